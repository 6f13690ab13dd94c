//! Part 2 without the order of deprivation: gaps, shares, the whole distribution.

use evenhand::measures::inequality::lorenz::{self, Dominance};
use evenhand::measures::inequality::{gap, gini, hoover, worst_coverage};
use evenhand::measures::{Reason, Value};
use serde_json::Value as Json;

use super::{Answer, list, many, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    let between_groups = |statistic: fn(&[f64], &[f64]) -> Value| one(statistic(&list(input, "y"), &list(input, "n")));
    match key {
        "min_coverage" => between_groups(worst_coverage::lowest),
        "range" => between_groups(gap::range),
        "hoover" => between_groups(hoover::hoover),
        "gini" => between_groups(gini::gini),
        "lorenz_curve" => Some(curve(lorenz::lorenz_curve, input, |corner| corner.1)),
        "lorenz_curve_p" => Some(curve(lorenz::lorenz_curve, input, |corner| corner.0)),
        "generalized_lorenz" => Some(curve(lorenz::generalized_lorenz_curve, input, |corner| corner.1)),
        "lorenz_compare" => Some(compare(lorenz::lorenz_curve, input)),
        "generalized_lorenz_compare" => Some(compare(lorenz::generalized_lorenz_curve, input)),
        _ => None,
    }
}

type Curve = fn(&[f64], &[f64]) -> Result<Vec<(f64, f64)>, Reason>;

fn curve(draw: Curve, input: &Json, pick: fn(&(f64, f64)) -> f64) -> Answer {
    match draw(&list(input, "y"), &list(input, "n")) {
        Ok(corners) => many(corners.iter().map(pick).collect()),
        Err(reason) => Answer::One(Value::Undefined(reason)),
    }
}

/// Persons of weight 1 under two rules, A and B.
fn compare(draw: Curve, input: &Json) -> Answer {
    let curve = |name: &str| {
        let y = list(input, name);
        draw(&y, &vec![1.0; y.len()])
    };
    match (curve("A"), curve("B")) {
        (Ok(a), Ok(b)) => Answer::Word(
            match lorenz::compare(&a, &b) {
                Dominance::First => "A dominates",
                Dominance::Second => "B dominates",
                Dominance::Cross => "curves cross",
                Dominance::Equal => "equal",
            }
            .into(),
        ),
        (Err(reason), _) | (_, Err(reason)) => Answer::One(Value::Undefined(reason)),
    }
}
