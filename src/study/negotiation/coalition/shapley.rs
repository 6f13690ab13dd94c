//! The Shapley value.

use super::{Coalition, Game};
use crate::study::negotiation::power::share_of_orders;

impl Game {
    /// What each player adds on average to those who came before it, over all orders in which they
    /// may come (Shapley 1953).
    pub fn shapley_value(&self) -> Vec<f64> {
        let shares: Vec<f64> = (0..self.players).map(|size| share_of_orders(self.players, size)).collect();
        let value = |player: usize| -> f64 {
            let own: Coalition = 1 << player;
            let without = (0..=self.everybody()).filter(|set| set & own == 0);
            without.map(|set| shares[set.count_ones() as usize] * (self.worth(set | own) - self.worth(set))).sum()
        };
        (0..self.players).map(value).collect()
    }
}
