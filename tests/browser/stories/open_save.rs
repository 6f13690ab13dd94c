//! Scenario files: saved, opened, and refused when damaged.

use serde_json::{Value, json};

use super::{ALDA, TABLES, VILLAGES};
use crate::page::Page;

const OPEN: &str = "Open a scenario file";
const FILE: &str = "four-villages.evenhand.json";

/// Saves the scenario through the menu.
async fn saved(page: &Page) -> Vec<u8> {
    if !page.has("button", "Save scenario to a file").await {
        page.click("button", "More").await;
    }
    page.click("button", "Save scenario to a file").await;
    page.downloaded(FILE).await
}

#[test]
fn saved_file_brings_back_the_numbers() {
    Page::run("save and open", async |page| {
        page.open(TABLES).await;
        page.fill(ALDA, "140").await;
        page.click("link", "See the comparison").await;
        page.see("for 290 patients,").await;
        let board = page.text_of("table", super::BOARD).await;
        let file = saved(page).await;
        page.slide("Medicine, amount, slider", "200").await;
        page.see("With 200 courses").await;
        page.open_file(OPEN, "back.json", &file).await;
        page.see("The file is open. Your earlier work is kept under Start.").await;
        page.see("With 100 courses for 290 patients,").await;
        assert_eq!(page.text_of("table", super::BOARD).await, board);
        assert_eq!(saved(page).await, file, "a file that was opened and saved is the same file");
        // The work that was on screen is kept beside it.
        page.click("link", "Start").await;
        page.click("link", "All your scenarios").await;
        page.find("heading", "Your scenarios").await;
        let own = page.names("button").await.into_iter().filter(|name| name.starts_with("Delete ")).count();
        assert_eq!(own, 2);
    });
}

#[test]
fn damaged_files_are_refused_and_nothing_is_lost() {
    Page::run("damaged files", async |page| {
        page.open(VILLAGES).await;
        let whole = saved(page).await;
        page.slide("Medicine, amount, slider", "170").await;
        page.see("With 170 courses for 250 patients,").await;
        let scenario: Value = serde_json::from_slice(&whole).expect("the page saves JSON");
        let with = |change: fn(&mut Value)| {
            let mut other = scenario.clone();
            change(&mut other);
            serde_json::to_vec(&other).unwrap()
        };
        let files: [(&str, Vec<u8>, &str); 7] = [
            ("half.json", whole[..whole.len() / 2].to_vec(), "line"),
            ("empty.json", Vec::new(), "line"),
            ("picture.json", vec![0x89, b'P', b'N', b'G', 0, 0xff], ""),
            ("type.json", with(|it| it["groups"][0]["size"]["value"] = json!("many")), "groups"),
            ("field.json", with(|it| it["groups"][1]["colour"] = json!("red")), "colour"),
            ("version.json", with(|it| it["version"] = json!(99)), "99"),
            ("list.json", b"[]".to_vec(), ""),
        ];
        for (name, content, hint) in files {
            page.open_file(OPEN, name, &content).await;
            page.within("status", "…").shows("The file was not opened, and nothing was changed:").await;
            let said = page.text_of("status", "…").await;
            assert!(said.contains(hint), "{name}: {said}");
            println!("{name}: {said}");
            page.see("With 170 courses for 250 patients,").await;
            page.within("status", "…").click("button", "Close").await;
            page.not_see("The file was not opened").await;
        }
        page.reload().await;
        page.see("With 170 courses for 250 patients,").await;
        page.click("button", "Undo").await;
        page.see("With 100 courses for 250 patients,").await;
    });
}

#[test]
fn file_mended_under_the_same_name_opens() {
    Page::run("mended file", async |page| {
        page.open(TABLES).await;
        page.fill("Title of the scenario", "Mended").await;
        let whole = saved(page).await;
        page.open(VILLAGES).await;
        page.open_file(OPEN, "mine.json", &whole[..100]).await;
        page.see("The file was not opened").await;
        page.open_file(OPEN, "mine.json", &whole).await;
        page.see("The file is open.").await;
        page.see("Mended").await;
    });
}

#[test]
fn impossible_values_in_a_file_are_shown_at_their_fields() {
    Page::run("flawed file", async |page| {
        page.open(TABLES).await;
        page.fill(ALDA, "-5").await;
        let flawed = saved(page).await;
        page.fill(ALDA, "100").await;
        page.press("Tab").await;
        page.open_file(OPEN, "flawed.json", &flawed).await;
        page.see("The file is open. One value cannot be right.").await;
        let said = page.text_of("status", "…").await;
        assert!(said.contains("group 1: Patients in need is −5"), "{said}");
        assert_eq!(page.value_of(ALDA).await, "-5");
        assert_eq!(saved(page).await, flawed, "it is saved as it came");
        page.fill(ALDA, "5").await;
        page.click("link", "See the comparison").await;
        page.see("for 155 patients,").await;
    });
}
