//! Golden cases of rules as files hold them, and the figures they name.
//!
//! A test file takes them in with `#[path = "support/golden.rs"] mod golden;`, beside `support`.

#![allow(dead_code, reason = "each test file uses a part of it")]

use evenhand::scenario::{Allocation, Problem};
use serde_json::Value;

use crate::support::agree;

/// One case of a file.
pub struct Case<'v> {
    pub id: &'v str,
    pub rule: &'v str,
    pub whole: bool,
    pub input: &'v Value,
    pub expected: &'v Value,
    pub tolerance: f64,
}

/// Every case of a file.
pub fn cases(file: &Value) -> Vec<Case<'_>> {
    let case = |case| Case {
        id: text(case, "id"),
        rule: text(case, "rule"),
        whole: case["units"] == "integer",
        input: &case["input"],
        expected: &case["expected"],
        tolerance: case["tolerance"].as_f64().unwrap(),
    };
    file["cases"].as_array().unwrap().iter().map(case).collect()
}

fn text<'v>(case: &'v Value, key: &str) -> &'v str {
    case[key].as_str().unwrap()
}

impl Case<'_> {
    /// A number of the input.
    #[track_caller]
    pub fn amount(&self, key: &str) -> f64 {
        self.input[key].as_f64().unwrap_or_else(|| panic!("{}: no number {key}", self.id))
    }

    #[track_caller]
    pub fn list(&self, key: &str, got: &[f64]) {
        agree(got, &numbers(&self.expected[key]), self.tolerance, &format!("{}, {key}", self.id));
    }

    #[track_caller]
    pub fn number(&self, key: &str, got: f64) {
        // Whole answers are exact, but a sum of decimal fractions is not.
        let tolerance = self.tolerance.max(1e-12);
        agree(&[got], &[self.expected[key].as_f64().unwrap()], tolerance, &format!("{}, {key}", self.id));
    }

    /// Checks numbers that are all that the case expects.
    #[track_caller]
    pub fn all(&self, got: &[(&str, f64)]) {
        assert_eq!(self.expected.as_object().unwrap().len(), got.len(), "{}: other figures are expected", self.id);
        got.iter().for_each(|(key, number)| self.number(key, *number));
    }
}

/// A figure about a whole allocation.
pub fn summary(problem: &Problem, allocation: &Allocation, key: &str) -> f64 {
    let groups = problem.groups.iter().enumerate();
    let saved = |group: usize| allocation.deaths_averted(problem, group);
    let years = |group: usize| saved(group) * problem.groups[group].years_left.unwrap();
    let covered = |group: usize| allocation.patients(problem, group) / problem.groups[group].need;
    match key {
        "lives" => groups.map(|(group, _)| saved(group)).sum(),
        "life_years" => groups.map(|(group, _)| years(group)).sum(),
        "qalys" => groups.map(|(group, patients)| years(group) * patients.quality).sum(),
        "min_coverage" => groups.map(|(group, _)| covered(group)).fold(f64::INFINITY, f64::min),
        "min_survival" => groups
            .map(|(group, patients)| 1.0 - patients.risk_untreated + saved(group) / patients.need)
            .fold(f64::INFINITY, f64::min),
        other => panic!("unknown figure {other}"),
    }
}

pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

pub fn whole_numbers(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect()
}
