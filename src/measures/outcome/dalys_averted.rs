//! Disability-adjusted life years averted.

use super::burden::{Averted, Burden, Burdens};
use crate::measures::{Case, Direction, Family, Lens, Measure, Unit, Value, Working, in_full};

/// Years of healthy life gained: years of life lost and years lived with disability, each without
/// treatment less with it.
///
/// Years of life lost come from the scenario's reference life table at the group's age, so that a
/// death at one age counts the same everywhere; no age weights, discounted at the scenario's rate.
/// Any number; more is better. Undefined when a treated group has no age.
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
    working: in_full(|case| working(case, |burdens| burdens.plain)),
    measure: |case| dalys(case, |burdens| burdens.plain),
};

/// DALY(3,0) averted: the same discounted at 3% a year whatever the scenario says, as cost-effectiveness
/// studies do.
///
/// Any number; more is better. Undefined when a treated group has no age.
/// Source: WHO 2003, Making choices in health: WHO guide to cost-effectiveness analysis.
pub static DALYS_AVERTED_3: Measure = Measure {
    id: "dalys_averted_3",
    first_screen: false,
    source: "WHO 2003, Making choices in health: guide to cost-effectiveness analysis",
    working: in_full(|case| working(case, |burdens| burdens.discounted)),
    measure: |case| dalys(case, |burdens| burdens.discounted),
    ..DALYS_AVERTED
};

/// DALY(3,1) averted: discounted at 3% a year, and a year lived at 25 counts most (the age weights of
/// 1990), in the years of life lost and in those of the illness alike. Historical.
///
/// The life table is the scenario's; that of 1990 can be chosen. Any number; more is better. Undefined
/// when a treated group has no age.
/// Source: Murray & Lopez 1996, The Global Burden of Disease.
pub static DALYS_AVERTED_AGE_WEIGHTED: Measure = Measure {
    id: "dalys_averted_age_weighted",
    first_screen: false,
    source: "Murray & Lopez 1996, The Global Burden of Disease",
    working: in_full(|case| working(case, |burdens| burdens.age_weighted)),
    measure: |case| dalys(case, |burdens| burdens.age_weighted),
    ..DALYS_AVERTED
};

fn dalys(case: &Case, burden: fn(&Burdens) -> Burden) -> Value {
    Averted::of(case, burden).dalys().map_or_else(Value::Undefined, Value::of)
}

fn working(case: &Case, burden: fn(&Burdens) -> Burden) -> Working {
    let each = |group: usize| burden(&case.ideal.burdens[group]);
    let averted = Averted::of(case, burden);
    Working::by_group(case)
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .known("years-per-death", Unit::YearsEach, |group| each(group).death)
        .known("years-lost", Unit::Years, |group| each(group).death.map(|years| case.deaths_averted(group) * years))
        .column("years-disabled", Unit::Years, |group| case.treated(group) * each(group).illness)
        .number("lost", Unit::Years, averted.lost.unwrap_or(f64::NAN))
        .number("disabled", Unit::Years, averted.disabled)
}
