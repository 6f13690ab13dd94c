//! How scarce: the stock moves under the lines, numbers and sentences follow, and a change can be undone.

use super::VILLAGES;
use crate::page::Page;

const SCARCE: &str = "#/scarce?case=four-villages";
const TITLE: &str = "What if there were more, or less?";
const SLIDER: &str = "Medicine, amount, slider";

#[test]
fn slider_sets_the_stock_and_the_numbers_follow() {
    Page::run("how scarce", async |page| {
        page.open(VILLAGES).await;
        page.within("navigation", "Views of the results").click("link", "How scarce").await;
        page.find("heading", TITLE).await;
        page.find("heading", "With 100 courses").await;
        page.see("Move the slider to see what more or less would do.").await;
        page.focus("slider", SLIDER).await;
        for _ in 0..10 {
            page.press("ArrowRight").await;
        }
        page.find("heading", "With 110 courses").await;
        page.see("With 110 courses instead of 100:").await;
        // Ten of 50 children, whom the medicine saves from a risk of 30 in 100.
        page.see("Most lives saved averts 3 more deaths.").await;
        assert_eq!(page.value_of("Medicine, amount").await, "110");
        assert_eq!(page.attribute("slider", SLIDER, "aria-valuetext").await.as_deref(), Some("110 courses"));
        // A press of a key is a step of undo.
        page.click("button", "Undo").await;
        page.find("heading", "With 109 courses").await;
        page.fill("Medicine, amount", "60").await;
        page.see("With 60 courses instead of 100:").await;
        page.see("deaths fewer.").await;
        // The scenario itself has changed.
        page.within("navigation", "Views of the results").click("link", "Board").await;
        page.see("With 60 courses for 250 patients,").await;
    });
}

#[test]
fn moving_along_the_same_lines_asks_the_engine_nothing() {
    Page::run("one sweep", async |page| {
        page.open(SCARCE).await;
        page.find("heading", "With 100 courses").await;
        page.slide(SLIDER, "180").await;
        page.find("heading", "With 180 courses").await;
        // Nothing has to be worked out again, so nothing is announced as being worked out.
        page.not_see("Working out every rule").await;
        page.slide(SLIDER, "250").await;
        page.see("With 250 courses instead of 100:").await;
        page.see("Every rule does the same").await;
    });
}

#[test]
fn changes_of_the_best_rule_are_named() {
    Page::run("crossings", async |page| {
        page.open(SCARCE).await;
        page.choose("Measure", "Would sign").await;
        page.see("The best rule on “Would sign” changes 3 times between nothing and plenty.").await;
        page.find("heading", "The best rule on “Would sign”").await;
        page.see("From 92 courses on: Essential workers first").await;
        page.see("Diamonds mark where another rule becomes the best.").await;
        // The choice is kept.
        page.reload().await;
        page.see("changes 3 times").await;
        page.choose("Measure", "Doses to move").await;
        page.see("no value with 0 courses (nobody was treated)").await;
    });
}

#[test]
fn lines_are_read_by_keys_and_chosen_by_ticking() {
    Page::run("lines by keys", async |page| {
        page.open(SCARCE).await;
        let first = "Most lives saved…";
        page.focus("img", first).await;
        let nothing = page.focused().await.1;
        assert!(nothing.ends_with("0 people with 0 courses"), "{nothing}");
        page.press("End").await;
        let plenty = page.focused().await.1;
        assert!(plenty.ends_with("with 250 courses") && plenty.starts_with("Most lives saved"), "{plenty}");
        page.press("ArrowDown").await;
        assert!(!page.focused().await.1.starts_with("Most lives saved"));
        page.click("button", "6 of 14 rules drawn").await;
        page.click("checkbox", "Equal-chance lottery").await;
        page.see("5 of 14 rules drawn").await;
    });
}

#[test]
fn view_is_accessible_wide_narrow_and_dark() {
    Page::run("scarce axe", async |page| {
        for (width, is_dark) in [(1280, false), (390, false), (1280, true)] {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            page.open(SCARCE).await;
            page.find("heading", "With 100 courses").await;
            page.view.is_accessible().await;
            assert_eq!(super::sizes::sticking_out(page).await, [""; 0]);
        }
    });
}
