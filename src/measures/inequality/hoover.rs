//! The Hoover (Robin Hood, Pietra, Schutz) index.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

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

fn working(case: &Case) -> Working {
    let (need, treated) =
        (case.need().iter().sum::<f64>(), case.groups().map(|group| case.treated(group)).sum::<f64>());
    let above = |group: usize| (case.treated(group) / treated - case.need()[group] / need).max(0.0);
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .column("treated", Unit::People, |group| case.treated(group))
        .column("share-of-need", Unit::Share, |group| case.need()[group] / need)
        .column("share-of-treated", Unit::Share, |group| case.treated(group) / treated)
        .number("moved", Unit::Share, case.groups().map(above).sum())
}
