//! Path filling (engine E3): every group moves along its own path while a common level rises.

use super::estate::Estate;
use super::fill::{Cell, fill};
use super::steps::one_at_a_time;
use crate::num::claims::Division;
use crate::rules::{Ledger, Pass};

/// A division of an estate as paths, one for each claimant (Young 1987, Math. Oper. Res. 12:398).
///
/// On one supply of which every patient uses as much, walking the paths gives the division itself;
/// with several supplies, whoever needs one that is exhausted stops and the others walk on.
pub struct Path {
    /// The division in closed form.
    pub division: Division,
    /// For a claim per unit of pace and the largest such claim: the level at which the award begins
    /// to grow, as fast as the level, and by how much; then the same once more.
    pub stretches: fn(f64, f64) -> [(f64, f64); 2],
}

impl Path {
    /// Serves everybody waiting as the division says.
    ///
    /// `one_by_one` gives whole patients out one at a time, where patients are whole.
    pub fn serve(&self, ledger: &mut Ledger, one_by_one: bool) {
        if !self.divide(ledger, one_by_one) {
            self.serve_at(ledger, |_, _| 1.0, one_by_one);
        }
    }

    /// The same in closed form, where the problem is one estate of which all patients need as much;
    /// `false` where it is not.
    pub fn divide(&self, ledger: &mut Ledger, one_by_one: bool) -> bool {
        let estate = Estate::even(ledger).filter(|_| !one_by_one);
        if let Some(estate) = &estate {
            estate.divide(ledger, self.division);
        }
        estate.is_some()
    }

    /// Walks the paths at a pace for each group; at pace 0, with what the others leave.
    pub fn serve_at(&self, ledger: &mut Ledger, pace: impl Fn(&Ledger, usize) -> f64, one_by_one: bool) {
        let paces: Vec<f64> = (0..ledger.problem().groups.len()).map(|group| pace(ledger, group)).collect();
        walk(ledger, &self.cells(ledger, &paces), one_by_one);
    }

    /// The stretches of all paths.
    fn cells(&self, ledger: &Ledger, paces: &[f64]) -> Vec<Cell> {
        let claim = |group: usize| ledger.waiting(group) / paces[group];
        let moving = (0..paces.len()).filter(|&group| paces[group] > 0.0);
        let most = moving.map(claim).fold(0.0, f64::max);
        let of = |group: usize| {
            let rate = paces[group];
            if rate > 0.0 {
                let cell = |(start, length)| Cell { group, people: rate * length, rate, start };
                (self.stretches)(claim(group), most).map(cell)
            } else {
                let people = ledger.waiting(group);
                [people, 0.0].map(|people| Cell { group, people, rate: 0.0, start: 0.0 })
            }
        };
        (0..paces.len()).flat_map(of).collect()
    }
}

/// Walks the paths that are given as cells; one patient at a time, where that is wanted and patients are
/// whole.
pub fn walk(ledger: &mut Ledger, cells: &[Cell], one_by_one: bool) {
    ledger.begin(Pass::Together);
    if one_by_one && ledger.problem().whole {
        one_at_a_time(ledger, cells);
    } else {
        fill(ledger, cells);
    }
}
