//! One's own work: found again, named, kept apart.

use super::{ALDA, TABLES};
use crate::page::Page;

/// Changes the villages and gives them another name.
pub async fn name_work(page: &Page, title: &str, patients: &str) {
    page.open(TABLES).await;
    page.fill("Title of the scenario", title).await;
    page.fill(ALDA, patients).await;
    until_kept(page, title, patients).await;
}

/// Waits until a change is on the device: the page writes a moment after the last key.
pub async fn until_kept(page: &Page, title: &str, patients: &str) {
    let kept = format!(
        "(() => {{ const {{ scenario: it }} = JSON.parse(localStorage.getItem('evenhand/current')); \
          return it.title === {title:?} && it.groups[0].size.value === {patients}; }})()"
    );
    page.wait_until("the work is kept", &kept).await;
}

#[test]
fn address_of_a_case_shows_the_case() {
    Page::run("case address", async |page| {
        name_work(page, "Mine", "111").await;
        page.open("#/compare?case=four-villages").await;
        page.see("for 250 patients,").await;
        page.click("link", "Start").await;
        page.click("button", "Mine").await;
        page.see("for 261 patients,").await;
    });
}

#[test]
fn work_is_there_after_a_reload() {
    Page::run("reload", async |page| {
        name_work(page, "Villages of the north", "321").await;
        page.reload().await;
        assert_eq!(page.value_of(ALDA).await, "321");
        assert_eq!(page.value_of("Title of the scenario").await, "Villages of the north");
        page.open("").await;
        page.see("for 471 patients,").await;
        page.find("button", "Villages of the north").await;
    });
}

#[test]
fn several_scenarios_keep_apart() {
    Page::run("several", async |page| {
        name_work(page, "First", "111").await;
        page.click("link", "Start").await;
        page.click("link", "Four villages and one hundred courses").await;
        page.see("for 250 patients,").await;
        page.click("link", "Scenario").await;
        page.fill("Title of the scenario", "Second").await;
        page.fill(ALDA, "222").await;
        until_kept(page, "Second", "222").await;
        page.click("link", "Start").await;
        page.click("button", "First").await;
        page.see("for 261 patients,").await;
        page.click("link", "Start").await;
        page.click("button", "Second").await;
        page.see("for 372 patients,").await;
        // Another name for it, and the list follows.
        page.click("link", "Scenario").await;
        page.fill("Title of the scenario", "Third").await;
        until_kept(page, "Third", "222").await;
        page.reload().await;
        page.click("link", "Start").await;
        page.find("button", "First").await;
        page.find("button", "Third").await;
        assert!(!page.has("button", "Second").await);
    });
}

#[test]
fn change_made_just_before_leaving_is_kept() {
    Page::run("just before", async |page| {
        page.open(TABLES).await;
        page.fill("Title of the scenario", "Mine").await;
        page.fill(ALDA, "111").await;
        // In the same breath the visitor goes to another case.
        page.script("location.hash = '#/compare?case=malaria-rtss-2023'").await;
        page.see("doses for 12,049,645 patients,").await;
        page.click("link", "Start").await;
        page.click("button", "Mine").await;
        page.see("for 261 patients,").await;
    });
}
