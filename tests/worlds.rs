//! Imagined worlds: what is drawn, from which distribution, and that nothing else disturbs it.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::num::distribution::Distribution;
use evenhand::scenario::{AssumedRanges, Bounds, Estimate, Figure, GroupField, PartyField, Scenario, uncertain};
use evenhand::study::draws::{Batch, Figures, Worlds, summary};
use evenhand::study::{Question, Report, answer};

const RANGES: AssumedRanges = AssumedRanges { risks: 0.2, sizes: 0.1, supplies: 0.3 };

fn villages() -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.settings.assumed_ranges = RANGES;
    scenario
}

fn ranged(value: f64, low: f64, high: f64, bounds: Bounds) -> Estimate {
    Estimate { low: Some(low), high: Some(high), bounds, ..Estimate::illustrative(value) }
}

fn column<'f>(worlds: &Worlds, figures: &'f Figures, name: &str) -> &'f [f64] {
    let place = worlds.uncertain().position(|uncertain| uncertain.name == name).unwrap();
    &figures.columns[place]
}

fn batch(scenario: &Scenario, first: usize, count: usize) -> Batch {
    let measures = vec!["deaths_averted".to_string(), "gini".to_string()];
    let question = Question::Draws { scenario: Box::new(scenario.clone()), measures, first, count };
    let Ok(Report::Draws(batch)) = answer(&question) else { panic!("no batch") };
    batch
}

#[test]
fn draws_have_the_mean_and_the_spread_of_their_distributions() {
    const COUNT: usize = 40_000;
    let mut scenario = villages();
    scenario.groups[0].risk_treated = ranged(0.3, 0.2, 0.45, Bounds::Interval);
    scenario.groups[1].risk_treated = ranged(0.3, 0.2, 0.45, Bounds::Triangle);
    scenario.groups[2].risk_treated = ranged(0.3, 0.2, 0.45, Bounds::Even);
    scenario.groups[3].cost = Some(ranged(40.0, 20.0, 90.0, Bounds::Usual));
    let worlds = Worlds::new(&scenario).unwrap();
    let figures = worlds.draw(0, COUNT);
    for (uncertain, column) in worlds.uncertain().zip(&figures.columns) {
        let (mean, variance) = (uncertain.distribution.mean(), uncertain.distribution.variance());
        let drawn_mean = column.iter().sum::<f64>() / COUNT as f64;
        let drawn_variance = column.iter().map(|x| (x - drawn_mean).powi(2)).sum::<f64>() / (COUNT - 1) as f64;
        let error = (variance / COUNT as f64).sqrt();
        let name = &uncertain.name;
        assert!((drawn_mean - mean).abs() < 4.5 * error, "{name}: mean {drawn_mean}, not {mean}");
        assert!((drawn_variance / variance - 1.0).abs() < 0.05, "{name}: variance {drawn_variance}, not {variance}");
        // Shares below the quantiles are those asked for.
        for share in [0.025, 0.5, 0.975] {
            let quantile = uncertain.distribution.quantile(share);
            let below = column.iter().filter(|x| **x <= quantile).count() as f64 / COUNT as f64;
            assert!((below - share).abs() < 0.012, "{name}: {below} lie below the quantile of {share}");
        }
    }
}

#[test]
fn other_rules_groups_and_figures_never_disturb_a_figure() {
    let plain = villages();
    let mut other = plain.clone();
    let mut group = other.groups[0].clone();
    group.id = "newcomers".into();
    other.groups.insert(0, group);
    other.groups[2].years_left = Some(ranged(30.0, 20.0, 40.0, Bounds::Usual));
    other.rules = evenhand::study::choices(&["lottery.equal", "outcome.lives"]);
    let (a, b) = (Worlds::new(&plain).unwrap(), Worlds::new(&other).unwrap());
    let (drawn, with_more) = (a.draw(0, 50), b.draw(0, 50));
    for uncertain in a.uncertain() {
        assert_eq!(column(&a, &drawn, &uncertain.name), column(&b, &with_more, &uncertain.name), "{}", uncertain.name);
    }
    // Other figures of the same scenario are not the same numbers.
    assert_ne!(drawn.columns[0], drawn.columns[1]);
}

#[test]
fn a_world_is_the_same_in_whatever_piece_it_is_drawn() {
    let scenario = villages();
    let whole = batch(&scenario, 0, 30);
    let pieces = [batch(&scenario, 0, 7), batch(&scenario, 7, 1), batch(&scenario, 8, 22)];
    for measure in 0..2 {
        let bits = |values: Vec<Vec<f64>>| values.concat().into_iter().map(f64::to_bits).collect::<Vec<_>>();
        assert_eq!(
            bits(summary::values(&pieces, measure)),
            bits(summary::values(std::slice::from_ref(&whole), measure))
        );
    }
    let mut reseeded = scenario;
    reseeded.settings.seed += 1;
    assert_ne!(summary::values(&[whole], 0), summary::values(&[batch(&reseeded, 0, 30)], 0));
}

#[test]
fn the_kinds_of_range_become_the_kinds_of_distribution() {
    let of = |estimate: Estimate, field: GroupField| {
        let mut scenario = villages();
        scenario.settings.assumed_ranges = AssumedRanges::default();
        field.set(&mut scenario.groups[0], Some(estimate));
        uncertain(&scenario).into_iter().find(|found| found.figure == Figure::Group(0, field))
    };
    let kind = |bounds, field| of(ranged(0.4, 0.3, 0.6, bounds), field).unwrap().distribution;
    assert!(matches!(kind(Bounds::Usual, GroupField::RiskTreated), Distribution::Beta { low: 0.0, high: 1.0, .. }));
    assert!(matches!(kind(Bounds::Limits, GroupField::RiskTreated), Distribution::Beta { low: 0.3, high: 0.6, .. }));
    assert!(matches!(kind(Bounds::Triangle, GroupField::RiskTreated), Distribution::Triangular { .. }));
    assert!(matches!(kind(Bounds::Even, GroupField::RiskTreated), Distribution::Uniform { low: 0.3, high: 0.6 }));
    assert!(matches!(kind(Bounds::Usual, GroupField::Cost), Distribution::Gamma { .. }));
    assert!(matches!(kind(Bounds::Usual, GroupField::Size), Distribution::Beta { low: 0.3, high: 0.6, .. }));
    // An interval that begins at 0 has no beta distribution: it counts as limits.
    let from_zero = of(ranged(0.1, 0.0, 0.3, Bounds::Usual), GroupField::RiskTreated).unwrap().distribution;
    assert!(matches!(from_zero, Distribution::Beta { low: 0.0, high: 0.3, .. }));
    // Ages and ranks differ between persons; they are not unknown.
    for field in [GroupField::Age, GroupField::Severity, GroupField::DeprivationRank] {
        assert_eq!(of(ranged(4.0, 2.0, 9.0, Bounds::Usual), field), None);
    }
    assert_eq!(of(Estimate::illustrative(0.4), GroupField::RiskTreated), None);
}

#[test]
fn assumed_ranges_fill_in_what_states_none_and_say_so() {
    let mut scenario = villages();
    scenario.groups[0].size = ranged(100.0, 90.0, 120.0, Bounds::Usual);
    scenario.parties[0].walk_away = Some(Estimate::illustrative(0.3));
    let found = uncertain(&scenario);
    let get = |figure: Figure| found.iter().find(|uncertain| uncertain.figure == figure);
    assert!(!get(Figure::Group(0, GroupField::Size)).unwrap().assumed);
    assert!(get(Figure::Group(1, GroupField::Size)).unwrap().assumed);
    assert!(get(Figure::Amount(0)).unwrap().assumed);
    assert!(get(Figure::Group(0, GroupField::RiskUntreated)).unwrap().assumed);
    assert_eq!(get(Figure::Party(0, PartyField::WalkAway)), None);
}

#[test]
fn without_anything_uncertain_every_world_is_the_scenario() {
    let mut scenario = villages();
    scenario.settings.assumed_ranges = AssumedRanges::default();
    for group in &mut scenario.groups {
        for field in GroupField::ALL {
            if let Some(estimate) = field.get(group).cloned() {
                field.set(group, Some(Estimate { low: None, high: None, ..estimate }));
            }
        }
    }
    let values = summary::values(&[batch(&scenario, 0, 5)], 0);
    for values in values {
        assert!(values.iter().all(|value| *value == values[0]));
    }
}
