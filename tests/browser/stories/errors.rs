//! What cannot be right is said at its field, and the last good results stay.

use super::{ALDA, TABLES};
use crate::page::Page;

const RISK: &str = "Risk of death without treatment, Alda: very ill adults";

#[test]
fn impossible_risk_is_said_at_its_field_and_in_the_comparison() {
    Page::run("risk of 150", async |page| {
        page.open(TABLES).await;
        page.fill(RISK, "150").await;
        page.see("Risk of death without treatment is 150%. Give a number from 0% to 100%.").await;
        page.find("alert", "…").await;
        page.see("One value cannot be right. It is marked below.").await;
        assert_eq!(page.attribute("textbox", RISK, "aria-invalid").await.as_deref(), Some("true"));
        // The sentence belongs to the field for those who cannot see it.
        let said = page.attribute("textbox", RISK, "aria-describedby").await.expect("the field has its sentence");
        let script = format!("return document.getElementById('{said}').textContent");
        assert!(page.script(&script).await.as_str().unwrap_or_default().contains("Give a number from 0% to 100%."));

        page.click("link", "See the comparison").await;
        page.see("so these are the results from before the last change").await;
        page.see("With 100 courses for 250 patients,").await;
        page.click("link", "Mend it in the scenario").await;
        page.fill(RISK, "90").await;
        page.not_see("cannot be right").await;
        assert_eq!(page.attribute("textbox", RISK, "aria-invalid").await.as_deref(), Some("false"));
        page.click("link", "See the comparison").await;
        page.not_see("from before the last change").await;
        page.see("Most lives saved averts 50 deaths").await;
    });
}

#[test]
fn words_where_a_number_belongs_change_nothing() {
    Page::run("no number", async |page| {
        page.open(TABLES).await;
        page.fill(ALDA, "many").await;
        page.see("This is not a number. Write digits, with a point for decimals.").await;
        page.fill(ALDA, "").await;
        page.see("This is not a number. Write digits, with a point for decimals.").await;
        // It stays when the field is left: nothing half understood goes away in silence.
        page.press("Tab").await;
        page.see("This is not a number. Write digits, with a point for decimals.").await;
        assert_eq!(page.value_of(ALDA).await, "");
        page.fill(ALDA, "100").await;
        page.not_see("This is not a number").await;
        page.fill(ALDA, "-5").await;
        page.see("Patients in need is −5. Give a number from 0 to").await;
        page.click("button", "Undo").await;
        page.not_see("Patients in need is").await;
        assert_eq!(page.value_of(ALDA).await, "100");
    });
}

#[test]
fn empty_name_is_asked_for() {
    Page::run("empty", async |page| {
        page.open(TABLES).await;
        page.fill("Title of the scenario", "").await;
        page.see("is empty. Something is needed here.").await;
        assert_eq!(page.attribute("textbox", "Title of the scenario", "aria-invalid").await.as_deref(), Some("true"));
        page.fill("Title of the scenario", "Again").await;
        page.not_see("Something is needed here.").await;
        page.fill("Medicine for one patient, Bora: children", "0").await;
        page.see("one patient uses no supply, so nothing limits the treatment").await;
        page.click("button", "Undo").await;
        page.not_see("uses no supply").await;
    });
}

#[test]
fn optional_figures_may_be_empty() {
    Page::run("optional", async |page| {
        page.open(TABLES).await;
        page.fill("Walk-away share, Alda", "").await;
        page.press("Tab").await;
        assert_eq!(page.value_of("Walk-away share, Alda").await, "");
        page.not_see("cannot be right").await;
        page.click("button", "Undo").await;
        assert_ne!(page.value_of("Walk-away share, Alda").await, "");
    });
}
