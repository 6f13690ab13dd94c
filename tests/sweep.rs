//! A measure against the amount of a supply, from nothing to plenty.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::{Value, catalogue::MEASURES};
use evenhand::num::same;
use evenhand::scenario::{Estimate, Scenario};
use evenhand::study::{Question, Report, Stretch, Sweep, answer, choices, compare};

fn divided(id: &str) -> Scenario {
    let mut scenario = library::find(id).unwrap().scenario().unwrap();
    scenario.settings.whole_patients = false;
    scenario
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
    let mut scenario = divided("four-villages");
    let found = sweep(&scenario, "deaths_averted");
    let column = MEASURES.iter().position(|measure| measure.id == "deaths_averted").unwrap();
    for (step, &units) in found.units.iter().enumerate() {
        scenario.supplies[0].amount = Estimate::illustrative(units);
        // What the parties keep for themselves is part of the stock, and would be more than all of it.
        scenario.parties.iter_mut().for_each(|party| party.fallback.clear());
        let comparison = compare(&scenario).unwrap();
        for (line, row) in found.tracks.iter().zip(&comparison.rows) {
            let (Ok(values), Ok(answer)) = (&line.result, &row.result) else { continue };
            let (Value::Number(a), Value::Number(b)) = (values[step], answer.measures[column]) else { continue };
            assert!(same(a, b), "{} with {units}: {a} is not {b}", line.choice.rule);
        }
    }
    assert!(found.units.contains(&100.0));
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
