//! Divisions without a path, on several supplies: the scarcest is divided first.

use crate::num;
use crate::num::claims::Division;
use crate::rules::{Ledger, Pass};

/// Divides the scarcest supply between those who use it, then the next scarcest between its other
/// users, and so on; whoever has a share keeps it, unless a later supply does not suffice for it.
///
/// Scarcity is what is left as a share of what everybody waiting needs. A supply that does not suffice
/// even for those who have a share is divided anew between them, by what they would use of it, and
/// others get nothing of it. What this leaves can be offered again.
pub fn scarcest_first(ledger: &mut Ledger, division: Division) {
    let problem = ledger.problem();
    let count = problem.groups.len();
    ledger.line_up(0..count);
    ledger.begin(Pass::Together);
    let ways: Vec<Option<usize>> = (0..count).map(|group| ledger.first_available(group)).collect();
    let units = |group: usize, supply: usize| ways[group].map_or(0.0, |way| problem.treatments[way].bundle[supply]);
    let mut patients: Vec<f64> = (0..count).map(|group| ledger.waiting(group)).collect();
    let mut settled = vec![false; count];
    let demand = |patients: &[f64], supply: usize, of: &[usize]| -> f64 {
        of.iter().map(|&group| units(group, supply) * patients[group]).sum()
    };
    let everybody: Vec<usize> = (0..count).collect();
    let scarcity: Vec<f64> = (0..problem.stock.len())
        .map(|supply| ledger.left(supply) / demand(&patients, supply, &everybody))
        // Supplies that are equally scarce but for a rounding error keep the order in which they are listed.
        .map(|scarcity| if scarcity.is_nan() { f64::INFINITY } else { (scarcity * 1e9).round() })
        .collect();
    for supply in num::ordered(scarcity.len(), |a, b| scarcity[a].total_cmp(&scarcity[b])) {
        let (fixed, open): (Vec<usize>, Vec<usize>) =
            (0..count).filter(|&group| units(group, supply) > 0.0).partition(|&group| settled[group]);
        let left = ledger.left(supply) - demand(&patients, supply, &fixed);
        let (sharers, endowment) = if left >= 0.0 { (&open, left) } else { (&fixed, ledger.left(supply)) };
        if demand(&patients, supply, &open) <= left {
            continue;
        }
        if left < 0.0 {
            open.iter().for_each(|&group| patients[group] = 0.0);
        }
        let claims: Vec<f64> = sharers.iter().map(|&group| units(group, supply) * patients[group]).collect();
        for (&group, award) in sharers.iter().zip(division(&claims, endowment)) {
            patients[group] = award / units(group, supply);
            settled[group] = true;
        }
    }
    for group in 0..count {
        if let Some(way) = ways[group] {
            ledger.give(way, patients[group]);
        }
    }
}
