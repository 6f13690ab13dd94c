//! The board: sorting, best and worst, the choice of rules, measures and their cards.

use super::measures::choose_measures;
use super::{BOARD, VILLAGES, line, rules_on};
use crate::page::Page;

#[test]
fn headings_sort_and_say_so() {
    Page::run("sort", async |page| {
        page.open(VILLAGES).await;
        let board = page.within("table", BOARD);
        let listed = rules_on(page).await;
        let column = "Deaths averted…";
        assert_eq!(board.attribute("columnheader", column, "aria-sort").await.as_deref(), Some("none"));
        let first = async || {
            let name = rules_on(page).await.swap_remove(0);
            line(page, &name).await
        };
        board.click("button", "Deaths averted").await;
        assert_eq!(board.attribute("columnheader", column, "aria-sort").await.as_deref(), Some("descending"));
        assert!(first().await.contains("▲ best"), "{}", first().await);
        let best_first = rules_on(page).await;
        assert_ne!(best_first, listed);
        board.click("button", "Deaths averted").await;
        assert_eq!(board.attribute("columnheader", column, "aria-sort").await.as_deref(), Some("ascending"));
        assert!(first().await.contains("worst"), "{}", first().await);
        // The order outlasts a reload; a third press brings back the order of the list.
        page.reload().await;
        assert_eq!(board.attribute("columnheader", column, "aria-sort").await.as_deref(), Some("ascending"));
        board.click("button", "Deaths averted").await;
        assert_eq!(board.attribute("columnheader", column, "aria-sort").await.as_deref(), Some("none"));
        assert_eq!(rules_on(page).await, listed);
    });
}

#[test]
fn best_and_worst_are_marked_by_word() {
    Page::run("best and worst", async |page| {
        page.open(VILLAGES).await;
        let (lives, lottery) = (line(page, "Most lives saved").await, line(page, "Equal-chance lottery").await);
        // With one hundred courses: the very ill adults have everything, or everybody has two fifths.
        assert!(lives.contains("40 ▲ best"), "{lives}");
        assert!(lives.contains("0% ▽ worst"), "{lives}");
        assert!(lottery.contains("40% ▲ best"), "{lottery}");
        assert!(line(page, "Youngest first").await.contains("worst"));
    });
}

#[test]
fn further_measures_and_their_meaning_are_a_click_away() {
    Page::run("measures", async |page| {
        page.open(VILLAGES).await;
        let board = page.within("table", BOARD);
        assert!(!board.has("columnheader", "Gini…").await);
        choose_measures(page).await;
        page.click("button", "Everything…").await;
        board.find("columnheader", "Gini…").await;
        board.click("button", "Gini, 0 to 1: what it means").await;
        let card = page.within("dialog", "Gini…");
        card.shows("0 when everyone is equally covered; near 1 when a few take all.").await;
        card.shows("Gini 1912").await;
        page.press("Escape").await;
        page.gone("dialog", "Gini…").await;
        assert_eq!(page.focused().await, ("button".to_owned(), "Gini, 0 to 1: what it means".to_owned()));
        // The same card opens once more, also by its own button closed.
        page.press("Enter").await;
        card.click("button", "Close").await;
        page.gone("dialog", "Gini…").await;
        assert_eq!(page.focused().await, ("button".to_owned(), "Gini, 0 to 1: what it means".to_owned()));
    });
}

#[test]
fn rules_in_the_sentence_explain_themselves() {
    Page::run("rule card", async |page| {
        page.open(VILLAGES).await;
        page.within("heading", "With 100 courses…").click("button", "Most lives saved").await;
        let card = page.within("dialog", "Most lives saved");
        card.shows("The supply goes where it averts the most deaths, whoever the patients are.").await;
        card.shows("Who argues for it, who objects").await;
        page.press("Escape").await;
        assert_eq!(page.focused().await, ("button".to_owned(), "Most lives saved".to_owned()));
    });
}

#[test]
fn units_and_titles_have_no_gaps() {
    Page::run("no gaps", async |page| {
        page.open("").await;
        has_no_gap(page).await;
        page.open(VILLAGES).await;
        choose_measures(page).await;
        page.click("button", "Everything…").await;
        page.within("table", BOARD).find("columnheader", "Gini…").await;
        page.within("heading", "With…").click("button", "Most lives saved").await;
        page.within("dialog", "Most lives saved").shows("Who argues for it, who objects").await;
        has_no_gap(page).await;
        page.press("Escape").await;
        page.open("#/pair/outcome.lives/lottery.equal?case=four-villages").await;
        page.find("table", "What the two rules do").await;
        has_no_gap(page).await;
    });
}

/// No text is missing, and no place for a word was left empty; the currency has a sign of its own.
async fn has_no_gap(page: &Page) {
    let text = page.visible_text().await.replace("US$", "");
    assert!(!text.contains(['{', '}', '$', '⟦']), "a text is missing or a place for a word was left empty: {text}");
}

#[test]
fn ten_measures_of_large_numbers_fit_the_screen_of_a_laptop() {
    Page::run("ten measures", async |page| {
        page.view.resize(1280, 800).await;
        page.open("#/compare?case=covax-2021").await;
        page.within("table", BOARD).find("columnheader", "Would sign…").await;
        let hidden =
            "const board = document.querySelector('.board .scroll'); return board.scrollWidth - board.clientWidth";
        assert_eq!(page.script(hidden).await, 0);
    });
}

#[test]
fn words_about_the_board_fit_the_phone() {
    Page::run("words on the phone", async |page| {
        page.view.resize(390, 844).await;
        page.open(VILLAGES).await;
        let text = page.visible_text().await;
        assert!(text.contains("Press the name of a measure") && !text.contains("Press a heading"), "{text}");
        let worst = "return document.querySelector('.worst .sr').getBoundingClientRect().width > 10";
        assert_eq!(page.script(worst).await, true, "the shape has no word beside it");
        page.view.resize(1280, 800).await;
        let text = page.visible_text().await;
        assert!(text.contains("Press a heading") && !text.contains("Press the name of a measure"), "{text}");
    });
}
