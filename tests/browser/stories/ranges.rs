//! Figures get ranges of their own, or have them assumed.

use super::{ALDA, TABLES};
use crate::page::Page;

/// The button that opens the card of the first group's size.
const MARK: &str = "Patients in need, Alda: very ill adults: illustrative, where it comes from";
/// The range of that size, at its field.
const NOTE: &str = "80 to 160: range of Patients in need, Alda: very ill adults";

#[test]
fn a_figure_gets_a_range_and_loses_it_again() {
    Page::run("give a range", async |page| {
        page.open(TABLES).await;
        page.see("No figure is uncertain yet").await;
        page.click("button", MARK).await;
        let card = page.within("dialog", "Patients in need, Alda: very ill adults");
        card.fill("Low", "80").await;
        card.fill("High", "160").await;
        card.choose("What the range means", "never outside, equally likely anywhere between").await;
        card.shows("Half of all worlds lie between 100 and 140 (people).").await;
        page.view.is_accessible().await;
        card.click("button", "Close").await;
        page.find("button", NOTE).await;
        page.see("One figure is uncertain and has a range of its own.").await;
        page.reload().await;
        page.find("button", NOTE).await;
        // The meaning, the high end and the low end were one step each.
        for _ in 0..3 {
            page.click("button", "Undo").await;
        }
        page.gone("button", NOTE).await;
        page.see("No figure is uncertain yet").await;
    });
}

#[test]
fn emptied_ends_take_the_range_away() {
    Page::run("take a range away", async |page| {
        page.open("#/scenario?case=icu-lombardy-2020").await;
        page.see("15 figures are uncertain, each with a range of its own.").await;
        page.click("button", "Uncertain figures (15)").await;
        page.click("button", "997 to 1,600…").await;
        let card = page.within("dialog", "…");
        card.fill("Low", "").await;
        card.fill("High", "").await;
        card.click("button", "Close").await;
        page.see("14 figures are uncertain, each with a range of its own.").await;
    });
}

#[test]
fn wrong_order_is_said_in_words() {
    Page::run("wrong order", async |page| {
        page.open(TABLES).await;
        page.click("button", MARK).await;
        let card = page.within("dialog", "Patients in need, Alda: very ill adults");
        card.fill("Low", "130").await;
        let said = "Patients in need is 100, which does not lie between its low 130 and its high 100.";
        card.shows(said).await;
        assert_eq!(card.attribute("textbox", "Low", "aria-invalid").await.as_deref(), Some("true"));
        card.click("button", "Close").await;
        page.see(said).await;
        assert_eq!(page.attribute("textbox", ALDA, "aria-invalid").await.as_deref(), Some("true"));
        page.click("button", "Undo").await;
        page.not_see("which does not lie between").await;
    });
}

#[test]
fn assumed_ranges_are_marked_as_illustrative() {
    Page::run("assume ranges", async |page| {
        page.view.resize(390, 844).await;
        page.open(TABLES).await;
        page.click("button", "Assume plus or minus 20% everywhere").await;
        page.see("all by assumption.").await;
        let note = "○ 80 to 120, assumed: range of Patients in need, Alda: very ill adults";
        page.click("button", note).await;
        let card = page.within("dialog", "Patients in need, Alda: very ill adults");
        card.shows("This range is assumed by the setting for figures without one. It is illustrative.").await;
        card.click("button", "Close").await;
        page.click("button", "Uncertain figures…").await;
        page.see("assumed, illustrative").await;
        page.view.is_accessible().await;
        page.fill("Sizes of groups, plus or minus", "50").await;
        page.find("button", "○ 50 to 150, assumed: range of Patients in need, Alda: very ill adults").await;
        page.click("button", "Assume no ranges").await;
        page.see("No figure is uncertain yet").await;
        page.click("button", "Undo").await;
        page.see("all by assumption.").await;
        page.click("link", "See how sure the comparison is").await;
        page.find("heading", "How sure is this comparison?").await;
    });
}
