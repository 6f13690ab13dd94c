//! Taking work along: links, codes and tables that hold what is on screen, opened again.

use evenhand::exchange::{link, qr};

use super::{BOARD, TABLES, VILLAGES, before_every_page, sizes};
use crate::page::Page;

const SHARE: &str = "#/share?case=four-villages";
const LINK: &str = "Link to this scenario";
const FILE: &str = "four-villages-board.csv";

/// Has the page copy into a variable, since nobody lets a test at the clipboard.
async fn watch_clipboard(page: &Page) {
    before_every_page(
        page,
        "if (globalThis.Clipboard) Object.defineProperty(navigator, 'clipboard', { value: Object.create(Clipboard.prototype, \
           { writeText: { value: (text) => { window.copied = text; return Promise.resolve(); } } }) });",
    )
    .await;
}

async fn copied(page: &Page) -> String {
    page.script("return window.copied").await.as_str().unwrap_or_default().to_owned()
}

/// A number as English has it.
fn grouped(number: usize) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}

/// Makes the villages one's own, and gives their link.
async fn own_link(page: &Page, title: &str) -> String {
    page.open(TABLES).await;
    page.fill("Title of the scenario", title).await;
    page.click("link", "Take it along").await;
    page.find("heading", "Take it along").await;
    page.gone("textbox", "Short address of the library’s scenario").await;
    page.value_of(LINK).await
}

/// A browser in which nobody has been yet.
async fn stranger(page: &Page) {
    // The page keeps its work once more when it is left.
    page.script("localStorage.clear(); sessionStorage.clear(); Storage.prototype.setItem = () => {}").await;
    page.go("about:blank").await;
}

#[test]
fn copied_link_gives_others_the_same_numbers() {
    Page::run("copy link", async |page| {
        watch_clipboard(page).await;
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        let board = page.text_of("table", BOARD).await;
        page.click("link", "Take it along").await;
        page.click("button", "Copy link").await;
        page.see("The link is copied.").await;
        let address = copied(page).await;
        assert_eq!(page.value_of(LINK).await, address);
        page.see(&format!("{} characters. Every chat", grouped(address.len()))).await;
        stranger(page).await;
        page.go(&address).await;
        page.see("With 150 courses for 250 patients,").await;
        page.see("came in a link and is open").await;
        assert_eq!(page.text_of("table", BOARD).await, board);
        // The address is that of the comparison, and what came is one's own from now on.
        assert_eq!(page.route().await, "#/compare");
        page.click("link", "Start").await;
        page.find("button", "Four villages and one hundred courses").await;
        page.reload().await;
        page.find("button", "Four villages and one hundred courses").await;
        // The way back leads before the link, not to it.
        page.back().await;
        page.see("With 150 courses for 250 patients,").await;
        page.back().await;
        assert_eq!(page.script("return location.href").await, "about:blank");
    });
}

#[test]
fn over_own_work_a_link_asks_and_either_answer_keeps_it() {
    Page::run("link over work", async |page| {
        let address = own_link(page, "Theirs").await;
        stranger(page).await;
        page.open(TABLES).await;
        page.fill("Title of the scenario", "My own").await;
        page.click("link", "Compare").await;
        page.slide("Medicine, amount, slider", "80").await;
        page.see("With 80 courses for 250 patients,").await;
        page.go(&address).await;
        page.find("heading", "Open “Theirs”?").await;
        page.see("4 groups of patients").await;
        page.see("Your work on “My own” is on the screen now.").await;
        page.view.is_accessible().await;
        // A reload asks again.
        page.reload().await;
        page.find("heading", "Open “Theirs”?").await;
        page.click("button", "Stay with “My own”").await;
        page.see("With 80 courses for 250 patients,").await;
        page.not_see("Theirs").await;
        assert_eq!(page.route().await, "#/compare");
        page.go(&address).await;
        page.focus("button", "Open it").await;
        page.press("Enter").await;
        page.see("With 100 courses for 250 patients,").await;
        page.see("Your earlier work is kept").await;
        assert_eq!(page.script("return document.activeElement.id").await, "main");
        page.click("link", "Start").await;
        page.find("button", "Theirs").await;
        page.click("button", "My own").await;
        page.see("With 80 courses for 250 patients,").await;
        // The same link once more brings no second copy.
        page.go(&address).await;
        page.click("button", "Open it").await;
        page.see("With 100 courses for 250 patients,").await;
        page.go(&address).await;
        page.see("is what is on the screen already").await;
        page.click("link", "Start").await;
        let theirs = page.names("button").await.into_iter().filter(|name| name == "Theirs").count();
        assert_eq!(theirs, 1);
    });
}

#[test]
fn links_that_did_not_arrive_whole_change_nothing() {
    Page::run("cut link", async |page| {
        let address = own_link(page, "Theirs").await;
        let (before, letters) = address.split_once("#/open/").unwrap();
        let letters = letters.to_owned();
        stranger(page).await;
        page.open(VILLAGES).await;
        page.slide("Medicine, amount, slider", "150").await;
        page.see("With 150 courses for 250 patients,").await;
        let left = letters.len() - 100;
        page.go(&format!("{before}#/open/{}", &letters[..left])).await;
        page.see(&format!("This link was cut off: {} of its {}", grouped(left), grouped(letters.len()))).await;
        page.see("Nothing was changed.").await;
        page.view.is_accessible().await;
        let other = if letters.as_bytes()[60] == b'A' { 'B' } else { 'A' };
        page.go(&format!("{before}#/open/{}{other}{}", &letters[..60], &letters[61..])).await;
        page.see("some of its characters have changed").await;
        page.go(&format!("{before}#/open/%3Cscript%3E")).await;
        page.see("This is not the link of a scenario").await;
        page.click("link", "Back to the comparison").await;
        page.see("With 150 courses for 250 patients,").await;
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
        // What chats hang on is no part of it.
        page.go(&format!("{before}#/open/{}).", letters.replace('-', "%2D"))).await;
        page.find("heading", "Open “Theirs”?").await;
    });
}

#[test]
fn pasted_message_opens_the_link_in_it() {
    Page::run("paste link", async |page| {
        let address = own_link(page, "Theirs").await;
        stranger(page).await;
        page.open("#/start").await;
        page.click("link", "Open a link").await;
        page.find("heading", "Open a file or a link").await;
        page.view.is_accessible().await;
        page.click("button", "Open the link").await;
        page.see("There is no link yet.").await;
        assert_eq!(page.focused().await.0, "textbox");
        page.fill("Paste a link here", "Nothing of the kind").await;
        page.click("button", "Open the link").await;
        page.see("This is not the link of a scenario").await;
        page.view.is_accessible().await;
        page.fill("Paste a link here", &format!("Please look at {address}, everyone.")).await;
        page.click("button", "Open the link").await;
        page.see("“Theirs” came in a link and is open.").await;
        page.visit("#/open").await;
        page.fill("Paste a link here", &format!("{}#/compare?case=field-hospital", base(page).await)).await;
        page.click("button", "Open the link").await;
        page.find("table", BOARD).await;
        assert_eq!(page.route().await, "#/compare?case=field-hospital");
    });
}

/// The address of the page without what stands after its `#`.
async fn base(page: &Page) -> String {
    page.script("return location.href.split('#')[0]").await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn code_is_that_of_the_shown_link_and_fills_a_room() {
    Page::run("qr code", async |page| {
        let address = own_link(page, "Mine").await;
        let name = "QR code that opens “Mine”";
        page.find("img", name).await;
        let path = "return document.querySelector('figure .qr path').getAttribute('d')";
        assert_eq!(page.script(path).await, qr::encode(&address).unwrap().path());
        assert!(link::read(address.split_once("#/open/").unwrap().1).is_ok());
        page.view.dark(true).await;
        let colours = page.script(
            "const look = (it) => getComputedStyle(document.querySelector(it)); return [look('.qr').backgroundColor, look('.qr path').fill]",
        );
        assert_eq!(colours.await, serde_json::json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]));
        page.click("button", "Save QR code as SVG").await;
        let svg = String::from_utf8(page.downloaded("four-villages-qr.svg").await).unwrap();
        assert_eq!(svg, qr::encode(&address).unwrap().picture().text);
        page.see("Saved.").await;
        page.click("button", "Save QR code as PNG").await;
        let png = page.downloaded("four-villages-qr.png").await;
        assert!(png.starts_with(b"\x89PNG"));
        page.focus("button", "Large for the room").await;
        page.press("Enter").await;
        page.within("dialog", "Mine").find("img", name).await;
        page.view.is_accessible().await;
        let side = page
            .script("return document.querySelector('dialog .qr').getBoundingClientRect().height / innerHeight")
            .await;
        assert!(side.as_f64().unwrap() > 0.7, "{side}");
        page.press("Escape").await;
        page.gone("dialog", "Mine").await;
        assert_eq!(page.focused().await.1, "Large for the room");
        page.press("Enter").await;
        page.within("dialog", "Mine").click("button", "Close").await;
        page.gone("dialog", "Mine").await;
        assert_eq!(page.focused().await.1, "Large for the room");
    });
}

#[test]
fn untouched_scenario_of_the_library_goes_by_its_short_address() {
    Page::run("short address", async |page| {
        page.open("#/share?case=covax-2021").await;
        let short = page.value_of("Short address of the library’s scenario").await;
        assert!(short.ends_with("#/compare?case=covax-2021"), "{short}");
        page.see("Few programs pass on so much; most cut it off.").await;
        let path = page.script("return document.querySelector('.qr path').getAttribute('d')").await;
        assert_eq!(path, qr::encode(&short).unwrap().path());
        page.click("link", "Scenario").await;
        page.fill("Title of the scenario", "Mine").await;
        page.click("link", "Take it along").await;
        page.see("The link is too long for a QR code, which holds 2,953 characters.").await;
        // Long as it is, it opens.
        let address = page.value_of(LINK).await;
        stranger(page).await;
        page.go(&address).await;
        page.see("“Mine” came in a link and is open.").await;
    });
}

#[test]
fn tables_are_saved_and_the_board_is_copied_with_every_digit() {
    Page::run("board table", async |page| {
        watch_clipboard(page).await;
        page.open(SHARE).await;
        page.find("button", "Save the board").await;
        page.click("button", "Copy the board").await;
        page.see("The board is copied; paste it into a spreadsheet.").await;
        let pasted = copied(page).await;
        let lottery = pasted.lines().find(|line| line.starts_with("Equal-chance lottery\tlottery.equal\t")).unwrap();
        assert!(lottery.split('\t').any(|cell| cell == "26.8"), "{lottery}");
        page.click("button", "Save the board").await;
        page.see(&format!("{FILE} is saved.")).await;
        let here = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert!(here.starts_with("\u{feff}Rule,"), "{here}");
        page.choose("Written for", "other programs (commas, decimal point)").await;
        page.click("button", "Save the board").await;
        let standard = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(standard.lines().count(), 1 + super::first_rules());
        assert_eq!(here.strip_prefix('\u{feff}'), Some(standard.as_str()));
        page.click("button", "Save the groups").await;
        let groups = String::from_utf8(page.downloaded("four-villages-groups.csv").await).unwrap();
        assert!(groups.contains("Alda: very ill adults") && groups.starts_with("id,name,"), "{groups}");
        // On the board itself.
        page.open(VILLAGES).await;
        page.click("button", "Copy the board").await;
        page.see("The board is copied").await;
        assert_eq!(copied(page).await, pasted);
    });
}

#[test]
fn numbers_are_written_as_in_the_readers_country() {
    Page::run("decimal comma", async |page| {
        page.open("#/share?case=four-villages&lang=de-DE").await;
        page.find("button", "Save the board").await;
        page.click("button", "Save the board").await;
        let text = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert!(text.starts_with("\u{feff}Rule;") && text.contains(";26,8;"), "{text}");
    });
}

#[test]
fn link_waits_for_the_rest_of_the_page() {
    Page::run("link without connection", async |page| {
        let address = own_link(page, "Theirs").await;
        stranger(page).await;
        super::beside::cut_off(page, "/full/").await;
        page.go(&address).await;
        page.see("The rest of the page did not arrive").await;
        assert!(address.ends_with(&page.route().await));
        page.script("window.connected = true").await;
        page.click("button", "Try again").await;
        page.see("“Theirs” came in a link and is open.").await;
    });
}

#[test]
fn flawed_scenario_is_kept_out_of_links_and_not_out_of_files() {
    Page::run("flawed share", async |page| {
        page.open(TABLES).await;
        page.fill(super::ALDA, "-5").await;
        page.click("link", "Take it along").await;
        page.see("One value of the scenario cannot be right, and a link with it could not be opened.").await;
        assert!(!page.has("textbox", LINK).await && !page.has("heading", "A QR code").await);
        page.view.is_accessible().await;
        page.find("button", "Save scenario to a file").await;
        page.click("link", "Mend it in the scenario").await;
        page.find("heading", "Patient groups").await;
    });
}

#[test]
fn ways_out_are_found_and_used_by_keys_and_fit() {
    Page::run("share by keys", async |page| {
        watch_clipboard(page).await;
        page.open(VILLAGES).await;
        page.tab_to("link", "Take it along").await;
        page.press("Enter").await;
        page.find("heading", "Take it along").await;
        page.tab_to("button", "Copy short address").await;
        page.press("Enter").await;
        page.see("The short address is copied.").await;
        for (width, is_dark) in [(1280, false), (390, true), (320, false)] {
            page.view.resize(width, 844).await;
            page.view.dark(is_dark).await;
            for route in [SHARE, "#/share?case=four-villages&lang=ar-XB", "#/open/AQ"] {
                page.open(route).await;
                page.find("button", if route == "#/open/AQ" { "Open the link" } else { "…" }).await;
                page.view.is_accessible().await;
                assert_eq!(sizes::sticking_out(page).await, [""; 0], "{route} at {width}");
            }
        }
        // All ways between views stand in one line of a phone.
        for width in [390, 320] {
            page.view.resize(width, 844).await;
            page.open(SHARE).await;
            let lines = "new Set([...document.querySelectorAll('.bar nav li')].map((way) => way.offsetTop)).size";
            assert_eq!(page.script(&format!("return {lines}")).await, 1, "at {width}");
        }
    });
}
