//! Pictures of fairness: read, stepped through by keys, and taken along.

use crate::page::Page;

const FAIRNESS: &str = "#/fairness?case=four-villages";
const TITLE: &str = "How evenly each rule shares, and whom it favours";
const EVEN: &str = "Nothing here is more even than Equal-chance lottery, whatever the index.";
const FILE: &str = "nothing-here-is-more-even-than-equal-chance-lottery-whatever";

#[test]
fn curves_are_read_by_keys_along_a_curve_and_from_curve_to_curve() {
    Page::run("curves by keys", async |page| {
        page.open(super::VILLAGES).await;
        page.click("link", "Fairness").await;
        page.find("heading", TITLE).await;
        page.see(EVEN).await;
        let first = "Most lives saved: the least covered 60% of the people get 0% of the treatments";
        page.focus("img", first).await;
        page.press("ArrowDown").await;
        assert!(page.focused().await.1.starts_with("Equal-chance lottery: the least covered"));
        page.press("ArrowUp").await;
        assert_eq!(page.focused().await.1, first);
        assert_eq!(
            page.script("return document.querySelectorAll('.curves .curve-stop[tabindex=\"0\"]').length").await,
            2
        );
    });
}

#[test]
fn a_chart_goes_along_as_data_and_as_a_picture() {
    Page::run("charts taken along", async |page| {
        page.open(FAIRNESS).await;
        page.click("button", &format!("Copy data: {EVEN}")).await;
        page.see("Copied.").await;
        page.click("button", &format!("Save SVG: {EVEN}")).await;
        let drawing = String::from_utf8(page.downloaded(&format!("{FILE}.svg")).await).expect("SVG is text");
        assert!(drawing.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assert!(drawing.contains(&format!("<title>{EVEN}</title>")) && drawing.contains("Most lives saved"));
        // It stands alone: no classes, no addresses, no styles of the page.
        for fragment in ["class=", "href", "var(", "NaN", "<script", " style="] {
            assert!(!drawing.contains(fragment), "{fragment}");
        }
        let sound = format!(
            "return new DOMParser().parseFromString({drawing:?}, 'image/svg+xml').querySelectorAll('parsererror').length"
        );
        assert_eq!(page.script(&sound).await, 0);
        page.click("button", &format!("Save PNG: {EVEN}")).await;
        let image = page.downloaded(&format!("{FILE}.png")).await;
        assert!(image.starts_with(&[0x89, b'P', b'N', b'G']) && image.len() > 10_000, "{} bytes", image.len());
        page.see("Saved.").await;
    });
}

#[test]
fn rules_are_drawn_or_not_and_the_choice_is_kept() {
    Page::run("rules drawn", async |page| {
        page.open(FAIRNESS).await;
        page.click("button", "4 of 14 rules drawn").await;
        page.click("checkbox", "Equal-chance lottery").await;
        page.see("3 of 14 rules drawn").await;
        page.not_see(EVEN).await;
        page.reload().await;
        page.see("3 of 14 rules drawn").await;
    });
}
