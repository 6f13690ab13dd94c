//! Random small problems for the laws of the rules, in which ties are frequent.
//!
//! A test file takes them in with `#[path = "support/random_problems.rs"] mod problems;`.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fmt::Debug;

use evenhand::scenario::{Aversion, Comorbidity, PartyNumbers, Patients, Problem, TiePolicy, Treatment};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestError, TestRunner};

/// What kinds of problems are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Most supplies.
    pub supplies: usize,
    /// Every patient uses one unit of every supply.
    pub courses: bool,
    /// Some bundles leave out some supplies.
    pub zeros: bool,
    /// Some groups have a second treatment.
    pub alternatives: bool,
}

/// Any problem.
pub const ANY: Shape = Shape { supplies: 3, courses: false, zeros: true, alternatives: true };
/// One treatment for each group.
pub const SINGLE: Shape = Shape { alternatives: false, ..ANY };
/// One treatment for each group, and every patient uses some of every supply.
pub const POSITIVE: Shape = Shape { zeros: false, ..SINGLE };
/// One supply, of which patients of different groups may use different amounts.
pub const ONE_SUPPLY: Shape = Shape { supplies: 1, ..POSITIVE };
/// One supply, one unit for each patient.
pub const COURSES: Shape = Shape { courses: true, ..ONE_SUPPLY };

/// Checks a law on the same random cases in every run.
pub fn law<S: Strategy>(cases: u32, strategy: S, check: impl Fn(S::Value))
where
    S::Value: Debug,
{
    let result = runner(cases).run(&strategy, |value| {
        check(value);
        Ok(())
    });
    match result {
        Ok(()) => (),
        Err(TestError::Fail(reason, case)) => panic!("{reason}\nsmallest case: {case:?}"),
        Err(TestError::Abort(reason)) => panic!("{reason}"),
    }
}

/// Where random cases come from: the same ones in every run.
pub fn runner(cases: u32) -> TestRunner {
    TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_240_229),
        ..ProptestConfig::default()
    })
}

/// Random problems of a shape: divisible patients who share ties, with topping up.
pub fn problem(shape: Shape) -> impl Strategy<Value = Problem> {
    (1..=shape.supplies).prop_flat_map(move |supplies| {
        let groups = vec((patients(), bundle(shape, supplies), second(shape, supplies)), 1..=6);
        let stock = vec(0_u32..=13, supplies);
        let population = vec(select(vec![1e6, 3e6, 1e7]), 3);
        (groups, stock, population, 1_u64..1000).prop_map(|(groups, stock, population, seed)| {
            let mut problem = Problem {
                stock: vec![0.0; stock.len()],
                groups: Vec::new(),
                treatments: Vec::new(),
                parties: population
                    .into_iter()
                    .zip([0.8, 0.2, 0.5])
                    .map(|(people, score)| party(people, score))
                    .collect(),
                whole: false,
                ties: TiePolicy::Share,
                top_up: true,
                discount_rate: 0.0,
                seed,
                aversion: Aversion::default(),
                worth_of_year: Some(100.0),
            };
            for ((mut patients, treated), first, second) in groups {
                let group = problem.groups.len();
                let from = problem.treatments.len();
                let benefit = |risk: f64| patients.risk_untreated - risk;
                for (units, parts) in problem.stock.iter_mut().zip(&first) {
                    *units += patients.need * parts;
                }
                problem.treatments.push(Treatment { group, benefit: benefit(treated), bundle: first });
                if let Some((risk, bundle)) = second {
                    problem.treatments.push(Treatment { group, benefit: benefit(risk), bundle });
                }
                patients.treatments = from..problem.treatments.len();
                problem.groups.push(patients);
            }
            // Stock from nothing to a little more than is needed, in twelfths of the need.
            for (units, twelfths) in problem.stock.iter_mut().zip(stock) {
                *units = (*units * f64::from(twelfths) / 12.0 * 4.0).round() / 4.0;
            }
            problem
        })
    })
}

/// A party about which everything is known; `score` is between 0 and 1. One that is in some danger
/// asks to cover a few people only, so that caps count.
fn party(population: f64, score: f64) -> PartyNumbers {
    PartyNumbers {
        requested_coverage: (score == 0.5).then_some(2e-6),
        population: Some(population),
        income_per_head: Some(4000.0 * score),
        threat: Some(score),
        vulnerability: Some(1.0 - score),
        reproduction_number: Some(2.0 * score),
        poverty_averted_per_course: Some(300.0 - 100.0 * score),
        income_saved_per_course: Some(500.0 * score),
        ..PartyNumbers::default()
    }
}

/// A group without treatments, and its risk under the first one.
fn patients() -> impl Strategy<Value = (Patients, f64)> {
    let key = |most: u32| weighted(0.9, (0..=most).prop_map(f64::from));
    let tenth = || (0_u32..=10).prop_map(|tenths| f64::from(tenths) / 10.0);
    let flag = || select(vec![0.0, 0.0, 0.25, 0.5, 1.0]);
    let illness = select(vec![Comorbidity::None, Comorbidity::Major, Comorbidity::Severe]);
    let need = prop_oneof![1 => Just(0), 9 => 1_u32..=30];
    let keys = (key(4), key(3), key(4), key(5), key(5), key(4), key(4));
    ((0_usize..3, need, select(vec![0.5, 1.0, 1.0, 2.0])), keys, [tenth(), tenth()], [flag(), flag()], illness)
        .prop_map(|((party, need, weight), keys, [untreated, treated], [essential, reciprocity], comorbidity)| {
            let (age, arrival, rank, years, pays, severity, cost) = keys;
            let patients = Patients {
                party,
                need: f64::from(need),
                age: age.map(|band| 20.0 * band),
                ages: age.map(|band| (20.0 * band, 20.0 * band + 9.0)),
                risk_untreated: untreated,
                years_left: years.map(|band| 10.0 * band),
                reference_years: age.map(|band| 90.0 - 20.0 * band),
                quality: 1.0,
                disability_weight: 0.0,
                ill_years: (0.0, 0.0),
                severity: severity.map(|band| 4.0 * band),
                severities: severity.map(|band| ((4.0 * band - 2.0).max(0.0), 4.0 * band + 3.0)),
                comorbidity,
                arrival,
                deprivation_rank: rank.map(|rank| rank + 1.0),
                essential_share: essential,
                reciprocity_share: reciprocity,
                ability_to_pay: pays.map(|band| 100.0 * band),
                cost: cost.map(|band| 5.0 * band),
                alternative_costs: vec![cost.map(|band| 3.0 * band)],
                weight,
                treatments: 0..0,
            };
            (patients, treated)
        })
}

/// Units of each supply for one patient; at least one supply is used.
fn bundle(shape: Shape, supplies: usize) -> impl Strategy<Value = Vec<f64>> {
    let entry = || if shape.zeros { 0_u32..=3 } else { 1..=3 };
    (vec(entry(), supplies), 0..supplies).prop_map(move |(mut units, used)| {
        if shape.courses {
            units.fill(1);
        }
        units[used] = units[used].max(1);
        units.into_iter().map(f64::from).collect()
    })
}

/// A second treatment: its risk of death and its bundle.
fn second(shape: Shape, supplies: usize) -> impl Strategy<Value = Option<(f64, Vec<f64>)>> {
    let risk = (0_u32..=10).prop_map(|tenths| f64::from(tenths) / 10.0);
    weighted(0.3, (risk, bundle(shape, supplies))).prop_map(move |second| second.filter(|_| shape.alternatives))
}
