//! Laws of bargaining over a mix of rules, and of improvements that hurt nobody.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::scenario::Problem;
use evenhand::study::negotiation::bargaining::{Agreement, Bargain, NoAgreement, Solution};
use evenhand::study::negotiation::{Payoff, improve_allocation, payoffs};
use microlp::{ComparisonOp, OptimizationDirection};
use proptest::collection::vec;
use proptest::prelude::*;

use problems::{ANY, law, problem};
use support::{near, run, same};

type Points = Vec<Vec<f64>>;

fn solve(points: &Points, none: &[f64], solution: Solution) -> Result<Agreement, NoAgreement> {
    Bargain::new(points.clone(), none.to_vec()).unwrap().solve(solution)
}

/// Payoffs of some rules for some parties, and of no agreement; often something can be agreed.
fn bargain(parties: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = (Points, Vec<f64>)> {
    parties.prop_flat_map(|parties| {
        let payoff = || (0_u32..=12).prop_map(f64::from);
        (vec(vec(payoff(), parties), 1..=7), vec((0_u32..=5).prop_map(f64::from), parties))
    })
}

/// The largest value of an objective over the mixes that give every party at least `floor`, by another solver.
fn other_route(points: &Points, floor: &[f64], objective: impl Fn(&[f64]) -> f64) -> Option<f64> {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let shares: Vec<_> = points.iter().map(|point| lp.add_var(objective(point), (0.0, 1.0))).collect();
    let row = |of: &dyn Fn(&Vec<f64>) -> f64| -> Vec<_> { shares.iter().copied().zip(points.iter().map(of)).collect() };
    lp.add_constraint(row(&|_| 1.0), ComparisonOp::Eq, 1.0);
    for (party, least) in floor.iter().enumerate() {
        lp.add_constraint(row(&|point| point[party]), ComparisonOp::Ge, *least);
    }
    Some(lp.solve().ok()?.into_solution().ok()?.objective())
}

// What every solution keeps.

#[test]
fn every_agreement_is_a_mix_that_hurts_nobody_and_wastes_nothing() {
    law(300, bargain(1..=4), |(points, none)| {
        let possible = other_route(&points, &none, |_| 0.0).is_some();
        for solution in Solution::ALL {
            let what = format!("{solution:?} of {points:?} from {none:?}");
            let agreement = match solve(&points, &none, solution) {
                Ok(agreement) => agreement,
                Err(error) => {
                    assert_eq!((error, possible), (NoAgreement::NothingAcceptable, false), "{what}");
                    continue;
                }
            };
            assert!(possible, "{what}: {agreement:?}");
            let Agreement { mix, payoffs, gap } = agreement;
            assert!(near(mix.iter().sum(), 1.0, 1e-9) && mix.iter().all(|share| *share >= 0.0), "{what}: {mix:?}");
            assert!((0.0..=1e-9).contains(&gap), "{what}: gap {gap}");
            assert!(payoffs.iter().zip(&none).all(|(got, none)| *got >= none - 1e-9), "{what}: {payoffs:?}");
            // On the frontier: nobody can gain without somebody losing.
            let floor: Vec<f64> = payoffs.iter().map(|payoff| payoff - 1e-9).collect();
            let more = other_route(&points, &floor, |point| point.iter().sum()).unwrap();
            assert!(more <= payoffs.iter().sum::<f64>() + 1e-6, "{what}: {payoffs:?} could add up to {more}");
        }
    });
}

#[test]
fn symmetric_parties_get_the_same() {
    law(200, bargain(2..=4), |(mut points, none)| {
        let none = vec![none[0]; none.len()];
        // With every rule, the same rule with the parties in every turn of places.
        for turn in 1..none.len() {
            for rule in 0..points.len() / turn {
                let mut point = points[rule].clone();
                point.rotate_left(turn);
                points.push(point);
            }
        }
        for solution in Solution::ALL {
            let Ok(agreement) = solve(&points, &none, solution) else { continue };
            let first = agreement.payoffs[0];
            same(&agreement.payoffs, &vec![first; none.len()], &format!("{solution:?} of {points:?}"));
        }
    });
}

#[test]
fn a_rule_between_others_changes_nothing() {
    law(200, bargain(2..=3), |(points, none)| {
        let middle = |party: usize| points.iter().map(|point| point[party]).sum::<f64>() / points.len() as f64;
        let mut more = points.clone();
        more.push((0..none.len()).map(middle).collect());
        for solution in Solution::ALL {
            let (Ok(was), Ok(is)) = (solve(&points, &none, solution), solve(&more, &none, solution)) else { continue };
            agree(&is.payoffs, &was.payoffs, &format!("{solution:?} of {points:?} from {none:?}"));
        }
    });
}

/// Payoffs agree as far as the product of gains fixes them.
#[track_caller]
fn agree(got: &[f64], want: &[f64], what: &str) {
    support::agree(got, want, 1e-6, what);
}

// What only some keep.

#[test]
fn nash_and_kalai_smorodinsky_do_not_depend_on_how_payoffs_are_measured() {
    law(200, bargain(2..=4), |(points, none)| {
        let measure = |party: usize, payoff: f64| payoff * [3.0, 0.01, 50.0, 1.0][party] + [0.0, 7.0, -2.0, 1.0][party];
        let other = |point: &Vec<f64>| point.iter().enumerate().map(|(p, payoff)| measure(p, *payoff)).collect();
        let (points2, none2): (Points, Vec<f64>) = (points.iter().map(other).collect(), other(&none));
        for solution in [Solution::Nash, Solution::KalaiSmorodinsky] {
            let (Ok(was), Ok(is)) = (solve(&points, &none, solution), solve(&points2, &none2, solution)) else {
                continue;
            };
            agree(&is.payoffs, &other(&was.payoffs), &format!("{solution:?} of {points:?} from {none:?}"));
        }
    });
}

#[test]
fn nash_does_not_depend_on_rules_that_are_not_in_the_mix() {
    law(200, bargain(2..=4), |(points, none)| {
        let Ok(was) = solve(&points, &none, Solution::Nash) else { return };
        let kept: Points =
            points.iter().zip(&was.mix).filter(|(_, share)| **share > 1e-9).map(|(point, _)| point.clone()).collect();
        let is = solve(&kept, &none, Solution::Nash).unwrap();
        agree(&is.payoffs, &was.payoffs, &format!("{points:?} from {none:?}"));
    });
}

#[test]
fn kalai_smorodinsky_depends_on_a_rule_that_nobody_uses() {
    // The second party's best is 10 or 6: what it may hope for moves the agreement.
    let points = vec![vec![10.0, 0.0], vec![7.0, 6.0], vec![0.0, 10.0]];
    let with = solve(&points, &[0.0, 0.0], Solution::KalaiSmorodinsky).unwrap();
    let without = solve(&points[..2].to_vec(), &[0.0, 0.0], Solution::KalaiSmorodinsky).unwrap();
    assert!(with.payoffs[1] > without.payoffs[1] + 0.1, "{with:?} {without:?}");
}

// Other routes.

#[test]
fn a_third_party_that_always_gains_the_same_leaves_the_closed_form_as_it_is() {
    law(300, bargain(2..=2), |(points, none)| {
        let Ok(two) = solve(&points, &none, Solution::Nash) else { return };
        let point = |point: &Vec<f64>| vec![point[0], point[1], 1.0];
        let three = points.iter().map(point).collect();
        let three = solve(&three, &[none[0], none[1], 0.0], Solution::Nash).unwrap();
        agree(&three.payoffs[..2], &two.payoffs, &format!("{points:?} from {none:?}"));
    });
}

#[test]
fn the_first_order_condition_holds_for_many_parties() {
    law(200, bargain(3..=6), |(points, none)| {
        let Ok(Agreement { payoffs, .. }) = solve(&points, &none, Solution::Nash) else { return };
        let gains: Vec<f64> = payoffs.iter().zip(&none).map(|(payoff, none)| payoff - none).collect();
        if gains.iter().any(|gain| *gain < 1e-6) {
            return;
        }
        // Towards any rule the sum of relative changes is at most 0 (concavity makes that enough).
        for point in &points {
            let change: f64 = (0..gains.len()).map(|party| (point[party] - payoffs[party]) / gains[party]).sum();
            assert!(change <= 1e-6, "{points:?} from {none:?}: {change} towards {point:?}");
        }
    });
}

#[test]
fn smallest_gain_and_sum_are_those_of_another_solver() {
    law(300, bargain(2..=4), |(points, none)| {
        let Ok(utilitarian) = solve(&points, &none, Solution::Utilitarian) else { return };
        let best = other_route(&points, &none, |point| point.iter().sum()).unwrap();
        assert!(near(utilitarian.payoffs.iter().sum(), best, 1e-8), "{utilitarian:?}: {best}");
        let egalitarian = solve(&points, &none, Solution::Egalitarian).unwrap();
        let gain = egalitarian.payoffs.iter().zip(&none).map(|(got, none)| got - none).fold(f64::INFINITY, f64::min);
        let floor = |more: f64| none.iter().map(|none| none + gain + more).collect::<Vec<f64>>();
        assert!(other_route(&points, &floor(-1e-7), |_| 0.0).is_some());
        assert!(other_route(&points, &floor(1e-5), |_| 0.0).is_none(), "{egalitarian:?} of {points:?}");
    });
}

// Cases worked out by hand.

#[test]
fn power_shifts_the_division_of_one_unit() {
    let units = |parties: usize| -> Points {
        (0..parties).map(|one| (0..parties).map(|p| f64::from(u8::from(p == one))).collect()).collect()
    };
    let two = Bargain::new(units(2), vec![0.0; 2]).unwrap();
    same(&two.nash(&[2.0, 1.0]).unwrap().payoffs, &[2.0 / 3.0, 1.0 / 3.0], "two to one");
    let four = Bargain::new(units(4), vec![0.0; 4]).unwrap();
    agree(&four.nash(&[4.0, 3.0, 2.0, 1.0]).unwrap().payoffs, &[0.4, 0.3, 0.2, 0.1], "four to one");
    agree(&four.nash(&[1.0, 1.0, 0.0, 0.0]).unwrap().payoffs, &[0.5, 0.5, 0.0, 0.0], "two without power");
    assert_eq!(four.nash(&[1.0, 1.0]), Err(NoAgreement::Shape));
    assert_eq!(four.nash(&[1.0, -1.0, 1.0, 1.0]), Err(NoAgreement::Number));
}

#[test]
fn a_party_that_can_gain_nothing_is_kept_from_losing() {
    // The third can at best break even, and only where the two others share evenly.
    let points = vec![vec![9.0, 1.0, -1.0], vec![1.0, 9.0, 1.0], vec![0.0, 0.0, 0.0]];
    for solution in Solution::ALL {
        let agreement = solve(&points, &[0.0, 0.0, 1e-3], solution);
        assert!(agreement.is_ok_and(|agreement| agreement.payoffs[2] >= 1e-3 - 1e-9), "{solution:?}");
    }
    let stuck = vec![vec![9.0, 1.0, -1.0], vec![1.0, 9.0, 0.0]];
    same(&solve(&stuck, &[0.0; 3], Solution::Nash).unwrap().payoffs, &[1.0, 9.0, 0.0], "no room");
}

#[test]
fn nothing_to_agree_on_is_said() {
    assert_eq!(solve(&vec![vec![1.0, 5.0]], &[2.0, 2.0], Solution::Nash), Err(NoAgreement::NothingAcceptable));
    assert_eq!(Bargain::new(Vec::new(), vec![0.0]), Err(NoAgreement::Shape));
    assert_eq!(Bargain::new(vec![vec![1.0]], vec![0.0, 0.0]), Err(NoAgreement::Shape));
    assert_eq!(Bargain::new(vec![vec![f64::NAN]], vec![0.0]), Err(NoAgreement::Number));
    let exactly = solve(&vec![vec![2.0, 2.0]], &[2.0, 2.0], Solution::Nash).unwrap();
    same(&exactly.payoffs, &[2.0, 2.0], "as good as no agreement");
}

// Improvements.

#[test]
fn an_improvement_hurts_nobody_and_fits_the_stock() {
    law(200, problem(ANY), |problem| {
        let slopes = Payoff::Courses.slopes(&problem).unwrap();
        let before = payoffs(&problem, &slopes, &run("priority.sickest", &[], &problem).allocation);
        let (allocation, improvement) = improve_allocation(&problem, &slopes, &before).unwrap();
        for (supply, stock) in problem.stock.iter().enumerate() {
            assert!(allocation.used(&problem, supply) <= stock * (1.0 + 1e-9) + 1e-9, "{allocation:?}");
        }
        assert!(improvement.gains.iter().all(|gain| *gain >= -1e-9), "{improvement:?}");
        same(&payoffs(&problem, &slopes, &allocation), &improvement.payoffs, "payoffs");
        // Nothing is left to gain from there.
        let (_, again) = improve_allocation(&problem, &slopes, &improvement.payoffs).unwrap();
        assert!(again.gains.iter().sum::<f64>() <= 1e-6, "{again:?}");
    });
}

#[test]
fn first_come_leaves_more_to_gain_than_most_lives_on_the_worked_scenario() {
    let problem = Problem::compile(&evenhand::exchange::json::read(include_str!("golden/s1.json")).unwrap()).unwrap();
    let slopes = Payoff::Lives.slopes(&problem).unwrap();
    let left = |rule: &str| -> f64 {
        let before = payoffs(&problem, &slopes, &run(rule, &[], &problem).allocation);
        improve_allocation(&problem, &slopes, &before).unwrap().1.gains.iter().sum()
    };
    // (10.5, 4.8): the South keeps its 40 children; the North would save nobody more by another 60.
    assert!(near(left("priority.first_come"), 0.0, 1e-9));
    assert!(near(left("outcome.lives"), 0.0, 1e-9));
    // (10, 3.5): 3.5 takes 29.17 children, and 70.83 courses save 9 + 3.125 lives in the North.
    assert!(near(left("lottery.equal"), 9.0 + 0.15 * (50.0 - 3.5 / 0.12) - 10.0, 1e-9));
}
