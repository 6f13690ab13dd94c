//! How sure: worlds are drawn, the finding is read, the drawing stops and goes on.

use super::before_every_page;
use super::sizes::{sticking_out, with};
use crate::page::Page;

const SURE: &str = "#/sure?case=icu-lombardy-2020";
const TITLE: &str = "How sure is this comparison?";
const AGAINST: &str = "One rule against each other";

#[test]
fn the_finding_says_in_how_many_worlds_one_rule_does_better() {
    Page::run("how sure", async |page| {
        page.open("#/compare?case=icu-lombardy-2020").await;
        page.within("navigation", "Views of the results").click("link", "How sure").await;
        page.find("heading", TITLE).await;
        page.see("10,000 worlds drawn.").await;
        page.see("imagined world").await;
        page.see("Most lives saved does better than Equal-chance lottery on “Deaths averted”").await;
        page.choose("Measure", "Worst-covered group").await;
        page.see("on “Worst-covered group”").await;
        page.choose("Measure", "Deaths averted").await;
        page.choose("against", "Sickest first").await;
        page.see("Most lives saved does better than Sickest first on “Deaths averted”").await;
        // The choice is that of the live sentence, and it is kept.
        page.reload().await;
        page.see("Most lives saved does better than Sickest first on “Deaths averted”").await;
    });
}

#[test]
fn rules_are_read_by_keys_and_in_the_table_of_duels() {
    Page::run("intervals by keys", async |page| {
        page.open(SURE).await;
        page.choose("Measure", "Deaths averted").await;
        page.see("10,000 worlds drawn.").await;
        page.wait_until("the first row is there", "document.getElementById('intervals-0')").await;
        page.script("document.getElementById('intervals-0').focus()").await;
        let first = page.focused().await.1;
        assert!(first.contains("median") && first.contains("95 of 100 worlds"), "{first}");
        page.press("ArrowDown").await;
        assert_ne!(page.focused().await.1, first);
        page.press("Home").await;
        assert_eq!(page.focused().await.1, first);
        let row = page
            .within("group", "Most lives saved does better than each other rule…")
            .text_of("row", "Most lives saved…")
            .await;
        assert!(row.contains('%') && row.contains("itself"), "{row}");
        page.see("Which rule to choose?").await;
        page.see("Knowing every figure before choosing would gain nothing").await;
    });
}

#[test]
fn on_a_phone_one_rule_stands_against_each_other() {
    Page::run("duels on a phone", async |page| {
        page.view.resize(390, 844).await;
        page.open(SURE).await;
        page.see("10,000 worlds drawn.").await;
        page.choose(AGAINST, "Sickest first").await;
        page.see("worse in").await;
    });
}

/// Lets workers draw so many pieces; what is asked beyond that waits until [`let_go_on`].
async fn only(page: &Page, count: u32) {
    let script = format!(
        "const send = Worker.prototype.postMessage; window.let = {count}; window.later = []; \
         Worker.prototype.postMessage = function (message, ...more) {{ \
           const go = () => send.call(this, message, ...more); \
           if (typeof message === 'string' && message.includes('\"Draw\"') && window.let-- <= 0) window.later.push(go); \
           else go(); }};"
    );
    before_every_page(page, &script).await;
}

async fn let_go_on(page: &Page) {
    page.script("window.let = Infinity; later.splice(0).forEach((go) => go())").await;
}

#[test]
fn the_drawing_stops_and_goes_on() {
    Page::run("stop the worlds", async |page| {
        only(page, 4).await;
        page.open(SURE).await;
        page.see("Drawing worlds.").await;
        page.see("So far:").await;
        page.see("of 10,000 worlds").await;
        page.click("button", "Stop").await;
        page.see("Stopped. The results rest on the worlds drawn so far.").await;
        let_go_on(page).await;
        page.find("button", "Go on").await;
        page.click("button", "Go on").await;
        page.see("10,000 worlds drawn.").await;
        assert_eq!(page.script("return document.querySelector('progress').position").await, 1);
        assert!(!page.has("button", "Stop").await);
        page.choose("Worlds", "1,000").await;
        page.see("1,000 worlds drawn.").await;
    });
}

#[test]
fn without_ranges_the_way_to_them_is_shown() {
    Page::run("nothing uncertain", async |page| {
        page.open("#/sure?case=four-villages").await;
        page.see("Nothing is uncertain yet").await;
        assert!(!page.has("progressbar", "Worlds drawn").await);
    });
}

#[test]
fn the_view_is_accessible_in_every_dress() {
    Page::run("axe how sure", async |page| {
        for (suffix, width, is_dark) in [
            ("", 1280, false),
            ("", 390, false),
            ("", 1280, true),
            ("lang=ar-XB", 1280, false),
            ("", 320, false),
            ("lang=en-XA", 390, true),
        ] {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            page.open(&with(SURE, suffix)).await;
            page.wait_until("all worlds are drawn", "document.querySelector('progress')?.position === 1").await;
            page.wait_until("results are there", "document.querySelector('.sure-results[aria-busy=false]')").await;
            let found = page.view.violations().await;
            assert!(found.is_empty(), "{suffix} at {width}: {}", found.join("\n"));
            let found = sticking_out(page).await;
            assert!(found.is_empty(), "{suffix} at {width}: {}", found.join("\n"));
        }
    });
}
