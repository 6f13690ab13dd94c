//! Laws about more stock, more need and fewer groups, and about the order of queues.
//!
//! Where bundles leave out some supplies, most of these fail for every rule: see `rules_breaks.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;
#[path = "support/variants.rs"]
mod variants;

use evenhand::scenario::Problem;
use proptest::prelude::*;

use problems::{ANY, COURSES, ONE_SUPPLY, POSITIVE, SINGLE, law, problem};
use support::{per_group, pick, same, try_run};
use variants::*;

// Monotonicity and consistency: only where no bundle leaves out a supply.

/// Fails when somebody gets less than before.
#[track_caller]
fn nobody_loses(is: &[f64], was: &[f64], what: &str) {
    let fine = is.iter().zip(was).all(|(is, was)| *is >= was - 1e-9 * was.max(1.0));
    assert!(fine, "{what}: {is:?} after {was:?}");
}

#[track_caller]
fn resource_monotone(variant: Variant, problem: &Problem, more: &[u32]) {
    let mut richer = problem.clone();
    for (units, more) in richer.stock.iter_mut().zip(more) {
        *units += f64::from(*more);
    }
    let (Some(was), Some(is)) = (variant.treated(problem), variant.treated(&richer)) else { return };
    nobody_loses(&is, &was, &format!("A09, {variant:?}"));
}

#[track_caller]
fn population_monotone(variant: Variant, problem: &Problem) {
    let others: Vec<usize> = (1..problem.groups.len()).collect();
    let (Some(was), Some(is)) = (variant.treated(problem), variant.treated(&pick(problem, &others))) else { return };
    nobody_loses(&is, &was[1..], &format!("A10, {variant:?}"));
}

/// A11: the groups `leaving` go with what they got; the others get the same again.
#[track_caller]
fn consistent(variant: Variant, problem: &Problem, leaving: impl Fn(usize) -> bool) {
    let Ok(outcome) = try_run(variant.rule, variant.set, problem) else { return };
    let was = per_group(problem, &outcome.allocation);
    let staying: Vec<usize> = (0..problem.groups.len()).filter(|&group| !leaving(group)).collect();
    let mut rest = pick(problem, &staying);
    for (way, patients) in outcome.allocation.treated.iter().enumerate() {
        if leaving(problem.treatments[way].group) {
            for (units, used) in rest.stock.iter_mut().zip(&problem.treatments[way].bundle) {
                *units = (*units - used * patients).max(0.0);
            }
        }
    }
    let Some(is) = variant.treated(&rest) else { return };
    let was: Vec<f64> = staying.iter().map(|&group| was[group]).collect();
    same(&is, &was, &format!("A11, {variant:?}"));
}

#[test]
fn a09_a10_more_stock_or_fewer_groups_hurt_nobody() {
    law(300, (problem(POSITIVE), prop::collection::vec(0_u32..20, 3)), |(problem, more)| {
        for variant in FILLING {
            resource_monotone(variant, &problem, &more);
            population_monotone(variant, &problem);
        }
    });
    law(300, (problem(ONE_SUPPLY), prop::collection::vec(0_u32..20, 1)), |(problem, more)| {
        for variant in FILLING.into_iter().chain(OUTCOMES) {
            resource_monotone(variant, &problem, &more);
            population_monotone(variant, &problem);
        }
    });
    // Parties count courses, so a course must be the same for all.
    law(300, (problem(COURSES), prop::collection::vec(0_u32..20, 1)), |(problem, more)| {
        for variant in PARTIES {
            resource_monotone(variant, &problem, &more);
            population_monotone(variant, &problem);
        }
    });
}

#[test]
fn a11_those_who_leave_with_their_share_change_nothing() {
    law(300, problem(SINGLE), |problem| {
        for variant in FILLING {
            consistent(variant, &problem, |group| group == 0);
        }
    });
    law(200, problem(COURSES), |problem| {
        for variant in PARTIES {
            consistent(variant, &problem, |group| problem.groups[group].party == 0);
        }
    });
}

#[test]
fn a12_more_need_does_not_mean_less_treatment() {
    law(300, (problem(SINGLE), 1_u32..20), |(problem, more)| {
        let mut needier = problem.clone();
        needier.groups[0].need += f64::from(more);
        for variant in FILLING {
            let (Some(was), Some(is)) = (variant.treated(&problem), variant.treated(&needier)) else { continue };
            nobody_loses(&is[..1], &was[..1], &format!("A12, {variant:?}"));
        }
    });
}

// Claims properties of the lottery and the queues, one unit for each patient.

/// What a rule gives when the groups need this much of this stock.
fn with(variant: Variant, problem: &Problem, need: &[f64], stock: f64) -> Option<Vec<f64>> {
    let mut other = problem.clone();
    other.stock[0] = stock;
    for (patients, need) in other.groups.iter_mut().zip(need) {
        patients.need = *need;
    }
    variant.treated(&other)
}

fn less(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| (a - b).max(0.0)).collect()
}

/// Essential workers and others in separate groups: composed allocations keep no record of who was served.
fn unmixed(mut problem: Problem) -> Problem {
    problem.groups.iter_mut().for_each(|patients| patients.essential_share = patients.essential_share.round());
    problem
}

#[test]
fn a14_a15_the_lottery_treats_gains_and_losses_alike() {
    law(300, problem(COURSES), |problem| {
        let need = need(&problem);
        let total: f64 = need.iter().sum();
        let stock = problem.stock[0].min(total);
        let gains = with(EQUAL, &problem, &need, stock).unwrap();
        let losses = with(EQUAL, &problem, &need, total - stock).unwrap();
        same(&gains, &less(&need, &losses), "self-duality");
        let halves: Vec<f64> = need.iter().map(|need| need / 2.0).collect();
        same(&with(EQUAL, &problem, &need, total / 2.0).unwrap(), &halves, "midpoint");
    });
}

#[test]
fn a16_stock_may_come_in_two_parts() {
    let rules = QUEUES.into_iter().chain([EQUAL, ESSENTIAL, POPULATION]);
    law(300, (problem(COURSES), 0_u32..=12), |(problem, part)| {
        let problem = unmixed(problem);
        let need = need(&problem);
        let all = problem.stock[0].min(need.iter().sum());
        let some = all * f64::from(part) / 12.0;
        for variant in rules.clone() {
            let Some(whole) = with(variant, &problem, &need, all) else { continue };
            let first = with(variant, &problem, &need, some).unwrap();
            let second = with(variant, &problem, &less(&need, &first), all - some).unwrap();
            let sum: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a + b).collect();
            same(&sum, &whole, &format!("composition up, {variant:?}"));
            if variant.rule != POPULATION.rule {
                let down = with(variant, &problem, &whole, some).unwrap();
                same(&down, &first, &format!("composition down, {variant:?}"));
            }
        }
    });
}

#[test]
fn a17_need_beyond_the_stock_does_not_count_in_a_queue_without_ties() {
    law(300, problem(COURSES), |mut problem| {
        for (place, patients) in problem.groups.iter_mut().enumerate() {
            let key = ((place * 5 + 3) % 7) as f64;
            patients.age = Some(key);
            patients.arrival = Some(key);
            patients.deprivation_rank = Some(key);
            patients.ability_to_pay = Some(key);
            patients.severity = Some(key);
            patients.risk_untreated = key / 10.0;
        }
        let cut: Vec<f64> = need(&problem).iter().map(|need| need.min(problem.stock[0])).collect();
        for variant in QUEUES {
            let whole = variant.treated(&problem).unwrap();
            same(&with(variant, &problem, &cut, problem.stock[0]).unwrap(), &whole, &format!("{variant:?}"));
        }
    });
}

// Priority.

#[test]
fn a26_a_queue_is_served_in_its_order() {
    law(400, (problem(SINGLE), any::<bool>()), |(problem, whole)| {
        let problem = unmixed(Problem { whole, ..problem });
        for variant in QUEUES.into_iter().chain([BLOCK, LEAST_PRICE, ESSENTIAL]) {
            let keys: Vec<f64> = problem.groups.iter().map(|patients| key(variant, patients)).collect();
            respects(variant, &problem, |high, low| keys[high] > keys[low]);
        }
    });
}

#[test]
fn a31_only_the_order_of_a_key_matters() {
    law(300, problem(ANY), |problem| {
        let mut other = problem.clone();
        for patients in &mut other.groups {
            let up = |key: Option<f64>| key.map(|key| key * key * key + key + 3.0);
            patients.arrival = up(patients.arrival);
            patients.age = up(patients.age);
            patients.deprivation_rank = up(patients.deprivation_rank);
            patients.ability_to_pay = up(patients.ability_to_pay);
            patients.severity = up(patients.severity);
            patients.risk_untreated *= patients.risk_untreated;
        }
        for variant in QUEUES {
            let (Some(was), Some(is)) = (variant.treated(&problem), variant.treated(&other)) else { continue };
            same(&is, &was, &format!("{variant:?}"));
        }
    });
}
