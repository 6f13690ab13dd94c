//! Two levels (rule book, section 2): parties get shares, and inside each a lottery decides.

use super::chance::{draw_expected, lottery};
use super::fill::{Cell, fill};
use crate::num;
use crate::rules::{Ledger, Pass};
use crate::scenario::Problem;

/// Rounds after which what is still unused stays unused.
const ROUNDS: usize = 24;

/// What one party may get, and how fast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// Patients served per unit of the common level; parties of rate 0 wait for what the others leave.
    pub rate: f64,
    /// Most patients in all, those treated so far included.
    pub most: f64,
}

/// Whether patients already treated count when parties share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// They count: a party that is ahead waits until the others have caught up with it.
    Counts,
    /// They do not: everybody starts afresh.
    Ignored,
}

/// Shares the stock between parties at the given paces, then inside each by equal-chance lottery.
pub fn share_between(ledger: &mut Ledger, pace: impl Fn(usize) -> f64) {
    let claims: Vec<Claim> =
        (0..ledger.problem().parties.len()).map(|party| Claim { rate: pace(party), most: f64::INFINITY }).collect();
    share_up_to(ledger, &everybody(ledger), &claims, Before::Ignored);
}

/// Shares the stock between parties by their claims, for at most so many patients of each group.
pub fn share_up_to(ledger: &mut Ledger, people: &[f64], claims: &[Claim], before: Before) {
    two_levels(ledger, people, &|books, so_far| {
        share_by_claims(books, so_far, claims, before);
    });
}

/// Progressive filling between parties, in the books of [`two_levels`].
pub fn share_by_claims(books: &mut Ledger, so_far: &[f64], claims: &[Claim], before: Before) {
    let cell = |(party, claim): (usize, &Claim)| {
        let so_far = so_far[party] + books.treated(party);
        let start = if before == Before::Counts && claim.rate > 0.0 { so_far / claim.rate } else { 0.0 };
        let people = (claim.most - so_far).clamp(0.0, books.waiting(party));
        Cell { group: party, people, rate: claim.rate, start }
    };
    let cells: Vec<Cell> = claims.iter().enumerate().map(cell).collect();
    if books.drawing() {
        draw_expected(books, &cells);
    } else {
        fill(books, &cells);
    }
}

/// Everybody waiting in each group.
pub fn everybody(ledger: &Ledger) -> Vec<f64> {
    (0..ledger.problem().groups.len()).map(|group| ledger.waiting(group)).collect()
}

/// How many patients the stock left would treat if supplies were used as all those waiting would
/// use them: the "courses" of which a framework between countries gives shares.
pub fn courses(ledger: &Ledger) -> f64 {
    let (needs, bundles) = mean_bundles(ledger, &everybody(ledger));
    let need: f64 = needs.iter().sum();
    let used = |supply: usize| needs.iter().zip(&bundles).map(|(need, bundle)| need * bundle[supply]).sum::<f64>();
    (0..ledger.problem().stock.len())
        .filter(|&supply| used(supply) > 0.0)
        .map(|supply| ledger.left(supply) / used(supply) * need)
        .fold(f64::INFINITY, f64::min)
        .min(f64::MAX)
}

/// Shares the stock between parties as `share` wants, then inside each by equal-chance lottery among
/// at most `people` of each group.
///
/// `share` gives courses in books in which each party is one group, whose bundle is the mean bundle
/// of its patients still waiting and whose need is their number; it is told how many patients of
/// each party have been treated so far. What a party cannot use goes into the next round.
pub fn two_levels(ledger: &mut Ledger, people: &[f64], share: &dyn Fn(&mut Ledger, &[f64])) {
    let problem = ledger.problem();
    ledger.line_up((0..problem.groups.len()).filter(|&group| people[group] > 0.0));
    let stop: Vec<f64> = people.iter().enumerate().map(|(g, people)| ledger.waiting(g) - people).collect();
    for _ in 0..ROUNDS {
        let before = ledger.total();
        let people: Vec<f64> = stop.iter().enumerate().map(|(g, stop)| (ledger.waiting(g) - stop).max(0.0)).collect();
        let grants = grants(ledger, &people, share);
        for (party, grant) in grants.iter().enumerate() {
            serve_party(ledger, party, grant, &people);
        }
        if num::same(ledger.total(), before) {
            return;
        }
    }
}

/// Serves a party's patients by equal-chance lottery with so many units of each supply at most.
pub fn serve_party(ledger: &mut Ledger, party: usize, units: &[f64], people: &[f64]) {
    let problem = ledger.problem();
    let others: Vec<f64> = units.iter().enumerate().map(|(supply, units)| ledger.left(supply) - units).collect();
    let kept = ledger.hold_back(&others);
    let cell = |group: usize| {
        let people = people[group].min(ledger.waiting(group));
        Cell { group, people, rate: people, start: 0.0 }
    };
    let cells: Vec<Cell> = problem.groups_of(party).map(cell).collect();
    ledger.begin(Pass::Party { party });
    lottery(ledger, &cells);
    ledger.put_back(&kept);
}

/// Patients of each party for whom something is left, and their mean bundle.
pub fn mean_bundles(ledger: &Ledger, people: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let problem = ledger.problem();
    let mut needs = vec![0.0; problem.parties.len()];
    let mut bundles = vec![vec![0.0; problem.stock.len()]; problem.parties.len()];
    for (group, patients) in problem.groups.iter().enumerate() {
        // Someone for whom nothing fits any more must not stop the party's other groups.
        let Some(way) = ledger.first_available(group) else { continue };
        needs[patients.party] += people[group];
        for (sum, units) in bundles[patients.party].iter_mut().zip(&problem.treatments[way].bundle) {
            *sum += people[group] * units;
        }
    }
    for (bundle, need) in bundles.iter_mut().zip(&needs) {
        bundle.iter_mut().for_each(|units| *units /= need.max(f64::MIN_POSITIVE));
    }
    (needs, bundles)
}

/// Units of each supply for each party; whole courses when drawing.
fn grants(ledger: &mut Ledger, people: &[f64], share: &dyn Fn(&mut Ledger, &[f64])) -> Vec<Vec<f64>> {
    let problem = ledger.problem();
    let (needs, bundles) = mean_bundles(ledger, people);
    let left: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
    let so_far: Vec<f64> = (0..needs.len()).map(|party| ledger.treated_in(party)).collect();
    let level = Problem { ties: problem.ties, ..Problem::plain(&needs, &bundles, &left) };
    let new = if ledger.drawing() { Ledger::for_draw } else { Ledger::new };
    let mut books = new(&level, ledger.stream.clone());
    share(&mut books, &so_far);
    ledger.stream = books.stream.clone();
    let (allocation, record) = books.close();
    for tie in record.ties {
        ledger.tie(tie.groups.iter().flat_map(|&party| problem.groups_of(party)).collect());
    }
    let courses = allocation.treated.into_iter();
    bundles.iter().zip(courses).map(|(bundle, courses)| bundle.iter().map(|units| units * courses).collect()).collect()
}
