//! Patients treated, as a count and as a share of need.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Patients treated, of all groups together: `sum t_g`.
///
/// 0 to all people in need; more is better. Nobody treated is a real 0.
pub static TREATED: Measure = Measure {
    id: "treated",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::People,
    direction: Direction::More,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: true,
    source: "",
    working: in_full(working),
    measure: |case| Value::of(case.groups().map(|group| case.treated(group)).sum()),
};

/// Share of all need that is treated: `sum min(t_g, n_g) / sum n_g`.
///
/// 0 to 1; more is better. Undefined when nobody is in need.
/// Source: WHO 2013, Handbook on health inequality monitoring.
pub static COVERAGE: Measure = Measure {
    id: "coverage",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Share,
    direction: Direction::More,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "WHO 2013, Handbook on health inequality monitoring",
    working: in_full(working),
    measure: coverage,
};

fn coverage(case: &Case) -> Value {
    num::mean(case.coverage(), case.need()).map_or(Value::Undefined(Reason::NoNeed), |share| Value::of(share.min(1.0)))
}

fn working(case: &Case) -> Working {
    let share = |group: usize| case.coverage()[group];
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .column("treated", Unit::People, |group| case.treated(group))
        .column("coverage", Unit::Share, share)
        .number("need", Unit::People, case.need().iter().sum())
        .number("treated", Unit::People, case.groups().map(|group| case.treated(group)).sum())
}
