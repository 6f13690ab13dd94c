//! Worlds drawn by many workers: the same digits as natively, whatever happens on the way.

use evenhand::exchange::wire;
use evenhand::library;
use evenhand::study::draws::certainties;
use serde_json::Value;

use super::before_every_page;
use crate::page::Page;

const CASE: &str = "icu-lombardy-2020";
const WORLDS: usize = 1000;
const MEASURE: &str = "deaths_averted";

/// Remembers every worker, what it does and when it was ended, and what the one that gathers has said last. From
/// `hold(n)` on only so many runs of what is wanted next are handed out, the others when `go()` is called.
const WATCH: &str = "
    const Real = Worker;
    window.crew = [];
    const held = [];
    let left = Infinity, next = Infinity;
    window.hold = (count) => { next = count; };
    window.go = () => { left = next = Infinity; held.splice(0).forEach((send) => send()); };
    window.Worker = class extends Real {
        constructor(...all) {
            super(...all);
            crew.push(this);
            this.addEventListener('message', ({ data }) => { if (this.gathers && data instanceof Uint8Array) window.said = data; });
        }
        postMessage(message, ...more) {
            const isTask = (name) => typeof message === 'string' && message.includes(`\"${name}\"`);
            if (isTask('Gather')) { this.gathers = true; left = next; }
            this.draws ||= isTask('Draw');
            if (isTask('Draw') && left-- <= 0) held.push(() => super.postMessage(message, ...more));
            else super.postMessage(message, ...more);
        }
        terminate() { this.endedAt = performance.now(); super.terminate(); }
    };";

/// Opens the case and has its worlds drawn, as far as `hold` says.
async fn draw(page: &Page, hold: &str) {
    before_every_page(page, WATCH).await;
    page.open(&format!("#/sure?case={CASE}")).await;
    page.choose("Measure", "Deaths averted").await;
    page.script(hold).await;
    page.choose("Worlds", "1,000").await;
}

/// Holds that what was gathered are the very bytes that are computed natively.
async fn is_as_computed_natively(page: &Page) {
    page.see("1,000 worlds drawn.").await;
    let scenario = library::find(CASE).unwrap().scenario().unwrap();
    let native = wire::write(&certainties(&scenario, &[MEASURE.to_string()], WORLDS).unwrap());
    let said: Value = page.script("return Array.from(said)").await;
    let said: Vec<u8> = serde_json::from_value(said).unwrap();
    assert!(said.ends_with(&native), "{} bytes, natively {}", said.len(), native.len());
}

#[test]
fn every_digit_is_as_computed_natively() {
    Page::run("digits of worlds", async |page| {
        draw(page, "").await;
        is_as_computed_natively(page).await;
    });
}

#[test]
fn a_drawing_that_was_stopped_ends_with_the_same_digits() {
    Page::run("stop and go on", async |page| {
        draw(page, "hold(3)").await;
        page.see("So far:").await;
        let stop = "const before = performance.now(); \
            [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Stop').click(); \
            const drawing = crew.filter((worker) => worker.draws); \
            return [drawing.length, drawing.filter((worker) => !(worker.endedAt - before <= 100)).length]";
        let [drawing, late]: [usize; 2] = serde_json::from_value(page.script(stop).await).unwrap();
        assert!(drawing > 0 && late == 0, "{late} of {drawing} workers went on after the stop");
        page.find("button", "Go on").await;
        let drawn = "return document.querySelector('progress').value";
        let before = page.script(drawn).await;
        page.script("go()").await;
        page.see("So far:").await;
        assert_eq!(page.script(drawn).await, before);
        page.click("button", "Go on").await;
        is_as_computed_natively(page).await;
    });
}

#[test]
fn a_worker_that_dies_costs_no_digit() {
    Page::run("death in the crowd", async |page| {
        draw(page, "hold(3)").await;
        page.see("So far:").await;
        let kill =
            "crew.findLast((worker) => worker.draws).dispatchEvent(new ErrorEvent('error', { message: 'gone' }))";
        page.script(kill).await;
        page.script("go()").await;
        is_as_computed_natively(page).await;
    });
}

#[test]
fn without_workers_the_page_draws_by_itself() {
    Page::run("no crowd", async |page| {
        before_every_page(page, "window.Worker = class { constructor() { throw new Error('no workers here'); } };")
            .await;
        page.open(&format!("#/sure?case={CASE}")).await;
        page.choose("Worlds", "1,000").await;
        page.see("1,000 worlds drawn.").await;
        page.see("does better than").await;
    });
}
