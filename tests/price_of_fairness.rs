//! What fairness costs, against the bounds of Bertsimas, Farias & Trichakis (2011, 2012).

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;

use evenhand::library;
use evenhand::measures::division::price_of_fairness::{
    most_lost_by_alpha_fairness, most_lost_by_maximin, most_lost_by_proportional_fairness,
};
use evenhand::scenario::Problem;
use evenhand::study::{Fair, FairPrice, Price, Question, Report, answer, price};
use problems::{ANY, POSITIVE, law, problem};

fn of(price: &Price, fair: Fair) -> FairPrice {
    *price.rules.iter().find(|rule| rule.fair == fair).unwrap()
}

#[test]
fn the_bounds_are_those_of_the_papers() {
    // n, proportional, max-min: rounded to a hundredth of a per cent.
    for (n, proportional, maximin) in
        [(2, 0.0858, 0.1111), (3, 0.1786, 0.25), (5, 0.3056, 0.4444), (10, 0.4675, 0.6694)]
    {
        assert!((most_lost_by_proportional_fairness(n) - proportional).abs() < 1e-4, "{n}");
        assert!((most_lost_by_maximin(n) - maximin).abs() < 1e-4, "{n}");
    }
}

#[test]
fn the_bound_of_alpha_fairness_leads_from_none_to_that_of_maximin() {
    for n in [1, 2, 3, 7, 40, 1000] {
        assert_eq!(most_lost_by_alpha_fairness(n, 0.0), 0.0);
        assert!((most_lost_by_alpha_fairness(n, 1.0) - most_lost_by_proportional_fairness(n)).abs() < 1e-6, "{n}");
        assert!((most_lost_by_alpha_fairness(n, 1e6) - most_lost_by_maximin(n)).abs() < 1e-4, "{n}");
        let rising = [0.2, 0.5, 1.0, 2.0, 5.0, 50.0].map(|alpha| most_lost_by_alpha_fairness(n, alpha));
        assert!(rising.is_sorted(), "{n}: {rising:?}");
    }
    // What is kept falls like n^(-alpha / (alpha + 1)): with alpha 2, a hundred times for a thousand times as many.
    let kept = |n: u32| 1.0 - most_lost_by_alpha_fairness(n, 2.0);
    let fall = (kept(1_000) / kept(1_000_000)).log10();
    assert!((fall - 2.0).abs() < 0.1, "{fall}");
}

/// Groups of which each could have one life saved alone; some need only a part of the supply for that.
fn equal_alone(units: &[f64]) -> Problem {
    let mut problem =
        Problem::plain(&vec![1.0; units.len()], &units.iter().map(|u| vec![*u]).collect::<Vec<_>>(), &[1.0]);
    problem.treatments.iter_mut().for_each(|way| way.benefit = 1.0);
    problem
}

#[test]
fn the_worst_cases_reach_the_bounds() {
    // Cheap groups first: with n = 4 the sum of two of them is 2, the fair total 1.5.
    let found = price(&equal_alone(&[0.5, 0.5, 1.0, 1.0])).unwrap();
    let proportional = of(&found, Fair::Proportional);
    assert!(found.bounds_hold && found.groups == 4 && found.alone == (1.0, 1.0));
    assert!((proportional.in_deaths - 0.25).abs() < 1e-6 && (proportional.bound - 0.25).abs() < 1e-9, "{found:?}");
    let third = 1.0 / 3.0;
    let found = price(&equal_alone(&[third, third, third, 1.0, 1.0])).unwrap();
    let maximin = of(&found, Fair::Maximin);
    assert!((maximin.in_deaths - 4.0 / 9.0).abs() < 1e-9 && (maximin.bound - 4.0 / 9.0).abs() < 1e-9, "{found:?}");
}

#[test]
fn no_random_case_costs_more_than_the_bound() {
    for shape in [POSITIVE, ANY] {
        law(400, problem(shape), |problem| {
            let Some(found) = price(&problem) else { return };
            assert_eq!(found.rules.len(), 3, "{problem:?}");
            for rule in &found.rules {
                assert!(rule.in_parts <= rule.bound + 1e-6, "{rule:?} {problem:?}");
                assert!(!found.bounds_hold || rule.in_deaths <= rule.bound + 1e-6, "{rule:?} {problem:?}");
                assert!((0.0..=1.0).contains(&rule.in_deaths), "{rule:?}");
            }
        });
    }
}

#[test]
fn where_groups_differ_the_price_in_deaths_may_exceed_the_bound() {
    // One course; one group gains a hundred times as much by it as the other.
    let mut problem = Problem::plain(&[1.0, 1.0], &[vec![1.0], vec![1.0]], &[1.0]);
    problem.treatments[0].benefit = 0.5;
    problem.treatments[1].benefit = 0.005;
    let found = price(&problem).unwrap();
    let maximin = of(&found, Fair::Maximin);
    assert!(!found.bounds_hold && maximin.in_deaths > 0.9 && maximin.bound < 0.12, "{found:?}");
    assert!(maximin.in_parts.abs() < 1e-9, "{found:?}");
}

#[test]
fn the_library_has_prices_and_nothing_to_gain_has_none() {
    for case in library::CATALOGUE {
        let scenario = case.scenario().unwrap();
        let question = Question::Price { scenario: Box::new(scenario) };
        let Ok(Report::Price(Some(price))) = answer(&question) else { panic!("{}", case.id) };
        assert!(price.rules.iter().all(|rule| rule.in_parts <= rule.bound + 1e-6), "{}: {price:?}", case.id);
    }
    assert_eq!(price(&Problem::plain(&[1.0], &[vec![1.0]], &[0.0])), None);
}
