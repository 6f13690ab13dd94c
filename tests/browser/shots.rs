//! Pictures for the eye: `cargo xtask shots [route ...]`. In an ordinary run the first view alone is taken.

use crate::page::Page;

const SIZES: &[(&str, u32, u32)] = &[("wide", 1280, 800), ("phone", 390, 844)];

fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[test]
fn every_route_is_taken() {
    let routes = setting("EVENHAND_SHOTS").unwrap_or_else(|| "#/".to_owned());
    let is_fold = setting("EVENHAND_SHOTS_FOLD").is_some_and(|value| value == "true");
    let language = setting("EVENHAND_SHOTS_LANG");
    Page::run("shots", async |page| {
        for route in routes.split_whitespace() {
            let address = language.as_ref().map_or_else(|| route.to_owned(), |tag| with_language(route, tag));
            page.view.resize(1280, 800).await;
            page.open(&address).await;
            let name = file_name(&address);
            for (size, width, height) in SIZES {
                take(page, &format!("{name}-{size}"), *width, *height, is_fold).await;
            }
            page.view.dark(true).await;
            take(page, &format!("{name}-dark"), 1280, 800, is_fold).await;
            page.view.dark(false).await;
            page.view.print(true).await;
            take(page, &format!("{name}-print"), 794, 1123, is_fold).await;
            page.view.print(false).await;
        }
    });
}

async fn take(page: &Page, name: &str, width: u32, height: u32, is_fold: bool) {
    page.view.resize(width, height).await;
    page.settled().await;
    let file = if is_fold { page.view.save(name).await } else { page.view.save_all(name, width, height).await };
    println!("{}", file.display());
}

fn with_language(route: &str, tag: &str) -> String {
    let mark = if route.contains('?') { '&' } else { '?' };
    format!("{route}{mark}lang={tag}")
}

/// "#/compare?lang=ar-XB" becomes "compare-lang-ar-XB", and the first view "start".
fn file_name(route: &str) -> String {
    let words: Vec<&str> =
        route.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "start".to_owned() } else { words.join("-") }
}
