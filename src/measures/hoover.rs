//! The Hoover (Robin Hood, Pietra, Schutz) index.

use super::{Direction, Lens, Measure, Reason, Unit, Value};
use crate::num;

/// Share of all treatments that would have to move to make coverage equal.
///
/// 0 to 1 less the smallest group's share of need; less is better. A relative measure: halving
/// everybody's coverage leaves it unchanged. Undefined when nobody is treated, and with fewer than
/// two groups in need.
/// Source: Hoover 1936, Rev Econ Stat 18:162.
pub const HOOVER: Measure = Measure {
    id: "hoover",
    lens: Lens::Fairness,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: true,
    source: "Hoover 1936, Rev Econ Stat 18:162",
    measure: |case| case.between_groups(hoover),
};

/// `1/2 sum p_g |y_g / mu - 1|` with `p_g = n_g / sum n`, for `y` not below 0; 0 for one group.
pub fn hoover(y: &[f64], n: &[f64]) -> Value {
    let Some(mean) = num::mean(y, n) else {
        return Value::Undefined(Reason::NoNeed);
    };
    if mean <= 0.0 {
        return Value::Undefined(Reason::NobodyTreated);
    }
    let people: f64 = n.iter().sum();
    let moved: f64 = y.iter().zip(n).map(|(y, n)| n / people * (y / mean - 1.0).abs()).sum();
    Value::of(moved / 2.0)
}
