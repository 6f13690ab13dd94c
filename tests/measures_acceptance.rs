//! Larger published results about inequality that the measures reproduce.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::measures::Value;
use evenhand::measures::deprivation::concentration;
use evenhand::measures::inequality::atkinson::atkinson;
use evenhand::measures::inequality::entropy::theil_t;
use evenhand::measures::inequality::gap::{range, ratio};
use evenhand::measures::inequality::gini::gini;
use evenhand::measures::inequality::potential::{attributable_fraction, attributable_risk};
use evenhand::num;
use serde_json::Value as Json;

#[test]
fn published_results_about_inequality() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/inequality.json");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases: Vec<&Json> =
        file["cases"].as_array().unwrap().iter().filter(|case| case["topic"] == "inequality").collect();
    assert_eq!(cases.len(), 5);
    let failures: Vec<String> = cases.into_iter().flat_map(failures).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn failures(case: &Json) -> Vec<String> {
    let id = case["id"].as_str().unwrap();
    let expected: Vec<(String, &Json)> = match &case["expected"] {
        Json::Object(named) => named.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Json::Array(listed) => listed.iter().enumerate().map(|(place, value)| (place.to_string(), value)).collect(),
        other => panic!("{id}: {other}"),
    };
    let compare = |(name, expected): (String, &Json)| {
        let expected = expected.as_f64().unwrap();
        match answer(id, &name, &case["inputs"]) {
            Some(Value::Number(got)) if (got - expected).abs() <= tolerance(&case["tolerance"], expected) => None,
            Some(got) => Some(format!("{id}, {name}: {got:?} is not {expected}")),
            None => Some(format!("{id}: nobody computes {name}")),
        }
    };
    expected.into_iter().filter_map(compare).collect()
}

fn tolerance(stated: &Json, expected: f64) -> f64 {
    stated["abs"].as_f64().or_else(|| stated["rel"].as_f64().map(|part| part * expected.abs())).unwrap()
}

fn answer(id: &str, name: &str, inputs: &Json) -> Option<Value> {
    let list = |name: &str| -> Vec<f64> {
        inputs[name].as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
    };
    match id {
        "who-ordered-quintiles" => quintiles(name, &list("estimate"), &list("population")),
        "atkinson-pysal" => {
            let y = list("values");
            equivalent(name, &y, &vec![1.0; y.len()])
        }
        "us-income-1968" => {
            let (statistic, weights) = name.rsplit_once('_')?;
            let y = list("class_mean");
            let n = if weights == "equal" { vec![1.0; y.len()] } else { list("frequency") };
            match statistic {
                "gini" => Some(gini(&y, &n)),
                "theil" => Some(theil_t(&y, &n)),
                "atkinson_0.5" => Some(atkinson(&y, &n, 0.5)),
                _ => None,
            }
        }
        "gini-closed-5" | "gini-closed-12" => {
            let size = inputs["n"].as_u64()? as u32;
            let ones = vec![1.0; size as usize];
            let steps: Vec<f64> = (1..=size).map(f64::from).collect();
            let one_holder: Vec<f64> = (1..=size).map(|person| if person == size { 1.0 } else { 0.0 }).collect();
            Some(gini(if name == "0" { &steps } else { &one_holder }, &ones))
        }
        _ => None,
    }
}

/// Wealth quintiles from the poorest to the richest, in per cent.
fn quintiles(name: &str, y: &[f64], n: &[f64]) -> Option<Value> {
    let order: Vec<f64> = (1..=5).map(f64::from).collect();
    let ranks = concentration::fractional_ranks(n, &order);
    match name {
        "aci" => Some(concentration::absolute(y, n, &ranks)),
        "rci" => Some(concentration::relative(y, n, &ranks)),
        // The richest are the best covered here, so that the order does not matter for these.
        "par" => Some(attributable_risk(y, n, true)),
        "paf_percent" => Some(attributable_fraction(y, n, true).times(100.0)),
        "difference" => Some(range(y, n)),
        "ratio" => Some(ratio(y, n)),
        _ => None,
    }
}

fn equivalent(name: &str, y: &[f64], n: &[f64]) -> Option<Value> {
    let (kind, aversion) = name.split_once('_')?;
    let aversion: f64 = aversion.parse().ok()?;
    match kind {
        "A" => Some(atkinson(y, n, aversion)),
        "EDE" => num::equally_distributed(y, n, aversion).map(Value::of),
        _ => None,
    }
}
