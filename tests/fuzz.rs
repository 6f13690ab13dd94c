//! Files and links as damage, chance or malice make them: never a panic, never more than the stated memory, an error
//! that says where it is, and whatever is read is valid and comes back in the same bytes.
//!
//! `EVENHAND_FUZZ=100000 cargo test --release --test fuzz` tries that many cases of each property.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/allocated.rs"]
mod allocated;
#[path = "support/blank.rs"]
mod blank;
#[path = "support/hostile.rs"]
mod hostile;
#[allow(dead_code, reason = "single flipped bits are tried in tests/links.rs")]
#[path = "support/raw_link.rs"]
mod raw_link;
#[path = "support/scenarios.rs"]
mod scenarios;

use blank::blank;
use evenhand::exchange::json::{self, MOST_BYTES, ReadError};
use evenhand::exchange::link;
use evenhand::library::{CATALOGUE, countries::Countries};
use evenhand::scenario::{Fault, Scenario, limits, validate};
use evenhand::state::Document;
use hostile::{Damage, STRINGS, VALUES, cases, damage, damaged, places, replaced};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

/// The most memory that reading takes for each byte of a file, and in any case.
const PER_BYTE: usize = 100;
const AT_LEAST: usize = 1_000_000;

/// Longest sentence about what is wrong, characters, but for lists of flaws.
const LONGEST: usize = 3_000;

/// Reads a file and holds what comes of it against what is promised.
fn check(text: &str) {
    let (answer, bytes) = allocated::during(|| json::open(text));
    assert!(bytes < AT_LEAST + PER_BYTE * text.len(), "{bytes} bytes for a file of {}", text.len());
    match answer {
        Ok(opened) if validate(&opened.scenario).is_ok() => sound(&opened.scenario),
        // It is shown with its flaws, and saved as it is.
        Ok(opened) => {
            let written = json::write(&opened.scenario);
            assert_eq!(json::write(&json::open(&written).unwrap().scenario), written);
        }
        Err(error) => explained(&error, text),
    }
}

/// A scenario that was read is valid, and comes back as file and as link in the same bytes.
fn sound(scenario: &Scenario) {
    assert_eq!(validate(scenario), Ok(()));
    let written = json::write(scenario);
    let again = json::read(&written).unwrap();
    assert_eq!(again, *scenario);
    assert_eq!(json::write(&again), written);
}

/// An error says where it is: a line and a column, a field, or a place of the scenario.
fn explained(error: &ReadError, text: &str) {
    match error {
        ReadError::TooLarge { bytes, .. } => assert_eq!(*bytes, text.len()),
        ReadError::NotJson { line, column, message } => {
            assert!((1..=text.lines().count().max(1) + 1).contains(line) && *column >= 1, "{line}, {column}");
            assert!(!message.is_empty());
        }
        ReadError::Version { found } => assert_ne!(*found, u64::from(evenhand::scenario::VERSION)),
        ReadError::Shape { message, .. } => assert!(!message.is_empty()),
        ReadError::Flaws(flaws) => {
            assert!((1..=limits::FLAWS).contains(&flaws.len()));
            assert!(flaws.iter().all(|flaw| !flaw.place.path().is_empty()));
            return;
        }
    }
    let said = error.to_string();
    assert!(said.chars().count() < LONGEST, "{} characters: {}", said.chars().count(), &said[..200]);
}

fn file(scenario: &Scenario) -> Value {
    serde_json::from_str(&json::write(scenario)).unwrap()
}

#[test]
fn every_value_in_every_place_of_a_file() {
    let file = file(&blank());
    for place in places(&file) {
        for value in VALUES {
            check(&replaced(&file, &place, value));
        }
    }
}

#[test]
fn a_wrong_type_is_named_by_its_field() {
    let file = file(&blank());
    let leaves = places(&file).into_iter().filter(|place| file.pointer(place).is_some_and(Value::is_number));
    for place in leaves {
        let path = place[1..].split('/').fold(String::new(), |path, step| match step.parse::<usize>() {
            Ok(row) => format!("{path}[{row}]"),
            Err(_) if path.is_empty() => step.into(),
            Err(_) => format!("{path}.{step}"),
        });
        match json::read(&replaced(&file, &place, "[]")) {
            Err(ReadError::Shape { path: named, value, .. }) => assert_eq!((named, value.as_str()), (path, "[]")),
            other => panic!("{path}: {other:?}"),
        }
    }
}

#[test]
fn a_name_given_twice_is_refused_also_where_names_are_ids() {
    let twice = "{\"supply-1\":{\"value\":1},\"supply-1\":{\"value\":2}}";
    match json::read(&replaced(&file(&blank()), "/groups/0/uses", twice)) {
        Err(ReadError::Shape { path, message, .. }) => {
            assert_eq!((path.as_str(), message.as_str()), ("groups[0].uses.supply-1", "duplicate field `supply-1`"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn hostile_texts_stay_texts() {
    for text in STRINGS {
        let mut scenario = blank();
        let name = if text.trim().is_empty() { "x" } else { text };
        scenario.title = name.into();
        scenario.note = text.into();
        scenario.summary = text.into();
        scenario.supplies[0].name = name.into();
        scenario.supplies[0].unit = name.into();
        scenario.parties[0].name = name.into();
        scenario.groups[0].name = name.into();
        scenario.groups[0].size.note = text.into();
        scenario.rule_notes = [(format!("r{text}"), text.to_string())].into();
        scenario.questions = vec![name.into()];
        sound(&scenario);
        assert_eq!(link::read(&link::write(&scenario).unwrap()), Ok(scenario), "{text:?}");
    }
}

/// A library scenario cut at every kind of place: inside a name, a number, a text, between two of them.
#[test]
fn files_cut_at_every_kind_of_place() {
    for entry in CATALOGUE.iter().take(2) {
        let text = entry.text.unwrap();
        let kinds = ["\"", ":", ",", "{", "}", "[", "]", "\n", ".", "e", "1", " "];
        for kind in kinds {
            for (at, _) in text.match_indices(kind).step_by(97) {
                let cut = &text[..at];
                assert!(matches!(json::read(cut), Err(ReadError::NotJson { .. })), "cut at {at}");
                check(cut);
            }
        }
    }
}

/// What is large and says little: lists of the shortest things, names without end, flaws without number.
#[test]
fn large_files_of_little_stay_in_their_bound() {
    let blank = json::line(&blank());
    let most = |start: &str, unit: &str, end: &str| {
        let times = (MOST_BYTES / 8 - start.len() - end.len()) / unit.len();
        format!("{start}{}{end}", unit.repeat(times))
    };
    let field = |name: &str, unit: &str| {
        let rest = &blank[1..];
        most(&format!("{{\"{name}\":[{unit}"), &format!(",{unit}"), &format!("],{rest}"))
    };
    for text in [
        most("[0", ",0", "]"),
        most("[[]", ",[]", "]"),
        most("[{}", ",{}", "]"),
        most("\"", "a", "\""),
        most("\"", "\\u0000", "\""),
        most("{\"", "a", "\":1}"),
        most("0.", "0", "1"),
        most("1", "0", ""),
        most("", " ", ""),
        most("", "\n", "?"),
        field("sources", "{\"id\":\"a\",\"cite\":\"a\"}"),
        field("questions", "\"\""),
        field("measures", "\"\""),
        field("own_rules", "{}"),
        field("facts", "{\"name\":\"a\",\"figure\":{\"value\":1,\"sources\":[\"b\"]},\"unit\":\"\"}"),
    ] {
        check(&text);
    }
}

/// Each of these lists would take long to look through, or give a flaw for every one of its entries.
#[test]
fn long_lists_are_refused_by_their_length() {
    let with = |change: fn(&mut Scenario)| {
        let mut scenario = blank();
        change(&mut scenario);
        validate(&scenario).unwrap_err()
    };
    let flaws = with(|scenario| {
        let source = |number: usize| evenhand::scenario::Source { id: number.to_string(), cite: String::new() };
        scenario.sources = (0..50_000).map(source).collect();
    });
    assert_eq!((flaws.len(), &flaws[0].fault), (1, &Fault::TooMany { most: limits::LIST }));
    let flaws = with(|scenario| scenario.groups[0].size.sources = vec!["nobody".into(); 50_000]);
    assert_eq!(flaws[0].fault, Fault::TooMany { most: limits::LIST });
    assert!(flaws.len() <= 1 + limits::LIST);
    let flaws = with(|scenario| scenario.groups[0].arrival_by_period = vec![7.0; 50_000]);
    assert_eq!((flaws.len(), &flaws[0].fault), (1, &Fault::TooMany { most: limits::PERIODS }));
    let flaws = with(|scenario| {
        let nobody = |number: usize| (format!("nobody-{number}"), 1.0.into());
        scenario.parties[0].fallback = (0..50_000).map(nobody).collect();
    });
    assert_eq!(flaws.len(), limits::FLAWS);
}

/// A short link may stand for a long text, and reading it still stays in the bound that links promise.
#[test]
fn a_short_link_of_much_stays_in_its_bound() {
    let mut scenario = blank();
    scenario.questions = vec!["a".repeat(limits::TEXT); 60];
    let text = link::write(&scenario).unwrap();
    assert!(text.len() < 2_500, "{} characters", text.len());
    let (answer, bytes) = allocated::during(|| link::read(&text));
    assert_eq!(answer, Ok(scenario));
    assert!(bytes < 60_000_000, "{bytes}");
}

#[test]
fn two_links_or_one_and_a_half_are_not_one() {
    let one = link::write(&blank()).unwrap();
    for text in [format!("{one}{one}"), format!("{one}{}", &one[..one.len() / 2]), format!("{}{one}", &one[..9])] {
        assert!(link::read(&text).is_err(), "{text}");
    }
}

/// The only properties of a text in a link that may change on the way: white space.
fn check_link(text: &str, whole: &str) {
    let (answer, bytes) = allocated::during(|| link::read(text));
    assert!(bytes < 60_000_000, "{bytes}");
    match answer {
        Ok(scenario) => {
            let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            assert_eq!(bare, whole, "another text was taken for the link");
            sound(&scenario);
        }
        Err(error) => assert!(error.to_string().chars().count() < LONGEST),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(192), max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn files_with_damage_are_read_or_explained(
        scenario in scenarios::any_scenario(),
        damages in vec(damage(), 1..4),
        in_lines in any::<bool>(),
    ) {
        let text = if in_lines { json::write(&scenario) } else { json::line(&scenario) };
        check(&damaged(&text, &damages));
    }

    #[test]
    fn any_value_in_any_place(scenario in scenarios::any_scenario(), at in any::<Index>(), value in select(VALUES.to_vec())) {
        let file = file(&scenario);
        let places = places(&file);
        check(&replaced(&file, &places[at.index(places.len())], value));
    }

    #[test]
    fn files_of_version_1_with_damage(damages in vec(damage(), 1..4)) {
        check(&damaged(include_str!("golden/link-1.json"), &damages));
    }

    #[test]
    fn links_with_damage(damages in vec(damage(), 1..3), version in any::<bool>()) {
        let golden = if version { include_str!("golden/link-1.txt") } else { include_str!("golden/link-2.txt") };
        check_link(&damaged(golden.trim(), &damages), golden.trim());
    }

    /// Whole frames around damaged content: the checksum is right, so that the press and the reader are reached.
    #[test]
    fn frames_around_damaged_content(at in any::<Index>(), byte in any::<u8>(), claimed in proptest::option::of(0..400_000_usize)) {
        let (version, mut content) = raw_link::parts(include_str!("golden/link-2.txt").trim());
        let at = at.index(content.len());
        content[at] ^= byte;
        if let Some(claimed) = claimed.filter(|claimed| claimed % 64 == 0) {
            let pressed = content.split_off(2);
            content = [raw_link::length(claimed / 64), pressed].concat();
        }
        let text = raw_link::link(version, &content);
        check_link(&text, &text);
    }

    /// What the page keeps on the device, and the figures of countries on their way.
    #[test]
    fn what_is_kept_or_fetched_with_damage(damages in vec(damage(), 1..4)) {
        let kept = Document::new(blank()).write(1_000_000);
        let _ = Document::read(&damaged(&kept, &damages));
        let sheet = evenhand::library::countries::TEXT.unwrap();
        let short = &sheet[..sheet.find("[\"BEL\"").unwrap()];
        let short = format!("{}]}}", short.trim_end().trim_end_matches(','));
        assert!(Countries::read(&short).is_ok());
        let _ = Countries::read(&damaged(&short, &damages));
    }

    #[test]
    fn damage_is_damage(text in "[a-z]{1,40}", damages in vec(damage(), 0..5)) {
        let after = damaged(&text, &damages);
        let is_cut = damages.iter().any(|damage| matches!(damage, Damage::Cut(_) | Damage::Remove(..)));
        prop_assert!(is_cut || after.len() >= text.len());
        prop_assert!(!damages.is_empty() || after == text);
    }
}
