//! Would some coalition do better by itself?

use super::{Coalition, Game, together};
use crate::measures::relations::parties::reaches;
use crate::num;

/// Whether a sharing of the worth of everybody holds together.
#[derive(Clone, Debug, PartialEq)]
pub struct CoreTest {
    /// Everything is shared, and no more than there is.
    pub efficient: bool,
    /// Coalitions that could secure more by themselves, in the order of their bits.
    pub blocking: Vec<Coalition>,
}

impl CoreTest {
    /// Whether the payoffs are in the core: all is shared and no coalition has reason to leave.
    pub fn in_core(&self) -> bool {
        self.efficient && self.blocking.is_empty()
    }
}

impl Game {
    /// Tests whether payoffs are in the core (Gillies 1959); a player without a payoff gets nothing.
    pub fn core_test(&self, payoffs: &[f64]) -> CoreTest {
        let all = self.everybody();
        CoreTest {
            efficient: num::same(together(payoffs, all), self.worth(all)),
            blocking: self.proper().filter(|&set| !reaches(together(payoffs, set), self.worth(set))).collect(),
        }
    }
}
