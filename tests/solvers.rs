//! The solvers against other routes to the same answer.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::num::leximin::{self, Utilities};
use evenhand::num::linear::{NoOptimum, Programme};
use evenhand::num::{Stream, whole};
use evenhand::scenario::Problem;
use microlp::{ComparisonOp, OptimizationDirection};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use problems::{SINGLE, law, problem};
use support::{agree, near, pick, same, treated};

/// A random programme like those of allocations: nothing negative, rows that bind, ties.
fn programme(columns: std::ops::RangeInclusive<usize>, rows: usize) -> impl Strategy<Value = Programme> {
    (columns, 1..=rows).prop_flat_map(|(columns, rows)| {
        let entry = || prop_oneof![1 => Just(0), 4 => 1_u32..=6].prop_map(f64::from);
        let bound = || (0_u32..=20).prop_map(f64::from);
        (vec(entry(), columns), vec(bound(), columns), vec(vec(entry(), columns), rows), vec(0_u32..=10, rows))
            .prop_map(|(objective, bounds, rows, tenths)| {
                let full = |row: &Vec<f64>| row.iter().zip(&bounds).map(|(a, x)| a * x).sum::<f64>();
                let limits = rows.iter().zip(&tenths).map(|(row, t)| full(row) * f64::from(*t) / 10.0).collect();
                Programme { objective, bounds, rows, limits }
            })
    })
}

/// The same programme with columns, rows and objective in other units.
fn rescaled(programme: &Programme, powers: &[i32]) -> Programme {
    let unit = |index: usize| 10_f64.powi(powers[index % powers.len()]);
    let mut other = programme.clone();
    for column in 0..other.bounds.len() {
        other.bounds[column] *= unit(column);
        other.objective[column] /= unit(column);
        other.rows.iter_mut().for_each(|row| row[column] /= unit(column));
    }
    for (index, (row, limit)) in other.rows.iter_mut().zip(&mut other.limits).enumerate() {
        let unit = unit(index + 1);
        *limit *= unit;
        row.iter_mut().for_each(|entry| *entry *= unit);
    }
    other
}

/// The value that the other solver finds, or `None` when it finds no feasible point.
fn other_route(programme: &Programme) -> Option<f64> {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let columns: Vec<_> =
        programme.objective.iter().zip(&programme.bounds).map(|(c, bound)| lp.add_var(*c, (0.0, *bound))).collect();
    for (row, limit) in programme.rows.iter().zip(&programme.limits) {
        let terms: Vec<_> = columns.iter().copied().zip(row.iter().copied()).collect();
        lp.add_constraint(&terms, ComparisonOp::Le, *limit);
    }
    Some(lp.solve().ok()?.into_solution().ok()?.objective())
}

/// Fails unless the answer is feasible and its own dual bound proves it best.
#[track_caller]
fn proven(programme: &Programme) -> f64 {
    let optimum = programme.solve().unwrap();
    for (x, bound) in optimum.x.iter().zip(&programme.bounds) {
        assert!(*x >= 0.0 && *x <= *bound, "{x} of {bound}");
    }
    for (row, limit) in programme.rows.iter().zip(&programme.limits) {
        let terms = || row.iter().zip(&optimum.x).map(|(a, x)| a * x);
        let size = terms().map(f64::abs).sum::<f64>().max(limit.abs());
        assert!(terms().sum::<f64>() <= limit + 1e-9 * size, "{:?} beyond {limit}", terms().sum::<f64>());
    }
    assert!(optimum.prices.iter().all(|price| *price >= 0.0));
    let bound = programme.bound(&optimum.prices);
    // Where the best value is next to nothing, rounding errors are judged by the largest single term.
    let largest = programme.objective.iter().zip(&programme.bounds).map(|(c, x)| c * x).fold(0.0, f64::max);
    let allowed = 1e-9 * optimum.value.abs().max(bound.abs()) + 1e-12 * largest;
    assert!((bound - optimum.value).abs() <= allowed, "{} is not proven by {bound}", optimum.value);
    optimum.value
}

#[test]
fn linear_programmes_agree_with_another_solver_and_their_own_bound() {
    law(2000, programme(1..=8, 4), |programme| {
        let (ours, theirs) = (proven(&programme), other_route(&programme).unwrap());
        assert!(near(ours, theirs, 1e-9), "{ours} is not {theirs}");
    });
}

#[test]
fn units_from_a_thousandth_to_a_billion_change_nothing() {
    law(1000, (programme(1..=8, 4), vec(-3_i32..=9, 3..=7)), |(programme, powers)| {
        let (plain, scaled) = (proven(&programme), proven(&rescaled(&programme, &powers)));
        assert!(near(plain, scaled, 1e-9), "{plain} is not {scaled}");
    });
}

#[test]
fn programmes_with_floors_agree_with_another_solver() {
    law(
        2000,
        (programme(2..=6, 3), vec(vec(0_u32..=4, 6), 1..=2), vec(0_u32..=30, 2)),
        |(mut programme, rows, floors)| {
            for (row, floor) in rows.iter().zip(floors) {
                programme.rows.push(row.iter().take(programme.bounds.len()).map(|entry| -f64::from(*entry)).collect());
                programme.limits.push(-f64::from(floor));
            }
            match (programme.solve(), other_route(&programme)) {
                (Ok(_), Some(theirs)) => {
                    let ours = proven(&programme);
                    assert!(near(ours, theirs, 1e-9), "{ours} is not {theirs}");
                }
                (Err(NoOptimum::Infeasible), None) => (),
                (ours, theirs) => panic!("{ours:?} is not {theirs:?}"),
            }
        },
    );
}

/// Fifty groups with four treatments each over four supplies, of very different sizes.
fn large(seed: u64) -> Programme {
    let mut stream = Stream::named(seed, "large");
    let groups = 50;
    let need: Vec<f64> = (0..groups).map(|_| 10_f64.powf(9.0 * stream.uniform())).collect();
    let columns = 4 * groups;
    let mut rows: Vec<Vec<f64>> = (0..4)
        .map(|supply| (0..columns).map(|c| if c % 4 == supply { 0.1 + stream.uniform() } else { 0.0 }).collect())
        .collect();
    let total: f64 = need.iter().sum();
    let mut limits: Vec<f64> = (0..4).map(|_| total * 0.2 * stream.uniform()).collect();
    for (group, need) in need.iter().enumerate() {
        rows.push((0..columns).map(|c| if c / 4 == group { 1.0 } else { 0.0 }).collect());
        limits.push(*need);
    }
    Programme {
        objective: (0..columns).map(|_| stream.uniform()).collect(),
        bounds: (0..columns).map(|c| need[c / 4]).collect(),
        rows,
        limits,
    }
}

#[test]
fn fifty_groups_and_four_supplies_from_one_person_to_a_billion_are_proven() {
    for seed in 0..10 {
        proven(&large(seed));
    }
}

// Carried cases.

struct Fifty {
    programme: Programme,
    size: Vec<f64>,
    expected: Value,
}

/// Fifty groups who may use a unit of any of four supplies for each patient.
fn fifty() -> Fifty {
    let file: Value = serde_json::from_str(include_str!("golden/lp-50x4.json")).unwrap();
    let need = numbers(&file["need"]);
    let benefit: Vec<f64> = file["benefit"].as_array().unwrap().iter().flat_map(numbers).collect();
    let columns = benefit.len();
    let ones = |wanted: &dyn Fn(usize) -> bool| (0..columns).map(|c| if wanted(c) { 1.0 } else { 0.0 }).collect();
    let rows = (0..4).map(|supply| ones(&|c| c % 4 == supply));
    let groups = (0..need.len()).map(|group| ones(&|c| c / 4 == group));
    let programme = Programme {
        objective: benefit,
        bounds: (0..columns).map(|c| need[c / 4]).collect(),
        rows: rows.chain(groups).collect(),
        limits: numbers(&file["stock"]).into_iter().chain(need.iter().copied()).collect(),
    };
    Fifty { programme, size: numbers(&file["size"]), expected: file }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

#[test]
fn the_largest_total_of_fifty_groups_is_the_published_one() {
    let fifty = fifty();
    agree(&[proven(&fifty.programme)], &[fifty.expected["largest_total"].as_f64().unwrap()], 1e-6, "total");
}

#[test]
fn leximin_of_fifty_groups_is_the_published_one() {
    let fifty = fifty();
    let per_head = |group: usize| {
        (4 * group..4 * group + 4).map(|c| (c, fifty.programme.objective[c] / fifty.size[group])).collect()
    };
    let utilities =
        Utilities { base: vec![0.0; fifty.size.len()], slopes: (0..fifty.size.len()).map(per_head).collect() };
    let best = leximin::solve(&fifty.programme, &utilities).unwrap();
    assert!(best.gap <= 1e-12, "{}", best.gap);
    let reached: Vec<f64> =
        utilities.slopes.iter().map(|slopes| slopes.iter().map(|(c, slope)| slope * best.x[*c]).sum()).collect();
    let expected = numbers(&fifty.expected["leximin_per_head"]);
    for (group, (got, want)) in reached.iter().zip(&expected).enumerate() {
        assert!((got - want).abs() <= 2e-7, "group {group}: {got} is not {want}");
    }
    let floor = reached.iter().copied().fold(f64::INFINITY, f64::min);
    agree(&[floor], &[fifty.expected["largest_floor_per_head"].as_f64().unwrap()], 1e-6, "floor");
}

// Whole numbers.

/// The best value over all whole points of the box.
fn exhaustive(programme: &Programme) -> f64 {
    let mut x = vec![0.0; programme.bounds.len()];
    let mut best = 0.0_f64;
    loop {
        let used = |row: &Vec<f64>| row.iter().zip(&x).map(|(a, x)| a * x).sum::<f64>();
        if programme.rows.iter().zip(&programme.limits).all(|(row, limit)| used(row) <= limit + 1e-12) {
            best = best.max(programme.objective.iter().zip(&x).map(|(value, x)| value * x).sum());
        }
        let Some(column) = (0..x.len()).find(|&column| x[column] + 1.0 <= programme.bounds[column]) else {
            return best;
        };
        x[column] += 1.0;
        x[..column].fill(0.0);
    }
}

#[test]
fn whole_programmes_agree_with_trying_everything() {
    law(500, programme(1..=4, 3), |mut programme| {
        programme.bounds.iter_mut().for_each(|bound| *bound = (*bound / 3.0).floor());
        for factor in [1.0, 1e-6, 1e6] {
            let mut scaled = programme.clone();
            scaled.objective.iter_mut().for_each(|value| *value *= factor);
            let optimum = whole::solve(&scaled, vec![0.0; programme.bounds.len()], 100_000).unwrap();
            assert!(optimum.proven(), "{optimum:?}");
            assert!(optimum.x.iter().all(|x| x.fract() == 0.0), "{optimum:?}");
            let best = exhaustive(&scaled);
            assert!((optimum.value - best).abs() <= 1e-9 * best, "{optimum:?} is not {best}");
        }
    });
}

// Leximin.

/// Leximin of coverage or of survival by programmes, for one treatment per group.
fn by_programmes(problem: &Problem, survival: bool) -> Vec<f64> {
    let need: Vec<f64> = problem.groups.iter().map(|patients| patients.need).collect();
    let count = need.len();
    let gain = |group: usize| if survival { problem.treatments[group].benefit } else { 1.0 };
    let base = |group: usize| if survival { 1.0 - problem.groups[group].risk_untreated } else { 0.0 };
    let utilities = Utilities {
        base: (0..count).map(base).collect(),
        slopes: (0..count).map(|group| vec![(group, gain(group) / need[group])]).collect(),
    };
    leximin::solve(&problem.programme(&problem.stock, &need, |_| 0.0), &utilities).unwrap().x
}

#[test]
fn leximin_by_programmes_is_water_filling_where_each_group_has_one_treatment() {
    law(1000, (problem(SINGLE), vec(0_i32..=6, 1..=3)), |(problem, powers)| {
        let gains = |group: &usize| problem.groups[*group].need > 0.0 && problem.treatments[*group].benefit > 0.0;
        let groups: Vec<usize> = (0..problem.groups.len()).filter(gains).collect();
        let mut problem = pick(&problem, &groups);
        // Supplies in very different units.
        for (supply, power) in powers.iter().enumerate().take(problem.stock.len()) {
            let unit = 10_f64.powi(*power);
            problem.stock[supply] *= unit;
            problem.treatments.iter_mut().for_each(|way| way.bundle[supply] *= unit);
        }
        for (of, survival) in [(0.0, false), (1.0, true)] {
            let filled = treated("welfare.leximin", &[("of", of)], &problem);
            same(&by_programmes(&problem, survival), &filled, "by programmes");
        }
    });
}

#[test]
fn leximin_compares_a_handful_with_a_million() {
    // Lives: two patients who gain little, and a million who gain much, share one scarce unit each way.
    let mut problem = Problem::plain(&[2.0, 1e6], &[vec![1.0], vec![1e-5]], &[6.0]);
    problem.treatments[0].benefit = 0.5;
    problem.treatments[1].benefit = 0.5;
    let water = treated("welfare.leximin", &[("of", 2.0)], &problem);
    let utilities = Utilities { base: vec![0.0; 2], slopes: vec![vec![(0, 0.5)], vec![(1, 0.5)]] };
    let set = problem.programme(&problem.stock, &[2.0, 1e6], |_| 0.0);
    same(&leximin::solve(&set, &utilities).unwrap().x, &water, "handful and million");
    same(&water, &[2.0, 4e5], "water");
}
