//! The claims rules and the kinds of weighted lottery against the golden cases.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/rules.rs"]
mod support;

use evenhand::exchange::json::read;
use evenhand::num::claims::{average_of_equals, dominguez_thomson};
use evenhand::rules;
use evenhand::scenario::Problem;
use serde_json::Value;

use support::{agree, courses, per_group, run, treated};

const CASES: &str = include_str!("golden/claims.json");
const S2: &str = include_str!("golden/s2.json");

#[test]
fn every_golden_case_of_claims_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = file["cases"].as_array().unwrap();
    cases.iter().for_each(check);
    assert_eq!(cases.len(), 37);
}

fn check(case: &Value) {
    let (id, rule, input) = (case["id"].as_str().unwrap(), case["rule"].as_str().unwrap(), &case["input"]);
    let tolerance = case["tolerance"].as_f64().unwrap();
    let (problem, rule, set) = if rule == "lottery.weighted_successive" {
        (persons(&numbers(&input["weights"]), input["units"].as_f64().unwrap()), "lottery.weighted", SUCCESSIVE)
    } else if input["scenario"] == "S2" {
        (s2(), rule, DEFAULTS)
    } else {
        (courses(&numbers(&input["claims"]), input["endowment"].as_f64().unwrap()), rule, DEFAULTS)
    };
    let outcome = run(rule, set, &problem);
    assert_eq!(outcome.record.sampling_error, 0.0, "{id}");
    let allocation = outcome.expectation;
    for (key, expected) in case["expected"].as_object().unwrap() {
        let got = match key.as_str() {
            "awards" | "treated" | "inclusion" => per_group(&problem, &allocation),
            "use" => (0..problem.stock.len()).map(|supply| allocation.used(&problem, supply)).collect(),
            "lives" => {
                vec![(0..problem.groups.len()).map(|group| allocation.deaths_averted(&problem, group)).sum()]
            }
            other => panic!("{id}: nothing is known about {other}"),
        };
        let expected = if expected.is_array() { numbers(expected) } else { vec![expected.as_f64().unwrap()] };
        agree(&got, &expected, tolerance, &format!("{id}, {key}"));
    }
}

const DEFAULTS: support::Set = &[];
const SUCCESSIVE: support::Set = &[("draw", 1.0)];

/// S2 as it stands in the golden cases: what a rule leaves is not offered again.
fn s2() -> Problem {
    Problem { top_up: false, ..Problem::compile(&read(S2).unwrap()).unwrap() }
}

/// Single persons of these weights.
fn persons(weights: &[f64], units: f64) -> Problem {
    let mut problem = courses(&vec![1.0; weights.len()], units);
    problem.whole = true;
    for (patients, weight) in problem.groups.iter_mut().zip(weights) {
        patients.weight = *weight;
    }
    problem
}

#[test]
fn every_panel_of_claims_rules_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let panels = file["panels"].as_array().unwrap();
    for panel in panels {
        let (id, input) = (panel["id"].as_str().unwrap(), &panel["input"]);
        let (claims, estate) = (numbers(&input["claims"]), input["estate"].as_f64().unwrap());
        let met = |name: &str, expected: &Value| {
            let tolerance = |key: &str| panel["tolerance"][key].as_f64().unwrap();
            let Some(got) = awards(name, &claims, estate) else { return };
            for (got, want) in got.iter().zip(numbers(expected)) {
                let hair = tolerance("abs").max(tolerance("rel") * want.abs());
                assert!((got - want).abs() <= hair, "{id}, {name}: {got} is not {want}");
            }
        };
        match input["rule"].as_str() {
            Some(rule) => met(rule, &panel["expected"]),
            None => panel["expected"].as_object().unwrap().iter().for_each(|(rule, expected)| met(rule, expected)),
        }
    }
    assert_eq!(panels.len(), 10);
}

/// The awards of a rule by its name in the panels; `None` for the one that Evenhand does not offer.
fn awards(name: &str, claims: &[f64], estate: f64) -> Option<Vec<f64>> {
    let rule = match name {
        "PRO" => "claims.proportional",
        "APRO" => "claims.adjusted_proportional",
        "CEA" => "claims.constrained_equal_awards",
        "CEL" => "claims.constrained_equal_losses",
        "CE" => "claims.constrained_egalitarian",
        "PIN" => "claims.piniles",
        "Talmud" | "talmud" => "claims.talmud",
        "RTalmud" => "claims.reverse_talmud",
        "MO" | "minimal_overlap" => "claims.minimal_overlap",
        "RA" | "random_arrival" => "claims.random_arrival",
        "DT" => return Some(dominguez_thomson(claims, estate)),
        "AV" => return Some(average_of_equals(claims, estate)),
        // The average of awards: the centroid of all divisions.
        "AA" => return None,
        other => panic!("nothing is known about {other}"),
    };
    assert!(rules::find(rule).is_some(), "no rule {rule}");
    Some(treated(rule, &[], &courses(claims, estate)))
}

/// Awards in the table of the three creditors for estates of 100, 200, 300 and 400, to a tenth.
#[test]
fn the_three_creditors_get_what_the_full_table_says() {
    let third = 100.0 / 3.0;
    let equal = |award: f64| [award; 3];
    let talmud_300 = [50.0, 100.0, 150.0];
    let table = [
        ("PRO", [[16.7, 33.3, 50.0], [33.3, 66.7, 100.0], talmud_300, [66.7, 133.3, 200.0]]),
        ("CEA", [equal(third), equal(2.0 * third), equal(100.0), [100.0, 150.0, 150.0]]),
        ("CEL", [[0.0, 0.0, 100.0], [0.0, 50.0, 150.0], [0.0, 100.0, 200.0], [33.3, 133.3, 233.3]]),
        ("Talmud", [equal(third), [50.0, 75.0, 75.0], talmud_300, [50.0, 125.0, 225.0]]),
        ("RTalmud", [[0.0, 25.0, 75.0], [16.7, 66.7, 116.7], talmud_300, [83.3, 133.3, 183.3]]),
        ("PIN", [equal(third), [50.0, 75.0, 75.0], talmud_300, [83.3, 133.3, 183.3]]),
        ("CE", [equal(third), [50.0, 75.0, 75.0], talmud_300, [100.0, 150.0, 150.0]]),
        ("APRO", [equal(third), [40.0, 80.0, 80.0], talmud_300, [60.0, 120.0, 220.0]]),
        ("RA", [equal(third), [33.3, 83.3, 83.3], talmud_300, [66.7, 116.7, 216.7]]),
        ("MO", [equal(third), [33.3, 83.3, 83.3], [33.3, 83.3, 183.3], [33.3, 133.3, 233.3]]),
    ];
    for (name, rows) in table {
        for (row, estate) in rows.iter().zip([100.0, 200.0, 300.0, 400.0]) {
            let got = awards(name, &[100.0, 200.0, 300.0], estate).unwrap();
            assert!(got.iter().zip(row).all(|(got, want)| (got - want).abs() < 0.051), "{name} of {estate}: {got:?}");
        }
    }
}

#[test]
fn three_supplies_are_shared_along_the_paths() {
    let table = [
        ("claims.proportional", [17.21, 28.69, 22.95]),
        ("claims.constrained_equal_awards", [20.0, 21.43, 21.43]),
        ("claims.constrained_equal_losses", [14.71, 34.71, 24.71]),
        ("claims.talmud", [15.0, 34.29, 24.29]),
        ("claims.piniles", [17.65, 27.65, 22.65]),
        ("claims.random_arrival", [13.72, 32.5, 26.25]),
    ];
    for (rule, expected) in table {
        let got = treated(rule, &[], &s2());
        assert!(got.iter().zip(expected).all(|(got, want)| (got - want).abs() < 0.0051), "{rule}: {got:?}");
    }
    // What the mean of all orders leaves is offered again.
    let topped_up = run("claims.random_arrival", &[], &Problem { top_up: true, ..s2() });
    assert!(topped_up.record.topped_up > 1.0);
}

/// With the multipliers of Pennsylvania, the deprived groups g1 and g3 and the workers in g4 have a chance a
/// quarter higher; a lottery between groups is something else.
#[test]
fn the_lotteries_of_the_worked_scenario() {
    let problem = Problem::compile(&read(include_str!("golden/s1.json")).unwrap()).unwrap();
    for (rule, expected) in [
        ("lottery.weighted", [35.29, 23.53, 23.53, 17.65]),
        ("claims.proportional", [33.33, 27.78, 22.22, 16.67]),
        ("claims.random_arrival", [34.17, 27.5, 22.5, 15.83]),
    ] {
        let got = treated(rule, &[], &problem);
        assert!(got.iter().zip(expected).all(|(got, want)| (got - want).abs() < 0.0051), "{rule}: {got:?}");
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}
