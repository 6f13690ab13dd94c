//! Divisions between a hundred thousand claimants, against their budget: `cargo bench --bench claims`.
//!
//! The budget is 1 ms on the machine on which it was set (2 cores, 2.6 GHz), where numpy takes 1.0 to
//! 1.7 ms and R 10 ms.

#![allow(clippy::print_stdout, reason = "a table of measurements is what this is for")]

use std::hint::black_box;
use std::time::Instant;

use evenhand::num::Stream;
use evenhand::num::claims::{self, Division};
use evenhand::rules::{self, CATALOGUE, Family, Parameters, Recipe};
use evenhand::scenario::Problem;

const CLAIMANTS: usize = 100_000;
const BUDGET: f64 = 1.0;
const RUNS: usize = 21;

const DIVISIONS: [(&str, Division); 11] = [
    ("proportional", claims::proportional),
    ("constrained_equal_awards", claims::equal_awards),
    ("constrained_equal_losses", claims::equal_losses),
    ("talmud", claims::talmud),
    ("reverse_talmud", claims::reverse_talmud),
    ("piniles", claims::piniles),
    ("constrained_egalitarian", claims::constrained_egalitarian),
    ("random_arrival (drawn orders)", arrival),
    ("adjusted_proportional", claims::adjusted_proportional),
    ("minimal_overlap", claims::minimal_overlap),
    ("alpha_min", claims::alpha_min),
];

fn arrival(claims: &[f64], endowment: f64) -> Vec<f64> {
    claims::random_arrival(claims, endowment, &mut Stream::named(1, "bench")).means
}

/// Rules as they run on the page: twelve groups and four supplies, with left-overs offered again.
fn several_supplies() {
    let mut stream = Stream::named(1, "supplies");
    let mut number = |most: f64| 1.0 + (most * stream.uniform()).floor();
    let need: Vec<f64> = (0..12).map(|_| number(900.0)).collect();
    let bundles: Vec<Vec<f64>> = (0..12).map(|_| (0..4).map(|_| number(6.0) - 1.0).collect()).collect();
    let stock: Vec<f64> = (0..4).map(|s| 0.4 * need.iter().zip(&bundles).map(|(n, b)| n * b[s]).sum::<f64>()).collect();
    let problem = Problem::plain(&need, &bundles, &stock);
    println!("claims rule on 12 groups and 4 supplies | measured");
    for rule in CATALOGUE.iter().filter(|rule| rule.family == Family::Claims) {
        let Ok(parameters) = Parameters::resolve(rule.parameters, &Default::default()) else { continue };
        let recipe = Recipe::Rule(rule, parameters);
        let time = median(|| rules::run(&recipe, black_box(&problem)));
        println!("{} | {time:.3} ms", rule.id);
    }
}

fn main() {
    several_supplies();
    let mut stream = Stream::named(1, "bench");
    let claims: Vec<f64> = (0..CLAIMANTS).map(|_| 1000.0 * stream.uniform()).collect();
    let total: f64 = claims.iter().sum();
    println!("claims rule | budget | measured, for a third and for two thirds of all claims");
    for (name, divide) in DIVISIONS {
        let [third, two_thirds] = [1.0, 2.0].map(|thirds| median(|| divide(black_box(&claims), total * thirds / 3.0)));
        println!("{name} | {BUDGET} ms | {third:.2} ms, {two_thirds:.2} ms");
    }
}

/// The median time of some runs, in milliseconds.
fn median<T>(run: impl Fn() -> T) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}
