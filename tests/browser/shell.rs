//! The shell that is there before the program runs.

use serde_json::json;

use crate::page::Page;

#[test]
fn first_sentence_stands_before_the_program_runs() {
    Page::run("first sentence", async |page| {
        // The program is on its way and stays there.
        let script = "for (const way of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) \
            WebAssembly[way] = () => new Promise(() => {});";
        let script = json!({ "source": script });
        page.session.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        page.visit("").await;
        page.see("Getting the page ready…").await;
        page.see("Not enough medicine for everyone").await;
        assert_eq!(page.title().await, "Evenhand");
        page.find("heading", "Evenhand").await;
        page.view.is_accessible().await;
    });
}

#[test]
fn shell_holds_the_sentence_in_plain_html() {
    Page::run("plain html", async |page| {
        page.visit("").await;
        let html = page.script("return fetch('./index.html').then((answer) => answer.text())").await;
        let html = html.as_str().unwrap_or_default();
        assert!(html.contains("Not enough medicine for everyone: see what each rule for sharing it would do."));
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

#[test]
fn program_that_does_not_arrive_is_said_in_words() {
    Page::run("no program", async |page| {
        page.forgive("");
        page.session.devtools("Network.enable", json!({})).await;
        page.session.devtools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
        page.visit("").await;
        page.see("The page could not start.").await;
        page.see("Not enough medicine for everyone").await;
        page.view.is_accessible().await;
    });
}

#[test]
fn glue_that_does_not_arrive_is_said_in_words() {
    Page::run("no glue", async |page| {
        page.forgive("");
        page.session.devtools("Network.enable", json!({})).await;
        page.session.devtools("Network.setBlockedURLs", json!({ "urls": ["*/evenhand-*.js"] })).await;
        page.visit("").await;
        page.see("The page could not start.").await;
    });
}

#[test]
fn browser_without_webassembly_is_told_so() {
    Page::run("no webassembly", async |page| {
        page.forgive("");
        let script = json!({ "source": "delete globalThis.WebAssembly" });
        page.session.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        page.visit("").await;
        page.see("This browser cannot run WebAssembly").await;
        page.not_see("The page could not start.").await;
    });
}
