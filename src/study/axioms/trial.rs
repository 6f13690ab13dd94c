//! A rule on trial: its answer on the case at hand, and on changes of it.

use super::{Inapplicable, Verdict, Witness};
use crate::rules::{self, Look, Outcome, Recipe};
use crate::scenario::{GroupField, Problem};
use crate::study::explanation::{Reason, reasons};
use crate::study::recipe::Refusal;

/// A rule, a problem of divisible patients, and the rule's answer.
pub(super) struct Trial {
    pub recipe: Recipe,
    pub problem: Problem,
    pub outcome: Outcome,
    /// Patients treated per group.
    pub treated: Vec<f64>,
}

/// One supply of which every patient uses the same amount: the case of claims on an estate.
pub(super) struct Claims {
    /// The supply.
    supply: usize,
    /// Units that one patient uses.
    units: f64,
    /// Patients whom the stock can treat, at most all in need.
    pub estate: f64,
    /// Patients in need per group.
    pub claims: Vec<f64>,
}

impl Trial {
    pub fn new(recipe: Recipe, problem: Problem) -> Result<Self, Refusal> {
        let outcome = rules::run(&recipe, &problem).map_err(|missing| Refusal::Missing { field: missing.field })?;
        let treated = per_group(&problem, &outcome.expectation);
        Ok(Self { recipe, problem, outcome, treated })
    }

    /// Patients treated per group on another problem; `None` where the rule cannot answer.
    pub fn on(&self, problem: &Problem) -> Option<Vec<f64>> {
        self.recipe.expectation(problem).ok().map(|allocation| per_group(problem, &allocation))
    }

    /// Patients in need of a group.
    pub fn need(&self, group: usize) -> f64 {
        self.problem.groups[group].need
    }

    /// Every group.
    pub fn groups(&self) -> std::ops::Range<usize> {
        0..self.problem.groups.len()
    }

    /// Groups with people in need.
    pub fn needy(&self) -> Vec<usize> {
        self.groups().filter(|&group| self.need(group) > 0.0).collect()
    }

    /// Pairs of different groups with people in need.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let needy = self.needy();
        needy.iter().flat_map(|&a| needy.iter().filter(move |&&b| b != a).map(move |&b| (a, b))).collect()
    }

    /// Whether `a` patients of a group are fewer than `b`, by more than rounding errors explain.
    pub fn fewer(&self, group: usize, a: f64, b: f64) -> bool {
        a < b - 1e-7 * self.need(group).max(1.0)
    }

    /// Whether two counts of patients of a group differ by more than rounding errors explain.
    pub fn differ(&self, group: usize, a: f64, b: f64) -> bool {
        self.fewer(group, a, b) || self.fewer(group, b, a)
    }

    /// The first group that gets less than before, as the case that breaks an axiom.
    pub fn first_loser(&self, after: &[f64], sound: impl Fn(usize) -> bool, witness: Witness) -> Option<Witness> {
        let group =
            self.groups().find(|&group| sound(group) && self.fewer(group, after[group], self.treated[group]))?;
        Some(Witness { group: Some(group), before: self.treated[group], after: after[group], ..witness })
    }

    /// The first group whose count changed, as the case that breaks an axiom.
    pub fn first_changed(&self, after: &[f64], witness: Witness) -> Option<Witness> {
        let group = self.groups().find(|&group| self.differ(group, after[group], self.treated[group]))?;
        Some(Witness { group: Some(group), before: self.treated[group], after: after[group], ..witness })
    }

    /// Whether a treatment helps; nobody asks for one that does not.
    pub fn helps(&self, way: usize) -> bool {
        self.problem.treatments[way].benefit > 0.0
    }

    /// Reasons by which the rule judges each group.
    pub fn reasons(&self) -> Vec<Reason> {
        reasons(&self.problem, self.recipe.judges(), &self.outcome)
    }

    /// The case as claims on an estate, or why it is none.
    pub fn claims(&self) -> Result<Claims, Inapplicable> {
        let problem = &self.problem;
        let first = problem.treatments.first().ok_or(Inapplicable::OneGroup)?;
        let mut used = (0..problem.stock.len()).filter(|&supply| first.bundle[supply] > 0.0);
        let (Some(supply), None) = (used.next(), used.next()) else { return Err(Inapplicable::SeveralSupplies) };
        let alike = problem.treatments.iter().all(|way| way.bundle == first.bundle);
        if !alike || problem.treatments.len() != problem.groups.len() {
            return Err(Inapplicable::SeveralSupplies);
        }
        if self.needy().len() < 2 {
            return Err(Inapplicable::OneGroup);
        }
        let claims: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
        let units = first.bundle[supply];
        let estate = problem.stock[supply] / units;
        if estate >= claims.iter().sum() {
            return Err(Inapplicable::NoScarcity);
        }
        Ok(Claims { supply, units, estate, claims })
    }

    /// Whether the rule looks at nothing but need, stock and weights that are all the same.
    pub fn looks_at_need_only(&self) -> bool {
        let same_weight = self.problem.groups.iter().all(|group| group.weight == self.problem.groups[0].weight);
        self.recipe.looks_at().iter().all(|look| match look {
            Look::Group(GroupField::Size) => true,
            Look::Group(GroupField::Weight) => same_weight,
            _ => false,
        })
    }
}

impl Claims {
    /// Awards for other claims on another estate, in patients.
    pub fn awards(&self, trial: &Trial, claims: &[f64], estate: f64) -> Option<Vec<f64>> {
        let stock = |supply: usize, units: f64| if supply == self.supply { estate * self.units } else { units };
        trial.on(&trial.problem.with_stock(stock).with_need(|group, _| claims[group]))
    }
}

/// The verdict that a search for a breaking case gives.
pub(super) fn verdict(broken: Option<Witness>) -> Verdict {
    broken.map_or(Verdict::Holds, Verdict::Fails)
}

fn per_group(problem: &Problem, allocation: &crate::scenario::Allocation) -> Vec<f64> {
    (0..problem.groups.len()).map(|group| allocation.patients(problem, group)).collect()
}
