//! The Hoover (Robin Hood, Pietra, Schutz) index.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Value, Working, in_full};

/// Share of all treatments that would have to move to make coverage equal.
///
/// 0 to 1 less the smallest group's share of need; less is better. A relative measure: halving
/// everybody's coverage leaves it unchanged. Undefined when nobody is treated, and with fewer than
/// two groups in need.
/// Source: Hoover 1936, Rev Econ Stat 18:162.
pub static HOOVER: Measure = Measure {
    id: "hoover",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: true,
    source: "Hoover 1936, Rev Econ Stat 18:162",
    working: in_full(working),
    measure: |case| case.between_groups(hoover),
};

/// `1/2 sum p_g |y_g / mu - 1|` with `p_g = n_g / sum n`, for `y` not below 0; 0 for one group.
pub fn hoover(y: &[f64], n: &[f64]) -> Value {
    Levels::relative(y, n).map(|levels| levels.mean_of(|y| (y / levels.mean - 1.0).abs()) / 2.0).into()
}

fn working(case: &Case) -> Working {
    let (need, treated) =
        (case.need().iter().sum::<f64>(), case.groups().map(|group| case.treated(group)).sum::<f64>());
    let above = |group: usize| (case.treated(group) / treated - case.need()[group] / need).max(0.0);
    table::shares(case).number("moved", Unit::Share, case.groups().map(above).sum())
}
