//! The Gini coefficient and its relatives.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Gini coefficient of coverage, weighted by people in need.
///
/// 0 when everybody is covered alike, to 1 less the share of the group that takes all; less is
/// better. The population form without correction for few groups. A relative measure. Undefined when
/// nobody is treated, and with fewer than two groups in need.
/// Source: Gini 1912; Lerman & Yitzhaki 1989, J Econometrics 42:43 (weights).
pub static GINI: Measure = Measure {
    id: "gini",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Gini 1912, Variabilita e mutabilita; Lerman & Yitzhaki 1989, J Econometrics 42:43",
    working: in_full(working),
    measure: |case| case.between_groups(gini),
};

/// Gini coefficient with the correction for a small sample: the people in need are taken for a sample
/// of persons.
///
/// 0 and up, above 1 only where patients are divided; less is better. Undefined like the Gini, and
/// with one person or less.
/// Source: Deltas 2003, Rev Econ Stat 85:226.
pub static GINI_BIAS_CORRECTED: Measure = Measure {
    id: "gini_bias_corrected",
    most: f64::INFINITY,
    source: "Deltas 2003, Rev Econ Stat 85:226",
    measure: |case| case.between_groups(|y, n| gini_bias_corrected(y, n, n.iter().sum())),
    ..GINI_LIKE
};

/// Absolute Gini: the mean distance in coverage between two people, halved.
///
/// 0 to 1/4; less is better. An absolute measure: halving everybody's coverage halves it. 0 when
/// nobody is treated; undefined with fewer than two groups in need.
/// Source: Shorrocks 1983, Economica 50:3.
pub static ABSOLUTE_GINI: Measure = Measure {
    id: "absolute_gini",
    unit: Unit::PercentagePoints,
    most: 0.25,
    source: "Shorrocks 1983, Economica 50:3",
    measure: |case| case.between_groups(absolute_gini),
    ..GINI_LIKE
};

/// Extended Gini of order 3, which minds the worst covered more than the Gini (order 2) does.
///
/// 0 to 1; less is better. Relative, and undefined, like the Gini.
/// Source: Yitzhaki 1983, Int Econ Rev 24:617.
pub static EXTENDED_GINI_3: Measure = Measure {
    id: "extended_gini_3",
    source: "Yitzhaki 1983, Int Econ Rev 24:617",
    working: in_full(|case| working_of_order(case, 3.0)),
    measure: |case| case.between_groups(|y, n| extended_gini(y, n, 3.0)),
    ..GINI_LIKE
};

/// Extended Gini of order 4, see [`EXTENDED_GINI_3`].
pub static EXTENDED_GINI_4: Measure = Measure {
    id: "extended_gini_4",
    source: "Yitzhaki 1983, Int Econ Rev 24:617",
    working: in_full(|case| working_of_order(case, 4.0)),
    measure: |case| case.between_groups(|y, n| extended_gini(y, n, 4.0)),
    ..GINI_LIKE
};

/// What the relatives of the Gini have from it.
const GINI_LIKE: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "",
    working: in_full(working),
    measure: |case| case.between_groups(gini),
};

/// `sum_i sum_j p_i p_j |y_i - y_j| / (2 mu)` with `p_i = n_i / sum n`, for `y` not below 0; 0 for
/// one group.
pub fn gini(y: &[f64], n: &[f64]) -> Value {
    Levels::relative(y, n).map(|levels| half_distance(&levels.ascending()) / levels.mean).into()
}

/// The Gini of a sample of `sample` persons: `G sample / (sample - 1)`; 0 for one group.
///
/// Undefined for a sample of one person or less. With groups as the sample (1 / sum p^2 of them, as
/// some programs have it) it would depend on how finely people are grouped.
pub fn gini_bias_corrected(y: &[f64], n: &[f64], sample: f64) -> Value {
    match gini(y, n) {
        Value::Number(gini) if gini > 0.0 && sample > 1.0 => Value::of(gini / (1.0 - 1.0 / sample)),
        Value::Number(gini) if gini > 0.0 => Value::Undefined(Reason::OnlyOneGroup),
        value => value,
    }
}

/// `sum_i sum_j p_i p_j |y_i - y_j| / 2`: the mean times the Gini, for any `y`.
pub fn absolute_gini(y: &[f64], n: &[f64]) -> Value {
    Levels::new(y, n).map(|levels| half_distance(&levels.ascending())).into()
}

/// Half the mean distance between two people, of pairs of level and share of all people, the lowest level first.
pub fn half_distance(ascending: &[(f64, f64)]) -> f64 {
    steps(ascending, |above| above * (1.0 - above))
}

/// Gini of order `nu` (above 1): `1 - sum y_g ((1 - F_{g-1})^nu - (1 - F_g)^nu) / mu`, where `F_g` is
/// the share of people up to group `g`, the lowest `y` first. The Gini has order 2; for `y` not below 0.
///
/// A share of people counts for less the more of them are below: with order 3 a patient is compared
/// with the worst of two others, with order 4 of three.
pub fn extended_gini(y: &[f64], n: &[f64], nu: f64) -> Value {
    // P - P^nu
    let weight = |above: f64| -above * libm::expm1((nu - 1.0) * libm::log(above));
    Levels::relative(y, n).map(|levels| steps(&levels.ascending(), weight) / levels.mean).into()
}

/// With the groups from the greatest `y` down: `sum_j (y_j - y_{j+1}) weight(P_j)`, where `P_j` is the
/// share of people down to group `j`.
///
/// No term is negative, so nothing cancels; and counting from the top keeps the digits of a very
/// small group that gets everything.
fn steps(ascending: &[(f64, f64)], weight: impl Fn(f64) -> f64) -> f64 {
    let mut above = 0.0;
    let step = |pair: &[(f64, f64)]| {
        above += pair[1].1;
        (pair[1].0 - pair[0].0) * weight(f64::min(above, 1.0))
    };
    ascending.windows(2).rev().map(step).sum()
}

fn working(case: &Case) -> Working {
    let distance = absolute_gini(case.coverage(), case.need()).number().unwrap_or(0.0);
    let need = case.need().iter().sum();
    table::shares(case).number("distance", Unit::PercentagePoints, 2.0 * distance).number("need", Unit::People, need)
}

/// What the worst covered of `nu` people picked at random can expect.
fn working_of_order(case: &Case, nu: f64) -> Working {
    let index = extended_gini(case.coverage(), case.need(), nu).number().unwrap_or(0.0);
    table::shares(case).number("lowest", Unit::Share, table::mean(case) * (1.0 - index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_of_very_many_gets_everything() {
        let gini = gini(&[1.0, 0.0, 0.0], &[1.0, 1e12, 1e12]).number().unwrap();
        assert!((gini - 1.0).abs() < 1e-11, "{gini}");
    }
}
