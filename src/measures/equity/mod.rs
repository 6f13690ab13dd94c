//! Lifetime health, weighted for an aversion to inequality (distributional cost-effectiveness analysis).

pub mod breakeven;
pub mod change;
pub mod equivalent;
mod impact;
pub mod index;
pub mod lifetime;
pub mod weights;

use super::{Case, Reason, Unit, Value, Working};
use crate::num;

pub use impact::{Change, Impact, impact};
pub use lifetime::Lifetime;

/// A statistic of the levels of lifetime health when nobody is treated and under the allocation.
fn with_levels(case: &Case, statistic: impl Fn(&[f64], &[f64]) -> Value) -> Value {
    if case.need().iter().all(|&need| need <= 0.0) {
        return Value::Undefined(Reason::NoNeed);
    }
    case.health().map_or(Value::Undefined(Reason::NoAges), |(before, after)| statistic(before, after))
}

/// The value of a number that is missing only where nobody is in need.
fn defined(number: Option<f64>) -> Value {
    number.map_or(Value::Undefined(Reason::NoNeed), Value::of)
}

/// Need and both levels of every group.
fn levels_table(case: &Case) -> Working {
    let levels = case.health();
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .known("age", Unit::Years, |group| case.problem.groups[group].age)
        .known("health-before", Unit::YearsEach, |group| Some(levels?.0[group]))
        .known("health-after", Unit::YearsEach, |group| Some(levels?.1[group]))
}

/// The table with both means.
fn means(case: &Case) -> Working {
    let (before, after) = match case.health() {
        Some((before, after)) => (num::mean(before, case.need()), num::mean(after, case.need())),
        None => (None, None),
    };
    levels_table(case).number("before", Unit::YearsEach, before.unwrap_or(f64::NAN)).number(
        "after",
        Unit::YearsEach,
        after.unwrap_or(f64::NAN),
    )
}
