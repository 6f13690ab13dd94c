//! A comparison as JSON for scripts: everything by id.

use serde_json::{Map, Value, json};

use crate::measures::catalogue::MEASURES;
use crate::num::sample::Duel;
use crate::scenario::Scenario;
use crate::study::draws::Certainty;
use crate::study::draws::summary::SHARES;
use crate::study::{Answer, Comparison, Refusal, Row};

/// The comparison as pretty JSON.
///
/// For every rule: patients treated per group, exact expectation, one seeded draw where chance
/// decides, use and left-over per supply, ties, and every measure as `{"value": ..}`,
/// `{"infinite": true}` or `{"undefined": reason}`; or `refused` with what is missing.
///
/// Where worlds were drawn (`found` of the same rules, in the same order), also what they say of every measure: the mean
/// of the finite values and its standard error, quantiles, how many worlds have a finite value and how many have not, the
/// chance to be best and the expected loss where every world has a value, and how often the rule does better than each
/// other one, and as well.
pub fn write(scenario: &Scenario, comparison: &Comparison, found: &[Certainty]) -> String {
    let rows = comparison.rows.iter().enumerate();
    let document = json!({
        "scenario": scenario.id,
        "seed": scenario.settings.seed,
        "whole_patients": scenario.settings.whole_patients,
        "need": by_id(group_ids(scenario), &comparison.need),
        "stock": by_id(supply_ids(scenario), &comparison.stock),
        "rules": rows.map(|(index, row)| rule(scenario, row, index, found)).collect::<Vec<_>>(),
    });
    // Finite numbers and texts under unique text keys always serialise.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

fn rule(scenario: &Scenario, row: &Row, index: usize, found: &[Certainty]) -> Value {
    let mut entry = match &row.result {
        Ok(answer) => answered(scenario, answer),
        Err(refusal) => refused(refusal),
    };
    entry.insert("rule".into(), row.choice.rule.clone().into());
    if !row.choice.parameters.is_empty() {
        entry.insert("parameters".into(), json!(row.choice.parameters));
    }
    let draws: Map<String, Value> = found.iter().filter_map(|measure| drawn(measure, index)).collect();
    if !draws.is_empty() {
        entry.insert("draws".into(), Value::Object(draws));
    }
    Value::Object(entry)
}

/// What the worlds say of a measure of a rule, under the id of the measure; none where the rule gives nothing.
fn drawn(found: &Certainty, rule: usize) -> Option<(String, Value)> {
    let mut entry = Map::new();
    entry.insert("worlds".into(), json!(found.worlds));
    match found.rules.get(rule)?.interval.as_ref().ok()? {
        Some(interval) => {
            let quantiles = SHARES.iter().zip(interval.quantiles);
            let quantiles: Map<String, Value> =
                quantiles.map(|(share, value)| (share.to_string(), json!(value))).collect();
            entry.insert("mean".into(), json!(interval.mean));
            entry.insert("standard_error".into(), json!(interval.error));
            entry.insert("quantiles".into(), Value::Object(quantiles));
            entry.insert("without_value".into(), json!(interval.without));
        }
        None => drop(entry.insert("without_value".into(), json!(found.worlds))),
    }
    if let Some((place, best)) =
        found.best.as_ref().and_then(|(rules, best)| Some((rules.iter().position(|listed| *listed == rule)?, best)))
    {
        entry.insert("chance_best".into(), json!(best.chance[place]));
        entry.insert("expected_loss".into(), json!(best.expected_loss[place]));
    }
    let duels = found.duels.get(rule)?.iter().zip(&found.rules).enumerate();
    let duels = duels.filter(|(other, _)| *other != rule).filter_map(|(_, (duel, other))| {
        let Duel { wins, ties } = (*duel)?;
        Some((other.choice.rule.clone(), json!({ "better": wins, "equal": ties })))
    });
    entry.insert("against".into(), Value::Object(duels.collect()));
    Some((found.measure.clone(), Value::Object(entry)))
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
