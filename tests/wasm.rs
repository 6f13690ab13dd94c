//! Tests that run as WebAssembly: what holds natively must hold for the program that visitors run.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "this crate is all test, and a panic is how a test fails")]

#[path = "support/digits.rs"]
mod digits;
#[path = "support/worlds.rs"]
mod worlds;

use evenhand::exchange::{json, wire};
use evenhand::library::CATALOGUE;
use evenhand::study::{Question, Report, answer};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn floats_are_printed_as_on_every_other_machine() {
    assert_eq!((0.1_f64 + 0.2).to_string(), "0.30000000000000004");
    assert_eq!(f64::MAX.sqrt().to_string(), 1.3407807929942596e154_f64.to_string());
}

/// `tests/digits.rs` holds the same natively.
#[wasm_bindgen_test]
fn every_digit_is_as_on_every_other_machine() {
    assert_same_lines(&digits::of_the_library(), include_str!("snapshots/digits__library.snap"));
}

/// `tests/digits.rs` holds the same natively.
#[wasm_bindgen_test]
fn every_digit_of_every_world_is_as_on_every_other_machine() {
    assert_same_lines(&worlds::drawn_in_runs_of(24), include_str!("snapshots/digits__worlds.snap"));
}

fn assert_same_lines(digits: &str, snapshot: &str) {
    let (_, golden) = snapshot.rsplit_once("---\n").unwrap();
    for (line, expected) in digits.trim_end().lines().zip(golden.trim_end().lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(digits.lines().count(), golden.trim_end().lines().count());
}

/// As they go to a worker and back.
#[wasm_bindgen_test]
fn questions_and_reports_survive_the_way_to_a_worker() {
    for entry in CATALOGUE {
        let question = Question::Comparison { scenario: Box::new(entry.scenario().unwrap()) };
        assert_eq!(json::parse::<Question>(&json::line(&question)).unwrap(), question, "{}", entry.id);
        let report = answer(&question).unwrap();
        assert_eq!(wire::read::<Report>(&wire::write(&report)), Some(report), "{}", entry.id);
    }
}
