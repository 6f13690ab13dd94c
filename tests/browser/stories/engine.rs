//! Who computes: a worker, or the page itself where none can be had; and never an old answer for a new question.

use serde_json::json;

use super::{VILLAGES, before_every_page, first_rules, rules_on};
use crate::page::Page;

const BY_ITSELF: &str = "The background computation stopped. The page now computes by itself";

#[test]
fn without_workers_the_page_computes_by_itself() {
    Page::run("no workers", async |page| {
        before_every_page(page, "window.Worker = class { constructor() { throw new Error('no workers here'); } };")
            .await;
        page.open(VILLAGES).await;
        page.see(BY_ITSELF).await;
        assert_eq!(rules_on(page).await.len(), first_rules());
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
    });
}

#[test]
fn worker_that_does_not_arrive_is_done_without() {
    Page::run("no worker file", async |page| {
        page.forgive("worker.js");
        before_every_page(
            page,
            "const Real = Worker; window.Worker = class extends Real { constructor(file, ways) { super(`${file}.gone`, ways); } };",
        )
        .await;
        page.open(VILLAGES).await;
        page.see(BY_ITSELF).await;
        page.see("With 100 courses for 250 patients,").await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
    });
}

#[test]
fn worker_that_dies_is_replaced() {
    Page::run("dead worker", async |page| {
        // Every worker can be ended from outside, as a browser short of memory does it.
        before_every_page(
            page,
            "addEventListener('evenhand-full-ahead', (event) => event.stopImmediatePropagation(), { capture: true }); \
             const Real = Worker; window.started = []; \
             window.Worker = class extends Real { constructor(...all) { super(...all); window.started.push(this); } };",
        )
        .await;
        page.open(VILLAGES).await;
        assert_eq!(page.script("return started.length").await, 1);
        page.script("started[0].dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))").await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        assert_eq!(page.script("return started.length").await, 2);
        page.not_see(BY_ITSELF).await;
    });
}

/// Notes every moment at which the sentence and the field disagree although the page says that it is up to date.
const WATCH: &str = r"
window.stale = [];
new MutationObserver(() => {
    const view = document.querySelector('.compare');
    if (!view || view.getAttribute('aria-busy') === 'true') return;
    const said = view.querySelector('h1').textContent.match(/With ([\d,]+)/)?.[1].replaceAll(',', '');
    const slider = view.querySelector('input[type=range]').value;
    if (said !== slider) window.stale.push([said, slider]);
}).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
";

#[test]
fn old_answer_is_never_shown_for_a_new_question() {
    Page::run("stale", async |page| {
        page.open(VILLAGES).await;
        page.script(WATCH).await;
        // Forty changes as fast as the browser can tell of them, some together and some a frame apart.
        page.script(
            "const slider = document.querySelector('input[type=range]'); window.done = false; (async () => { \
               for (let value = 101; value <= 140; value += 1) { \
                 slider.value = value; slider.dispatchEvent(new Event('input', { bubbles: true })); \
                 if (value % 3) await new Promise(requestAnimationFrame); \
               } window.done = true; })()",
        )
        .await;
        page.wait_until("all changes are made", "window.done").await;
        page.see("With 140 courses for 250 patients,").await;
        page.wait_until("the results are new", "!document.querySelector('main [aria-busy=true]')").await;
        assert_eq!(page.script("return stale").await, json!([]));
        assert!(super::line(page, "Equal-chance lottery").await.contains("140"));
        // All of it was one step.
        page.script(
            "document.querySelector('input[type=range]').dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
    });
}
