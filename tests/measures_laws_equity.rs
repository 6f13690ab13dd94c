//! Laws that the measures of lifetime health obey on every input, and second routes to them.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/problems.rs"]
mod problems;

use evenhand::measures::catalogue::find;
use evenhand::measures::equity::breakeven::{Better, BreakEven, breakeven};
use evenhand::measures::equity::change::{delta_ede, delta_mean, equity_component};
use evenhand::measures::equity::equivalent::{atkinson_ede, gini_ede, kolm_ede};
use evenhand::measures::equity::index::{atkinson_index, kolm_index};
use evenhand::measures::equity::weights::{equity_weighted, equity_weights, ratio_atkinson, ratio_kolm};
use evenhand::measures::{Reason, Value};
use evenhand::num;
use evenhand::scenario::{Patients, Problem};
use numbers::{close, number};
use problems::{add, empty, measured, patients};
use proptest::prelude::*;

type Equivalent = fn(&[f64], &[f64], f64) -> Value;
type Dial = fn(f64) -> f64;

/// The three equivalents, each with the aversion that a number from 0 to 1 stands for.
const KINDS: [(&str, Equivalent, Dial); 3] = [
    ("atkinson", atkinson_ede, |part| 50.0 * part * part),
    ("kolm", kolm_ede, |part| 5.0 * part * part),
    ("gini", gini_ede, |part| 1.0 + 19.0 * part),
];

/// Levels of groups, and their people.
fn levels() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    let group = (0.5..100.0, prop_oneof![1 => Just(0.0), 8 => (1_u32..1_000).prop_map(f64::from)]);
    prop::collection::vec(group, 1..9)
        .prop_filter("somebody is there", |groups| groups.iter().any(|group| group.1 > 0.0))
        .prop_map(|groups| groups.into_iter().unzip())
}

fn mean(h: &[f64], n: &[f64]) -> f64 {
    num::mean(h, n).unwrap()
}

fn least(h: &[f64], n: &[f64]) -> f64 {
    h.iter().zip(n).filter(|(_, n)| **n > 0.0).map(|(h, _)| *h).fold(f64::INFINITY, f64::min)
}

proptest! {
    #[test]
    fn between_the_lowest_and_the_mean_and_falling_with_aversion((h, n) in levels(), parts in [0.0..1.0, 0.0..1.0]) {
        let (low, high) = (f64::min(parts[0], parts[1]), f64::max(parts[0], parts[1]));
        for (name, equivalent, aversion) in KINDS {
            let (mild, strong) = (number(equivalent(&h, &n, aversion(low))), number(equivalent(&h, &n, aversion(high))));
            prop_assert!(strong <= mild + 1e-9, "{name}: {strong} after {mild}");
            prop_assert!(mild <= mean(&h, &n) + 1e-9 && strong >= least(&h, &n) - 1e-9, "{name}");
            prop_assert!(close(number(equivalent(&h, &n, aversion(0.0))), mean(&h, &n)), "{name}");
        }
    }

    #[test]
    fn order_copies_and_single_persons_do_not_matter(
        (h, n) in levels(), copies in 2_usize..5, turn in 0_usize..9, part in 0.0..1.0
    ) {
        let (mut turned, mut people) = (h.clone(), n.clone());
        turned.rotate_left(turn % h.len());
        people.rotate_left(turn % h.len());
        let persons: Vec<f64> =
            h.iter().zip(&n).flat_map(|(h, n)| std::iter::repeat_n(*h, *n as usize)).collect();
        for (name, equivalent, aversion) in KINDS {
            let here = number(equivalent(&h, &n, aversion(part)));
            prop_assert!(close(here, number(equivalent(&turned, &people, aversion(part)))), "{name}");
            prop_assert!(close(here, number(equivalent(&h.repeat(copies), &n.repeat(copies), aversion(part)))), "{name}");
            prop_assert!(close(here, number(equivalent(&persons, &vec![1.0; persons.len()], aversion(part)))), "{name}");
        }
    }

    #[test]
    fn longer_lives_scale_and_more_years_shift((h, n) in levels(), factor in 0.1..10.0, more in 0.0..50.0, part in 0.0..1.0) {
        let (scaled, shifted): (Vec<f64>, Vec<f64>) = h.iter().map(|h| (h * factor, h + more)).unzip();
        let aversion = 50.0 * part * part;
        let (a, b) = (number(atkinson_ede(&h, &n, aversion)), number(atkinson_ede(&scaled, &n, aversion)));
        prop_assert!(close(factor * a, b), "{a} and {b}");
        prop_assert!(close(number(atkinson_index(&h, &n, aversion)), number(atkinson_index(&scaled, &n, aversion))));
        let aversion = 5.0 * part;
        let (a, b) = (number(kolm_ede(&h, &n, aversion)), number(kolm_ede(&shifted, &n, aversion)));
        prop_assert!(close(a + more, b), "{a} and {b}");
        prop_assert!((number(kolm_index(&h, &n, aversion)) - number(kolm_index(&shifted, &n, aversion))).abs() < 1e-9);
        // Kolm's aversion is per unit: years or months tell the same.
        let months = number(kolm_ede(&scaled, &n, aversion / factor));
        prop_assert!(close(factor * a, months), "{a} and {months}");
        let order = 1.0 + 19.0 * part;
        let here = number(gini_ede(&h, &n, order));
        prop_assert!(close(factor * here, number(gini_ede(&scaled, &n, order))));
        prop_assert!(close(here + more, number(gini_ede(&shifted, &n, order))));
    }

    #[test]
    fn a_gift_from_longer_to_shorter_lives_is_never_worse(
        (h, n) in levels(), part in 0.01..1.0, from in 0_usize..9, to in 0_usize..9, aversion in 0.05..1.0
    ) {
        let live: Vec<usize> = (0..h.len()).filter(|&group| n[group] > 0.0).collect();
        let (a, b) = (live[from % live.len()], live[to % live.len()]);
        let (from, to) = if h[a] > h[b] { (a, b) } else { (b, a) };
        let level = (h[from] * n[from] + h[to] * n[to]) / (n[from] + n[to]);
        let gift = part * (h[from] - level) * n[from];
        let mut after = h.clone();
        after[from] -= gift / n[from];
        after[to] += gift / n[to];
        for (name, equivalent, dial) in KINDS {
            let (before, after) = (number(equivalent(&h, &n, dial(aversion))), number(equivalent(&after, &n, dial(aversion))));
            prop_assert!(after >= before - 1e-9, "{name}: {after} after {before}");
        }
    }

    #[test]
    fn the_plain_formulas_agree_where_they_can_be_computed((h, n) in levels(), epsilon in 0.0..6.0, alpha in 0.001..0.5) {
        prop_assume!(!(0.99..1.01).contains(&epsilon));
        let people: f64 = n.iter().sum();
        let average = |term: &dyn Fn(f64) -> f64| h.iter().zip(&n).map(|(h, n)| n / people * term(*h)).sum::<f64>();
        let atkinson = average(&|h| h.powf(1.0 - epsilon)).powf(1.0 / (1.0 - epsilon));
        prop_assert!((number(atkinson_ede(&h, &n, epsilon)) / atkinson - 1.0).abs() < 1e-9);
        let mu = mean(&h, &n);
        let kolm = average(&|h| f64::exp(alpha * (mu - h))).ln() / alpha;
        prop_assert!((number(kolm_index(&h, &n, alpha)) - kolm).abs() < 1e-8);
        // The Gini over all pairs of persons.
        let pairs: f64 = h.iter().zip(&n).flat_map(|(a, m)| h.iter().zip(&n).map(move |(b, n)| m * n * (a - b).abs())).sum();
        let gini = pairs / (2.0 * people * people * mu);
        prop_assert!(close(number(gini_ede(&h, &n, 2.0)), mu * (1.0 - gini)));
    }

    #[test]
    fn weights_are_the_slopes_of_the_equivalent((h, n) in levels(), epsilon in 0.1..8.0, alpha in 0.01..0.5) {
        let weights = equity_weights(&h, &n, epsilon).unwrap();
        prop_assert!(close(mean(&weights, &n), 1.0));
        let live: Vec<usize> = (0..h.len()).filter(|&group| n[group] > 0.0).collect();
        let step = 1e-4;
        let slope = |equivalent: Equivalent, aversion: f64, group: usize| {
            let moved = |by: f64| {
                let mut levels = h.clone();
                levels[group] += by;
                number(equivalent(&levels, &n, aversion))
            };
            (moved(step) - moved(-step)) / (2.0 * step) / n[group]
        };
        let of = |equivalent, aversion| live.iter().map(|&group| slope(equivalent, aversion, group)).collect::<Vec<_>>();
        let (atkinson, kolm) = (of(atkinson_ede, epsilon), of(kolm_ede, alpha));
        let top = atkinson.iter().copied().fold(0.0, f64::max);
        for (place, &group) in live.iter().enumerate() {
            let share = weights[group] / live.iter().map(|&group| weights[group]).fold(0.0, f64::max);
            prop_assert!((atkinson[place] / top - share).abs() < 1e-3, "{} and {share}", atkinson[place] / top);
            let (low, high) = (h[live[0]].min(h[group]), h[live[0]].max(h[group]));
            let (poor, rich) = if h[group] == low { (place, 0) } else { (0, place) };
            if kolm[rich] > 1e-7 {
                let ratio = number(ratio_kolm(low, high, alpha));
                prop_assert!((kolm[poor] / kolm[rich] / ratio - 1.0).abs() < 1e-2, "{ratio}");
            }
            if weights[group] > 1e-9 && weights[live[0]] > 1e-9 {
                let ratio = number(ratio_atkinson(low, high, epsilon));
                let expected = weights[live[poor]] / weights[live[rich]];
                prop_assert!((ratio / expected - 1.0).abs() < 1e-9);
            }
        }
        // A year more for everybody counts as a year.
        prop_assert!(close(number(equity_weighted(&h, &n, epsilon, &vec![1.0; h.len()])), 1.0));
    }

    #[test]
    fn a_change_is_its_two_parts((h, n) in levels(), gains in prop::collection::vec(0.0..20.0, 9), epsilon in 0.0..20.0) {
        let after: Vec<f64> = h.iter().zip(&gains).map(|(h, gain)| h + gain).collect();
        let whole = number(delta_ede(&h, &after, &n, epsilon));
        let parts = number(delta_mean(&h, &after, &n)) + number(equity_component(&h, &after, &n, epsilon));
        prop_assert!(close(whole, parts) && whole >= -1e-9);
        prop_assert!(number(equity_component(&h, &after, &n, 0.0)).abs() < 1e-9);
    }

    #[test]
    fn at_the_break_even_both_are_as_good(
        groups in prop::collection::vec((1.0..100.0, 1.0..100.0, 1.0..100.0), 1..6), kolm in any::<bool>()
    ) {
        let column = |pick: fn(&(f64, f64, f64)) -> f64| groups.iter().map(pick).collect::<Vec<_>>();
        let (a, b, n) = (column(|group| group.0), column(|group| group.1), column(|group| group.2));
        let equivalent: Equivalent = if kolm { kolm_ede } else { atkinson_ede };
        let ahead = |aversion: f64| number(equivalent(&a, &n, aversion)) - number(equivalent(&b, &n, aversion));
        match breakeven(equivalent, &a, &b, &n).unwrap() {
            BreakEven::At { aversion, above } => {
                prop_assert!((0.0..=50.0).contains(&aversion) && ahead(aversion).abs() < 1e-6, "{aversion}");
                let better = if above == Better::First { -1.0 } else { 1.0 };
                prop_assert!(better * ahead(0.0) >= 0.0);
            }
            BreakEven::Always(always) => {
                let sign = if always == Better::First { 1.0 } else { -1.0 };
                for aversion in [0.0, 0.01, 0.1, 1.0, 3.0, 10.0, 50.0] {
                    prop_assert!(sign * ahead(aversion) >= -1e-9, "{aversion}");
                }
            }
            BreakEven::Alike => prop_assert!(ahead(0.0).abs() < 1e-9 && ahead(20.0).abs() < 1e-9),
        }
        // From the other side.
        let swapped = breakeven(equivalent, &b, &a, &n).unwrap();
        let aversion = |found| if let BreakEven::At { aversion, .. } = found { Some(aversion) } else { None };
        prop_assert_eq!(aversion(breakeven(equivalent, &a, &b, &n).unwrap()), aversion(swapped));
    }
}

#[test]
fn extreme_aversions_give_numbers() {
    let (h, n) = ([0.001, 70.0, 85.0], [1.0, 1e6, 1e12]);
    assert!((number(atkinson_ede(&h, &n, 50.0)) / 0.001 - libm::pow(1e12, 1.0 / 49.0)).abs() < 1e-3);
    assert!((number(atkinson_ede(&[1e300, 2e300], &[1.0, 1.0], 1.0)) / 1e300 - 2.0_f64.sqrt()).abs() < 1e-9);
    assert!((number(kolm_ede(&[0.0, 1e6], &[1.0, 1.0], 50.0)) - 2.0_f64.ln() / 50.0).abs() < 1e-9);
    assert!((number(kolm_ede(&[70.0, 80.0], &[1.0, 1.0], 1e-14)) - 75.0).abs() < 1e-9);
    assert_eq!(equity_weights(&[70.0, 0.0], &[1.0, 0.0], 50.0).unwrap()[0], 1.0);
}

#[test]
fn odd_levels_have_reasons() {
    let none = Value::Undefined(Reason::NoLifetimeHealth);
    let n = [1.0, 1.0];
    assert_eq!(atkinson_ede(&[-1.0, 10.0], &n, 0.5), none);
    assert_eq!(gini_ede(&[-1.0, 10.0], &n, 2.0), none);
    assert_eq!(atkinson_ede(&[0.0, 10.0], &n, 1.0), Value::Number(0.0));
    assert_eq!(atkinson_index(&[0.0, 10.0], &n, 1.0), Value::Number(1.0));
    assert_eq!(atkinson_index(&[0.0, 0.0], &n, 0.5), none);
    assert_eq!(equity_weights(&[0.0, 10.0], &n, 1.0), Err(Reason::NoLifetimeHealth));
    assert_eq!(ratio_atkinson(0.0, 10.0, 1.0), none);
    assert_eq!(kolm_ede(&[], &[], 1.0), Value::Undefined(Reason::NoNeed));
    // The mean is the same, so whoever is more equal is better as soon as it matters at all.
    let equal = breakeven(atkinson_ede, &[50.0, 70.0], &[60.0, 60.0], &n);
    assert_eq!(equal, Ok(BreakEven::At { aversion: 0.0, above: Better::Second }));
    assert_eq!(breakeven(kolm_ede, &[50.0, 70.0], &[70.0, 50.0], &n), Ok(BreakEven::Alike));
    assert_eq!(breakeven(kolm_ede, &[50.0, 70.0], &[50.0, 71.0], &n), Ok(BreakEven::Always(Better::Second)));
}

/// A newborn group and an old one, of whom 6 and 4 are treated.
fn young_and_old() -> Problem {
    let mut problem = empty(&[10.0]);
    for (need, risk, benefit, age, years) in [(10.0, 0.5, 0.25, 0.0, 80.0), (20.0, 0.4, 0.1, 70.0, 20.0)] {
        let people = Patients { age: Some(age), years_left: Some(years), ..patients(0, need, risk) };
        add(&mut problem, people, &[(benefit, &[1.0])]);
    }
    problem
}

#[test]
fn levels_are_years_lived_and_years_to_come() {
    let problem = young_and_old();
    let of = |id: &str, treated: &[f64]| measured(find(id).unwrap(), &problem, treated);
    // Before: 0 + 80 x 0.5 = 40 and 70 + 20 x 0.6 = 82. After: 40 + 6 x 0.25 / 10 x 80 = 52 and 82 + 4 x 0.1 / 20 x 20 = 82.4.
    let treated = [6.0, 4.0];
    let mean = |young: f64, old: f64| (10.0 * young + 20.0 * old) / 30.0;
    assert!(close(number(of("lifetime_health", &[0.0, 0.0])), mean(40.0, 82.0)));
    assert!(close(number(of("lifetime_health", &treated)), mean(52.0, 82.4)));
    assert!(close(number(of("delta_mean_health", &treated)), mean(12.0, 0.4)));
    assert!(close(number(of("marginal_equity_weight_ratio_kolm", &treated)), libm::exp(0.15 * 30.4)));
    let ratio = number(of("marginal_equity_weight_ratio_atkinson", &treated));
    assert!(close(ratio, libm::pow(82.4 / 52.0, 10.95)));
    assert!(number(of("equity_component", &treated)) > 0.0);
    assert!(number(of("equity_weighted_nhb", &treated)) > mean(12.0, 0.4));
    // Years gained per person in need are the rise of the mean.
    let gained = number(of("life_years_gained", &treated));
    assert!(close(gained / 30.0, number(of("delta_mean_health", &treated))));
}

#[test]
fn without_ages_there_are_no_levels() {
    let mut problem = young_and_old();
    problem.groups[1].age = None;
    let of = |problem: &Problem| measured(find("atkinson_ede").unwrap(), problem, &[6.0, 4.0]);
    assert_eq!(of(&problem), Value::Undefined(Reason::NoAges));
    problem.groups[1].need = 0.0;
    assert!(matches!(of(&problem), Value::Number(_)), "a group without need may lack its age");
    problem.groups[0].need = 0.0;
    assert_eq!(of(&problem), Value::Undefined(Reason::NoNeed));
}
