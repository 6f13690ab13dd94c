//! The published JSON Schema: it is current, and it says of a file what the reader says.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/scenarios.rs"]
mod scenarios;

use evenhand::exchange::json::{read, write};
use evenhand::exchange::schema::{COMMITTED, generate};
use evenhand::library::CATALOGUE;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn the_committed_schema_is_current() {
    assert!(generate() == COMMITTED, "the types changed: run `cargo run --example schema` and commit the result");
}

#[test]
fn library_scenarios_satisfy_it() {
    for entry in CATALOGUE {
        assert_eq!(faults(&serde_json::from_str(entry.text.unwrap()).unwrap()), Vec::<String>::new(), "{}", entry.id);
    }
}

#[test]
fn it_refuses_what_the_reader_refuses() {
    let changes: [(&str, Value); 8] = [
        ("/version", json!(99)),
        ("/groups", json!([])),
        ("/groups/0/risk_treated/value", json!(1.5)),
        ("/groups/0/size/value", json!("many")),
        ("/groups/0/age", json!({ "value": 40, "hgih": 50 })),
        ("/groups/0/uses/med", json!({ "value": -1 })),
        ("/settings/ties", json!("coin")),
        ("/parties/0/name", json!("")),
    ];
    for (place, value) in changes {
        let mut file: Value = serde_json::from_str(CATALOGUE[0].text.unwrap()).unwrap();
        *file.pointer_mut(place).unwrap() = value;
        assert!(read(&file.to_string()).is_err() && !faults(&file).is_empty(), "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_scenario_satisfies_it(scenario in scenarios::any_scenario()) {
        prop_assert_eq!(faults(&serde_json::from_str(&write(&scenario)).unwrap()), Vec::<String>::new());
    }
}

/// What the committed schema says against a file.
fn faults(file: &Value) -> Vec<String> {
    let root: Value = serde_json::from_str(COMMITTED).unwrap();
    let mut faults = Vec::new();
    check(&root, &root, file, "", &mut faults);
    faults
}

/// A validator for the keywords that the schema uses; any other keyword is a mistake in this test.
fn check(root: &Value, schema: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
    let Some(schema) = schema.as_object() else {
        // `true` allows anything, `false` nothing.
        if schema == &json!(false) {
            faults.push(format!("{path}: not allowed"));
        }
        return;
    };
    let number = |limit: &Value| limit.as_f64().unwrap();
    let sound = |schema: &Value| {
        let mut inner = Vec::new();
        check(root, schema, value, path, &mut inner);
        inner.is_empty()
    };
    for (keyword, rule) in schema {
        let holds = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "default" | "format" => true,
            "$ref" => {
                let pointer = rule.as_str().unwrap().trim_start_matches('#');
                check(root, root.pointer(pointer).unwrap(), value, path, faults);
                true
            }
            "type" if rule.is_array() => rule.as_array().unwrap().iter().any(|rule| is(value, rule)),
            "type" => is(value, rule),
            "const" => value == rule,
            "enum" => rule.as_array().unwrap().contains(value),
            "anyOf" => rule.as_array().unwrap().iter().any(sound),
            "oneOf" => rule.as_array().unwrap().iter().filter(|rule| sound(rule)).count() == 1,
            "minimum" => value.as_f64().is_none_or(|value| value >= number(rule)),
            "maximum" => value.as_f64().is_none_or(|value| value <= number(rule)),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() as f64 >= number(rule)),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() as f64 <= number(rule)),
            "minItems" => value.as_array().is_none_or(|items| items.len() as f64 >= number(rule)),
            "maxItems" => value.as_array().is_none_or(|items| items.len() as f64 <= number(rule)),
            "maxProperties" => value.as_object().is_none_or(|fields| fields.len() as f64 <= number(rule)),
            "required" => {
                let needed = rule.as_array().unwrap();
                value
                    .as_object()
                    .is_none_or(|fields| needed.iter().all(|key| fields.contains_key(key.as_str().unwrap())))
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{path}[{index}]"), faults);
                }
                true
            }
            "properties" => {
                for (key, rule) in rule.as_object().unwrap() {
                    if let Some(inner) = value.get(key) {
                        check(root, rule, inner, &format!("{path}.{key}"), faults);
                    }
                }
                true
            }
            "additionalProperties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    if schema.get("properties").and_then(|named| named.get(key)).is_none() {
                        check(root, rule, inner, &format!("{path}.{key}"), faults);
                    }
                }
                true
            }
            other => panic!("the schema uses the keyword {other}, which this test does not know"),
        };
        if !holds {
            faults.push(format!("{path}: {keyword} {rule} does not hold"));
        }
    }
}

fn is(value: &Value, kind: &Value) -> bool {
    match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        other => panic!("unknown type {other}"),
    }
}
