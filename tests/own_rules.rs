//! Own rules: each part alone, and all of them together.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use std::collections::BTreeMap;

use evenhand::exchange::json::read;
use evenhand::rules::own::EXAMPLES;
use evenhand::rules::{Outcome, Own, Recipe, run as run_recipe};
use evenhand::scenario::{MainPart, OwnRule, PerParty, Problem, RuleChoice, Scenario, SetAside, Whom};
use evenhand::study::{Refusal, recipe};
use proptest::prelude::*;

use problems::{ANY, law, problem};
use support::{per_group, same, treated};

fn s1() -> (Scenario, Problem) {
    let scenario = read(include_str!("golden/s1.json")).unwrap();
    let problem = Problem { whole: false, ..Problem::compile(&scenario).unwrap() };
    (scenario, problem)
}

fn rule(id: &str) -> RuleChoice {
    RuleChoice { rule: id.into(), parameters: BTreeMap::new() }
}

fn plain(main: MainPart) -> OwnRule {
    OwnRule { id: "mine".into(), name: "Mine".into(), floor: None, cap: None, set_aside: None, main, ties: None }
}

fn every(share: f64) -> Option<PerParty> {
    Some(PerParty { every: share, except: BTreeMap::new() })
}

fn outcome(own: &OwnRule) -> (Problem, Outcome) {
    let (mut scenario, problem) = s1();
    scenario.own_rules = vec![own.clone()];
    let recipe = recipe(&scenario, &rule("own.mine")).unwrap();
    let outcome = run_recipe(&recipe, &problem).unwrap();
    (problem, outcome)
}

/// Patients treated per group of S1: two groups of North (60, 50 in need), two of South (40, 30); 100 courses.
fn awards(own: &OwnRule) -> Vec<f64> {
    let (problem, outcome) = outcome(own);
    per_group(&problem, &outcome.allocation)
}

#[test]
fn a_bare_main_part_is_its_rule() {
    let (_, problem) = s1();
    for id in ["lottery.equal", "outcome.lives", "party.equal", "reserve.sequential"] {
        same(&awards(&plain(MainPart::Rule(rule(id)))), &treated(id, &[], &problem), id);
    }
}

#[test]
fn an_order_decides_by_the_first_criterion_and_inside_ties_by_the_next() {
    // Essential: only g4. The others tie at none and go by age: g3 (8), g2 (45), g1 (75).
    let order = MainPart::Order(vec!["essential".into(), "youngest".into()]);
    same(&awards(&plain(order)), &[0.0, 30.0, 40.0, 30.0], "essential, then youngest");
    let order = MainPart::Order(vec!["essential".into()]);
    same(&awards(&plain(order)), &[28.0, 70.0 / 3.0, 56.0 / 3.0, 30.0], "essential, then equal shares");
}

#[test]
fn points_weigh_ratings_from_worst_to_best() {
    // Ratings of benefit .15 .18 .12 .05: 10/13, 1, 7/13, 0; of youth 75 45 8 38: 0, 30/67, 1, 37/67.
    let weights = BTreeMap::from([("benefit".into(), 3.0), ("youngest".into(), 1.0)]);
    let (problem, outcome) = outcome(&plain(MainPart::Score(weights)));
    let scores: Vec<f64> = outcome.record.scores.iter().map(|score| score.unwrap()).collect();
    let by_hand = [75.0 * 10.0 / 13.0, 75.0 + 25.0 * 30.0 / 67.0, 75.0 * 7.0 / 13.0 + 25.0, 25.0 * 37.0 / 67.0];
    same(&scores, &by_hand, "points");
    same(&per_group(&problem, &outcome.allocation), &[10.0, 50.0, 40.0, 0.0], "by points: g2, g3, g1, g4");
}

#[test]
fn a_mix_is_between_its_two_rules() {
    let (first, second) = (rule("outcome.lives"), rule("lottery.equal"));
    let mixed = awards(&plain(MainPart::Mix { share: 0.25, first, second }));
    // A quarter of 50 50 0 0 and three quarters of 33.33 27.78 22.22 16.67.
    same(&mixed, &[12.5 + 25.0, 12.5 + 62.5 / 3.0, 50.0 / 3.0, 12.5], "mix");
}

#[test]
fn floors_come_first_and_shrink_together_when_stock_is_short() {
    let own = OwnRule { floor: every(0.3), ..plain(MainPart::Rule(rule("outcome.lives"))) };
    // 30 % of 60 50 40 30 is 18 15 12 9; the other 46 go to g2 (35 waiting), then g1.
    same(&awards(&own), &[29.0, 50.0, 12.0, 9.0], "floors");
    let own = OwnRule { floor: every(0.8), ..plain(MainPart::Rule(rule("outcome.lives"))) };
    same(&awards(&own), &[100.0 / 3.0, 250.0 / 9.0, 200.0 / 9.0, 50.0 / 3.0], "promises above the stock");
    let floor = Some(PerParty { every: 0.0, except: BTreeMap::from([("South".into(), 0.5)]) });
    let own = OwnRule { floor, ..plain(MainPart::Rule(rule("outcome.lives"))) };
    same(&awards(&own), &[15.0, 50.0, 20.0, 15.0], "a floor for South alone");
}

#[test]
fn a_capped_party_gets_its_cap_and_the_others_the_rest() {
    let own = OwnRule { cap: every(0.6), ..plain(MainPart::Rule(rule("outcome.lives"))) };
    // Most lives would give North all 100; it keeps 60, half of each group's 50, and South has 40.
    same(&awards(&own), &[30.0, 30.0, 40.0, 0.0], "cap");
}

#[test]
fn a_part_set_aside_goes_to_those_it_is_for() {
    let set_aside = |whom: Whom| SetAside { share: 0.2, whom, rule: rule("lottery.equal") };
    let own = |whom: Whom| OwnRule { set_aside: Some(set_aside(whom)), ..plain(MainPart::Rule(rule("outcome.lives"))) };
    same(&awards(&own(Whom::Essential)), &[30.0, 50.0, 0.0, 20.0], "for essential workers");
    let south = Whom::Party("South".into());
    same(&awards(&own(south)), &[30.0, 50.0, 80.0 / 7.0, 60.0 / 7.0], "for South");
}

#[test]
fn parts_that_do_not_exist_are_refused() {
    let (mut scenario, _) = s1();
    let refusal = |scenario: &Scenario| recipe(scenario, &rule("own.mine")).err();
    assert_eq!(refusal(&scenario), Some(Refusal::UnknownRule));
    scenario.own_rules = vec![plain(MainPart::Rule(rule("own.mine")))];
    assert_eq!(refusal(&scenario), Some(Refusal::UnknownRule), "no rule inside itself");
    scenario.own_rules = vec![plain(MainPart::Order(vec!["beauty".into()]))];
    assert_eq!(refusal(&scenario), Some(Refusal::UnknownRule));
    scenario.own_rules = vec![plain(MainPart::Score(BTreeMap::from([("benefit".into(), 0.0)])))];
    assert!(matches!(refusal(&scenario), Some(Refusal::Parameter { .. })));
}

#[test]
fn own_rules_travel_with_the_scenario() {
    let (mut scenario, _) = s1();
    scenario.own_rules = vec![OwnRule {
        floor: every(0.1),
        cap: Some(PerParty { every: 0.5, except: BTreeMap::from([("North".into(), 0.75)]) }),
        set_aside: Some(SetAside { share: 0.2, whom: Whom::Party("South".into()), rule: rule("priority.sickest") }),
        ..plain(MainPart::Score(BTreeMap::from([("youngest".into(), 1.0), ("sickest".into(), 2.0)])))
    }];
    let text = evenhand::exchange::json::write(&scenario);
    assert_eq!(read(&text).unwrap(), scenario);
}

/// Every part at once.
fn everything(share: f64, main: usize) -> OwnRule {
    let mains = [
        MainPart::Rule(rule("outcome.lives")),
        MainPart::Order(vec!["sickest".into(), "benefit".into()]),
        MainPart::Score(BTreeMap::from([("sickest".into(), 1.0), ("benefit".into(), 1.0)])),
        MainPart::Mix { share, first: rule("lottery.equal"), second: rule("outcome.lives") },
    ];
    OwnRule {
        floor: every(share / 2.0),
        cap: every(1.0 - share / 2.0),
        set_aside: Some(SetAside { share, whom: Whom::Everyone, rule: rule("priority.sickest") }),
        ..plain(mains[main].clone())
    }
}

#[test]
fn no_own_rule_gives_more_than_there_is() {
    law(200, (problem(ANY), 0.0..=1.0, 0_usize..4, any::<bool>()), |(mut problem, share, main, whole)| {
        problem.whole = whole;
        if whole {
            problem.groups.iter_mut().for_each(|group| group.need = group.need.floor());
        }
        let own = Own::resolve(&everything(share, main), &vec!["party"; problem.parties.len()]).unwrap();
        let outcome = run_recipe(&Recipe::Own("own.mine".into(), own), &problem).unwrap();
        for allocation in
            [Some(&outcome.allocation), Some(&outcome.expectation), outcome.draw.as_ref()].into_iter().flatten()
        {
            for (group, patients) in problem.groups.iter().enumerate() {
                assert!(allocation.patients(&problem, group) <= patients.need * (1.0 + 1e-9), "{allocation:?}");
            }
            for (supply, stock) in problem.stock.iter().enumerate() {
                assert!(allocation.used(&problem, supply) <= stock * (1.0 + 1e-9), "{allocation:?}");
            }
        }
    });
}

#[test]
fn every_example_answers_where_every_field_is_given() {
    let mut scenario = evenhand::library::find("four-villages").unwrap().scenario().unwrap();
    scenario.own_rules = EXAMPLES.iter().map(|example| example.rule(example.id.into(), example.id.into())).collect();
    scenario.rules = scenario.own_rules.iter().map(|own| rule(&own.choice_id())).collect();
    let comparison = evenhand::study::compare(&scenario).unwrap();
    for (example, row) in EXAMPLES.iter().zip(&comparison.rows) {
        let answer = row.result.as_ref().unwrap_or_else(|refusal| panic!("{}: {refusal:?}", example.id));
        assert!(answer.treated.iter().sum::<f64>() > 0.0, "{}", example.id);
    }
}
