//! Deaths averted.

use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Value, Working, in_full};

/// Deaths that treatment averts: `sum t (r0 - r1)` over treatments, with the risks of death
/// untreated and treated.
///
/// Any number; more is better. Where treatment harms it counts against the total.
/// Source: Walter 1978, Int J Epidemiol 7:175 (the absolute risk difference).
pub static DEATHS_AVERTED: Measure = Measure {
    id: "deaths_averted",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Deaths,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: true,
    source: "Walter 1978, Int J Epidemiol 7:175",
    working: in_full(working),
    measure: |case| Value::of(case.total_deaths_averted()),
};

fn working(case: &Case) -> Working {
    let treated = |group: usize| case.treated(group);
    Working::by_group(case)
        .column("treated", Unit::People, treated)
        .column("risk-difference", Unit::Risk, |group| case.deaths_averted(group) / treated(group))
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .number("treated", Unit::People, case.groups().map(treated).sum())
}
