//! The trial of axioms: known verdicts, and what theory says of every rule.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/random_problems.rs"]
mod problems;
#[path = "support/rules.rs"]
mod support;

use std::collections::BTreeMap;

use evenhand::exchange::json::read;
use evenhand::rules::{Axiom, CATALOGUE, Parameters, Recipe, Rule};
use evenhand::scenario::Problem;
use evenhand::study::axioms::{AXIOMS, Inapplicable, Verdict, Witness, try_axiom};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use problems::{ANY, COURSES, POSITIVE, Shape, problem};
use support::{courses, near, recipe};

fn s1() -> Problem {
    Problem::compile(&read(include_str!("golden/s1.json")).unwrap()).unwrap()
}

fn verdict(rule: &str, problem: &Problem, axiom: Axiom) -> Verdict {
    try_axiom(recipe(rule, &[]), problem, axiom).unwrap().unwrap()
}

#[track_caller]
fn fails(rule: &str, problem: &Problem, axiom: Axiom) -> Witness {
    match verdict(rule, problem, axiom) {
        Verdict::Fails(witness) => witness,
        other => panic!("{axiom:?} of {rule}: {other:?}"),
    }
}

#[test]
fn every_axiom_is_tried_once() {
    for (place, axiom) in AXIOMS.iter().enumerate() {
        assert!(!AXIOMS[..place].contains(axiom), "{axiom:?}");
    }
}

#[test]
fn known_verdicts_on_the_worked_scenario() {
    let problem = s1();
    // The lottery's 33.3 27.8 22.2 16.7 keeps what the proportional rule keeps.
    for axiom in
        [Axiom::NoWaste, Axiom::SelfDual, Axiom::Midpoint, Axiom::CompositionUp, Axiom::MoreStock, Axiom::Order]
    {
        assert_eq!(verdict("lottery.equal", &problem, axiom), Verdict::Holds, "{axiom:?}");
    }
    // Half of its need is what the smaller claim should get; in proportion it gets a tenth.
    let witness = fails("lottery.equal", &courses(&[10.0, 190.0], 20.0), Axiom::FairShare);
    assert_eq!(witness.group, Some(0));
    assert!(near(witness.before, 5.0, 1e-9) && near(witness.after, 1.0, 1e-9), "{witness:?}");
    // Sickest first treats g1 and g2 only; half the need would treat g1 in full, not half of it.
    let witness = fails("priority.sickest", &problem, Axiom::Midpoint);
    assert_eq!((witness.group, witness.before, witness.after), (Some(0), 30.0, 60.0));
    // Most lives gives g3 nothing though a ninth of g1's courses would treat some of it.
    assert!(matches!(verdict("outcome.lives", &problem, Axiom::EnvyFree), Verdict::Fails(_)));
    assert_eq!(verdict("outcome.lives", &problem, Axiom::Efficient), Verdict::Holds);
    assert_eq!(verdict("outcome.lives", &problem, Axiom::Priority), Verdict::NotApplicable(Inapplicable::NoOrder));
    assert_eq!(verdict("priority.sickest", &problem, Axiom::Priority), Verdict::Holds);
}

#[test]
fn nothing_is_said_where_an_axiom_does_not_apply() {
    let s2 = Problem::compile(&read(include_str!("golden/s2.json")).unwrap()).unwrap();
    let not = |why| Verdict::NotApplicable(why);
    assert_eq!(verdict("lottery.equal", &s2, Axiom::SelfDual), not(Inapplicable::SeveralSupplies));
    assert_eq!(verdict("lottery.equal", &courses(&[10.0], 5.0), Axiom::EnvyFree), not(Inapplicable::OneGroup));
    assert_eq!(verdict("lottery.equal", &courses(&[10.0, 5.0], 20.0), Axiom::Order), not(Inapplicable::NoScarcity));
    assert_eq!(verdict("lottery.equal", &courses(&[10.0, 5.0], 5.0), Axiom::Acceptable), not(Inapplicable::NoFallback));
    assert_eq!(verdict("lottery.weighted", &s1(), Axiom::Merging), not(Inapplicable::LooksAtMore));
}

#[test]
fn splitting_pays_under_equal_awards_and_merging_under_none_of_it() {
    let problem = courses(&[60.0, 50.0, 40.0, 30.0], 100.0);
    let witness = fails("claims.constrained_equal_awards", &problem, Axiom::Splitting);
    assert!(near(witness.before, 25.0, 1e-9) && near(witness.after, 40.0, 1e-9), "two of five: {witness:?}");
    assert_eq!(verdict("claims.constrained_equal_awards", &problem, Axiom::Merging), Verdict::Holds);
    assert_eq!(verdict("lottery.equal", &problem, Axiom::Splitting), Verdict::Holds);
}

fn defaults(rule: &'static Rule) -> Recipe {
    Recipe::Rule(rule, Parameters::resolve(rule.parameters, &Default::default()).unwrap())
}

/// A random problem in which all weights are equal: theory does not speak of others.
fn any(kind: Shape, runner: &mut TestRunner) -> Problem {
    let mut problem = problem(kind).new_tree(runner).unwrap().current();
    problem.groups.iter_mut().for_each(|group| group.weight = 1.0);
    problem
}

/// What theory says holds always is never seen to fail; nothing here computes with the theory.
#[test]
fn what_holds_always_never_fails() {
    let mut broken = BTreeMap::new();
    for (kind, always) in [(ANY, true), (COURSES, true), (POSITIVE, false)] {
        let mut runner = problems::runner(1);
        for _ in 0..100 {
            let problem = any(kind, &mut runner);
            for rule in CATALOGUE {
                for axiom in if always { rule.theory.always } else { rule.theory.with_one_supply } {
                    if let Ok(Some(Verdict::Fails(witness))) = try_axiom(defaults(rule), &problem, *axiom) {
                        broken.entry((rule.id, *axiom)).or_insert((witness, problem.clone()));
                    }
                }
            }
        }
    }
    let names: Vec<_> = broken.keys().collect();
    assert!(broken.is_empty(), "seen to fail: {names:?}, for one {:?}", broken.first_key_value());
}

/// Of what theory says does not hold always, a case that breaks it is found.
#[test]
fn what_does_not_hold_always_is_broken_by_some_case() {
    let mut open: Vec<(&Rule, Axiom)> =
        CATALOGUE.iter().flat_map(|rule| rule.theory.not_always.iter().map(|axiom| (*rule, *axiom))).collect();
    for kind in [COURSES, ANY] {
        let mut runner = problems::runner(1);
        for _ in 0..300 {
            if open.is_empty() {
                return;
            }
            let problem = any(kind, &mut runner);
            open.retain(|(rule, axiom)| {
                !matches!(try_axiom(defaults(rule), &problem, *axiom), Ok(Some(Verdict::Fails(_))))
            });
        }
    }
    let names: Vec<String> = open.iter().map(|(rule, axiom)| format!("{axiom:?} of {}", rule.id)).collect();
    assert!(names.is_empty(), "never seen to fail: {names:?}");
}
