//! Part 1: outcomes.

use evenhand::measures::outcome::burden::{years_disabled, years_lost, years_lost_from_onset};
use evenhand::measures::outcome::icer::{Icer, icer};
use evenhand::measures::outcome::qaly::{Discounting, qaly};
use evenhand::measures::outcome::risk::Risks;
use evenhand::measures::outcome::survival::restricted_mean_survival_time;
use evenhand::measures::outcome::{
    cost, dalys_averted, deaths_averted, life_years_gained, treated, untreated, unused, worth,
};
use evenhand::measures::{Measure, Reason, Value};
use evenhand::num::AgeWeights;
use evenhand::scenario::{LifeTable, LifeTableName};
use serde_json::Value as Json;

use super::{Answer, list, many, number, numbers, one};
use crate::problems::{add, empty, measured, patients};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    let risks = || Risks { untreated: number(input, "risk_untreated"), treated: number(input, "risk_treated") };
    match key {
        "patients_treated" => one(outcome(&treated::TREATED, input)),
        "coverage" | "coverage_of_need" => Some(coverage(input)),
        "coverage_total" => one(outcome(&treated::COVERAGE, input)),
        "deaths_averted" => one(outcome(&deaths_averted::DEATHS_AVERTED, input)),
        "absolute_risk_reduction" => one(Value::of(risks().reduction())),
        "relative_risk" => one(risks().relative()),
        "relative_risk_reduction" => one(risks().relative_reduction()),
        "number_needed_to_treat" => one(risks().number_needed_to_treat()),
        "life_years_gained" => one(life_years(input)),
        "restricted_mean_survival_time" => one(survival(input)),
        "qaly" => one(quality_years(input)),
        "reference_life_expectancy" => Some(reference_years(input)),
        "dalys_averted" => one(outcome(&dalys_averted::DALYS_AVERTED, input)),
        "yll" | "yll_age_weighted" => one(lost(input)),
        "yll_discounted_to_onset" => one(Value::of(lost_from_onset(input))),
        "seyll" => {
            let (table, rate) = (table(&input["table"]), rate(input));
            let lost = |(age, deaths): (&f64, &f64)| years_lost(*deaths, table.at(*age), rate);
            one(Value::of(list(input, "ages").iter().zip(&list(input, "deaths")).map(lost).sum()))
        }
        "yld" => one(Value::of(disabled(input))),
        "daly" => one(daly(input)),
        "unmet_need" => one(outcome(&untreated::UNTREATED, input)),
        "unmet_need_share" => one(outcome(&untreated::UNMET_NEED_SHARE, input)),
        "unmet_need_weighted" => one(outcome(&untreated::UNMET_NEED_WEIGHTED, input)),
        "utilisation" => one(unused::utilisation(number(input, "used"), number(input, "supply"))),
        "wastage" => one(match input["wasted_open_vial"].as_f64() {
            Some(wasted) => unused::open_vial_wastage(wasted, number(input, "used")),
            None => unused::unused_share(number(input, "used"), number(input, "supply")),
        }),
        "total_cost" => one(total_cost(input)),
        "cost_per_daly_averted" => one(worth::cost_per_daly(number(input, "cost"), number(input, "dalys_averted"))),
        "icer" => one(increment(&list(input, "cost"), &list(input, "effect"))),
        "net_monetary_benefit" => one(net(worth::net_monetary_benefit, input)),
        "net_health_benefit" => one(net(worth::net_health_benefit, input)),
        "number_treated_per_daly" => {
            one(worth::number_treated_per_daly(number(input, "treated"), number(input, "dalys_averted")))
        }
        _ => None,
    }
}

/// Runs a measure on a problem made of whatever the case gives for its groups.
fn outcome(measure: &Measure, input: &Json) -> Value {
    let treated = numbers(&input["treated"]);
    let given = |name: &str| input.get(name).map(numbers);
    let at =
        |list: &Option<Vec<f64>>, group: usize, otherwise: f64| list.as_ref().map_or(otherwise, |list| list[group]);
    let (need, before, after) = (given("n"), given("risk_untreated"), given("risk_treated"));
    let (age, weight) = (given("age"), given("dw"));
    let (ill_untreated, ill_treated) = (given("ill_years_untreated"), given("ill_years_treated"));
    let (severity, cost) = (given("severity"), given("unit_cost"));
    let mut problem = empty(&[treated.iter().sum()]);
    problem.discount_rate = rate(input);
    for group in 0..treated.len() {
        let mut people = patients(0, at(&need, group, treated[group]), at(&before, group, 0.0));
        people.disability_weight = at(&weight, group, 0.0);
        people.ill_years = (at(&ill_untreated, group, 0.0), at(&ill_treated, group, 0.0));
        people.age = age.as_ref().map(|age| age[group]);
        people.reference_years = people.age.map(|age| table(&input["table"]).at(age));
        people.severity = severity.as_ref().map(|severity| severity[group]);
        people.cost = cost.as_ref().map(|cost| cost[group]);
        let benefit = at(&before, group, 0.0) - at(&after, group, 0.0);
        add(&mut problem, people, &[(benefit, &[1.0])]);
    }
    measured(measure, &problem, &treated)
}

/// Share of need treated in each group; no value where nobody is in need.
fn coverage(input: &Json) -> Answer {
    let need = numbers(input.get("n").unwrap_or(&input["need"]));
    let share = |(group, treated): (usize, f64)| {
        outcome(&treated::COVERAGE, &serde_json::json!({ "n": [need[group]], "treated": [treated] }))
    };
    Answer::Many(numbers(&input["treated"]).into_iter().enumerate().map(share).map(Answer::One).collect())
}

/// Deaths averted and years left are given, so that treating as many people saves them all.
fn life_years(input: &Json) -> Value {
    let deaths = numbers(&input["deaths_averted"]);
    let mut problem = empty(&[deaths.iter().sum()]);
    problem.discount_rate = rate(input);
    for (&deaths, years) in deaths.iter().zip(numbers(&input["remaining_years"])) {
        let mut people = patients(0, deaths, 1.0);
        people.years_left = Some(years);
        add(&mut problem, people, &[(1.0, &[1.0])]);
    }
    measured(&life_years_gained::LIFE_YEARS_GAINED, &problem, &deaths)
}

fn reference_years(input: &Json) -> Answer {
    let age = input["age"].as_f64().unwrap();
    match &input["tables"] {
        Json::Array(tables) => many(tables.iter().map(|name| table(name).at(age)).collect()),
        _ => Answer::One(Value::of(table(&input["table"]).at(age))),
    }
}

/// Deaths of which each loses `L` years, one death where their number is not given.
fn lost(input: &Json) -> Value {
    let or = |name: &str, otherwise: f64| input[name].as_f64().unwrap_or(otherwise);
    let usual = AgeWeights::GBD_1990;
    let weights =
        AgeWeights { share: or("age_weight", 0.0), scale: or("C", usual.scale), decline: or("beta", usual.decline) };
    let (years, rate) = (number(input, "L"), rate(input));
    Value::of(match weights.share {
        0.0 => years_lost(or("deaths", 1.0), years, rate),
        _ => or("deaths", 1.0) * weights.years(number(input, "age"), years, rate),
    })
}

fn lost_from_onset(input: &Json) -> f64 {
    years_lost_from_onset(1.0, number(input, "L"), number(input, "duration"), rate(input))
}

/// Cases of an illness of some years, or one patient who is ill for its duration.
fn disabled(input: &Json) -> f64 {
    let years = input["years"].as_f64().unwrap_or_else(|| number(input, "duration"));
    years_disabled(input["cases"].as_f64().unwrap_or(1.0), number(input, "dw"), years, rate(input))
}

/// The sum of given years lost and years disabled, or one patient who is ill and then dies.
fn daly(input: &Json) -> Value {
    if let (Some(lost), Some(disabled)) = (input["yll"].as_f64(), input["yld"].as_f64()) {
        return Value::of(lost + disabled);
    }
    let lost = match input["discount_to"].as_str() {
        Some("onset") => lost_from_onset(input),
        _ => years_lost(1.0, number(input, "L"), rate(input)),
    };
    Value::of(disabled(input) + lost)
}

/// A life of one state or of several, discounted at every moment unless the case says otherwise.
fn quality_years(input: &Json) -> Value {
    let states = |name: &str| input[name].as_f64().map_or_else(|| list(input, name), |one| vec![one]);
    let discounting = match input["method"].as_str() {
        Some(method) if method.contains("not discounted") => Discounting::YearlyFromStart,
        Some(method) if method.contains("annual") => Discounting::YearlyFromEnd,
        _ => Discounting::Continuous,
    };
    Value::of(qaly(&states("years"), &states("utility"), rate(input), discounting))
}

fn survival(input: &Json) -> Value {
    let died: Vec<bool> = list(input, "event").iter().map(|&event| event == 1.0).collect();
    let mean = restricted_mean_survival_time(&list(input, "times"), &died, number(input, "horizon"));
    mean.map_or(no_need(), Value::of)
}

/// Fixed costs are no part of a scenario: they come on top.
fn total_cost(input: &Json) -> Value {
    let variable = outcome(&cost::TOTAL_COST, input);
    let fixed = input["fixed"].as_f64().unwrap_or(0.0);
    variable.number().map_or(variable, |variable| Value::of(variable + fixed))
}

fn net(benefit: fn(f64, f64, f64) -> Value, input: &Json) -> Value {
    benefit(number(input, "cost"), number(input, "effect"), number(input, "wtp"))
}

/// A ratio where there is one; the words of the others are no number.
fn increment(cost: &[f64], effect: &[f64]) -> Value {
    match icer((cost[0], effect[0]), (cost[1], effect[1])) {
        Icer::Ratio(ratio) => Value::of(ratio),
        Icer::Dominant | Icer::Dominated | Icer::Equal => Value::Undefined(Reason::NoHealthGained),
    }
}

fn table(name: &Json) -> LifeTable {
    LifeTable::named(match name.as_str() {
        Some("GBD2010") => LifeTableName::Gbd2010,
        Some("GBD2019") => LifeTableName::Gbd2019,
        Some("GBD2021") => LifeTableName::Gbd2021,
        Some("WHO_GHE") => LifeTableName::WhoGhe,
        Some("GBD1990_male") => LifeTableName::Gbd1990Male,
        Some("GBD1990_female") => LifeTableName::Gbd1990Female,
        _ => panic!("no life table {name}"),
    })
}

/// Years are not discounted unless the case says so.
fn rate(input: &Json) -> f64 {
    input["discount"].as_f64().unwrap_or(0.0)
}

fn no_need() -> Value {
    Value::Undefined(Reason::NoNeed)
}
