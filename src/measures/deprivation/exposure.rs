//! Population attributable risk and fraction in the sense of epidemiology: the exposure is to be left
//! untreated.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Fall of the chance of death of everybody in need, if those left untreated died no more often than
/// those treated.
///
/// -1 to 1; less is better. A crude comparison: below 0 where a rule treats those most at risk.
/// Undefined when nobody is treated; 0 when everybody is.
/// Source: Walter 1978, Int J Epidemiol 7:175.
pub static POPULATION_ATTRIBUTABLE_RISK_EPI: Measure = Measure {
    id: "population_attributable_risk_epi",
    lens: Lens::Health,
    family: Family::Tilt,
    unit: Unit::PercentagePoints,
    direction: Direction::Less,
    least: -1.0,
    most: 1.0,
    first_screen: false,
    source: "Walter 1978, Int J Epidemiol 7:175",
    working: in_full(working),
    measure: |case| of(case, attributable_risk),
};

/// The same fall as a share of all deaths.
///
/// At most 1; less is better. Undefined when nobody is treated and when nobody dies.
/// Source: Walter 1978, Int J Epidemiol 7:175.
pub static POPULATION_ATTRIBUTABLE_FRACTION_EPI: Measure = Measure {
    id: "population_attributable_fraction_epi",
    lens: Lens::Health,
    family: Family::Tilt,
    unit: Unit::Share,
    direction: Direction::Less,
    least: f64::NEG_INFINITY,
    most: 1.0,
    first_screen: false,
    source: "Walter 1978, Int J Epidemiol 7:175",
    working: in_full(working),
    measure: |case| of(case, attributable_fraction),
};

/// Who is exposed to a risk factor, and what befalls them; all 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exposure {
    /// Share of people who are exposed.
    pub share: f64,
    /// Chance of the outcome among them.
    pub exposed: f64,
    /// Chance of the outcome among the others.
    pub unexposed: f64,
}

/// `p_exposed (r_exposed - r_unexposed)`.
pub fn attributable_risk(exposure: Exposure) -> Value {
    Value::of(exposure.share * (exposure.exposed - exposure.unexposed))
}

/// The attributable risk divided by the chance of the outcome among all; undefined where that is 0.
pub fn attributable_fraction(exposure: Exposure) -> Value {
    let all = risk_of_all(exposure);
    match attributable_risk(exposure) {
        Value::Number(_) if all <= 0.0 => Value::Undefined(Reason::NobodyDies),
        Value::Number(risk) => Value::of(risk / all),
        other => other,
    }
}

fn risk_of_all(exposure: Exposure) -> f64 {
    exposure.share * exposure.exposed + (1.0 - exposure.share) * exposure.unexposed
}

fn of(case: &Case, statistic: fn(Exposure) -> Value) -> Value {
    untreated(case).map_or_else(Value::Undefined, statistic)
}

/// To be left untreated, as an exposure to the risk of death.
fn untreated(case: &Case) -> Result<Exposure, Reason> {
    let need: f64 = case.need().iter().sum();
    let treated: f64 = case.groups().map(|group| case.treated(group)).sum();
    if need <= 0.0 {
        return Err(Reason::NoNeed);
    }
    if treated <= 0.0 {
        return Err(Reason::NobodyTreated);
    }
    let left = (need - treated).max(0.0);
    let (mut deaths_left, mut deaths_treated) = (0.0, 0.0);
    for (group, patients) in case.problem.groups.iter().enumerate() {
        deaths_left += (case.need()[group] - case.treated(group)).max(0.0) * patients.risk_untreated;
        deaths_treated += case.treated(group) * patients.risk_untreated - case.deaths_averted(group);
    }
    let chance = |deaths: f64, people: f64| if people > 0.0 { (deaths / people).clamp(0.0, 1.0) } else { 0.0 };
    Ok(Exposure { share: left / need, exposed: chance(deaths_left, left), unexposed: chance(deaths_treated, treated) })
}

fn working(case: &Case) -> Working {
    let found = untreated(case);
    let number = |pick: fn(&Exposure) -> f64| found.as_ref().map_or(f64::NAN, pick);
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .column("treated", Unit::People, |group| case.treated(group))
        .column("risk-untreated", Unit::Share, |group| case.problem.groups[group].risk_untreated)
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .number("share", Unit::Share, number(|exposure| exposure.share))
        .number("exposed", Unit::Share, number(|exposure| exposure.exposed))
        .number("unexposed", Unit::Share, number(|exposure| exposure.unexposed))
        .number("risk", Unit::Share, number(|exposure| risk_of_all(*exposure)))
}
