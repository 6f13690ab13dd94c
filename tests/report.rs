//! What a report says, held against its scenario, and the page of its own that is saved of it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::rc::Rc;

use evenhand::exchange::json;
use evenhand::exchange::sheet::{Sheet, scenario_in, still};
use evenhand::library;
use evenhand::locale::{Locale, id};
use evenhand::measures::Value;
use evenhand::measures::catalogue::MEASURES;
use evenhand::scenario::{Estimate, Scenario};
use evenhand::state::{Document, Route, Shown, View, ViewState};
use evenhand::study::{choices, compare, shown_measures};
use evenhand::ui::format;
use evenhand::ui::views::ReportPage;
use yew::prelude::*;

#[path = "support/render.rs"]
#[allow(dead_code, reason = "no snapshot here is read line by line")]
mod render;
use render::render;

fn scenario(id: &str) -> Scenario {
    library::find(id).unwrap().scenario().unwrap()
}

/// The report on a scenario, as HTML.
async fn report(tag: &'static str, scenario: Scenario) -> String {
    let html = render(tag, move || {
        let comparison = Rc::new(compare(&scenario).unwrap());
        let document = Document::new(scenario.clone());
        let shown = Shown { scenario: document.scenario.clone(), comparison };
        let route = Route { view: View::Report, ..Route::default() };
        html! { <ReportPage {route} {document} {shown} view={ViewState::default()} flaws={Vec::new()} /> }
    });
    html.await
}

/// Text as HTML holds it.
fn written(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The page of its own that is saved of a report.
fn saved(scenario: &Scenario, report: &str) -> String {
    let title = scenario.title.as_str();
    Sheet { title, language: "en", direction: "ltr", styles: "", markup: report, scenario }.write()
}

/// What stands between two texts.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    html.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(inside, _)| inside)
}

#[tokio::test]
async fn rules_stand_side_by_side_right_after_the_finding() {
    let html = report("en", scenario("covax-2021")).await;
    let headings: Vec<&str> = html.split("<h2 id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(headings[..3], ["report-question", "report-finding", "report-board"]);
    assert!(headings.contains(&"report-assumptions"), "{headings:?}");
}

#[tokio::test]
async fn every_chosen_rule_and_every_measure_on_show_is_there_with_its_numbers() {
    for entry in library::CATALOGUE {
        let scenario = scenario(entry.id);
        let (locale, html) = (Locale::plain(), report("en", scenario.clone()).await);
        let board = between(&html, "<h2 id=\"report-board\"", "</section>");
        let comparison = compare(&scenario).unwrap();
        for row in &comparison.rows {
            let rule = format::rule(&locale, &scenario, &row.choice.rule);
            assert!(board.contains(&format!("<bdi>{}</bdi>", written(&rule))), "{}: {rule}", entry.id);
        }
        for column in shown_measures(&scenario) {
            let measure = MEASURES[column];
            assert!(board.contains(&written(&locale.text(&id("measure", measure.id)))), "{}: {}", entry.id, measure.id);
            for answer in comparison.rows.iter().filter_map(|row| row.result.as_ref().ok()) {
                let value = match answer.measures[column] {
                    undefined @ Value::Undefined(_) => format::reason(&locale, undefined),
                    value => format::value(&locale, measure, value),
                };
                assert!(board.contains(&written(&value)), "{}: {} {value}", entry.id, measure.id);
            }
        }
    }
}

/// Every figure of a scenario that has a source or a remark.
fn figures(scenario: &Scenario) -> Vec<Estimate> {
    fn walk(value: &serde_json::Value, found: &mut Vec<Estimate>) {
        if let Ok(estimate) = serde_json::from_value::<Estimate>(value.clone()) {
            found.push(estimate);
            return;
        }
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| walk(field, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(scenario).unwrap(), &mut found);
    found
}

#[tokio::test]
async fn every_source_number_resolves_and_every_remark_is_printed() {
    for entry in library::CATALOGUE {
        let scenario = scenario(entry.id);
        let html = report("en", scenario.clone()).await;
        let listed = between(&html, "<ol class=\"report-sources\">", "</ol>").matches("<li>").count();
        assert_eq!(listed, scenario.sources.len(), "{}", entry.id);
        let numbers = html
            .split("<span class=\"source-number\">[")
            .skip(1)
            .flat_map(|rest| rest.split_once(']').unwrap().0.split(", ").map(str::to_string).collect::<Vec<_>>());
        let mut cited: Vec<usize> = numbers.map(|number| number.parse().unwrap()).collect();
        cited.sort_unstable();
        cited.dedup();
        let place = |source: &String| scenario.sources.iter().position(|other| other.id == *source).unwrap() + 1;
        let figures = figures(&scenario);
        let mut wanted: Vec<usize> = figures.iter().flat_map(|figure| figure.sources.iter().map(place)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        assert_eq!(cited, wanted, "{}", entry.id);
        let remarks = between(&html, "<ol class=\"remarks\">", "</ol>");
        for figure in figures.iter().filter(|figure| !figure.note.is_empty()) {
            assert!(
                remarks.contains(&format!("<bdi>{}</bdi>", written(&figure.note))),
                "{}: {}",
                entry.id,
                figure.note
            );
        }
    }
}

#[tokio::test]
async fn every_figure_stands_there_as_often_as_the_scenario_has_it() {
    for entry in library::CATALOGUE {
        let scenario = scenario(entry.id);
        let html = report("en", scenario.clone()).await;
        let shown = html.matches("class=\"figure-mark\"").count();
        assert_eq!(shown, figures(&scenario).len(), "{}", entry.id);
    }
}

/// Names and notes that would do harm if they were not kept as text.
const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"x";

#[tokio::test]
async fn hostile_names_stay_text_in_the_saved_page() {
    let mut scenario = scenario("four-villages");
    scenario.title = format!("T {HOSTILE}");
    scenario.summary = HOSTILE.into();
    scenario.note = HOSTILE.into();
    scenario.groups[0].name = HOSTILE.into();
    scenario.parties[0].name = HOSTILE.into();
    scenario.supplies[0].name = HOSTILE.into();
    scenario.supplies[0].unit = HOSTILE.into();
    scenario.supplies[0].note = HOSTILE.into();
    scenario.questions = vec![HOSTILE.into()];
    scenario.sources[0].cite = HOSTILE.into();
    scenario.rule_notes.insert("lottery.equal".into(), HOSTILE.into());
    let page = saved(&scenario, &report("en", scenario.clone()).await);
    assert_eq!(page.matches("<script").count(), 1, "only the data of the scenario");
    assert!(!page.contains("<img"));
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
    let tags = page.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
    // Quoted values may hold anything; what is left of a tag is names.
    let names = |tag: &str| tag.split('"').step_by(2).collect::<String>();
    assert!(tags.clone().all(|tag| !names(tag).contains("onload") && !names(tag).contains("onerror")), "{page}");
    assert_eq!(json::read(scenario_in(&page).unwrap()).unwrap(), scenario);
}

#[tokio::test]
async fn the_saved_page_has_no_controls_and_all_that_is_to_be_read() {
    let mut scenario = scenario("icu-lombardy-2020");
    scenario.note = "Ask them about the beds first.\nThen vote.".into();
    scenario.groups[1].note = "They came last.".into();
    scenario.rule_notes.insert("lottery.equal".into(), "My favourite.".into());
    let live = report("en", scenario.clone()).await;
    assert!(live.contains("<button") && live.contains("<input"));
    let sheet = between(&live, "<article", "</article>");
    let page = saved(&scenario, &format!("<article{sheet}</article>"));
    for control in ["<button", "<input", "<select", "<textarea", "<details", "<a ", "href=\"#", " on"] {
        let inside: Vec<&str> =
            page.match_indices(control).map(|(at, _)| &page[at..(at + 60).min(page.len())]).collect();
        let in_tags = inside.iter().filter(|piece| control != " on" || piece.starts_with(" onclick"));
        assert_eq!(in_tags.count(), 0, "{control}: {inside:?}");
    }
    for words in ["Ask them about the beds first.\nThen vote.", "They came last.", "My favourite."] {
        assert!(page.contains(words), "{words}");
    }
    let text = |html: &str| {
        still(html)
            .split('<')
            .filter_map(|piece| piece.split_once('>'))
            .map(|(_, text)| text.to_string())
            .collect::<String>()
    };
    assert!(text(&page).contains(&text(&format!("<article{sheet}</article>"))));
}

#[tokio::test]
async fn parts_without_content_have_no_heading() {
    let locale = Locale::plain();
    let mut scenario = scenario("four-villages");
    scenario.caveats.clear();
    scenario.history = Default::default();
    let heading = |id: &str| format!(">{}</h2>", locale.text(id));
    let html = report("en", scenario.clone()).await;
    for part in ["story-caveats", "report-history", "report-notes"] {
        assert!(!html.contains(&heading(part)), "{part}");
    }
    scenario.caveats.push("Much.".into());
    scenario.note = "Mine".into();
    let html = report("en", scenario).await;
    assert!(html.contains(&heading("story-caveats")) && html.contains(&heading("report-notes")));
}

#[tokio::test]
async fn reports_have_all_their_texts_in_every_direction() {
    let tags = ["en-XA", "ar-XB", "en-XJ"].into_iter().cycle();
    for (entry, tag) in library::CATALOGUE.iter().zip(tags) {
        let mut scenario = scenario(entry.id);
        scenario.settings.assumed_ranges.risks = 0.2;
        scenario.settings.aversion.atkinson = 2.0;
        scenario.settings.worth_of_year = Some(1000.0);
        scenario.settings.discount_rate = 0.03;
        scenario.settings.whole_patients = false;
        scenario.settings.top_up = false;
        if entry.id == "four-villages" {
            let rules: Vec<&str> = evenhand::rules::CATALOGUE.iter().map(|rule| rule.id).collect();
            scenario.rules = choices(&rules);
        }
        let html = report(tag, scenario).await;
        assert!(!html.contains("<script") && !html.contains('⟦'), "{tag} {}", entry.id);
    }
}
