//! Atkinson's index: how much coverage inequality costs.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Atkinson's index with an aversion of 1/2.
///
/// The share of all coverage that could be given up, if the rest were shared equally, without loss by
/// this ethic. 0 when everybody is covered alike, to 1; less is better. A relative measure. Undefined
/// when nobody is treated, and with fewer than two groups in need.
/// Source: Atkinson 1970, J Econ Theory 2:244.
pub static ATKINSON_HALF: Measure = Measure {
    id: "atkinson_half",
    working: in_full(|case| working(case, 0.5)),
    measure: |case| case.between_groups(|y, n| atkinson(y, n, 0.5)),
    ..ATKINSON
};

/// Atkinson's index with an aversion of 1, which is 1 as soon as a group has nothing; see [`ATKINSON_HALF`].
pub static ATKINSON_1: Measure = Measure {
    id: "atkinson_1",
    working: in_full(|case| working(case, 1.0)),
    measure: |case| case.between_groups(|y, n| atkinson(y, n, 1.0)),
    ..ATKINSON
};

/// Atkinson's index with an aversion of 2, which is 1 as soon as a group has nothing; see [`ATKINSON_HALF`].
pub static ATKINSON_2: Measure = Measure {
    id: "atkinson_2",
    working: in_full(|case| working(case, 2.0)),
    measure: |case| case.between_groups(|y, n| atkinson(y, n, 2.0)),
    ..ATKINSON
};

const ATKINSON: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Atkinson 1970, J Econ Theory 2:244",
    working: None,
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// `1 - EDE / mu` with the equally distributed equivalent of [`num::equally_distributed`], for `y` not
/// below 0 and an `aversion` of 0 or more; 0 for one group.
pub fn atkinson(y: &[f64], n: &[f64], aversion: f64) -> Value {
    Levels::relative(y, n)
        .and_then(|levels| {
            let equivalent = num::equally_distributed(y, n, aversion).ok_or(Reason::BelowZero)?;
            // Above 0 but for rounding.
            Ok((1.0 - equivalent / levels.mean).max(0.0))
        })
        .into()
}

fn working(case: &Case, aversion: f64) -> Working {
    let equivalent = num::equally_distributed(case.coverage(), case.need(), aversion).unwrap_or(0.0);
    table::coverage(case).number("equivalent", Unit::Share, equivalent)
}
