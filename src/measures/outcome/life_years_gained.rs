//! Years of life gained by those who survive.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Years of life gained: `sum d_g e_g`, deaths averted times the years that a survivor of the group
/// can expect, discounted at the scenario's rate.
///
/// Any number; more is better. Undefined when a treated group has neither an age nor years left.
/// Source: Murray & Lopez 1996, The Global Burden of Disease.
pub static LIFE_YEARS_GAINED: Measure = Measure {
    id: "life_years_gained",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Years,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Murray & Lopez 1996, The Global Burden of Disease",
    working: in_full(working),
    measure: |case| total(case, |_| 1.0),
};

/// Deaths averted times the years of a survivor, each group's with a weight; undefined when a treated
/// group has neither an age nor years left.
pub(super) fn total(case: &Case, weight: fn(&crate::scenario::Patients) -> f64) -> Value {
    let mut total = 0.0;
    for group in case.groups().filter(|&group| case.treated(group) > 0.0) {
        let Some(years) = case.problem.years_gained(group) else {
            return Value::Undefined(Reason::NoAges);
        };
        total += case.deaths_averted(group) * years * weight(&case.problem.groups[group]);
    }
    Value::of(total)
}

fn working(case: &Case) -> Working {
    let each = |group: usize| case.problem.years_gained(group);
    Working::by_group(case)
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .known("years-each", Unit::YearsEach, each)
        .known("years-gained", Unit::Years, |group| each(group).map(|years| case.deaths_averted(group) * years))
        .number("deaths", Unit::Deaths, case.total_deaths_averted())
}
