//! What a sweep depends on: everything of a scenario but how much there is of the one supply.

use std::rc::Rc;

use crate::num;
use crate::scenario::{Estimate, Scenario, limits};

/// A scenario in which the amount of one supply is left open, from nothing to plenty.
///
/// It stays the same while only that amount changes, as long as the amount lies within what was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenStock {
    /// The scenario with plenty of the supply: the greatest amount looked at.
    pub scenario: Rc<Scenario>,
    /// The supply, by index.
    pub supply: usize,
}

impl OpenStock {
    /// Leaves a supply of a scenario open; the same as `before` where nothing but its amount is another.
    ///
    /// `None` when there is no such supply.
    pub fn of(scenario: &Scenario, supply: usize, before: Option<&Self>) -> Option<Self> {
        let amount = scenario.supplies.get(supply)?.amount.value;
        match before.filter(|before| before.supply == supply && amount <= before.plenty() && before.is_of(scenario)) {
            Some(before) => Some(before.clone()),
            None => {
                let plenty = plenty(scenario, supply).min(limits::COUNT);
                Some(Self { scenario: Rc::new(with_amount(scenario, supply, plenty)), supply })
            }
        }
    }

    /// Whether it is this scenario, but for how much there is.
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        self.supply < scenario.supplies.len() && with_amount(scenario, self.supply, self.plenty()) == *self.scenario
    }

    /// The greatest amount looked at.
    pub fn plenty(&self) -> f64 {
        self.scenario.supplies.get(self.supply).map_or(0.0, |supply| supply.amount.value)
    }
}

fn with_amount(scenario: &Scenario, supply: usize, amount: f64) -> Scenario {
    let mut other = scenario.clone();
    other.supplies[supply].amount = Estimate::illustrative(amount);
    other
}

/// What treats everybody by their first treatment, or what there is, if that is more; rounded up.
pub(super) fn plenty(scenario: &Scenario, supply: usize) -> f64 {
    let Some(supply) = scenario.supplies.get(supply) else { return 0.0 };
    let full = scenario.full_need(&supply.id) / turns(scenario, supply.id.as_str());
    let full = if full.is_finite() { full } else { 0.0 };
    num::round_up(full.max(supply.amount.value))
}

/// Units that can be given out for each one that exists: how long a reusable supply lasts, else 1.
pub(super) fn turns(scenario: &Scenario, supply: &str) -> f64 {
    let supply = scenario.supplies.iter().find(|other| other.id == supply);
    supply.and_then(|supply| supply.reusable.as_ref()).map_or(1.0, |reusable| reusable.period.value)
}
