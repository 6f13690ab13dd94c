//! The shell that is there before the program runs.

use crate::page::Page;

#[test]
fn first_sentence_stands_before_the_program_runs() {
    Page::run("first sentence", async |page| {
        page.visit("").await;
        assert_eq!(page.title().await, "Evenhand");
        page.find("heading", "Evenhand").await;
        page.view.is_accessible().await;
    });
}

#[test]
fn shell_holds_the_sentence_in_plain_html() {
    Page::run("plain html", async |page| {
        page.visit("").await;
        let html = page
            .script("return fetch('./index.html').then((answer) => answer.text())")
            .await;
        let html = html.as_str().unwrap_or_default();
        assert!(html.contains(
            "Not enough medicine for everyone: see what each rule for sharing it would do."
        ));
        assert!(html.contains("<noscript>"));
    });
}

#[test]
fn address_follows_the_visitor() {
    Page::run("address", async |page| {
        page.open("#/compare").await;
        page.open("#/").await;
        page.back().await;
        assert_eq!(page.route().await, "#/compare");
        page.reload().await;
        assert_eq!(page.route().await, "#/compare");
    });
}
