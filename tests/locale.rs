//! The texts: every file is sound, every language is whole, and every text that code asks for exists.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use evenhand::locale::{Direction, File, LANGUAGES, Language, Locale, PSEUDO, PlainNumbers, id, text};
use evenhand::measures::catalogue::MEASURES;
use evenhand::rules::criterion::CRITERIA;
use evenhand::rules::own::{EXAMPLES, MainKind};
use evenhand::rules::{CATALOGUE, ParameterKind, SELECTIONS};
use evenhand::scenario::{GroupField, PartyField};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

#[test]
fn every_file_parses() {
    for language in LANGUAGES {
        for (file, source) in files(language) {
            if let Err((_, errors)) = parser::parse(*source) {
                panic!("{}/{file}.ftl: {errors:?}", language.tag);
            }
        }
    }
}

#[test]
fn no_id_is_defined_twice() {
    for language in LANGUAGES {
        let mut seen = BTreeMap::new();
        for (file, source) in files(language) {
            for id in ids(source) {
                if let Some(first) = seen.insert(id.clone(), file) {
                    panic!("{}: {id} is in {first}.ftl and in {file}.ftl", language.tag);
                }
            }
        }
    }
}

#[test]
fn every_language_has_the_texts_of_the_first() {
    let whole = |language: &Language| files(language).flat_map(|(_, source)| ids(source)).collect();
    let first: BTreeSet<String> = whole(&LANGUAGES[0]);
    for language in LANGUAGES {
        let here: BTreeSet<String> = whole(language);
        let lacking: Vec<_> = first.difference(&here).collect();
        let surplus: Vec<_> = here.difference(&first).collect();
        assert!(lacking.is_empty() && surplus.is_empty(), "{}: lacks {lacking:?}, adds {surplus:?}", language.tag);
    }
}

/// `$x-number` chooses a form and `$x` is shown: the other way round a number would lose its separators,
/// or a plural form would never be chosen.
#[test]
fn raw_numbers_choose_plural_forms_and_are_never_shown() {
    for language in LANGUAGES {
        for (file, source) in files(language) {
            let resource = parser::parse(*source).unwrap();
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let place = format!("{}/{file}.ftl {}", language.tag, message.id.name);
                message.value.iter().for_each(|pattern| check_numbers(pattern, &place));
                message.attributes.iter().for_each(|attribute| check_numbers(&attribute.value, &place));
            }
        }
    }
}

fn check_numbers(pattern: &Pattern<&str>, place: &str) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                assert!(!id.name.ends_with("-number"), "{place} shows ${}", id.name);
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                let plural = variants.iter().any(|variant| match variant.key {
                    VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many"].contains(&name),
                    VariantKey::NumberLiteral { .. } => true,
                });
                if let InlineExpression::VariableReference { id } = selector {
                    assert_eq!(plural, id.name.ends_with("-number"), "{place} chooses by ${}", id.name);
                }
                variants.iter().for_each(|variant| check_numbers(&variant.value, place));
            }
        }
    }
}

#[test]
fn every_text_that_code_asks_for_exists() {
    let locale = Locale::plain();
    for (path, code) in sources(Path::new("src")) {
        for id in literals(&code) {
            assert!(locale.has(&id), "{path} asks for {id}, which no file defines");
        }
    }
}

#[test]
fn the_search_for_texts_finds_every_way_to_ask() {
    let code = "locale.text(\"a\"); l.with(\n  \"b\", &[]); text!(\n  locale,\n  \"c.d\", n = 1)\n // text!(l, \"e\")";
    assert_eq!(literals(code), ["a", "b", "c.d"]);
}

#[test]
fn rules_measures_and_fields_have_all_their_texts() {
    let locale = Locale::plain();
    let cards = locale.cards(None).unwrap();
    let need_parts = |texts: &Locale, id: &str, attributes: &[&str]| {
        for attribute in attributes {
            assert!(texts.has(&format!("{id}.{attribute}")), "{id}.{attribute} is missing");
        }
    };
    let need = |id: &str, attributes: &[&str]| {
        assert!(locale.has(id), "{id} is missing");
        need_parts(&locale, id, attributes);
    };
    for rule in CATALOGUE {
        need(&id("rule", rule.id), &["gloss", "what"]);
        need(&id("find", rule.id), &[]);
        need_parts(cards, &id("card", rule.id), &["who", "gain", "used", "reading"]);
        for parameter in rule.parameters {
            let stem = format!("{}-{}", id("parameter", rule.id), parameter.id);
            need(&stem, &["help"]);
            if let ParameterKind::Choice(options) = parameter.kind {
                need(&stem, options);
            }
        }
    }
    for rule in CATALOGUE {
        for preset in rule.presets {
            need(&format!("{}-{}", id("preset", rule.id), preset.id), &[]);
        }
    }
    for measure in MEASURES {
        need(&id("measure", measure.id), &["unit", "student"]);
        need_parts(cards, &id("card-measure", measure.id), &["formula", "edge", "source"]);
    }
    for field in GroupField::ALL {
        need(&id("field", field.key()), &["unit", "help"]);
    }
    for field in PartyField::ALL {
        need(&id("field", field.key()), &["unit", "help"]);
    }
    for field in ["name", "unit", "amount", "reusable", "unit_cost", "uses"] {
        need(&id("field", field), &["help"]);
    }
}

#[test]
fn selections_criteria_and_parts_of_own_rules_have_all_their_texts() {
    let locale = Locale::plain();
    let need = |id: String| assert!(locale.has(&id), "{id} is missing");
    SELECTIONS.iter().for_each(|selection| need(id("selection", selection.id)));
    EXAMPLES.iter().for_each(|example| need(id("example", example.id)));
    for criterion in CRITERIA {
        need(id("criterion", criterion.id));
        need(format!("criterion-{}.points", criterion.id));
    }
    for kind in MainKind::ALL.map(MainKind::key) {
        need(format!("main-kind-{kind}"));
        need(format!("ownrule-main-{kind}"));
        need(format!("ownrule-main-{kind}.first"));
    }
    for whom in ["everyone", "deprived", "essential", "reciprocity", "party"] {
        need(format!("ownrule-aside-{whom}"));
        need(format!("ownrule-aside-{whom}.first"));
    }
    for part in ["floor", "aside", "main", "cap", "ties"] {
        need(format!("part-{part}"));
        need(format!("part-{part}.help"));
    }
}

#[test]
fn glosses_are_short_and_explanations_are_one_sentence() {
    let locale = Locale::plain();
    for rule in CATALOGUE.iter().map(|rule| rule.id) {
        let gloss = locale.text(&format!("{}.gloss", id("rule", rule)));
        assert!(gloss.split_whitespace().count() <= 6, "{rule}: {gloss}");
        let what = locale.text(&format!("{}.what", id("rule", rule)));
        assert_eq!(what.matches(". ").count(), 0, "{rule}: {what}");
        assert!(what.ends_with('.'), "{rule}: {what}");
    }
}

#[test]
fn a_missing_text_shows_its_id_and_is_remembered() {
    let locale = Locale::plain();
    assert_eq!(locale.text("no-such-text"), "⟦no-such-text⟧");
    assert_eq!(locale.text("rule-lottery-equal.no-such"), "⟦rule-lottery-equal.no-such⟧");
    assert_eq!(locale.missing(), ["no-such-text", "rule-lottery-equal.no-such"]);
}

#[test]
fn a_missing_argument_is_remembered() {
    let locale = Locale::plain();
    locale.text("unit-people");
    assert!(locale.missing().iter().all(|entry| entry.starts_with("unit-people: ")));
    assert!(!locale.missing().is_empty());
}

#[test]
fn numbers_choose_the_plural_and_are_shown_with_separators() {
    let locale = Locale::plain();
    assert_eq!(text!(locale, "unit-people", count = 1), "1 person");
    assert_eq!(text!(locale, "unit-people", count = 12_500), "12,500 people");
    assert!(locale.missing().is_empty());
}

#[test]
fn a_tag_falls_back_to_its_language_and_then_to_english() {
    let tag = |tag: &str| Locale::new(tag, Rc::new(PlainNumbers)).tag().to_string();
    assert_eq!(["en-GB", "EN", "tlh", "", "en-XA"].map(tag), ["en", "en", "en", "en", "en-XA"]);
}

#[test]
fn pseudo_locales_change_texts_and_leave_values_alone() {
    for pseudo in PSEUDO {
        let locale = Locale::new(pseudo.tag, Rc::new(PlainNumbers));
        let plain = Locale::plain();
        let disguised = |files: &[File], locale: &Locale, plain: &Locale| {
            for id in files.iter().flat_map(|(_, source)| ids(source)) {
                let only_values = !outside_braces(&plain.text(&id)).contains(char::is_alphabetic);
                assert!(only_values || locale.text(&id) != plain.text(&id), "{}: {id}", pseudo.tag);
            }
        };
        disguised(LANGUAGES[0].texts, &locale, &plain);
        disguised(LANGUAGES[0].cards.files, locale.cards(None).unwrap(), plain.cards(None).unwrap());
        assert!(text!(locale, "error-version", found = "Alda-7").contains("Alda-7"), "{}", pseudo.tag);
    }
    let mirrored = Locale::new("ar-XB", Rc::new(PlainNumbers));
    assert_eq!(mirrored.direction(), Direction::Rtl);
    let long = Locale::new("en-XA", Rc::new(PlainNumbers));
    assert!(long.text("app-caution").chars().count() * 10 >= Locale::plain().text("app-caution").chars().count() * 17);
    let poisoned = Locale::new("en-XJ", Rc::new(PlainNumbers));
    assert!(poisoned.text("word-and").contains("<script>alert(1)</script>"));
}

#[test]
fn cards_are_read_as_they_arrive() {
    let locale = Locale::new("en-XA", Rc::new(PlainNumbers));
    let arrived = locale.cards(Some("card-new =\n    .who = Alda\n"));
    assert_eq!(arrived.map(|texts| texts.text("card-new.who")).as_deref(), Some("ÅÅļļððåå"));
    assert_eq!(locale.pack().path, "texts/en/cards.ftl");
}

#[test]
fn a_locale_equals_its_clones_only() {
    let locale = Locale::plain();
    assert_eq!(locale, locale.clone());
    assert_ne!(locale, Locale::plain());
}

/// Every file of a language.
fn files(language: &Language) -> impl Iterator<Item = &File> {
    language.texts.iter().chain(language.cards.files)
}

/// A message without what stands in braces: arguments that were not given.
fn outside_braces(text: &str) -> String {
    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect()
}

/// Ids of messages and of their attributes, as `message.attribute`.
fn ids(source: &str) -> Vec<String> {
    let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let mut ids = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if message.value.is_some() {
            ids.push(message.id.name.to_string());
        }
        ids.extend(message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name)));
    }
    ids
}

/// Every Rust file below a folder with its content.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// The ids written out in `text!(…, "id"`, `.text("id"` and `.with("id"`; comments are left out.
fn literals(code: &str) -> Vec<String> {
    let code: String =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect();
    let quoted = |rest: &str| Some(rest.trim_start().strip_prefix('"')?.split('"').next()?.to_string());
    let methods = [".text(", ".with("];
    let called = methods.iter().flat_map(|method| code.split(method).skip(1)).filter_map(quoted);
    let by_macro = code.split("text!(").skip(1).filter_map(|rest| quoted(rest.split_once(',')?.1));
    called.chain(by_macro).filter(|id| !id.contains(['{', ' ', '<'])).collect()
}
