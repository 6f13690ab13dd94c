//! The user's notes: typed, undone, kept, and taken along in files and links.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use evenhand::exchange::{json, link};
use evenhand::library;
use evenhand::scenario::{BlankWords, Part, Scenario, Words};
use evenhand::state::{Document, Edit};

/// Every place that can have a note.
fn places() -> [Words; 5] {
    [
        Words::Note,
        Words::SupplyNote(0),
        Words::PartyNote(1),
        Words::GroupNote(2),
        Words::RuleNote("lottery.equal".into()),
    ]
}

fn villages() -> Document {
    Document::new(library::find("four-villages").unwrap().scenario().unwrap())
}

/// Types a note letter by letter.
fn type_note(document: &mut Document, place: &Words, text: &str) {
    for (end, _) in text.char_indices().skip(1).chain([(text.len(), ' ')]) {
        document.edit(&Edit::Words(place.clone(), text[..end].into()), &BlankWords::default());
    }
    document.settle();
}

/// The villages with a note everywhere, in letters of several scripts and on several lines.
fn noted() -> Document {
    let mut document = villages();
    for place in places() {
        type_note(&mut document, &place, &format!("{place:?}\n</script> „ä“ ليس 👋🏽"));
    }
    document
}

#[test]
fn a_note_is_one_step_of_undo() {
    let mut document = noted();
    for place in places().iter().rev() {
        assert!(!place.get(&document.scenario).is_empty());
        assert!(document.undo());
        assert_eq!(place.get(&document.scenario), "", "{place:?}");
    }
    assert_eq!(document.scenario, villages().scenario);
    while document.redo() {}
    assert_eq!(document.scenario, noted().scenario);
}

#[test]
fn notes_are_kept_on_the_device_and_travel_in_files_and_links() {
    let document = noted();
    let scenario: &Scenario = &document.scenario;
    assert_eq!(Document::read(&document.write(1_000_000)).unwrap().scenario, document.scenario);
    assert_eq!(&json::read(&json::write(scenario)).unwrap(), scenario);
    assert_eq!(&link::read(&link::write(scenario).unwrap()).unwrap(), scenario);
    for place in places() {
        assert!(json::write(scenario).contains(&format!("{place:?}").replace('"', "\\\"")), "{place:?}");
    }
}

#[test]
fn an_emptied_note_leaves_nothing_behind() {
    let mut document = noted();
    for place in places() {
        document.edit(&Edit::Words(place, String::new()), &BlankWords::default());
    }
    assert_eq!(document.scenario, villages().scenario);
}

#[test]
fn the_note_on_a_rule_goes_with_the_rule() {
    let mut scenario = (*villages().scenario).clone();
    let own = evenhand::rules::own::EXAMPLES[0].rule("mine".into(), "Mine".into());
    scenario = Edit::AddOwn(Box::new(own)).apply(&scenario, &BlankWords::default());
    for rule in ["own.mine", "lottery.equal"] {
        scenario = Edit::Words(Words::RuleNote(rule.into()), "note".into()).apply(&scenario, &BlankWords::default());
    }
    let after = Edit::Remove(Part::OwnRules, 0).apply(&scenario, &BlankWords::default());
    assert_eq!(after.rule_notes.keys().collect::<Vec<_>>(), ["lottery.equal"]);
}
