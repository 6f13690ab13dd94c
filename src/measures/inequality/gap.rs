//! The best covered group beside the worst: their gap and their ratio.

use super::levels::Levels;
use super::table;
use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

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
    working: in_full(table::coverage),
    measure: |case| case.between_groups(range),
};

/// The gap on WHO's scale of per cent, see [`GAP`].
///
/// 0 to 100; less is better.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697 (difference).
pub static DIFFERENCE_RANGE: Measure = Measure {
    id: "difference_range",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Percent,
    direction: Direction::Less,
    least: 0.0,
    most: 100.0,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(table::coverage),
    measure: |case| case.between_groups(range).times(100.0),
};

/// How many times better the best group is covered than the worst: `max y_g / min y_g`.
///
/// 1 or more; less is better. A relative measure. Infinite when a group has nothing, undefined when
/// nobody is treated, and with fewer than two groups in need.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697 (ratio).
pub static RATIO_MAXMIN: Measure = Measure {
    id: "ratio_maxmin",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Times,
    direction: Direction::Less,
    least: 1.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(table::coverage),
    measure: |case| case.between_groups(ratio),
};

/// Highest less lowest `y` of the groups with `n` above 0; 0 for one group.
pub fn range(y: &[f64], n: &[f64]) -> Value {
    let live = y.iter().zip(n).filter(|(_, n)| **n > 0.0);
    let (low, high) = live.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (y, _)| (low.min(*y), high.max(*y)));
    if low <= high { Value::of(high - low) } else { Value::Undefined(Reason::NoNeed) }
}

/// Highest `y` over the lowest of the groups with `n` above 0, for `y` not below 0; 1 for one group.
pub fn ratio(y: &[f64], n: &[f64]) -> Value {
    Levels::relative(y, n).map(|levels| levels.most / levels.least).into()
}
