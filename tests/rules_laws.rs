//! Laws that every rule keeps, on random problems and at the extremes.
//!
//! A law is asserted only of the rules of which it is known to hold, and only under the conditions
//! under which it does. Where a law is known to fail, `rules_breaks.rs` shows an example.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;
#[path = "support/variants.rs"]
mod variants;

use evenhand::rules::{Axiom, CATALOGUE, Outcome};
use evenhand::scenario::{PartyNumbers, Patients, Problem, TiePolicy};
use proptest::prelude::*;
use proptest::sample::select;

use problems::{ANY, law, problem};
use support::{courses, per_group, pick, same, treated, try_run};
use variants::*;

#[test]
fn every_rule_is_tested() {
    for rule in CATALOGUE {
        assert!(all().any(|variant| variant.rule == rule.id), "{} has no law tests", rule.id);
    }
}

// Feasibility, waste and determinism.

#[track_caller]
fn sound(variant: Variant, problem: &Problem) {
    let Ok(outcome) = try_run(variant.rule, variant.set, problem) else { return };
    let what = format!("{variant:?}");
    let Outcome { allocation, expectation, draw, record } = &outcome;
    feasible(problem, allocation, &what);
    feasible(problem, expectation, &what);
    if problem.whole {
        whole(allocation, &what);
    } else {
        same(&allocation.treated, &expectation.treated, &what);
    }
    if let Some(draw) = draw {
        feasible(problem, draw, &format!("draw of {what}"));
        whole(draw, &what);
    }
    assert_eq!(draw.is_some(), record.random, "{what}");
    assert!(record.scores.iter().flatten().chain(&record.prices).all(|number| number.is_finite()), "{what}");
    assert!((0.0..=1.0).contains(&record.unproven) && record.topped_up >= 0.0, "{what}: {record:?}");
    assert_eq!(try_run(variant.rule, variant.set, problem).as_ref(), Ok(&outcome), "{what} repeated");
}

#[test]
fn a01_every_answer_is_feasible_whole_when_it_should_be_and_repeats() {
    law(400, any_settings(), |problem| all().for_each(|variant| sound(variant, &problem)));
}

#[test]
fn a02_nothing_that_someone_could_use_is_left() {
    law(400, any_settings(), |problem| {
        let problem = Problem { top_up: true, ..problem };
        for variant in all().filter(|variant| variant.keeps(Axiom::NoWaste)) {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            no_waste(variant, &problem, &outcome.allocation);
            if let Some(draw) = outcome.draw {
                no_waste(variant, &Problem { whole: true, ..problem.clone() }, &draw);
            }
        }
    });
}

#[test]
fn a03_everybody_is_treated_when_there_is_enough() {
    law(300, any_settings(), |mut problem| {
        for supply in 0..problem.stock.len() {
            let first = |patients: &Patients| problem.treatments[patients.treatments.start].bundle[supply];
            problem.stock[supply] = problem.groups.iter().map(|patients| patients.need * first(patients)).sum();
        }
        let need: Vec<f64> = problem.groups.iter().map(|patients| patients.need).collect();
        // A second treatment may take what another group's only one needs.
        for group in &problem.groups {
            for way in group.treatments.clone().skip(1) {
                problem.treatments[way] = problem.treatments[group.treatments.start].clone();
            }
        }
        for variant in all().filter(|variant| variant.keeps(Axiom::Enough)) {
            let Some(treated) = variant.treated(&problem) else { continue };
            for (group, patients) in problem.groups.iter().enumerate() {
                if (variant.wants)(&problem, patients.treatments.start) {
                    same(&treated[group..=group], &need[group..=group], &format!("{variant:?}"));
                }
            }
        }
    });
}

// Symmetry.

/// What two answers must share: patients per group, or the utility that leximin compares.
///
/// Where groups have several treatments, leximin of survival and of lives fixes utilities only.
fn compared(variant: Variant, problem: &Problem) -> Option<Vec<f64>> {
    let outcome = try_run(variant.rule, variant.set, problem).ok()?;
    Some(if variant.by_utility {
        (0..problem.groups.len()).map(|group| outcome.allocation.deaths_averted(problem, group)).collect()
    } else {
        per_group(problem, &outcome.allocation)
    })
}

#[test]
fn a04_the_order_of_the_groups_does_not_matter() {
    law(300, (problem(ANY), any::<u64>()), |(problem, key)| {
        let mut order: Vec<usize> = (0..problem.groups.len()).collect();
        evenhand::num::Stream::named(key, "order").shuffle(&mut order);
        let shuffled = pick(&problem, &order);
        for variant in all().filter(|variant| variant.keeps(Axiom::Anonymity)) {
            let (Some(was), Some(is)) = (compared(variant, &problem), compared(variant, &shuffled)) else { continue };
            let was: Vec<f64> = order.iter().map(|&group| was[group]).collect();
            same(&is, &was, &format!("{variant:?} in order {order:?}"));
        }
    });
}

#[test]
fn a05_equal_groups_are_treated_alike() {
    law(300, problem(ANY), |problem| {
        let mut groups: Vec<usize> = (0..problem.groups.len()).collect();
        groups.push(0);
        let doubled = pick(&problem, &groups);
        for variant in all().filter(|variant| variant.keeps(Axiom::Equals)) {
            let Some(treated) = compared(variant, &doubled) else { continue };
            same(&treated[..1], &treated[groups.len() - 1..], &format!("{variant:?}"));
        }
    });
}

#[test]
fn a06_twice_the_need_and_stock_is_twice_the_answer() {
    law(200, (problem(ANY), select(vec![2.0, 1e-3, 1e6])), |(problem, factor)| {
        let mut larger = problem.clone();
        larger.stock.iter_mut().for_each(|units| *units *= factor);
        larger.groups.iter_mut().for_each(|patients| patients.need *= factor);
        for variant in all().filter(|variant| variant.keeps(Axiom::Scale)) {
            let (Some(was), Some(is)) = (compared(variant, &problem), compared(variant, &larger)) else { continue };
            let is: Vec<f64> = is.iter().map(|patients| patients / factor).collect();
            same(&is, &was, &format!("{variant:?} times {factor}"));
        }
    });
}

#[test]
fn a07_the_unit_of_a_supply_does_not_matter() {
    law(200, (problem(ANY), select(vec![10.0, 1e-6, 1e6])), |(problem, factor)| {
        let mut other = problem.clone();
        other.stock[0] *= factor;
        other.treatments.iter_mut().for_each(|way| way.bundle[0] *= factor);
        for variant in all().filter(|variant| variant.keeps(Axiom::Units)) {
            let (Some(was), Some(is)) = (compared(variant, &problem), compared(variant, &other)) else { continue };
            same(&is, &was, &format!("{variant:?} in units of {factor}"));
        }
    });
}

#[test]
fn a08_splitting_a_group_changes_nothing_for_rules_between_persons() {
    law(300, problem(ANY), |problem| {
        let mut groups: Vec<usize> = (0..problem.groups.len()).collect();
        let last = groups.len();
        groups.push(0);
        let mut split = pick(&problem, &groups);
        split.groups[0].need = problem.groups[0].need / 3.0;
        split.groups[last].need = problem.groups[0].need - problem.groups[0].need / 3.0;
        for variant in all().filter(|variant| variant.keeps(Axiom::Split)) {
            let (Some(was), Some(mut is)) = (compared(variant, &problem), compared(variant, &split)) else { continue };
            is[0] += is[last];
            is.truncate(last);
            same(&is, &was, &format!("{variant:?}"));
        }
    });
}

// Extremes.

fn extreme(need: &[f64], bundles: &[Vec<f64>], stock: &[f64], risks: &[(f64, f64)]) -> Problem {
    let mut problem = Problem::plain(need, bundles, stock);
    problem.parties[0].population = Some(1e9);
    for (group, (patients, (untreated, treated))) in problem.groups.iter_mut().zip(risks.iter().cycle()).enumerate() {
        patients.risk_untreated = *untreated;
        problem.treatments[group].benefit = untreated - treated;
        patients.age = Some(40.0);
        patients.arrival = Some(group as f64);
        patients.deprivation_rank = Some(group as f64);
        patients.years_left = Some(10.0);
        patients.essential_share = 0.1;
        patients.reciprocity_share = 0.1;
        patients.ability_to_pay = Some(100.0 * group as f64);
        patients.severity = Some(3.0);
    }
    problem
}

#[test]
fn extremes_break_no_rule() {
    let one = |groups: usize| vec![vec![1.0]; groups];
    let some = [(0.5, 0.2), (0.3, 0.3), (0.2, 0.4)];
    let problems = [
        extreme(&[10.0, 5.0], &one(2), &[0.0], &some),
        extreme(&[0.0, 0.0], &one(2), &[10.0], &some),
        extreme(&[0.0], &one(1), &[0.0], &some),
        extreme(&[7.0], &one(1), &[3.0], &some),
        extreme(&[1e12, 1e12, 3.0], &one(3), &[1e12], &some),
        extreme(&[1e12, 1e12, 1e12], &[vec![1e6, 1.0], vec![1.0, 1e-6], vec![3.0, 7.0]], &[1e12, 1e12], &some),
        extreme(&[1e12, 1.0], &[vec![1e-6], vec![1e6]], &[1e6], &some),
        extreme(&[10.0, 20.0, 30.0], &one(3), &[25.0], &[(0.4, 0.2)]),
        extreme(&[10.0, 20.0, 30.0], &one(3), &[25.0], &[(0.2, 0.4)]),
        extreme(&[10.0, 20.0, 30.0], &one(3), &[25.0], &[(0.0, 0.0)]),
        extreme(&[10.0, 20.0], &one(2), &[25.0], &[(1.0, 0.0)]),
        extreme(&[1e9; 7], &one(7), &[4e9 + 3.0], &[(0.1, 0.05)]),
        extreme(&[999_999_999.0, 333_333_333.0, 3e11], &one(3), &[1e11 + 1.0], &[(0.1, 0.05), (0.3, 0.1), (0.2, 0.15)]),
    ];
    for problem in problems {
        for (whole, ties) in [(false, TiePolicy::Share), (true, TiePolicy::Share), (true, TiePolicy::Lottery)] {
            let problem = Problem { whole, ties, ..problem.clone() };
            for variant in all() {
                sound(variant, &problem);
                if variant.keeps(Axiom::NoWaste)
                    && let Ok(outcome) = try_run(variant.rule, variant.set, &problem)
                {
                    no_waste_of_millions(variant, &problem, &outcome);
                }
            }
        }
    }
}

/// A02 where numbers are so large that a rounding error is more than a patient.
#[track_caller]
fn no_waste_of_millions(variant: Variant, problem: &Problem, outcome: &Outcome) {
    if problem.stock.iter().chain(problem.groups.iter().map(|patients| &patients.need)).all(|size| *size <= 1e10) {
        no_waste(variant, problem, &outcome.allocation);
    }
}

#[test]
fn a_party_without_population_waits_for_what_the_others_leave() {
    let mut problem = courses(&[10.0, 10.0], 15.0);
    problem.parties =
        [0.0, 5.0].map(|people| PartyNumbers { population: Some(people), ..PartyNumbers::default() }).to_vec();
    problem.groups[1].party = 1;
    same(&treated(POPULATION.rule, &[], &problem), &[5.0, 10.0], "population");
}
