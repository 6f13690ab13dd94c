//! Explanations: why a rule gave what it gave, two rules head to head, and what one measure costs in another.

use super::{VILLAGES, first_rules};
use crate::page::Page;

/// Opens the explanation of a rule for a group of the villages and gives the sentence about it.
async fn told(page: &Page, rule: &str, group: &str) -> String {
    page.open(&format!("#/why/{rule}/{group}?case=four-villages")).await;
    page.within("region", "Step by step").find("list", "…").await;
    page.text_of("listitem", &format!("{}…", name_of(group))).await
}

fn name_of(group: &str) -> &str {
    match group {
        "alda" => "Alda: very ill adults",
        "bora" => "Bora: children",
        "cira" => "Cira: nurses",
        _ => "Dena: old and poor people",
    }
}

#[test]
fn queue_names_criterion_place_and_the_last_served() {
    Page::run("why queue", async |page| {
        page.open(VILLAGES).await;
        page.within("table", super::BOARD).click("link", "Sickest first").await;
        page.find("heading", "Why: Sickest first").await;
        assert_eq!(page.route().await, "#/why/priority.sickest/?case=four-villages");
        let bora = page.text_of("listitem", "Bora…").await;
        assert!(bora.contains("0 of 50 treated"), "{bora}");
        assert!(bora.contains("Risk of death without treatment: 40%, place 3 of 4"), "{bora}");
        assert!(bora.contains("The last to be served was Alda: very ill adults, at 80%."), "{bora}");
        assert!(bora.contains("Medicine ran out: 0 courses are left"), "{bora}");
        let alda = page.text_of("listitem", "Alda…").await;
        assert!(alda.contains("100 of 100 treated") && alda.contains("Everyone here is treated."), "{alda}");
        page.see("Place 1 in line:").await;
        page.within("region", "What the rule looks at").shows("Risk of death without treatment").await;
        // A group has an address of its own.
        page.click("link", "Cira: nurses").await;
        page.within("heading", "Cira: nurses").shows("Cira").await;
        page.reload().await;
        page.find("heading", "Cira: nurses").await;
    });
}

#[test]
fn every_kind_of_rule_tells_its_steps() {
    Page::run("why kinds", async |page| {
        for (rule, words) in [
            ("outcome.lives", "The best total, by calculation:"),
            ("lottery.equal", "All groups together"),
            ("reserve.sequential", "From the part set aside:"),
            ("reserve.sequential", "From the part open to all:"),
            ("party.equal", "The share of Alda"),
            ("priority.youngest", "Place 1 in line:"),
        ] {
            page.open(&format!("#/why/{rule}/?case=four-villages")).await;
            page.within("region", "Step by step").shows(words).await;
            page.within("region", "What the rule looks at").shows("How many are in need").await;
        }
        page.choose("Rule", "Equal-chance lottery").await;
        page.find("heading", "Why: Equal-chance lottery").await;
        assert_eq!(page.route().await, "#/why/lottery.equal/?case=four-villages");
        page.see("Chance of each person: 40%. In the draw with seed").await;
        page.click("link", "Back to the comparison").await;
        page.find("table", super::BOARD).await;
    });
}

#[test]
fn group_is_told_what_one_more_patient_would_take() {
    Page::run("one more", async |page| {
        page.open("#/why/priority.sickest/s-b?case=four-villages").await;
        page.find("heading", "What would have to change").await;
        // The sixty of Dena come first: they are more ill than the children of Bora.
        page.see("One more patient here would take 61 more courses of Medicine, shared out by this rule.").await;
        page.see("Or its Risk of death without treatment would have to be beyond 80%.").await;
        page.click("link", "Dena: old and poor people").await;
        page.see("One more patient here would take 1 more").await;
        page.click("link", "Alda: very ill adults").await;
        page.not_see("One more patient here would take").await;
    });
}

#[test]
fn total_names_what_one_more_unit_is_worth() {
    Page::run("why total", async |page| {
        page.open("#/why/outcome.lives/?case=four-villages").await;
        let dena = page.text_of("listitem", "Dena…").await;
        assert!(dena.contains("0 of 60 treated"), "{dena}");
        assert!(dena.contains("Gain from treating one patient: 10% of a life, place 4 of 4"), "{dena}");
        page.see("One more unit of Medicine would add 30% of a life.").await;
    });
}

#[test]
fn head_to_head_tells_who_gains_and_who_loses() {
    Page::run("head to head", async |page| {
        page.open(VILLAGES).await;
        page.click("link", "Head to head").await;
        assert_eq!(page.route().await, "#/pair/outcome.lives/lottery.equal?case=four-villages");
        page.see("Equal-chance lottery treats more in 3 groups and fewer in 1, and averts 13 deaths fewer.").await;
        let list =
            page.within("list", "Who is treated under Most lives saved and under Equal-chance lottery, group by group");
        list.find("img", "Alda: 60 more treated under Most lives saved, 100 against 40.").await;
        list.find("img", "Bora: 20 more treated under Equal-chance lottery, 20 against 0.").await;
        let row = page.within("table", "What the two rules do").text_of("row", "Treated…").await;
        assert!(row.ends_with("100 100"), "{row}");
        page.choose("Right", "Sickest first").await;
        page.see("Both rules treat the same patients here.").await;
        page.choose("Left", "Youngest first").await;
        assert_eq!(page.route().await, "#/pair/priority.youngest/priority.sickest?case=four-villages");
        page.click("button", "Use these two in the sentence on top").await;
        page.click("link", "Back to the comparison").await;
        page.within("heading", "With 100 courses…").find("button", "Youngest first").await;
    });
}

#[test]
fn arrow_keys_walk_through_the_plot() {
    Page::run("trade-off", async |page| {
        page.open(VILLAGES).await;
        page.find("group", &format!("Deaths averted against Worst-covered group: {} rules…", first_rules())).await;
        page.tab_to("button", "Show as table").await;
        page.press("Shift+Tab").await;
        let (role, _) = page.focused().await;
        assert_eq!(role, "button");
        let mut seen = Vec::new();
        page.press("Home").await;
        for _ in 0..first_rules() {
            seen.push(page.focused().await.1);
            page.press("ArrowRight").await;
        }
        // Arrows end at the last point.
        assert_eq!(page.focused().await.1, seen[first_rules() - 1]);
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), first_rules(), "{seen:?}");
        assert!(seen.iter().all(|name| name.contains(": Deaths averted ")), "{seen:?}");
        assert!(seen.iter().any(|name| name.ends_with("Another rule beats it.")), "{seen:?}");
        // Enter pictures the rule of the point.
        page.press("Home").await;
        let name = page.focused().await.1;
        page.press("Enter").await;
        let rule = name.split(": Deaths averted").next().unwrap_or_default();
        page.wait_until(
            "the rule is pictured",
            &format!(
                "[...document.querySelectorAll('select')].some((list) => list.selectedOptions[0].text === {rule:?})"
            ),
        )
        .await;
    });
}

#[test]
fn any_measure_goes_on_either_axis() {
    Page::run("axes", async |page| {
        page.open(VILLAGES).await;
        page.choose("Across", "Life-years gained").await;
        page.choose("Up", "Gini").await;
        page.find("group", &format!("Life-years gained against Gini: {} rules…", first_rules())).await;
        page.click("button", "Swap axes").await;
        page.find("group", &format!("Gini against Life-years gained: {} rules…", first_rules())).await;
        page.reload().await;
        page.find("group", &format!("Gini against Life-years gained: {} rules…", first_rules())).await;
        page.within("figure", "…").find("button", "Show as table").await;
    });
}

#[test]
fn addresses_that_lead_nowhere_say_so() {
    Page::run("nowhere", async |page| {
        page.open("#/why/no.such.rule/nobody").await;
        page.see("This rule is not among those compared.").await;
        page.open("#/pair/no.such.rule/lottery.equal").await;
        page.see("One of these rules has no answer for this scenario.").await;
        page.open("#/nowhere").await;
        page.find("heading", "Not enough for everyone. Who is treated?").await;
        page.open("#/compare?case=no-such-case").await;
        page.find("table", super::BOARD).await;
    });
}

#[test]
fn chance_and_group_are_told_for_each_group() {
    Page::run("why groups", async |page| {
        let cira = told(page, "priority.instrumental", "cira").await;
        assert!(cira.contains("40 of 40 treated"), "{cira}");
        let dena = told(page, "welfare.leximin", "dena").await;
        assert!(dena.contains("24 of 60 treated"), "{dena}");
    });
}
