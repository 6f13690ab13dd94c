//! Welfare rules and rules for several supplies against the golden cases.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/rules.rs"]
mod support;

use evenhand::exchange::json::read;
use evenhand::measures::division::price_of_fairness::{most_lost_by_maximin, most_lost_by_proportional_fairness};
use evenhand::rules::equity_or_sum;
use evenhand::scenario::{Allocation, Problem};
use serde_json::Value;

use golden::{Case, cases, numbers, summary};
use support::{Set, add_treatment, agree, courses, per_group, run};

const CASES: &str = include_str!("golden/welfare.json");
const S1: &str = include_str!("golden/s1.json");
const S2: &str = include_str!("golden/s2.json");
/// More patients than any of the published problems without need can treat.
const NO_CAP: f64 = 1e4;

#[test]
fn every_golden_case_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases(&file);
    cases.iter().for_each(check);
    assert_eq!(cases.len(), 36);
}

fn check(case: &Case) {
    let has = |key: &str| case.input.get(key).is_some();
    match case.rule {
        "metric.price_of_fairness_bound" => bound(case),
        "welfare.hooker_williams" => {
            case.all(&[("value", equity_or_sum(&numbers(&case.input["utilities"]), case.amount("delta")))]);
        }
        _ if has("scenario") => scenario(case),
        _ if has("bundles") => bundles(case),
        _ if has("values") => items(case),
        _ if has("claims") => {
            let problem = helped(&numbers(&case.input["claims"]), case.amount("endowment"));
            case.list("awards", &per_group(&problem, &run(case.rule, &[], &problem).allocation));
        }
        "welfare.alpha_fair" => uncapped(case),
        other => panic!("{}: no test for the rule {other}", case.id),
    }
}

/// Claims of people whom treatment helps, all alike.
fn helped(need: &[f64], stock: f64) -> Problem {
    let mut problem = courses(need, stock);
    problem.treatments.iter_mut().for_each(|way| way.benefit = 0.5);
    problem
}

fn scenario(case: &Case) {
    let text = if case.input["scenario"] == "S1" { S1 } else { S2 };
    let problem = Problem { whole: case.whole, ..Problem::compile(&read(text).unwrap()).unwrap() };
    let epsilon = [("epsilon", case.input["epsilon"].as_f64().unwrap_or(1.0))];
    let set: Set = if case.rule == "welfare.atkinson" { &epsilon } else { &[] };
    let outcome = run(case.rule, set, &problem);
    assert_eq!(outcome.record.unproven, 0.0, "{}", case.id);
    for key in case.expected.as_object().unwrap().keys() {
        match key.as_str() {
            "treated" => case.list(key, &per_group(&problem, &outcome.allocation)),
            total => case.number(total, summary(&problem, &outcome.allocation, total)),
        }
    }
}

fn bundles(case: &Case) {
    let rows: Vec<Vec<f64>> = case.input["bundles"].as_array().unwrap().iter().map(numbers).collect();
    let stock = numbers(&case.input["supplies"]);
    let mut problem = Problem::plain(&vec![NO_CAP; rows.len()], &rows, &stock);
    problem.whole = case.whole;
    problem.treatments.iter_mut().for_each(|way| way.benefit = 1.0);
    let alpha = [("alpha", case.input["alpha"].as_f64().unwrap_or(1.0))];
    // "Treated" as utility: every patient treated counts the same, which lives do here.
    let set: Set = match case.rule {
        "welfare.alpha_fair" => &alpha,
        "welfare.maxmin" => &[("of", 2.0)],
        _ => &[],
    };
    let allocation = run(case.rule, set, &problem).allocation;
    let treated = per_group(&problem, &allocation);
    for key in case.expected.as_object().unwrap().keys() {
        match key.as_str() {
            "treated" => case.list(key, &treated),
            "dominant_shares" => {
                let share = |(row, patients): (&Vec<f64>, &f64)| {
                    row.iter().zip(&stock).map(|(units, stock)| units * patients / stock).fold(0.0, f64::max)
                };
                case.list(key, &rows.iter().zip(&treated).map(share).collect::<Vec<_>>());
            }
            other => panic!("{}: nothing is known about {other}", case.id),
        }
    }
}

/// Divisible items between agents: one unit of a supply each, and one treatment for each item.
fn shared(values: &[Vec<f64>], rule: &str, set: Set) -> (Problem, Allocation) {
    let items = values[0].len();
    let mut problem = courses(&[], 0.0);
    problem.stock = vec![1.0; items];
    for agent in values {
        let plain = courses(&[100.0], 0.0);
        let first = problem.treatments.len();
        problem.groups.push(plain.groups.into_iter().next().unwrap());
        problem.groups.last_mut().unwrap().treatments = first..first;
        for (item, value) in agent.iter().enumerate() {
            let bundle = (0..items).map(|other| if other == item { 1.0 } else { 0.0 }).collect();
            add_treatment(&mut problem, *value, bundle);
        }
    }
    let allocation = run(rule, set, &problem).allocation;
    (problem, allocation)
}

fn items(case: &Case) {
    let values: Vec<Vec<f64>> = case.input["values"].as_array().unwrap().iter().map(numbers).collect();
    let alpha = [("alpha", case.input["alpha"].as_f64().unwrap_or(1.0))];
    let set: Set = match case.rule {
        "welfare.alpha_fair" => &alpha,
        "welfare.maxmin" | "welfare.leximin" => &[("of", 2.0)],
        _ => &[],
    };
    let (problem, allocation) = shared(&values, case.rule, set);
    for (key, expected) in case.expected.as_object().unwrap() {
        match key.as_str() {
            "utilities" => {
                let got: Vec<f64> = (0..values.len()).map(|group| allocation.deaths_averted(&problem, group)).collect();
                case.list(key, &got);
            }
            "allocation" => {
                let rows: Vec<f64> = expected.as_array().unwrap().iter().flat_map(numbers).collect();
                agree(&allocation.treated, &rows, case.tolerance, case.id);
            }
            other => panic!("{}: nothing is known about {other}", case.id),
        }
    }
}

fn uncapped(case: &Case) {
    let benefit = numbers(&case.input["benefit_per_unit"]);
    let mut problem = courses(&vec![NO_CAP; benefit.len()], case.amount("supply"));
    problem.treatments.iter_mut().zip(&benefit).for_each(|(way, benefit)| way.benefit = *benefit);
    let allocation = run(case.rule, &[("alpha", case.amount("alpha"))], &problem).allocation;
    case.list("treated", &per_group(&problem, &allocation));
    case.number("total", summary(&problem, &allocation, "lives"));
}

fn bound(case: &Case) {
    let players = case.input["players"].as_u64().unwrap() as u32;
    let lost = match case.input["rule"].as_str() {
        Some("max_min") => most_lost_by_maximin(players),
        Some("proportional_fairness") => most_lost_by_proportional_fairness(players),
        other => panic!("{}: no bound of {other:?}", case.id),
    };
    case.all(&[("max_loss", lost)]);
}

#[test]
fn acceptance_cases_are_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = file["acceptance"].as_array().unwrap();
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        let tolerance = case["tolerance"]["abs"].as_f64().unwrap();
        if let Some(demand) = inputs.get("demand_per_task") {
            let rows: Vec<Vec<f64>> = demand.as_array().unwrap().iter().map(numbers).collect();
            let mut problem = Problem::plain(&vec![NO_CAP; rows.len()], &rows, &numbers(&inputs["capacity"]));
            problem.treatments.iter_mut().for_each(|way| way.benefit = 1.0);
            let (rule, tasks) = match id {
                "drf-9cpu-18gb" => ("multi.drf", &expected["tasks"]),
                "asset-fairness" => ("multi.asset_fairness", expected),
                "ceei-nash" => ("welfare.ceei", expected),
                other => panic!("unknown case {other}"),
            };
            let allocation = run(rule, &[], &problem).allocation;
            agree(&per_group(&problem, &allocation), &numbers(tasks), tolerance, id);
            if let Some(used) = expected.get("used") {
                let got: Vec<f64> = (0..problem.stock.len()).map(|supply| allocation.used(&problem, supply)).collect();
                agree(&got, &numbers(used), tolerance, id);
            }
        } else if let Some(values) = inputs.get("values_agent_by_item") {
            let values: Vec<Vec<f64>> = values.as_array().unwrap().iter().map(numbers).collect();
            let (problem, allocation) = shared(&values, "welfare.leximin", &[("of", 2.0)]);
            let got: Vec<f64> = (0..values.len()).map(|group| allocation.deaths_averted(&problem, group)).collect();
            agree(&got, &numbers(expected), tolerance, id);
        } else {
            let price = price(inputs);
            agree(&[price], &[expected.as_f64().unwrap()], tolerance, id);
        }
    }
    assert_eq!(cases.len(), 13);
}

/// Share of the best total that a rule costs where one unit treats cheap groups and dear ones.
fn price(inputs: &Value) -> f64 {
    let units = numbers(&inputs["units_for_full_benefit"]);
    let bundles: Vec<Vec<f64>> = units.iter().map(|units| vec![*units]).collect();
    let mut problem = Problem::plain(&vec![1.0; units.len()], &bundles, &[inputs["supply"].as_f64().unwrap()]);
    problem.treatments.iter_mut().for_each(|way| way.benefit = 1.0);
    let total = |rule: &str, set: Set| summary(&problem, &run(rule, set, &problem).allocation, "lives");
    let fair = match inputs["rule"].as_str() {
        Some("nash") => total("welfare.nash", &[]),
        Some("max_min") => total("welfare.maxmin", &[("of", 2.0)]),
        other => panic!("no rule {other:?}"),
    };
    let best = total("outcome.lives", &[]);
    (best - fair) / best
}
