//! Rules in which lots decide: how far draws lie apart, and drawing again.

use crate::page::Page;

const LOTTERY: &str = "#/why/lottery.equal/?case=four-villages";

#[test]
fn drawing_again_shows_another_seed_and_other_numbers_and_can_be_undone() {
    Page::run("draw again", async |page| {
        page.open(LOTTERY).await;
        let lots = page.within("region", "What the lots can give");
        // 100 of 250 are drawn, 100 of them live in Alda: 40 on average, give or take 3.8.
        lots.shows("95 of 100 draws treat between 33 and 47 people of Alda").await;
        lots.shows("40 (40% each)").await;
        let first = lots.text_of("status", "…").await;
        assert!(first.starts_with("This draw (seed 1): Alda"), "{first}");
        lots.click("button", "Draw again").await;
        lots.shows("This draw (seed 2): Alda").await;
        let second = lots.text_of("status", "…").await;
        assert_ne!(first.replace("seed 1", ""), second.replace("seed 2", ""));
        page.view.is_accessible().await;
        page.press("Control+z").await;
        lots.shows("This draw (seed 1): Alda").await;
        assert_eq!(lots.text_of("status", "…").await, first);
    });
}

#[test]
fn a_picture_of_people_tells_of_the_lots_behind_it() {
    Page::run("picture of lots", async |page| {
        page.open("#/compare?case=four-villages").await;
        page.click("button", "What else can be reached?").await;
        page.choose("Rule", "Equal-chance lottery").await;
        page.see("This draw (seed 1): Alda").await;
        page.click("button", "Draw again").await;
        page.see("This draw (seed 2): Alda").await;
        page.view.is_accessible().await;
    });
}
