//! Whole patients round divisible ones, and draws are fair.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;
#[path = "support/variants.rs"]
mod variants;

use evenhand::scenario::{PartyNumbers, Problem};

use problems::{COURSES, law, problem};
use support::{courses, near, per_group, run, try_run};
use variants::*;

// Whole patients and draws.

#[test]
fn a30_whole_answers_round_the_divisible_ones() {
    law(300, problem(COURSES), |problem| {
        let problem = Problem { whole: true, stock: vec![problem.stock[0].floor()], ..problem };
        for variant in all() {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            for (whole, exact) in outcome.allocation.treated.iter().zip(&outcome.expectation.treated) {
                assert!((whole - exact).abs() < 1.0, "{variant:?}: {outcome:?}");
            }
        }
    });
}

/// Mean and variance of the number drawn per group over many seeds.
fn moments(variant: Variant, problem: &Problem, seeds: u64) -> (Vec<f64>, Vec<f64>) {
    let draws: Vec<Vec<f64>> = (0..seeds)
        .map(|seed| {
            let problem = Problem { seed, ..problem.clone() };
            per_group(&problem, &run(variant.rule, variant.set, &problem).draw.unwrap())
        })
        .collect();
    let over = |term: &dyn Fn(&Vec<f64>, usize) -> f64, group: usize| {
        draws.iter().map(|draw| term(draw, group)).sum::<f64>() / seeds as f64
    };
    let mean: Vec<f64> = (0..problem.groups.len()).map(|group| over(&|draw, g| draw[g], group)).collect();
    let variance = (0..mean.len()).map(|group| over(&|draw, g| (draw[g] - mean[g]).powi(2), group)).collect();
    (mean, variance)
}

/// Fails when a mean of draws is more than five standard errors from the expectation.
#[track_caller]
fn unbiased(variant: Variant, problem: &Problem, seeds: u64) {
    let expected = per_group(problem, &run(variant.rule, variant.set, problem).expectation);
    let (mean, variance) = moments(variant, problem, seeds);
    for group in 0..mean.len() {
        let error = (variance[group] / seeds as f64).sqrt();
        assert!(
            (mean[group] - expected[group]).abs() <= 5.0 * error + 1e-9,
            "{variant:?}: {mean:?} is not {expected:?}, give or take {error}"
        );
    }
}

#[test]
fn draws_of_the_equal_lottery_are_hypergeometric() {
    for (need, stock) in [(vec![60.0, 50.0, 40.0, 30.0], 100.0), (vec![3.0, 2.0, 1.0], 2.0)] {
        let problem = courses(&need, stock);
        let (_, variance) = moments(EQUAL, &problem, 4000);
        let exact = evenhand::rules::lottery_variance(&need, stock);
        unbiased(EQUAL, &problem, 4000);
        for (drawn, exact) in variance.iter().zip(&exact) {
            assert!(near(drawn / exact, 1.0, 0.12), "{variance:?} is not {exact:?}");
        }
    }
}

#[test]
fn draws_give_every_group_its_expectation_on_average() {
    let mut capped = courses(&[10.0, 10.0], 19.0);
    capped.groups[0].weight = 1.25;
    unbiased(WEIGHTED, &capped, 2000);
    let mut problem = courses(&[7.0, 5.0, 4.0, 3.0], 10.0);
    problem.parties = vec![PartyNumbers { population: Some(2.0), ..PartyNumbers::default() }; 3];
    for (group, patients) in problem.groups.iter_mut().enumerate() {
        patients.party = group % 3;
        patients.deprivation_rank = Some(group as f64);
        patients.essential_share = [0.0, 0.3, 0.5, 1.0][group];
        patients.weight = [1.0, 1.5, 2.0, 1.0][group];
    }
    for variant in [WEIGHTED, WEIGHTED_SUM, ESSENTIAL, POPULATION, PER_PARTY] {
        unbiased(variant, &problem, 2000);
    }
}

#[test]
fn a_draw_among_many_with_small_and_large_bundles_ends() {
    let problem = Problem::plain(&[10.0, 1e9], &[vec![1000.0], vec![1e-6]], &[9_500.0]);
    let draw = run(EQUAL.rule, EQUAL.set, &problem).draw.unwrap();
    feasible(&problem, &draw, "draw");
    no_waste(EQUAL, &Problem { whole: true, ..problem }, &draw);
}
