//! The golden cases of distributions and of what draws say.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::num::distribution::{Distribution, Unfit, dirichlet_of_counts, dirichlet_of_means};
use evenhand::num::sample::{self, QuantileType};
use evenhand::num::special::normal_quantile;
use serde_json::{Value as Json, json};

#[test]
fn every_golden_case_passes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/uncertainty.json");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{} of {} cases fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

fn check(case: &Json) -> Result<(), String> {
    let (id, key) = (case["id"].as_str().unwrap(), case["measure"].as_str().unwrap());
    let got = answer(key, &case["input"]).ok_or_else(|| format!("{id}: nobody computes {key}"))?;
    close(&got, &case["expected"], case["tol"].as_f64().unwrap()).map_err(|why| format!("{id}: {why}"))
}

fn close(got: &Json, expected: &Json, tolerance: f64) -> Result<(), String> {
    let is_close = match (got, expected) {
        (Json::Array(got), Json::Array(expected)) if got.len() == expected.len() => {
            return got.iter().zip(expected).try_for_each(|(got, expected)| close(got, expected, tolerance));
        }
        (Json::Number(got), Json::Number(expected)) => {
            let (got, expected) = (got.as_f64().unwrap(), expected.as_f64().unwrap());
            (got - expected).abs() <= tolerance * expected.abs().max(1.0)
        }
        (got, expected) => got == expected,
    };
    if is_close { Ok(()) } else { Err(format!("{got} is not {expected}")) }
}

fn answer(key: &str, input: &Json) -> Option<Json> {
    let number = |name: &str| input[name].as_f64().unwrap_or_else(|| panic!("{key}: no number {name} in {input}"));
    let list = |name: &str| numbers(&input[name]);
    let range = || (number("min"), number("mode"), number("max"));
    let triangle = || Distribution::triangular(number("min"), number("mode"), number("max"));
    let pert = || {
        let (low, mode, high) = range();
        Distribution::pert(low, mode, high)
    };
    let quantiles = |distribution: Result<Distribution, Unfit>| {
        distribution.map_or(Json::Null, |it| json!(list("p").iter().map(|&p| it.quantile(p)).collect::<Vec<_>>()))
    };
    let moments = |it: Distribution| json!([it.mean(), it.variance()]);
    Some(match key {
        "quantile" => {
            let kind = match input["type"].as_u64() {
                Some(6) => QuantileType::Six,
                Some(8) => QuantileType::Eight,
                _ => QuantileType::Seven,
            };
            json!(sample::quantiles(&list("x"), &list("p"), kind))
        }
        "standard_error_of_mean" => json!(sample::error_of_mean(&list("x"))),
        "prob_A_beats_B" => json!(sample::duel(&list("a"), &list("b")).map(|duel| duel.wins)),
        "prob_A_beats_B_ties_half" => json!(sample::duel(&list("a"), &list("b")).map(|duel| duel.chance())),
        "paired_mean_difference" => json!(sample::paired_difference(&list("a"), &list("b")).map(|it| it.0)),
        "paired_standard_error" => json!(sample::paired_difference(&list("a"), &list("b")).map(|it| it.1)),
        "paired_mean_and_se" => json!(sample::paired_difference(&list("a"), &list("b"))),
        "unpaired_standard_error" => json!(sample::unpaired_error(&list("a"), &list("b"))),
        "standard_error_of_probability" => json!(sample::error_of_chance(number("p"), number("n"))),
        "normal_quantile" => json!(normal_quantile(number("p"))),
        "draws_needed_probability" => json!(sample::draws_for_chance(number("p"), number("half_width"))),
        "draws_needed_mean" => json!(sample::draws_for_mean(number("sd"), number("half_width"))),
        "wilson_interval" => {
            json!(sample::wilson(number("k"), number("n"), input["confidence"].as_f64().unwrap_or(0.95)))
        }
        "beta_from_mean_se" => shapes(Distribution::beta_of_mean(number("mean"), number("se"))),
        "beta_from_counts" => {
            let events = number("events");
            shapes(Distribution::beta_of_counts(events, number("n") - events, input["prior"].as_f64().unwrap_or(0.0)))
        }
        "beta_from_ci95" => shapes(Distribution::beta_of_interval(number("lo"), number("hi"))),
        "beta_from_ci95_normal_approx" => {
            shapes(Distribution::beta_of_interval_quickly(number("mean"), number("lo"), number("hi")))
        }
        "gamma_from_mean_se" => shapes(Distribution::gamma_of_mean(number("mean"), number("se"))),
        "gamma_from_ci95" => shapes(Distribution::gamma_of_interval(number("lo"), number("hi"))),
        "lognormal_from_mean_sd" => shapes(Distribution::lognormal_of_mean(number("mean"), number("variance"))),
        "lognormal_from_ci95" => shapes(Distribution::lognormal_of_interval(number("lo"), number("hi"))),
        "lognormal_quantile" => quantiles(Ok(Distribution::Lognormal { mu: number("mu"), sigma: number("sigma") })),
        "beta_quantile" => {
            quantiles(Ok(Distribution::Beta { alpha: number("alpha"), beta: number("beta"), low: 0.0, high: 1.0 }))
        }
        "gamma_quantile" => quantiles(Ok(Distribution::Gamma { shape: number("shape"), scale: number("scale") })),
        "triangular_quantile" => quantiles(triangle()),
        "triangular_mean" => json!(triangle().ok()?.mean()),
        "triangular_variance" => json!(triangle().ok()?.variance()),
        "triangular_mean_variance" => moments(triangle().ok()?),
        "pert_shapes" => shapes(pert()),
        "pert_mean" => json!(pert().ok()?.mean()),
        "pert_variance" => json!(pert().ok()?.variance()),
        "pert_mean_variance" => moments(pert().ok()?),
        "pert_quantile" => quantiles(pert()),
        "pert_cdf" => json!(pert().ok()?.share_below(number("x"))),
        "dirichlet_from_counts" => {
            json!(dirichlet_of_counts(&list("counts"), input["prior"].as_f64().unwrap_or(0.0)))
        }
        "dirichlet_from_mean_se" => json!(dirichlet_of_means(&list("mean"), list("se")[0]).ok()),
        "evpi" => json!(sample::best(&options(input))?.perfect_information),
        "expected_loss" => json!(sample::best(&options(input))?.expected_loss),
        "prob_best" => json!(sample::best(&options(input))?.chance),
        "tornado_order" => tornado_order(input),
        "tornado_widths" => {
            json!(list("high").iter().zip(list("low")).map(|(high, low)| (high - low).abs()).collect::<Vec<_>>())
        }
        _ => return None,
    })
}

fn shapes(distribution: Result<Distribution, Unfit>) -> Json {
    match distribution {
        Ok(Distribution::Beta { alpha, beta, .. }) => json!([alpha, beta]),
        Ok(Distribution::Gamma { shape, scale }) => json!([shape, scale]),
        Ok(Distribution::Lognormal { mu, sigma }) => json!([mu, sigma]),
        Ok(other) => panic!("{other:?} has no shapes"),
        Err(_) => Json::Null,
    }
}

fn options(input: &Json) -> Vec<Vec<f64>> {
    input["nb"].as_array().unwrap().iter().map(numbers).collect()
}

/// Names of inputs, the one that matters most first.
fn tornado_order(input: &Json) -> Json {
    let names: Vec<&String> = input["low"].as_object().unwrap().keys().collect();
    let ends = |end: &str| -> Vec<f64> { names.iter().map(|name| input[end][*name].as_f64().unwrap()).collect() };
    let order = sample::tornado_order(&ends("low"), &ends("high"));
    json!(order.into_iter().map(|index| names[index]).collect::<Vec<_>>())
}

fn numbers(list: &Json) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}
