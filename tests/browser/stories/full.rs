//! The program that opens the page makes room for the full one, and nothing gets lost on the way.

use serde_json::json;

use super::beside::{cut_off, held, release};
use super::{BOARD, VILLAGES, first_rules};
use crate::page::Page;

const CHOOSE: &str = "Choose rules, or build your own";
const COMING: &str = "Getting the rest of the page…";
const FAILED: &str = "The rest of the page did not arrive, or this browser is too old for it. Check the connection, or use a browser from 2023 or later.";

/// The files of the full program that `held` and `cut_off` stand in the way of.
const FILES: &str = "/full/";

async fn focus_is_on(page: &Page, id: &str) {
    page.wait_until(&format!("the focus is on #{id}"), &format!("document.activeElement.id === '{id}'")).await;
}

#[test]
fn an_edit_made_before_is_there_and_can_be_undone_after() {
    Page::run("hand over", async |page| {
        page.open("").await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("link", &format!("Compare {} rules", first_rules())).await;
        page.find("table", BOARD).await;
        page.fill("Medicine, amount", "120").await;
        page.see("With 120 courses for 250 patients,").await;
        // Up to here the first program did it all.
        page.find("button", CHOOSE).await;
        page.within("table", BOARD).click("link", "Sickest first").await;
        page.find("heading", "Why: Sickest first").await;
        focus_is_on(page, "main").await;
        let dena = page.text_of("listitem", "Dena…").await;
        assert!(dena.contains("20 of 60 treated"), "{dena}");
        page.click("link", "Back to the comparison").await;
        page.see("With 120 courses for 250 patients,").await;
        page.find("searchbox", "Add a rule").await;
        page.click("button", "Undo").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
        page.click("button", "Redo").await;
        page.see("With 150 courses for 250 patients,").await;
    });
}

#[test]
fn what_is_changed_while_it_comes_is_kept() {
    Page::run("change while waiting", async |page| {
        held(page, FILES).await;
        page.open(VILLAGES).await;
        page.focus("button", CHOOSE).await;
        page.press("Enter").await;
        page.see(COMING).await;
        page.view.is_accessible().await;
        // The comparison stays and can be worked on.
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        release(page).await;
        focus_is_on(page, "rule-search").await;
        page.find("searchbox", "Add a rule").await;
        page.see("With 150 courses for 250 patients,").await;
        page.not_see(COMING).await;
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
    });
}

#[test]
fn who_has_gone_back_meanwhile_is_left_alone() {
    Page::run("gone back", async |page| {
        held(page, FILES).await;
        page.open(VILLAGES).await;
        page.click("link", "Scenario").await;
        page.see(COMING).await;
        page.back().await;
        page.see("With 100 courses for 250 patients,").await;
        page.settled().await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        release(page).await;
        // Wanted twice and there by now, it comes once and with the work of this moment.
        page.click("link", "Scenario").await;
        page.find("heading", "Patient groups").await;
        assert_eq!(page.value_of("Amount, Medicine").await, "150");
        assert_eq!(page.script("return document.querySelectorAll('main').length").await, 1);
        page.click("link", "See the comparison").await;
        page.see("With 150 courses for 250 patients,").await;
    });
}

#[test]
fn view_that_needs_it_opens_like_any_other_page() {
    Page::run("opened with the full program", async |page| {
        page.open("#/pair/outcome.lives/lottery.equal?case=four-villages").await;
        page.find("heading", "Most lives saved against Equal-chance lottery").await;
        page.press("Tab").await;
        assert_eq!(page.focused().await, ("link".to_owned(), "Skip to the content".to_owned()));
    });
}

#[test]
fn what_does_not_arrive_is_said_in_words_and_can_be_asked_for_again() {
    Page::run("no full program", async |page| {
        cut_off(page, FILES).await;
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        page.within("table", BOARD).click("link", "Sickest first").await;
        page.see(FAILED).await;
        page.settled().await;
        page.view.is_accessible().await;
        page.focus("button", "Try again").await;
        page.press("Enter").await;
        page.see(FAILED).await;
        // The button went away for a moment, and the focus did not get lost with it.
        assert_eq!(page.script("return document.activeElement.closest('main') !== null").await, true);
        // What needs no more than the first program goes on working.
        page.click("link", "Compare").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("button", CHOOSE).await;
        page.see(FAILED).await;
        page.slide("Medicine, amount, slider", "160").await;
        page.see("With 160 courses for 250 patients,").await;
        page.script("window.connected = true").await;
        page.click("button", "Try again").await;
        focus_is_on(page, "rule-search").await;
        page.not_see("did not arrive").await;
        page.see("With 160 courses for 250 patients,").await;
        page.click("button", "Undo").await;
        page.see("With 150 courses for 250 patients,").await;
    });
}

#[test]
fn script_that_does_not_arrive_can_be_asked_for_again() {
    Page::run("no full script", async |page| {
        page.forgive("/full/evenhand.js");
        page.session.devtools("Network.enable", json!({})).await;
        page.session.devtools("Network.setBlockedURLs", json!({ "urls": ["*/full/evenhand.js*"] })).await;
        page.open("#/why/priority.sickest/?case=four-villages").await;
        page.see(FAILED).await;
        page.session.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
        page.click("button", "Try again").await;
        page.find("heading", "Why: Sickest first").await;
    });
}

#[test]
fn style_sheet_that_does_not_arrive_can_be_asked_for_again() {
    Page::run("no full style sheet", async |page| {
        page.forgive("/full/full.css");
        page.session.devtools("Network.enable", json!({})).await;
        page.session.devtools("Network.setBlockedURLs", json!({ "urls": ["*/full/full.css*"] })).await;
        page.open("#/why/priority.sickest/?case=four-villages").await;
        page.see(FAILED).await;
        page.session.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
        page.click("button", "Try again").await;
        page.find("heading", "Why: Sickest first").await;
        let sheets = "[...document.styleSheets].filter((sheet) => sheet.href.includes('/full/full.css')).length";
        assert_eq!(page.script(&format!("return {sheets}")).await, 1);
    });
}
