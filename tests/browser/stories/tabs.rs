//! Two tabs of one visitor: neither harms what the other keeps.

use super::work::{name_work, until_kept};
use super::{ALDA, TABLES};
use crate::page::Page;

/// The titles of the scenarios on the device, in the order of the alphabet.
async fn kept_titles(page: &Page) -> Vec<String> {
    let script = "return Object.keys(localStorage).filter((name) => name.startsWith('evenhand/case/')) \
        .map((name) => JSON.parse(localStorage.getItem(name).split('\\n')[0]).title).sort()";
    let titles = page.script(script).await;
    titles.as_array().into_iter().flatten().filter_map(|title| Some(title.as_str()?.to_owned())).collect()
}

#[test]
fn a_tab_that_is_loaded_again_has_its_own_work() {
    Page::run("own tab", async |page| {
        name_work(page, "First", "111").await;
        let [first, second] = page.open_beside(TABLES).await;
        page.fill("Title of the scenario", "Second").await;
        page.fill(ALDA, "222").await;
        until_kept(page, "Second", "222").await;
        page.turn_to(&first).await;
        page.reload().await;
        assert_eq!(page.value_of(ALDA).await, "111");
        page.turn_to(&second).await;
        page.reload().await;
        assert_eq!(page.value_of(ALDA).await, "222");
        // A new tab begins with the last work, and knows of all.
        page.open_beside("").await;
        page.see("for 372 patients,").await;
        page.find("button", "First").await;
        page.find("button", "Second").await;
    });
}

#[test]
fn lists_follow_the_other_tab() {
    Page::run("lists", async |page| {
        page.open("").await;
        page.see("What you change is kept on this device and will be listed here.").await;
        let [first, second] = page.open_beside(TABLES).await;
        page.fill("Title of the scenario", "Elsewhere").await;
        until_kept(page, "Elsewhere", "100").await;
        page.turn_to(&first).await;
        page.find("button", "Elsewhere").await;
        page.turn_to(&second).await;
        page.open("#/yours").await;
        page.click("button", "Delete Elsewhere from this device").await;
        page.see("“Elsewhere” was removed from this device.").await;
        page.turn_to(&first).await;
        page.gone("button", "Elsewhere").await;
    });
}

#[test]
fn the_second_to_change_the_same_scenario_keeps_its_own_beside_it() {
    Page::run("same scenario", async |page| {
        name_work(page, "Mine", "111").await;
        // The new tab begins with the same work.
        let [first, second] = page.open_beside("#/scenario").await;
        assert_eq!(page.value_of("Title of the scenario").await, "Mine");
        page.fill(ALDA, "222").await;
        until_kept(page, "Mine", "222").await;
        page.turn_to(&first).await;
        page.see("“Mine” was changed in another tab.").await;
        page.view.is_accessible().await;
        page.fill(ALDA, "333").await;
        page.see("Nothing is lost: your version is now kept as “Mine (other tab)”.").await;
        assert_eq!(page.value_of("Title of the scenario").await, "Mine (other tab)");
        assert_eq!(kept_titles(page).await, ["Mine", "Mine (other tab)"]);
        // Each goes on with its own, also after it was loaded again.
        page.turn_to(&second).await;
        page.reload().await;
        page.fill(ALDA, "444").await;
        until_kept(page, "Mine", "444").await;
        page.turn_to(&first).await;
        page.reload().await;
        assert_eq!(page.value_of(ALDA).await, "333");
        page.fill(ALDA, "555").await;
        until_kept(page, "Mine (other tab)", "555").await;
        assert_eq!(kept_titles(page).await, ["Mine", "Mine (other tab)"]);
    });
}

#[test]
fn the_other_version_is_a_click_away() {
    Page::run("newer version", async |page| {
        name_work(page, "Mine", "111").await;
        let [first, second] = page.open_beside("#/scenario").await;
        page.fill(ALDA, "222").await;
        until_kept(page, "Mine", "222").await;
        page.turn_to(&first).await;
        page.click("button", "Show the other version").await;
        page.wait_until(
            "the other version is there",
            "[...document.querySelectorAll('input')].some((it) => it.value === '222')",
        )
        .await;
        // Who has seen it goes on from it.
        page.fill(ALDA, "333").await;
        until_kept(page, "Mine", "333").await;
        assert_eq!(kept_titles(page).await, ["Mine"]);
        page.turn_to(&second).await;
        page.see("“Mine” was changed in another tab.").await;
    });
}
