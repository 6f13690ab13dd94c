//! The kernel does the reference work on many draws, whose results come from three other programs.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "../benches/support/reference.rs"]
mod reference;

use evenhand::num::lanes::Lanes;
use reference::{Block, Groups, MEASURES, compare, means};
use serde_json::Value as Json;

fn expected(key: &str) -> Vec<Vec<f64>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/mc-reference.json");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let rows = file["expected"][key].as_array().unwrap();
    rows.iter().map(|row| row.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()).collect()
}

fn agree(got: &[[f64; MEASURES]], expected: &[Vec<f64>]) {
    assert_eq!(got.len(), expected.len());
    for (rule, (got, expected)) in got.iter().zip(expected).enumerate() {
        for (measure, (got, expected)) in got.iter().zip(expected).enumerate() {
            let is_close = (got - expected).abs() <= 1e-8 + 1e-8 * expected.abs();
            assert!(is_close, "rule {rule}, measure {measure}: {got} is not {expected}");
        }
    }
}

fn first_lane(rows: Vec<[Lanes; MEASURES]>) -> Vec<[f64; MEASURES]> {
    rows.into_iter().map(|row| row.map(|lanes| lanes.0[0])).collect()
}

#[test]
fn twelve_rules_on_twelve_groups() {
    let groups = Groups::generate(12);
    agree(&first_lane(compare(&groups, &Block::point(&groups), 12)), &expected("point12"));
}

#[test]
fn twelve_rules_on_a_thousand_groups() {
    let groups = Groups::generate(1000);
    agree(&first_lane(compare(&groups, &Block::point(&groups), 12)), &expected("point1000"));
}

#[test]
fn ten_thousand_draws_of_ten_rules() {
    let groups = Groups::generate(12);
    agree(&means(&groups, 10_000, 10), &expected("mc"));
}
