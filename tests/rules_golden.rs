//! The rules against the golden cases: published answers and answers worked out exactly.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/rules.rs"]
mod support;

use std::collections::BTreeMap;

use evenhand::exchange::json::read;
use evenhand::num::{Stream, largest_remainder};
use evenhand::rules::engine::serial::{self, WhenStuck};
use evenhand::rules::{Ledger, Pass, lottery_variance};
use evenhand::scenario::{Allocation, Problem};
use serde_json::Value;

use golden::{Case, cases, numbers, summary, whole_numbers};
use support::{Set, add_treatment, agree, courses, per_group, run, treated};

const CASES: &str = include_str!("golden/rules.json");
const S1: &str = include_str!("golden/s1.json");
const S2: &str = include_str!("golden/s2.json");

#[test]
fn every_golden_case_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases(&file);
    cases.iter().for_each(check);
    assert_eq!(cases.len(), 36);
}

fn check(case: &Case) {
    if case.input.get("scenario").is_some() {
        return scenario(case);
    }
    match case.rule {
        "claims.constrained_equal_awards" => claims(case),
        "integer.largest_remainder" => apportionment(case),
        "lottery.weighted" => weights(case),
        "reserve.continuum" => reserve_of_groups(case),
        "reserve.sequential" => reserve_of_persons(case),
        "welfare.leximin" => items(case),
        other => panic!("{}: no test for the rule {other}", case.id),
    }
}

/// A case on one of the two worked scenarios.
fn scenario(case: &Case) {
    let text = match case.input["scenario"].as_str() {
        Some("S1") => S1,
        Some("S2") => S2,
        other => panic!("{}: unknown scenario {other:?}", case.id),
    };
    let mut problem = Problem::compile(&read(text).unwrap()).unwrap();
    problem.whole = case.whole;
    if case.input.get("statistic").is_some() {
        let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
        return case.list("variance", &lottery_variance(&need, problem.stock[0]));
    }
    let allocation = match case.rule {
        "priority.serial" => in_order(&problem, &whole_numbers(&case.input["order"])),
        "outcome.patients" => {
            // Equal benefits make "most lives" count patients.
            let mut alike = problem.clone();
            alike.treatments.iter_mut().for_each(|way| way.benefit = 0.5);
            run("outcome.lives", &[], &alike).allocation
        }
        rule => {
            let outcome = run(rule, &[], &problem);
            assert_eq!(outcome.record.unproven, 0.0, "{}", case.id);
            outcome.allocation
        }
    };
    for key in case.expected.as_object().unwrap().keys() {
        match key.as_str() {
            "treated" => case.list(key, &per_group(&problem, &allocation)),
            "use" => {
                let used: Vec<f64> = (0..problem.stock.len()).map(|s| allocation.used(&problem, s)).collect();
                case.list(key, &used);
            }
            total => case.number(total, summary(&problem, &allocation, total)),
        }
    }
}

fn in_order(problem: &Problem, order: &[u64]) -> Allocation {
    let tiers: Vec<Vec<usize>> = order.iter().map(|&group| vec![group as usize]).collect();
    let mut ledger = Ledger::new(problem, Stream::named(1, "golden"));
    serial::serve(&mut ledger, &tiers, WhenStuck::Skip);
    ledger.close().0
}

fn claims(case: &Case) {
    let problem = courses(&numbers(&case.input["claims"]), case.input["endowment"].as_f64().unwrap());
    case.list("awards", &treated(case.rule, &[], &problem));
}

fn apportionment(case: &Case) {
    let units = case.input["units"].as_u64().unwrap();
    let shares = largest_remainder(&whole_numbers(&case.input["weights"]), units);
    assert_eq!(shares, whole_numbers(&case.expected["units"]), "{}", case.id);
}

fn weights(case: &Case) {
    let groups = case.input["groups"].as_array().unwrap();
    let need: Vec<f64> = groups.iter().map(|group| group["n"].as_f64().unwrap()).collect();
    let mut problem = courses(&need, case.input["supply"].as_f64().unwrap());
    for (patients, group) in problem.groups.iter_mut().zip(groups) {
        patients.weight = group["weight"].as_f64().unwrap();
    }
    let expectation = per_group(&problem, &run(case.rule, &[], &problem).expectation);
    let chances: Vec<f64> = expectation.iter().zip(&need).map(|(patients, need)| patients / need).collect();
    case.list("expected_treated", &expectation);
    case.list("chance", &chances);
}

/// Which order a case names, as the rule's parameter.
fn order(case: &Case) -> f64 {
    if case.input["order"][0] == "reserve" { 1.0 } else { 0.0 }
}

fn reserve_of_groups(case: &Case) {
    let input = |key: &str| case.input[key].as_f64().unwrap();
    let mut problem = courses(&[input("disadvantaged"), input("others")], input("units"));
    problem.groups[0].deprivation_rank = Some(1.0);
    problem.groups[1].deprivation_rank = Some(9.0);
    let set: Set = &[("share", input("reserve") / input("units")), ("order", order(case)), ("baseline", 0.0)];
    case.list("served", &treated("reserve.sequential", set, &problem));
}

fn reserve_of_persons(case: &Case) {
    let persons = case.input["patients"].as_array().unwrap();
    let quota = |category: &str| case.input["categories"][category]["quota"].as_f64().unwrap();
    let units = quota("reserve") + quota("open");
    let mut problem = courses(&vec![1.0; persons.len()], units);
    problem.whole = true;
    for (place, (patient, person)) in problem.groups.iter_mut().zip(persons).enumerate() {
        let traits = person[1].as_array().unwrap();
        let has_trait = traits.contains(&case.input["categories"]["reserve"]["trait"]);
        patient.arrival = Some(place as f64);
        patient.deprivation_rank = Some(if has_trait { 1.0 } else { 9.0 });
    }
    let set: Set = &[("share", quota("reserve") / units), ("order", order(case)), ("baseline", 1.0)];
    let outcome = run("reserve.sequential", set, &problem);
    let mut served = BTreeMap::new();
    for step in &outcome.record.steps {
        let category = match step.pass {
            Pass::Reserved => "reserve",
            Pass::Open => "open",
            other => panic!("{}: a step {other:?}", case.id),
        };
        for gift in &step.gifts {
            assert_eq!(gift.patients, 1.0, "{}", case.id);
            served.insert(persons[gift.treatment][0].as_str().unwrap(), category);
        }
    }
    let expected: BTreeMap<&str, &str> = case.expected["served"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(person, category)| (person.as_str(), category.as_str().unwrap()))
        .collect();
    assert_eq!(served, expected, "{}", case.id);
    assert_eq!(outcome.allocation.treated.iter().sum::<f64>(), expected.len() as f64, "{}", case.id);
}

/// Divisible items between agents: one unit of a supply each, and one treatment for each item.
fn items(case: &Case) {
    let values: Vec<Vec<f64>> = case.input["values"].as_array().unwrap().iter().map(numbers).collect();
    let items = values[0].len();
    let mut problem = courses(&[], 0.0);
    problem.stock = vec![1.0; items];
    for agent in &values {
        let plain = courses(&[100.0], 0.0);
        let group = problem.treatments.len();
        problem.groups.push(plain.groups.into_iter().next().unwrap());
        problem.groups.last_mut().unwrap().treatments = group..group;
        for (item, value) in agent.iter().enumerate() {
            let bundle = (0..items).map(|other| if other == item { 1.0 } else { 0.0 }).collect();
            add_treatment(&mut problem, *value, bundle);
        }
    }
    let allocation = run("welfare.leximin", &[("of", 2.0)], &problem).allocation;
    let utilities: Vec<f64> = (0..values.len()).map(|group| allocation.deaths_averted(&problem, group)).collect();
    let rows: Vec<f64> = case.expected["allocation"].as_array().unwrap().iter().flat_map(numbers).collect();
    case.list("utilities", &utilities);
    agree(&allocation.treated, &rows, case.tolerance, case.id);
}
