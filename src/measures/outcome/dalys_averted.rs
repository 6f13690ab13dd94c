//! Disability-adjusted life years averted.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value};
use crate::num;

/// Years of healthy life gained: years of life lost and years lived with disability, each without
/// treatment less with it.
///
/// Years of life lost come from the scenario's reference life table at the group's age, so that a
/// death at one age counts the same everywhere; no age weights. Any number; more is better.
/// Undefined when a treated group has no age.
/// Source: Murray 1994, Bull World Health Organ 72:429; WHO 2020, methods of the Global Health Estimates.
pub static DALYS_AVERTED: Measure = Measure {
    id: "dalys_averted",
    lens: Lens::Health,
    family: Family::Lives,
    unit: Unit::Years,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: true,
    source: "Murray 1994, Bull World Health Organ 72:429",
    working: None,
    measure,
};

/// Years of life lost to deaths: each loses `years`, discounted continuously at `rate`.
pub fn years_lost(deaths: f64, years: f64, rate: f64) -> f64 {
    deaths * num::discounted_years(years, rate)
}

/// Years of healthy life lost to an illness of `years` with a disability `weight`, 0 to 1.
pub fn years_disabled(cases: f64, weight: f64, years: f64, rate: f64) -> f64 {
    cases * weight * num::discounted_years(years, rate)
}

fn measure(case: &Case) -> Value {
    let rate = case.problem.discount_rate;
    let mut total = 0.0;
    for (group, patients) in case.problem.groups.iter().enumerate() {
        let treated = case.treated(group);
        if treated <= 0.0 {
            continue;
        }
        let Some(years) = patients.reference_years else {
            return Value::Undefined(Reason::NoAges);
        };
        let (untreated_years, treated_years) = patients.ill_years;
        total += years_lost(case.deaths_averted(group), years, rate)
            + years_disabled(treated, patients.disability_weight, untreated_years, rate)
            - years_disabled(treated, patients.disability_weight, treated_years, rate);
    }
    Value::of(total)
}
