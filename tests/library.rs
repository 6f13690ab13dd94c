//! The library: every scenario is sound, in the stored form, says where its figures come from, and is one on
//! which every rule and every measure answers.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::collections::BTreeSet;

use evenhand::exchange::json::{read, write};
use evenhand::library::{CATALOGUE, COMMITTED, find, gallery, generate};
use evenhand::measures::Value as Measured;
use evenhand::measures::catalogue::MEASURES;
use evenhand::rules;
use evenhand::scenario::{Kind, LifeTableName, Problem, Scenario, Settings};
use evenhand::study::{Refusal, compare, every_rule, unknown_measures};
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
    let ids: BTreeSet<_> =
        CATALOGUE.iter().map(|entry| entry.id).chain(["countries", "gallery"]).map(String::from).collect();
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

/// The figures of an invented case need no further word.
#[test]
fn assumed_figures_of_real_cases_say_what_was_assumed() {
    each(|id, scenario, file| {
        let mut found = Vec::new();
        figures(file, "", &mut found);
        let assumed = found.iter().filter(|(_, figure)| figure["mark"] == "illustrative");
        for (path, figure) in assumed.filter(|_| scenario.kind == Kind::Real) {
            assert!(figure["note"].is_string(), "{id}{path} has no note");
        }
    });
}

/// What was written down from memory is said to be so, always in the same words, and is never called published.
#[test]
fn what_was_recalled_is_said_to_be() {
    each(|id, _, file| {
        let text = file.to_string();
        for (place, _) in text.match_indices("ecalled") {
            let rest = &text[place..];
            assert!(rest.starts_with("ecalled, not re-checked"), "{id}: {}", rest.chars().take(60).collect::<String>());
        }
        let mut found = Vec::new();
        figures(file, "", &mut found);
        for (path, figure) in found {
            let recalled = figure["note"].as_str().is_some_and(|note| note.contains("ecalled"));
            assert!(!recalled || figure["mark"] != "published", "{id}{path} is recalled");
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
    each(|id, scenario, _| {
        let mut settings = Settings::default();
        if id == "one-budget-many-conditions" {
            // The life table behind its benefits, and the limit that was used for Malawi, US$ per DALY.
            settings.life_table = LifeTableName::Gbd2019;
            settings.worth_of_year = Some(65.8);
        }
        assert_eq!(scenario.settings, settings, "{id}");
    });
}

#[test]
fn what_arrives_over_time_arrives_in_the_periods_of_the_case() {
    each(|id, scenario, _| {
        let periods = scenario.time.as_ref().map_or(0, |time| time.periods);
        let tranches = scenario.supplies.iter().flat_map(|supply| &supply.tranches);
        assert!(tranches.clone().all(|tranche| (1..=periods).contains(&tranche.period)), "{id}");
        let arrivals = scenario.groups.iter().map(|group| group.arrival_by_period.len());
        assert!(arrivals.clone().all(|shares| shares == 0 || shares == periods as usize), "{id}");
    });
}

/// One dose or two, a fifth of a dose, treatment at another price.
#[test]
fn choices_of_dose_and_price_are_there() {
    let ways = |id: &str, supply: &str| -> BTreeSet<String> {
        let scenario = find(id).unwrap().scenario().unwrap();
        let others = scenario.groups.iter().flat_map(|group| group.alternatives.iter().map(|way| &way.uses));
        let all = scenario.groups.iter().map(|group| &group.uses).chain(others);
        all.filter_map(|uses| Some(uses.get(supply)?.value.to_string())).collect()
    };
    let set = |ways: [&str; 2]| BTreeSet::from(ways.map(String::from));
    assert_eq!(ways("cholera-ocv-2024", "ocv"), set(["1", "2"]));
    assert_eq!(ways("yellow-fever-2016", "vac"), set(["1", "0.2"]));
    assert!(ways("one-budget-many-conditions", "usd").is_superset(&set(["213.56", "850"])));
}

#[test]
fn every_rule_and_every_measure_answers() {
    each(|id, scenario, _| {
        let scenario = Scenario { rules: every_rule(scenario), ..scenario.clone() };
        for row in compare(&scenario).unwrap().rows {
            let rule = &row.choice.rule;
            match row.result {
                Ok(answer) => {
                    assert_eq!(answer.measures.len(), MEASURES.len(), "{id} {rule}");
                    let numbers = answer.measures.iter().filter(|value| matches!(value, Measured::Number(_)));
                    assert!(numbers.count() > 40, "{id} {rule}");
                }
                Err(Refusal::Missing { .. }) => {}
                Err(refusal) => panic!("{id} {rule}: {refusal:?}"),
            }
        }
    });
}

#[test]
fn chosen_rules_find_what_they_look_at() {
    each(|id, scenario, _| {
        assert!(unknown_measures(scenario).is_empty(), "{id}");
        if scenario.rules.is_empty() {
            return;
        }
        let place = |id: &String| rules::CATALOGUE.iter().position(|rule| rule.id == *id);
        let places: Vec<_> = scenario.rules.iter().map(|choice| place(&choice.rule)).collect();
        assert!(places.is_sorted_by(|a, b| a < b), "{id}: in the order of the catalogue");
        for row in compare(scenario).unwrap().rows {
            assert!(row.result.is_ok(), "{id} {}: {:?}", row.choice.rule, row.result.err());
        }
    });
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
    assert!(generate() == COMMITTED, "a scenario changed: run `cargo xtask gallery` and commit the result");
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
