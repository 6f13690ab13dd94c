//! Divisible answers to whole patients (rule book, section 7): largest remainder inside the stock.

use super::Ledger;
use crate::num;
use crate::scenario::TiePolicy;

/// Makes every count whole: fractions are dropped, and the patients missing go one each to the
/// largest fractions whose bundle fits.
///
/// What is still left is then given in the order of the rule while bundles fit, when `give_rest`
/// says so (rule book, section 7, last paragraph). Equal fractions go to the group listed first,
/// or by seeded lottery.
pub fn to_whole_patients(ledger: &mut Ledger, give_rest: bool) {
    let fractions = ledger.take_back_fractions();
    let mut order: Vec<usize> = (0..fractions.len()).filter(|&way| fractions[way] > num::TOLERANCE).collect();
    if ledger.problem().ties == TiePolicy::Lottery {
        ledger.stream.shuffle(&mut order);
    }
    // The sort is stable, so equal fractions keep the order they have; a millionth of a patient
    // of difference is rounding noise.
    num::sort(&mut order, |a, b| {
        let (a, b) = ((fractions[a] * 1e6).round(), (fractions[b] * 1e6).round());
        b.total_cmp(&a)
    });
    for way in order {
        ledger.give_whole(way, 1.0);
    }
    if give_rest {
        give_the_rest(ledger);
    }
}

/// One patient of every group of a tier in turn, until nobody of the tier fits; then the next tier.
fn give_the_rest(ledger: &mut Ledger) {
    for tier in ledger.line() {
        loop {
            let portion = rounds_that_fit(ledger, &tier).max(1.0);
            let mut given = 0.0;
            for &group in &tier {
                if let Some(way) = ledger.first_fitting(group) {
                    given += ledger.give_whole(way, portion);
                }
            }
            if given == 0.0 {
                break;
            }
        }
    }
}

/// How often one patient of every group of the tier still fits.
fn rounds_that_fit(ledger: &Ledger, tier: &[usize]) -> f64 {
    let problem = ledger.problem();
    let waiting = tier.iter().filter(|&&group| ledger.waiting(group) > 0.0);
    let ways: Vec<usize> = waiting.filter_map(|&group| ledger.first_fitting(group)).collect();
    let rounds = |supply: usize| {
        let units: f64 = ways.iter().map(|&way| problem.treatments[way].bundle[supply]).sum();
        if units > 0.0 { (ledger.left(supply) / units).floor() } else { f64::INFINITY }
    };
    (0..problem.stock.len()).map(rounds).fold(f64::INFINITY, f64::min)
}
