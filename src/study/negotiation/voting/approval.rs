//! Approval voting.

use super::Tally;
use crate::measures::relations::parties::reaches;

/// Every party votes for all rules that give it at least its threshold; most votes win.
///
/// `rules[r][p]` is the payoff of party p under rule r. Brams & Fishburn 1978, Am. Polit. Sci. Rev.
/// 72:831.
pub fn approval(rules: &[Vec<f64>], thresholds: &[f64], weights: &[f64]) -> Tally {
    let votes = |payoffs: &Vec<f64>| -> f64 {
        let parties = payoffs.iter().zip(thresholds).zip(weights);
        parties.filter(|((payoff, least), _)| reaches(**payoff, **least)).map(|(_, weight)| weight).sum()
    };
    Tally::of(rules.iter().map(votes).collect())
}
