//! People who needed treatment and did not get it.

use super::{Direction, Lens, Measure, Unit, Value};

/// People left without treatment: `sum max(0, n_g - t_g)`.
///
/// 0 to all people in need; fewer is better. A surplus in one group never makes up for a shortage
/// in another. Nobody in need is a real 0.
pub const UNTREATED: Measure = Measure {
    id: "untreated",
    lens: Lens::Health,
    unit: Unit::People,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: true,
    source: "",
    measure: |case| Value::of(case.groups().map(|group| (case.need()[group] - case.treated(group)).max(0.0)).sum()),
};
