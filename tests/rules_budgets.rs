//! Rules that spend money, against the search of every set of programmes and against each other.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::exchange::json::read;
use evenhand::scenario::{Allocation, Estimate, Problem, Scenario};
use proptest::prelude::*;
use proptest::sample::select;

use problems::{ANY, COURSES, law, problem};
use support::{Set, courses, near, run, try_run};

const GREEDY: &str = "outcome.cost_effectiveness_greedy";
const EXACT: &str = "outcome.knapsack_exact";

fn cost(problem: &Problem, allocation: &Allocation) -> f64 {
    let of = |group: usize| allocation.patients(problem, group) * problem.groups[group].cost.unwrap_or(0.0);
    (0..problem.groups.len()).map(of).sum()
}

fn lives(problem: &Problem, allocation: &Allocation) -> f64 {
    (0..problem.groups.len()).map(|group| allocation.deaths_averted(problem, group)).sum()
}

fn budget(problem: &Problem, share: f64) -> f64 {
    share * problem.groups.iter().map(|patients| patients.need * patients.cost.unwrap_or(0.0)).sum::<f64>()
}

/// The best total of lives over every choice of one treatment or none for each whole group.
fn best_of_all(problem: &Problem, money: f64) -> f64 {
    fn search(problem: &Problem, group: usize, left: &[f64], money: f64) -> f64 {
        let Some(patients) = problem.groups.get(group) else { return 0.0 };
        let mut best = search(problem, group + 1, left, money);
        let Some(cost) = patients.cost else { return best };
        for way in patients.treatments.clone() {
            let treatment = &problem.treatments[way];
            let after: Vec<f64> =
                left.iter().zip(&treatment.bundle).map(|(left, units)| left - units * patients.need).collect();
            let rest = money - cost * patients.need;
            if rest >= -1e-9 && after.iter().all(|units| *units >= -1e-9) {
                let value = treatment.benefit * patients.need;
                best = best.max(value + search(problem, group + 1, &after, rest));
            }
        }
        best
    }
    search(problem, 0, &problem.stock, money)
}

#[test]
fn the_exact_set_is_the_best_of_all_sets() {
    law(400, (problem(ANY), select(vec![0.2, 0.5, 0.8, 1.0])), |(problem, share)| {
        let Ok(outcome) = try_run(EXACT, &[("budget", share)], &problem) else { return };
        assert_eq!(outcome.record.unproven, 0.0);
        let (got, best) = (lives(&problem, &outcome.allocation), best_of_all(&problem, budget(&problem, share)));
        assert!(near(got, best, 1e-9), "{got} is not {best}");
        for (group, patients) in problem.groups.iter().enumerate() {
            let treated = outcome.allocation.patients(&problem, group);
            assert!(treated == 0.0 || near(treated, patients.need, 1e-9), "{treated} of {}", patients.need);
        }
    });
}

#[test]
fn nobody_spends_more_than_there_is() {
    let settings = (problem(ANY), select(vec![0.0, 0.3, 0.7]), any::<bool>(), 0_u8..2);
    law(400, settings, |(problem, share, whole, programmes)| {
        let problem = Problem { whole, ..problem };
        let set: Set = &[("budget", share), ("programmes", f64::from(programmes))];
        for (rule, set) in [(GREEDY, set), (EXACT, &set[..1])] {
            let Ok(outcome) = try_run(rule, set, &problem) else { return };
            let (spent, most) = (cost(&problem, &outcome.allocation), budget(&problem, share));
            assert!(spent <= most * (1.0 + 1e-9) + 1e-9, "{rule} {set:?}: {spent} of {most}");
        }
    });
}

#[test]
fn whole_programmes_lie_between_the_rule_of_thumb_and_divided_ones() {
    // One supply of which there is plenty, so that money alone is scarce.
    law(400, (problem(COURSES), select(vec![0.2, 0.5, 0.8])), |(mut problem, share)| {
        problem.stock[0] = 1e6;
        problem.groups.iter_mut().for_each(|patients| patients.cost = Some(patients.cost.unwrap_or(7.0) + 1.0));
        let with = |rule, set: Set| lives(&problem, &run(rule, set, &problem).allocation);
        let greedy = with(GREEDY, &[("budget", share), ("programmes", 1.0)]);
        let exact = with(EXACT, &[("budget", share)]);
        let divided = with(GREEDY, &[("budget", share)]);
        assert!(greedy <= exact + 1e-9 && exact <= divided + 1e-9, "{greedy}, {exact}, {divided}");
        // Programmes of equal cost: the rule of thumb cannot go wrong.
        problem.groups.iter_mut().for_each(|patients| patients.cost = Some(1.0 / patients.need.max(1e-3)));
        let with = |rule, set: Set| lives(&problem, &run(rule, set, &problem).allocation);
        let greedy = with(GREEDY, &[("budget", share), ("programmes", 1.0)]);
        assert!(near(greedy, with(EXACT, &[("budget", share)]), 1e-9), "{greedy}");
    });
}

#[test]
fn without_a_cost_of_its_own_a_group_costs_what_its_supplies_do() {
    let mut scenario = read(include_str!("golden/s2.json")).unwrap();
    let cost =
        |scenario: &Scenario| Problem::compile(scenario).unwrap().groups.iter().map(|g| g.cost).collect::<Vec<_>>();
    assert_eq!(cost(&scenario), [None; 3]);
    for (supply, price) in scenario.supplies.iter_mut().skip(1).zip([2.0, 10.0]) {
        supply.unit_cost = Some(Estimate::illustrative(price));
    }
    // 6 oxygen and 20 hours with a ventilator of unknown cost; 4 and 6; 2 and 8.
    assert_eq!(cost(&scenario), [None, Some(68.0), Some(84.0)]);
    scenario.groups[1].cost = Some(Estimate::illustrative(5.0));
    assert_eq!(cost(&scenario), [None, Some(5.0), Some(84.0)]);
}

#[test]
fn a_threshold_ends_the_table() {
    let mut problem = courses(&[10.0, 10.0], 100.0);
    for (group, (benefit, cost)) in [(0.5, 10.0), (0.1, 10.0)].into_iter().enumerate() {
        problem.treatments[group].benefit = benefit;
        problem.groups[group].cost = Some(cost);
    }
    // 20 and 100 for each death averted.
    let treated = |threshold: f64| {
        let set: Set = &[("budget", 1.0), ("threshold", threshold)];
        let outcome = run(GREEDY, set, &problem);
        assert_eq!(outcome.record.scores, [Some(20.0), Some(100.0)]);
        outcome.allocation.treated
    };
    assert_eq!(treated(0.0), [10.0, 10.0]);
    assert_eq!(treated(50.0), [10.0, 0.0]);
    assert_eq!(treated(10.0), [0.0, 0.0]);
}

#[test]
fn of_two_programmes_alike_the_one_taken_is_a_visible_tie() {
    let mut problem = courses(&[10.0, 10.0, 4.0], 100.0);
    for (group, benefit) in [0.5, 0.5, 0.1].into_iter().enumerate() {
        problem.treatments[group].benefit = benefit;
        problem.groups[group].cost = Some(1.0);
    }
    for rule in [GREEDY, EXACT] {
        let set: Set = if rule == GREEDY { &[("programmes", 1.0)] } else { &[] };
        let outcome = run(rule, set, &problem);
        assert_eq!(outcome.record.ties.len(), 1, "{rule}");
        assert_eq!(outcome.record.ties[0].groups, [0, 1], "{rule}");
    }
}
