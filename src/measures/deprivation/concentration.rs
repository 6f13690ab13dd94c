//! The concentration index: does treatment go to the better-off or to the worse-off?

use super::{between_ranks, percent_between_ranks, ranked_table};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

pub use crate::num::fractional_ranks;

/// Relative concentration index of coverage over deprivation ranks.
///
/// -1 to 1: above 0 the less deprived got more than their share, below 0 the more deprived did; 0 is
/// even, and nearest to 0 is best. Groups without a deprivation rank are left out. Undefined when
/// fewer than two groups in need have a rank, and when nobody (of them) is treated.
/// Source: Wagstaff, Paci & van Doorslaer 1991, Soc Sci Med 33:545.
pub static CONCENTRATION: Measure = Measure {
    id: "concentration",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Index,
    direction: Direction::NearestZero,
    least: -1.0,
    most: 1.0,
    first_screen: true,
    source: "Wagstaff, Paci & van Doorslaer 1991, Soc Sci Med 33:545",
    working: in_full(working),
    measure: |case| between_ranks(case, &relative),
};

/// Absolute (generalised) concentration index of coverage, in percentage points.
///
/// -25 to 25, as a covariance with a rank cannot be larger; nearest to 0 is best. Halving everybody's
/// coverage halves it, unlike the relative index. Undefined when fewer than two groups in need have a
/// rank; 0 when nobody is treated.
/// Source: Wagstaff, Paci & van Doorslaer 1991, Soc Sci Med 33:545; `aci` of WHO HEAT.
pub static ACI: Measure = Measure {
    id: "aci",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::NearestZero,
    least: -25.0,
    most: 25.0,
    first_screen: false,
    source: "Wagstaff, Paci & van Doorslaer 1991, Soc Sci Med 33:545",
    working: in_full(working),
    measure: |case| percent_between_ranks(case, &absolute),
};

/// Absolute (generalised) concentration index: `2 sum p_g (y_g - mu) (R_g - 1/2)`.
pub fn absolute(y: &[f64], n: &[f64], rank: &[f64]) -> Value {
    let Some(mean) = num::mean(y, n) else {
        return Value::Undefined(Reason::NoNeed);
    };
    let people: f64 = n.iter().sum();
    let sum: f64 = y.iter().zip(n).zip(rank).map(|((y, n), rank)| n / people * (y - mean) * (rank - 0.5)).sum();
    Value::of(2.0 * sum)
}

/// Relative concentration index: the absolute one divided by the mean, for `y` not below 0.
pub fn relative(y: &[f64], n: &[f64], rank: &[f64]) -> Value {
    match (absolute(y, n, rank), num::mean(y, n)) {
        (Value::Number(_), Some(mean)) if mean <= 0.0 => Value::Undefined(Reason::NobodyTreated),
        (Value::Number(absolute), Some(mean)) => Value::of(absolute / mean),
        (other, _) => other,
    }
}

/// The table with the mean coverage of the ranked groups and the absolute index.
pub(super) fn working(case: &Case) -> Working {
    let (y, n, rank) = (case.coverage(), &case.ideal.ranked_need, &case.ideal.rank);
    let number = |value: Option<f64>| value.unwrap_or(f64::NAN);
    ranked_table(case).number("mean", Unit::Share, number(num::mean(y, n))).number(
        "absolute",
        Unit::Percent,
        100.0 * number(absolute(y, n, rank).number()),
    )
}
