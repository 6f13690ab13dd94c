//! The card of every measure: its texts are there, and its working fills them with the numbers of a case.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::locale::{Locale, id};
use evenhand::measures::catalogue::MEASURES;
use evenhand::measures::{Family, Value};
use evenhand::study::{choices, worked};
use evenhand::ui::format;

#[test]
fn every_measure_works_its_value_through() {
    let locale = Locale::plain();
    let cards = locale.cards(None).unwrap();
    let mut scenario = library::find("four-villages").unwrap().scenario().unwrap();
    // Net benefits need a worth of a year, which the example leaves to its users.
    scenario.settings.worth_of_year = Some(100.0);
    // Most lives leaves both ends of the ladder without treatment, which then have no ratio, and not every party
    // gains by it; the others make up for that.
    let rules = choices(&["outcome.lives", "lottery.equal", "priority.instrumental"]);
    let mut faults = Vec::new();
    for measure in MEASURES {
        if measure.working.is_none() {
            faults.push(format!("{}: no working", measure.id));
            continue;
        }
        let found: Vec<_> =
            rules.iter().map(|choice| worked(&scenario, choice, measure.id).unwrap().unwrap()).collect();
        let valued = found.iter().find(|found| !matches!(found.value, Value::Undefined(_)));
        let found = valued.unwrap_or(&found[0]);
        for column in &found.working.columns {
            let key = format!("working-{}", column.key);
            if !cards.has(&key) {
                faults.push(format!("{}: {key} is missing", measure.id));
            }
        }
        let arguments = format::worked(&locale, "US$", measure, found);
        let here = format!("{}.here", id("card-measure", measure.id));
        match found.value {
            // On the example every measure should have a value.
            Value::Undefined(reason) => faults.push(format!("{}: no value on the example: {reason:?}", measure.id)),
            _ if !cards.has(&here) => faults.push(format!("{here} is missing")),
            _ => drop(cards.with(&here, &arguments)),
        }
    }
    faults.extend(cards.missing());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn headings_and_sentences_tell_measures_apart() {
    let locale = Locale::plain();
    for part in ["", "student"] {
        let mut texts: Vec<String> =
            MEASURES.iter().map(|measure| format::measure_part(&locale, measure.id, part).to_lowercase()).collect();
        texts.sort();
        let twice: Vec<&String> = texts.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

#[test]
fn families_have_names_and_members() {
    let locale = Locale::plain();
    for family in Family::ALL {
        assert!(locale.has(&format!("measure-family-{}", family.key())));
        assert!(MEASURES.iter().any(|measure| measure.family == family), "{family:?} is empty");
    }
}
