//! Laws that the measures of tilt obey on every input, and second routes to them.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/ladders.rs"]
mod ladders;
#[path = "support/numbers.rs"]
mod numbers;

use evenhand::measures::deprivation::attributable::{attributable_fraction, attributable_risk};
use evenhand::measures::deprivation::concentration::{absolute, fractional_ranks, relative};
use evenhand::measures::deprivation::concentration_curve;
use evenhand::measures::deprivation::corrected::{erreygers, wagstaff};
use evenhand::measures::deprivation::ends::{difference, ratio};
use evenhand::measures::deprivation::exposure::{self, Exposure};
use evenhand::measures::deprivation::extended::extended_concentration;
use evenhand::measures::deprivation::line::{rii_pamuk, rii_ratio_linear, sii_linear};
use evenhand::measures::deprivation::logistic::{Weights, curve, rii_logit, sii_logit};
use evenhand::measures::{Reason, Value};
use ladders::{Ladder, ladders};
use numbers::{close, number};
use proptest::prelude::*;

const COVERAGE: (f64, f64) = (0.0, 1.0);

/// Every measure of tilt that does not round people, with whether it is relative.
fn all(ladder: &Ladder) -> Vec<(&'static str, bool, Value)> {
    let Ladder { y, n, order } = ladder;
    let rank = fractional_ranks(n, order);
    vec![
        ("rci", true, relative(y, n, &rank)),
        ("aci", false, absolute(y, n, &rank)),
        ("erreygers", false, erreygers(y, n, &rank, COVERAGE)),
        ("extended", true, extended_concentration(y, n, order, 3.0)),
        ("difference", false, difference(y, n, order, true)),
        ("ratio", true, ratio(y, n, order, true)),
        ("sii", false, sii_linear(y, n, &rank)),
        ("rii ratio", true, rii_ratio_linear(y, n, &rank)),
        ("rii pamuk", true, rii_pamuk(y, n, &rank)),
        ("par", false, attributable_risk(y, n, order, true)),
        ("paf", true, attributable_fraction(y, n, order, true)),
    ]
}

fn alike(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => (a - b).abs() <= 1e-7 * a.abs().max(1.0),
        (a, b) => a == b,
    }
}

/// Whether the line hits zero so nearly at an end that rounding decides about its ratio.
fn on_the_edge(ladder: &Ladder) -> bool {
    let rank = fractional_ranks(&ladder.n, &ladder.order);
    let half = number(sii_linear(&ladder.y, &ladder.n, &rank)).abs() / 2.0;
    (ladder.mean() - half).abs() < 1e-6
}

proptest! {
    #[test]
    fn bounds(ladder in ladders(5_000)) {
        let Ladder { y, n, order } = &ladder;
        let rank = fractional_ranks(n, order);
        let within = |value: Value, most: f64| number(value).abs() <= most + 1e-9;
        prop_assert!(within(relative(y, n, &rank), 1.0));
        prop_assert!(within(absolute(y, n, &rank), 0.25));
        prop_assert!(within(erreygers(y, n, &rank, COVERAGE), 1.0));
        if let Value::Number(index) = wagstaff(y, n, &rank, COVERAGE) {
            prop_assert!(index.abs() <= 1.0 + 1e-9, "Wagstaff {index}");
        }
        let extended = number(extended_concentration(y, n, order, 3.0));
        prop_assert!((-2.0 - 1e-9..=1.0 + 1e-9).contains(&extended), "extended {extended}");
        for weights in [Weights::Once, Weights::Twice] {
            match sii_logit(y, n, order, weights) {
                Value::Number(slope) => prop_assert!(slope.abs() <= 1.0),
                other => prop_assert_eq!(other, Value::Undefined(Reason::NoCurve)),
            }
        }
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(
        (ladder, shuffled) in ladders(5_000)
            .prop_flat_map(|ladder| (Just(ladder.clone()), Just(ladder.groups()).prop_shuffle()))
    ) {
        prop_assume!(!on_the_edge(&ladder));
        for ((name, _, a), (_, _, b)) in all(&ladder).into_iter().zip(all(&Ladder::new(&shuffled))) {
            prop_assert!(alike(a, b), "{name}: {a:?} became {b:?}");
        }
    }

    #[test]
    fn groups_single_persons_and_copies_agree(ladder in ladders(12)) {
        prop_assume!(!on_the_edge(&ladder));
        let twice = Ladder::new(&[ladder.groups(), ladder.groups()].concat());
        for other in [ladder.persons(), twice] {
            for ((name, _, a), (_, _, b)) in all(&ladder).into_iter().zip(all(&other)) {
                prop_assert!(alike(a, b), "{name}: {a:?} became {b:?}");
            }
        }
    }

    #[test]
    fn halving_coverage_halves_absolute_measures_and_leaves_relative_ones(ladder in ladders(5_000), factor in 0.05..1.0) {
        prop_assume!(!on_the_edge(&ladder));
        let scaled = ladder.covered(|y| factor * y);
        for ((name, is_relative, a), (_, _, b)) in all(&ladder).into_iter().zip(all(&scaled)) {
            let expected = match a {
                Value::Number(a) if !is_relative => Value::Number(factor * a),
                a => a,
            };
            prop_assert!(alike(expected, b), "{name}: {expected:?} became {b:?}");
        }
    }

    #[test]
    fn as_much_more_for_everybody_leaves_absolute_measures(ladder in ladders(5_000), more in 0.0..2.0) {
        let raised = ladder.covered(|y| y + more);
        for ((name, is_relative, a), (_, _, b)) in all(&ladder).into_iter().zip(all(&raised)) {
            prop_assert!(is_relative || alike(a, b), "{name}: {a:?} became {b:?}");
        }
    }

    #[test]
    fn from_the_other_end_signs_turn_and_ratios_invert(ladder in ladders(5_000)) {
        prop_assume!(!on_the_edge(&ladder));
        let (here, there) = (all(&ladder), all(&ladder.reversed()));
        let pairs = here.into_iter().zip(there);
        for ((name, _, a), (_, _, b)) in pairs {
            match (name, a, b) {
                ("rci" | "aci" | "erreygers" | "difference" | "sii" | "rii pamuk", Value::Number(a), Value::Number(b)) => {
                    prop_assert!((a + b).abs() < 1e-7, "{name}: {a} and {b}");
                }
                ("ratio" | "rii ratio", Value::Number(a), Value::Number(b)) if a > 0.0 => {
                    prop_assert!((a * b - 1.0).abs() < 1e-7, "{name}: {a} and {b}");
                }
                _ => {}
            }
        }
        for weights in [Weights::Once, Weights::Twice] {
            let Ladder { y, n, order } = &ladder;
            let turned = sii_logit(y, n, &ladder.reversed().order, weights);
            match (sii_logit(y, n, order, weights), turned) {
                (Value::Number(a), Value::Number(b)) => prop_assert!((a + b).abs() < 1e-7, "{a} and {b}"),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn being_left_out_mirrors_being_treated(ladder in ladders(5_000)) {
        let rank = fractional_ranks(&ladder.n, &ladder.order);
        let left_out = ladder.covered(|y| 1.0 - y);
        let index = |ladder: &Ladder| number(erreygers(&ladder.y, &ladder.n, &rank, COVERAGE));
        prop_assert!(close(index(&ladder), -index(&left_out)));
        match (wagstaff(&ladder.y, &ladder.n, &rank, COVERAGE), wagstaff(&left_out.y, &ladder.n, &rank, COVERAGE)) {
            (Value::Number(a), Value::Number(b)) => prop_assert!((a + b).abs() < 1e-7, "{a} and {b}"),
            (a, b) => prop_assert!(matches!((a, b), (Value::Undefined(_), Value::Undefined(_)))),
        }
    }

    #[test]
    fn twice_the_area_between_curve_and_diagonal_is_the_index(ladder in ladders(5_000)) {
        let Ladder { y, n, order } = &ladder;
        let points = concentration_curve(y, n, order).unwrap();
        prop_assert_eq!((points[0], points[points.len() - 1]), ((0.0, 0.0), (1.0, 1.0)));
        prop_assert!(points.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1 + 1e-12));
        let under: f64 = points.windows(2).map(|pair| (pair[1].0 - pair[0].0) * (pair[0].1 + pair[1].1) / 2.0).sum();
        let rank = fractional_ranks(n, order);
        prop_assert!(close(1.0 - 2.0 * under, number(relative(y, n, &rank))));
        prop_assert!(close(number(extended_concentration(y, n, order, 2.0)), number(relative(y, n, &rank))));
        prop_assert!(number(extended_concentration(y, n, order, 1.0)).abs() < 1e-9);
    }

    #[test]
    fn the_extended_index_asks_for_the_most_deprived_of_three(ladder in ladders(6)) {
        // The coverage of the most deprived of three persons picked at random, against the mean; persons
        // of one rank share what they have.
        let persons = ladder.persons();
        let shared: Vec<f64> = (0..persons.y.len())
            .map(|person| {
                let tied = |other: &usize| persons.order[*other] == persons.order[person];
                let tie: Vec<f64> = (0..persons.y.len()).filter(tied).map(|other| persons.y[other]).collect();
                tie.iter().sum::<f64>() / tie.len() as f64
            })
            .collect();
        let lowest = |a: usize, b: usize| if persons.order[a] <= persons.order[b] { a } else { b };
        let all = 0..shared.len();
        let sum: f64 = all
            .clone()
            .flat_map(|a| all.clone().map(move |b| (a, b)))
            .flat_map(|(a, b)| all.clone().map(move |c| (a, b, c)))
            .map(|(a, b, c)| shared[lowest(a, lowest(b, c))])
            .sum();
        let expected = 1.0 - sum / (shared.len() as f64).powi(3) / ladder.mean();
        prop_assert!(close(number(extended_concentration(&ladder.y, &ladder.n, &ladder.order, 3.0)), expected));
    }

    #[test]
    fn the_slope_is_the_absolute_index_over_the_spread_of_ranks(ladder in ladders(5_000)) {
        let Ladder { y, n, order } = &ladder;
        let (rank, people) = (fractional_ranks(n, order), n.iter().sum::<f64>());
        let spread: f64 = rank.iter().zip(n).map(|(rank, n)| n / people * (rank - 0.5) * (rank - 0.5)).sum();
        let slope = number(sii_linear(y, n, &rank));
        prop_assert!(close(slope, number(absolute(y, n, &rank)) / (2.0 * spread)));
        prop_assert!(close(number(rii_pamuk(y, n, &rank)), slope / ladder.mean()));
        if let Value::Number(ratio) = rii_ratio_linear(y, n, &rank) {
            let pamuk = number(rii_pamuk(y, n, &rank));
            prop_assert!((ratio - (2.0 + pamuk) / (2.0 - pamuk)).abs() <= 1e-6 * ratio.max(1.0));
        }
    }

    #[test]
    fn the_curve_solves_the_equations_of_greatest_likelihood(ladder in ladders(500), twice in any::<bool>()) {
        let Ladder { y, n, order } = &ladder;
        let weights = if twice { Weights::Twice } else { Weights::Once };
        let Ok(curve) = curve(y, n, order, weights) else { return Ok(()) };
        prop_assume!(curve.low > 1e-9 && curve.high < 1.0 - 1e-9 && curve.low < 1.0 - 1e-9 && curve.high > 1e-9);
        let logit = |share: f64| (share / (1.0 - share)).ln();
        let (low, slope) = (logit(curve.low), logit(curve.high) - logit(curve.low));
        let (mut level, mut tilt) = (0.0, 0.0);
        let people: f64 = n.iter().sum();
        for ((y, n), rank) in y.iter().zip(n).zip(fractional_ranks(n, order)) {
            let weight = if twice { (n / people) * (n / people) } else { n / people };
            let share = if *n > 0.0 { (y * n).round_ties_even() / n } else { 0.0 };
            let off = weight * (share - 1.0 / (1.0 + (-low - slope * rank).exp()));
            level += off;
            tilt += off * rank;
        }
        prop_assert!(level.abs() < 1e-7 && tilt.abs() < 1e-7, "{level}, {tilt}");
        let ratio = number(rii_logit(y, n, order, weights));
        prop_assert!(close(ratio, curve.high / curve.low));
    }

    #[test]
    fn there_is_a_curve_exactly_where_treated_and_untreated_mix(ladder in ladders(40), twice in any::<bool>()) {
        let Ladder { y, n, order } = &ladder;
        let weights = if twice { Weights::Twice } else { Weights::Once };
        let live = || (0..y.len()).filter(|&group| n[group] > 0.0);
        let treated = |group: usize| (y[group] * n[group]).round_ties_even();
        let above = |wanted: f64| {
            let higher = |a: usize, b: usize| wanted * (order[a] - order[b]) > 0.0;
            live().any(|a| treated(a) > 0.0 && live().any(|b| treated(b) < n[b] && higher(a, b)))
        };
        let first = live().next().map(|group| treated(group) / n[group]).unwrap();
        let even = live().all(|group| treated(group) / n[group] == first);
        let found = curve(y, n, order, weights);
        prop_assert_eq!(found.is_ok(), even || above(1.0) && above(-1.0), "{:?}", found);
    }

    #[test]
    fn attributable_risk_is_what_the_treated_do_not_have(share in 0.0..1.0, exposed in 0.01..1.0, unexposed in 0.01..1.0) {
        let exposure = Exposure { share, exposed, unexposed };
        let all = share * exposed + (1.0 - share) * unexposed;
        prop_assert!(close(number(exposure::attributable_risk(exposure)), all - unexposed));
        prop_assert!(close(number(exposure::attributable_fraction(exposure)), 1.0 - unexposed / all));
    }
}

#[test]
fn odd_ladders_have_reasons() {
    let (n, rank) = ([10.0, 20.0], [0.5, 0.5]);
    let nobody = [0.0, 0.0];
    let some = [0.2, 0.4];
    assert_eq!(sii_linear(&some, &n, &rank), Value::Undefined(Reason::OneRank));
    assert_eq!(curve(&some, &n, &[1.0, 1.0], Weights::Once), Err(Reason::OneRank));
    assert_eq!(sii_linear(&[], &[], &[]), Value::Undefined(Reason::NoNeed));
    let ranks = fractional_ranks(&n, &[1.0, 2.0]);
    assert_eq!(sii_linear(&nobody, &n, &ranks), Value::Number(0.0));
    assert_eq!(rii_ratio_linear(&nobody, &n, &ranks), Value::Undefined(Reason::NobodyTreated));
    assert_eq!(
        ratio(&[0.0, 0.3, 0.0], &[1.0; 3], &[1.0, 2.0, 3.0], true),
        Value::Undefined(Reason::NobodyAtEndsTreated)
    );
    assert_eq!(ratio(&[0.0, 0.3], &n, &[1.0, 2.0], true), Value::Infinite);
    assert_eq!(wagstaff(&[1.0, 1.0], &n, &ranks, COVERAGE), Value::Undefined(Reason::EverybodyTreated));
    assert_eq!(concentration_curve(&nobody, &n, &[1.0, 2.0]), Err(Reason::NobodyTreated));
}

#[test]
fn a_curve_needs_treated_and_untreated_on_both_sides_of_each_other() {
    let order = [1.0, 2.0, 3.0, 4.0];
    let fit = |y: [f64; 4]| sii_logit(&y, &[100.0; 4], &order, Weights::Twice);
    let none = Value::Undefined(Reason::NoCurve);
    for apart in
        [[0.0, 0.0, 1.0, 1.0], [0.0, 0.0, 0.5, 1.0], [1.0, 0.5, 0.0, 0.0], [0.0, 0.0, 0.0, 0.5], [1.0, 1.0, 1.0, 0.99]]
    {
        assert_eq!(fit(apart), none, "{apart:?}");
    }
    for alike in [[0.0; 4], [1.0; 4], [0.3; 4]] {
        assert_eq!(fit(alike), Value::Number(0.0), "{alike:?}");
    }
    assert!(number(fit([0.0, 1.0, 0.0, 1.0])).abs() < 1.0);
    assert!(number(fit([0.0, 0.01, 0.99, 1.0])) > 0.99);
}
