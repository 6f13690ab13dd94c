//! The kernel against its budgets: `cargo bench`.
//!
//! Budgets on the machine they were set on (2 cores, 2.6 GHz): utilitarian optimum of 50 groups and
//! 4 supplies 0.5 ms, leximin 2 ms, 12 groups compared under 12 rules and 15 measures 0.01 ms warm.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use evenhand::library;
use evenhand::num::Stream;
use evenhand::num::linear::Programme;
use evenhand::rules::{self, Parameters, Recipe};
use evenhand::scenario::Problem;
use evenhand::study::{Question, answer};

/// Groups and supplies drawn from a named stream, the same at every run.
fn problem(groups: usize, supplies: usize) -> Problem {
    let mut stream = Stream::named(1, "bench");
    let need: Vec<f64> = (0..groups).map(|_| 50.0 + (950.0 * stream.uniform()).floor()).collect();
    let bundles: Vec<Vec<f64>> =
        (0..groups).map(|_| (0..supplies).map(|_| 1.0 + (5.0 * stream.uniform()).floor()).collect()).collect();
    let stock: Vec<f64> =
        (0..supplies).map(|s| 0.4 * need.iter().zip(&bundles).map(|(n, b)| n * b[s]).sum::<f64>()).collect();
    let mut problem = Problem::plain(&need, &bundles, &stock);
    for group in 0..groups {
        problem.groups[group].risk_untreated = 0.2 + 0.6 * stream.uniform();
        problem.treatments[group].benefit = 0.5 * problem.groups[group].risk_untreated * stream.uniform();
    }
    problem
}

fn solvers(criterion: &mut Criterion) {
    let problem = problem(50, 4);
    let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
    let programme: Programme = problem.programme(&problem.stock, &need, |way| problem.treatments[way].benefit);
    criterion.bench_function("utilitarian optimum, 50 groups x 4 supplies", |bencher| {
        bencher.iter(|| black_box(&programme).solve());
    });
    let run = |id: &'static str, parameter: &'static str, value: f64| {
        let rule = rules::find(id);
        let set = [(parameter.to_string(), value)].into();
        rule.and_then(|rule| {
            Parameters::resolve(rule.parameters, &set).ok().map(|parameters| Recipe::Rule(rule, parameters))
        })
    };
    if let Some(recipe) = run("welfare.leximin", "of", 1.0) {
        criterion.bench_function("leximin of survival, 50 groups x 4 supplies", |bencher| {
            bencher.iter(|| rules::run(&recipe, black_box(&problem)));
        });
    }
}

fn comparisons(criterion: &mut Criterion) {
    for id in ["four-villages", "malaria-rtss-2023", "covax-2021", "field-hospital"] {
        let Some(Ok(scenario)) = library::find(id).map(library::Entry::scenario) else { continue };
        let question = Question::Comparison { scenario: Box::new(scenario) };
        criterion.bench_function(&format!("comparison of sixteen rules, {id}"), |bencher| {
            bencher.iter(|| answer(black_box(&question)));
        });
    }
}

criterion_group!(kernel, solvers, comparisons);
criterion_main!(kernel);
