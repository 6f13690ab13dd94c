//! Who would sign.

use crate::measures::relations::parties::reaches;

/// What a capital told its delegation to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mandate {
    /// At least as much as with no agreement.
    NoWorse,
    /// At least this payoff.
    AtLeast(f64),
    /// At least this share, 0 to 1, of the best that any rule offers it.
    ShareOfBest(f64),
}

impl Mandate {
    /// The least payoff that the party signs for; never below what it has with no agreement.
    pub fn threshold(self, disagreement: f64, best: f64) -> f64 {
        match self {
            Self::NoWorse => disagreement,
            Self::AtLeast(payoff) => disagreement.max(payoff),
            Self::ShareOfBest(share) => disagreement.max(share * best),
        }
    }
}

/// How one party looks at one rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// It would sign.
    pub signs: bool,
    /// What it forgoes against the rule that is best for it; not negative.
    pub regret: f64,
    /// The smallest gift, in units of its payoff, for which it would sign; 0 where it signs anyway.
    pub gift: f64,
}

/// How every party looks at a rule: its payoff, the threshold and the best payoff of each.
pub fn stances(payoffs: &[f64], thresholds: &[f64], best: &[f64]) -> Vec<Stance> {
    let stance = |((&payoff, &threshold), &best): ((&f64, &f64), &f64)| {
        let signs = reaches(payoff, threshold);
        Stance { signs, regret: (best - payoff).max(0.0), gift: if signs { 0.0 } else { threshold - payoff } }
    };
    payoffs.iter().zip(thresholds).zip(best).map(stance).collect()
}

/// The rules that every party would sign: the zone of agreement.
pub fn acceptable_to_all(rules: &[Vec<f64>], thresholds: &[f64]) -> Vec<usize> {
    let all_sign = |payoffs: &[f64]| payoffs.iter().zip(thresholds).all(|(payoff, least)| reaches(*payoff, *least));
    (0..rules.len()).filter(|&rule| all_sign(&rules[rule])).collect()
}
