//! The golden cases of the measures: inputs with the values that published programs and closed forms
//! give. Every case must be known to one of the parts of the book below; none is skipped.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/golden_measures/mod.rs"]
mod golden_measures;
#[path = "support/problems.rs"]
mod problems;

use evenhand::measures::Value;
use golden_measures::{Answer, answer};
use serde_json::Value as Json;

fn file() -> Json {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/measures.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn passes(cases: &Json, check: impl Fn(&Json) -> Result<(), String>) {
    let cases = cases.as_array().unwrap();
    assert!(!cases.is_empty());
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{} of {} cases fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn every_golden_case_passes() {
    passes(&file()["cases"], check);
}

/// Where published programs disagree, the value is the one that the card argues for.
#[test]
fn disagreements_are_settled_as_the_book_says() {
    passes(&file()["disagreements"], |case| {
        let id = case["id"].as_str().unwrap();
        let key = case["measure"].as_str().unwrap();
        let got = answer(key, &case["input"]).ok_or_else(|| format!("{id}: nobody computes {key}"))?;
        // The book's digits are those of its cases.
        compare(&got, &case["recommended"], 1e-9).map_err(|why| format!("{id}: {why}"))
    });
}

fn check(case: &Json) -> Result<(), String> {
    let id = case["id"].as_str().unwrap();
    let key = case["measure"].as_str().unwrap();
    let got = answer(key, &case["input"]).ok_or_else(|| format!("{id}: nobody computes {key}"))?;
    let tolerance = case["tol"].as_f64().unwrap();
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
        (Answer::Word(got), Json::String(expected)) if got == expected => Ok(()),
        (Answer::Word(got), expected) => Err(format!("{got} is not {expected}")),
        (Answer::One(got), expected) => Err(format!("{got:?} is not {expected}")),
        (Answer::Many(got), expected) => Err(format!("{} values are not {expected}", got.len())),
    }
}
