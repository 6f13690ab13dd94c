//! What treatment adds to lifetime health, and how much of it is more health and how much fairer health.

use super::equivalent::atkinson_ede;
use super::{defined, means, with_levels};
use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Value, Working, in_full};
use crate::num;

/// Rise of Atkinson's equally distributed equivalent lifetime health against nobody treated.
///
/// Any number of years per person; more is better. The scenario's aversion to relative inequality.
/// Undefined when a group in need has no age or no years left.
/// Source: Asaria, Griffin & Cookson 2016, Med Decis Making 36:8.
pub static DELTA_EDE: Measure = Measure {
    id: "delta_ede",
    lens: Lens::Fairness,
    family: Family::Equity,
    unit: Unit::YearsEach,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Asaria, Griffin & Cookson 2016, Med Decis Making 36:8",
    working: in_full(working),
    measure: |case| {
        with_levels(case, |before, after| delta_ede(before, after, case.need(), case.problem.aversion.atkinson))
    },
};

/// Rise of mean lifetime health against nobody treated: the part of the change that is more health.
///
/// Any number of years per person; more is better. Undefined when a group in need has no age or no
/// years left.
/// Source: Asaria, Griffin & Cookson 2016, Med Decis Making 36:8.
pub static DELTA_MEAN_HEALTH: Measure = Measure {
    id: "delta_mean_health",
    lens: Lens::Health,
    working: in_full(means),
    measure: |case| with_levels(case, |before, after| delta_mean(before, after, case.need())),
    ..DELTA_EDE
};

/// What the rise of the equally distributed equivalent adds to that of the mean: the part of the change
/// that is fairer health.
///
/// Any number of years per person, below 0 where treatment makes lifetime health less equal; more is
/// better. The scenario's aversion to relative inequality. Undefined when a group in need has no age or
/// no years left.
/// Source: Asaria, Griffin & Cookson 2016, Med Decis Making 36:8.
pub static EQUITY_COMPONENT: Measure = Measure {
    id: "equity_component",
    working: in_full(working),
    measure: |case| {
        with_levels(case, |before, after| equity_component(before, after, case.need(), case.problem.aversion.atkinson))
    },
    ..DELTA_EDE
};

/// Atkinson's equally distributed equivalent `after` less that `before`.
pub fn delta_ede(before: &[f64], after: &[f64], n: &[f64], epsilon: f64) -> Value {
    less(atkinson_ede(after, n, epsilon), atkinson_ede(before, n, epsilon))
}

/// Mean `after` less mean `before`.
pub fn delta_mean(before: &[f64], after: &[f64], n: &[f64]) -> Value {
    less(defined(num::mean(after, n)), defined(num::mean(before, n)))
}

/// Change of the equally distributed equivalent less change of the mean.
pub fn equity_component(before: &[f64], after: &[f64], n: &[f64], epsilon: f64) -> Value {
    less(delta_ede(before, after, n, epsilon), delta_mean(before, after, n))
}

fn less(whole: Value, part: Value) -> Value {
    match (whole, part) {
        (Value::Number(whole), Value::Number(part)) => Value::of(whole - part),
        (Value::Number(_), other) | (other, _) => other,
    }
}

fn working(case: &Case) -> Working {
    let aversion = case.problem.aversion.atkinson;
    let equal = |levels: Option<&[f64]>| {
        levels.and_then(|levels| atkinson_ede(levels, case.need(), aversion).number()).unwrap_or(f64::NAN)
    };
    means(case)
        .number("aversion", Unit::Index, aversion)
        .number("equal-before", Unit::YearsEach, equal(case.health().map(|levels| levels.0)))
        .number("equal-after", Unit::YearsEach, equal(case.health().map(|levels| levels.1)))
}
