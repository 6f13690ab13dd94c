//! People who needed treatment and did not get it.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// People left without treatment: `sum max(0, n_g - t_g)`.
///
/// 0 to all people in need; fewer is better. A surplus in one group never makes up for a shortage
/// in another. Nobody in need is a real 0.
pub static UNTREATED: Measure = Measure {
    id: "untreated",
    lens: Lens::Health,
    family: Family::Need,
    unit: Unit::People,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: true,
    source: "",
    working: in_full(working),
    measure: |case| Value::of(case.groups().map(|group| left(case, group)).sum()),
};

/// Share of all people in need who are left without treatment.
///
/// 0 to 1; less is better. Undefined when nobody is in need.
pub static UNMET_NEED_SHARE: Measure = Measure {
    id: "unmet_need_share",
    unit: Unit::Share,
    most: 1.0,
    first_screen: false,
    working: in_full(working),
    measure: |case| share_left(case, |_| Some(1.0), Reason::NoNeed),
    ..UNTREATED
};

/// Share of the need left without treatment, where each person counts by how ill the group is:
/// `sum s_g max(0, n_g - t_g) / sum s_g n_g`, with the organ failure score as severity.
///
/// 0 to 1; less is better. Undefined when nobody is in need, when a group in need has no score, and
/// when every score is 0.
pub static UNMET_NEED_WEIGHTED: Measure = Measure {
    id: "unmet_need_weighted",
    unit: Unit::Share,
    most: 1.0,
    first_screen: false,
    working: in_full(weighted_working),
    measure: |case| share_left(case, |group| case.problem.groups[group].severity, Reason::NoSeverity),
    ..UNTREATED
};

/// People of a group who are left without treatment.
fn left(case: &Case, group: usize) -> f64 {
    (case.need()[group] - case.treated(group)).max(0.0)
}

/// Share of weighted need that is left; `lacking` tells why there is none when a weight is not known
/// or all are 0.
fn share_left(case: &Case, weight: impl Fn(usize) -> Option<f64>, lacking: Reason) -> Value {
    let (mut untreated, mut need) = (0.0, 0.0);
    let in_need = || case.groups().filter(|&group| case.need()[group] > 0.0);
    if in_need().next().is_none() {
        return Value::Undefined(Reason::NoNeed);
    }
    for group in in_need() {
        let Some(weight) = weight(group) else {
            return Value::Undefined(lacking);
        };
        untreated += weight * left(case, group);
        need += weight * case.need()[group];
    }
    if need > 0.0 { Value::of(untreated / need) } else { Value::Undefined(lacking) }
}

fn working(case: &Case) -> Working {
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .column("treated", Unit::People, |group| case.treated(group))
        .column("left-untreated", Unit::People, |group| left(case, group))
        .number("need", Unit::People, case.need().iter().sum())
        .number("left", Unit::People, case.groups().map(|group| left(case, group)).sum())
}

fn weighted_working(case: &Case) -> Working {
    let severity = |group: usize| case.problem.groups[group].severity;
    let points = |people: f64, group: usize| severity(group).map(|score| score * people);
    let sum = |people: &dyn Fn(usize) -> f64| case.groups().filter_map(|group| points(people(group), group)).sum();
    Working::by_group(case)
        .known("severity", Unit::Count, severity)
        .column("left-untreated", Unit::People, |group| left(case, group))
        .known("severity-left", Unit::Count, |group| points(left(case, group), group))
        .known("severity-need", Unit::Count, |group| points(case.need()[group], group))
        .number("left", Unit::Count, sum(&|group| left(case, group)))
        .number("need", Unit::Count, sum(&|group| case.need()[group]))
}
