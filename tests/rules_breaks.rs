//! Laws that rules break, each with an example worked by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/rules.rs"]
mod support;

use evenhand::num::{Stream, largest_remainder};
use evenhand::rules::Ledger;
use evenhand::rules::engine::serial::{self, WhenStuck};
use evenhand::scenario::{PartyNumbers, Problem};

use support::{Set, courses, pick, run, same, treated};

/// Every rule whose patients share a supply, with the group listed second served first in queues.
fn queued(mut problem: Problem) -> Problem {
    let last = problem.groups.len() as f64;
    for (place, patients) in problem.groups.iter_mut().enumerate() {
        let key = last - place as f64;
        patients.arrival = Some(key);
        patients.age = Some(key);
        patients.deprivation_rank = Some(key);
        patients.ability_to_pay = Some(place as f64);
        patients.risk_untreated = 0.1 + place as f64 / 10.0;
    }
    problem
}

const FILLING: [&str; 9] = [
    "lottery.equal",
    "priority.first_come",
    "priority.sickest",
    "priority.youngest",
    "priority.deprivation",
    "country.burden",
    "claims.constrained_equal_awards",
    "welfare.leximin",
    "market.ability_to_pay",
];

#[test]
fn a09_more_of_one_supply_can_hurt_where_bundles_leave_out_supplies() {
    let of = |second: f64| queued(Problem::plain(&[10.0, 10.0], &[vec![1.0, 0.0], vec![1.0, 1.0]], &[10.0, second]));
    for rule in FILLING {
        let (before, after) = (treated(rule, &[], &of(2.0)), treated(rule, &[], &of(4.0)));
        same(&before, &[8.0, 2.0], rule);
        same(&after, &[6.0, 4.0], rule);
    }
}

#[test]
fn a10_a_group_that_leaves_can_hurt_another_where_bundles_leave_out_supplies() {
    let bundles = [vec![1.0, 0.0], vec![1.0, 1.0], vec![0.0, 1.0]];
    let problem = queued(Problem::plain(&[10.0; 3], &bundles, &[10.0, 4.0]));
    for rule in FILLING {
        let (with, without) = (treated(rule, &[], &problem), treated(rule, &[], &pick(&problem, &[0, 1])));
        assert!(without[0] < with[0] - 1.0, "{rule}: {with:?}, {without:?}");
    }
}

#[test]
fn a09_a10_the_best_total_over_two_supplies_is_not_monotone() {
    let mut problem = Problem::plain(&[100.0, 100.0, 1.0], &[vec![3.0, 1.0], vec![1.0, 3.0], vec![8.0, 1.0]], &[]);
    for (way, benefit) in problem.treatments.iter_mut().zip([0.01, 0.01, 1.0]) {
        way.benefit = benefit;
    }
    problem.stock = vec![12.0, 5.0];
    same(&treated("outcome.lives", &[], &problem), &[1.0, 1.0, 1.0], "with the third group");
    let mut two = pick(&problem, &[0, 1]);
    same(&treated("outcome.lives", &[], &two), &[3.875, 0.375], "without it");
    two.stock = vec![4.0, 4.0];
    same(&treated("outcome.lives", &[], &two), &[1.0, 1.0], "little of the first supply");
    two.stock = vec![12.0, 4.0];
    same(&treated("outcome.lives", &[], &two), &[4.0, 0.0], "more of the first supply");
}

#[test]
fn a10_parties_that_count_courses_are_hurt_when_another_keeps_only_costly_patients() {
    let mut problem = Problem::plain(&[10.0, 10.0, 10.0], &[vec![1.0], vec![9.0], vec![1.0]], &[24.0]);
    problem.parties = vec![PartyNumbers::default(); 2];
    problem.groups[2].party = 1;
    same(&treated("party.equal", &[], &problem), &[2.0, 2.0, 4.0], "all groups");
    same(&treated("party.equal", &[], &pick(&problem, &[1, 2])), &[2.4, 2.4], "without the cheap patients");
}

#[test]
fn a09_largest_remainders_can_take_a_patient_away_when_stock_grows() {
    assert_eq!(largest_remainder(&[6, 6, 2], 10), [4, 4, 2]);
    assert_eq!(largest_remainder(&[6, 6, 2], 11), [5, 5, 1]);
    for (stock, want) in [(10.0, [4.0, 4.0, 2.0]), (11.0, [5.0, 5.0, 1.0])] {
        let problem = Problem { whole: true, ..courses(&[6.0, 6.0, 2.0], stock) };
        assert_eq!(treated("lottery.equal", &[], &problem), want);
    }
}

#[test]
fn a14_a15_queues_weights_and_totals_are_not_self_dual() {
    let mut problem = queued(courses(&[10.0, 10.0], 10.0));
    for (index, group) in problem.groups.iter_mut().enumerate() {
        group.weight = 1.0 + index as f64;
        problem.treatments[index].benefit = group.risk_untreated;
    }
    let rules = FILLING
        .iter()
        .copied()
        .filter(|rule| !["lottery.equal", "claims.constrained_equal_awards", "welfare.leximin"].contains(rule));
    for rule in rules.chain(["lottery.weighted", "outcome.lives"]) {
        // Half of the total need is not half for everybody, so losses are not shared like gains.
        let half = treated(rule, &[], &problem);
        assert!((half[0] - 5.0).abs() > 0.5, "{rule}: {half:?}");
    }
}

#[test]
fn a19_a_small_group_can_get_less_than_its_fair_share() {
    let problem = queued(courses(&[1.0, 9.0, 10.0], 3.0));
    for rule in FILLING.iter().filter(|rule| **rule != "claims.constrained_equal_awards") {
        let first = treated(rule, &[], &problem)[0];
        assert!(first < 1.0_f64.min(3.0) / 3.0 - 0.1, "{rule}: {first}");
    }
    let mut best = problem;
    best.treatments[1].benefit = 0.5;
    best.treatments[0].benefit = 0.1;
    assert_eq!(treated("outcome.lives", &[], &best)[0], 0.0);
}

#[test]
fn a05_a_place_in_the_queue_or_the_purse_separates_equal_patients() {
    let problem = queued(courses(&[10.0, 10.0], 10.0));
    for rule in ["priority.first_come", "market.ability_to_pay"] {
        same(&treated(rule, &[], &problem), &[0.0, 10.0], rule);
    }
    // Equal populations, unequal need: patients who differ in nothing have different chances.
    let mut problem = courses(&[10.0, 40.0], 20.0);
    problem.parties = vec![PartyNumbers { population: Some(1e6), ..PartyNumbers::default() }; 2];
    problem.groups[1].party = 1;
    for rule in ["party.population", "party.equal"] {
        same(&treated(rule, &[], &problem), &[10.0, 10.0], rule);
    }
}

#[test]
fn a08_rules_between_groups_reward_splitting() {
    let whole = treated("claims.constrained_equal_awards", &[], &courses(&[10.0, 10.0], 9.0));
    let split = treated("claims.constrained_equal_awards", &[], &courses(&[10.0, 5.0, 5.0], 9.0));
    same(&whole, &[4.5, 4.5], "two groups");
    same(&split, &[3.0, 3.0, 3.0], "one of them in two parts");
    let alike = |mut problem: Problem| {
        problem.treatments.iter_mut().for_each(|way| way.benefit = 0.5);
        treated("welfare.leximin", &[("of", 2.0)], &problem)
    };
    same(&alike(courses(&[10.0, 10.0], 9.0)), &[4.5, 4.5], "lives of two groups");
    same(&alike(courses(&[10.0, 5.0, 5.0], 9.0)), &[3.0, 3.0, 3.0], "lives of three");
}

#[test]
fn a25_overstating_pays() {
    let mut problem = courses(&[10.0, 10.0], 10.0);
    problem.treatments[0].benefit = 0.2;
    problem.treatments[1].benefit = 0.3;
    same(&treated("outcome.lives", &[], &problem), &[0.0, 10.0], "the truth");
    problem.treatments[0].benefit = 0.4;
    same(&treated("outcome.lives", &[], &problem), &[10.0, 0.0], "a better prognosis");
    problem.groups.iter_mut().for_each(|patients| patients.risk_untreated = 0.5);
    same(&treated("country.burden", &[], &problem), &[5.0, 5.0], "the truth");
    problem.groups[0].need = 30.0;
    same(&treated("country.burden", &[], &problem), &[7.5, 2.5], "three times the cases");
}

#[test]
fn a17_ties_in_a_queue_and_lotteries_count_need_beyond_the_stock() {
    let mut problem = courses(&[10.0, 2.0], 4.0);
    problem.groups.iter_mut().for_each(|patients| patients.age = Some(5.0));
    let mut cut = problem.clone();
    cut.groups[0].need = 4.0;
    for rule in ["priority.youngest", "lottery.equal"] {
        same(&treated(rule, &[], &problem), &[10.0 / 3.0, 2.0 / 3.0], rule);
        same(&treated(rule, &[], &cut), &[8.0 / 3.0, 4.0 / 3.0], rule);
    }
}

#[test]
fn a02_a_least_price_leaves_stock() {
    let problem = queued(courses(&[10.0, 10.0], 15.0));
    same(&treated("market.ability_to_pay", &[("least_price", 1.0)], &problem), &[0.0, 10.0], "least price");
}

#[test]
fn a02_a_queue_that_blocks_leaves_stock() {
    let problem = queued(Problem::plain(&[10.0, 10.0], &[vec![1.0, 0.0], vec![1.0, 1.0]], &[15.0, 4.0]));
    same(&treated("priority.first_come", &[("when_stuck", 1.0)], &problem), &[0.0, 4.0], "block");
    same(&treated("priority.first_come", &[], &problem), &[10.0, 4.0], "skip");
}

/// 40 deprived patients and 60 others, 20 units.
fn community() -> Problem {
    let mut problem = courses(&[40.0, 60.0], 20.0);
    problem.groups[0].deprivation_rank = Some(1.0);
    problem.groups[1].deprivation_rank = Some(9.0);
    problem
}

#[test]
fn a_minimum_guarantee_can_change_nothing_while_over_and_above_does() {
    let lottery = treated("lottery.equal", &[], &community());
    let guarantee = treated("reserve.sequential", &[("order", 1.0)], &community());
    same(&guarantee, &lottery, "minimum guarantee");
    same(&treated("reserve.sequential", &[], &community()), &[10.4, 9.6], "over and above");
}

#[test]
fn a11_a_reserve_is_not_consistent() {
    let mut problem = courses(&[10.0, 10.0, 10.0], 12.0);
    for (patients, rank) in problem.groups.iter_mut().zip([1.0, 1.0, 9.0]) {
        patients.deprivation_rank = Some(rank);
    }
    let set: Set = &[("share", 0.5)];
    same(&treated("reserve.sequential", set, &problem), &[5.0, 5.0, 2.0], "all");
    let rest = Problem { stock: vec![7.0], ..pick(&problem, &[1, 2]) };
    same(&treated("reserve.sequential", set, &rest), &[5.25, 1.75], "after one left with its share");
}

#[test]
fn a16_shares_of_essential_workers_forget_who_was_served() {
    let mut problem = courses(&[10.0, 10.0], 8.0);
    problem.groups[0].essential_share = 0.5;
    same(&treated("priority.instrumental", &[], &problem), &[6.0, 2.0], "at once");
    let first = treated("priority.instrumental", &[], &Problem { stock: vec![4.0], ..problem.clone() });
    same(&first, &[4.0, 0.0], "first part");
    problem.groups[0].need = 6.0;
    problem.stock = vec![4.0];
    let second = treated("priority.instrumental", &[], &problem);
    assert!(first[0] + second[0] > 6.5, "{second:?}");
}

#[test]
fn a_lottery_between_groups_is_not_the_lottery_between_persons() {
    let problem = courses(&[60.0, 50.0, 40.0, 30.0], 100.0);
    let mut mean = [0.0; 4];
    let mut orders = 0.0;
    for code in 0..256_usize {
        let order: Vec<usize> = (0..4).map(|place| code >> (2 * place) & 3).collect();
        if (0..4).any(|group| !order.contains(&group)) {
            continue;
        }
        let tiers: Vec<Vec<usize>> = order.into_iter().map(|group| vec![group]).collect();
        let mut ledger = Ledger::new(&problem, Stream::named(1, "order"));
        serial::serve(&mut ledger, &tiers, WhenStuck::Skip);
        for (sum, treated) in mean.iter_mut().zip(ledger.close().0.treated) {
            *sum += treated;
        }
        orders += 1.0;
    }
    let mean: Vec<f64> = mean.iter().map(|sum| sum / orders).collect();
    same(&mean, &[34.0 + 1.0 / 6.0, 27.5, 22.5, 15.0 + 5.0 / 6.0], "random order of groups");
    let persons = run("lottery.equal", &[], &problem).allocation.treated;
    same(&persons, &[100.0 / 3.0, 250.0 / 9.0, 200.0 / 9.0, 50.0 / 3.0], "persons");
}
