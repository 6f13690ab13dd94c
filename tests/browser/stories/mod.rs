//! Stories: what a visitor does with the page and what the page then shows.

mod access;
mod axioms;
mod beside;
mod board;
mod countries;
mod editing;
mod engine;
mod errors;
mod fairness;
mod first_visit;
mod full;
mod keyboard;
mod languages;
mod lots;
mod measures;
mod open_save;
mod own_rules;
mod parties;
mod ranges;
mod report;
mod rules;
mod scarce;
mod sharing;
mod sizes;
mod sure;
mod tables_in;
mod tabs;
mod tradeoff;
mod trouble;
mod undo;
mod why;
mod winner;
mod work;
mod worlds;
mod yours;

use crate::page::Page;

/// The four villages: one supply, four groups.
const VILLAGES: &str = "#/compare?case=four-villages";
/// The tables of the same case.
const TABLES: &str = "#/scenario?case=four-villages";
/// The caption of the board.
const BOARD: &str = "One row for each rule…";
/// The patients in need in the first village.
const ALDA: &str = "Patients in need, Alda: very ill adults";

/// Every view, by name and address. The case is one with several supplies, parties and other treatments.
const VIEWS: &[(&str, &str)] = &[
    ("start", "#/start"),
    ("scenario", "#/scenario?case=icu-lombardy-2020"),
    ("compare", "#/compare?case=icu-lombardy-2020"),
    ("why", "#/why/outcome.lives/g1?case=icu-lombardy-2020"),
    ("own", "#/own/?case=icu-lombardy-2020"),
    ("axioms", "#/axioms?case=icu-lombardy-2020"),
    ("fairness", "#/fairness?case=icu-lombardy-2020"),
    ("parties", "#/parties?case=icu-lombardy-2020"),
    ("sure", "#/sure?case=icu-lombardy-2020"),
    ("scarce", "#/scarce?case=icu-lombardy-2020"),
    ("report", "#/report?case=icu-lombardy-2020"),
    ("tables", "#/tables?case=icu-lombardy-2020"),
    ("share", "#/share?case=icu-lombardy-2020"),
    ("open", "#/open/"),
    ("yours", "#/yours"),
    ("pair", "#/pair/outcome.lives/lottery.equal?case=icu-lombardy-2020"),
];

/// How many rules a first visit compares.
fn first_rules() -> usize {
    evenhand::rules::CLASSICS.rules.len()
}

/// The names of the rules on the board, in the order of its rows.
async fn rules_on(page: &Page) -> Vec<String> {
    page.within("table", BOARD).names("rowheader").await
}

/// What the board says about a rule: the text of its row.
async fn line(page: &Page, rule: &str) -> String {
    page.within("table", BOARD).text_of("row", &format!("{rule}…")).await
}

/// Opens the choice of rules, which the program that opens the page leaves to the full one.
async fn choose_rules(page: &Page) {
    page.click("button", "Choose rules, or build your own").await;
    page.find("searchbox", "Add a rule").await;
}

/// Puts a script into every document that the browser opens from now on, before anything else runs there.
async fn before_every_page(page: &Page, script: &str) {
    let source = serde_json::json!({ "source": script });
    page.session.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
}
