//! Part 2 without the order of deprivation: gaps, shares, the whole distribution.

use evenhand::measures::Value;
use evenhand::measures::inequality::{gap, gini, hoover, worst_coverage};
use serde_json::Value as Json;

use super::{Answer, list, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    let between_groups = |statistic: fn(&[f64], &[f64]) -> Value| one(statistic(&list(input, "y"), &list(input, "n")));
    match key {
        "min_coverage" => between_groups(worst_coverage::lowest),
        "range" => between_groups(gap::range),
        "hoover" => between_groups(hoover::hoover),
        "gini" => between_groups(gini::gini),
        _ => None,
    }
}
