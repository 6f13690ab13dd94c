//! The golden cases of the measures: inputs with the values that published programs and closed forms
//! give. Every case must be known to [`answer`]; none is skipped.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/problems.rs"]
mod problems;

use evenhand::measures::{
    Measure, Value, concentration, dalys_averted, deaths_averted, envy, gap, gini, hoover, life_years_gained, parties,
    price_of_fairness, treated, untreated, unused, worst_coverage,
};
use evenhand::num;
use evenhand::scenario::{LifeTable, LifeTableName};
use problems::{add, empty, measured, patients};
use serde_json::Value as Json;

/// One value, or one for each group or party.
enum Answer {
    One(Value),
    Many(Vec<Answer>),
}

#[test]
fn every_golden_case_passes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/measures.json");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{} of {} cases fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

fn check(case: &Json) -> Result<(), String> {
    let id = case["id"].as_str().unwrap();
    let key = case["measure"].as_str().unwrap();
    let got = answer(key, &case["input"]).ok_or_else(|| format!("{id}: nobody computes {key}"))?;
    let tolerance = case["tolerance"].as_f64().unwrap();
    let undefined = case["status"].as_str().unwrap().starts_with("undefined:");
    if undefined != case["expected"].is_null() {
        return Err(format!("{id}: the status and the expected value disagree"));
    }
    compare(&got, &case["expected"], tolerance).map_err(|why| format!("{id}: {why}"))
}

fn compare(got: &Answer, expected: &Json, tolerance: f64) -> Result<(), String> {
    match (got, expected) {
        (Answer::Many(got), Json::Array(expected)) if got.len() == expected.len() => {
            got.iter().zip(expected).try_for_each(|(got, expected)| compare(got, expected, tolerance))
        }
        // A list without any value may be expected as one `null`.
        (Answer::Many(got), Json::Null) if !got.is_empty() => {
            got.iter().try_for_each(|got| compare(got, expected, tolerance))
        }
        (Answer::One(Value::Undefined(_)), Json::Null) => Ok(()),
        (Answer::One(Value::Infinite), Json::String(word)) if word == "inf" => Ok(()),
        (Answer::One(Value::Number(got)), Json::Number(expected)) => {
            let expected = expected.as_f64().unwrap();
            let close = (got - expected).abs() <= tolerance * expected.abs().max(1.0);
            if close { Ok(()) } else { Err(format!("{got} is not {expected}")) }
        }
        (Answer::One(got), expected) => Err(format!("{got:?} is not {expected}")),
        (Answer::Many(got), expected) => Err(format!("{} values are not {expected}", got.len())),
    }
}

/// The value of a golden case; `None` for an unknown key.
fn answer(key: &str, input: &Json) -> Option<Answer> {
    let one = |value: Value| Some(Answer::One(value));
    let list = |name: &str| numbers(&input[name]);
    let number = |name: &str| input[name].as_f64().unwrap_or_else(|| panic!("{key}: no number {name} in {input}"));
    let between_groups = |statistic: fn(&[f64], &[f64]) -> Value| one(statistic(&list("y"), &list("n")));
    match key {
        "patients_treated" => one(outcome(&treated::TREATED, input)),
        "coverage" | "coverage_of_need" => Some(coverage(input)),
        "coverage_total" => one(outcome(&treated::COVERAGE, input)),
        "deaths_averted" => one(outcome(&deaths_averted::DEATHS_AVERTED, input)),
        "life_years_gained" => one(life_years(input)),
        "reference_life_expectancy" => Some(reference_years(input)),
        "dalys_averted" => one(outcome(&dalys_averted::DALYS_AVERTED, input)),
        "yll" => {
            assert_eq!(number("age_weight"), 0.0, "years of life lost carry no age weights here");
            one(Value::of(dalys_averted::years_lost(number("deaths"), number("L"), number("discount"))))
        }
        "seyll" => {
            let (table, rate) = (table(&input["table"]), number("discount"));
            let lost = |(age, deaths): (&f64, &f64)| dalys_averted::years_lost(*deaths, table.at(*age), rate);
            one(Value::of(list("ages").iter().zip(&list("deaths")).map(lost).sum()))
        }
        "daly" => one(daly(input)),
        "unmet_need" => one(outcome(&untreated::UNTREATED, input)),
        "unmet_need_share" => {
            one(outcome(&treated::COVERAGE, input).number().map_or(no_need(), |share| Value::of(1.0 - share)))
        }
        "utilisation" => one(unused::utilisation(number("used"), number("supply"))),
        "wastage" => one(match input["wasted_open_vial"].as_f64() {
            Some(wasted) => unused::open_vial_wastage(wasted, number("used")),
            None => unused::unused_share(number("used"), number("supply")),
        }),
        "min_coverage" => between_groups(worst_coverage::lowest),
        "range" => between_groups(gap::range),
        "hoover" => between_groups(hoover::hoover),
        "gini" => between_groups(gini::gini),
        "rci" | "aci" => {
            let index = if key == "rci" { concentration::relative } else { concentration::absolute };
            let (n, order) = (list("n"), list("order"));
            one(index(&list("y"), &n, &concentration::fractional_ranks(&n, &order)))
        }
        "fractional_rank" => Some(many(concentration::fractional_ranks(&list("n"), &list("order")))),
        "max_envy" => {
            let worth = worth_of_bundles(input);
            one(Value::of(envy::largest_envy(worth.len(), |i, j| worth[i][j])))
        }
        "envy_matrix" => {
            let worth = worth_of_bundles(input);
            Some(Answer::Many(envy::envy_matrix(worth.len(), |i, j| worth[i][j]).into_iter().map(many).collect()))
        }
        "number_of_envious_pairs" => {
            let worth = worth_of_bundles(input);
            one(Value::of(envy::envious_pairs(worth.len(), |i, j| worth[i][j]) as f64))
        }
        "price_of_fairness" => one(price_of_fairness::price_of_fairness(number("best_total"), number("fair_total"))),
        "share_above_disagreement" => {
            let (payoff, disagreement) = (list("u"), list("d"));
            let above = payoff.iter().zip(&disagreement).filter(|(u, d)| parties::reaches(**u, **d)).count();
            one(Value::of(above as f64 / payoff.len() as f64))
        }
        "country_aggregate" => Some(by_country(input)),
        "satisfaction" => Some(Answer::Many(satisfactions(input).into_iter().map(Answer::One).collect())),
        "min_satisfaction" => one(parties::least(satisfactions(input).into_iter())),
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

/// Row i, column j: what agent i thinks of the items that agent j has.
fn worth_of_bundles(input: &Json) -> Vec<Vec<f64>> {
    let agents: Vec<&String> = input["valuations"].as_object().unwrap().keys().collect();
    let items = |agent: &str| input["allocation"][agent].as_array().unwrap();
    let value = |agent: &str, item: &Json| input["valuations"][agent][item.as_str().unwrap()].as_f64().unwrap();
    let worth = |agent: &str, other: &str| items(other).iter().map(|item| value(agent, item)).sum();
    agents.iter().map(|agent| agents.iter().map(|other| worth(agent, other)).collect()).collect()
}

/// Countries in the order in which they first appear.
fn by_country(input: &Json) -> Answer {
    let countries = input["country"].as_array().unwrap();
    let mut order: Vec<&Json> = Vec::new();
    for country in countries {
        if !order.contains(&country) {
            order.push(country);
        }
    }
    let (y, n) = (numbers(&input["y"]), numbers(&input["n"]));
    let value = |country: &Json| {
        let groups: Vec<usize> = (0..countries.len()).filter(|&group| countries[group] == *country).collect();
        parties::aggregate(&y, &n, &groups)
    };
    Answer::Many(order.into_iter().map(value).map(Answer::One).collect())
}

fn satisfactions(input: &Json) -> Vec<Value> {
    let (payoff, disagreement, best) = (numbers(&input["u"]), numbers(&input["d"]), numbers(&input["best"]));
    (0..payoff.len()).map(|party| parties::satisfaction(payoff[party], disagreement[party], best[party])).collect()
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
    Value::Undefined(evenhand::measures::Reason::NoNeed)
}

fn numbers(list: &Json) -> Vec<f64> {
    let list = list.as_array().unwrap_or_else(|| panic!("{list} is not a list"));
    list.iter().map(|number| number.as_f64().unwrap()).collect()
}

fn many(numbers: Vec<f64>) -> Answer {
    Answer::Many(numbers.into_iter().map(Value::of).map(Answer::One).collect())
}
