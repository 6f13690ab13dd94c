//! Scenarios that contradict themselves, as files bring them in: the page says what is wrong at its place, saves them as
//! they are, and never breaks.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/render.rs"]
mod render;

use evenhand::exchange::json::{self, ReadError};
use evenhand::library;
use evenhand::scenario::{Scenario, validate};
use evenhand::state::{Action, Document, Route, State};
use evenhand::ui::views::{Compare, PartiesPage, ReportPage, ScarcePage, ScenarioPage, SharePage, Start, SurePage};
use render::render;
use serde_json::{Value, json};
use yew::prelude::*;

/// What is wrong: the case, a pointer into its file, and what stands there.
fn flaws() -> Vec<(&'static str, &'static str, Value)> {
    let figure = |value: f64| json!({ "value": value, "mark": "illustrative" });
    vec![
        ("four-villages", "/groups", json!([])),
        ("four-villages", "/parties", json!([])),
        ("four-villages", "/supplies", json!([])),
        ("four-villages", "/title", json!("")),
        ("four-villages", "/groups/0/party", json!("nobody")),
        ("four-villages", "/groups/1/id", json!("s-a")),
        ("four-villages", "/groups/1/name", json!("")),
        ("four-villages", "/groups/0/size", figure(-5.0)),
        ("four-villages", "/groups/0/size", figure(1e300)),
        ("four-villages", "/groups/0/risk_untreated", figure(1.5)),
        ("four-villages", "/groups/0/age", figure(-1e300)),
        ("four-villages", "/groups/0/uses", json!({})),
        ("four-villages", "/groups/0/uses", json!({ "nothing": figure(1.0) })),
        ("four-villages", "/groups/0/size", json!({ "value": 5, "low": 9, "high": 2, "mark": "illustrative" })),
        ("four-villages", "/groups/0/size", json!({ "value": 5, "mark": "published", "sources": ["nobody"] })),
        ("four-villages", "/supplies/0/amount", figure(-1.0)),
        ("four-villages", "/supplies/0/unit", json!("")),
        ("four-villages", "/supplies/0/tranches", json!([{ "period": 1, "amount": figure(-1.0), "label": "late" }])),
        ("four-villages", "/groups/0/arrival_by_period", json!([0.5, -3.0, 9.0])),
        ("four-villages", "/parties/0/fallback", json!({ "nothing": figure(1.0) })),
        ("four-villages", "/parties/0/walk_away", figure(7.0)),
        ("yellow-fever-2016", "/groups/0/alternatives/0/uses", json!({ "nothing": figure(1.0) })),
        ("yellow-fever-2016", "/supplies", json!([])),
        ("field-hospital", "/supplies/0/amount", figure(-2.0)),
    ]
}

fn flawed(case: &str, pointer: &str, value: &Value) -> Scenario {
    let mut file: Value =
        serde_json::from_str(&json::write(&library::find(case).unwrap().scenario().unwrap())).unwrap();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    file.pointer_mut(parent).unwrap()[field] = value.clone();
    json::open(&file.to_string()).unwrap_or_else(|error| panic!("{case} {pointer}: {error}")).scenario
}

#[test]
fn a_file_brings_its_flaws_along_and_back() {
    for (case, pointer, value) in flaws() {
        let scenario = flawed(case, pointer, &value);
        assert!(validate(&scenario).is_err(), "{case} {pointer} {value}");
        let written = json::write(&scenario);
        assert_eq!(json::write(&json::open(&written).unwrap().scenario), written, "{case} {pointer}");
        assert!(matches!(json::read(&written), Err(ReadError::Flaws(_))), "{case} {pointer}");
    }
}

#[tokio::test]
async fn the_page_says_what_is_wrong_and_never_breaks() {
    for (case, pointer, value) in flaws() {
        let sound = Document::new(library::find(case).unwrap().scenario().unwrap());
        let opened = Document::new(flawed(case, pointer, &value)).from_file("work-1".into());
        let state = State::new(Route::default(), sound).after(Action::Opened(Box::new(opened)));
        assert!(!state.flaws.is_empty());
        let html = render("en", move || every_view(&state)).await;
        assert!(html.contains("class=\"flaw") || html.contains("class=\"problem"), "{case} {pointer}");
    }
}

fn every_view(state: &State) -> Html {
    let State { route, document, view, flaws, shown, .. } = state.clone();
    html! {
        <>
            <Start route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()} kept={Vec::new()} flaws={flaws.clone()} />
            <ScenarioPage route={route.clone()} document={document.clone()} flaws={flaws.clone()} />
            <Compare route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()} flaws={flaws.clone()} />
            <PartiesPage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()} flaws={flaws.clone()} />
            <SurePage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()} flaws={flaws.clone()} />
            <ScarcePage route={route.clone()} document={document.clone()} view={view.clone()} flaws={flaws.clone()} />
            <SharePage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()} flaws={flaws.clone()} />
            <ReportPage {route} {document} {shown} {view} {flaws} />
        </>
    }
}
