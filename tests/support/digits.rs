//! The numbers of the library's scenarios, as text: what must be the same on every machine.
//!
//! A scenario that chooses its rules shows those, with the measures that it shows; the others show every rule
//! with every measure.
//!
//! A test file takes it in with `#[path = "support/digits.rs"] mod digits;`.

use std::fmt::Write as _;

use evenhand::library::CATALOGUE;
use evenhand::measures::Value;
use evenhand::measures::catalogue::MEASURES;
use evenhand::study::{compare, every_rule, shown_measures};

/// One line per scenario and rule: deaths averted, then the measures; or why the rule cannot answer.
pub fn of_the_library() -> String {
    let mut text = String::new();
    for entry in CATALOGUE {
        let mut scenario = entry.scenario().unwrap();
        let mut columns: Vec<usize> = (0..MEASURES.len()).collect();
        if scenario.rules.is_empty() {
            scenario.rules = every_rule(&scenario);
        } else {
            columns = shown_measures(&scenario);
        }
        let comparison = compare(&scenario).unwrap();
        for row in comparison.rows {
            let digits = match &row.result {
                Ok(answer) => {
                    let averted = answer.averted.iter().sum::<f64>();
                    let measures: Vec<Value> = columns.iter().map(|&column| answer.measures[column]).collect();
                    format!("{averted} {}", serde_json::to_string(&measures).unwrap())
                }
                Err(refusal) => serde_json::to_string(refusal).unwrap(),
            };
            writeln!(text, "{} {} {digits}", entry.id, row.choice.rule).unwrap();
        }
    }
    text
}
