//! The numbers of every rule on every scenario of the library, as text: what must be the same on every machine.
//!
//! A test file takes it in with `#[path = "support/digits.rs"] mod digits;`.

use std::fmt::Write as _;

use evenhand::library::CATALOGUE;
use evenhand::study::{compare, every_rule};

/// One line per scenario and rule: deaths averted, then every measure; or why the rule cannot answer.
pub fn of_the_library() -> String {
    let mut text = String::new();
    for entry in CATALOGUE {
        let mut scenario = entry.scenario().unwrap();
        scenario.rules = every_rule(&scenario);
        let comparison = compare(&scenario).unwrap();
        for row in comparison.rows {
            let digits = match &row.result {
                Ok(answer) => {
                    let averted = answer.averted.iter().sum::<f64>();
                    format!("{averted} {}", serde_json::to_string(&answer.measures).unwrap())
                }
                Err(refusal) => serde_json::to_string(refusal).unwrap(),
            };
            writeln!(text, "{} {} {digits}", entry.id, row.choice.rule).unwrap();
        }
    }
    text
}
