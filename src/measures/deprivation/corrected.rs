//! Concentration indices that treat coverage and its lack alike.

use super::between_ranks;
use super::concentration::{absolute, working};
use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};
use crate::num;

/// Erreygers' corrected concentration index of coverage.
///
/// -1 to 1: above 0 tilts to the better-off; nearest to 0 is best. An absolute measure: four times the
/// absolute index. Those left untreated have the same index with the other sign. 0 when nobody is
/// treated; undefined when fewer than two groups in need have a rank.
/// Source: Erreygers 2009, J Health Econ 28:504.
pub static ERREYGERS: Measure = Measure {
    id: "erreygers",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Index,
    direction: Direction::NearestZero,
    least: -1.0,
    most: 1.0,
    first_screen: false,
    source: "Erreygers 2009, J Health Econ 28:504",
    working: in_full(working),
    measure: |case| between_ranks(case, &|y, n, rank| erreygers(y, n, rank, (0.0, 1.0))),
};

/// Wagstaff's normalised concentration index of coverage.
///
/// -1 to 1, which it reaches when some groups are fully treated and the others not at all; nearest to
/// 0 is best. Undefined when nobody or everybody is treated, and when fewer than two groups in need
/// have a rank.
/// Source: Wagstaff 2005, Health Econ 14:429; Wagstaff 2011, Health Econ 20:1155.
pub static WAGSTAFF: Measure = Measure {
    id: "wagstaff",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Index,
    direction: Direction::NearestZero,
    least: -1.0,
    most: 1.0,
    first_screen: false,
    source: "Wagstaff 2005, Health Econ 14:429; Wagstaff 2011, Health Econ 20:1155",
    working: in_full(working),
    measure: |case| between_ranks(case, &|y, n, rank| wagstaff(y, n, rank, (0.0, 1.0))),
};

/// `4 ACI / (b - a)` for an outcome that can only lie between the `bounds` `a` and `b`.
///
/// The bounds are those of the scale, not the least and greatest value that occur.
pub fn erreygers(y: &[f64], n: &[f64], rank: &[f64], (low, high): (f64, f64)) -> Value {
    match absolute(y, n, rank) {
        Value::Number(absolute) => Value::of(4.0 * absolute / (high - low)),
        other => other,
    }
}

/// `ACI (b - a) / ((b - mu) (mu - a))` for an outcome that can only lie between the `bounds` `a` and
/// `b`; undefined when the mean is at one of them.
///
/// Counted from the nearer bound, so that a few who are treated, or left out, among very many keep
/// their digits.
pub fn wagstaff(y: &[f64], n: &[f64], rank: &[f64], (low, high): (f64, f64)) -> Value {
    let (range, mean) = (high - low, num::mean(y, n));
    let from_above = mean.is_some_and(|mean| high - mean < mean - low);
    let distances: Vec<f64> = y.iter().map(|y| if from_above { high - y } else { y - low }).collect();
    match (absolute(&distances, n, rank), num::mean(&distances, n)) {
        (Value::Number(absolute), Some(mean)) if mean > 0.0 => {
            let index = absolute * range / (mean * (range - mean));
            Value::of(if from_above { -index } else { index })
        }
        (Value::Number(_), Some(_)) if from_above => Value::Undefined(Reason::EverybodyTreated),
        (Value::Number(_), Some(_)) => Value::Undefined(Reason::NobodyTreated),
        (other, _) => other,
    }
}
