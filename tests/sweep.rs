//! A measure against the amount of a supply, from nothing to plenty.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::{Value, catalogue::MEASURES};
use evenhand::num::same;
use evenhand::scenario::{Estimate, Scenario};
use evenhand::study::{Question, Report, Stretch, Sweep, answer, choices, compare};

/// A case with divided patients, and without what parties keep for themselves: it is part of the stock, and would be
/// more than all of it where there is little.
fn divided(id: &str) -> Scenario {
    let mut scenario = library::find(id).unwrap().scenario().unwrap();
    scenario.settings.whole_patients = false;
    scenario.parties.iter_mut().for_each(|party| party.fallback.clear());
    scenario
}

fn with_amount(scenario: &Scenario, units: f64) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.supplies[0].amount = Estimate::illustrative(units);
    scenario
}

fn column(measure: &str) -> usize {
    MEASURES.iter().position(|known| known.id == measure).unwrap()
}

fn sweep(scenario: &Scenario, measure: &str) -> Sweep {
    let question = Question::Sweep { scenario: Box::new(scenario.clone()), measure: measure.into(), supply: 0 };
    let Ok(Report::Sweep(sweep)) = answer(&question) else { panic!("no sweep") };
    sweep
}

fn value(sweep: &Sweep, line: usize, step: usize) -> Option<f64> {
    sweep.tracks[line].result.as_ref().ok()?[step].number()
}

#[test]
fn every_amount_is_what_a_comparison_with_it_gives() {
    for (case, stride) in [("four-villages", 1), ("field-hospital", 5), ("malaria-rtss-2023", 40)] {
        let scenario = divided(case);
        let [averted, gini] = ["deaths_averted", "gini"].map(|measure| (column(measure), sweep(&scenario, measure)));
        assert!(averted.1.units.contains(&scenario.supplies[0].amount.value));
        for (step, &units) in averted.1.units.iter().enumerate().step_by(stride) {
            let comparison = compare(&with_amount(&scenario, units)).unwrap();
            for (column, sweep) in [&averted, &gini] {
                for (track, row) in sweep.tracks.iter().zip(&comparison.rows) {
                    let (Ok(values), Ok(answer)) = (&track.result, &row.result) else {
                        assert_eq!(track.result.is_err(), row.result.is_err());
                        continue;
                    };
                    let (swept, compared) = (values[step], answer.measures[*column]);
                    let is_same = match (swept, compared) {
                        (Value::Number(a), Value::Number(b)) => same(a, b),
                        (a, b) => a == b,
                    };
                    assert!(is_same, "{case}, {} with {units}: {swept:?} is not {compared:?}", track.choice.rule);
                }
            }
        }
    }
}

#[test]
fn nobody_beats_the_best_of_a_stretch_inside_it() {
    /// So near to a change the bisection may err.
    const EDGE: f64 = 1e-4;
    for (case, measure) in [
        ("four-villages", "deaths_averted"),
        ("four-villages", "dalys_averted"),
        ("four-villages", "gini"),
        ("four-villages", "worst_coverage"),
        ("field-hospital", "deaths_averted"),
        ("field-hospital", "hoover"),
    ] {
        let scenario = divided(case);
        let found = sweep(&scenario, measure);
        let (column, plenty) = (column(measure), found.units[found.units.len() - 1]);
        let direction = MEASURES[column].direction;
        assert!(found.stretches.windows(2).all(|pair| pair[0].to == pair[1].from));
        for probe in 1..60 {
            let units = plenty * f64::from(probe) / 60.0;
            let Some(stretch) = found.stretches.iter().find(|stretch| stretch.from + EDGE < units && units < stretch.to - EDGE)
            else {
                continue;
            };
            let comparison = compare(&with_amount(&scenario, units)).unwrap();
            let merit = |row: usize| Some(direction.merit(comparison.answer(row)?.measures[column].number()?));
            let most = (0..comparison.rows.len()).filter_map(merit).fold(f64::NEG_INFINITY, f64::max);
            for &rule in &stretch.best {
                let own = merit(rule).unwrap();
                assert!(same(own, most), "{case}, {measure} at {units}: {own} is not the best, {most}");
            }
        }
    }
}

#[test]
fn between_two_amounts_the_track_is_straight() {
    let found = sweep(&divided("four-villages"), "deaths_averted");
    let lottery = found.tracks.iter().position(|track| track.choice.rule == "lottery.equal").unwrap();
    let at = |units: f64| found.at(lottery, units).unwrap().number().unwrap();
    assert!(same(at(100.5), f64::midpoint(at(100.0), at(101.0))));
    // Everybody has the same chance: 100 of 250 courses do two fifths of what all of them do.
    assert!(same(at(100.0), 0.4 * at(250.0)) && same(at(1e9), at(250.0)));
    // Nobody is treated with nothing: there is no Gini, and no line leads there.
    let gini = sweep(&divided("four-villages"), "gini");
    assert!(matches!(gini.at(lottery, 0.0), Some(Value::Undefined(_))));
    assert!(matches!(gini.at(lottery, 0.5), Some(Value::Undefined(_))));
    assert!(same(gini.at(lottery, 1.0).and_then(Value::number).unwrap(), 0.0));
}

#[test]
fn rules_that_do_the_same_throughout_share_a_line() {
    let mut scenario = divided("four-villages");
    scenario.rules = choices(&["outcome.lives", "lottery.equal", "priority.sickest", "party.equal"]);
    let alike = sweep(&scenario, "treated").alike(&[0, 1, 2, 3]);
    assert_eq!(alike, [[0, 1, 2, 3]]);
    let apart = sweep(&scenario, "deaths_averted").alike(&[3, 0, 1]);
    assert_eq!(apart, [[3], [0], [1]]);
}

#[test]
fn from_nothing_to_everybody() {
    let found = sweep(&divided("four-villages"), "treated");
    let last = found.units.len() - 1;
    assert_eq!((found.units[0], found.units[last]), (0.0, 250.0));
    for line in 0..found.tracks.len() {
        assert_eq!(value(&found, line, 0), Some(0.0));
        assert!(same(value(&found, line, last).unwrap(), 250.0), "{}", found.tracks[line].choice.rule);
    }
    // All treat as many, whatever there is.
    let everybody: Vec<usize> = (0..found.tracks.len()).collect();
    assert_eq!(found.stretches, [Stretch { from: 0.0, to: 250.0, best: everybody }]);
}

#[test]
fn the_best_rule_changes_where_two_lines_cross() {
    // Sickest first averts 0.5 a patient in 10 patients, then 0.1; youngest first 0.3 throughout its first 40.
    let mut scenario = divided("four-villages");
    let figures = [(10.0, 0.9, 0.4, 60.0), (100.0, 0.8, 0.7, 50.0), (40.0, 0.5, 0.2, 10.0), (100.0, 0.1, 0.05, 30.0)];
    for (group, (size, before, after, age)) in scenario.groups.iter_mut().zip(figures) {
        group.size = Estimate::illustrative(size);
        group.risk_untreated = Estimate::illustrative(before);
        group.risk_treated = Estimate::illustrative(after);
        group.age = Some(Estimate::illustrative(age));
    }
    scenario.rules = choices(&["priority.sickest", "priority.youngest"]);
    let found = sweep(&scenario, "deaths_averted");
    // 5 + 0.1 (s - 10) = 0.3 s at s = 20.
    let [before, after, ..] = &found.stretches[..] else { panic!("{:?}", found.stretches) };
    assert!((before.to - 20.0).abs() < 1e-4 && before.to == after.from, "{before:?}");
    assert_eq!((&before.best[..], &after.best[..]), (&[0][..], &[1][..]));
}

#[test]
fn a_rule_that_gives_nothing_says_why() {
    let scenario = divided("malaria-rtss-2023");
    let mut asked = scenario.clone();
    asked.rules = choices(&["priority.first_come", "lottery.equal", "no.such"]);
    let found = sweep(&asked, "gini");
    assert!(found.tracks[0].result.is_err() && found.tracks[2].result.is_err());
    assert_eq!(found.tracks[1].result.as_ref().map(Vec::len), Ok(found.units.len()));
    assert!(sweep(&scenario, "no_such").tracks.iter().all(|line| line.result.is_err()));
}
