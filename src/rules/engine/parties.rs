//! Two levels (rule book, section 2): parties get shares, and inside each a lottery decides.

use super::chance::{draw_expected, lottery_among};
use super::fill::{Cell, fill};
use crate::num;
use crate::rules::{Ledger, Pass};
use crate::scenario::Problem;

/// Rounds after which what is still unused stays unused.
const ROUNDS: usize = 24;

/// Shares the stock between parties at the given paces, then inside each by equal-chance lottery.
///
/// A party counts as one group whose bundle is the mean bundle of its patients still waiting, with
/// their number as its cap. What a party cannot use goes into the next round.
pub fn share_between(ledger: &mut Ledger, pace: impl Fn(usize) -> f64) {
    let problem = ledger.problem();
    ledger.line_up(0..problem.groups.len());
    for _ in 0..ROUNDS {
        let before = ledger.total();
        let grants = grants(ledger, &pace);
        for (party, grant) in grants.iter().enumerate() {
            let others: Vec<f64> = grant.iter().enumerate().map(|(s, units)| ledger.left(s) - units).collect();
            ledger.hold_back(&others);
            lottery_among(ledger, Pass::Party { party }, problem.groups_of(party));
            ledger.release();
        }
        if num::same(ledger.total(), before) {
            return;
        }
    }
}

/// Units of each supply for each party; whole courses when drawing.
fn grants(ledger: &mut Ledger, pace: &impl Fn(usize) -> f64) -> Vec<Vec<f64>> {
    let problem = ledger.problem();
    let supplies = problem.stock.len();
    let mut needs = vec![0.0; problem.parties.len()];
    let mut bundles = vec![vec![0.0; supplies]; problem.parties.len()];
    for (group, patients) in problem.groups.iter().enumerate() {
        // Someone for whom nothing fits any more must not stop the party's other groups.
        let Some(way) = ledger.first_available(group) else { continue };
        let waiting = ledger.waiting(group);
        needs[patients.party] += waiting;
        for (sum, units) in bundles[patients.party].iter_mut().zip(&problem.treatments[way].bundle) {
            *sum += waiting * units;
        }
    }
    for (bundle, need) in bundles.iter_mut().zip(&needs) {
        bundle.iter_mut().for_each(|units| *units /= need.max(f64::MIN_POSITIVE));
    }
    let left: Vec<f64> = (0..supplies).map(|supply| ledger.left(supply)).collect();
    let level = Problem::plain(&needs, &bundles, &left);
    let mut books = Ledger::new(&level, ledger.stream.clone());
    let cells: Vec<Cell> = needs
        .iter()
        .enumerate()
        .map(|(group, &people)| Cell { group, people, rate: pace(group), start: 0.0 })
        .collect();
    let courses = if ledger.drawing() { draw_expected(&mut books, &cells) } else { fill(&mut books, &cells) };
    ledger.stream = books.stream;
    bundles.iter().zip(courses).map(|(bundle, courses)| bundle.iter().map(|units| units * courses).collect()).collect()
}
