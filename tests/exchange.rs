//! The scenario file: round trips, and files that must be refused in words.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/scenarios.rs"]
mod scenarios;

use blank::blank;
use evenhand::exchange::json::{MOST_BYTES, ReadError, open, read, write};
use evenhand::exchange::wire;
use evenhand::library;
use evenhand::scenario::{Fault, validate};
use evenhand::study::{Question, Report, answer, every_rule};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// The blank scenario's file after a change.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&write(&blank())).unwrap();
    change(&mut value);
    value.to_string()
}

fn refused(text: &str) -> ReadError {
    read(text).expect_err("a file that must be refused")
}

fn shape(text: &str) -> (String, String, String) {
    match refused(text) {
        ReadError::Shape { path, value, message } => (path, value, message),
        other => panic!("not a fault of form: {other}"),
    }
}

#[test]
fn a_figure_stands_on_one_line() {
    let text = write(&blank());
    assert!(text.contains("\n      \"risk_untreated\": { \"value\": 0.4, \"mark\": \"illustrative\" },\n"), "{text}");
    assert!(
        text.contains("\n      \"uses\": { \"supply-1\": { \"value\": 1, \"mark\": \"illustrative\" } },\n"),
        "{text}"
    );
    assert!(text.ends_with("\n  ]\n}\n"), "{text}");
}

#[test]
fn an_unknown_field_is_refused_with_its_path_and_value() {
    let (path, value, message) = shape(&changed(|file| file["groups"][1]["risk_treated"]["hgih"] = json!([0.5])));
    assert_eq!((path.as_str(), value.as_str()), ("groups[1].risk_treated.hgih", "[0.5]"));
    assert!(message.starts_with("unknown field `hgih`, expected one of `value`, `low`, `high`"), "{message}");
}

#[test]
fn an_unknown_field_inside_a_mix_is_refused() {
    let (path, value, _) = shape(&changed(|file| {
        let (first, second) = (json!({"rule": "lottery.equal"}), json!({"rule": "priority.youngest"}));
        let mix = json!({"share": 0.5, "first": first, "second": second, "surprise": "here"});
        file["own_rules"] = json!([{"id": "mix", "name": "Mix", "main": {"mix": mix}}]);
    }));
    assert_eq!((path.as_str(), value.as_str()), ("own_rules[0].main.mix.surprise", "\"here\""));
}

#[test]
fn a_missing_field_is_named() {
    let text = changed(|file| {
        file["groups"][0].as_object_mut().unwrap().remove("size");
    });
    assert_eq!(shape(&text), ("groups[0].size".into(), String::new(), "missing field `size`".into()));
    assert_eq!(shape("{}").0, "$schema");
}

#[test]
fn a_value_of_another_kind_is_named() {
    let (path, value, message) = shape(&changed(|file| file["groups"][0]["size"]["value"] = json!("many")));
    assert_eq!((path.as_str(), value.as_str()), ("groups[0].size.value", "\"many\""));
    assert_eq!(message, "invalid type: string \"many\", expected f64");
    assert_eq!(shape("[]").0, "");
    assert_eq!(shape("7").1, "7");
}

#[test]
fn a_field_given_twice_is_refused() {
    let text = write(&blank()).replacen("\"version\": 2,", "\"version\": 2, \"version\": 2,", 1);
    assert_eq!(shape(&text).2, "duplicate field `version`");
}

#[test]
fn another_version_is_named() {
    assert_eq!(refused(&changed(|file| file["version"] = json!(7))), ReadError::Version { found: 7 });
    assert_eq!(refused("{\"version\": 3, \"anything\": []}"), ReadError::Version { found: 3 });
    assert_eq!(shape(&changed(|file| file["version"] = json!(-1))).0, "version");
}

#[test]
fn a_file_of_version_1_is_brought_up_and_said_to_be_older() {
    let golden = include_str!("golden/link-1.json");
    assert!(golden.contains("\"version\": 1,"));
    let opened = open(golden).unwrap();
    assert_eq!((opened.older, opened.scenario.version), (Some(1), 2));
    assert_eq!(write(&opened.scenario), golden.replacen("\"version\": 1,", "\"version\": 2,", 1));
    assert_eq!(open(&write(&opened.scenario)).unwrap().older, None);
}

#[test]
fn text_that_is_not_json_gives_line_and_column() {
    let ReadError::NotJson { line, column, message } = refused("{\n  \"version\": oops\n}") else {
        panic!("not a fault of syntax")
    };
    assert_eq!((line, column, message.as_str()), (2, 14, "expected value"));
    for text in ["", "PK\u{3}\u{4}", "NaN", "{\"version\": Infinity}", "{\"version\": 1e999}", "{} {}"] {
        assert!(matches!(refused(text), ReadError::NotJson { .. }), "{text:?}");
    }
}

#[test]
fn numbers_that_are_not_finite_are_refused_everywhere() {
    let text = write(&blank());
    for number in ["NaN", "-Infinity", "1e999", "-1e999", "null"] {
        let text = text.replacen("\"value\": 0.4", &format!("\"value\": {number}"), 1);
        assert!(read(&text).is_err(), "{number}");
    }
}

#[test]
fn deep_nesting_is_refused_without_overflow() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = 400_000;
        assert!(matches!(refused(&open.repeat(deep)), ReadError::NotJson { .. }));
        let closed = format!("{}1{}", open.repeat(deep), close.repeat(deep));
        assert!(matches!(refused(&closed), ReadError::NotJson { .. }));
    }
}

#[test]
fn a_file_that_is_too_large_is_not_parsed() {
    let text = " ".repeat(MOST_BYTES + 1);
    assert_eq!(refused(&text), ReadError::TooLarge { bytes: MOST_BYTES + 1, most: MOST_BYTES });
}

#[test]
fn every_flaw_of_a_scenario_is_reported_at_once() {
    let text = changed(|file| {
        file["groups"][0]["risk_treated"]["value"] = json!(1.5);
        file["groups"][1]["party"] = json!("nobody");
    });
    let ReadError::Flaws(flaws) = refused(&text) else { panic!("not flaws") };
    let found: Vec<_> = flaws.iter().map(|flaw| flaw.place.path()).collect();
    assert_eq!(found, ["groups[0].risk_treated", "groups[1].party"]);
    assert_eq!(flaws[1].fault, Fault::Unknown);
    let said = refused(&text).to_string();
    assert!(
        said.contains("groups[0].risk_treated: 1.5 is outside the allowed range 0 to 1\ngroups[1].party"),
        "{said}"
    );
}

#[test]
fn errors_speak_in_sentences() {
    let said = |text: &str| refused(text).to_string();
    assert_eq!(
        said(&changed(|file| file["note"] = json!(3))),
        "note: invalid type: integer `3`, expected a string (found: 3)"
    );
    assert_eq!(said("{\"version\": 9}"), "the file has format version 9; this program reads version 2");
    assert_eq!(said("?"), "line 1, column 1: this is not JSON: expected value");
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    assert_eq!(read(&format!("\u{feff}{}", write(&blank()))), Ok(blank()));
}

#[test]
fn the_golden_scenarios_are_stored_as_they_are_written() {
    for text in [include_str!("golden/s1.json"), include_str!("golden/s2.json")] {
        assert_eq!(write(&read(text).unwrap()), text);
    }
}

/// Every object inside a JSON value, as the pointer to it.
fn objects(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(pointer.into());
            // Names of its fields are ids, so that any is known.
            for (key, inner) in fields.iter().filter(|(key, _)| *key != "rule_notes") {
                objects(inner, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                objects(inner, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_strategy_gives_valid_scenarios(scenario in scenarios::any_scenario()) {
        prop_assert_eq!(validate(&scenario), Ok(()));
    }

    #[test]
    fn a_scenario_survives_the_round_trip_in_the_same_bytes(scenario in scenarios::any_scenario()) {
        let text = write(&scenario);
        let again = read(&text);
        prop_assert_eq!(again.as_ref(), Ok(&scenario));
        prop_assert_eq!(again.map(|again| write(&again)), Ok(text));
    }

    #[test]
    fn a_file_cut_short_is_not_json(scenario in scenarios::any_scenario(), cut in any::<Index>()) {
        let text = write(&scenario);
        let text = text.trim_end();
        let mut end = cut.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let refused = read(&text[..end]);
        prop_assert!(matches!(refused, Err(ReadError::NotJson { .. })), "{:?}", refused);
    }

    #[test]
    fn an_unknown_field_is_refused_at_every_level(scenario in scenarios::any_scenario(), place in any::<Index>()) {
        let mut file: Value = serde_json::from_str(&write(&scenario)).unwrap();
        let mut places = Vec::new();
        objects(&file, "", &mut places);
        let place = &places[place.index(places.len())];
        let object = file.pointer_mut(place).and_then(Value::as_object_mut).unwrap();
        object.insert("surprise".into(), json!("here"));
        match read(&file.to_string()) {
            Err(ReadError::Shape { path, value, .. }) => {
                prop_assert!(path == "surprise" || path.ends_with(".surprise"), "{path}");
                prop_assert_eq!(value, "\"here\"");
            }
            other => prop_assert!(false, "{place}: {other:?}"),
        }
    }

    #[test]
    fn damage_never_panics(scenario in scenarios::any_scenario(), at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = write(&scenario).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = read(&String::from_utf8_lossy(&bytes)) {
            prop_assert_eq!(validate(&read), Ok(()));
        }
    }

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&String::from_utf8_lossy(&bytes)).is_err());
    }
}

#[test]
fn reports_survive_the_way_from_a_worker() {
    for id in ["four-villages", "field-hospital"] {
        let scenario = || Box::new(library::find(id).unwrap().scenario().unwrap());
        let comparison = answer(&Question::Comparison { scenario: scenario() }).unwrap();
        survives(&comparison);
        survives(&answer(&Question::Parties { scenario: scenario() }).unwrap());
        for choice in every_rule(&scenario()).into_iter().take(3) {
            survives(&answer(&Question::Axioms { scenario: scenario(), choice: choice.clone() }).unwrap());
            survives(&answer(&Question::OneMore { scenario: scenario(), choice, group: 0 }).unwrap());
        }
        // What was cut short on the way is no report.
        let bytes = wire::write(&comparison);
        assert_eq!(wire::read::<Report>(&bytes[..bytes.len() - 1]), None);
    }
}

fn survives(report: &Report) {
    assert_eq!(wire::read::<Report>(&wire::write(report)).as_ref(), Some(report));
}
