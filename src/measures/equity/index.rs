//! How unequal lifetime health is, by what its inequality costs.

use super::equivalent::{atkinson_ede, kolm_ede};
use super::{means, with_levels};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Atkinson's index of lifetime health: the share of all years that could be given up if the rest were
/// equal.
///
/// 0 to 1; less is better. The scenario's aversion to relative inequality. Undefined when a group in
/// need has no age or no years left, and with fewer than two groups in need.
/// Source: Atkinson 1970, J Econ Theory 2:244.
pub static ATKINSON_HEALTH: Measure = Measure {
    id: "atkinson_health",
    lens: Lens::Fairness,
    family: Family::Equity,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Atkinson 1970, J Econ Theory 2:244",
    working: in_full(with_atkinson),
    measure: |case| between_levels(case, |after| atkinson_index(after, case.need(), case.problem.aversion.atkinson)),
};

/// Kolm's index of lifetime health: the years per person that could be given up if the rest were equal.
///
/// 0 or more; less is better. The scenario's aversion to absolute inequality, per year. Undefined when
/// a group in need has no age or no years left, and with fewer than two groups in need.
/// Source: Kolm 1976, J Econ Theory 12:416.
pub static KOLM_INDEX: Measure = Measure {
    id: "kolm_index",
    lens: Lens::Fairness,
    family: Family::Equity,
    unit: Unit::YearsEach,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Kolm 1976, J Econ Theory 12:416",
    working: in_full(with_kolm),
    measure: |case| between_levels(case, |after| kolm_index(after, case.need(), case.problem.aversion.kolm)),
};

/// `1 - EDE / mu`; undefined when a level is below 0 or all are 0.
pub fn atkinson_index(h: &[f64], n: &[f64], epsilon: f64) -> Value {
    match (atkinson_ede(h, n, epsilon), num::mean(h, n)) {
        (Value::Number(_), Some(mean)) if mean <= 0.0 => Value::Undefined(Reason::NoLifetimeHealth),
        (Value::Number(equivalent), Some(mean)) => Value::of((1.0 - equivalent / mean).max(0.0)),
        (other, _) => other,
    }
}

/// `mu - EDE`, 0 or more for an `alpha` not below 0; not free of scale, as `alpha` is per unit of `h`.
pub fn kolm_index(h: &[f64], n: &[f64], alpha: f64) -> Value {
    match (kolm_ede(h, n, alpha), num::mean(h, n)) {
        (Value::Number(equivalent), Some(mean)) => Value::of((mean - equivalent).max(0.0)),
        (other, _) => other,
    }
}

fn between_levels(case: &Case, statistic: impl Fn(&[f64]) -> Value) -> Value {
    case.between_groups(|_, _| with_levels(case, |_, after| statistic(after)))
}

fn with_atkinson(case: &Case) -> Working {
    equivalent(case, case.problem.aversion.atkinson, atkinson_ede)
}

fn with_kolm(case: &Case) -> Working {
    equivalent(case, case.problem.aversion.kolm, kolm_ede)
}

fn equivalent(case: &Case, aversion: f64, ede: fn(&[f64], &[f64], f64) -> Value) -> Working {
    let level = case.health().and_then(|(_, after)| ede(after, case.need(), aversion).number());
    means(case).number("aversion", Unit::Index, aversion).number("equal", Unit::YearsEach, level.unwrap_or(f64::NAN))
}
