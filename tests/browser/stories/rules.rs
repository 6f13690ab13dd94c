//! Choosing among many rules: search, selections, families, what is set on a rule, its card.

use super::{BOARD, VILLAGES, choose_rules, line, rules_on};
use crate::page::Page;

/// Waits until the board shows what was chosen.
async fn up_to_date(page: &Page) {
    page.wait_until("the results are new", "document.querySelector('main .compare[aria-busy=false]')").await;
}

async fn is_compared(page: &Page, rule: &str) -> bool {
    up_to_date(page).await;
    rules_on(page).await.iter().any(|name| name.starts_with(rule))
}

#[test]
fn a_rule_is_found_and_added_with_the_board_in_sight() {
    Page::run("search", async |page| {
        page.view.resize(1280, 800).await;
        page.open(VILLAGES).await;
        assert!(!is_compared(page, "Reciprocity first").await);
        choose_rules(page).await;
        page.fill("Add a rule", "RÉCIPROCITY owed").await;
        page.see("One rule found.").await;
        page.click("checkbox", "Reciprocity first").await;
        assert!(is_compared(page, "Reciprocity first").await);
        let in_sight = "return document.querySelector('.board-table').getBoundingClientRect().top < innerHeight";
        assert_eq!(page.script(in_sight).await, true);
        page.fill("Add a rule", "nurses").await;
        page.find("checkbox", "Essential workers first").await;
        page.view.resize(390, 844).await;
        let between = "return document.querySelector('.picker-results').getBoundingClientRect().top - \
            document.getElementById('rule-search').getBoundingClientRect().bottom";
        let between = page.script(between).await.as_f64().unwrap();
        assert!((0.0..100.0).contains(&between), "what is found is {between} pixels below the search");
        page.view.resize(1280, 800).await;
        page.fill("Add a rule", "no such rule").await;
        page.see("No rule found for “no such rule”.").await;
        page.fill("Add a rule", "").await;
        page.not_see("found").await;
        page.click("button", "Undo").await;
        assert!(!is_compared(page, "Reciprocity first").await);
    });
}

#[test]
fn selections_replace_the_rules_and_keep_what_is_set() {
    Page::run("selections", async |page| {
        page.open(VILLAGES).await;
        let first = rules_on(page).await;
        assert!((10..=14).contains(&first.len()), "a first visit sees about a dozen: {first:?}");
        choose_rules(page).await;
        page.click("button", "Rules compared: …").await;
        let pressed = async |name: &str| page.attribute("button", name, "aria-pressed").await;
        assert_eq!(pressed("The classics…").await.as_deref(), Some("true"));
        page.click("button", "Between countries…").await;
        assert_eq!(pressed("The classics…").await.as_deref(), Some("false"));
        assert!(is_compared(page, "Equal per party").await);
        assert!(!is_compared(page, "Most lives saved").await);
        page.click("button", "Every rule (…").await;
        up_to_date(page).await;
        assert!(rules_on(page).await.len() > first.len());
        page.click("button", "The classics…").await;
        up_to_date(page).await;
        assert_eq!(rules_on(page).await, first);
    });
}

#[test]
fn one_tap_leaves_a_rule_out_and_the_last_one_stays() {
    Page::run("leave out", async |page| {
        page.open(VILLAGES).await;
        choose_rules(page).await;
        page.click("button", "Rules compared: …").await;
        page.click("button", "Leave out Ability to pay").await;
        assert!(!is_compared(page, "Ability to pay").await);
        // The button is gone; the focus is on the list it stood in.
        let focused = page.focused().await;
        assert!(focused.0 == "list" && focused.1.starts_with("Rules compared: "), "{focused:?}");
        page.reload().await;
        assert!(!is_compared(page, "Ability to pay").await);
        choose_rules(page).await;
        page.click("button", "Rules compared: …").await;
        loop {
            let buttons = page.names("button").await;
            let mut left = buttons.iter().filter(|name| name.starts_with("Leave out "));
            let (Some(first), Some(_)) = (left.next(), left.next()) else { break };
            page.click("button", first).await;
            page.gone("button", first).await;
        }
        up_to_date(page).await;
        assert_eq!(rules_on(page).await.len(), 1);
        assert_eq!(page.attribute("button", "Leave out …", "aria-disabled").await.as_deref(), Some("true"));
    });
}

#[test]
fn families_tell_how_many_are_compared_and_settings_change_the_board() {
    Page::run("settings of a rule", async |page| {
        page.open(VILLAGES).await;
        choose_rules(page).await;
        page.click("button", "Rules compared: …").await;
        page.click("button", "Set aside 1 of …").await;
        page.click("button", "Settings Categorised reserve").await;
        let before = line(page, "Categorised reserve").await;
        page.fill("Part set aside, Categorised reserve", "60").await;
        page.choose("Given out first, Categorised reserve", "the reserved part").await;
        up_to_date(page).await;
        assert_ne!(line(page, "Categorised reserve").await, before);
        page.find("button", "Settings, changed Categorised reserve").await;
        page.fill("Part set aside, Categorised reserve", "160").await;
        page.see("Give a number from").await;
        page.reload().await;
        assert_ne!(line(page, "Categorised reserve").await, before);
        choose_rules(page).await;
        page.click("button", "Rules compared: …").await;
        page.click("button", "Set aside 1 of …").await;
        page.click("button", "Settings, changed Categorised reserve").await;
        page.click("button", "Massachusetts 2020…").await;
        up_to_date(page).await;
        assert_eq!(line(page, "Categorised reserve").await, before);
    });
}

#[test]
fn card_tells_how_a_rule_decides_here() {
    Page::run("card here", async |page| {
        page.open(VILLAGES).await;
        choose_rules(page).await;
        page.fill("Add a rule", "sickest").await;
        page.click("button", "About Sickest first").await;
        let card = page.within("dialog", "Sickest first");
        card.shows("How it decides here").await;
        card.shows("It puts the groups in line and serves them in that order.").await;
        card.shows("The last to be served was").await;
        card.shows("Alda").await;
        card.click("link", "Why each group got what it got").await;
        page.gone("dialog", "Sickest first").await;
        page.find("heading", "Why: Sickest first").await;
        page.back().await;
        page.find("table", BOARD).await;
        page.fill("Add a rule", "healthy life-years").await;
        page.click("button", "About Most healthy life-years").await;
        let card = page.within("dialog", "Most healthy life-years");
        card.shows("This rule is not compared now").await;
        card.click("button", "Add it to the comparison").await;
        card.shows("It gives where that adds most to the total.").await;
        page.view.is_accessible().await;
        card.click("button", "Close").await;
        assert!(is_compared(page, "Most healthy life-years").await);
    });
}

#[test]
fn keys_alone_add_a_rule_and_leave_one_out() {
    Page::run("rules by keys", async |page| {
        page.open(VILLAGES).await;
        page.focus("slider", "Medicine, amount, slider").await;
        page.tab_to("button", "Choose rules, or build your own").await;
        page.press("Enter").await;
        // The full program takes over, with the focus where it was going.
        page.find("searchbox", "Add a rule").await;
        page.wait_until("the focus is in the search", "document.activeElement.id === 'rule-search'").await;
        page.type_text("reciproc").await;
        page.see("One rule found.").await;
        page.tab_to("checkbox", "Reciprocity first").await;
        page.press("Space").await;
        assert!(is_compared(page, "Reciprocity first").await);
        page.focus("searchbox", "Add a rule").await;
        page.press("Control+a").await;
        page.press("Delete").await;
        page.tab_to("button", "Rules compared: …").await;
        page.press("Enter").await;
        page.tab_to("button", "Leave out Reciprocity first").await;
        page.press("Enter").await;
        assert!(!is_compared(page, "Reciprocity first").await);
    });
}
