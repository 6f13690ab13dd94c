//! Ideas of fairness, tried on the case: every rule by every idea, with the case that breaks it.

use super::before_every_page;
use super::sizes::{sticking_out, with};
use crate::page::Page;

const AXIOMS: &str = "#/axioms?case=four-villages";
const TITLE: &str = "Which ideas of fairness hold here?";

async fn done(page: &Page) {
    page.see(&format!("All {} rules tried.", super::first_rules())).await;
}

#[test]
fn every_rule_is_tried_and_a_cell_explains_itself() {
    Page::run("axioms", async |page| {
        page.open(super::VILLAGES).await;
        page.click("link", "Ideas").await;
        page.find("heading", TITLE).await;
        done(page).await;
        assert_eq!(page.script("return document.querySelector('progress').position").await, 1);
        assert!(!page.has("button", "Stop").await);
        assert_eq!(page.script("return document.querySelectorAll('td.axiom-verdict-waiting').length").await, 0);
        page.see("Choose a cell to read what it says.").await;
        let cell = "Equal-chance lottery, Enough means everyone: Holds here";
        page.click("button", cell).await;
        page.find("heading", "Enough means everyone").await;
        page.see("When there is enough for all, everyone is treated.").await;
        page.see("Equal-chance lottery: Holds here.").await;
        assert_eq!(page.attribute("button", cell, "aria-pressed").await.as_deref(), Some("true"));
        // The explanation stays in sight, but not above what has the focus.
        page.focus("button", "Sickest first, Fewer mouths, no smaller helpings: Holds here").await;
        let is_free = "const at = document.activeElement; const box = at.getBoundingClientRect(); \
            return at.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))";
        assert_eq!(page.script(is_free).await, true);
        page.press("Enter").await;
        page.see("When a group is no longer in need, nobody else gets less.").await;
        assert_eq!(page.attribute("button", cell, "aria-pressed").await.as_deref(), Some("false"));
    });
}

/// Lets workers try so many rules; what is asked beyond that waits until [`let_go_on`].
async fn only(page: &Page, count: u32) {
    let script = format!(
        "const send = Worker.prototype.postMessage; window.let = {count}; window.later = []; \
         Worker.prototype.postMessage = function (message, ...more) {{ \
           const go = () => send.call(this, message, ...more); \
           if (typeof message === 'string' && message.includes('\"axioms\"') && window.let-- <= 0) window.later.push(go); \
           else go(); }};"
    );
    before_every_page(page, &script).await;
}

async fn let_go_on(page: &Page) {
    page.script("window.let = Infinity; later.splice(0).forEach((go) => go())").await;
}

#[test]
fn the_trial_stops_and_goes_on() {
    Page::run("stop the trial", async |page| {
        only(page, 3).await;
        page.open(AXIOMS).await;
        let all = super::first_rules();
        page.see(&format!("3 of {all} rules tried.")).await;
        page.click("button", "Stop").await;
        page.see(&format!("Stopped after 3 of {all} rules.")).await;
        // Whoever was asked last has gone: what comes too late counts for nothing.
        let_go_on(page).await;
        page.find("button", "Equal-chance lottery, Enough means everyone: Holds here").await;
        page.find("button", "Ability to pay, Enough means everyone: Not tried yet").await;
        page.see(&format!("Stopped after 3 of {all} rules.")).await;
        page.click("button", "Go on").await;
        done(page).await;
        page.find("button", "Ability to pay, Enough means everyone: Holds here").await;
    });
}

#[test]
fn the_table_is_accessible_in_every_dress() {
    Page::run("axe axioms", async |page| {
        for (suffix, width, is_dark) in [
            ("", 1280, false),
            ("", 390, false),
            ("", 1280, true),
            ("lang=ar-XB", 1280, false),
            ("lang=ar-XB", 390, true),
        ] {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            page.open(&with(AXIOMS, suffix)).await;
            page.wait_until("all rules are tried", "document.querySelector('progress')?.position === 1").await;
            page.script("document.querySelector('td.axiom-verdict-fails button').click()").await;
            page.wait_until("the cell explains itself", "document.querySelector('.axiom-detail')").await;
            let found = page.view.violations().await;
            assert!(found.is_empty(), "{suffix} at {width}: {}", found.join("\n"));
            let found = sticking_out(page).await;
            assert!(found.is_empty(), "{suffix} at {width}: {}", found.join("\n"));
        }
    });
}
