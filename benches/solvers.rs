//! The solvers against their budgets: `cargo bench --bench solvers`.
//!
//! The budgets were set on a machine with 2 cores of 2.6 GHz, where HiGHS takes 0.65 ms for the
//! linear programme, six of its programmes 15.5 ms for leximin, and Clarabel 3.3 ms for Nash welfare.

#![allow(clippy::print_stdout, reason = "a table of measurements is what this is for")]

use std::hint::black_box;
use std::time::Instant;

use evenhand::num::Stream;
use evenhand::rules::{self, Parameters, Recipe};
use evenhand::scenario::Problem;

const RUNS: usize = 21;

/// What is measured, its rule, and its budget in milliseconds at 50 groups and 4 supplies.
const SOLVERS: [(&str, &str, f64); 3] = [
    ("utilitarian optimum", "outcome.lives", 0.5),
    ("leximin, all levels", "welfare.leximin", 2.0),
    ("Nash welfare", "welfare.nash", 2.0),
];

fn main() {
    println!("solver | groups x supplies | budget | measured");
    for (groups, supplies) in [(50, 4), (200, 8)] {
        let problem = problem(groups, supplies);
        for (name, id, budget) in SOLVERS {
            let Some(rule) = rules::find(id) else { continue };
            let Ok(parameters) = Parameters::resolve(rule.parameters, &Default::default()) else { continue };
            let recipe = Recipe::Rule(rule, parameters);
            let time = median(|| recipe.expectation(black_box(&problem)));
            let budget = if groups == 50 { format!("{budget} ms") } else { "none".into() };
            println!("{name} | {groups} x {supplies} | {budget} | {time:.3} ms");
        }
    }
}

/// Groups that use several supplies, of which about half of the need is there.
fn problem(groups: usize, supplies: usize) -> Problem {
    let mut stream = Stream::named(1, "solvers");
    let need: Vec<f64> = (0..groups).map(|_| 100.0 + (900.0 * stream.uniform()).floor()).collect();
    let bundles: Vec<Vec<f64>> = (0..groups).map(|_| (0..supplies).map(|_| 0.1 + stream.uniform()).collect()).collect();
    let stock: Vec<f64> = (0..supplies)
        .map(|supply| 0.5 * need.iter().zip(&bundles).map(|(need, bundle)| need * bundle[supply]).sum::<f64>())
        .collect();
    let mut problem = Problem::plain(&need, &bundles, &stock);
    for group in 0..groups {
        problem.groups[group].risk_untreated = 0.2 + 0.6 * stream.uniform();
        problem.treatments[group].benefit = 0.5 * problem.groups[group].risk_untreated * (0.2 + 0.8 * stream.uniform());
    }
    problem
}

/// Median time of a run in milliseconds.
fn median<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            1e3 * start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}
