//! Rules on the health equity impact plane, and their break-even aversion to inequality.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::catalogue::MEASURES;
use evenhand::measures::equity::breakeven::BreakEven;
use evenhand::scenario::Scenario;
use evenhand::study::{Comparison, break_even, choices, compare, impact};

const RULES: [&str; 4] = ["outcome.lives", "outcome.life_years", "priority.deprivation", "lottery.equal"];

fn villages() -> Scenario {
    Scenario { rules: choices(&RULES), ..library::find("four-villages").unwrap().scenario().unwrap() }
}

fn value(comparison: &Comparison, row: usize, id: &str) -> f64 {
    let column = MEASURES.iter().position(|measure| measure.id == id).unwrap();
    comparison.answer(row).unwrap().measures[column].number().unwrap()
}

#[test]
fn rules_stand_where_their_measures_say() {
    let comparison = compare(&villages()).unwrap();
    let plane = impact(&comparison, 3).unwrap();
    assert!(plane.left_out.is_empty() && plane.points.len() == RULES.len());
    assert_eq!(plane.points[3].place.key(), "neutral");
    for point in &plane.points {
        let against = |id: &str| value(&comparison, point.row, id) - value(&comparison, 3, id);
        assert!((point.equity - against("equity_component")).abs() < 1e-9);
        // The years of life gained are the same years.
        assert!((point.health - against("life_years_gained")).abs() < 1e-6, "{point:?}");
    }
    // Most lives saved adds health against equal chances, and takes from those who die young.
    assert_eq!(plane.points[0].place.key(), "win-lose");
    assert_eq!(impact(&comparison, 9), None);
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
    assert_eq!(impact(&comparison, 0), None);
}
