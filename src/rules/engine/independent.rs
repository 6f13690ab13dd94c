//! Independent draws: every person wins or loses alone, as in a hospital that draws day by day.

use super::chance::draw_equal;
use super::fill::{Cell, fill};
use crate::num;
use crate::rules::Ledger;

/// Draws in which each person's chance is that of the fixed-size lottery, but nobody counts the winners.
///
/// Winners are treated in random order while supplies last, so that stock can run out or be left. As an
/// expectation, whole patients lose what is expected to run out, with a normal number of winners;
/// divisible patients are many, and lose nothing.
pub fn independent(ledger: &mut Ledger, cells: &[Cell]) {
    ledger.is_random();
    ledger.line_up(cells.iter().map(|cell| cell.group));
    let mut winners = ledger.clone();
    let expected = fill(&mut winners, cells);
    if ledger.drawing() {
        let mut drawn = cells.to_vec();
        for (cell, expected) in drawn.iter_mut().zip(expected) {
            cell.people = ledger.stream.binomial(cell.people.floor(), expected / cell.people);
        }
        draw_equal(ledger, &drawn);
        return;
    }
    let problem = ledger.problem();
    let won: Vec<f64> = (0..problem.treatments.len()).map(|way| winners.treated(way) - ledger.treated(way)).collect();
    let short: Vec<f64> = (0..problem.stock.len())
        .map(|supply| if problem.whole { shortfall(ledger, &won, supply) } else { 0.0 })
        .collect();
    for (way, treatment) in problem.treatments.iter().enumerate() {
        let used = treatment.bundle.iter().zip(&short).filter(|(units, _)| **units > 0.0);
        let lost = used.map(|(_, lost)| *lost).fold(0.0, f64::max);
        ledger.give(way, won[way] * (1.0 - lost));
    }
}

/// The part of the winners' use of a supply for which it is expected to be too small.
///
/// `E max(0, U - K) / E U` for a normal use `U` of the winners' mean and variance.
fn shortfall(ledger: &Ledger, won: &[f64], supply: usize) -> f64 {
    let problem = ledger.problem();
    let (mut mean, mut variance) = (0.0, 0.0);
    for (treatment, won) in problem.treatments.iter().zip(won) {
        let units = treatment.bundle[supply];
        let waiting = ledger.waiting(treatment.group).max(*won);
        mean += units * won;
        variance += if waiting > 0.0 { units * units * won * (1.0 - won / waiting) } else { 0.0 };
    }
    if mean <= 0.0 || variance <= 0.0 {
        return 0.0;
    }
    let spread = variance.sqrt();
    let margin = (ledger.left(supply) - mean) / spread;
    (spread * num::normal_excess(margin) / mean).clamp(0.0, 1.0)
}
