//! The aversion to inequality at which two rules change places.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::catalogue::MEASURES;
use evenhand::measures::equity::breakeven::BreakEven;
use evenhand::scenario::Scenario;
use evenhand::study::{Comparison, break_even, choices, compare};

const RULES: [&str; 4] = ["outcome.lives", "outcome.life_years", "priority.deprivation", "lottery.equal"];

fn villages() -> Scenario {
    Scenario { rules: choices(&RULES), ..library::find("four-villages").unwrap().scenario().unwrap() }
}

fn value(comparison: &Comparison, row: usize, id: &str) -> f64 {
    let column = MEASURES.iter().position(|measure| measure.id == id).unwrap();
    comparison.answer(row).unwrap().measures[column].number().unwrap()
}

#[test]
fn at_the_break_even_the_equal_lives_of_both_rules_are_the_same() {
    let scenario = villages();
    let comparison = compare(&scenario).unwrap();
    let mut crossings = 0;
    for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
        let found = break_even(&scenario, &comparison, first, second).unwrap();
        for (id, crossing) in [("atkinson_ede", found.atkinson), ("kolm_ede", found.kolm)] {
            let BreakEven::At { aversion, .. } = crossing.unwrap() else { continue };
            let mut minded = scenario.clone();
            let dial = &mut minded.settings.aversion;
            *(if id == "kolm_ede" { &mut dial.kolm } else { &mut dial.atkinson }) = aversion;
            if let Ok(comparison) = compare(&minded) {
                let levels = [first, second].map(|row| value(&comparison, row, id));
                assert!((levels[0] - levels[1]).abs() < 1e-6, "{first}, {second}, {id}: {levels:?}");
                crossings += 1;
            }
        }
    }
    assert!(crossings > 0, "no two rules change places");
}

#[test]
fn without_ages_there_is_no_break_even() {
    let mut scenario = villages();
    scenario.groups[0].age = None;
    let comparison = compare(&scenario).unwrap();
    assert_eq!(break_even(&scenario, &comparison, 0, 1), None);
}
