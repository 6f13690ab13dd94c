//! One's own scenarios: renamed, duplicated, gone back to, deleted and brought back, saved to one file, forgotten.

use serde_json::Value;

use super::sizes::sticking_out;
use super::work::{name_work, until_kept};
use super::{ALDA, TABLES, before_every_page};
use crate::page::Page;

const FILE: &str = "evenhand-scenarios.json";
const OPEN: &str = "Open a file of scenarios";

/// Two scenarios of one's own, the second on screen, and the list of both.
async fn two(page: &Page) {
    name_work(page, "First", "111").await;
    page.open(TABLES).await;
    page.fill("Title of the scenario", "Second").await;
    page.fill(ALDA, "222").await;
    until_kept(page, "Second", "222").await;
    page.open("#/yours").await;
    page.find("button", "First").await;
    page.find("button", "Second").await;
}

/// The titles of the scenarios in the list.
async fn listed(page: &Page) -> Vec<String> {
    let named = page.names("button").await;
    let of = |name: &String| Some(name.strip_prefix("Delete ")?.strip_suffix(" from this device")?.to_owned());
    named.iter().filter_map(of).collect()
}

/// Waits until the focus has come where it belongs.
async fn focus_is_on(page: &Page, role: &str, name: &str) {
    let here = "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent \
        ?? document.activeElement.textContent)";
    page.wait_until(&format!("the focus is on {name}"), &format!("{here} === {name:?}")).await;
    assert_eq!(page.focused().await, (role.into(), name.into()));
}

async fn take_snapshot(page: &Page, of: &str, name: &str) {
    page.click("button", &format!("Take a snapshot of {of}")).await;
    page.fill(&format!("Name of the snapshot of {of}"), name).await;
    page.press("Enter").await;
    page.see(&format!("The snapshot “{name}” was taken. It never changes.")).await;
}

#[test]
fn every_scenario_says_what_it_is() {
    Page::run("list", async |page| {
        two(page).await;
        assert_eq!(listed(page).await, ["Second", "First"], "the latest first");
        let row = page.text_of("listitem", "Second…").await;
        assert!(row.contains("on screen") && row.contains("4 groups, 1 supply") && row.contains(" kB"), "{row}");
        let year = page.script("return String(new Date().getFullYear())").await;
        assert!(row.contains(year.as_str().unwrap()), "{row}");
        page.see("Your scenarios and snapshots take").await;
        page.see("there is room for roughly").await;
        page.click("button", "First").await;
        page.see("for 261 patients,").await;
    });
}

#[test]
fn scenarios_are_renamed_where_they_stand() {
    Page::run("rename", async |page| {
        two(page).await;
        page.click("button", "Rename First").await;
        focus_is_on(page, "textbox", "New title of First").await;
        page.fill("New title of First", "Number one").await;
        page.press("Enter").await;
        page.find("button", "Number one").await;
        focus_is_on(page, "button", "Rename Number one").await;
        // The one on screen is changed there.
        page.click("button", "Rename Second").await;
        page.fill("New title of Second", "Number two").await;
        page.click("button", "Keep").await;
        page.find("button", "Number two").await;
        page.click("button", "Undo").await;
        page.find("button", "Second").await;
        page.click("button", "Rename Second").await;
        page.fill("New title of Second", "Never").await;
        page.press("Escape").await;
        assert!(!page.has("button", "Never").await);
        page.reload().await;
        let mut titles = listed(page).await;
        titles.sort();
        assert_eq!(titles, ["Number one", "Second"]);
    });
}

#[test]
fn copy_is_a_scenario_of_its_own() {
    Page::run("duplicate", async |page| {
        name_work(page, "Mine", "111").await;
        page.open("#/yours").await;
        page.click("button", "Duplicate Mine").await;
        page.click("button", "Mine (copy)").await;
        page.click("link", "Scenario").await;
        page.fill(ALDA, "999").await;
        until_kept(page, "Mine (copy)", "999").await;
        page.click("link", "Start").await;
        page.click("button", "Mine").await;
        page.see("for 261 patients,").await;
        page.reload().await;
        page.click("link", "Start").await;
        page.click("button", "Mine (copy)").await;
        page.see("for 1,149 patients,").await;
    });
}

#[test]
fn snapshots_never_change_and_one_goes_back_to_them_in_one_step() {
    Page::run("snapshot", async |page| {
        name_work(page, "Mine", "111").await;
        page.open("#/yours").await;
        take_snapshot(page, "Mine", "Before the meeting").await;
        page.open("#/scenario").await;
        page.fill(ALDA, "222").await;
        page.fill("Title of the scenario", "Changed").await;
        until_kept(page, "Changed", "222").await;
        page.open("#/yours").await;
        page.click("button", "Go back to Before the meeting").await;
        page.see("The scenario is as it was in the snapshot “Before the meeting”.").await;
        page.find("button", "Mine").await;
        page.click("button", "Undo").await;
        page.find("button", "Changed").await;
        page.click("button", "Redo").await;
        page.find("button", "Mine").await;
        // As a copy it is a scenario of its own.
        page.click("button", "Undo").await;
        page.find("button", "Changed").await;
        page.click("button", "Open as a copy: Before the meeting").await;
        page.see("for 261 patients,").await;
        page.open("#/yours").await;
        assert_eq!(listed(page).await, ["Mine (Before the meeting)", "Changed"]);
        // A snapshot of what is not on screen brings its scenario there.
        page.click("button", "Go back to Before the meeting").await;
        page.find("button", "Mine").await;
        page.click("link", "Compare").await;
        page.see("for 261 patients,").await;
        page.click("button", "Undo").await;
        page.see("for 372 patients,").await;
    });
}

#[test]
fn what_is_deleted_can_be_brought_back() {
    Page::run("delete", async |page| {
        two(page).await;
        take_snapshot(page, "First", "Early").await;
        page.click("button", "Delete the snapshot Early").await;
        page.see("“Early” was removed from this device.").await;
        focus_is_on(page, "button", "Take a snapshot of First").await;
        page.click("button", "Bring it back").await;
        page.find("button", "Delete the snapshot Early").await;
        page.click("button", "Delete First from this device").await;
        page.see("“First” was removed from this device.").await;
        focus_is_on(page, "button", "Second").await;
        assert_eq!(listed(page).await, ["Second"]);
        assert!(!page.has("button", "Delete the snapshot Early").await);
        page.click("button", "Bring it back").await;
        page.find("button", "First").await;
        page.find("button", "Delete the snapshot Early").await;
        page.reload().await;
        page.click("button", "First").await;
        page.see("for 261 patients,").await;
        // What is on screen stays there when it is deleted, and is not kept again by that.
        page.open("#/yours").await;
        page.click("button", "Delete First from this device").await;
        page.click("button", "Delete Second from this device").await;
        page.see("What you change is kept on this device and will be listed here.").await;
        focus_is_on(page, "heading", "Your scenarios").await;
        page.reload().await;
        page.see("What you change is kept on this device and will be listed here.").await;
        page.click("link", "Scenario").await;
        assert_eq!(page.value_of(ALDA).await, "111");
    });
}

#[test]
fn everything_is_saved_forgotten_and_brought_in_again() {
    Page::run("forget", async |page| {
        two(page).await;
        take_snapshot(page, "First", "Early").await;
        page.click("button", "Forget everything on this device…").await;
        page.see("Remove 2 scenarios, one snapshot and all settings from this device?").await;
        page.view.is_accessible().await;
        page.click("button", "Cancel").await;
        focus_is_on(page, "button", "Forget everything on this device…").await;
        page.press("Enter").await;
        page.click("button", "Save all to one file first").await;
        page.see("2 scenarios and one snapshot were saved to one file.").await;
        let file = page.downloaded(FILE).await;
        page.click("button", "Forget everything now").await;
        page.see("Nothing of this page is kept on this device any more.").await;
        let names = "return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((it) => it.startsWith('evenhand'))";
        assert_eq!(page.script(names).await, Value::Array(Vec::new()));
        // The work on screen stays until it is left.
        page.click("link", "Scenario").await;
        assert_eq!(page.value_of(ALDA).await, "222");
        page.reload().await;
        assert_ne!(page.value_of(ALDA).await, "222");
        page.open("#/yours").await;
        page.see("What you change is kept on this device and will be listed here.").await;
        page.open_file(OPEN, "all.json", &file).await;
        page.see("2 scenarios and one snapshot were added.").await;
        assert_eq!(listed(page).await, ["Second", "First"]);
        page.click("button", "Save all to one file").await;
        assert_eq!(page.downloaded(FILE).await, file, "and the file is the same again");
        page.click("button", "Open as a copy: Early").await;
        page.see("for 261 patients,").await;
    });
}

#[test]
fn damaged_parts_of_a_file_are_named() {
    Page::run("damaged part", async |page| {
        two(page).await;
        page.click("button", "Save all to one file").await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        let broken = file.replacen("\"groups\": [{ \"id\"", "\"groups\": [{ \"colour\": 1, \"id\"", 1);
        assert_ne!(broken, file);
        page.open_file(OPEN, "broken.json", broken.as_bytes()).await;
        page.see("One scenario and no snapshot were added.").await;
        page.see("“Second”, number 1 in the file, did not come in: The file does not fit at groups[0].colour").await;
        assert_eq!(listed(page).await, ["Second", "First", "First"]);
        // A file of one scenario opens as usual, and one that is neither is refused.
        page.open_file(OPEN, "none.json", b"{\"evenhand_collection\": 9}").await;
        page.see("The file was not opened, and nothing was changed: The file has format version 9").await;
    });
}

#[test]
fn the_program_that_opens_the_page_hands_the_file_on() {
    Page::run("handed on", async |page| {
        two(page).await;
        page.click("button", "Save all to one file").await;
        let file = page.downloaded(FILE).await;
        page.open("").await;
        page.reload().await;
        page.open_file("Open a file", "all.json", &file).await;
        page.see("2 scenarios and no snapshot were added.").await;
        assert_eq!(listed(page).await.len(), 4);
    });
}

/// Whether leaving the page would ask.
const ASKS: &str = "const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); \
    return leaving.defaultPrevented";

#[test]
fn full_storage_loses_nothing() {
    Page::run("filled", async |page| {
        page.open(TABLES).await;
        page.wait_until("the case is kept", "localStorage.getItem('evenhand/current')").await;
        // Something else takes all the room that is left, to the last letter.
        let fill = "for (let size = 1 << 22; size >= 1; size >>= 1) for (let at = 0; ; at++) \
            try { localStorage.setItem(`other${size}-${at}`, 'x'.repeat(size)) } catch { break }";
        page.script(fill).await;
        assert_eq!(page.script(ASKS).await, false);
        page.fill(ALDA, "12345678").await;
        page.see("This device has no room left to save your work.").await;
        assert_eq!(page.script(ASKS).await, true, "leaving asks");
        // The tab has it, also when it is loaded again.
        page.reload().await;
        assert_eq!(page.value_of(ALDA).await, "12345678");
        page.see("This device has no room left to save your work.").await;
        // What can be done is a click away, and the work is written as soon as there is room.
        page.within("status", "…").click("link", "Your scenarios").await;
        page.find("heading", "Your scenarios").await;
        page.script("Object.keys(localStorage).filter((it) => it.startsWith('other')).forEach((it) => localStorage.removeItem(it))").await;
        page.click("link", "Scenario").await;
        page.fill("Title of the scenario", "Mine").await;
        until_kept(page, "Mine", "12345678").await;
        page.wait_until("all is written", &format!("!(() => {{ {ASKS} }})()")).await;
        page.open("#/yours").await;
        assert_eq!(listed(page).await, ["Mine"]);
    });
}

#[test]
fn forbidden_storage_is_said_once() {
    Page::run("nothing kept", async |page| {
        before_every_page(
            page,
            "for (const name of ['localStorage', 'sessionStorage']) \
                Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await;
        page.open("#/yours").await;
        page.see("This browser does not let the page keep anything").await;
        page.view.is_accessible().await;
        page.open(TABLES).await;
        page.fill(ALDA, "111").await;
        page.see("This browser does not let the page save your work.").await;
        page.within("status", "…").click("button", "Close").await;
        page.fill(ALDA, "222").await;
        page.click("link", "See the comparison").await;
        page.see("for 372 patients,").await;
        page.not_see("This browser does not let the page save your work.").await;
        assert_eq!(page.script(ASKS).await, true, "leaving asks");
    });
}

#[test]
fn keys_lead_through_the_list_and_it_fits_small_screens() {
    Page::run("yours keys", async |page| {
        let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of the north";
        name_work(page, long, "111").await;
        page.open("#/yours").await;
        page.tab_to("button", &format!("Take a snapshot of {long}")).await;
        page.press("Enter").await;
        page.wait_until("the field has the focus", "document.activeElement.tagName === 'INPUT'").await;
        page.press("Control+a").await;
        page.type_text("Early").await;
        page.press("Enter").await;
        page.tab_to("button", "Open as a copy: Early").await;
        for (width, route) in [(320, "#/yours"), (390, "#/yours?lang=ar-XB"), (390, "#/yours?lang=en-XA")] {
            page.view.resize(width, 640).await;
            page.open(route).await;
            let found = sticking_out(page).await;
            assert!(found.is_empty(), "{route} at {width}: {}", found.join("\n"));
            page.view.is_accessible().await;
        }
        page.view.dark(true).await;
        page.view.is_accessible().await;
    });
}

#[test]
fn work_that_is_not_kept_is_set_aside_when_another_comes() {
    Page::run("set aside", async |page| {
        before_every_page(
            page,
            "for (const name of ['localStorage', 'sessionStorage']) \
                Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await;
        page.open(TABLES).await;
        page.fill("Title of the scenario", "Mine").await;
        page.fill(ALDA, "111").await;
        page.see("This browser does not let the page save your work.").await;
        page.click("link", "Start").await;
        page.click("link", "A field hospital between the lines").await;
        page.see("“Mine” could not be kept on this device. It stays in this tab as long as that is open.").await;
        assert_eq!(page.script(ASKS).await, true, "leaving asks");
        page.view.is_accessible().await;
        page.click("button", "Go back to it").await;
        page.see("for 261 patients,").await;
        // Also when the message is closed.
        page.click("link", "Start").await;
        page.click("link", "A field hospital between the lines").await;
        page.within("status", "…").click("button", "Close").await;
        page.click("button", "More").await;
        page.click("link", "Your scenarios").await;
        page.find("heading", "In this tab only").await;
        page.view.is_accessible().await;
        page.click("button", "Mine").await;
        page.click("link", "Compare").await;
        page.see("for 261 patients,").await;
    });
}
