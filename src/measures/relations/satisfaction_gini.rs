//! How evenly satisfaction is spread over the parties.

use super::parties::{reaches, satisfaction_of};
use super::working::standing;
use crate::measures::inequality::gini::gini;
use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Gini index of the parties' satisfaction, each party counted once.
///
/// Satisfaction is how far a party got from no agreement to its ideal, as in
/// [`super::parties::LOWEST_SATISFACTION`]; parties with nothing to gain are left out. 0 to 1; less
/// is better. Undefined with fewer than two parties, when a party is worse off than with no agreement
/// (the Gini index has no meaning below 0), and when no party gains anything.
/// Source: the index of Gini 1912 on the satisfaction of Kalai & Smorodinsky 1975.
pub static SATISFACTION_GINI: Measure = Measure {
    id: "satisfaction_gini",
    lens: Lens::Relations,
    family: Family::Agreement,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Gini 1912, Variabilita e mutabilita; Kalai & Smorodinsky 1975, Econometrica 43:513",
    working: in_full(standing),
    measure: |case| {
        case.between_parties(|parties| {
            let values = parties.iter().map(|party| satisfaction_of(case, party));
            satisfaction_gini(&values.filter_map(Value::number).collect::<Vec<f64>>())
        })
    },
};

/// Gini index of satisfaction values, each counted once; undefined below 0 and when all are 0.
pub fn satisfaction_gini(values: &[f64]) -> Value {
    if values.is_empty() {
        return Value::Undefined(Reason::NothingToGain);
    }
    if values.iter().any(|value| !reaches(*value, 0.0)) {
        return Value::Undefined(Reason::BelowNoAgreement);
    }
    let values: Vec<f64> = values.iter().map(|value| value.max(0.0)).collect();
    match gini(&values, &vec![1.0; values.len()]) {
        Value::Undefined(_) => Value::Undefined(Reason::NoGain),
        index => index,
    }
}
