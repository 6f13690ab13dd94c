//! Measures over a million weighted values, and all measures of one allocation: `cargo bench --bench measures`.
//!
//! The budget for a weighted Gini is 30 ms on the machine on which it was set (2 cores, 2.6 GHz),
//! where numpy takes 35 ms, JavaScript 40 ms and R 61 ms.

#![allow(clippy::print_stdout, reason = "a table of measurements is what this is for")]

use std::hint::black_box;
use std::time::Instant;

use evenhand::library;
use evenhand::measures::catalogue::MEASURES;
use evenhand::measures::deprivation::concentration;
use evenhand::measures::inequality::atkinson::atkinson;
use evenhand::measures::inequality::entropy::{theil_l, theil_t};
use evenhand::measures::inequality::gini::gini;
use evenhand::measures::inequality::hoover::hoover;
use evenhand::measures::inequality::lorenz::lorenz_curve;
use evenhand::measures::inequality::shares::palma;
use evenhand::measures::{Case, Ideal, Value};
use evenhand::num::Stream;
use evenhand::scenario::{Allocation, Problem};

const VALUES: usize = 1_000_000;
const BUDGET: f64 = 30.0;
const RUNS: usize = 11;

type Statistic = fn(&[f64], &[f64]) -> Value;

const STATISTICS: [(&str, Statistic); 8] = [
    ("gini", gini),
    ("palma", palma),
    ("hoover", hoover),
    ("theil_t", theil_t),
    ("theil_l_mld", theil_l),
    ("atkinson, aversion 0.5", |y, n| atkinson(y, n, 0.5)),
    ("atkinson, aversion 1", |y, n| atkinson(y, n, 1.0)),
    ("atkinson, aversion 2", |y, n| atkinson(y, n, 2.0)),
];

fn main() {
    let mut stream = Stream::named(1, "bench");
    let mut column = |most: f64| -> Vec<f64> { (0..VALUES).map(|_| 1e-6 + most * stream.uniform()).collect() };
    let (y, n, order) = (column(1.0), column(5_000.0), column(1.0));
    println!("measure of {VALUES} weighted values | budget of a weighted Gini | measured");
    for (name, statistic) in STATISTICS {
        report(name, || statistic(black_box(&y), black_box(&n)));
    }
    report("lorenz_curve", || lorenz_curve(black_box(&y), black_box(&n)));
    report("concentration", || {
        concentration::relative(black_box(&y), black_box(&n), &concentration::fractional_ranks(&n, &order))
    });
    every_measure();
}

/// What every measure takes together, as the page asks for it after every key press, rule by rule.
fn every_measure() {
    println!("scenario | groups | all {} measures of one allocation", MEASURES.len());
    for id in ["four-villages", "covax-2021"] {
        let Some(problem) = library::find(id).and_then(|entry| Problem::compile(&entry.scenario().ok()?).ok()) else {
            continue;
        };
        let treated = problem.treatments.iter().map(|way| problem.groups[way.group].need / 3.0).collect();
        let (allocation, ideal) = (Allocation { treated }, Ideal::of(&problem));
        let time = median(|| {
            let case = Case::new(&problem, black_box(&allocation), &ideal);
            MEASURES.iter().map(|measure| (measure.measure)(&case)).collect::<Vec<Value>>()
        });
        println!("{id} | {} | {:.1} us", problem.groups.len(), time * 1000.0);
        for measure in MEASURES {
            let case = Case::new(&problem, &allocation, &ideal);
            let time = median(|| (measure.measure)(black_box(&case)));
            if time > 0.005 {
                println!("  of this {} | {:.1} us", measure.id, time * 1000.0);
            }
        }
    }
}

fn report<T>(name: &str, run: impl Fn() -> T) {
    println!("{name} | {BUDGET} ms | {:.1} ms", median(run));
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
