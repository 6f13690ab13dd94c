//! Part 1: outcomes.

use evenhand::measures::outcome::{dalys_averted, deaths_averted, life_years_gained, treated, unused};
use evenhand::measures::{Measure, Reason, Value};
use evenhand::num;
use evenhand::scenario::{LifeTable, LifeTableName};
use serde_json::Value as Json;

use super::{Answer, list, many, number, numbers, one};
use crate::problems::{add, empty, measured, patients};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "patients_treated" => one(outcome(&treated::TREATED, input)),
        "coverage" | "coverage_of_need" => Some(coverage(input)),
        "coverage_total" => one(outcome(&treated::COVERAGE, input)),
        "deaths_averted" => one(outcome(&deaths_averted::DEATHS_AVERTED, input)),
        "life_years_gained" => one(life_years(input)),
        "reference_life_expectancy" => Some(reference_years(input)),
        "dalys_averted" => one(outcome(&dalys_averted::DALYS_AVERTED, input)),
        "yll" => {
            assert_eq!(number(input, "age_weight"), 0.0, "years of life lost carry no age weights here");
            let lost =
                dalys_averted::years_lost(number(input, "deaths"), number(input, "L"), number(input, "discount"));
            one(Value::of(lost))
        }
        "seyll" => {
            let (table, rate) = (table(&input["table"]), number(input, "discount"));
            let lost = |(age, deaths): (&f64, &f64)| dalys_averted::years_lost(*deaths, table.at(*age), rate);
            one(Value::of(list(input, "ages").iter().zip(&list(input, "deaths")).map(lost).sum()))
        }
        "daly" => one(daly(input)),
        "unmet_need" => one(outcome(&evenhand::measures::outcome::untreated::UNTREATED, input)),
        "unmet_need_share" => {
            one(outcome(&treated::COVERAGE, input).number().map_or(no_need(), |share| Value::of(1.0 - share)))
        }
        "utilisation" => one(unused::utilisation(number(input, "used"), number(input, "supply"))),
        "wastage" => one(match input["wasted_open_vial"].as_f64() {
            Some(wasted) => unused::open_vial_wastage(wasted, number(input, "used")),
            None => unused::unused_share(number(input, "used"), number(input, "supply")),
        }),
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
    let mut problem = empty(&[treated.iter().sum()]);
    problem.discount_rate = input["discount"].as_f64().unwrap_or(0.0);
    for group in 0..treated.len() {
        let mut people = patients(0, at(&need, group, treated[group]), at(&before, group, 0.0));
        people.disability_weight = at(&weight, group, 0.0);
        people.ill_years = (at(&ill_untreated, group, 0.0), at(&ill_treated, group, 0.0));
        people.age = age.as_ref().map(|age| age[group]);
        people.reference_years = people.age.map(|age| table(&input["table"]).at(age));
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
    problem.discount_rate = input["discount"].as_f64().unwrap();
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

/// The sum of given years lost and years disabled, or one patient who is ill and then dies.
fn daly(input: &Json) -> Value {
    if let (Some(lost), Some(disabled)) = (input["yll"].as_f64(), input["yld"].as_f64()) {
        return Value::of(lost + disabled);
    }
    let number = |name: &str| input[name].as_f64().unwrap();
    let (ill, rate) = (number("duration"), number("discount"));
    let disabled = dalys_averted::years_disabled(1.0, number("dw"), ill, rate);
    let lost = match input["discount_to"].as_str() {
        // Seen from the onset, the lost years begin when the illness ends.
        Some("onset") => num::discounted_years(ill + number("L"), rate) - num::discounted_years(ill, rate),
        _ => dalys_averted::years_lost(1.0, number("L"), rate),
    };
    Value::of(disabled + lost)
}

fn table(name: &Json) -> LifeTable {
    LifeTable::named(match name.as_str() {
        Some("GBD2010") => LifeTableName::Gbd2010,
        Some("GBD2019") => LifeTableName::Gbd2019,
        Some("GBD2021") => LifeTableName::Gbd2021,
        Some("WHO_GHE") => LifeTableName::WhoGhe,
        _ => panic!("no life table {name}"),
    })
}

fn no_need() -> Value {
    Value::Undefined(Reason::NoNeed)
}
