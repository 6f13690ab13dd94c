//! Languages made up for tests: they show text that is not translated, too narrow a place, and text taken for markup.

use std::collections::BTreeSet;
use std::path::Path;

use super::sizes::{overflow, with};
use super::{VIEWS, before_every_page};
use crate::page::Page;

/// Opens what is folded, the dialog of a card included.
const UNFOLD: &str = r"
document.querySelectorAll('details').forEach((one) => { one.open = true; });
document.querySelector('[aria-expanded=false]')?.click();
document.querySelector('button.origin, button.meaning')?.click();
return new Promise((done) => {
    const look = () => document.querySelector('dialog [aria-busy=true]') ? requestAnimationFrame(look) : done();
    requestAnimationFrame(() => requestAnimationFrame(look));
});
";

/// Every text that the page shows or says, one per line. What belongs to the scenario is often in `bdi`.
const TEXTS: &str = r"
const texts = new Set();
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    // The address of the page is the same in every language.
    if (!parentElement.closest('script, style, noscript') && !data.startsWith(location.origin)) texts.add(data);
}
for (const element of document.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext'])
        if (element.hasAttribute(name)) texts.add(element.getAttribute(name));
texts.add(document.title);
return [...texts];
";

/// Whether each letter stands twice and has an accent where one exists.
fn is_disguised(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.len().is_multiple_of(2) && letters.chunks(2).all(|pair| pair[0] == pair[1])
}

/// The stretches of a text that are in plain words.
fn plain_parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split_whitespace() {
        let letters = word.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
        let is_plain = letters.clone().any(|part| !is_disguised(part));
        match parts.last_mut() {
            Some(last) if is_plain => {
                last.push_str(if last.is_empty() { "" } else { " " });
                last.push_str(word);
            }
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| part.chars().any(char::is_alphabetic));
    parts
}

/// What scenarios of the library say, in one text.
fn library() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/library");
    let files = std::fs::read_dir(folder).expect("the library is there").flatten().map(|file| file.path());
    let texts = files.filter(|file| file.extension().is_some_and(|kind| kind == "json"));
    let texts = texts.map(|file| std::fs::read_to_string(file).expect("the library is readable"));
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ").replace("\\\"", "\"")
}

#[test]
fn disguised_words_are_told_from_plain_ones() {
    assert!(is_disguised("MMööššţţ"));
    assert!(!is_disguised("Most"));
    assert_eq!(plain_parts("MMööššţţ Alda of the north: ļļîîvvééšš, 40"), ["Alda of the north:"]);
}

#[test]
fn every_text_of_the_page_can_be_translated() {
    Page::run("double", async |page| {
        let library = library();
        // Words that the browser puts into numbers, and the name of the page.
        let known = ["million", "billion", "Evenhand"];
        let mut hard_coded = BTreeSet::new();
        for (view, route) in VIEWS {
            page.open(&with(route, "lang=en-XA")).await;
            page.wait_until(
                "the view is drawn",
                "document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]')",
            )
            .await;
            page.script(UNFOLD).await;
            let texts = page.script(TEXTS).await;
            for text in texts.as_array().into_iter().flatten().filter_map(|text| text.as_str()) {
                for part in plain_parts(text) {
                    // Names of the scenario may stand beside each other.
                    for name in part.split([',', ':', '(']) {
                        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
                        if !library.contains(name) && !known.iter().any(|known| name.ends_with(known)) {
                            hard_coded.insert(format!("{view}: {name:?} in {text:?}"));
                        }
                    }
                }
            }
        }
        let list: Vec<String> = hard_coded.into_iter().collect();
        assert!(list.is_empty(), "not in the locale files:\n{}", list.join("\n"));
    });
}

#[test]
fn messages_and_faults_can_be_translated() {
    Page::run("double messages", async |page| {
        page.open(&with(super::TABLES, "lang=en-XA")).await;
        page.script(
            "const field = document.querySelector('table input[inputmode=decimal]'); field.value = '-1'; \
            field.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await;
        page.find("alert", "…").await;
        let alert = page.text_of("alert", "…").await;
        assert_eq!(plain_parts(&alert), [""; 0]);
        for (name, content) in [("broken.json", &b"{"[..]), ("picture.json", &[0xff, 0xd8][..])] {
            page.script("document.querySelector('header details').open = true").await;
            let label =
                page.script("return document.querySelector('input[type=file]').labels[0].textContent.trim()").await;
            page.open_file(label.as_str().unwrap(), name, content).await;
            page.find("button", "ÇÇļļööššéé").await;
            let said = page.text_of("status", "…").await;
            assert_eq!(plain_parts(&said), [""; 0], "{name}: {said}");
        }
    });
}

#[test]
fn long_words_fit() {
    Page::run("double fits", async |page| {
        let mut found = overflow(page, 390, "lang=en-XA").await;
        found.extend(overflow(page, 1280, "lang=en-XA").await);
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn page_can_be_read_from_right_to_left() {
    Page::run("mirror", async |page| {
        page.open(&with(super::VILLAGES, "lang=ar-XB")).await;
        let root = page.script("return [document.documentElement.dir, document.documentElement.lang]").await;
        assert_eq!(root, serde_json::json!(["rtl", "ar-XB"]));
        let mut found = overflow(page, 320, "lang=ar-XB").await;
        found.extend(overflow(page, 1280, "lang=ar-XB").await);
        assert!(found.is_empty(), "{}", found.join("\n"));
        // The name of the page stands on the right, the tools on the left.
        let sides = "const side = (what) => document.querySelector(what).getBoundingClientRect().left; \
            return side('header a[href*=start]') > side('header summary')";
        assert_eq!(page.script(sides).await, true);
        // A slider grows towards the left.
        page.view.resize(1280, 800).await;
        page.open(&with(super::VILLAGES, "lang=ar-XB")).await;
        page.script("document.querySelector('input[type=range]').focus()").await;
        page.press("ArrowLeft").await;
        page.wait_until("the slider has grown", "document.querySelector('input[type=range]').value === '101'").await;
    });
}

#[test]
fn text_is_never_taken_for_markup() {
    Page::run("poison", async |page| {
        before_every_page(page, "window.alert = () => { window.poisoned = true; };").await;
        for (_, route) in VIEWS {
            page.open(&with(route, "lang=en-XJ")).await;
            page.see("\"'><script>alert(1)</script>&amp;{0}").await;
            let scripts = "return [...document.scripts].filter((one) => one.text.includes('alert')).length + Number(window.poisoned ?? 0)";
            assert_eq!(page.script(scripts).await, 0);
        }
        page.open(&with(super::VILLAGES, "lang=en-XJ")).await;
        page.slide("Medicine, amount…", "150").await;
        page.wait_until("the sentence is new", "document.querySelector('h1').textContent.includes('150')").await;
        page.reload().await;
        assert_eq!(super::rules_on(page).await.len(), super::first_rules());
    });
}

#[test]
fn names_of_the_visitor_are_never_taken_for_markup() {
    Page::run("poisoned names", async |page| {
        before_every_page(page, "window.alert = () => { window.poisoned = true; };").await;
        let name = "<img src=x onerror=alert(1)><b>{ $x }";
        page.open(super::TABLES).await;
        page.fill("Title of the scenario", name).await;
        page.fill("Group, Alda: very ill adults", name).await;
        page.fill("Party, Bora", name).await;
        for link in ["See the comparison", "Why this result?", "Back to the comparison", "Head to head", "Start"] {
            page.click("link", link).await;
            page.see(name).await;
            assert_eq!(
                page.script("return document.querySelectorAll('img, b').length + Number(window.poisoned ?? 0)").await,
                0
            );
        }
        assert!(page.title().await.starts_with(name));
    });
}
