//! What lies beside the program: it comes when it is wanted or ahead of that, and where it does not come the page says so.

use serde_json::json;

use super::{VILLAGES, before_every_page, rules_on};
use crate::page::Page;

const MALARIA: &str = "18 million doses of the first malaria vaccine";
const CARD: &str = "Equal-chance lottery";
/// The files that it is about.
const FILES: &str = "texts/|library/";
/// From a rule's short text, which is always there.
const SHORT: &str = "Every patient has the same chance;";
/// From its long texts.
const LONG: &str = "recommend chance between patients";

/// Puts the script in the way of what the page fetches from addresses that the pattern fits: `go` gets it after all.
async fn in_the_way(page: &Page, pattern: &str, script: &str) {
    let script = format!(
        "const fetched = window.fetch; window.fetch = (address, ways) => {{ \
           const go = () => fetched(address, ways); \
           return new RegExp({pattern:?}).test(address) ? ({script})(go) : go(); }};"
    );
    before_every_page(page, &script).await;
}

/// Has the page wait for what it fetches until [`release`].
pub async fn held(page: &Page, pattern: &str) {
    in_the_way(page, pattern, "(go) => new Promise((arrive) => (window.held ??= []).push(() => arrive(go())))").await;
}

/// Lets everything go that was held.
pub async fn release(page: &Page) {
    page.script("held.splice(0).forEach((arrive) => arrive())").await;
}

/// Nothing arrives for as long as `connected` is not set.
pub async fn cut_off(page: &Page, pattern: &str) {
    in_the_way(page, pattern, "(go) => window.connected ? go() : Promise.reject(new TypeError('no connection'))").await;
}

async fn open_card(page: &Page) {
    page.within("heading", "With…").click("button", CARD).await;
}

#[test]
fn card_is_short_until_the_rest_arrives() {
    Page::run("short card", async |page| {
        held(page, FILES).await;
        page.open(VILLAGES).await;
        open_card(page).await;
        let card = page.within("dialog", "Equal-chance lottery");
        card.shows(SHORT).await;
        card.shows("Getting the rest of this card…").await;
        assert_eq!(card.attribute("status", "…", "aria-busy").await.as_deref(), Some("true"));
        page.view.is_accessible().await;
        release(page).await;
        card.shows(LONG).await;
        card.shows("Who tends to gain and to lose").await;
        page.not_see("Getting the rest").await;
        page.view.is_accessible().await;
        // From now on it is there.
        page.press("Escape").await;
        page.script("window.fetch = () => Promise.reject(new TypeError('no connection'))").await;
        open_card(page).await;
        page.see(LONG).await;
    });
}

#[test]
fn card_that_does_not_arrive_can_be_asked_for_again() {
    Page::run("failed card", async |page| {
        cut_off(page, FILES).await;
        page.open(VILLAGES).await;
        open_card(page).await;
        let card = page.within("dialog", "Equal-chance lottery");
        card.shows("The rest of this card did not arrive. Check the connection.").await;
        card.shows(SHORT).await;
        page.view.is_accessible().await;
        page.focus("button", "Try again").await;
        page.press("Enter").await;
        card.shows("The rest of this card did not arrive. Check the connection.").await;
        // The button went away for a moment, and the focus did not get lost with it.
        assert_eq!(page.script("return document.activeElement.closest('dialog') !== null").await, true);
        page.script("window.connected = true").await;
        card.click("button", "Try again").await;
        card.shows(LONG).await;
        page.not_see("did not arrive").await;
    });
}

#[test]
fn page_in_place_of_a_missing_file_is_not_taken_for_it() {
    Page::run("missing file", async |page| {
        in_the_way(page, FILES, "() => Promise.resolve(new Response('<!doctype html><title>Home</title>'))").await;
        page.open(VILLAGES).await;
        open_card(page).await;
        page.see("The rest of this card did not arrive.").await;
    });
}

#[test]
fn pulling_the_plug_loses_nothing() {
    Page::run("unplugged", async |page| {
        page.open("").await;
        let arrived = "performance.getEntriesByType('resource').filter(({ name, responseEnd }) => \
            responseEnd && /\\/(texts|library|full)\\//.test(name)).length === 20 && 'evenhandWorker' in globalThis";
        page.wait_until("everything has been fetched ahead", arrived).await;
        let unplugged = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        page.session.devtools("Network.emulateNetworkConditions", unplugged).await;
        page.click("link", MALARIA).await;
        page.see("With 18,000,000 doses for 12,049,645 patients,").await;
        open_card(page).await;
        page.see(LONG).await;
        page.press("Escape").await;
        page.click("link", "Start").await;
        page.click("link", "A field hospital between the lines").await;
        page.see("With 4 scarce supplies for 200 patients,").await;
        page.script("document.querySelector('button.meaning').click()").await;
        page.see("How it is computed").await;
        page.press("Escape").await;
        // The rest of the program is there too.
        page.click("link", "Scenario").await;
        page.find("heading", "Patient groups").await;
        page.click("link", "See the comparison").await;
        page.see("With 4 scarce supplies for 200 patients,").await;
        page.not_see("The background computation stopped").await;
        page.click("link", "Head to head").await;
        page.find("table", "What the two rules do").await;
        page.click("link", "Back to the comparison").await;
        page.click("button", "Build your own rule").await;
        page.see("Here it averts").await;
        page.click("link", "Back to the comparison").await;
        page.click("link", "Ideas").await;
        page.wait_until("all rules are tried", "document.querySelector('progress')?.position === 1").await;
    });
}

#[test]
fn case_is_awaited_in_words() {
    Page::run("awaited", async |page| {
        held(page, FILES).await;
        // The first comparison and the gallery need nothing from beside the program.
        page.open("").await;
        page.see("With 100 courses for 250 patients,").await;
        page.click("link", MALARIA).await;
        page.see(&format!("Getting “{MALARIA}”…")).await;
        page.find("heading", MALARIA).await;
        assert!(page.title().await.starts_with(MALARIA));
        page.not_see("for 250 patients").await;
        page.view.is_accessible().await;
        release(page).await;
        page.see("With 18,000,000 doses for 12,049,645 patients,").await;
        assert_eq!(page.route().await, "#/compare?case=malaria-rtss-2023");
    });
}

#[test]
fn case_that_does_not_arrive_leaves_the_work_alone() {
    Page::run("failed case", async |page| {
        cut_off(page, FILES).await;
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("link", "Start").await;
        page.click("link", MALARIA).await;
        page.see(&format!("“{MALARIA}” did not arrive, so nothing is compared yet.")).await;
        page.view.is_accessible().await;
        // What is out of sight cannot be changed.
        page.press("Control+z").await;
        page.click("link", "Back to the start").await;
        page.see("With 150 courses for 250 patients,").await;
        page.back().await;
        page.see("did not arrive").await;
        page.script("window.connected = true").await;
        page.click("button", "Try again").await;
        page.see("With 18,000,000 doses for 12,049,645 patients,").await;
        page.click("link", "Start").await;
        page.click("button", "Four villages and one hundred courses").await;
        page.see("With 150 courses for 250 patients,").await;
    });
}

#[test]
fn address_of_a_case_waits_for_it() {
    Page::run("awaited at once", async |page| {
        cut_off(page, FILES).await;
        page.open("#/compare?case=covax-2021").await;
        page.see("“COVAX: who gets the first AstraZeneca doses?” did not arrive").await;
        page.script("window.connected = true").await;
        page.click("button", "Try again").await;
        page.see("patients,").await;
        assert!(!rules_on(page).await.is_empty());
        // The work of the last visit needs no file.
        page.reload().await;
        page.see("patients,").await;
        assert!(page.title().await.starts_with("COVAX"));
    });
}
