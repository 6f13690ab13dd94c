//! The accessibility check on every view, as it is seen by different visitors.

use super::VIEWS;
use super::sizes::with;
use crate::page::Page;

/// Opens every view, with something of everything unfolded, and lists what axe-core finds.
async fn violations(page: &Page, suffix: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (view, route) in VIEWS {
        page.open(&with(route, suffix)).await;
        page.wait_until(
            "the view is drawn",
            "document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]')",
        )
        .await;
        if *view == "compare" {
            page.script("document.querySelector('main .picker-bar button').click()").await;
            page.wait_until("the rules can be chosen", "document.getElementById('rule-search')").await;
        }
        // What "More about" a group holds or the choice of rules; then all details, also those in there.
        page.script("document.querySelector('main [aria-expanded=false]')?.click();").await;
        page.wait_until("it is open", "!document.querySelector('#rule-panel[hidden]')").await;
        page.script("document.querySelectorAll('main details').forEach((one) => { one.open = true; });").await;
        let here = page.view.violations().await;
        found.extend(here.into_iter().map(|one| format!("{view} {suffix}: {one}")));
        if *view == "compare" {
            // The meaning of a measure, in a dialog.
            page.script("document.querySelector('th .meaning').click()").await;
            page.wait_until("the dialog is open", "document.querySelector('dialog[open]')").await;
            let here = page.view.violations().await;
            found.extend(here.into_iter().map(|one| format!("dialog {suffix}: {one}")));
            page.press("Escape").await;
        }
    }
    found
}

#[test]
fn light_views_are_accessible() {
    Page::run("axe light", async |page| {
        let found = violations(page, "").await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn dark_views_are_accessible() {
    Page::run("axe dark", async |page| {
        page.view.dark(true).await;
        let found = violations(page, "").await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn narrow_views_are_accessible() {
    Page::run("axe narrow", async |page| {
        page.view.resize(390, 844).await;
        let found = violations(page, "").await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn views_from_right_to_left_are_accessible() {
    Page::run("axe rtl", async |page| {
        let found = violations(page, "lang=ar-XB").await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn messages_and_faults_are_accessible() {
    Page::run("axe faults", async |page| {
        page.open(super::TABLES).await;
        page.fill(super::ALDA, "-1").await;
        page.see("One value cannot be right.").await;
        page.open_file("Open a scenario file", "broken.json", b"{").await;
        page.see("The file was not opened").await;
        page.view.is_accessible().await;
        page.click("link", "See the comparison").await;
        page.see("from before the last change").await;
        page.view.is_accessible().await;
    });
}
