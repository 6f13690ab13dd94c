//! Rules that the user builds from parts.

use super::sizes::sticking_out;
use super::{VILLAGES, choose_rules, line, rules_on};
use crate::page::Page;

/// Opens the villages and starts a rule of one's own.
async fn start(page: &Page) {
    page.view.resize(1280, 800).await;
    go_on(page).await;
}

async fn go_on(page: &Page) {
    page.open(VILLAGES).await;
    choose_rules(page).await;
    page.click("button", "Build your own rule").await;
    page.find("heading", "Your own rules").await;
    computed(page).await;
}

async fn computed(page: &Page) {
    page.wait_until("the results are new", "document.querySelector('.own-effect[aria-busy=false]')").await;
}

#[test]
fn a_rule_grows_as_a_sentence_and_stands_on_the_board() {
    Page::run("build a rule", async |page| {
        start(page).await;
        assert_eq!(page.route().await, "#/own/rule-1");
        page.see("First, every party is guaranteed 20% of its need. The rest is given out by “Most lives saved”.")
            .await;
        // 20, 10, 8 and 12 courses are guaranteed and the other 50 go to Alda: 70 x .4 + 10 x .3 + 8 x .15 + 12 x .1.
        page.see("Here it averts 33 deaths and treats 20% to 70% of each group.").await;
        page.slide("Guaranteed part of need, slider", "40").await;
        page.see("every party is guaranteed 40% of its need").await;
        page.see("and treats 40% everywhere").await;
        page.fill("Guaranteed part of need", "10").await;
        page.press("Tab").await;
        page.click("button", "Other shares for some parties (0)").await;
        page.click("checkbox", "A share of its own for Cira").await;
        page.fill("Guaranteed part of need, Cira", "50").await;
        page.see("with exceptions: Cira 50%").await;
        page.click("checkbox", "Set a part of what is left aside").await;
        page.choose("For", "Dena").await;
        page.see("Of what is left, 10% is set aside for Dena, by “Equal-chance lottery”.").await;
        page.click("radio", "in an order").await;
        page.click("button", "Add “youngest first”").await;
        page.click("button", "Move “youngest first” up").await;
        page.click("button", "Move “youngest first” up").await;
        page.see("in order: youngest first; among equals, most lives saved per patient first").await;
        page.click("button", "Remove “highest risk of death first”").await;
        page.click("checkbox", "Limit what one party can get").await;
        page.fill("At most, of every supply", "45").await;
        page.see("No party gets more than 45% of any supply.").await;
        page.choose("Patients whom the rule cannot tell apart", "by lottery").await;
        page.fill("Name of the rule", "The chair's compromise").await;
        page.press("Tab").await;
        computed(page).await;
        page.view.is_accessible().await;
        page.click("link", "Back to the comparison").await;
        let ours = line(page, "The chair's compromise").await;
        assert!(ours.contains("built from parts"), "{ours}");
        // Everything is kept, under its name everywhere.
        page.reload().await;
        assert_eq!(line(page, "The chair's compromise").await, ours);
        page.within("table", super::BOARD).click("link", "The chair's compromise").await;
        page.find("heading", "Why: The chair's compromise").await;
        page.open("#/pair/own.rule-1/outcome.lives").await;
        page.find("heading", "The chair's compromise against Most lives saved").await;
        page.open("#/axioms").await;
        page.find("columnheader", "The chair's compromise").await;
    });
}

#[test]
fn every_step_can_be_undone() {
    Page::run("undo a rule", async |page| {
        start(page).await;
        page.click("radio", "by points").await;
        page.see("The rest goes to those with most points: 50% for risk of death, 50% for lives saved per patient.")
            .await;
        page.fill("Weight of “risk of death”", "3").await;
        page.see("75% for risk of death").await;
        page.click("button", "Remove “lives saved per patient”").await;
        page.see("100% for risk of death").await;
        page.click("button", "Undo").await;
        page.see("75% for risk of death").await;
        page.click("button", "Undo").await;
        page.see("50% for risk of death").await;
        page.click("button", "Undo").await;
        page.see("The rest is given out by “Most lives saved”.").await;
        page.click("button", "Undo").await;
        page.see("There is no rule of your own here yet.").await;
        page.click("button", "Redo").await;
        page.find("textbox", "Name of the rule").await;
    });
}

#[test]
fn rules_are_duplicated_and_deleted_and_come_back() {
    Page::run("delete a rule", async |page| {
        start(page).await;
        page.click("button", "Duplicate this rule").await;
        page.find("link", "Floors, then most lives (copy)").await;
        assert_eq!(page.value_of("Name of the rule").await, "Floors, then most lives (copy)");
        page.click("button", "Start another rule").await;
        page.click("button", "Half most lives, half lottery").await;
        page.see("Each group gets a mix of two answers: 50% “Most lives saved”, the remainder “Equal-chance lottery”.")
            .await;
        page.click("button", "Delete this rule").await;
        page.see("“Half most lives, half lottery” was deleted.").await;
        page.click("link", "Back to the comparison").await;
        page.wait_until("the results are new", "document.querySelector('main .compare[aria-busy=false]')").await;
        let rules = rules_on(page).await;
        assert!(rules[0].starts_with("Floors, then most lives built"), "own rules come first: {rules:?}");
        assert!(rules[1].starts_with("Floors, then most lives (copy)"), "{rules:?}");
        assert!(!rules.iter().any(|rule| rule.starts_with("Half most lives")), "{rules:?}");
        page.click("button", "Undo").await;
        page.wait_until("the rule is back", "document.querySelector('.board-table').innerText.includes('Half most')")
            .await;
        page.click("link", "Your 3 own rules").await;
        page.click("link", "Half most lives, half lottery").await;
        assert_eq!(page.value_of("Name of the rule").await, "Half most lives, half lottery");
    });
}

#[test]
fn what_cannot_decide_is_said_where_it_stands() {
    Page::run("refused rule", async |page| {
        page.view.resize(1280, 800).await;
        page.open("").await;
        page.click("button", "Start from nothing").await;
        page.click("link", "See the comparison").await;
        page.find("searchbox", "Add a rule").await;
        page.click("button", "Build your own rule").await;
        page.click("radio", "in an order").await;
        page.click("button", "Add “most organ failure first”").await;
        page.see("No group here has “Organ failure score”, so this cannot decide.").await;
        page.click("button", "Remove “most organ failure first”").await;
        page.not_see("so this cannot decide").await;
        page.click("radio", "by points").await;
        page.fill("Weight of “risk of death”", "0").await;
        page.fill("Weight of “lives saved per patient”", "0").await;
        page.see("Give at least one criterion a weight above 0").await;
        page.fill("Weight of “risk of death”", "-1").await;
        page.see("Give a number from 0 to").await;
        page.fill("Name of the rule", "").await;
        page.see("Something is needed here.").await;
        page.view.is_accessible().await;
    });
}

#[test]
fn keys_alone_build_a_rule() {
    Page::run("build by keys", async |page| {
        page.view.resize(1280, 800).await;
        page.open(VILLAGES).await;
        choose_rules(page).await;
        page.focus("searchbox", "Add a rule").await;
        page.tab_to("button", "Build your own rule").await;
        page.press("Enter").await;
        page.find("heading", "Your own rules").await;
        page.tab_to("slider", "Guaranteed part of need, slider").await;
        page.press("ArrowRight").await;
        page.see("every party is guaranteed 25% of its need").await;
        page.tab_to("radio", "by one rule").await;
        page.press("ArrowRight").await;
        page.see("in order: most lives saved per patient first; among equals, highest risk of death first").await;
        page.tab_to("button", "Move “most lives saved per patient first” down").await;
        page.press("Enter").await;
        page.see("in order: highest risk of death first; among equals, most lives saved per patient first").await;
        // The focus went with the criterion, and once more brings it no further.
        let its_name = "document.activeElement.getAttribute('aria-label')";
        let moved = format!("{its_name} === 'Move “most lives saved per patient first” down'");
        page.wait_until("the focus is with it", &moved).await;
        page.press("Enter").await;
        page.see("in order: highest risk of death first; among equals, most lives saved per patient first").await;
        page.press("Control+z").await;
        page.see("in order: most lives saved per patient first; among equals").await;
    });
}

#[test]
fn the_page_of_own_rules_fits_every_width_and_direction() {
    Page::run("fit a rule", async |page| {
        start(page).await;
        page.click("checkbox", "Set a part of what is left aside").await;
        page.click("checkbox", "Limit what one party can get").await;
        page.click("radio", "by points").await;
        for suffix in ["", "?lang=ar-XB"] {
            page.open(&format!("#/own/rule-1{suffix}")).await;
            computed(page).await;
            page.script("document.querySelectorAll('main details').forEach((one) => { one.open = true; })").await;
            for width in [320, 390, 768, 1280] {
                page.view.resize(width, 800).await;
                let found = sticking_out(page).await;
                assert!(found.is_empty(), "at {width} {suffix}: {}", found.join("\n"));
            }
            page.view.is_accessible().await;
        }
        // On paper the rule and what it does are left, without the controls.
        page.open("#/own/rule-1").await;
        page.view.resize(794, 1123).await;
        page.view.print(true).await;
        page.see("The rest goes to those with most points").await;
        page.not_see("Set a part of what is left aside").await;
    });
}

#[test]
fn a_phone_builds_a_rule_and_sees_what_it_does() {
    Page::run("build on a phone", async |page| {
        page.view.resize(320, 640).await;
        go_on(page).await;
        page.slide("Guaranteed part of need, slider", "40").await;
        page.see("and treats 40% everywhere").await;
        // The result stays in sight wherever the page is scrolled to inside the form.
        let in_sight = "document.querySelector('.own-part').scrollIntoView(); \
            const box = document.querySelector('.own-effect').getBoundingClientRect(); return box.bottom <= innerHeight + 1";
        assert_eq!(page.script(in_sight).await, true);
    });
}
