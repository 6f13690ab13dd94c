//! The acceptance cases of lifetime health, and WHO's ordered quintiles.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[allow(dead_code, reason = "numbers are compared with the tolerance of their case")]
#[path = "support/numbers.rs"]
mod numbers;

use evenhand::measures::Value;
use evenhand::measures::deprivation::attributable::{attributable_fraction, attributable_risk};
use evenhand::measures::deprivation::concentration::{absolute, fractional_ranks, relative};
use evenhand::measures::deprivation::ends::{difference, ratio};
use evenhand::measures::equity::equivalent::{atkinson_ede, gini_ede, kolm_ede};
use evenhand::measures::equity::weights::equity_weights;
use numbers::number;
use serde_json::Value as Json;

/// The case of that id.
fn case(id: &str) -> Json {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/inequality.json");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    file["cases"].as_array().unwrap().iter().find(|case| case["id"] == id).unwrap().clone()
}

fn list(numbers: &Json) -> Vec<f64> {
    numbers.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

#[track_caller]
fn agrees(case: &Json, got: f64, expected: &Json) {
    let (expected, tolerance) = (expected.as_f64().unwrap(), case["tolerance"]["rel"].as_f64().unwrap());
    assert!((got - expected).abs() <= tolerance * expected.abs(), "{}: {got} is not {expected}", case["id"]);
}

#[test]
fn who_ordered_quintiles() {
    let case = case("who-ordered-quintiles");
    let (y, n) = (list(&case["inputs"]["estimate"]), list(&case["inputs"]["population"]));
    let order: Vec<f64> = (1..=y.len()).map(|place| place as f64).collect();
    let rank = fractional_ranks(&n, &order);
    let got = [
        ("aci", absolute(&y, &n, &rank)),
        ("rci", relative(&y, &n, &rank)),
        ("par", attributable_risk(&y, &n, &order, true)),
        ("difference", difference(&y, &n, &order, true)),
        ("ratio", ratio(&y, &n, &order, true)),
    ];
    for (key, value) in got {
        agrees(&case, number(value), &case["expected"][key]);
    }
    let fraction = number(attributable_fraction(&y, &n, &order, true));
    agrees(&case, 100.0 * fraction, &case["expected"]["paf_percent"]);
}

#[test]
fn the_smoking_cessation_exercise() {
    let case = case("dcea-nrt-10");
    let (inputs, n) = (&case["inputs"], list(&case["inputs"]["population"]));
    type Equivalent = fn(&[f64], &[f64], f64) -> Value;
    let kinds: [(&str, &str, Equivalent); 3] = [
        ("atkinson", "atkinson_e", atkinson_ede),
        ("kolm", "kolm_alpha", kolm_ede),
        ("ext_gini", "extended_gini_v", gini_ede),
    ];
    for (option, health) in inputs["health"].as_object().unwrap() {
        for (key, parameters, equivalent) in kinds {
            let expected = case["expected"][option][key].as_array().unwrap();
            let parameters = list(&inputs[parameters]);
            assert_eq!(parameters.len(), expected.len());
            for (parameter, expected) in parameters.iter().zip(expected) {
                agrees(&case, number(equivalent(&list(health), &n, *parameter)), expected);
            }
        }
    }
}

#[test]
fn the_weight_of_the_most_deprived_fifth_of_england() {
    let case = case("imd-quintile-equity-weights");
    let health = list(&case["inputs"]["qale_by_imd_quintile"]);
    let etas = list(&case["inputs"]["eta"]);
    for (eta, expected) in etas.iter().zip(case["expected"].as_array().unwrap()) {
        let weights = equity_weights(&health, &[1.0; 5], *eta).unwrap();
        agrees(&case, weights[0] / weights[4], expected);
    }
}
