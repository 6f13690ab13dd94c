//! The Herfindahl index of the treatments.

use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Herfindahl (Herfindahl-Hirschman) index: how much all treatments go to a few groups.
///
/// 1 over the number of groups, when each treats as many, to 1, when one group gets all; less is
/// more even. It compares numbers of treatments and not shares of need. Undefined when nobody is
/// treated, and with fewer than two groups in need.
/// Source: Herfindahl 1950, Concentration in the Steel Industry; Hirschman 1964, Am Econ Rev 54:761.
pub static HERFINDAHL: Measure = Measure {
    id: "herfindahl",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Herfindahl 1950, Concentration in the Steel Industry; Hirschman 1964, Am Econ Rev 54:761",
    working: in_full(table::shares),
    measure: |case| case.between_groups(|_, _| of_treatments(case)),
};

/// `sum s_i^2` of the shares `s_i = x_i / sum x`, for `x` not below 0.
pub fn herfindahl(x: &[f64]) -> Value {
    if x.iter().any(|&x| x < 0.0) {
        return Value::Undefined(Reason::BelowZero);
    }
    let total: f64 = x.iter().sum();
    if total <= 0.0 {
        return Value::Undefined(Reason::NobodyTreated);
    }
    Value::of(x.iter().map(|x| (x / total) * (x / total)).sum())
}

fn of_treatments(case: &Case) -> Value {
    herfindahl(&case.groups().map(|group| case.treated(group)).collect::<Vec<f64>>())
}
