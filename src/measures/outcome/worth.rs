//! Health against what is spent for it: money, or courses of treatment.

use super::burden::Averted;
use super::cost::{cost, of_group};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Cost per DALY averted (average cost-effectiveness ratio): cost of all treatments over years of
/// healthy life gained, against no treatment at all.
///
/// 0 or more; less is better. Undefined when no healthy life is gained, when costs are not known and
/// when a treated group has no age.
/// Source: Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed.
pub static COST_PER_DALY_AVERTED: Measure = Measure {
    id: "cost_per_daly_averted",
    lens: Lens::Health,
    family: Family::Cost,
    unit: Unit::Money,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: DRUMMOND,
    working: in_full(working),
    measure: |case| defined(both(case).map(|both| cost_per_daly(both.cost, both.dalys))),
};

/// Net monetary benefit: years of healthy life gained at the worth of a year, less their cost.
///
/// Any number; more is better. Undefined when the scenario sets no worth of a year, when costs are not
/// known and when a treated group has no age.
/// Source: Stinnett & Mullahy 1998, Med Decis Making 18:S68.
pub static NET_MONETARY_BENEFIT: Measure = Measure {
    id: "net_monetary_benefit",
    unit: Unit::Money,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    source: STINNETT,
    working: in_full(working),
    measure: |case| defined(worth(case).map(|(both, worth)| net_monetary_benefit(both.cost, both.dalys, worth))),
    ..COST_PER_DALY_AVERTED
};

/// Net health benefit: years of healthy life gained, less the years that the same money is worth.
///
/// Any number; more is better. Undefined like the net monetary benefit, and when a year is worth 0.
/// Source: Stinnett & Mullahy 1998, Med Decis Making 18:S68.
pub static NET_HEALTH_BENEFIT: Measure = Measure {
    id: "net_health_benefit",
    unit: Unit::Years,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    source: STINNETT,
    working: in_full(working),
    measure: |case| defined(worth(case).map(|(both, worth)| net_health_benefit(both.cost, both.dalys, worth))),
    ..COST_PER_DALY_AVERTED
};

/// Courses of treatment for each year of healthy life gained.
///
/// 0 or more; less is better. Undefined when no healthy life is gained and when a treated group has no
/// age.
pub static NUMBER_TREATED_PER_DALY: Measure = Measure {
    id: "number_treated_per_daly",
    unit: Unit::Count,
    source: "",
    working: in_full(treated_working),
    measure: |case| defined(dalys(case).map(|dalys| number_treated_per_daly(treated(case), dalys))),
    ..COST_PER_DALY_AVERTED
};

pub(super) const DRUMMOND: &str = "Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes";
const STINNETT: &str = "Stinnett & Mullahy 1998, Med Decis Making 18:S68";

/// `C / E`; undefined when no health is gained.
pub fn cost_per_daly(cost: f64, dalys: f64) -> Value {
    if dalys > 0.0 { Value::of(cost / dalys) } else { Value::Undefined(Reason::NoHealthGained) }
}

/// `w E - C` at a worth `w` of one unit of effect.
pub fn net_monetary_benefit(cost: f64, effect: f64, worth: f64) -> Value {
    Value::of(worth * effect - cost)
}

/// `E - C / w` at a worth `w` of one unit of effect; undefined when that is worth nothing.
pub fn net_health_benefit(cost: f64, effect: f64, worth: f64) -> Value {
    if worth > 0.0 { Value::of(effect - cost / worth) } else { Value::Undefined(Reason::NoWorth) }
}

/// `T / E`; undefined when no health is gained.
pub fn number_treated_per_daly(treated: f64, dalys: f64) -> Value {
    cost_per_daly(treated, dalys)
}

/// Cost and years of healthy life of an allocation.
struct Both {
    cost: f64,
    dalys: f64,
}

fn both(case: &Case) -> Result<Both, Reason> {
    Ok(Both { cost: cost(case)?, dalys: dalys(case)? })
}

/// The same, with the worth of a year.
fn worth(case: &Case) -> Result<(Both, f64), Reason> {
    Ok((both(case)?, case.problem.worth_of_year.ok_or(Reason::NoWorth)?))
}

fn dalys(case: &Case) -> Result<f64, Reason> {
    Averted::of(case, |burdens| burdens.plain).dalys()
}

fn treated(case: &Case) -> f64 {
    case.groups().map(|group| case.treated(group)).sum()
}

fn defined(value: Result<Value, Reason>) -> Value {
    value.unwrap_or_else(Value::Undefined)
}

/// Years of healthy life gained in a group.
fn dalys_of(case: &Case, group: usize) -> Option<f64> {
    let burden = case.ideal.burdens[group].plain;
    Some(case.deaths_averted(group) * burden.death? + case.treated(group) * burden.illness)
}

fn working(case: &Case) -> Working {
    let both = both(case).unwrap_or(Both { cost: f64::NAN, dalys: f64::NAN });
    Working::by_group(case)
        .column("treated", Unit::People, |group| case.treated(group))
        .known("cost", Unit::Money, |group| of_group(case, group))
        .known("dalys-averted", Unit::Years, |group| dalys_of(case, group))
        .number("cost", Unit::Money, both.cost)
        .number("dalys", Unit::Years, both.dalys)
        .number("worth", Unit::Money, case.problem.worth_of_year.unwrap_or(f64::NAN))
}

fn treated_working(case: &Case) -> Working {
    Working::by_group(case)
        .column("treated", Unit::People, |group| case.treated(group))
        .known("dalys-averted", Unit::Years, |group| dalys_of(case, group))
        .number("treated", Unit::People, treated(case))
        .number("dalys", Unit::Years, dalys(case).unwrap_or(f64::NAN))
}
