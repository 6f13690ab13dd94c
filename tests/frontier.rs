//! What is within reach on two measures.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::catalogue::MEASURES;
use evenhand::num::same;
use evenhand::scenario::{OwnRule, Scenario};
use evenhand::study::{By, Frontier, Question, Report, TradeOff, answer, choices, compare, every_rule};

fn villages() -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.settings.whole_patients = false;
    scenario
}

fn frontier(scenario: &Scenario, x: &str, y: &str) -> Frontier {
    let question = Question::Frontier { scenario: Box::new(scenario.clone()), x: x.into(), y: y.into() };
    let Ok(Report::Frontier(frontier)) = answer(&question) else { panic!("no frontier") };
    frontier
}

fn column(id: &str) -> usize {
    MEASURES.iter().position(|measure| measure.id == id).unwrap()
}

#[test]
fn more_of_one_is_less_of_the_other_all_along() {
    let found = frontier(&villages(), "deaths_averted", "worst_coverage");
    assert!(found.points.len() > 10, "{}", found.points.len());
    for pair in found.points.windows(2) {
        assert!(pair[0].x < pair[1].x && pair[0].y > pair[1].y, "{pair:?}");
    }
    // From equal shares, 40 % everywhere, to the most lives, 40.
    let (first, last) = (found.points.first().unwrap(), found.points.last().unwrap());
    assert!(same(first.y, 0.4) && same(last.x, 40.0), "{first:?} {last:?}");
}

#[test]
fn no_rule_lies_beyond_it() {
    let scenario = villages();
    let comparison = compare(&scenario).unwrap();
    for (x, y) in
        [("deaths_averted", "worst_coverage"), ("life_years_gained", "gap"), ("deaths_averted", "concentration")]
    {
        let found = frontier(&scenario, x, y);
        let rules = TradeOff::of(&comparison, column(x), column(y));
        for point in rules.points.iter().filter(|point| point.dominated_by.is_none()) {
            let merit = |id: &str, value: f64| MEASURES[column(id)].direction.merit(value);
            let reached = found.points.iter().any(|reached| {
                let as_good =
                    |id: &str, a: f64, b: f64| merit(id, a) > merit(id, b) || same(merit(id, a), merit(id, b));
                as_good(x, reached.x, point.x) && as_good(y, reached.y, point.y)
            });
            assert!(reached, "{x} {y}: {point:?}");
        }
    }
}

#[test]
fn it_is_the_line_of_the_linear_programme() {
    // Deaths averted against worst coverage c: everybody gets c, the rest goes where it averts most. The courses
    // left after c of everybody are 100 - 250 c, all of them for Alda, where one averts 0.4 deaths.
    let scenario = villages();
    let averted = |group: usize| {
        scenario.groups[group].size.value
            * (scenario.groups[group].risk_untreated.value - scenario.groups[group].risk_treated.value)
    };
    let everybody: f64 = (0..4).map(averted).sum();
    let found = frontier(&scenario, "deaths_averted", "worst_coverage");
    for point in &found.points {
        let most = point.y * everybody + (100.0 - 250.0 * point.y) * 0.4;
        assert!(point.x <= most + 1e-9, "{point:?} lies beyond {most}");
    }
    // Mixes of the two ends lie on it.
    let on_it = |x: f64, y: f64| same(x, y * everybody + (100.0 - 250.0 * y) * 0.4);
    assert!(found.points.iter().filter(|point| on_it(point.x, point.y)).count() >= 10);
}

#[test]
fn ways_are_named_and_unknown_measures_reach_nothing() {
    let mut scenario = villages();
    scenario.rules = choices(&["outcome.lives", "lottery.equal"]);
    let found = frontier(&scenario, "deaths_averted", "worst_coverage");
    assert!(found.points.iter().any(|point| matches!(point.by, By::Rule(0))));
    assert!(found.points.iter().any(|point| matches!(point.by, By::Mix { first: 0, second: 1, .. })));
    assert_eq!(frontier(&scenario, "deaths_averted", "no_such").points, []);
}

#[test]
fn every_way_that_is_no_rule_can_be_made_an_own_rule() {
    for case in ["four-villages", "field-hospital"] {
        let mut scenario = library::find(case).unwrap().scenario().unwrap();
        scenario.settings.whole_patients = false;
        let found = frontier(&scenario, "deaths_averted", "worst_coverage");
        let made = found.points.iter().filter_map(|point| Some((point, point.by.main_part(&scenario)?)));
        let mut tried = 0;
        for (point, main) in made {
            let own = OwnRule { id: "made".into(), name: "Made".into(), ..OwnRule::of(main) };
            let mut with_own = Scenario { own_rules: vec![own.clone()], ..scenario.clone() };
            with_own.rules = choices(&[&own.choice_id()]);
            let comparison = compare(&with_own).unwrap();
            let measures = &comparison.answer(0).unwrap().measures;
            let value = |id: &str| measures[column(id)].number().unwrap();
            assert!(
                same(value("deaths_averted"), point.x) && same(value("worst_coverage"), point.y),
                "{case}: {point:?}"
            );
            tried += 1;
        }
        assert!(tried > 5, "{case}: {tried}");
    }
}

#[test]
fn rules_off_the_frontier_are_beaten_by_a_point_on_it() {
    let mut scenario = villages();
    scenario.rules = every_rule(&scenario);
    let (x, y) = ("life_years_gained", "gini");
    let found = frontier(&scenario, x, y);
    let merit = |id: &str, value: f64| MEASURES[column(id)].direction.merit(value);
    assert_eq!(found.rules.len(), scenario.rules.len());
    let mut beaten = 0;
    for (place, rule) in found.rules.iter().enumerate().filter_map(|(place, rule)| Some((place, (*rule)?))) {
        let on_it = found.points.iter().any(|point| same(point.x, rule.x) && same(point.y, rule.y));
        let Some(by) = rule.beaten_by else {
            assert!(on_it, "{place}: {rule:?}");
            continue;
        };
        let point = found.points[by];
        let gains = [(x, point.x, rule.x), (y, point.y, rule.y)].map(|(id, a, b)| merit(id, a) - merit(id, b));
        assert!(gains.iter().all(|gain| *gain > -1e-6) && gains.iter().any(|gain| *gain > 0.0), "{rule:?} {point:?}");
        beaten += 1;
    }
    assert!(beaten > 20, "{beaten}");
}
