//! Notes and the report: written on the scenario, printed with the numbers, saved as a page of its own.

use serde_json::{Value, json};

use super::{TABLES, VILLAGES};
use crate::page::Page;

const REPORT: &str = "#/report?case=four-villages";
const SAVED: &str = "four-villages.evenhand.html";
const NOTE: &str = "Ask them about Alda first. <b>Then</b> vote.";

/// Opens a note and types it.
async fn note(page: &Page, about: &str, words: &str) {
    page.click("button", &format!("Add a note on {about}")).await;
    assert_eq!(page.focused().await, ("textbox".into(), format!("Your note on {about}")));
    page.fill(&format!("Your note on {about}"), words).await;
}

/// Every number of the board in a report, row by row.
async fn board(page: &Page) -> Value {
    page.script(
        "return [...document.querySelectorAll('.report-board tbody tr')].map((row) => \
         [...row.children].map((cell) => cell.textContent.trim()))",
    )
    .await
}

/// Saves the report on screen as a page of its own.
async fn saved(page: &Page) -> String {
    page.click("button", "Save as a page (HTML)").await;
    page.see(&format!("Saved as {SAVED}.")).await;
    String::from_utf8(page.downloaded(SAVED).await).expect("the page saves text")
}

#[test]
fn notes_are_kept_undone_and_travel_in_files() {
    Page::run("notes", async |page| {
        page.open(TABLES).await;
        note(page, "this scenario", NOTE).await;
        note(page, "Medicine", "Two pallets are wet.").await;
        page.click("button", "More about Alda: very ill adults").await;
        note(page, "Alda: very ill adults", "They came last.").await;
        page.click("button", "Undo").await;
        assert_eq!(page.value_of("Your note on Alda: very ill adults").await, "");
        page.click("button", "Redo").await;
        assert_eq!(page.value_of("Your note on Alda: very ill adults").await, "They came last.");
        page.view.is_accessible().await;
        page.reload().await;
        assert_eq!(page.value_of("Your note on this scenario").await, NOTE);
        assert_eq!(page.value_of("Your note on Medicine").await, "Two pallets are wet.");
        page.click("button", "More").await;
        page.click("button", "Save scenario to a file").await;
        let file = page.downloaded("four-villages.evenhand.json").await;
        let scenario: Value = serde_json::from_slice(&file).expect("the page saves JSON");
        assert_eq!(scenario["note"], json!(NOTE));
        assert_eq!(scenario["supplies"][0]["note"], json!("Two pallets are wet."));
        assert_eq!(scenario["groups"][0]["note"], json!("They came last."));
        // Another case has none of it; the file brings all back.
        page.open(TABLES).await;
        page.find("button", "Add a note on this scenario").await;
        page.open_file("Open a scenario file", "back.json", &file).await;
        page.see("The file is open.").await;
        page.within("navigation", "Views").click("link", "Scenario").await;
        assert_eq!(page.value_of("Your note on Medicine").await, "Two pallets are wet.");
    });
}

#[test]
fn a_note_ends_at_two_thousand_characters_and_says_so() {
    Page::run("long note", async |page| {
        page.open(TABLES).await;
        note(page, "this scenario", &"x".repeat(2_010)).await;
        assert_eq!(page.value_of("Your note on this scenario").await.len(), 2_000);
        page.see("This note has 2,000 characters, as many as a note can have.").await;
        // No flaw: what does not fit is not taken in.
        page.not_see("cannot be right").await;
    });
}

#[test]
fn notes_on_rules_mark_their_rows() {
    Page::run("note on a rule", async |page| {
        page.open("#/why/lottery.equal/?case=four-villages").await;
        note(page, "Equal-chance lottery", "Ask who trusts it.").await;
        page.click("link", "Back to the comparison").await;
        assert!(super::line(page, "Equal-chance lottery").await.contains("note"));
        assert!(!super::line(page, "Most lives saved").await.contains("note"));
        // Also after a reload, which begins with the program that has no notes.
        page.reload().await;
        page.wait_until("the mark is back", "document.querySelector('.board .note-mark')").await;
        page.click("button", "Equal-chance lottery").await;
        assert_eq!(page.value_of("Your note on Equal-chance lottery").await, "Ask who trusts it.");
    });
}

#[test]
fn a_note_is_in_the_report_and_in_the_saved_page() {
    Page::run("report saved", async |page| {
        page.open(TABLES).await;
        note(page, "this scenario", NOTE).await;
        page.click("button", "More").await;
        page.click("link", "Report").await;
        page.find("heading", "What is found").await;
        page.see("With 100 courses for 250 patients, Most lives saved averts 40 deaths").await;
        page.see(NOTE).await;
        page.wait_until("every picture is there", "document.querySelectorAll('.report figure').length === 4").await;
        let (live, file) = (board(page).await, saved(page).await);
        assert!(live.as_array().is_some_and(|rows| rows.len() >= super::first_rules()));
        // As a file of its own, without anything around it.
        let path = page.session.file(SAVED);
        std::fs::write(&path, &file).expect("the folder of the test is writable");
        page.go(&format!("file://{}", path.display())).await;
        assert_eq!(board(page).await, live);
        page.see(NOTE).await;
        let acting = "return document.querySelectorAll('script:not([type=\"application/json\"]), link[rel=stylesheet], \
            img, iframe, button, input, select, textarea, details, a[href], [tabindex]:not(.scroll), [onclick], [style]').length";
        assert_eq!(page.script(acting).await, json!(0));
        assert_eq!(page.script("return performance.getEntriesByType('resource').length").await, json!(0));
        assert_eq!(page.script("return document.querySelectorAll('figure').length").await, json!(4));
        let fill = "const mark = document.querySelector('.stacked .mark'); \
            return document.querySelector(mark.getAttribute('fill').slice(4, -1)) !== null && \
                getComputedStyle(document.documentElement).colorScheme.includes('light')";
        assert_eq!(page.script(fill).await, json!(true), "patterns and styles came along");
        page.view.dark(true).await;
        let paper = "return getComputedStyle(document.querySelector('.report')).backgroundColor";
        assert_eq!(page.script(paper).await, json!("rgb(255, 255, 255)"));
        page.view.is_accessible().await;
        // And it can be taken up again.
        page.view.dark(false).await;
        page.open(VILLAGES).await;
        page.open_file("Open a scenario file", "report.html", file.as_bytes()).await;
        page.see("The file is open.").await;
        page.within("navigation", "Views").click("link", "Scenario").await;
        assert_eq!(page.value_of("Your note on this scenario").await, NOTE);
    });
}

#[test]
fn parts_can_be_left_out_and_paper_has_no_controls() {
    Page::run("report parts", async |page| {
        page.open(REPORT).await;
        page.find("heading", "What was assumed").await;
        page.focus("checkbox", "What was assumed").await;
        page.press("Space").await;
        page.gone("heading", "What was assumed").await;
        page.find("heading", "The rules side by side").await;
        page.click("checkbox", "Short handout…").await;
        page.gone("heading", "Pictures").await;
        page.find("heading", "What the rules do").await;
        page.click("checkbox", "Short handout…").await;
        page.find("heading", "Pictures").await;
        page.click("button", "Copy the citation").await;
        page.see("seed 1,").await;
        page.view.resize(794, 1123).await;
        page.view.print(true).await;
        let text = page.visible_text().await;
        for words in ["What goes into it", "Save as a page", "Copy", "Undo", "Show as table"] {
            assert!(!text.contains(words), "paper shows {words}");
        }
        let wide = "return [...document.querySelectorAll('.report *')].filter((one) => \
            one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className)";
        assert_eq!(page.script(wide).await, json!([]));
    });
}

#[test]
fn report_is_accessible_wide_narrow_dark_and_from_right_to_left() {
    Page::run("report axe", async |page| {
        for (width, is_dark, suffix) in
            [(1280, false, ""), (320, false, ""), (1280, true, ""), (390, false, "lang=ar-XB")]
        {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            page.open(&super::sizes::with(REPORT, suffix)).await;
            page.wait_until("it is drawn", "document.querySelectorAll('.report figure').length === 4").await;
            page.view.is_accessible().await;
            assert_eq!(super::sizes::sticking_out(page).await, [""; 0], "{width} {suffix}");
        }
    });
}
