//! What would change the winner: the figures that matter most, and values at which two rules change places.

use crate::page::Page;

const SURE: &str = "#/sure?case=icu-lombardy-2020";

#[test]
fn tornado_names_the_figure_that_matters_most() {
    Page::run("tornado", async |page| {
        page.open(SURE).await;
        page.choose("Measure", "Deaths averted").await;
        let winner = page.within("region", "What would change the winner?");
        winner.shows("matters most").await;
        winner.shows("Risk of death with treatment").await;
        winner.shows("No value in its range changes the winner").await;
        page.script("document.getElementById('tornado-0').focus()").await;
        let first = page.focused().await.1;
        assert!(
            first.starts_with("Risk of death with treatment") && first.contains("at 55.9% the number is"),
            "{first}"
        );
        page.press("ArrowDown").await;
        assert!(page.focused().await.1.starts_with("Patients in need"));
        page.press("Home").await;
        assert_eq!(page.focused().await.1, first);
        page.click("button", "Show all 15 figures").await;
        page.find("button", "Show only the 12 that matter most").await;
        page.choose("Number looked at", "Most lives saved").await;
        winner.shows("What matters most is").await;
    });
}

#[test]
fn nothing_uncertain_is_said_once_and_assumed_ranges_are_marked() {
    Page::run("turns", async |page| {
        page.open("#/sure?case=four-villages").await;
        page.see("Nothing is uncertain yet").await;
        page.not_see("What would change the winner?").await;
        page.click("button", "Assume plus or minus 20% everywhere").await;
        page.choose("Measure", "Deaths averted").await;
        page.choose("Rule", "Youngest first").await;
        let winner = page.within("region", "What would change the winner?");
        winner.shows("Youngest first less Equal-chance lottery").await;
        winner.shows("assumed, illustrative").await;
        winner.shows("can each make Youngest first the better one").await;
        winner.shows("If “Risk of death without treatment, Bora: children” were above").await;
        winner.shows("Youngest first would do better.").await;
    });
}

#[test]
fn tornado_is_accessible_wide_narrow_and_dark() {
    Page::run("winner axe", async |page| {
        for (width, is_dark) in [(1280, false), (390, false), (1280, true)] {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            page.open(SURE).await;
            page.within("region", "What would change the winner?").shows("Number looked at").await;
            page.wait_until("the tornado is drawn", "document.getElementById('tornado-0')").await;
            page.view.is_accessible().await;
            assert_eq!(super::sizes::sticking_out(page).await, [""; 0]);
        }
    });
}
