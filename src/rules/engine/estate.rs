//! Problems that are one estate: one supply can run out, and each group can be treated in one way.

use crate::rules::{Ledger, Pass};

/// The supply that can run out, and what each group that uses it claims of it.
pub struct Estate {
    supply: usize,
    /// Units there are.
    endowment: f64,
    /// Units that each claimant needs for everybody waiting.
    claims: Vec<f64>,
    /// The treatment of each claimant.
    ways: Vec<usize>,
    /// Units for one patient of each claimant.
    units: Vec<f64>,
}

impl Estate {
    /// What is left and who is waiting as one estate; `None` when more than one supply can run out,
    /// none can, or a group has a choice of treatments.
    pub fn of(ledger: &Ledger) -> Option<Self> {
        let problem = ledger.problem();
        if problem.treatments.len() != problem.groups.len() {
            return None;
        }
        let demand =
            |supply: usize| problem.treatments.iter().map(|way| ledger.waiting(way.group) * way.bundle[supply]).sum();
        let mut scarce = (0..problem.stock.len()).filter(|&supply| ledger.left(supply) < demand(supply));
        let (Some(supply), None) = (scarce.next(), scarce.next()) else { return None };
        let endowment = ledger.left(supply);
        let mut estate = Self { supply, endowment, claims: Vec::new(), ways: Vec::new(), units: Vec::new() };
        for (index, way) in problem.treatments.iter().enumerate().filter(|(_, way)| way.bundle[supply] > 0.0) {
            estate.claims.push(ledger.waiting(way.group) * way.bundle[supply]);
            estate.ways.push(index);
            estate.units.push(way.bundle[supply]);
        }
        Some(estate)
    }

    /// The same, when a patient of each claimant needs as much of it.
    pub fn even(ledger: &Ledger) -> Option<Self> {
        Self::of(ledger).filter(|estate| estate.units.iter().all(|units| *units == estate.units[0]))
    }

    /// The least that a patient of any claimant needs.
    pub fn least_units(&self) -> f64 {
        self.units.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// Divides the supply between those who use it; everybody else is served in full.
    pub fn divide(&self, ledger: &mut Ledger, division: impl FnOnce(&[f64], f64) -> Vec<f64>) {
        let problem = ledger.problem();
        ledger.line_up(0..problem.groups.len());
        ledger.begin(Pass::Together);
        let awards = division(&self.claims, self.endowment);
        let claimants = self.ways.iter().zip(&self.units);
        for ((way, units), award) in claimants.zip(awards) {
            ledger.give(*way, award / units);
        }
        for (index, way) in problem.treatments.iter().enumerate().filter(|(_, way)| way.bundle[self.supply] == 0.0) {
            ledger.give(index, ledger.waiting(way.group));
        }
    }
}
