//! How well the worst-off group did.

use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Lowest coverage of any group in need: `min y_g`.
///
/// 0 to 1; more is better. Undefined when nobody is in need.
/// Source: Rawls 1971, A Theory of Justice (maximin).
pub static WORST_COVERAGE: Measure = Measure {
    id: "worst_coverage",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Share,
    direction: Direction::More,
    least: 0.0,
    most: 1.0,
    first_screen: true,
    source: "Rawls 1971, A Theory of Justice",
    working: in_full(table::coverage),
    measure: |case: &Case| lowest(case.coverage(), case.need()),
};

/// Lowest `y` of the groups with `n` above 0.
pub fn lowest(y: &[f64], n: &[f64]) -> Value {
    let live = y.iter().zip(n).filter(|(_, n)| **n > 0.0).map(|(y, _)| *y);
    live.min_by(f64::total_cmp).map_or(Value::Undefined(Reason::NoNeed), Value::of)
}
