//! The view of many worlds, drawn natively and shown without a browser.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::rc::Rc;

use evenhand::library;
use evenhand::locale::Locale;
use evenhand::scenario::{AssumedRanges, Scenario};
use evenhand::state::{Route, ViewState};
use evenhand::study::draws::{Certainty, Gathering};
use evenhand::study::{Question, Report, answer, choices, chosen_rules};
use evenhand::ui::views::{Drawing, Stage, SureView, Wanted, badge};
use insta::assert_snapshot;
use yew::prelude::*;

#[path = "support/render.rs"]
mod render;
use render::{lines, render};

const WORLDS: usize = 400;

fn villages(rules: &[&str]) -> Scenario {
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    scenario.settings.assumed_ranges = AssumedRanges { risks: 0.3, sizes: 0.2, supplies: 0.3 };
    scenario.rules = choices(rules);
    scenario
}

fn drawn(scenario: &Scenario, measure: &str) -> Certainty {
    let measures = vec![measure.to_string()];
    let mut gathering = Gathering::new(&chosen_rules(scenario), &measures, WORLDS);
    let question = Question::Draws { scenario: Box::new(scenario.clone()), measures, first: 0, count: WORLDS };
    let Ok(Report::Draws(batch)) = answer(&question) else { panic!("no batch") };
    gathering.take(&batch);
    gathering.certainty(0).unwrap()
}

/// A drawing that has come to that stage.
fn drawing(scenario: &Rc<Scenario>, measure: &str, stage: Stage) -> Drawing {
    let certainty = drawn(scenario, measure);
    Drawing {
        wanted: Some(Wanted {
            scenario: scenario.clone(),
            measures: Rc::from([measure.to_string()]),
            worlds: if stage == Stage::Done { WORLDS } else { 10_000 },
        }),
        room: None,
        worlds: WORLDS,
        stage,
        seconds_left: Some(3.2),
        found: Some((scenario.clone(), Rc::from([certainty]))),
        stop: Callback::noop(),
        go_on: Callback::noop(),
    }
}

async fn shown(tag: &'static str, rules: &'static [&'static str], measure: &'static str, stage: Stage) -> String {
    let view = move || {
        let scenario = Rc::new(villages(rules));
        let drawing = drawing(&scenario, measure, stage);
        html! { <SureView route={Route::default()} {scenario} view={ViewState { sure: measure.into(), ..ViewState::default() }} {drawing} is_behind={false} /> }
    };
    render(tag, view).await
}

#[tokio::test]
async fn the_view_of_three_rules() {
    let rules = &["lottery.equal", "outcome.lives", "priority.sickest"];
    assert_snapshot!(lines(&shown("en", rules, "deaths_averted", Stage::Running).await));
}

#[tokio::test]
async fn every_measure_is_told_in_every_dress() {
    let rules = &["lottery.equal", "outcome.lives", "market.ability_to_pay", "nobody.knows"];
    for (tag, measure) in [
        ("en", "worst_coverage"),
        ("ar-XB", "hoover"),
        ("en-XA", "gap"),
        ("en-XJ", "concentration"),
        ("en", "cost_per_daly_averted"),
        ("en", "treated"),
    ] {
        let html = shown(tag, rules, measure, Stage::Stopped).await;
        assert!(!html.contains('⟦') && !html.contains('\u{fffc}') && !html.contains('\u{fffd}'), "{tag} {measure}");
    }
}

#[tokio::test]
async fn one_rule_has_nothing_to_be_compared_with() {
    let html = shown("en", &["lottery.equal"], "deaths_averted", Stage::Done).await;
    assert!(html.contains("Only one rule has values here"), "{html}");
    assert!(html.contains("can be chosen in every world"), "{html}");
}

#[tokio::test]
async fn without_ranges_there_is_nothing_to_draw() {
    let html = render("en", || {
        let scenario = Rc::new(library::find("four-villages").unwrap().scenario().unwrap());
        let drawing = drawing(&scenario, "treated", Stage::Idle);
        html! { <SureView route={Route::default()} {scenario} view={ViewState::default()} {drawing} is_behind={false} /> }
    });
    let html = html.await;
    assert!(html.contains("Nothing is uncertain here yet") && !html.contains("<progress"), "{html}");
}

#[tokio::test]
async fn a_badge_names_the_rule_that_does_better_whichever_comes_first() {
    let told = |pair: (&'static str, &'static str)| {
        render("en", move || {
            let scenario = villages(&["lottery.equal", "outcome.lives"]);
            badge(&Locale::plain(), &scenario, &drawn(&scenario, "deaths_averted"), pair)
        })
    };
    let html = told(("lottery.equal", "outcome.lives")).await;
    assert_eq!(html, told(("outcome.lives", "lottery.equal")).await);
    assert!(html.contains("Most lives saved does better in"), "{html}");
    assert!(html.contains("of 400 worlds") && html.contains(" firm"), "{html}");
    assert_eq!(told(("outcome.lives", "outcome.lives")).await, "");
    assert_eq!(told(("outcome.lives", "priority.sickest")).await, "");
}
