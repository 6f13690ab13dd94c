//! Welfare rules that solve programmes.

use std::hint::black_box;

use evenhand::num::Stream;
use evenhand::rules::{self, Parameters, Recipe};
use evenhand::scenario::Problem;

use super::{Task, Work};

pub const WORKS: &[Work] = &[
    Work {
        name: "utilitarian optimum, 50 groups x 4 supplies",
        budget: Some(0.5),
        peers: &[("HiGHS", 0.65), ("scipy", 1.6), ("microlp in wasm", 0.8)],
        ready: || optimum("outcome.lives", 50, 4),
    },
    Work {
        name: "leximin, all levels, 50 groups x 4 supplies",
        budget: Some(2.0),
        peers: &[("six HiGHS programmes", 15.5)],
        ready: || optimum("welfare.leximin", 50, 4),
    },
    Work {
        name: "Nash welfare, 50 groups x 4 supplies",
        budget: Some(2.0),
        peers: &[("Clarabel in wasm", 3.3), ("cvxpy", 6.5)],
        ready: || optimum("welfare.nash", 50, 4),
    },
];

/// What a rule expects to give; its programme is made anew each time.
fn optimum(id: &'static str, groups: usize, supplies: usize) -> Task {
    let problem = problem(groups, supplies);
    let recipe = rules::find(id).and_then(|rule| {
        let parameters = Parameters::resolve(rule.parameters, &Default::default()).ok()?;
        Some(Recipe::Rule(rule, parameters))
    });
    Box::new(move || drop(black_box(recipe.as_ref().map(|recipe| recipe.expectation(black_box(&problem))))))
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
