//! All that a measure may look at.

use std::cell::OnceCell;

use super::deprivation::line::Fit;
use super::deprivation::logistic;
use super::division::envy::worth_of_shares;
use super::{Ideal, PartyIdeal, Reason, Value};
use crate::scenario::{Allocation, Problem};

/// One allocation of one problem, with what is the same for every allocation of it.
#[derive(Debug)]
pub struct Case<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// Who is treated.
    pub allocation: &'a Allocation,
    /// What would be best, computed once for the problem.
    pub ideal: &'a Ideal,
    /// Share of need treated in each group, computed once because half of the measures read it.
    coverage: Vec<f64>,
    /// What each party could do with the share of each, worked out when first asked for.
    worth: OnceCell<Vec<Vec<f64>>>,
    /// The curve of WHO's tools, fitted when first asked for.
    curve: OnceCell<Result<Fit, Reason>>,
    /// Lifetime health of each group, computed once for all measures of it.
    health: Option<Vec<f64>>,
}

impl<'a> Case<'a> {
    /// Sets out an allocation for measuring; `ideal` must be that of the same problem.
    pub fn new(problem: &'a Problem, allocation: &'a Allocation, ideal: &'a Ideal) -> Self {
        let share = |(group, &need): (usize, &f64)| match need > 0.0 {
            true => (allocation.patients(problem, group) / need).clamp(0.0, 1.0),
            false => 0.0,
        };
        let coverage = ideal.need().iter().enumerate().map(share).collect();
        let lifetime = if crate::IS_FULL { ideal.lifetime.as_ref() } else { None };
        let averted = |group: usize| allocation.deaths_averted(problem, group);
        let health = lifetime.map(|lifetime| lifetime.after(ideal.need(), averted));
        Self { problem, allocation, ideal, coverage, worth: OnceCell::new(), curve: OnceCell::new(), health }
    }

    /// Share of need treated in each group, 0 to 1; 0 for a group without need.
    pub fn coverage(&self) -> &[f64] {
        &self.coverage
    }

    /// Years of lifetime health per person in each group when nobody is treated, and under the
    /// allocation; none where a group in need has no age or no years left.
    pub fn health(&self) -> Option<(&[f64], &[f64])> {
        Some((&self.ideal.lifetime.as_ref()?.before, self.health.as_ref()?))
    }

    /// People in need in each group: the weight of every comparison between groups.
    pub fn need(&self) -> &[f64] {
        self.ideal.need()
    }

    /// Patients treated in a group.
    pub fn treated(&self, group: usize) -> f64 {
        self.allocation.patients(self.problem, group)
    }

    /// Deaths averted in a group; negative where treatment harms.
    pub fn deaths_averted(&self, group: usize) -> f64 {
        self.allocation.deaths_averted(self.problem, group)
    }

    /// Deaths averted in all groups.
    pub fn total_deaths_averted(&self) -> f64 {
        self.groups().map(|group| self.deaths_averted(group)).sum()
    }

    /// Deaths averted in the groups of a party.
    pub fn party_deaths_averted(&self, party: &PartyIdeal) -> f64 {
        party.groups.iter().map(|&group| self.deaths_averted(group)).sum()
    }

    /// Deaths averted among the groups of each party, in the order of [`Ideal::parties`].
    pub fn payoffs(&self) -> Vec<f64> {
        self.ideal.parties.iter().map(|party| self.party_deaths_averted(party)).collect()
    }

    /// Deaths averted per person in need that each party (row) could avert at most with what each
    /// party's patients use, scaled to its own need.
    pub fn worth(&self) -> &[Vec<f64>] {
        self.worth.get_or_init(|| worth_of_shares(self))
    }

    /// The logistic curve of WHO's tools through coverage over deprivation rank; the reason when there
    /// is none.
    pub fn heat_curve(&self) -> Result<Fit, Reason> {
        let fit = || {
            let (need, rank) = (&self.ideal.ranked_need, &self.ideal.rank);
            logistic::curve(self.coverage(), need, rank, logistic::Weights::Twice)
        };
        *self.curve.get_or_init(fit)
    }

    /// Indices of all groups.
    pub fn groups(&self) -> std::ops::Range<usize> {
        0..self.problem.groups.len()
    }

    /// A comparison between groups; there is none with fewer than two groups in need.
    pub fn between_groups(&self, statistic: impl Fn(&[f64], &[f64]) -> Value) -> Value {
        match self.need().iter().filter(|&&need| need > 0.0).count() {
            0 => Value::Undefined(Reason::NoNeed),
            1 => Value::Undefined(Reason::OnlyOneGroup),
            _ => statistic(self.coverage(), self.need()),
        }
    }

    /// A comparison between parties; there is none with fewer than two parties that have people in need.
    pub fn between_parties(&self, statistic: impl Fn(&[PartyIdeal]) -> Value) -> Value {
        match self.ideal.parties.len() {
            0 => Value::Undefined(Reason::NoNeed),
            1 => Value::Undefined(Reason::OnlyOneParty),
            _ => statistic(&self.ideal.parties),
        }
    }
}
