//! Without a mouse: every stop can be seen, and everything can be done.

use super::{BOARD, VILLAGES};
use crate::page::Page;

#[test]
fn keys_lead_from_the_address_bar_to_another_stock_and_a_card() {
    Page::run("keyboard", async |page| {
        page.open("").await;
        page.press("Tab").await;
        assert_eq!(page.focused().await, ("link".to_owned(), "Skip to the content".to_owned()));
        page.press("Enter").await;
        page.wait_until("the focus is in the content", "document.activeElement.id === 'main'").await;
        page.tab_to("link", "Compare …").await;
        page.press("Enter").await;
        page.find("table", BOARD).await;
        // After a change of view the focus is where the new content begins.
        page.wait_until("the focus is in the content", "document.activeElement.id === 'main'").await;
        page.tab_to("slider", "Medicine, amount, slider").await;
        page.press("ArrowRight").await;
        page.see("With 101 courses for 250 patients,").await;
        page.press("End").await;
        page.see("With 250 courses for 250 patients,").await;
        page.tab_to("textbox", "Medicine, amount").await;
        page.press("Control+a").await;
        page.type_text("80").await;
        page.see("With 80 courses for 250 patients,").await;
        page.tab_to("button", "Treated, people: what it means").await;
        page.press("Enter").await;
        page.find("dialog", "Treated…").await;
        // Tab stays inside as long as it is open.
        for _ in 0..3 {
            page.press("Tab").await;
            let inside = page.script("return document.activeElement.closest('dialog') !== null || document.activeElement === document.body").await;
            assert_eq!(inside, true);
        }
        page.press("Escape").await;
        page.gone("dialog", "Treated…").await;
        assert_eq!(page.focused().await, ("button".to_owned(), "Treated, people: what it means".to_owned()));
    });
}

#[test]
fn focus_goes_with_the_views() {
    Page::run("focus", async |page| {
        page.open(VILLAGES).await;
        for view in ["Scenario", "Start", "Compare"] {
            page.within("navigation", "Views").focus("link", view).await;
            page.press("Enter").await;
            page.wait_until("the focus is in the content", "document.activeElement.id === 'main'").await;
            assert_eq!(
                page.within("navigation", "Views").attribute("link", view, "aria-current").await.as_deref(),
                Some("page")
            );
        }
    });
}

#[test]
fn undo_by_key_does_not_lose_the_place() {
    Page::run("undo place", async |page| {
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses").await;
        page.focus("button", "Undo").await;
        page.press("Enter").await;
        page.see("With 100 courses").await;
        // The button has nothing more to undo; the focus must not fall off the page.
        page.press("Control+y").await;
        page.see("With 150 courses").await;
    });
}

/// Walks through the page with Tab; each stop must show that it has the focus and must not lie under anything.
const STOP: &str = r"
const at = document.activeElement;
if (!at || at === document.body) return null;
const style = getComputedStyle(at);
const box = at.getBoundingClientRect();
const marked = at.matches(':focus-visible') && (
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none' ||
    [...at.querySelectorAll('*')].some((part) => parseFloat(getComputedStyle(part).strokeWidth) > 0));
const name = (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim().slice(0, 60);
const wrong = [];
if (!marked) wrong.push('shows no focus');
if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) wrong.push('is out of sight');
else {
    // The middle of what can be seen of it.
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    const near = over && (at.contains(over) || over.contains(at) || over.closest('label')?.contains(at));
    if (!near && at.tagName !== 'A') wrong.push(`lies under ${over?.outerHTML.slice(0, 80)}`);
    else if (!near && ![...at.getClientRects()].some((line) => at.contains(document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2)))) wrong.push('lies under something');
}
return [at.tagName + ' ' + name, wrong.join(', ')];
";

#[test]
fn every_stop_of_the_keyboard_can_be_seen() {
    Page::run("focus visible", async |page| {
        let mut wrong = Vec::new();
        for (width, height) in [(1280, 800), (390, 844)] {
            page.view.resize(width, height).await;
            for (view, route) in super::VIEWS {
                page.open(route).await;
                page.reload().await;
                let mut stops = 0;
                for _ in 0..300 {
                    page.press("Tab").await;
                    let stop = page.script(STOP).await;
                    let Some([name, trouble]) = stop.as_array().map(Vec::as_slice) else { break };
                    stops += 1;
                    if trouble != "" {
                        wrong.push(format!("{view} at {width}: {name} {trouble}"));
                    }
                }
                assert!(stops > 10, "Tab stops only {stops} times in {view}");
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn menu_closes_by_escape_and_by_turning_elsewhere() {
    Page::run("menu", async |page| {
        page.open(VILLAGES).await;
        let is_open = "return document.querySelector('details.menu').open";
        page.tab_to("button", "More").await;
        page.press("Enter").await;
        assert_eq!(page.script(is_open).await, true);
        page.press("Tab").await;
        page.press("Escape").await;
        assert_eq!(page.script(is_open).await, false);
        assert_eq!(page.script("return document.activeElement.tagName").await, "SUMMARY");
        page.click("button", "More").await;
        assert_eq!(page.script(is_open).await, true);
        page.click("button", "Treated, people: what it means").await;
        assert_eq!(page.script(is_open).await, false);
    });
}
