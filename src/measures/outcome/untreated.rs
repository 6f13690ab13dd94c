//! People who needed treatment and did not get it.

use crate::measures::{Direction, Family, Lens, Measure, Unit, Value};

/// People left without treatment: `sum max(0, n_g - t_g)`.
///
/// 0 to all people in need; fewer is better. A surplus in one group never makes up for a shortage
/// in another. Nobody in need is a real 0.
pub static UNTREATED: Measure = Measure {
    id: "untreated",
    lens: Lens::Health,
    family: Family::Need,
    unit: Unit::People,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: true,
    source: "",
    working: None,
    measure: |case| Value::of(case.groups().map(|group| (case.need()[group] - case.treated(group)).max(0.0)).sum()),
};
