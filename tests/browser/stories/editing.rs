//! Changed figures change the results.

use super::{ALDA, TABLES, VILLAGES, first_rules, line, rules_on};
use crate::page::Page;

#[test]
fn more_patients_change_the_board_and_the_sentence() {
    Page::run("edit a group", async |page| {
        page.open(VILLAGES).await;
        let before = line(page, "Equal-chance lottery").await;
        page.click("link", "Scenario").await;
        page.fill(ALDA, "200").await;
        page.click("link", "See the comparison").await;
        page.see("With 100 courses for 350 patients,").await;
        assert_ne!(line(page, "Equal-chance lottery").await, before);
        // The address no longer names the case, since this is no longer the case.
        assert_eq!(page.route().await, "#/compare");
    });
}

#[test]
fn other_risk_changes_the_deaths_averted() {
    Page::run("edit a risk", async |page| {
        page.open(TABLES).await;
        page.fill("Risk of death with treatment, Alda: very ill adults", "70").await;
        page.slide("Risk of death without treatment, Alda: very ill adults, slider", "75").await;
        assert_eq!(page.value_of("Risk of death without treatment, Alda: very ill adults").await, "75");
        page.click("link", "See the comparison").await;
        // 50 children and 40 nurses avert 15 and 6; the last ten courses avert one death among the old and poor.
        page.see("Most lives saved averts 22 deaths").await;
    });
}

#[test]
fn stock_moves_the_numbers_in_place() {
    Page::run("stock", async |page| {
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        assert_eq!(page.value_of("Medicine, amount").await, "150");
        page.see("60% of full need").await;
        page.fill("Medicine, amount", "250").await;
        page.see("and treats 100% everywhere").await;
        let lottery = line(page, "Equal-chance lottery").await;
        assert!(lottery.contains("250"), "{lottery}");
    });
}

#[test]
fn number_in_the_sentence_changes_where_it_stands() {
    Page::run("number in the sentence", async |page| {
        page.open(VILLAGES).await;
        page.click("button", "100").await;
        assert_eq!(page.focused().await, ("textbox".into(), "Change how much there is".into()));
        page.fill("Change how much there is", "60").await;
        page.press("Tab").await;
        page.see("With 60 courses for 250 patients,").await;
        assert_eq!(page.value_of("Medicine, amount").await, "60");
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
    });
}

#[test]
fn rows_are_added_duplicated_moved_and_removed() {
    Page::run("rows", async |page| {
        page.open(TABLES).await;
        let names = async || {
            page.within("region", "Patient groups")
                .names("textbox")
                .await
                .into_iter()
                .filter_map(|name| name.strip_prefix("Group, ").map(str::to_owned))
                .collect::<Vec<_>>()
        };
        let villages = ["Alda: very ill adults", "Bora: children", "Cira: nurses", "Dena: old and poor people"];
        assert_eq!(names().await, villages);
        page.click("button", "Move Bora: children up").await;
        page.click("button", "Remove Cira: nurses").await;
        page.gone("button", "Remove Cira: nurses").await;
        page.click("button", "Duplicate Dena: old and poor people").await;
        page.see("4 of at most").await;
        page.click("button", "Add a group").await;
        page.fill("Group, Group 5", "Eda: everybody else").await;
        let now = names().await;
        assert_eq!(now[..4], [villages[1], villages[0], villages[3], villages[3]]);
        assert_eq!(now[4], "Eda: everybody else");
        page.fill("Patients in need, Eda: everybody else", "7").await;
        page.click("button", "Add a supply").await;
        page.find("textbox", "Amount, Supply 2").await;
        page.click("button", "Add a party").await;
        page.choose("Speaks for it, Eda: everybody else", "Party 5").await;
        page.click("link", "See the comparison").await;
        // Alda and Bora, Dena twice, and the seven others.
        page.see("for 277 patients,").await;
        page.see("2 scarce supplies").await;
    });
}

#[test]
fn rarely_used_fields_are_one_click_away() {
    Page::run("more about", async |page| {
        page.open(TABLES).await;
        let more = "More about Cira: nurses";
        assert_eq!(page.attribute("button", more, "aria-expanded").await.as_deref(), Some("false"));
        page.click("button", more).await;
        page.fill("Essential workers, Cira: nurses", "0").await;
        page.click("button", "Add a treatment").await;
        page.fill("Risk of death with treatment, Other treatment, Cira: nurses", "10").await;
        page.click("button", "Risk of death without treatment, Cira: nurses: illustrative, where it comes from").await;
        page.within("dialog", "Risk of death without treatment, Cira: nurses").shows("Chosen for teaching").await;
        page.press("Escape").await;
        page.click("link", "See the comparison").await;
        // Without a single essential worker the rule has nothing to go by, and says so.
        let essential = line(page, "Essential workers first").await;
        assert!(essential.contains("This rule needs “Essential workers”"), "{essential}");
    });
}

#[test]
fn a_scenario_can_be_made_from_nothing() {
    Page::run("from nothing", async |page| {
        page.open("").await;
        page.click("button", "Start from nothing").await;
        page.fill("Title of the scenario", "Two wards").await;
        page.fill("Patients in need, Group 1", "30").await;
        page.click("link", "See the comparison").await;
        page.find("heading", "With…").await;
        page.see("Two wards").await;
        assert_eq!(rules_on(page).await.len(), first_rules());
    });
}

#[test]
fn numbers_are_typed_as_people_write_them_and_nothing_half_understood_is_kept_in_silence() {
    Page::run("typed numbers", async |page| {
        page.open(TABLES).await;
        page.fill(ALDA, "1,200").await;
        page.press("Tab").await;
        assert_eq!(page.value_of(ALDA).await, "1200");
        page.not_see("This is not a number.").await;
        // What cannot be read stays, and is said, until something else is stored.
        page.fill(ALDA, "12 or so").await;
        page.press("Tab").await;
        assert_eq!(page.value_of(ALDA).await, "12 or so");
        page.see("This is not a number.").await;
        page.click("button", "Undo").await;
        assert_eq!(page.value_of(ALDA).await, "1200");
        page.not_see("This is not a number.").await;
        page.click("link", "See the comparison").await;
        page.see("for 1,350 patients,").await;
        page.fill("Medicine, amount", "1,100").await;
        page.press("Tab").await;
        page.see("With 1,100 courses").await;
    });
}
