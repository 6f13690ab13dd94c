//! Could somebody be better off and nobody worse off?

use serde::{Deserialize, Serialize};

use crate::num;

/// How two lists of payoffs compare when payoffs of different parties do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dominance {
    /// Nobody is worse off with the first, and somebody is better off.
    First,
    /// Nobody is worse off with the second, and somebody is better off.
    Second,
    /// Everybody is as well off with the one as with the other.
    Equal,
    /// Some prefer the first, others the second.
    Incomparable,
}

/// Compares the payoffs of the same parties from two options, up to rounding.
/// Source: Pareto 1906, Manuale di economia politica.
pub fn compare(first: &[f64], second: &[f64]) -> Dominance {
    let differ = || first.iter().zip(second).filter(|(a, b)| !num::same(**a, **b));
    match (differ().any(|(a, b)| a > b), differ().any(|(a, b)| a < b)) {
        (true, true) => Dominance::Incomparable,
        (true, false) => Dominance::First,
        (false, true) => Dominance::Second,
        (false, false) => Dominance::Equal,
    }
}

/// The options that no other one dominates, in their order; several that are equal all stay.
pub fn efficient(options: &[Vec<f64>]) -> Vec<usize> {
    let is_efficient = |option: &usize| {
        let others = options.iter();
        others.map(|other| compare(other, &options[*option])).all(|result| result != Dominance::First)
    };
    (0..options.len()).filter(is_efficient).collect()
}
