//! What one measure costs in another, what else can be reached, and what fairness costs.

use super::{VILLAGES, line};
use crate::page::Page;

/// Opens the villages in the full program, with what can be reached drawn.
async fn reach(page: &Page) {
    page.open(VILLAGES).await;
    page.click("button", "What else can be reached?").await;
    page.wait_until("the frontier is there", "document.querySelector('.trade-off[aria-busy=false] .scatter-reached')")
        .await;
}

#[test]
fn points_that_can_be_reached_say_how_on_focus() {
    Page::run("frontier", async |page| {
        reach(page).await;
        page.view.is_accessible().await;
        // Where the two best of the first screen meet half way: 0.5 x 40 + 0.5 x 27 deaths, and half of 40 %.
        let half = "half “Most lives saved”, half “Equal-chance lottery”…";
        page.focus("img", half).await;
        page.see("half “Most lives saved”, half “Equal-chance lottery”: Deaths averted").await;
        page.press("Home").await;
        assert!(page.focused().await.1.starts_with("Most deprived first"), "{:?}", page.focused().await);
    });
}

#[test]
fn a_point_of_the_frontier_becomes_an_own_rule() {
    Page::run("frontier to own rule", async |page| {
        reach(page).await;
        page.script("document.querySelector('.frontier summary').click()").await;
        page.view.is_accessible().await;
        page.click("button", "Make this my own rule: half “Most lives saved”, half “Equal-chance lottery”").await;
        page.see("Each group gets a mix of two answers: 50% “Most lives saved”, the remainder “Equal-chance lottery”.")
            .await;
        page.click("link", "Back to the comparison").await;
        let own = line(page, "half “Most lives saved”, half “Equal-chance lottery”").await;
        assert!(own.contains("20%"), "{own}");
        page.press("Control+z").await;
        page.wait_until("the rule is gone", "!document.querySelector('.board-table').innerText.includes('half “')")
            .await;
    });
}

#[test]
fn beaten_rules_say_by_what_and_by_how_much() {
    Page::run("beaten", async |page| {
        reach(page).await;
        page.find(
            "button",
            "Youngest first: Deaths averted 25, Worst-covered group 0%. Beaten by “Equal-chance lottery”: Deaths \
             averted 27 instead of 25, Worst-covered group 40% instead of 0%.",
        )
        .await;
    });
}

#[test]
fn fairness_has_its_price_and_the_price_its_bound() {
    Page::run("price of fairness", async |page| {
        reach(page).await;
        let price = page.within("region", "The price of fairness");
        price.shows("gives up").await;
        price.shows("here none is known to hold for deaths averted").await;
        // Four groups: 1 - (2 x 2 - 1) / 4, and 1 - 16 / 25.
        price.shows("25%").await;
        price.shows("36%").await;
        page.view.is_accessible().await;
    });
}
