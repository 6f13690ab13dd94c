//! What goes wrong is said in words, and the work goes on.

use super::{ALDA, TABLES, VILLAGES, before_every_page};
use crate::page::Page;

#[test]
fn full_device_is_said_in_words() {
    Page::run("full", async |page| {
        before_every_page(
            page,
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        )
        .await;
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("This device has no room left to save your work. Save it to a file").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
    });
}

#[test]
fn forbidden_storage_is_said_in_words() {
    Page::run("forbidden", async |page| {
        before_every_page(
            page,
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await;
        page.open(VILLAGES).await;
        page.not_see("does not let the page save").await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("This browser does not let the page save your work.").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("button", "More").await;
        page.click("button", "Save scenario to a file").await;
        let file = page.downloaded("four-villages.evenhand.json").await;
        assert!(String::from_utf8_lossy(&file).contains("150"));
    });
}

#[test]
fn damaged_storage_does_not_keep_the_page_from_starting() {
    Page::run("damaged storage", async |page| {
        page.open(TABLES).await;
        page.fill("Title of the scenario", "Mine").await;
        page.click("link", "Start").await;
        page.find("button", "Mine").await;
        page.script(
            "setTimeout(() => {}, 0); for (const key of Object.keys(localStorage)) localStorage.setItem(key, localStorage.getItem(key).slice(0, 40));",
        )
        .await;
        page.visit("?again#/compare").await;
        page.settled().await;
        assert_eq!(super::rules_on(page).await.len(), super::first_rules());
    });
}

/// Tears the row of the last village out of the page behind the program's back, as extensions that translate or block do,
/// and has the program put another one in front of it: a real crash.
async fn crash(page: &Page) {
    page.script("[...document.querySelectorAll('input')].find((field) => field.value.startsWith('Dena:')).closest('tbody').remove()").await;
    page.click("button", "Duplicate Cira: nurses").await;
}

#[test]
fn crash_is_shown_and_the_work_goes_on() {
    Page::run("crash", async |page| {
        page.forgive("");
        page.open(TABLES).await;
        page.fill(ALDA, "321").await;
        page.fill("Title of the scenario", "Saved in time").await;
        page.wait_until("the work is kept", "localStorage.getItem('evenhand/current')?.includes('Saved in time')")
            .await;
        crash(page).await;
        page.find("heading", "Something went wrong in this page").await;
        page.see("Your work up to the last change is kept on this device.").await;
        page.view.is_accessible().await;
        page.click("link", "Save my work to a file").await;
        let file = page.downloaded("evenhand-work.json").await;
        page.click("button", "Go on with my work").await;
        page.settled().await;
        page.open("#/scenario").await;
        assert_eq!(page.value_of(ALDA).await, "321");
        // What the crash saved is a file like any other, its steps of undo included.
        page.open("#/compare?case=malaria-rtss-2023").await;
        page.see("for 12,049,645 patients,").await;
        page.open_file("Open a scenario file", "evenhand-work.json", &file).await;
        page.see("for 471 patients,").await;
        page.click("button", "Undo").await;
        page.not_see("Saved in time").await;
    });
}

#[test]
fn crash_without_words_of_its_own_is_shown_too() {
    Page::run("trap", async |page| {
        page.forgive("");
        page.open(VILLAGES).await;
        let trap = "const error = new WebAssembly.RuntimeError('memory access out of bounds'); \
            dispatchEvent(new ErrorEvent('error', { error, message: error.message }))";
        page.script(trap).await;
        page.find("heading", "Something went wrong in this page").await;
        page.click("button", "What happened").await;
        page.see("memory access out of bounds").await;
        page.click("button", "Go on with my work").await;
        page.settled().await;
        page.see("With 100 courses for 250 patients,").await;
    });
}

#[test]
fn without_javascript_the_page_says_what_it_needs() {
    Page::run("no javascript", async |page| {
        page.session.devtools("Emulation.setScriptExecutionDisabled", serde_json::json!({ "value": true })).await;
        page.visit("").await;
        page.find("heading", "Evenhand").await;
        page.see("JavaScript is switched off.").await;
    });
}
