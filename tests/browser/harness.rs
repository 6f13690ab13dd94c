//! The language of the tests, tried on a page whose behaviour is known.

use crate::page::Page;

const FIXTURE: &str = r#"<!DOCTYPE html><html lang="en" data-state="ready"><meta name="viewport" content="width=device-width"><title>Fixture</title><main>
<h1>Fixture</h1>
<table><caption>Groups</caption>
<tr><th scope="row">North</th><td><button aria-label="Remove North" onclick="this.closest('tr').remove()">x</button></td></tr>
<tr><th scope="row">South</th><td><button aria-label="Remove South" onclick="this.closest('tr').remove()">x</button></td></tr></table>
<label>Doses <input type="number" value="40" oninput="echo.textContent = `now ${this.value} doses`"></label>
<label for="rule">Rule</label><select id="rule" onchange="echo.textContent = this.value"><option>Lottery</option><option>Sickest</option></select>
<label>Share <input type="range" min="0" max="100" value="10" oninput="echo.textContent = `share ${this.value}`"></label>
<label>Open a file<input type="file" hidden onchange="this.files[0].text().then((text) => echo.textContent = text)"></label>
<button onclick="setTimeout(() => echo.textContent = 'later', 300)">Wait</button>
<a download="out.txt" href="data:text/plain,kept">Save</a>
<output id="echo" aria-label="Echo"></output></main></html>"#;

/// The fixture as an address of its own.
fn fixture(html: &str) -> String {
    let mut url = url::Url::parse("data:text/html;charset=utf-8,").expect("a valid address");
    url.set_path(&format!(
        "text/html;charset=utf-8,{}",
        html.replace('%', "%25").replace('#', "%23").replace('?', "%3F")
    ));
    url.to_string()
}

#[test]
fn things_are_found_filled_and_read() {
    Page::run("harness fields", async |page| {
        page.go(&fixture(FIXTURE)).await;
        page.fill("Doses", "25").await;
        page.see("now 25 doses").await;
        assert_eq!(page.value_of("Doses").await, "25");
        page.choose("Rule", "Sickest").await;
        assert_eq!(page.text_of("status", "Echo").await, "Sickest");
        page.slide("Share", "70").await;
        page.see("share 70").await;
        page.click("button", "Wait").await;
        page.see("later").await;
        page.not_see("share 70").await;
        assert_eq!(page.attribute("spinbutton", "Doses", "type").await.as_deref(), Some("number"));
        page.view.is_accessible().await;
    });
}

#[test]
fn parts_and_keys_work() {
    Page::run("harness keys", async |page| {
        page.go(&fixture(FIXTURE)).await;
        assert_eq!(page.names("rowheader").await, ["North", "South"]);
        assert_eq!(page.names("row").await, ["North x", "South x"]);
        page.within("table", "Groups").within("row", "North…").click("button", "Remove…").await;
        page.gone("button", "Remove North").await;
        assert!(page.has("button", "Remove South").await);
        page.tab_to("button", "Remove South").await;
        page.press("Enter").await;
        page.gone("rowheader", "South").await;
        page.focus("spinbutton", "Doses").await;
        page.press("Control+a").await;
        page.type_text("7").await;
        page.press("ArrowUp").await;
        page.see("now 8 doses").await;
        assert_eq!(page.focused().await, ("spinbutton".to_owned(), "Doses".to_owned()));
    });
}

#[test]
fn files_go_in_and_out() {
    Page::run("harness files", async |page| {
        page.go(&fixture(FIXTURE)).await;
        page.open_file("Open a file", "in.txt", b"from the disk").await;
        page.see("from the disk").await;
        page.click("link", "Save").await;
        assert_eq!(page.downloaded("out.txt").await, b"kept");
    });
}

#[test]
fn surroundings_are_pretended() {
    Page::run("harness view", async |page| {
        page.go(&fixture(FIXTURE)).await;
        page.view.resize(320, 640).await;
        assert_eq!(page.script("return [innerWidth, innerHeight]").await, serde_json::json!([320, 640]));
        page.view.dark(true).await;
        page.view.print(true).await;
        page.wait_until("dark", "matchMedia('(prefers-color-scheme: dark)').matches").await;
        page.wait_until("print", "matchMedia('print').matches").await;
    });
}

#[test]
#[should_panic(expected = "the page asked others")]
fn requests_to_others_fail_the_test() {
    Page::run("harness foreign", async |page| {
        page.forgive("net::ERR");
        page.go(&fixture("<title>x</title><img src='http://127.0.0.1:9/x.png' alt=''>")).await;
        page.wait_until("the picture was tried", "document.images[0].complete").await;
    });
}

#[test]
#[should_panic(expected = "the page logged errors")]
fn errors_in_the_log_fail_the_test() {
    Page::run("harness errors", async |page| {
        page.go(&fixture("<title>x</title><script>throw new Error('broken')</script>")).await;
    });
}

#[test]
#[should_panic(expected = "the page is not accessible")]
fn inaccessible_pages_fail_the_test() {
    Page::run("harness axe", async |page| {
        page.go(&fixture("<html lang='en'><title>x</title><main><input></main>")).await;
        page.view.is_accessible().await;
    });
}
