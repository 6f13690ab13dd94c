//! What the views show, held by snapshots, one tag to a line.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::rc::Rc;

use evenhand::library;
use evenhand::locale::Locale;
use evenhand::scenario::Scenario;
use evenhand::state::{Document, Route, Shown, View, ViewState};
use evenhand::study::compare;
use evenhand::ui::views::{Compare, PairPage, ScenarioPage, Start, WhyPage};
use insta::assert_snapshot;
use yew::prelude::*;

#[path = "support/render.rs"]
mod render;
use render::{lines, render};

fn scenario(id: &str) -> Scenario {
    library::find(id).unwrap().scenario().unwrap()
}

fn shown(scenario: &Scenario) -> Shown {
    Shown { scenario: Rc::new(scenario.clone()), comparison: Rc::new(compare(scenario).unwrap()) }
}

/// The results of a scenario of which this document is the source, so that they are up to date.
fn at_hand(id: &str) -> (Document, Shown) {
    let document = Document::new(scenario(id));
    let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
    (document, shown)
}

/// Two rules, so that a snapshot stays readable.
fn two_rules(id: &str) -> (Document, Shown) {
    let mut scenario = scenario(id);
    scenario.rules = evenhand::study::choices(&["lottery.equal", "outcome.lives"]);
    let document = Document::new(scenario);
    let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
    (document, shown)
}

#[tokio::test]
async fn the_comparison_of_two_rules() {
    let html = render("en", || {
        let (document, shown) = two_rules("four-villages");
        html! { <Compare route={Route::default()} {document} {shown} view={ViewState::default()} flaws={Vec::new()} /> }
    });
    assert_snapshot!(lines(&html.await));
}

#[tokio::test]
async fn why_a_rule_treats_whom_it_treats() {
    for rule in ["outcome.lives", "lottery.equal", "priority.sickest", "reserve.sequential"] {
        let html = render("en", move || {
            let (_, shown) = at_hand("four-villages");
            let route = Route { view: View::Why { rule: rule.into(), group: "s-b".into() }, ..Route::default() };
            html! { <WhyPage {route} {shown} view={ViewState::default()} rule={rule} group="s-b" /> }
        });
        assert_snapshot!(format!("why_{}", rule.replace('.', "_")), lines(&html.await));
    }
}

#[tokio::test]
async fn two_rules_head_to_head() {
    let html = render("en", || {
        let (_, shown) = at_hand("four-villages");
        html! {
            <PairPage route={Route::default()} {shown} view={ViewState::default()} first="outcome.lives" second="lottery.equal" />
        }
    });
    assert_snapshot!(lines(&html.await));
}

#[tokio::test]
async fn every_view_of_every_scenario_has_all_its_texts_in_every_direction() {
    for entry in library::CATALOGUE {
        for tag in ["en", "en-XA", "ar-XB", "en-XJ"] {
            // `render` fails on a missing text, on a style attribute and on a number that is none.
            let html = render(tag, move || {
                let (document, shown) = at_hand(entry.id);
                let (route, view) = (Route::default(), ViewState { all_measures: true, ..ViewState::default() });
                html! {
                    <>
                        <Start route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                            kept={Vec::new()} flaws={Vec::new()} />
                        <ScenarioPage route={route.clone()} document={document.clone()} flaws={Vec::new()} />
                        <Compare {route} {document} {shown} {view} flaws={Vec::new()} />
                    </>
                }
            });
            let html = html.await;
            assert!(!html.contains("<script"), "{tag} {}", entry.id);
        }
    }
}

#[tokio::test]
async fn the_start_waits_in_words() {
    let html = render("en", || {
        let document = Document::new(scenario("four-villages"));
        html! {
            <Start route={Route::default()} {document} shown={None::<Shown>} view={ViewState::default()} kept={Vec::new()} flaws={Vec::new()} />
        }
    });
    assert!(html.await.contains(&Locale::plain().text("compare-computing")));
}
