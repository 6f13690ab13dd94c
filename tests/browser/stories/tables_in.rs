//! Tables in: pasted, opened or dropped, looked at, matched by hand, and taken in or not.

use serde_json::json;

use super::sizes::sticking_out;
use super::{ALDA, VILLAGES};
use crate::page::Page;

const VIEW: &str = "#/tables?case=four-villages";
const FIELD: &str = "Rows from a spreadsheet";
const OPEN: &str = "Open a CSV file";
const CHANGE: &str = "Change the scenario";
/// A heading that is not known, one that is, and a row of each kind.
const SHEET: &str = "Group\tHow many\tRisk of death treated\tSpeaks for it\tRisk untreated\n\
    Alda: very ill adults\t140\t\t\t\nBora: children\t50\t10 %\t\t\nElba: miners\t30\t10%\tElba\t0.5";
/// The same with three faults, and nothing to match.
const FAULTY: &str =
    "Group;Patients;Mean age\nAlda: very ill adults;many;40\nBora: children;60;4,5\nCira: nurses;40;3.5";

/// Puts text into the field as a spreadsheet's copy does, tabs and all.
async fn paste(page: &Page, text: &str) {
    page.focus("textbox", FIELD).await;
    page.script(&format!(
        "document.execCommand('selectAll'); document.execCommand('insertText', false, {})",
        json!(text)
    ))
    .await;
}

/// Drags a file over the page and, if wanted, drops it there.
async fn drag(page: &Page, kinds: &[&str], name: &str, content: &[u8]) {
    page.script(&format!(
        "const held = new DataTransfer(); held.items.add(new File([new Uint8Array({})], {})); \
        for (const kind of {}) document.querySelector('main').dispatchEvent( \
            new DragEvent(kind, {{ bubbles: true, cancelable: true, dataTransfer: held }}))",
        json!(content),
        json!(name),
        json!(kinds)
    ))
    .await;
}

async fn drop(page: &Page, name: &str, content: &[u8]) {
    drag(page, &["dragenter", "dragover", "drop"], name, content).await;
}

#[test]
fn pasted_table_is_matched_by_hand_taken_in_and_undone() {
    Page::run("table in", async |page| {
        page.open(VIEW).await;
        paste(page, SHEET).await;
        // The new group lacks a number, since nothing stands for it yet.
        page.see("No column stands for “Patients in need”, which one new row needs.").await;
        page.click("button", CHANGE).await;
        assert!(page.route().await.starts_with("#/tables"), "nothing is taken in while something is wrong");
        assert_eq!(page.focused().await.0, "heading");
        page.choose("Column B How many stands for", "Patients in need").await;
        page.see("The table has 3 rows: one is new, one changes what is there, one says what is there already.").await;
        page.see("One party is new and will be added: Elba").await;
        let rows = page.within("region", "The rows as they were read").names("row").await;
        assert!(rows[1].contains("2 △ changed") && rows[1].contains("was 100"), "{rows:?}");
        assert!(rows[2].contains("3 = unchanged"), "{rows:?}");
        assert!(rows[3].contains("4 + new") && rows[3].contains("10%"), "{rows:?}");
        page.click("button", CHANGE).await;
        page.see("The table is in. One row was added, one was changed and none was removed.").await;
        assert_eq!(page.value_of(ALDA).await, "140");
        assert_eq!(page.value_of("Patients in need, Elba: miners").await, "30");
        assert_eq!(page.value_of("Risk of death with treatment, Elba: miners").await, "10");
        page.click("button", "Undo").await;
        page.wait_until("all of it is undone in one step", "!document.body.innerText.includes('Elba: miners')").await;
        assert_eq!(page.value_of(ALDA).await, "100");
        assert_eq!(page.attribute("button", "Undo", "aria-disabled").await.as_deref(), Some("true"));
    });
}

#[test]
fn faults_name_row_and_column_and_nothing_changes() {
    Page::run("table faults", async |page| {
        page.open(VIEW).await;
        paste(page, FAULTY).await;
        page.find("heading", "2 things have to be mended first").await;
        page.find("button", "Row 4, column C (Mean age): “3.5” does not fit the other numbers of this column…").await;
        page.click("button", "Row 2, column B (Patients): “many” is not a number.…").await;
        page.wait_until("its cell has the focus", "document.activeElement.id === 'table-cell-2-2'").await;
        page.click("button", "Mend it in the field: row 2, column B").await;
        let selected = "((it) => it.value.slice(it.selectionStart, it.selectionEnd))(document.activeElement)";
        assert_eq!(page.script(&format!("return {selected}")).await, "many");
        assert_eq!(page.attribute("button", CHANGE, "aria-disabled").await.as_deref(), Some("true"));
        page.see("Not yet: first mend what is listed above, or leave the column out.").await;
        page.click("button", CHANGE).await;
        page.choose("Column B Patients stands for", "leave out").await;
        page.find("heading", "One thing has to be mended first").await;
        // Mended in the text itself.
        paste(page, &FAULTY.replace("3.5", "3,5")).await;
        page.see("The table has 3 rows: none is new, 3 change").await;
        page.click("link", "Scenario").await;
        assert_eq!(page.value_of(ALDA).await, "100");
        // What was pasted is still there.
        page.back().await;
        page.see("The table has 3 rows").await;
    });
}

#[test]
fn fraction_is_never_silently_a_thousand() {
    Page::run("table marks", async |page| {
        page.open(VIEW).await;
        paste(page, "Group\tCost\nAlda: very ill adults\t0,435\nBora: children\t1.234").await;
        page.see("“0,435” is read as 0.435.").await;
        page.see("“0,435” can only be read so.").await;
        page.see("Points mark thousands.").await;
        page.see("1234 written 1.234").await;
        // Nothing tells here, and the page says so and asks.
        paste(page, "Group\tCost\nAlda: very ill adults\t1,234").await;
        page.see("“1,234” is read as 1234.").await;
        page.see("Please check: the table itself does not tell").await;
        page.choose("Decimal mark of column B Cost", "decimal comma, as in 0,5").await;
        page.see("“1,234” is read as 1.234.").await;
        page.see("You said so.").await;
        // Per cents without a sign.
        paste(page, "Group\tRisk untreated\nAlda: very ill adults\t65").await;
        page.see("“65” is out of range. Give a part of one, from 0% to 100%").await;
        page.click("checkbox", "The numbers of column B Risk untreated are per cents").await;
        page.see("“65” is read as 65%.").await;
        page.not_see("has to be mended").await;
    });
}

#[test]
fn what_could_be_misread_is_said_and_what_was_there_is_shown() {
    Page::run("table misread", async |page| {
        page.open(VIEW).await;
        paste(page, "Group\tPatients (hundreds)\tCost\nAlda: very ill adults\t2\t5000 XOF").await;
        page.see("Not matched: “hundreds” may be another unit than “Patients in need” is counted in here.").await;
        page.see("“5000 XOF”: XOF is not the money of this scenario, US$. Convert the amounts").await;
        page.choose("Column B Patients (hundreds) stands for", "Patients in need").await;
        page.see("“2” is read as 2.").await;
        paste(page, "id\tGroup\tParty\ns-a\tAdults\tBora\ns-x\tBora: children\tB").await;
        page.see("There is no “s-x” here, but “Bora: children” has the id “s-b”.").await;
        let rows = page.within("region", "The rows as they were read").names("row").await;
        assert!(rows[1].contains("was Alda: very ill adults"), "{rows:?}");
        assert_eq!(rows[1].matches("was Alda").count(), 2, "its name and its party: {rows:?}");
        assert!(!rows[2].contains("was"), "{rows:?}");
    });
}

#[test]
fn focus_stays_where_the_work_is() {
    Page::run("table focus", async |page| {
        page.open(VIEW).await;
        let rows: String = (0..60).map(|row| format!("\ngroup {row}\t1")).collect();
        paste(page, &format!("Group\tPatients{rows}")).await;
        page.click("button", "Show all 60 rows").await;
        // Forty were there, below the headings.
        page.wait_until("the next row has the focus", "document.activeElement.id === 'table-row-42'").await;
        page.click("button", "Empty the field").await;
        page.wait_until("the field has the focus", "document.activeElement.id === 'table-text'").await;
        let headings: String = (0..50).map(|column| format!("\theading {column}")).collect();
        paste(page, &format!("Group{headings}\nAlda: very ill adults")).await;
        page.click("button", "Show all 51 columns").await;
        page.wait_until("the heading has the focus", "document.activeElement.id === 'table-columns'").await;
    });
}

#[test]
fn file_of_an_old_spreadsheet_is_read_and_said_so() {
    Page::run("table file", async |page| {
        page.open(VIEW).await;
        let file = b"Group;Patients;Risk untreated;Risk treated;Party\r\nGen\xe8ve;12;50 %;10 %;Z\xfcrich\r\n";
        page.open_file(OPEN, "old.csv", file).await;
        page.see("From the file “old.csv”, which is written in an older way (Windows-1252).").await;
        page.see("One party is new and will be added: Zürich").await;
        page.choose("The rows are", "Supplies").await;
        page.see("No column stands for “Amount”").await;
        page.choose("The rows are", "Patient groups").await;
        page.choose("4 rows of the scenario are not in the table:", "remove what is not in the table").await;
        page.see("✕ will be removed").await;
        page.click("button", CHANGE).await;
        page.see("One row was added, none was changed and 4 were removed.").await;
        assert_eq!(page.value_of("Patients in need, Genève").await, "12");
        assert!(!page.visible_text().await.contains("Bora: children"));
        page.click("link", "See the comparison").await;
        page.see("for 12 patients,").await;
        // No workbook is taken for text.
        page.open("#/tables").await;
        page.open_file(OPEN, "book.csv", b"PK\x03\x04\0\0\xff").await;
        page.see("The file was not opened, and nothing was changed: The file is not text").await;
    });
}

#[test]
fn files_can_be_dropped_anywhere() {
    Page::run("dropped", async |page| {
        page.open(VILLAGES).await;
        drag(page, &["dragenter", "dragover"], "groups.csv", b"x").await;
        page.see("Drop a scenario file (.json), a saved report (.html) or a table (.csv, .tsv, .txt) here to open it.")
            .await;
        drag(page, &["dragleave"], "groups.csv", b"x").await;
        page.not_see("here to open it").await;
        drop(page, "photo.png", b"\x89PNG").await;
        page.see("“photo.png” cannot be opened here. Drop a scenario file (.json), a saved report (.html) or a table saved as CSV").await;
        page.not_see("here to open it").await;
        // The program that opens the page has no view of tables: the full one gets the file.
        drop(page, "Groups.CSV", b"Group,Patients\nBora: children,77\n").await;
        page.see("From the file “Groups.CSV”.").await;
        page.see("The table has one row: none is new, one changes").await;
        page.click("button", CHANGE).await;
        assert_eq!(page.value_of("Patients in need, Bora: children").await, "77");
        // And another one in the full program, on the view itself and elsewhere.
        drop(page, "more.tsv", b"Group\tPatients\nCira: nurses\t5\n").await;
        page.see("From the file “more.tsv”.").await;
        drop(page, "again.txt", b"Group\tPatients\nCira: nurses\t6\n").await;
        page.see("From the file “again.txt”.").await;
        let scenario = evenhand::library::find("four-villages").unwrap().scenario().unwrap();
        let file = evenhand::exchange::json::write(&scenario).replace("\"value\": 100", "\"value\": 105");
        drop(page, "mine.json", file.as_bytes()).await;
        page.see("The file is open. Your earlier work is kept under Start.").await;
        page.see("With 105 courses").await;
    });
}

#[test]
fn file_of_an_earlier_version_says_so() {
    Page::run("earlier version", async |page| {
        page.open(VILLAGES).await;
        let scenario = evenhand::library::find("four-villages").unwrap().scenario().unwrap();
        let file = evenhand::exchange::json::write(&scenario).replace("\"version\": 2", "\"version\": 1");
        drop(page, "early.json", file.as_bytes()).await;
        page.see("It was made by an earlier version of this page; saved again it is of the present one.").await;
        page.see("With 100 courses for 250 patients,").await;
    });
}

#[test]
fn template_comes_back_as_a_row() {
    Page::run("template", async |page| {
        page.open(VIEW).await;
        page.click("button", "Template for patient groups").await;
        let template = page.downloaded("groups-template.csv").await;
        assert!(template.starts_with(b"\xef\xbb\xbfname,party,size,"), "{}", String::from_utf8_lossy(&template));
        page.open_file(OPEN, "filled.csv", &template).await;
        page.see("The table has one row: one is new").await;
        page.choose("Written for", "other programs (commas, decimal point)").await;
        page.click("button", "Patient groups of this scenario").await;
        let present = page.downloaded("four-villages-groups.csv").await;
        assert!(present.starts_with(b"id,name,party,size,"), "{}", String::from_utf8_lossy(&present));
        page.open_file(OPEN, "present.csv", &present).await;
        page.see("There is nothing to change: the scenario says all of this already.").await;
        page.open_file(OPEN, "filled.csv", &template).await;
        page.click("button", CHANGE).await;
        assert_eq!(page.value_of("Patients in need, Example").await, "100");
    });
}

#[test]
fn table_comes_in_by_keyboard_alone() {
    Page::run("table keys", async |page| {
        page.open(VIEW).await;
        page.tab_to("textbox", FIELD).await;
        page.script("document.execCommand('insertText', false, 'Village\\tIn need now\\nCira: nurses\\t41')").await;
        page.tab_to("combobox", "Column A Village stands for").await;
        page.type_text("Group").await;
        page.tab_to("combobox", "Column B In need now stands for").await;
        page.type_text("Patients").await;
        page.see("The table has one row: none is new, one changes what is there").await;
        page.tab_to("button", CHANGE).await;
        page.press("Enter").await;
        page.see("No row was added, one was changed and none was removed.").await;
    });
}

#[test]
fn preview_is_accessible_and_fits_everywhere() {
    Page::run("table access", async |page| {
        let wide =
            format!("{SHEET}\nno\tsuch\tnumber\tin\tthe table\n{}", "A very long name without any end ".repeat(3));
        for (tag, dark) in [("en", false), ("en", true), ("ar-XB", false), ("en-XA", false)] {
            page.view.dark(dark).await;
            // Words of twice the length do not fit the narrowest bar.
            for width in if tag == "en-XA" { [390, 768, 1280] } else { [320, 390, 1280] } {
                page.view.resize(width, 800).await;
                page.open(&format!("{VIEW}&lang={tag}")).await;
                page.script("document.querySelector('#table-text').focus()").await;
                page.script(&format!("document.execCommand('insertText', false, {})", json!(wide))).await;
                page.wait_until("the faults are there", "document.querySelector('#table-faults')").await;
                let found = sticking_out(page).await;
                assert!(found.is_empty(), "{tag} at {width}: {}", found.join("\n"));
                if width != 768 {
                    let found = page.view.violations().await;
                    assert!(found.is_empty(), "{tag} at {width}: {}", found.join("\n"));
                }
                page.reload().await;
            }
        }
    });
}
