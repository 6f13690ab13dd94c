//! The JSON Schema (2020-12) of the scenario file, generated from the types and their limits.

use serde_json::{Map, Value, json};

use crate::scenario::{GroupField, PartyField, Range, SCHEMA, Scenario, VERSION, limits};

/// The schema that is published beside the page.
pub const COMMITTED: &str = include_str!("scenario.schema.json");

/// Generates the schema: pretty JSON with a final line break.
///
/// It says what the types and the limits say. What only the whole scenario shows (ids that stand for
/// nothing, `low <= value <= high`) is left to [`crate::scenario::validate`].
pub fn generate() -> String {
    let mut schema = schemars::schema_for!(Scenario).to_value();
    if let Some(root) = schema.as_object_mut() {
        title(root);
        limit(root);
    }
    let text = serde_json::to_string_pretty(&tidy(schema)).unwrap_or_default();
    text + "\n"
}

/// Says what the schema is of.
fn title(root: &mut Map<String, Value>) {
    let description = "Patients in need, limited medical supplies and those who negotiate about them: \
                       the file that Evenhand opens and saves.";
    for (key, value) in [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("$id", SCHEMA),
        ("title", "Evenhand scenario"),
        ("description", description),
    ] {
        root.insert(key.into(), json!(value));
    }
}

fn limit(root: &mut Map<String, Value>) {
    let mut at = |pointer: &str, limits: Value| {
        let place = pointer.split('/').try_fold(&mut *root, |object, key| object.get_mut(key)?.as_object_mut());
        if let (Some(place), Value::Object(limits)) = (place, limits) {
            place.extend(limits);
        }
    };
    let count = Range { least: 0.0, greatest: limits::COUNT };
    let money = Range { least: 0.0, greatest: limits::MONEY };

    at("properties/version", json!({ "const": VERSION }));
    at("properties/rule_notes", json!({ "maxProperties": limits::LIST }));
    at("properties/rule_notes/additionalProperties", text(0, limits::TEXT));
    for (list, least, most) in [
        ("supplies", 1, limits::SUPPLIES),
        ("parties", 1, limits::PARTIES),
        ("groups", 1, limits::GROUPS),
        ("rules", 0, limits::LIST),
        ("facts", 0, limits::LIST),
        ("questions", 0, limits::LIST),
        ("caveats", 0, limits::LIST),
        ("sources", 0, limits::LIST),
    ] {
        at(&format!("properties/{list}"), json!({ "minItems": least, "maxItems": most }));
    }
    at("properties/id", text(1, limits::ID));
    at("properties/title", text(1, limits::NAME));
    for kind in ["Supply", "Party", "Group", "Source"] {
        at(&format!("$defs/{kind}/properties/id"), text(1, limits::ID));
    }
    for kind in ["Supply", "Party", "Group", "Alternative"] {
        at(&format!("$defs/{kind}/properties/name"), text(1, limits::NAME));
    }
    at("$defs/Source/properties/cite", text(1, limits::TEXT));
    at("$defs/Fact/properties/name", text(1, limits::TEXT));
    at("$defs/Estimate/properties/note", text(0, limits::TEXT));

    at("$defs/Time/properties/periods", json!({ "minimum": 1, "maximum": limits::PERIODS }));
    at("$defs/Tranche/properties/period", json!({ "minimum": 1, "maximum": limits::PERIODS }));
    at("$defs/Settings/properties/discount_rate", json!({ "minimum": 0, "maximum": limits::DISCOUNT }));
    for (field, range) in [("atkinson", limits::ATKINSON), ("kolm", limits::KOLM), ("gini", limits::EXTENDED_GINI)] {
        let within = json!({ "minimum": range.least, "maximum": range.greatest });
        at(&format!("$defs/Aversion/properties/{field}"), within);
    }
    for field in ["risks", "sizes", "supplies"] {
        at(&format!("$defs/AssumedRanges/properties/{field}"), json!({ "minimum": 0, "maximum": 1 }));
    }
    at("$defs/Settings/properties/worth_of_year", json!({ "minimum": 0, "maximum": limits::MONEY }));
    at("$defs/Group/properties/alternatives", json!({ "maxItems": limits::ALTERNATIVES }));
    at("$defs/Supply/properties/tranches", json!({ "maxItems": limits::PERIODS }));
    at("$defs/Group/properties/arrival_by_period", json!({ "maxItems": limits::PERIODS }));
    at("$defs/Estimate/properties/sources", json!({ "maxItems": limits::LIST }));

    for field in GroupField::ALL {
        at(&format!("$defs/Group/properties/{}", field.key()), figure(field.range()));
    }
    for field in PartyField::ALL {
        at(&format!("$defs/Party/properties/{}", field.key()), figure(field.range()));
    }
    at("$defs/Alternative/properties/risk_treated", figure(GroupField::RiskTreated.range()));
    at("$defs/Supply/properties/amount", figure(count));
    at("$defs/Tranche/properties/amount", figure(count));
    at("$defs/Supply/properties/unit_cost", figure(money));
    let units = Range { least: 0.0, greatest: limits::UNITS_PER_PATIENT };
    at("$defs/Group/properties/uses/additionalProperties", figure(units));
    at("$defs/Alternative/properties/uses/additionalProperties", figure(units));
    for map in ["fallback", "earmarks"] {
        at(&format!("$defs/Party/properties/{map}/additionalProperties"), figure(count));
    }
}

fn text(least: usize, most: usize) -> Value {
    if least == 0 { json!({ "maxLength": most }) } else { json!({ "minLength": least, "maxLength": most }) }
}

/// An estimate whose value and range lie within `range`.
fn figure(range: Range) -> Value {
    let within = json!({ "minimum": range.least, "maximum": range.greatest });
    json!({ "properties": { "value": within, "low": within, "high": within } })
}

/// Writes whole numbers without a fraction.
fn tidy(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e16 => json!(float as i64),
            _ => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(tidy).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, tidy(value))).collect(),
        other => other,
    }
}
