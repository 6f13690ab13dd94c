//! A comparison as JSON for scripts: everything by id.

use serde_json::{Map, Value, json};

use crate::measures::catalogue::MEASURES;
use crate::scenario::Scenario;
use crate::study::{Answer, Comparison, Refusal, Row};

/// The comparison as pretty JSON.
///
/// For every rule: patients treated per group, exact expectation, one seeded draw where chance
/// decides, use and left-over per supply, ties, and every measure as `{"value": ..}`,
/// `{"infinite": true}` or `{"undefined": reason}`; or `refused` with what is missing.
pub fn write(scenario: &Scenario, comparison: &Comparison) -> String {
    let document = json!({
        "scenario": scenario.id,
        "seed": scenario.settings.seed,
        "whole_patients": scenario.settings.whole_patients,
        "need": by_id(group_ids(scenario), &comparison.need),
        "stock": by_id(supply_ids(scenario), &comparison.stock),
        "rules": comparison.rows.iter().map(|row| rule(scenario, row)).collect::<Vec<_>>(),
    });
    // Finite numbers and texts under unique text keys always serialise.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

fn rule(scenario: &Scenario, row: &Row) -> Value {
    let mut entry = match &row.result {
        Ok(answer) => answered(scenario, answer),
        Err(refusal) => refused(refusal),
    };
    entry.insert("rule".into(), row.choice.rule.clone().into());
    if !row.choice.parameters.is_empty() {
        entry.insert("parameters".into(), json!(row.choice.parameters));
    }
    Value::Object(entry)
}

fn answered(scenario: &Scenario, answer: &Answer) -> Map<String, Value> {
    let group = |index: &usize| scenario.groups[*index].id.clone();
    let ties: Vec<Vec<String>> = answer.record.ties.iter().map(|tie| tie.groups.iter().map(group).collect()).collect();
    let measures: Map<String, Value> =
        MEASURES.iter().zip(&answer.measures).map(|(measure, value)| (measure.id.to_string(), json!(value))).collect();
    let mut entry = Map::new();
    let mut put = |key: &str, value: Value| entry.insert(key.to_string(), value);
    put("treated", by_id(group_ids(scenario), &answer.treated));
    put("expected", by_id(group_ids(scenario), &answer.expected));
    if let Some(draw) = &answer.draw {
        put("draw", by_id(group_ids(scenario), draw));
    }
    put("deaths_averted", by_id(group_ids(scenario), &answer.averted));
    put("used", by_id(supply_ids(scenario), &answer.used));
    put("left", by_id(supply_ids(scenario), &answer.left));
    put("ties", json!(ties));
    put("tie_policy", json!(scenario.settings.ties));
    put("measures", Value::Object(measures));
    if answer.record.unproven > 0.0 {
        put("unproven_share", json!(answer.record.unproven));
    }
    if answer.record.sampling_error > 0.0 {
        put("sampling_error", json!(answer.record.sampling_error));
    }
    entry
}

fn refused(refusal: &Refusal) -> Map<String, Value> {
    [("refused".to_string(), json!(refusal))].into_iter().collect()
}

fn group_ids(scenario: &Scenario) -> impl Iterator<Item = &String> {
    scenario.groups.iter().map(|group| &group.id)
}

fn supply_ids(scenario: &Scenario) -> impl Iterator<Item = &String> {
    scenario.supplies.iter().map(|supply| &supply.id)
}

fn by_id<'i>(ids: impl Iterator<Item = &'i String>, numbers: &[f64]) -> Value {
    Value::Object(ids.cloned().zip(numbers.iter().map(|number| json!(number))).collect())
}
