//! Small pages, dark pages, printed pages and larger type.

use super::VIEWS;
use crate::page::Page;

/// What sticks out of the page at either side, beyond what may be scrolled by itself.
const STICKING_OUT: &str = r"
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
const scrolls = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
};
const wide = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 0.5 || box.left < -0.5 || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0));
};
return [`the page is ${document.documentElement.scrollWidth} wide`, ...[...document.body.querySelectorAll('*')]
    .filter((element) => wide(element) && ![...element.children].some(wide))
    .filter((element) => !scrolls(element) && !element.classList.contains('skip'))
    .slice(0, 5).map((element) => `${element.tagName} ${element.className?.baseVal ?? element.className}: ${element.textContent.trim().slice(0, 60)}`)];
";

/// Opens every view at this width and lists what sticks out.
pub async fn overflow(page: &Page, width: u32, suffix: &str) -> Vec<String> {
    page.view.resize(width, 800).await;
    let mut found = Vec::new();
    for (view, route) in VIEWS {
        page.open(&with(route, suffix)).await;
        page.wait_until(
            "the view is drawn",
            "document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]')",
        )
        .await;
        found.extend(sticking_out(page).await.iter().map(|one| format!("{view} at {width} {suffix}: {one}")));
    }
    found
}

/// What sticks out of the page as it is now.
pub async fn sticking_out(page: &Page) -> Vec<String> {
    let found = page.script(STICKING_OUT).await;
    found.as_array().into_iter().flatten().map(ToString::to_string).collect()
}

/// An address with one more thing after the question mark.
pub fn with(route: &str, suffix: &str) -> String {
    match (suffix, route.contains('?')) {
        ("", _) => route.to_owned(),
        (_, true) => format!("{route}&{suffix}"),
        (_, false) => format!("{route}?{suffix}"),
    }
}

#[test]
fn no_view_scrolls_sideways() {
    Page::run("narrow", async |page| {
        let mut found = Vec::new();
        for width in [320, 390, 768, 1280] {
            found.extend(overflow(page, width, "").await);
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn larger_type_is_larger_and_fits() {
    Page::run("larger type", async |page| {
        page.open(super::VILLAGES).await;
        let size = "return parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)";
        let before = page.script(size).await.as_f64().unwrap();
        page.click("button", "More").await;
        page.click("button", "Larger type").await;
        assert_eq!(page.attribute("button", "Larger type", "aria-pressed").await.as_deref(), Some("true"));
        let after = page.script(size).await.as_f64().unwrap();
        assert!(after > before * 1.1, "{before} became {after}");
        page.reload().await;
        assert_eq!(page.script(size).await.as_f64().unwrap(), after);
        let mut found = overflow(page, 390, "").await;
        found.extend(overflow(page, 1280, "").await);
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn narrow_page_does_everything() {
    Page::run("phone", async |page| {
        page.view.resize(320, 640).await;
        page.open("").await;
        page.click("link", "Four villages and one hundred courses").await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        page.choose("Sort by", "Deaths averted").await;
        page.click("link", "Scenario").await;
        page.fill(super::ALDA, "200").await;
        page.click("link", "See the comparison").await;
        page.see("With 150 courses for 350 patients,").await;
        let first = super::rules_on(page).await.swap_remove(0);
        assert!(super::line(page, &first).await.contains("best"));
    });
}

#[test]
fn dark_page_is_dark() {
    Page::run("dark", async |page| {
        // Three numbers of rgb(r, g, b), whatever the space between them.
        let light = "const rgb = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number); return rgb[0] + rgb[1] + rgb[2]";
        page.open(super::VILLAGES).await;
        assert!(page.script(light).await.as_f64().unwrap() > 600.0);
        page.view.dark(true).await;
        assert!(page.script(light).await.as_f64().unwrap() < 150.0);
    });
}

#[test]
fn printed_page_leaves_out_what_paper_cannot_do() {
    Page::run("print", async |page| {
        page.open(super::VILLAGES).await;
        page.view.resize(794, 1123).await;
        page.view.print(true).await;
        let text = page.visible_text().await;
        for words in ["Undo", "Save scenario to a file", "Swap axes"] {
            assert!(!text.contains(words), "paper shows {words}");
        }
        page.see("With 100 courses for 250 patients,").await;
        assert_eq!(super::rules_on(page).await.len(), super::first_rules());
        // Nothing hides in a box that scrolls.
        let hidden = page.script("return [...document.querySelectorAll('main *')].filter((box) => \
            getComputedStyle(box).overflowX !== 'visible' && box.clientWidth > 40 && box.scrollWidth > box.clientWidth + 1) \
            .map((box) => box.className)").await;
        assert_eq!(hidden, serde_json::json!([]));
    });
}
