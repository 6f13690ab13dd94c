//! The numbers of some worlds of ready-made scenarios, as text: what must be the same on every machine, however the
//! worlds are divided between workers.
//!
//! A test file takes it in with `#[path = "support/worlds.rs"] mod worlds;`.

use std::fmt::Write as _;

use evenhand::library::find;
use evenhand::scenario::AssumedRanges;
use evenhand::study::chosen_rules;
use evenhand::study::draws::{Batch, BatchWork, Gathering};

const WORLDS: usize = 40;
const SCENARIOS: [&str; 3] = ["four-villages", "icu-lombardy-2020", "field-hospital"];
const MEASURES: [&str; 4] = ["deaths_averted", "life_years_gained", "concentration", "gini"];

/// One line per scenario, measure and rule: a checksum of every digit of every world, and then the mean and the quantiles.
/// The worlds are drawn in runs of the given length.
pub fn drawn_in_runs_of(length: usize) -> String {
    let mut text = String::new();
    let measures = MEASURES.map(String::from);
    for id in SCENARIOS {
        let mut scenario = find(id).unwrap().scenario().unwrap();
        scenario.settings.assumed_ranges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };
        let mut work = BatchWork::prepare(&scenario, &measures).unwrap();
        let runs = (0..WORLDS).step_by(length);
        let batches: Vec<Batch> = runs.map(|first| work.draw(first, length.min(WORLDS - first))).collect();
        let mut gathering = Gathering::new(&chosen_rules(&scenario), &measures, WORLDS);
        batches.iter().rev().for_each(|batch| gathering.take(batch));
        for (measure, certainty) in gathering.certainties().into_iter().enumerate() {
            for (rule, found) in certainty.rules.iter().enumerate() {
                let sum = checksum(&batches, rule, measure);
                let interval = serde_json::to_string(&found.interval).unwrap();
                writeln!(text, "{id} {} {} {sum:016x} {interval}", certainty.measure, found.choice.rule).unwrap();
            }
        }
    }
    text
}

/// FNV-1a over the bits of the values of one rule and measure; any number that is none counts alike.
fn checksum(batches: &[Batch], rule: usize, measure: usize) -> u64 {
    let columns = batches.iter().filter_map(|batch| batch.rules[rule].result.as_ref().ok());
    let values = columns.flat_map(|columns| &columns[measure]);
    let bits = values.map(|value| if value.is_nan() { u64::MAX } else { value.to_bits() });
    bits.flat_map(u64::to_le_bytes)
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
