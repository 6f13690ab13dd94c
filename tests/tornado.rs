//! Which uncertain figure matters most.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::num::same;
use evenhand::measures::catalogue::MEASURES;
use evenhand::scenario::{AssumedRanges, Bounds, Estimate, Figure, GroupField, Scenario, uncertain};
use evenhand::study::{Ahead, Question, Report, Tornado, answer, choices, compare};

fn ranged(value: f64, low: f64, high: f64) -> Estimate {
    Estimate { low: Some(low), high: Some(high), bounds: Bounds::Even, ..Estimate::illustrative(value) }
}

/// Two groups in one village: 100 courses for 60 and 80 patients; nothing else is uncertain.
fn two_groups() -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.groups.truncate(2);
    for group in &mut scenario.groups {
        for field in GroupField::ALL {
            if let Some(estimate) = field.get(group).cloned() {
                field.set(group, Some(Estimate { low: None, high: None, ..estimate }));
            }
        }
    }
    for (group, (size, before, after)) in scenario.groups.iter_mut().zip([(60.0, 0.5, 0.1), (80.0, 0.3, 0.1)]) {
        group.size = Estimate::illustrative(size);
        group.risk_untreated = Estimate::illustrative(before);
        group.risk_treated = Estimate::illustrative(after);
    }
    scenario.parties.iter_mut().for_each(|party| party.fallback.clear());
    scenario
}

fn tornado(scenario: &Scenario, measure: &str, rules: &[&str]) -> Tornado {
    let question =
        Question::Tornado { scenario: Box::new(scenario.clone()), measure: measure.into(), rules: choices(rules) };
    let Ok(Report::Tornado(tornado)) = answer(&question) else { panic!("no tornado") };
    tornado
}

#[test]
fn bars_are_the_measure_at_both_ends_and_the_widest_comes_first() {
    let mut scenario = two_groups();
    scenario.groups[0].risk_treated = ranged(0.1, 0.05, 0.15);
    scenario.supplies[0].amount = ranged(100.0, 80.0, 120.0);
    let found = tornado(&scenario, "deaths_averted", &["outcome.lives"]);
    // 60 x 0.4 + 40 x 0.2
    assert!(same(found.base.unwrap(), 32.0));
    let names: Vec<Figure> = found.bars.iter().map(|bar| uncertain(&scenario)[bar.figure].figure.clone()).collect();
    assert_eq!(names, [Figure::Amount(0), Figure::Group(0, GroupField::RiskTreated)]);
    // 95 % of an even range: 81 to 119 courses, 0.0525 to 0.1475.
    let [amount, risk] = found.bars[..] else { panic!("two bars") };
    assert!(same(amount.ends.0, 81.0) && same(amount.ends.1, 119.0));
    assert!(same(amount.at.0.unwrap(), 60.0 * 0.4 + 21.0 * 0.2) && same(amount.at.1.unwrap(), 60.0 * 0.4 + 59.0 * 0.2));
    assert!(same(risk.at.0.unwrap(), 60.0 * 0.4475 + 8.0) && same(risk.at.1.unwrap(), 60.0 * 0.3525 + 8.0));
    assert_eq!((found.ahead, amount.turns), (None, (None, None)));
}

#[test]
fn the_break_even_is_where_two_rules_are_alike() {
    let mut scenario = two_groups();
    // Sickest first serves group 0, whose benefit crosses that of group 1, 0.2, at a treated risk of 0.3.
    scenario.groups[0].risk_treated = ranged(0.1, 0.0, 0.5);
    let found = tornado(&scenario, "deaths_averted", &["priority.sickest", "priority.deprivation"]);
    let bar = found.bars[0];
    let (low, high) = (bar.at.0.unwrap(), bar.at.1.unwrap());
    assert!(low * high < 0.0, "{bar:?}");
    assert_eq!(found.ahead, Some(Ahead::First));
    assert_eq!(bar.turns.0, None);
    assert!((bar.turns.1.unwrap() - 0.3).abs() < 1e-9 && bar.holds(bar.turns.1.unwrap()), "{bar:?}");
}

#[test]
fn a_turn_outside_the_range_is_found_and_told_apart() {
    let mut scenario = two_groups();
    scenario.groups[0].risk_treated = ranged(0.1, 0.05, 0.15);
    let found = tornado(&scenario, "deaths_averted", &["priority.sickest", "priority.deprivation"]);
    let turn = found.bars[0].turns.1.unwrap();
    assert!((turn - 0.3).abs() < 1e-9 && !found.bars[0].holds(turn), "{turn}");
    // The rule that is taken off and the other one change sides.
    let turned = tornado(&scenario, "deaths_averted", &["priority.deprivation", "priority.sickest"]);
    assert_eq!((turned.ahead, turned.bars[0].turns), (Some(Ahead::Second), found.bars[0].turns));
    assert!(same(turned.base.unwrap(), -found.base.unwrap()));
}

#[test]
fn a_turn_is_the_nearest_value_at_which_the_other_rule_is_better() {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.settings.assumed_ranges = AssumedRanges { risks: 0.3, sizes: 0.3, supplies: 0.3 };
    scenario.settings.whole_patients = false;
    scenario.parties.iter_mut().for_each(|party| party.fallback.clear());
    let rules = ["priority.youngest", "lottery.equal"];
    let found = tornado(&scenario, "deaths_averted", &rules);
    let column = MEASURES.iter().position(|measure| measure.id == "deaths_averted").unwrap();
    scenario.rules = choices(&rules);
    let figures = uncertain(&scenario);
    let lead = |figure: usize, value: f64| {
        let mut other = scenario.clone();
        figures[figure].figure.set(&mut other, Some(Estimate::illustrative(value)));
        let comparison = compare(&other).unwrap();
        let averted = |row: usize| comparison.answer(row).unwrap().measures[column].number().unwrap();
        averted(0) - averted(1)
    };
    let mut turns = 0;
    for bar in &found.bars {
        let likely = figures[bar.figure].figure.get(&scenario).unwrap().value;
        let before = lead(bar.figure, likely);
        let last = if likely <= 1.0 { 1.0 } else { 3.0 * likely };
        for (turn, end) in [(bar.turns.0, 0.001), (bar.turns.1, last)] {
            let stop = turn.map_or(end, |turn| if (turn - likely).abs() < (end - likely).abs() { turn } else { end });
            for probe in 1..30 {
                let value = likely + (stop - likely) * f64::from(probe) / 30.0;
                assert!(lead(bar.figure, value) * before > -1e-6, "{:?} turns already at {value}", figures[bar.figure]);
            }
            if let Some(turn) = turn {
                turns += 1;
                let beyond = turn + (turn - likely) * 1e-6;
                assert!(lead(bar.figure, beyond) * before < 1e-6, "{:?} has not turned at {beyond}", figures[bar.figure]);
            }
        }
    }
    assert!(turns > 2, "{turns}");
}

#[test]
fn what_has_no_number_comes_last_and_says_so() {
    let mut scenario = two_groups();
    scenario.supplies[0].amount = ranged(1.0, 0.0, 2.0);
    scenario.groups[0].size = ranged(60.0, 50.0, 70.0);
    let found = tornado(&scenario, "no_such", &["outcome.lives"]);
    assert_eq!(found.base, None);
    assert!(found.bars.iter().all(|bar| bar.at == (None, None) && bar.turns == (None, None)));
    assert_eq!(tornado(&two_groups(), "gini", &["outcome.lives"]).bars, []);
}
