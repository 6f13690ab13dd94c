//! The gap between the best and the worst covered group.

use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value};

/// Highest less lowest coverage of the groups in need: `max y_g - min y_g`.
///
/// 0 to 1; less is better. An absolute measure: halving everybody's coverage halves it. Undefined
/// with fewer than two groups in need.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697 (difference).
pub static GAP: Measure = Measure {
    id: "gap",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::PercentagePoints,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: true,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: None,
    measure: |case| case.between_groups(range),
};

/// Highest less lowest `y` of the groups with `n` above 0; 0 for one group.
pub fn range(y: &[f64], n: &[f64]) -> Value {
    let live = y.iter().zip(n).filter(|(_, n)| **n > 0.0);
    let (low, high) = live.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (y, _)| (low.min(*y), high.max(*y)));
    if low <= high { Value::of(high - low) } else { Value::Undefined(Reason::NoNeed) }
}
