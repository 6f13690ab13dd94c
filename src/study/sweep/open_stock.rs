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
        let with = |amount: f64| {
            let mut open = scenario.clone();
            open.supplies[supply].amount = Estimate::illustrative(amount);
            open
        };
        let before = before.filter(|before| before.supply == supply && amount <= before.plenty());
        if let Some(before) = before.filter(|before| with(before.plenty()) == *before.scenario) {
            return Some(before.clone());
        }
        Some(Self { scenario: Rc::new(with(plenty(scenario, supply).min(limits::COUNT))), supply })
    }

    /// The greatest amount looked at.
    pub fn plenty(&self) -> f64 {
        self.scenario.supplies.get(self.supply).map_or(0.0, |supply| supply.amount.value)
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;
    use crate::scenario::Reusable;

    fn villages(amount: f64) -> Scenario {
        let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
        scenario.supplies[0].amount = Estimate::illustrative(amount);
        scenario
    }

    #[test]
    fn it_stays_the_same_while_only_the_amount_changes() {
        let open = OpenStock::of(&villages(100.0), 0, None).unwrap();
        assert_eq!(open.plenty(), 250.0);
        let less = OpenStock::of(&villages(3.0), 0, Some(&open)).unwrap();
        assert!(Rc::ptr_eq(&less.scenario, &open.scenario));
        // More than enough makes it reach further, and then it stays so.
        let more = OpenStock::of(&villages(333.0), 0, Some(&open)).unwrap();
        assert_eq!(more.plenty(), 340.0);
        let back = OpenStock::of(&villages(100.0), 0, Some(&more)).unwrap();
        assert!(Rc::ptr_eq(&back.scenario, &more.scenario));
    }

    #[test]
    fn anything_else_makes_it_another_one() {
        let open = OpenStock::of(&villages(100.0), 0, None).unwrap();
        let mut other = villages(100.0);
        other.groups[0].size = Estimate::illustrative(200.0);
        let other = OpenStock::of(&other, 0, Some(&open)).unwrap();
        assert_eq!(other.plenty(), 350.0);
        assert_eq!(OpenStock::of(&villages(100.0), 1, Some(&open)), None);
    }

    #[test]
    fn what_is_used_again_and_again_is_counted_as_it_exists() {
        let mut scenario = villages(100.0);
        scenario.supplies[0].reusable = Some(Reusable { period: Estimate::illustrative(10.0) });
        scenario.supplies[0].amount = Estimate::illustrative(4.0);
        assert_eq!(plenty(&scenario, 0), 25.0);
        scenario.supplies[0].reusable = Some(Reusable { period: Estimate::illustrative(0.0) });
        assert_eq!(plenty(&scenario, 0), 4.0);
    }
}
