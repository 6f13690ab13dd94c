//! Undo and redo, which outlast a reload.

use super::{ALDA, TABLES, VILLAGES};
use crate::page::Page;

#[test]
fn buttons_step_back_and_forward() {
    Page::run("undo buttons", async |page| {
        page.open(TABLES).await;
        assert_eq!(page.attribute("button", "Undo", "aria-disabled").await.as_deref(), Some("true"));
        page.fill(ALDA, "1234").await;
        page.fill("Title of the scenario", "Mine").await;
        page.click("button", "Undo").await;
        assert_eq!(page.value_of("Title of the scenario").await, "Four villages and one hundred courses");
        assert_eq!(page.value_of(ALDA).await, "1234");
        // Four digits were one step.
        page.click("button", "Undo").await;
        assert_eq!(page.value_of(ALDA).await, "100");
        assert_eq!(page.attribute("button", "Undo", "aria-disabled").await.as_deref(), Some("true"));
        page.click("button", "Redo").await;
        assert_eq!(page.value_of(ALDA).await, "1234");
    });
}

#[test]
fn keys_step_back_and_forward_outside_fields() {
    Page::run("undo keys", async |page| {
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses").await;
        page.focus("slider", "Medicine, amount, slider").await;
        page.press("Control+z").await;
        page.see("With 100 courses").await;
        page.press("Control+y").await;
        page.see("With 150 courses").await;
        page.press("Control+z").await;
        page.see("With 100 courses").await;
        page.press("Control+Shift+z").await;
        page.see("With 150 courses").await;
    });
}

#[test]
fn keys_work_where_nothing_has_the_focus() {
    Page::run("undo body", async |page| {
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses").await;
        page.script("document.activeElement.blur()").await;
        page.press("Control+z").await;
        page.see("With 100 courses").await;
    });
}

#[test]
fn in_a_field_the_keys_belong_to_the_field() {
    Page::run("undo field", async |page| {
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses").await;
        page.click("link", "Scenario").await;
        page.focus("textbox", ALDA).await;
        page.press("Control+z").await;
        page.click("link", "See the comparison").await;
        page.see("With 150 courses").await;
    });
}

#[test]
fn reload_keeps_what_can_be_undone() {
    Page::run("undo reload", async |page| {
        page.open(TABLES).await;
        page.fill(ALDA, "120").await;
        page.fill("Patients in need, Bora: children", "70").await;
        page.click("button", "Undo").await;
        page.reload().await;
        assert_eq!(page.value_of(ALDA).await, "120");
        assert_eq!(page.value_of("Patients in need, Bora: children").await, "50");
        page.click("button", "Redo").await;
        assert_eq!(page.value_of("Patients in need, Bora: children").await, "70");
        page.click("button", "Undo").await;
        page.click("button", "Undo").await;
        assert_eq!(page.value_of(ALDA).await, "100");
    });
}
