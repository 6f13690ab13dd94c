//! Years of life gained by those who survive.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value};

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
    working: None,
    measure,
};

fn measure(case: &Case) -> Value {
    let mut total = 0.0;
    for group in case.groups().filter(|&group| case.treated(group) > 0.0) {
        let Some(years) = case.problem.years_gained(group) else {
            return Value::Undefined(Reason::NoAges);
        };
        total += case.deaths_averted(group) * years;
    }
    Value::of(total)
}
