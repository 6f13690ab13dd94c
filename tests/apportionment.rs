//! Whole units: published tables, and the laws of each method on random weights.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;

use evenhand::num::apportion::{Method, Shares, largest_remainder};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::Value;

use problems::law;

const CASES: &str = include_str!("golden/apportionment.json");

// Published tables.

#[test]
fn every_golden_case_is_met() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let cases = file["cases"].as_array().unwrap();
    for case in cases {
        let id = case["id"].as_str().unwrap();
        match case["rule"].as_str() {
            Some(rule) => one_method(id, method(rule.trim_start_matches("integer.")), case),
            None => many_methods(id, case),
        }
    }
    assert_eq!(cases.len(), 25);
}

fn one_method(id: &str, method: Method, case: &Value) {
    let input = &case["input"];
    let units = shares(method, &numbers(&input["weights"]), input["units"].as_u64().unwrap());
    assert_eq!(units, numbers(&case["expected"]["units"]), "{id}");
}

fn many_methods(id: &str, case: &Value) {
    let (inputs, expected) = (&case["inputs"], &case["expected"]);
    match id {
        "apportion-balinski-young-1" | "apportion-balinski-young-2" => {
            for (name, units) in expected.as_object().unwrap() {
                let got = shares(method(name), &numbers(&inputs["claims"]), inputs["units"].as_u64().unwrap());
                assert_eq!(got, numbers(units), "{id}, {name}");
            }
        }
        "apportion-alabama" => {
            for (units, shares) in numbers(&inputs["units"]).into_iter().zip(expected.as_array().unwrap()) {
                assert_eq!(largest_remainder(&numbers(&inputs["claims"]), units), numbers(shares), "{id}");
            }
        }
        "apportion-proportional" => {
            for method in Method::ALL {
                let got = shares(method, &numbers(&inputs["claims"]), inputs["units"].as_u64().unwrap());
                assert_eq!(got, numbers(expected), "{id}, {}", method.key());
            }
        }
        "covax-round1-sii" => {
            let lot = inputs["lot"].as_u64().unwrap();
            let lots = inputs["total_doses"].as_u64().unwrap() / lot;
            let got = largest_remainder(&numbers(&inputs["population"]), lots);
            for (lots, doses) in got.into_iter().zip(numbers(expected)) {
                let (got, want) = ((lots * lot) as f64, doses as f64);
                assert!((got - want).abs() <= case["tolerance"]["rel"].as_f64().unwrap() * want, "{id}: {got}");
            }
        }
        other => panic!("no test for the case {other}"),
    }
}

/// The method of a name, European or American.
fn method(name: &str) -> Method {
    let european = match name {
        "jefferson" => "dhondt",
        "webster" => "saintelague",
        "hill" => "huntington",
        other => other,
    };
    let found = Method::ALL.into_iter().find(|method| method.key() == european);
    found.unwrap_or_else(|| panic!("no method {name}"))
}

fn shares(method: Method, weights: &[u64], units: u64) -> Vec<u64> {
    method.shares(weights, units, &[]).units
}

fn numbers(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect()
}

// Laws.

type Caps = Vec<Option<u64>>;

/// Weights of which some are equal or zero, units, and caps for some.
fn any_shares() -> impl Strategy<Value = (Vec<u64>, u64, Caps)> {
    let weight = prop_oneof![1 => Just(0), 4 => 1_u64..=12, 4 => 1_u64..=5000];
    (1_usize..=6).prop_flat_map(move |members| {
        (vec(weight.clone(), members), 0_u64..=60, vec(weighted(0.4, 0_u64..=20), members))
    })
}

fn cap(caps: &[Option<u64>], member: usize) -> u64 {
    caps.get(member).copied().flatten().unwrap_or(u64::MAX)
}

/// Divisors in fifths, by an own table: `f(x)` as a fraction, squared for Hill-Huntington.
fn divisor(method: Method, x: i128) -> Option<(i128, i128)> {
    Some(match method {
        Method::DHondt => (x + 1, 1),
        Method::SainteLague => (2 * x + 1, 1),
        Method::ModifiedSainteLague => (if x == 0 { 7 } else { 5 * (2 * x + 1) }, 5),
        Method::HillHuntington => (x * (x + 1), 1),
        Method::Adams => (x, 1),
        Method::Dean => (2 * x * (x + 1), 2 * x + 1),
        Method::LargestRemainder | Method::Quota => return None,
    })
}

#[test]
fn no_transfer_of_a_unit_improves_a_divisor_method() {
    law(2000, any_shares(), |(weights, units, caps)| {
        for method in Method::ALL {
            if divisor(method, 0).is_none() {
                continue;
            }
            let Shares { units: held, .. } = method.shares(&weights, units, &caps);
            let power = if method == Method::HillHuntington { 2 } else { 1 };
            // v / f(x), as an exact fraction.
            let claim = |member: usize, x: u64| {
                let (over, under) = divisor(method, i128::from(x)).unwrap();
                (i128::from(weights[member]).pow(power) * under, over)
            };
            for winner in (0..weights.len()).filter(|&member| held[member] > 0) {
                for loser in (0..weights.len()).filter(|&member| weights[member] > 0) {
                    if loser == winner || held[loser] >= cap(&caps, loser) {
                        continue;
                    }
                    let (won, lost) = (claim(winner, held[winner] - 1), claim(loser, held[loser]));
                    assert!(won.0 * lost.1 >= lost.0 * won.1, "{method:?} of {weights:?}, {caps:?}: {held:?}");
                }
            }
        }
    });
}

#[test]
fn every_method_gives_what_caps_allow_and_nothing_to_no_weight() {
    law(2000, any_shares(), |(weights, units, caps)| {
        let room: u64 = (0..weights.len())
            .filter(|&member| weights[member] > 0)
            .fold(0, |room: u64, member| room.saturating_add(cap(&caps, member)));
        for method in Method::ALL {
            let Shares { units: held, tied } = method.shares(&weights, units, &caps);
            assert_eq!(held.iter().sum::<u64>(), units.min(room), "{method:?} of {weights:?}: {held:?}");
            for (member, &units) in held.iter().enumerate() {
                assert!(units <= cap(&caps, member) && (weights[member] > 0 || units == 0), "{method:?}: {held:?}");
            }
            assert_ne!(tied.len(), 1, "{method:?}");
        }
    });
}

#[test]
fn largest_remainder_and_quota_keep_within_a_unit_of_the_exact_share() {
    law(2000, any_shares(), |(weights, units, _)| {
        let sum: u64 = weights.iter().sum();
        for method in [Method::LargestRemainder, Method::Quota] {
            for (held, weight) in shares(method, &weights, units).into_iter().zip(&weights) {
                let exact = weight * units;
                assert!(sum == 0 || exact / sum <= held && held <= exact.div_ceil(sum), "{method:?} of {weights:?}");
            }
        }
    });
}

#[test]
fn one_more_unit_takes_none_away_except_by_largest_remainder() {
    law(2000, any_shares(), |(weights, units, caps)| {
        for method in Method::ALL.into_iter().filter(|method| *method != Method::LargestRemainder) {
            let fewer = method.shares(&weights, units, &caps).units;
            let more = method.shares(&weights, units + 1, &caps).units;
            assert!(fewer.iter().zip(&more).all(|(a, b)| a <= b), "{method:?} of {weights:?}: {fewer:?} {more:?}");
        }
    });
}

#[test]
fn the_quota_method_may_start_where_every_share_is_exact() {
    // Counted one by one from the first unit, by the definition.
    law(500, any_shares(), |(weights, units, _)| {
        let sum: u64 = weights.iter().sum();
        let mut held = vec![0; weights.len()];
        for given in 1..=if sum == 0 { 0 } else { units } {
            let eligible = (0..weights.len()).filter(|&member| held[member] * sum < given * weights[member]);
            let next = eligible
                .min_by(|&a, &b| (weights[b] * (held[a] + 1)).cmp(&(weights[a] * (held[b] + 1))).then(a.cmp(&b)));
            held[next.unwrap()] += 1;
        }
        assert_eq!(shares(Method::Quota, &weights, units), held, "{weights:?}");
    });
}

#[test]
fn a_tie_for_the_last_unit_is_told() {
    for method in Method::ALL {
        assert_eq!(method.shares(&[1, 1, 1], 4, &[]), Shares { units: vec![2, 1, 1], tied: vec![0, 1, 2] });
        assert_eq!(method.shares(&[1, 1, 1], 3, &[]).tied, [0; 0], "{method:?}");
    }
    assert_eq!(Method::LargestRemainder.shares(&[2, 1, 1, 2, 2], 2, &[]).tied, [0, 3, 4]);
}

#[test]
fn large_numbers_neither_overflow_nor_take_for_ever() {
    let weights = [u64::MAX, u64::MAX / 3, 1, 7_800_000_000];
    for method in Method::ALL.into_iter().filter(|method| *method != Method::Quota) {
        let held = method.shares(&weights, u64::MAX, &[]).units;
        assert_eq!(held.iter().map(|&units| u128::from(units)).sum::<u128>(), u128::from(u64::MAX), "{method:?}");
    }
    let doses = shares(Method::Quota, &[220_000_000, 206_000_000, 164_000_000], 5_275_200_000);
    assert_eq!(doses.iter().sum::<u64>(), 5_275_200_000);
}

#[test]
fn whoever_would_get_more_than_its_cap_leaves_it_to_the_others() {
    assert_eq!(Method::LargestRemainder.shares(&[60, 30, 10], 10, &[Some(2)]).units, [2, 6, 2]);
    assert_eq!(Method::DHondt.shares(&[60, 30, 10], 10, &[Some(2), Some(3), None]).units, [2, 3, 5]);
}
