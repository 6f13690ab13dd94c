//! Choosing among many measures: search, selections, families; the card that works a value through.

use super::{BOARD, VILLAGES};
use crate::page::Page;

const MORE: &str = "More measures…";
const SEARCH: &str = "Look for a measure";

/// Opens the choice of measures, which the program that opens the page leaves to the full one.
pub async fn choose_measures(page: &Page) {
    page.click("button", MORE).await;
    page.find("searchbox", SEARCH).await;
}

/// Whether the board has a column.
async fn has_column(page: &Page, heading: &str) -> bool {
    page.within("table", BOARD).has("columnheader", &format!("{heading}…")).await
}

#[test]
fn a_column_is_found_and_added_and_outlasts_a_reload_and_undo() {
    Page::run("column", async |page| {
        page.view.resize(1280, 800).await;
        page.open(VILLAGES).await;
        assert!(!has_column(page, "Least satisfied party").await);
        choose_measures(page).await;
        page.wait_until("the focus is in the search", "document.activeElement.id === 'measure-search'").await;
        page.fill(SEARCH, "LÉAST satisfied").await;
        page.see("One measure found.").await;
        page.click("checkbox", "Least satisfied party…").await;
        page.within("table", BOARD).find("columnheader", "Least satisfied party…").await;
        page.find("button", "More measures: 11 of …").await;
        page.fill(SEARCH, "no such measure").await;
        page.see("No measure found for “no such measure”.").await;
        page.reload().await;
        assert!(has_column(page, "Least satisfied party").await);
        page.click("button", "Undo").await;
        page.within("table", BOARD).gone("columnheader", "Least satisfied party…").await;
        page.click("button", "Redo").await;
        page.within("table", BOARD).find("columnheader", "Least satisfied party…").await;
    });
}

#[test]
fn measures_of_another_version_are_left_out_and_named() {
    Page::run("unknown measure", async |page| {
        let mut scenario = evenhand::library::find("four-villages").unwrap().scenario().unwrap();
        scenario.measures = ["gini", "karma"].map(String::from).to_vec();
        page.open(VILLAGES).await;
        page.open_file("Open a scenario file", "later.json", evenhand::exchange::json::write(&scenario).as_bytes())
            .await;
        page.click("link", "Compare").await;
        page.see("This page does not know one of the measures chosen, and leaves it out: karma.").await;
        assert!(has_column(page, "Gini").await && !has_column(page, "Treated").await);
    });
}

#[test]
fn selections_of_measures_and_chips_change_the_columns() {
    Page::run("columns", async |page| {
        page.open(VILLAGES).await;
        let columns = async || page.within("table", BOARD).names("columnheader").await;
        let first = columns().await;
        choose_measures(page).await;
        let pressed = async |name: &str| page.attribute("button", name, "aria-pressed").await;
        assert_eq!(pressed("The first ten…").await.as_deref(), Some("true"));
        page.click("button", "Diplomacy…").await;
        page.within("table", BOARD).find("columnheader", "Least satisfied party…").await;
        assert_eq!(pressed("The first ten…").await.as_deref(), Some("false"));
        assert!(!has_column(page, "Unused supply").await);
        page.click("button", "Everything…").await;
        page.within("table", BOARD).find("columnheader", "Unused supply…").await;
        assert_eq!(columns().await.len(), first.len() - 10 + evenhand::measures::catalogue::MEASURES.len());
        page.click("button", "The first ten…").await;
        page.within("table", BOARD).gone("columnheader", "Gini…").await;
        assert_eq!(columns().await, first);
        page.click("button", "Leave out Unused supply").await;
        page.within("table", BOARD).gone("columnheader", "Unused supply…").await;
        let focused = page.focused().await;
        assert!(focused.0 == "list" && focused.1.starts_with("More measures: 9 of"), "{focused:?}");
    });
}

#[test]
fn card_works_the_value_through() {
    Page::run("worked value", async |page| {
        page.open(VILLAGES).await;
        page.within("table", BOARD).click("button", "Gap, best to worst, percentage points: what it means").await;
        let card = page.within("dialog", "Gap, best to worst…");
        // What the program that opens the page leaves to the full one.
        card.click("button", "Work it through with the numbers of this case").await;
        card.find("combobox", "Worked through for").await;
        card.shows("The less, the better.").await;
        card.shows("Fairness: Outcomes deemed fair, less poverty and more equity").await;
        card.shows("How it is computed").await;
        card.shows("Alda").await;
        card.shows("100").await;
        card.choose("Worked through for", "Equal-chance lottery").await;
        card.shows("40%").await;
        page.view.is_accessible().await;
        page.press("Escape").await;
        page.gone("dialog", "Gap, best to worst…").await;
    });
}

#[test]
fn figure_of_a_rule_on_the_phone_is_worked_through_for_that_rule() {
    Page::run("worked figure", async |page| {
        page.view.resize(390, 844).await;
        page.open(VILLAGES).await;
        let press = "const card = [...document.querySelectorAll('.board-line')]\
            .find((line) => line.querySelector('.rule-name').textContent === 'Equal-chance lottery'); \
            const figure = card.querySelector('button.cell-label'); \
            figure.scrollIntoView({ block: 'center' }); figure.click(); return Math.round(scrollY)";
        let place = page.script(press).await;
        let card = page.within("dialog", "Treated…");
        card.click("button", "Work it through with the numbers of this case").await;
        assert_eq!(card.value_of("Worked through for").await, "lottery.equal");
        // The page behind is where it was.
        page.wait_until("the place is kept", &format!("Math.abs(scrollY - {place}) < 200")).await;
        page.press("Escape").await;
        page.gone("dialog", "Treated…").await;
        // And so it is in the full program.
        page.script("document.querySelector('.board-line:last-of-type button.cell-label').click()").await;
        let last =
            page.script("return [...document.querySelectorAll('.board-line .rule-name')].pop().textContent").await;
        let chosen = "const choice = document.querySelector('.card-worked select'); \
            return choice.options[choice.selectedIndex].textContent.trim()";
        page.find("combobox", "Worked through for").await;
        assert_eq!(page.script(chosen).await, last);
    });
}

#[test]
fn keys_alone_choose_a_column_and_read_its_card() {
    Page::run("column by keys", async |page| {
        page.open(VILLAGES).await;
        page.focus("button", "Choose rules, or build your own").await;
        page.tab_to("button", "More measures").await;
        page.press("Enter").await;
        page.wait_until("the focus is in the search", "document.activeElement.id === 'measure-search'").await;
        page.type_text("gini").await;
        page.tab_to("checkbox", "Gini 0 to 1").await;
        page.press("Space").await;
        page.within("table", BOARD).find("columnheader", "Gini…").await;
        page.tab_to("button", "About Gini").await;
        page.press("Enter").await;
        page.within("dialog", "Gini…").find("combobox", "Worked through for").await;
        page.press("Escape").await;
        page.gone("dialog", "Gini…").await;
        assert_eq!(page.focused().await, ("button".to_owned(), "About Gini".to_owned()));
    });
}

#[test]
fn pair_shows_the_chosen_measures_and_unfolds_the_others() {
    Page::run("pair measures", async |page| {
        page.open("#/pair/outcome.lives/lottery.equal?case=four-villages").await;
        page.within("table", "What the two rules do").shows("Worst-covered group").await;
        assert!(!page.has("table", "Lives and years").await);
        page.click("button", "Every other measure, by family").await;
        page.within("table", "Lives and years").shows("Life-years gained").await;
        page.view.is_accessible().await;
    });
}

#[test]
fn many_columns_are_accessible_in_every_dress() {
    Page::run("axe columns", async |page| {
        for (suffix, width, is_dark) in [("", 1280, false), ("", 390, true), ("&lang=ar-XB", 1280, true)] {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            page.open(&format!("{VILLAGES}{suffix}")).await;
            page.script("document.getElementById('measure-search') ?? [...document.querySelectorAll('.picker-bar button')].at(-1).click()").await;
            page.wait_until("the measures can be chosen", "document.getElementById('measure-search')").await;
            page.script("document.querySelector('#measure-panel .picker-selections button:last-child').click()").await;
            page.wait_until("all columns are there", "document.querySelectorAll('th .meaning').length > 15").await;
            page.script("document.querySelectorAll('#measure-panel details').forEach((one) => { one.open = true; })")
                .await;
            let found = page.view.violations().await;
            assert!(found.is_empty(), "{suffix} at {width}: {}", found.join("\n"));
            let found = super::sizes::sticking_out(page).await;
            assert!(found.is_empty(), "{suffix} at {width}: {}", found.join("\n"));
        }
    });
}
