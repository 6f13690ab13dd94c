//! What would have to change for one more patient, against answers worked out by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::exchange::json::read;
use evenhand::scenario::{RuleChoice, Scenario};
use evenhand::study::{OneMore, one_more};

fn ask(scenario: &Scenario, rule: &str, group: usize) -> OneMore {
    one_more(scenario, &RuleChoice { rule: rule.into(), parameters: Default::default() }, group).unwrap()
}

fn s1() -> Scenario {
    read(include_str!("golden/s1.json")).unwrap()
}

#[track_caller]
fn supply(answer: OneMore, wanted: usize, least: f64) {
    match answer {
        OneMore::Supply { supply, units } => {
            assert_eq!(supply, wanted);
            assert!(units >= least - 1e-3 && units <= least + 1e-2 * least.max(1.0), "{units} for {least}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_more_course_brings_one_more_patient_to_the_last_in_line() {
    // Sickest first treats g1 (60) and 40 of g2 (50): the next course goes to g2.
    supply(ask(&s1(), "priority.sickest", 1), 0, 1.0);
    // g3 waits for g2's other ten and then one for itself.
    supply(ask(&s1(), "priority.sickest", 2), 0, 11.0);
    assert_eq!(ask(&s1(), "priority.sickest", 0), OneMore::NobodyWaits);
}

#[test]
fn in_a_lottery_one_more_needs_a_share_for_everybody() {
    // g4 is a sixth of the 180 in need, so six courses bring one more of its patients.
    supply(ask(&s1(), "lottery.equal", 3), 0, 6.0);
}

#[test]
fn the_supply_that_binds_is_found_among_several() {
    let s2 = read(include_str!("golden/s2.json")).unwrap();
    // Severe first: 20 ventilators are all in use; one more needs one more ventilator.
    supply(ask(&s2, "priority.sickest", 0), 0, 1.0);
}

#[test]
fn no_stock_helps_where_the_rule_keeps_a_group_out() {
    let mut scenario = s1();
    // Treating g4 does not help, and most lives counts help.
    scenario.groups[3].risk_treated.value = scenario.groups[3].risk_untreated.value;
    assert_eq!(ask(&scenario, "outcome.lives", 3), OneMore::Never);
}
