//! What fair division could reach at best; the same for every allocation.

use crate::measures::PartyIdeal;
use crate::num::leximin::{self, Utilities};
use crate::num::linear::Simplex;
use crate::scenario::Problem;

/// Most deaths averted among the own groups of each party with its need-proportional part of the stock, patients divided.
pub(in crate::measures) fn maximin_shares(problem: &Problem, parties: &[PartyIdeal]) -> Vec<f64> {
    let people: f64 = parties.iter().map(|party| party.need).sum();
    let share = |party: &PartyIdeal| {
        let part: Vec<f64> = problem.stock.iter().map(|stock| party.need / people * stock).collect();
        party.reach.divisible(&part).deaths_averted
    };
    parties.iter().map(share).collect()
}

/// Most deaths averted per person in need of the party that does worst, over all allocations of the
/// stock with patients divided; `None` when it was not found.
///
/// One linear programme: raise the common floor of the parties' payoffs per person in need.
pub(in crate::measures) fn best_least(problem: &Problem, parties: &[PartyIdeal]) -> Option<f64> {
    let slopes = |party: &PartyIdeal| -> Vec<(usize, f64)> {
        let ways = party.groups.iter().flat_map(|&group| problem.groups[group].treatments.clone());
        let useful = ways.filter(|&way| problem.treatments[way].benefit > 0.0 && reach(problem, way) > 0.0);
        useful.map(|way| (way, problem.treatments[way].benefit / party.need)).collect()
    };
    let slopes: Vec<Vec<(usize, f64)>> = parties.iter().map(slopes).collect();
    if slopes.len() < 2 || slopes.iter().any(Vec::is_empty) {
        return Some(0.0);
    }
    let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
    let mut set = problem.programme(&problem.stock, &need, |_| 0.0);
    // A huge group out of reach would set the scale of all.
    set.bounds = (0..set.bounds.len()).map(|way| reach(problem, way)).collect();
    let mut simplex = Simplex::new(&set);
    let utilities = Utilities { base: vec![0.0; slopes.len()], slopes };
    leximin::raise(&mut simplex, &utilities, 1).ok()?;
    let payoff =
        |slopes: &Vec<(usize, f64)>| slopes.iter().map(|&(way, slope)| slope * simplex.value(way)).sum::<f64>();
    utilities.slopes.iter().map(payoff).min_by(f64::total_cmp)
}

/// Most patients whom a treatment could reach when nobody else is treated.
fn reach(problem: &Problem, way: usize) -> f64 {
    let treatment = &problem.treatments[way];
    let units = treatment.bundle.iter().zip(&problem.stock).filter(|(units, _)| **units > 0.0);
    units.map(|(units, stock)| stock / units).fold(problem.groups[treatment.group].need, f64::min)
}
