//! Rules between countries against the golden cases.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/rules.rs"]
mod support;

use evenhand::scenario::{PartyNumbers, Problem};
use serde_json::Value;

use support::{Set, agree, courses, treated};

const CASES: &str = include_str!("golden/country.json");

#[test]
fn every_golden_case_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = file["cases"].as_array().unwrap();
    for case in cases {
        check(case["id"].as_str().unwrap(), case);
    }
    assert_eq!(cases.len(), 5);
}

fn check(id: &str, case: &Value) {
    let (input, expected) = (&case["input"], &case["expected"]);
    let rule = case["rule"].as_str().unwrap();
    let supply = |key: &str| input[key].as_f64().unwrap();
    let answer = |set: Set, problem: &Problem| treated(rule, set, problem);
    let list = |key: &str, got: &[f64]| {
        agree(got, &numbers(&expected[key]), case["tolerance"].as_f64().unwrap(), &format!("{id}, {key}"));
    };
    match rule {
        "country.covax_phase1" => {
            let population = numbers(&input["population"]);
            let mut problem = countries(&population, supply("courses"));
            each(&mut problem, &population, |party, value| party.population = Some(value));
            let asked = numbers(&input["requested_coverage"]);
            each(&mut problem, &asked, |party, value| party.requested_coverage = Some(value));
            let courses = answer(&[], &problem);
            let coverage: Vec<f64> =
                courses.iter().zip(&population).map(|(courses, people)| courses / people).collect();
            list("courses", &courses);
            list("coverage", &coverage);
        }
        "country.covax_phase2" => {
            let mut problem = countries(&numbers(&input["need"]), supply("courses"));
            each(&mut problem, &numbers(&input["population"]), |party, value| party.population = Some(value));
            each(&mut problem, &numbers(&input["threat"]), |party, value| party.threat = Some(value));
            each(&mut problem, &numbers(&input["vulnerability"]), |party, value| party.vulnerability = Some(value));
            list("courses", &answer(&[("theta", supply("theta"))], &problem));
        }
        "country.fair_priority_p1" => {
            let mut problem = countries(&numbers(&input["usable_courses"]), supply("courses"));
            let years = numbers(&input["seyll_per_course"]);
            each(&mut problem, &years, |party, value| party.life_years_per_course = Some(value));
            list("courses", &answer(&[], &problem));
        }
        "country.malaria_2022" => {
            let mut problem = countries(&numbers(&input["category1_need"]), supply("supply"));
            problem.groups.iter_mut().for_each(|group| group.risk_untreated = 0.01);
            list("allocation", &answer(&[("cap", supply("country_cap_share"))], &problem));
        }
        "country.mpox_2024" => {
            // Nine countries; one of them has the published share of all cases, all at equal risk.
            let share = supply("drc_share");
            let mut cases = vec![(1.0 - share) / 8.0 * 4e6; 9];
            cases[0] = share * 4e6;
            let mut problem = countries(&cases, supply("doses"));
            problem.groups.iter_mut().for_each(|group| group.risk_untreated = 0.03);
            let (got, want) = (answer(&[], &problem)[0], expected["drc_doses"].as_f64().unwrap());
            assert!((got - want).abs() <= case["tolerance"].as_f64().unwrap(), "{id}: {got} is not {want}");
        }
        other => panic!("{id}: no test for the rule {other}"),
    }
}

/// One group for each of as many countries, one course for each patient.
fn countries(need: &[f64], stock: f64) -> Problem {
    let mut problem = courses(need, stock);
    problem.parties = vec![PartyNumbers::default(); need.len()];
    problem.groups.iter_mut().enumerate().for_each(|(party, group)| group.party = party);
    problem
}

fn each(problem: &mut Problem, values: &[f64], set: fn(&mut PartyNumbers, f64)) {
    assert_eq!(problem.parties.len(), values.len());
    problem.parties.iter_mut().zip(values).for_each(|(party, value)| set(party, *value));
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}
