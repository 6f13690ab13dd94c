//! The extended concentration index, in which the most deprived count more.

use super::{between_ranks, ranked_table};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// The order of the index that the page shows: the next above that of the ordinary one, 2.
const ORDER: f64 = 3.0;

/// Extended concentration index of coverage with the order 3.
///
/// -2 to 1: above 0 tilts to the better-off; nearest to 0 is best. Against the ordinary index it
/// weighs what the most deprived get more. Undefined when nobody (with a rank) is treated and when
/// fewer than two groups in need have a rank.
/// Source: Wagstaff 2002, Health Econ 11:627; Yitzhaki 1983, Int Econ Rev 24:617.
pub static EXTENDED_CONCENTRATION_INDEX: Measure = Measure {
    id: "extended_concentration_index",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Index,
    direction: Direction::NearestZero,
    least: 1.0 - ORDER,
    most: 1.0,
    first_screen: false,
    source: "Wagstaff 2002, Health Econ 11:627; Yitzhaki 1983, Int Econ Rev 24:617",
    working: in_full(working),
    measure: |case| between_ranks(case, &|y, n, rank| extended_concentration(y, n, rank, ORDER)),
};

/// `1 - sum y_g ((1 - F_(g-1))^nu - (1 - F_g)^nu) / mu`, where `F_g` is the share of people at most as
/// high in the `order` as group `g`, most deprived first, and `y` is not below 0.
///
/// Groups of equal order count as one. With `nu` = 2 it is the ordinary concentration index, with 1
/// it is 0.
pub fn extended_concentration(y: &[f64], n: &[f64], order: &[f64], nu: f64) -> Value {
    let Some(mean) = num::mean(y, n) else {
        return Value::Undefined(Reason::NoNeed);
    };
    if mean <= 0.0 {
        return Value::Undefined(Reason::NobodyTreated);
    }
    match num::ranked_mean(&num::ladder(y, n, order), nu) {
        Some(ranked) => Value::of(1.0 - ranked / mean),
        None => Value::Undefined(Reason::NoNeed),
    }
}

fn working(case: &Case) -> Working {
    let (y, n, rank) = (case.coverage(), &case.ideal.ranked_need, &case.ideal.rank);
    let number = |value: Option<f64>| value.unwrap_or(f64::NAN);
    ranked_table(case).number("mean", Unit::Share, number(num::mean(y, n))).number(
        "weighted",
        Unit::Share,
        number(num::ranked_mean(&num::ladder(y, n, rank), ORDER)),
    )
}
