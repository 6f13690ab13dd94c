//! The parties: what each gets under every rule, who would sign, which rule would win a vote.

use super::VILLAGES;
use crate::page::Page;

const PARTIES: &str = "#/parties?case=four-villages";
const RESULTS: &str = "Views of the results";

#[test]
fn view_says_who_would_sign_and_what_is_missing() {
    Page::run("parties", async |page| {
        page.open(VILLAGES).await;
        page.within("navigation", RESULTS).click("link", "Parties").await;
        page.find("heading", "What each party gets, and who would sign").await;
        page.find("heading", "What each party gets: Most lives saved").await;
        let dena = page.within("region", "What each party gets: Most lives saved").text_of("row", "Dena…").await;
        assert!(dena.contains("would not sign") && dena.contains("15 patients short of its walk-away"), "{dena}");
        page.choose("Rule", "Equal-chance lottery").await;
        let lottery = page.within("region", "What each party gets: Equal-chance lottery");
        assert!(lottery.text_of("row", "Dena…").await.contains("✓ would sign"));
        // The vote: every village but the first prefers the lottery to saving most lives.
        page.see("Which rule would win a vote?").await;
        page.click("button", "Every rule against every other").await;
        let duel =
            page.within("region", "Every rule against every other").text_of("row", "Equal-chance lottery…").await;
        assert!(duel.contains("3 : 1"), "{duel}");
    });
}

#[test]
fn walk_away_is_changed_where_it_is_read() {
    Page::run("walk away", async |page| {
        page.open(PARTIES).await;
        page.find("heading", "What each party gets: Most lives saved").await;
        let dena =
            async || page.within("region", "What each party gets: Most lives saved").text_of("row", "Dena…").await;
        assert!(dena().await.contains("15 patients short"));
        page.fill("Walk-away share, Dena", "10").await;
        page.see("6 patients short of its walk-away").await;
        assert!(dena().await.contains("6 patients short of its walk-away"));
        page.slide("Walk-away share, Dena, slider", "0").await;
        page.wait_until("she signs", "!document.querySelector('.stakes tbody tr:last-child .refuses')").await;
        page.click("button", "Undo").await;
        page.see("6 patients short of its walk-away").await;
        page.fill("Walk-away share, Dena", "110").await;
        page.see("from before the last change").await;
        page.view.is_accessible().await;
    });
}

#[test]
fn map_is_shaded_by_what_is_chosen() {
    Page::run("heat map", async |page| {
        page.open(PARTIES).await;
        page.see("The number is how far the party gets from no agreement").await;
        page.choose("Shaded by", "share of need met").await;
        page.see("The number is the share of its patients who are treated.").await;
    });
}

#[test]
fn results_are_a_link_away_from_each_other() {
    Page::run("results", async |page| {
        page.view.resize(390, 844).await;
        page.open(VILLAGES).await;
        for (link, title) in [
            ("Parties", "What each party gets, and who would sign"),
            ("Fairness", "How evenly each rule shares, and whom it favours"),
            ("Ideas", "Which ideas of fairness hold here?"),
            ("Board", "With 100 courses…"),
        ] {
            page.within("navigation", RESULTS).focus("link", link).await;
            page.press("Enter").await;
            page.find("heading", title).await;
            let current = page.within("navigation", RESULTS).attribute("link", link, "aria-current").await;
            assert_eq!(current.as_deref(), Some("page"));
        }
    });
}

#[test]
fn one_party_alone_has_nobody_to_agree_with() {
    Page::run("one party", async |page| {
        page.open(PARTIES).await;
        page.find("heading", "What each party gets: Most lives saved").await;
        page.click("link", "Change parties and their own stock on the scenario").await;
        for name in ["Dena", "Cira", "Bora"] {
            page.within("region", "Parties").click("button", &format!("Remove {name}")).await;
        }
        page.click("link", "See the comparison").await;
        page.within("navigation", RESULTS).click("link", "Parties").await;
        page.see("Only one party has people in need").await;
    });
}
