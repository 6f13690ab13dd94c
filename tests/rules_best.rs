//! Laws of rules that seek the best: efficiency, and what reserves promise.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;
#[path = "support/variants.rs"]
mod variants;

use evenhand::rules::Pass;
use evenhand::scenario::Problem;
use microlp::{ComparisonOp, OptimizationDirection};
use proptest::prelude::*;

use problems::{ANY, COURSES, SINGLE, law, problem};
use support::{per_group, run, try_run};
use variants::*;

// Efficiency.

/// A22: the most by which utilities could still rise without any of them falling.
fn possible_gain(problem: &Problem, utility: impl Fn(usize) -> f64, now: &[f64]) -> f64 {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let columns: Vec<_> = (0..problem.treatments.len())
        .map(|way| lp.add_var(utility(way), (0.0, problem.groups[problem.treatments[way].group].need)))
        .collect();
    for (supply, stock) in problem.stock.iter().enumerate() {
        let row: Vec<_> = columns.iter().zip(&problem.treatments).map(|(c, way)| (*c, way.bundle[supply])).collect();
        lp.add_constraint(&row, ComparisonOp::Le, *stock);
    }
    for (group, patients) in problem.groups.iter().enumerate() {
        let ways = || patients.treatments.clone();
        let heads: Vec<_> = ways().map(|way| (columns[way], 1.0)).collect();
        lp.add_constraint(&heads, ComparisonOp::Le, patients.need);
        let gains: Vec<_> = ways().map(|way| (columns[way], utility(way))).collect();
        lp.add_constraint(&gains, ComparisonOp::Ge, now[group] * (1.0 - 1e-9) - 1e-9);
    }
    let solution = lp.solve().unwrap().into_solution().unwrap();
    solution.objective() - now.iter().sum::<f64>()
}

#[test]
fn a22_no_group_could_gain_without_another_losing() {
    law(200, problem(ANY), |problem| {
        for variant in [COVERAGE, SURVIVAL, LIVES_EACH] {
            let allocation = run(variant.rule, variant.set, &problem).allocation;
            let gain = |way: usize| problem.treatments[way].benefit.max(0.0);
            let treated = per_group(&problem, &allocation);
            let saved: Vec<f64> = (0..treated.len()).map(|group| allocation.deaths_averted(&problem, group)).collect();
            let more = if variant.set.is_empty() {
                possible_gain(&problem, |_| 1.0, &treated)
            } else {
                possible_gain(&problem, gain, &saved)
            };
            assert!(more <= 1e-6, "{variant:?}: {more} more than {allocation:?}");
        }
    });
    law(200, problem(SINGLE), |problem| {
        let more = possible_gain(&problem, |_| 1.0, &EQUAL.treated(&problem).unwrap());
        assert!(more <= 1e-6, "{more}");
    });
}

#[test]
fn a22_the_best_total_is_the_best() {
    law(200, (problem(ANY), any::<bool>()), |(problem, whole)| {
        let problem = Problem { whole, ..problem };
        let value = |variant: Variant, way: usize| {
            let treatment = &problem.treatments[way];
            let patients = &problem.groups[treatment.group];
            match (variant.rule, variant.set) {
                ("outcome.life_years", _) => treatment.benefit * patients.years_left.unwrap_or(0.0),
                (_, []) => treatment.benefit,
                _ => 1.0 - patients.risk_untreated + treatment.benefit,
            }
            .max(0.0)
        };
        for variant in OUTCOMES {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            let total: f64 = outcome.allocation.treated.iter().enumerate().map(|(w, x)| x * value(variant, w)).sum();
            let nothing = vec![0.0; problem.groups.len()];
            let best = if whole {
                best_whole(&problem, |way| value(variant, way))
            } else {
                possible_gain(&problem, |way| value(variant, way), &nothing)
            };
            let missing = best * outcome.record.unproven;
            assert!(total >= best - missing - 1e-7 && total <= best + 1e-7, "{variant:?}: {total} of {best}");
            if !whole {
                assert_eq!(outcome.record.unproven, 0.0);
            }
        }
    });
}

fn best_whole(problem: &Problem, value: impl Fn(usize) -> f64) -> f64 {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let most = |way: usize| problem.groups[problem.treatments[way].group].need as i32;
    let columns: Vec<_> =
        (0..problem.treatments.len()).map(|way| lp.add_integer_var(value(way), (0, most(way)))).collect();
    for (supply, stock) in problem.stock.iter().enumerate() {
        let row: Vec<_> = columns.iter().zip(&problem.treatments).map(|(c, way)| (*c, way.bundle[supply])).collect();
        lp.add_constraint(&row, ComparisonOp::Le, *stock);
    }
    for patients in &problem.groups {
        let heads: Vec<_> = patients.treatments.clone().map(|way| (columns[way], 1.0)).collect();
        lp.add_constraint(&heads, ComparisonOp::Le, patients.need);
    }
    let solution = lp.solve().unwrap().into_solution().unwrap();
    columns.iter().enumerate().map(|(way, column)| solution.var_value(*column).round() * value(way)).sum()
}

// Reserves.

/// Whether a group is in the worst-off half of the people whose rank is known, the rule's default:
/// counted person by person, the middle of the group's tie deciding.
fn is_deprived(problem: &Problem, group: usize) -> bool {
    let people = |holds: &dyn Fn(f64) -> bool| -> f64 {
        let ranked = problem.groups.iter().filter(|other| other.deprivation_rank.is_some_and(holds));
        ranked.map(|other| other.need).sum()
    };
    problem.groups[group].deprivation_rank.is_some_and(|rank| {
        let (worse, tied, all) = (people(&|other| other < rank), people(&|other| other == rank), people(&|_| true));
        all == 0.0 || worse + tied / 2.0 <= all / 2.0
    })
}

#[test]
fn a27_reserved_units_go_only_to_those_they_are_reserved_for() {
    law(300, any_settings(), |problem| {
        for variant in [OPEN_FIRST, RESERVE_FIRST, OPEN_QUEUE, RESERVE_QUEUE, KEEP] {
            let Ok(outcome) = try_run(variant.rule, variant.set, &problem) else { continue };
            let group_of = |way: usize| &problem.groups[problem.treatments[way].group];
            let eligible = |way: usize| match variant.set.iter().find(|(id, _)| *id == "reserved_for") {
                Some((_, 1.0)) => group_of(way).essential_share > 0.0,
                Some(_) => group_of(way).reciprocity_share > 0.0,
                None => is_deprived(&problem, problem.treatments[way].group),
            };
            for step in outcome.record.steps.iter().filter(|step| step.pass == Pass::Reserved) {
                assert!(step.gifts.iter().all(|gift| eligible(gift.treatment)), "{variant:?}: {step:?}");
            }
        }
    });
}

#[test]
fn a29_the_reserve_is_filled_and_over_and_above_is_no_worse_for_its_beneficiaries() {
    law(300, (problem(COURSES), 0_u32..=10, 0_u32..3), |(problem, tenths, baseline)| {
        let share = f64::from(tenths) / 10.0;
        let set = |order: f64| [("share", share), ("order", order), ("baseline", f64::from(baseline))];
        let beneficiaries = |treated: Vec<f64>| -> f64 {
            let deprived = |group: &usize| is_deprived(&problem, *group);
            (0..treated.len()).filter(deprived).map(|group| treated[group]).sum()
        };
        let served = |order: f64| {
            let outcome = try_run("reserve.sequential", &set(order), &problem).ok()?;
            Some(beneficiaries(per_group(&problem, &outcome.allocation)))
        };
        let (Some(above), Some(least)) = (served(0.0), served(1.0)) else { return };
        let promised = beneficiaries(need(&problem)).min(share * problem.stock[0]);
        assert!(least >= promised - 1e-9, "{least} of {promised}");
        assert!(above >= least - 1e-9, "{above} after {least}");
    });
}

#[test]
fn a26_within_a_reserve_the_baseline_order_holds() {
    let first_come = variant("reserve.sequential", &[("baseline", 1.0), ("share", 0.3)]);
    let sickest = variant("reserve.sequential", &[("baseline", 2.0), ("share", 0.3), ("order", 1.0)]);
    law(300, (problem(COURSES), any::<bool>()), |(problem, whole)| {
        let problem = Problem { whole, stock: vec![problem.stock[0].floor()], ..problem };
        let deprived = |group: usize| is_deprived(&problem, group);
        for variant in [first_come, sickest] {
            let by = if variant.set.len() == 2 { FIRST_COME } else { SICKEST };
            let keys: Vec<f64> = problem.groups.iter().map(|patients| key(by, patients)).collect();
            if !whole {
                respects(variant, &problem, |high, low| deprived(high) == deprived(low) && keys[high] > keys[low]);
            }
        }
    });
}
