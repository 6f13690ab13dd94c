//! The two parts of the years of healthy life averted.

use super::burden::Averted;
use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Value, Working, in_full};

/// Years of life lost averted: `sum d_g e(a_g)`, deaths averted times the years that the scenario's
/// reference life table gives at the group's age, discounted at the scenario's rate.
///
/// Unlike life-years gained it ignores how long these very patients could expect to live. Any number;
/// more is better. Undefined when a treated group has no age.
/// Source: Murray 1994, Bull World Health Organ 72:429.
pub static YLL: Measure = Measure {
    id: "yll",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Years,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Murray 1994, Bull World Health Organ 72:429",
    working: in_full(lost),
    measure: |case| Averted::of(case, |burdens| burdens.plain).lost.map_or_else(Value::Undefined, Value::of),
};

/// Years lived with disability averted: `sum t_g w_g (D0_g - D1_g)`, patients treated times the
/// disability weight times the years by which treatment shortens the illness, discounted at the
/// scenario's rate.
///
/// By incidence: the whole illness counts when it begins. Any number; more is better. 0 where no
/// disability weight or length of illness is given.
/// Source: Murray 1994, Bull World Health Organ 72:429.
pub static YLD: Measure = Measure {
    id: "yld",
    working: in_full(disabled),
    measure: |case| Value::of(Averted::of(case, |burdens| burdens.plain).disabled),
    ..YLL
};

fn lost(case: &Case) -> Working {
    let each = |group: usize| case.ideal.burdens[group].plain.death;
    Working::by_group(case)
        .known("age", Unit::Count, |group| case.problem.groups[group].age)
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .known("years-per-death", Unit::YearsEach, each)
        .known("years-lost", Unit::Years, |group| each(group).map(|years| case.deaths_averted(group) * years))
        .number("deaths", Unit::Deaths, case.total_deaths_averted())
}

fn disabled(case: &Case) -> Working {
    let each = |group: usize| case.ideal.burdens[group].plain.illness;
    Working::by_group(case)
        .column("treated", Unit::People, |group| case.treated(group))
        .column("disability-weight", Unit::Count, |group| case.problem.groups[group].disability_weight)
        .column("healthy-years-each", Unit::YearsEach, each)
        .column("years-disabled", Unit::Years, |group| case.treated(group) * each(group))
}
