//! The library: every scenario is sound, in the stored form, and says where its figures come from.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::collections::BTreeSet;

use evenhand::exchange::json::{read, write};
use evenhand::library::{CATALOGUE, COMMITTED, find, gallery, generate};
use evenhand::scenario::{Kind, Problem, Scenario, Settings};
use serde_json::Value;

/// Calls `check` with the id, the scenario and the raw file of each entry.
fn each(check: impl Fn(&str, &Scenario, &Value)) {
    for entry in CATALOGUE {
        let scenario = entry.scenario().unwrap_or_else(|error| panic!("{}: {error}", entry.id));
        check(entry.id, &scenario, &serde_json::from_str(entry.text.unwrap()).unwrap());
    }
}

/// Every figure of a file: the objects with a value, with the path to them.
fn figures<'v>(value: &'v Value, path: &str, found: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("value") {
                found.push((path.into(), value));
            }
            fields.iter().for_each(|(key, inner)| figures(inner, &format!("{path}.{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| figures(inner, &format!("{path}[{index}]"), found));
        }
        _ => {}
    }
}

#[test]
fn every_file_of_the_folder_is_in_the_catalogue() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/library");
    let files: BTreeSet<_> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|file| file.unwrap().file_name().into_string().unwrap().strip_suffix(".json").map(String::from))
        .collect();
    let ids: BTreeSet<_> = CATALOGUE.iter().map(|entry| entry.id).chain(["gallery"]).map(String::from).collect();
    assert_eq!(files, ids);
}

#[test]
fn ids_are_those_of_the_files() {
    each(|id, scenario, _| {
        assert_eq!(scenario.id, id);
        assert_eq!(find(id).map(|entry| entry.id), Some(id));
    });
    assert_eq!(find("nowhere"), None);
}

#[test]
fn files_are_stored_as_they_are_written() {
    for entry in CATALOGUE {
        let written = write(&read(entry.text.unwrap()).unwrap());
        assert!(Some(written.as_str()) == entry.text, "{}.json is not in the written form", entry.id);
    }
}

#[test]
fn every_scenario_compiles() {
    each(|id, scenario, _| {
        let problem = Problem::compile(scenario).unwrap();
        let need = problem.total_need();
        assert!(need > 0.0 && problem.stock.iter().all(|&units| units > 0.0), "{id}");
    });
}

#[test]
fn groups_are_whole_people() {
    each(|id, scenario, _| {
        for group in &scenario.groups {
            assert_eq!(group.size.value.fract(), 0.0, "{id}: {}", group.id);
        }
    });
}

#[test]
fn every_figure_has_a_mark_and_published_ones_a_source() {
    each(|id, _, file| {
        let known: Vec<_> = file["sources"].as_array().unwrap().iter().map(|source| &source["id"]).collect();
        let mut found = Vec::new();
        figures(file, "", &mut found);
        assert!(found.len() > 20, "{id}: only {} figures", found.len());
        for (path, figure) in found {
            let named = figure["sources"].as_array().map_or(&[][..], Vec::as_slice);
            assert!(named.iter().all(|source| known.contains(&source)), "{id}{path}");
            match figure["mark"].as_str() {
                Some("published" | "derived") => assert!(!named.is_empty(), "{id}{path} names no source"),
                Some("illustrative") => {}
                mark => panic!("{id}{path}: mark {mark:?}"),
            }
        }
    });
}

#[test]
fn every_source_is_used() {
    each(|id, scenario, file| {
        let mut found = Vec::new();
        figures(file, "", &mut found);
        let named: BTreeSet<_> = found
            .iter()
            .filter_map(|(_, figure)| figure["sources"].as_array())
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let said = scenario.caveats.join(" ");
        for source in &scenario.sources {
            assert!(named.contains(source.id.as_str()) || said.contains(&source.id), "{id}: {}", source.id);
        }
    });
}

#[test]
fn settings_are_the_default_ones() {
    each(|id, scenario, _| assert_eq!(scenario.settings, Settings::default(), "{id}"));
}

#[test]
fn texts_for_discussion_are_there() {
    each(|id, scenario, _| {
        assert!(!scenario.summary.is_empty() && !scenario.questions.is_empty() && !scenario.caveats.is_empty(), "{id}");
        assert!(scenario.kind == Kind::Fictional || !scenario.history.outcome.is_empty(), "{id}");
    });
}

#[test]
fn the_committed_gallery_is_current() {
    assert!(generate() == COMMITTED, "a scenario changed: run `cargo run --example gallery` and commit the result");
}

#[test]
fn the_gallery_shows_every_scenario() {
    let gallery = gallery();
    assert_eq!(gallery.len(), CATALOGUE.len());
    for (card, entry) in gallery.iter().zip(CATALOGUE) {
        let scenario = entry.scenario().unwrap();
        assert_eq!((&card.id, &card.title, &card.summary), (&scenario.id, &scenario.title, &scenario.summary));
        let whole: f64 = scenario.groups.iter().map(|group| group.size.value).sum();
        assert_eq!(card.need.iter().map(|(_, patients)| patients).sum::<f64>(), whole);
        let bars = if scenario.parties.len() == 1 { scenario.groups.len() } else { scenario.parties.len() };
        assert_eq!((card.need.len(), card.groups, card.parties), (bars, scenario.groups.len(), scenario.parties.len()));
    }
}
