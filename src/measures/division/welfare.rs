//! How well the parties do on average, and how well the one that does worst.

use super::working::welfare;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Deaths averted per person in need, averaged over the parties: one party, one voice.
///
/// -1 to 1, below 0 where treatment harms; more is better. Undefined with fewer than two parties.
/// Source: the usual utilitarian sum divided by the number of parties, as fairpyx prints it.
pub static UTILITARIAN_WELFARE: Measure = Measure {
    id: "utilitarian_welfare_mean",
    lens: Lens::Health,
    family: Family::Division,
    unit: Unit::PercentagePoints,
    direction: Direction::More,
    least: -1.0,
    most: 1.0,
    first_screen: false,
    source: "",
    working: in_full(welfare),
    measure: |case| case.between_parties(|_| mean(&per_person(case))),
};

/// Deaths averted per person in need of the party that does worst.
///
/// -1 to 1, below 0 where treatment harms it; more is better. Undefined with fewer than two parties.
/// Source: Rawls 1971, A Theory of Justice (maximin).
pub static EGALITARIAN_WELFARE: Measure = Measure {
    id: "egalitarian_welfare",
    lens: Lens::Fairness,
    source: "Rawls 1971, A Theory of Justice",
    measure: |case| case.between_parties(|_| least(&per_person(case))),
    ..UTILITARIAN_WELFARE
};

/// Mean of the parties' payoffs, each counted once.
pub fn mean(payoffs: &[f64]) -> Value {
    match payoffs.len() {
        0 => Value::Undefined(Reason::NoNeed),
        parties => Value::of(payoffs.iter().sum::<f64>() / parties as f64),
    }
}

/// The least of the parties' payoffs.
pub fn least(payoffs: &[f64]) -> Value {
    let least = payoffs.iter().copied().min_by(f64::total_cmp);
    least.map_or(Value::Undefined(Reason::NoNeed), Value::of)
}

/// Deaths averted per person in need of each party.
pub(super) fn per_person(case: &Case) -> Vec<f64> {
    case.payoffs().into_iter().zip(&case.ideal.parties).map(|(payoff, party)| payoff / party.need).collect()
}
