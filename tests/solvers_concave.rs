//! The concave solver against closed forms, another solver's optimality conditions and a published answer.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use evenhand::num::concave::{Fairest, Sharer, Sharing, Way};
use microlp::{ComparisonOp, OptimizationDirection};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use problems::law;
use support::{agree, near, same};

/// Groups of unlimited need whose utility is the number of patients treated.
fn plain(stock: &[f64], bundles: &[&[f64]]) -> Sharing {
    let group = |bundle: &&[f64]| Sharer {
        need: 1e9,
        base: 0.0,
        weight: 1.0,
        ways: vec![Way { slope: 1.0, bundle: bundle.to_vec() }],
    };
    Sharing { stock: stock.to_vec(), groups: bundles.iter().map(group).collect() }
}

fn only(fairest: &Fairest) -> Vec<f64> {
    fairest.x.iter().map(|x| x[0]).collect()
}

#[test]
fn one_supply_without_caps_has_a_closed_form() {
    // x is proportional to b^(1 / alpha - 1).
    let benefits = [0.15, 0.18, 0.12, 0.05];
    for alpha in [0.1_f64, 0.4, 1.0, 2.0, 4.0, 20.0] {
        let mut sharing = plain(&[100.0], &[[1.0].as_slice(); 4]);
        for (group, benefit) in sharing.groups.iter_mut().zip(benefits) {
            group.ways[0].slope = benefit;
        }
        let parts: Vec<f64> = benefits.iter().map(|b: &f64| b.powf(1.0 / alpha - 1.0)).collect();
        let want: Vec<f64> = parts.iter().map(|part| 100.0 * part / parts.iter().sum::<f64>()).collect();
        let fairest = sharing.fairest(alpha);
        agree(&only(&fairest), &want, 1e-12, &format!("alpha {alpha}"));
        assert!(fairest.gap <= 1e-12, "{}", fairest.gap);
    }
}

#[test]
fn on_a_line_of_two_supplies_the_long_class_gets_the_published_share() {
    // Kelly, Maulloo & Tan 1998; Mo & Walrand 2000: x = 1 / (1 + 2^(1 / alpha)).
    for alpha in [0.5_f64, 1.0, 2.0, 3.0, 10.0] {
        let long = 1.0 / (1.0 + 2_f64.powf(1.0 / alpha));
        let fairest = plain(&[1.0, 1.0], &[&[1.0, 1.0], &[1.0, 0.0], &[0.0, 1.0]]).fairest(alpha);
        agree(&only(&fairest), &[long, 1.0 - long, 1.0 - long], 1e-12, &format!("alpha {alpha}"));
    }
}

#[test]
fn equal_incomes_buy_the_nash_answer_at_the_reported_prices() {
    // Ghodsi et al. 2011: 9 processors and 18 gigabytes.
    let bundles: [&[f64]; 2] = [&[1.0, 4.0], &[3.0, 1.0]];
    let fairest = plain(&[9.0, 18.0], &bundles).fairest(1.0);
    agree(&only(&fairest), &[45.0 / 11.0, 18.0 / 11.0], 1e-12, "tasks");
    for (x, bundle) in only(&fairest).iter().zip(bundles) {
        let spent: f64 = bundle.iter().zip(&fairest.prices).map(|(units, price)| 2.0 * price * units * x).sum();
        assert!(near(spent, 1.0, 1e-12), "{spent}");
    }
}

#[test]
fn fifty_groups_reach_the_published_nash_welfare() {
    let file: Value = serde_json::from_str(include_str!("golden/lp-50x4.json")).unwrap();
    let numbers =
        |value: &Value| -> Vec<f64> { value.as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect() };
    let (size, need) = (numbers(&file["size"]), numbers(&file["need"]));
    let unit = |supply: usize| (0..4).map(|other| if other == supply { 1.0 } else { 0.0 }).collect();
    let group = |group: usize| Sharer {
        need: need[group],
        base: 0.0,
        weight: size[group],
        ways: numbers(&file["benefit"][group])
            .iter()
            .enumerate()
            .map(|(supply, benefit)| Way { slope: benefit / size[group], bundle: unit(supply) })
            .collect(),
    };
    let sharing = Sharing { stock: numbers(&file["stock"]), groups: (0..50).map(group).collect() };
    let fairest = sharing.fairest(1.0);
    assert!(fairest.gap <= 1e-12, "{}", fairest.gap);
    let logs = sharing.groups.iter().zip(utilities(&sharing, &fairest)).map(|(group, u)| group.weight * u.ln());
    let mean = logs.sum::<f64>() / size.iter().sum::<f64>();
    agree(&[mean], &[file["nash_mean_log_per_head"].as_f64().unwrap()], 1e-6, "mean log per head");
}

// Random problems.

fn utilities(sharing: &Sharing, fairest: &Fairest) -> Vec<f64> {
    let gained = |(group, x): (&Sharer, &Vec<f64>)| {
        group.base + group.ways.iter().zip(x).map(|(way, x)| way.slope * x).sum::<f64>()
    };
    sharing.groups.iter().zip(&fairest.x).map(gained).collect()
}

fn sharing(most: usize, supplies: usize, ways: usize, spread: i32) -> impl Strategy<Value = Sharing> {
    (1..=supplies).prop_flat_map(move |supplies| {
        let bundle = vec(prop_oneof![1 => Just(0.0), 3 => (1_u32..=6).prop_map(f64::from)], supplies);
        let way = (1_u32..=20, bundle).prop_map(|(slope, bundle)| (f64::from(slope) / 20.0, bundle));
        let group =
            (0..=spread, 1_u32..=9, select(vec![0.0, 0.3, 0.9]), select(vec![0.5, 1.0, 3.0]), vec(way, 1..=ways));
        let group = group.prop_map(|(power, digit, base, weight, ways)| {
            let need = f64::from(digit) * 10_f64.powi(power);
            let ways = ways.into_iter().map(|(slope, bundle)| Way { slope: slope / need, bundle });
            Sharer { need, base, weight: weight * need, ways: ways.collect() }
        });
        (vec(group, 1..=most), vec(1_u32..=12, supplies)).prop_map(|(groups, tenths)| {
            let full = |supply: usize| -> f64 {
                groups.iter().map(|group: &Sharer| group.need * group.ways[0].bundle[supply]).sum()
            };
            let stock = |(supply, tenths): (usize, &u32)| (full(supply) * f64::from(*tenths) / 10.0).max(1.0);
            Sharing { stock: tenths.iter().enumerate().map(stock).collect(), groups }
        })
    })
}

#[track_caller]
fn feasible(sharing: &Sharing, fairest: &Fairest) {
    for (group, x) in sharing.groups.iter().zip(&fairest.x) {
        assert!(x.iter().all(|x| *x >= 0.0) && x.iter().sum::<f64>() <= group.need * (1.0 + 1e-9), "{x:?}");
    }
    for (supply, stock) in sharing.stock.iter().enumerate() {
        let used = sharing.groups.iter().zip(&fairest.x).flat_map(|(group, x)| group.ways.iter().zip(x));
        let used: f64 = used.map(|(way, x)| way.bundle[supply] * x).sum();
        assert!(used <= stock * (1.0 + 1e-9), "{used} of {stock}");
    }
}

/// The largest total of marginal welfare that another solver finds, less that of the answer, as a
/// share of the total that all utility is worth at that margin: 0 at the optimum of a concave sum.
fn first_order_gain(sharing: &Sharing, fairest: &Fairest, alpha: f64) -> f64 {
    let mut lp = microlp::Problem::new(OptimizationDirection::Maximize);
    let marginal: Vec<f64> = sharing
        .groups
        .iter()
        .zip(utilities(sharing, fairest))
        .map(|(group, u)| group.weight * u.powf(-alpha))
        .collect();
    let largest = marginal.iter().copied().fold(0.0, f64::max);
    let mut rows: Vec<Vec<_>> = vec![Vec::new(); sharing.stock.len()];
    let mut here = 0.0;
    for ((group, x), marginal) in sharing.groups.iter().zip(&fairest.x).zip(&marginal) {
        let mut heads = Vec::new();
        for (way, x) in group.ways.iter().zip(x) {
            // Columns are shares of the group, so that the other solver sees numbers of about 1.
            let worth = marginal / largest * way.slope * group.need;
            here += worth * x / group.need;
            let column = lp.add_var(worth, (0.0, 1.0));
            heads.push((column, 1.0));
            for ((row, units), stock) in rows.iter_mut().zip(&way.bundle).zip(&sharing.stock) {
                row.push((column, units * group.need / stock));
            }
        }
        lp.add_constraint(&heads, ComparisonOp::Le, 1.0);
    }
    for row in &rows {
        lp.add_constraint(row, ComparisonOp::Le, 1.0);
    }
    let best = lp.solve().unwrap().into_solution().unwrap().objective();
    let all = sharing.groups.iter().zip(utilities(sharing, fairest)).zip(&marginal);
    (best - here) / all.map(|((_, utility), marginal)| marginal / largest * utility).sum::<f64>()
}

const ALPHAS: [f64; 5] = [0.2, 0.5, 1.0, 2.0, 5.0];

#[test]
fn no_first_order_change_is_better_by_another_solver() {
    law(800, (sharing(6, 3, 3, 2), select(ALPHAS.to_vec())), |(sharing, alpha)| {
        let fairest = sharing.fairest(alpha);
        feasible(&sharing, &fairest);
        assert!(fairest.gap <= 1e-9, "{}", fairest.gap);
        let gain = first_order_gain(&sharing, &fairest, alpha);
        assert!(gain <= 1e-7, "{gain}");
    });
}

#[test]
fn the_gap_never_promises_too_much() {
    // Near leximin some searches end early; then the answer must say so.
    law(800, (sharing(6, 3, 3, 4), select(vec![0.1, 10.0, 20.0])), |(sharing, alpha)| {
        let fairest = sharing.fairest(alpha);
        feasible(&sharing, &fairest);
        let gain = first_order_gain(&sharing, &fairest, alpha);
        assert!(gain <= fairest.gap + 1e-6, "{gain} beyond {}", fairest.gap);
    });
}

#[test]
fn groups_from_one_to_a_billion_are_proven() {
    law(
        200,
        (
            vec((0_i32..=9, 1_u32..=9, 1_u32..=20, vec(1_u32..=6, 3)), 2..=8),
            vec(1_u32..=99, 3),
            select(ALPHAS.to_vec()),
        ),
        |(groups, parts, alpha)| {
            let group = |(power, digit, slope, bundle): &(i32, u32, u32, Vec<u32>)| {
                let need = f64::from(*digit) * 10_f64.powi(*power);
                let bundle = bundle.iter().copied().map(f64::from).collect();
                let way = Way { slope: f64::from(*slope) / 20.0 / need, bundle };
                Sharer { need, base: 0.1, weight: need, ways: vec![way] }
            };
            let groups: Vec<Sharer> = groups.iter().map(group).collect();
            let full =
                |supply: usize| groups.iter().map(|group| group.need * group.ways[0].bundle[supply]).sum::<f64>();
            let sharing = Sharing { stock: (0..3).map(|s| full(s) * f64::from(parts[s]) / 100.0).collect(), groups };
            let fairest = sharing.fairest(alpha);
            feasible(&sharing, &fairest);
            assert!(fairest.gap <= 1e-9, "{}", fairest.gap);
        },
    );
}

#[test]
fn counting_a_group_in_two_halves_changes_no_utility() {
    law(300, (sharing(5, 3, 2, 1), select(ALPHAS.to_vec())), |(sharing, alpha)| {
        let mut split = sharing.clone();
        let half = |group: &Sharer| Sharer {
            need: group.need / 2.0,
            weight: group.weight / 2.0,
            ways: group.ways.iter().map(|way| Way { slope: 2.0 * way.slope, ..way.clone() }).collect(),
            ..group.clone()
        };
        let first = half(&sharing.groups[0]);
        split.groups[0] = first;
        split.groups.push(split.groups[0].clone());
        let one = utilities(&sharing, &sharing.fairest(alpha));
        let two = utilities(&split, &split.fairest(alpha));
        agree(&two[..one.len()], &one, 1e-6, "halves");
        same(&two[..1], &two[one.len()..], "equal halves");
    });
}
