//! Part 2 with the order of deprivation.

use evenhand::measures::Value;
use evenhand::measures::deprivation::attributable::{attributable_fraction, attributable_risk};
use evenhand::measures::deprivation::concentration::{absolute, fractional_ranks, relative};
use evenhand::measures::deprivation::concentration_curve;
use evenhand::measures::deprivation::corrected::{erreygers, wagstaff};
use evenhand::measures::deprivation::ends::{difference, ratio};
use evenhand::measures::deprivation::exposure::{self, Exposure};
use evenhand::measures::deprivation::extended::extended_concentration;
use evenhand::measures::deprivation::line::{rii_pamuk, rii_ratio_linear, sii_linear};
use evenhand::measures::deprivation::logistic::{Weights, rii_logit, sii_logit};
use serde_json::Value as Json;

use super::{Answer, list, many, number, one};

pub fn answer(key: &str, input: &Json) -> Option<Answer> {
    match key {
        "fractional_rank" => Some(many(fractional_ranks(&list(input, "n"), &list(input, "order")))),
        "rci" => by_rank(input, relative),
        "aci" => by_rank(input, absolute),
        "erreygers" | "wagstaff" => {
            let bounds = (input["lmin"].as_f64().unwrap_or(0.0), input["lmax"].as_f64().unwrap_or(1.0));
            by_rank(input, |y, n, rank| match key {
                "erreygers" => erreygers(y, n, rank, bounds),
                _ => wagstaff(y, n, rank, bounds),
            })
        }
        "extended_concentration_index" => {
            by_order(input, |y, n, order| extended_concentration(y, n, order, number(input, "nu")))
        }
        "concentration_curve" => Some(curve(&list(input, "y"), input, |point| point.1)),
        "concentration_curve_p" => Some(curve(&vec![1.0; list(input, "n").len()], input, |point| point.0)),
        "difference_ordered" => by_order(input, |y, n, order| difference(y, n, order, favourable(input))),
        "ratio_ordered" => by_order(input, |y, n, order| ratio(y, n, order, favourable(input))),
        "par_heat" => by_order(input, |y, n, order| attributable_risk(y, n, order, favourable(input))),
        "paf_heat" => by_order(input, |y, n, order| attributable_fraction(y, n, order, favourable(input)).times(100.0)),
        "sii_linear" | "sii" => by_line(input, sii_linear),
        "rii_ratio_linear" | "rii" => by_line(input, rii_ratio_linear),
        "rii_pamuk" => by_line(input, rii_pamuk),
        "sii_logit_heat" => {
            let scale = guessed_scale(&list(input, "y"));
            by_order(input, |y, n, order| sii_logit(&shares(y, scale), n, order, Weights::Twice).times(scale))
        }
        "rii_logit_heat" => {
            let scale = guessed_scale(&list(input, "y"));
            by_order(input, |y, n, order| rii_logit(&shares(y, scale), n, order, Weights::Twice))
        }
        "sii_logit_single_weight" => {
            let scale = input["scale"].as_f64().unwrap_or_else(|| guessed_scale(&list(input, "y")));
            by_order(input, |y, n, order| sii_logit(&shares(y, scale), n, order, Weights::Once).times(scale))
        }
        "population_attributable_risk_epi" => one(exposure::attributable_risk(exposed(input))),
        "population_attributable_fraction_epi" => one(exposure::attributable_fraction(exposed(input))),
        _ => None,
    }
}

fn by_rank(input: &Json, statistic: impl Fn(&[f64], &[f64], &[f64]) -> Value) -> Option<Answer> {
    by_order(input, |y, n, order| statistic(y, n, &fractional_ranks(n, order)))
}

/// A statistic of a fitted line; cases that name a scale come from WHO's tools, which round people up
/// before they fit.
fn by_line(input: &Json, statistic: fn(&[f64], &[f64], &[f64]) -> Value) -> Option<Answer> {
    by_order(input, |y, n, order| {
        let n: Vec<f64> = if input["scale"].is_null() { n.to_vec() } else { n.iter().map(|n| n.ceil()).collect() };
        statistic(y, &n, &fractional_ranks(&n, order))
    })
}

fn curve(y: &[f64], input: &Json, pick: fn((f64, f64)) -> f64) -> Answer {
    match concentration_curve(y, &list(input, "n"), &list(input, "order")) {
        Ok(points) => many(points.into_iter().map(pick).collect()),
        Err(reason) => Answer::One(Value::Undefined(reason)),
    }
}

fn by_order(input: &Json, statistic: impl Fn(&[f64], &[f64], &[f64]) -> Value) -> Option<Answer> {
    one(statistic(&list(input, "y"), &list(input, "n"), &list(input, "order")))
}

fn favourable(input: &Json) -> bool {
    input["favourable"].as_bool().unwrap_or(true)
}

fn exposed(input: &Json) -> Exposure {
    Exposure {
        share: number(input, "p_exposed"),
        exposed: number(input, "risk_exposed"),
        unexposed: number(input, "risk_unexposed"),
    }
}

fn shares(y: &[f64], scale: f64) -> Vec<f64> {
    y.iter().map(|y| y / scale).collect()
}

/// The scale that WHO's tools guess: 1, 100, 1000, ... from the greatest value, whatever the indicator's own is.
fn guessed_scale(y: &[f64]) -> f64 {
    let greatest = y.iter().copied().fold(0.0, f64::max);
    [1.0, 1e2, 1e3, 1e4, 1e5].into_iter().find(|scale| greatest <= *scale).unwrap_or(1e6)
}
