//! Passing work on: what the ways out write, and what is said of links that arrive.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::rc::Rc;

use evenhand::exchange::csv::{Decimal, Form, Separator, Written, lines};
use evenhand::exchange::link::{self, MOST_CHARACTERS};
use evenhand::exchange::qr::{self, QrCode};
use evenhand::library;
use evenhand::locale::Locale;
use evenhand::measures::Value;
use evenhand::scenario::{BlankWords, Scenario, Words};
use evenhand::state::{Document, Edit, Kept, Route, Shown, View, ViewState};
use evenhand::study::{choices, compare, shown_measures};
use evenhand::ui::views::{OpenPage, SharePage, board_table};
use yew::prelude::*;

#[path = "support/blank.rs"]
mod blank;
#[path = "support/raw_link.rs"]
mod raw_link;
#[path = "support/render.rs"]
mod render;
use blank::blank;
use render::{lines as tags, render};

fn scenario(id: &str) -> Scenario {
    library::find(id).unwrap().scenario().unwrap()
}

fn shown(scenario: &Scenario) -> Shown {
    Shown { scenario: Rc::new(scenario.clone()), comparison: Rc::new(compare(scenario).unwrap()) }
}

/// A reader of RFC 4180 that knows nothing of the writer.
fn cells(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => cell.push(letter),
            letter if letter == separator => row.push(std::mem::take(&mut cell)),
            '\r' => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !is_quoted, "the last line ends");
    rows
}

#[test]
fn the_board_is_a_table_with_every_rule_and_every_measure_on_show() {
    let locale = Locale::plain();
    for id in ["four-villages", "icu-lombardy-2020", "covax-2021"] {
        let shown = shown(&scenario(id));
        let columns = shown_measures(&shown.scenario);
        for form in [Form::STANDARD, Form::excel(Decimal::Comma), Form { separator: Separator::Tab, ..Form::STANDARD }]
        {
            let table = cells(&lines(&board_table(&locale, &shown), form), form.separator.letter());
            let (headings, rows) = table.split_first().unwrap();
            assert_eq!(rows.len(), shown.comparison.rows.len());
            assert!(table.iter().all(|row| row.len() == headings.len()), "{id}");
            let number = |cell: &str| cell.replace(form.decimal.sign(), ".").parse::<f64>().unwrap();
            for (row, cells) in shown.comparison.rows.iter().zip(rows) {
                assert_eq!(cells[1], row.choice.rule);
                let Ok(answer) = &row.result else { continue };
                for (place, column) in columns.iter().enumerate() {
                    let cell = &cells[3 + place];
                    match answer.measures[*column] {
                        Value::Number(value)
                            if headings[3 + place].contains('%')
                                || headings[3 + place].contains("percentage points") =>
                        {
                            assert!((number(cell) - 100.0 * value).abs() < 1e-9 * value.abs().max(1.0), "{id} {cell}");
                        }
                        Value::Number(value) => {
                            assert!((number(cell) - value).abs() <= 1e-13 * value.abs(), "{id} {cell}")
                        }
                        Value::Infinite | Value::Undefined(_) => {
                            assert!(cell.len() > 3 && cell.parse::<f64>().is_err(), "{id}: {cell}");
                        }
                    }
                }
                for (group, treated) in answer.treated.iter().enumerate() {
                    assert!((number(&cells[3 + columns.len() + group]) - treated).abs() < 1e-9, "{id}");
                }
                assert_eq!(
                    number(&cells[3 + columns.len() + answer.treated.len()]),
                    f64::from(shown.scenario.settings.seed)
                );
            }
        }
    }
}

/// The villages worked out by hand: of 100 courses for 250 patients the lottery gives everyone 40 in 100.
#[test]
fn the_board_of_the_villages_holds_what_was_worked_out_by_hand() {
    let mut scenario = scenario("four-villages");
    scenario.settings.seed = 7;
    scenario.rules = choices(&["lottery.equal"]);
    let table = cells(&lines(&board_table(&Locale::plain(), &shown(&scenario)), Form::STANDARD), ',');
    let cell = |heading: &str| {
        let place = table[0].iter().position(|own| own == heading);
        table[1][place.unwrap_or_else(|| panic!("{heading}: {:?}", table[0]))].clone()
    };
    assert_eq!(cell("Rule"), "Equal-chance lottery");
    assert_eq!(cell("Treated (people)"), "100");
    // 40, 20, 16 and 24 patients, each by what the medicine takes off the chance of death.
    assert_eq!(cell("Deaths averted (people)"), "26.8");
    assert_eq!(cell("Worst-covered group (% of need met)"), "40");
    assert_eq!(cell("Gap, best to worst (percentage points)"), "0");
    assert_eq!(cell("Treated, Alda: very ill adults (patients)"), "40");
    assert_eq!(cell("Seed of random draws"), "7");
    assert_eq!(cell("Remark"), "");
}

#[test]
fn hostile_names_stay_text_and_refusals_are_said() {
    let mut scenario = blank();
    scenario.groups[0].name = "=HYPERLINK(\"http://example.org\")\t,\r\n;".into();
    scenario.rules = choices(&["lottery.equal", "priority.youngest"]);
    scenario.groups.iter_mut().for_each(|group| group.age = None);
    let table = board_table(&Locale::plain(), &shown(&scenario));
    for separator in [Separator::Tab, Separator::Comma, Separator::Semicolon] {
        let table = cells(&lines(&table, Form { separator, ..Form::STANDARD }), separator.letter());
        assert_eq!(table.len(), 3);
        assert!(table[0].iter().any(|heading| heading.contains("=HYPERLINK(\"http://example.org\")")));
        assert!(table.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@'])));
        let refusal = table[2].last().unwrap();
        assert!(refusal.contains("This rule needs “Mean age”"), "{refusal}");
    }
}

#[test]
fn settings_of_rules_are_in_the_table() {
    let mut scenario = scenario("four-villages");
    scenario.rules = choices(&["reserve.sequential", "lottery.equal"]);
    let plain = board_table(&Locale::plain(), &shown(&scenario));
    let said: Vec<&Written> = plain.iter().skip(1).map(|row| &row[2]).collect();
    assert_eq!(*said[1], Written::Text(String::new()), "a lottery of equal chances has nothing to set");
    let parts = ["Part set aside: 20%", "Set aside for: patients from deprived places", "Deprived: the worst-off: 50%"];
    let Written::Text(said) = said[0] else { panic!("{said:?}") };
    assert!(said.starts_with(&parts.join("; ")), "{said}");
}

/// The dark modules of a drawn path, as a bare reader of its three commands sees them.
fn modules(path: &str, size: usize) -> Vec<bool> {
    let mut dark = vec![false; size * size];
    for bar in path.split('z').filter(|bar| !bar.is_empty()) {
        let (start, rest) = bar.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (column, row) = start.split_once(' ').unwrap();
        let (length, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(length, back);
        let (column, row, length): (usize, usize, usize) =
            (column.parse().unwrap(), row.parse().unwrap(), length.parse().unwrap());
        dark[row * size + column..row * size + column + length].fill(true);
    }
    dark
}

#[test]
fn a_drawn_code_has_the_modules_of_the_code_and_room_around_it() {
    for text in ["", "https://example.org/#/compare?case=four-villages", &"x".repeat(2_900)] {
        let code = qr::encode(text).unwrap();
        assert_eq!(modules(&code.path(), code.size), code.dark);
        assert_eq!(code.view_box(), format!("-4 -4 {0} {0}", code.size + 8));
        let picture = code.picture();
        assert!(picture.text.contains(&format!("<path d=\"{}\" fill=\"#000\"/>", code.path())));
        assert_eq!(picture.pixels, 8.0 * (code.size as f64 + 8.0));
        assert_eq!(code.is_coarse(), code.size <= 120);
    }
    assert_eq!(QrCode { size: 2, dark: vec![true, false, true, true] }.path(), "M0 0h1v1h-1zM0 1h2v1h-2z");
}

/// An attribute of the first tag that has something in it.
fn attribute(html: &str, has: &str, name: &str) -> String {
    let at = html.find(has).unwrap_or_else(|| panic!("no {has}"));
    let tag = &html[html[..at].rfind('<').unwrap()..];
    let value = tag.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap();
    value.replace("&amp;", "&")
}

async fn share(document: Document) -> String {
    let shown = shown(&document.scenario);
    render("en", move || {
        let (document, shown) = (document.clone(), shown.clone());
        html! { <SharePage route={Route::default()} {document} {shown} view={ViewState::default()} flaws={Vec::new()} /> }
    })
    .await
}

fn changed(mut document: Document, title: &str) -> Document {
    document.edit(&Edit::Words(Words::Title, title.into()), &BlankWords::default());
    document
}

#[tokio::test]
async fn the_shown_code_is_that_of_the_shown_link_and_the_link_holds_the_scenario() {
    let document = changed(Document::new(scenario("four-villages")), "Mine & yours");
    let html = share(document.clone()).await;
    let address = attribute(&html, "id=\"share-whole\"", "value");
    let link = link::inside(&address).unwrap();
    assert_eq!(link::read(&link).unwrap(), *document.scenario);
    assert_eq!(attribute(&html, "<path d=\"M0 0h7", " d"), qr::encode(&address).unwrap().path());
    assert!(html.contains(&format!("{} characters.", Locale::plain().people(address.len() as f64))), "{html}");
    assert!(!html.contains("share-short"), "a changed scenario has no short address");
}

#[tokio::test]
async fn an_untouched_scenario_of_the_library_has_a_short_address() {
    let html = share(Document::new(scenario("covax-2021"))).await;
    let short = attribute(&html, "id=\"share-short\"", "value");
    assert_eq!(Route::read(&short).case.as_deref(), Some("covax-2021"));
    assert_eq!(attribute(&html, "<path d=\"M0 0h7", " d"), qr::encode(&short).unwrap().path());
    // Its whole link is long, and that is said.
    assert!(html.contains("Few programs pass on so much"));
    let html = share(changed(Document::new(scenario("covax-2021")), "Mine")).await;
    assert!(html.contains("too long for a QR code, which holds 2,953 characters") && !html.contains("class=\"qr\""));
}

#[tokio::test]
async fn a_scenario_too_large_for_a_link_says_so() {
    let mut large = blank();
    large.questions = (0..190).map(|number| format!("{number} {}", "word ".repeat(390))).collect();
    large.caveats = large.questions.clone();
    let html = share(Document::new(large)).await;
    assert!(html.contains("too large for a link") && !html.contains("share-whole"));
    assert!(html.contains("Save scenario to a file"));
}

async fn opening(link: &str, document: Document) -> String {
    let link = link.to_owned();
    let kept = Vec::<Kept>::new();
    render("en", move || {
        let route = Route { view: View::Open { link: link.clone() }, ..Route::default() };
        html! { <OpenPage {route} link={link.clone()} document={document.clone()} kept={kept.clone()} /> }
    })
    .await
}

#[tokio::test]
async fn every_link_that_cannot_be_opened_is_answered_in_words() {
    let whole = link::write(&blank()).unwrap();
    let (_, content) = raw_link::parts(&whole);
    let mut invalid = blank();
    invalid.groups[0].party = "nowhere".into();
    let bomb = raw_link::link(1, &[raw_link::length(400_000), vec![0x55; 2_000]].concat());
    let cut = format!("This link was cut off: {} of its {} characters are left.", whole.len() - 9, whole.len());
    let links = [
        ("…".to_owned(), "This is not the link of a scenario"),
        ("🙂<script>alert(1)</script>".to_owned(), "This is not the link of a scenario"),
        (whole[..whole.len() - 9].to_owned(), cut.as_str()),
        (format!("{}…", &whole[..whole.len() - 9]), cut.as_str()),
        (raw_link::flipped(&whole, 40, 3), "some of its characters have changed"),
        (bomb, "cannot be opened"),
        ("A".repeat(MOST_CHARACTERS + 1), "This link has 32,001 characters; at most 32,000 are read."),
        (raw_link::link(2, &content), "made by a newer version of this page"),
        (link::write(&invalid).unwrap(), "what it holds cannot be used: One value cannot be right."),
    ];
    for (link, words) in links {
        let html = opening(&link, Document::new(blank())).await;
        assert!(html.contains(words), "{link:.30}: {html}");
        assert!(html.contains("Nothing was changed.") && html.contains("Paste a link here"), "{link:.30}");
    }
}

#[tokio::test]
async fn over_own_work_a_link_asks_and_says_what_it_holds() {
    let mut other = scenario("mpox-aam-2024");
    other.title = "Theirs <b>".into();
    other.note = "A note.".into();
    other.rule_notes.insert("lottery.equal".into(), "Another.".into());
    let own = changed(Document::new(blank()), "Mine");
    let html = opening(&link::write(&other).unwrap(), own.clone()).await;
    let counted = [
        format!("{} groups of patients", other.groups.len()),
        format!("{} parties", other.parties.len()),
        "one supply".into(),
    ];
    for words in counted.iter().map(String::as_str).chain(["Open “Theirs &lt;b&gt;”?", "Stay with “Mine”", "Open it"])
    {
        assert!(html.contains(words), "{words}: {html}");
    }
    let html = opening("", own).await;
    assert!(html.contains("Open a file or a link"), "{html}");
}

#[tokio::test]
async fn the_question_before_a_link_is_opened() {
    let own = changed(Document::new(blank()), "Mine");
    let html = opening(&link::write(&blank()).unwrap(), own).await;
    insta::assert_snapshot!(tags(&html));
}

#[test]
fn what_apps_do_to_a_link_on_its_way_is_undone_where_that_is_unambiguous() {
    let scenario = blank();
    let link = link::write(&scenario).unwrap();
    let (start, end) = link.split_at(57);
    let address = format!("https://example.org/evenhand/#/open/{link}");
    let encoded = |text: &str| evenhand::exchange::percent::encoded(text);
    let messages = [
        link.clone(),
        address.clone(),
        format!("<{address}>"),
        format!("Look ({address})."),
        format!("{address}?lang=de"),
        format!("{address}, and tell me what you think"),
        format!("{address} and tell me what you think"),
        format!("https://example.org/#/open/{start}\r\n{end}\r\nSee you"),
        format!("> https://example.org/#/open/{start}\n> {end}"),
        format!("https://example.org/#/open/{start}=\r\n{end}"),
        format!("https://example.org/#/open/{start}\u{200b}{end}"),
        format!("Read https://journal.example.org/open/access and {address}"),
        format!("https://host.example.org/open/courses/#/open/{link}"),
        format!("https://safe.example.org/?url={}&data=05%7C01", encoded(&address)),
        format!("https://safe.example.org/?url={}", encoded(&encoded(&address))),
        format!("https://example.org/#/open/{}", link.replace('-', "%2D").replace('_', "%5F")),
    ];
    for message in messages {
        let inside = link::inside(&message).unwrap_or_else(|| panic!("{message}"));
        assert_eq!(link::read_passed_on(&inside), Ok(scenario.clone()), "{message}");
    }
    for message in ["", "hello", "A", "An address", "https://example.org/#/compare?case=four-villages", "%", "%41"] {
        assert_eq!(link::inside(message), None, "{message}");
    }
}
