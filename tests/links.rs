//! Links: every scenario comes back, and whatever else is given is refused in words, at a bounded cost.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "in a test a panic is the report")]

#[path = "support/allocated.rs"]
mod allocated;
#[path = "support/blank.rs"]
mod blank;
#[path = "support/raw_link.rs"]
mod raw_link;
#[path = "support/scenarios.rs"]
mod scenarios;

use blank::blank;
use evenhand::exchange::json;
use evenhand::exchange::link::{MOST_BYTES, MOST_CHARACTERS, Reach, ReadError, SAFE, TooLarge, reach, read, write};
use evenhand::library;
use evenhand::scenario::{Estimate, Group, GroupField, Party, PartyField, RuleChoice, Scenario, Supply};
use proptest::prelude::*;
use proptest::sample::Index;

/// The most memory that reading a link takes, bytes.
const BOUND: usize = 60_000_000;

/// What the address of the page needs beside the link.
const ADDRESS: usize = "https://evenhand.example.org/courses/global-health/evenhand/#/open/".len();

/// A case as a trainer builds it: eight groups of four parties, four supplies, every usual figure with two
/// or three digits of its own, a range on each chance of death, and the rules and measures of the lesson.
fn lesson() -> Scenario {
    let mut scenario = blank();
    scenario.title = "Cholera after the flood".into();
    scenario.summary = "The river rose on Monday. Since then 1,400 people have fallen ill in eight camps, and the \
        next boat comes in nine days. Who gets what there is?"
        .into();
    let supplies = [("Oral vaccine", "doses"), ("Infusions", "litres"), ("Beds", "bed-days"), ("Nurses", "shifts")];
    scenario.supplies = (1..)
        .zip(supplies)
        .map(|(number, (name, unit))| {
            let mut supply = Supply::blank(number, name, unit);
            supply.name = name.into();
            supply.amount = (137.0 * number as f64).into();
            supply.unit_cost = Some((1.85 * number as f64).into());
            supply
        })
        .collect();
    let mut digits = (1..).map(|step: u32| f64::from(step * step * 7919 % 9973 % 1000));
    let mut digits = || digits.next().unwrap_or_default();
    scenario.parties = ["North bank", "South bank", "Island villages", "Old harbour"]
        .into_iter()
        .zip(1..)
        .map(|(name, number)| {
            let mut party = Party::blank(number, "");
            party.name = name.into();
            for field in [PartyField::Population, PartyField::IncomePerHead, PartyField::WalkAway] {
                let unit = if field == PartyField::WalkAway { 0.001 } else { 10.0 };
                field.set(&mut party, Some((digits() * unit).into()));
            }
            party
        })
        .collect();
    let names = [
        "Infants under one",
        "Children to five",
        "Schoolchildren",
        "Pregnant women",
        "Fishermen",
        "Boat crews and helpers",
        "Adults over fifty",
        "The oldest",
    ];
    scenario.groups = (1..)
        .zip(names)
        .map(|(number, name)| {
            let mut group = Group::blank(number, name, &format!("party-{}", 1 + number % 4), "supply-1");
            group.name = name.into();
            for supply in 1..=4 {
                group.uses.insert(format!("supply-{supply}"), (digits() / 100.0).into());
            }
            for field in [GroupField::Size, GroupField::Age, GroupField::YearsLeft, GroupField::Cost] {
                field.set(&mut group, Some((digits() / 10.0).into()));
            }
            for field in [GroupField::EssentialShare, GroupField::Quality] {
                field.set(&mut group, Some((digits() / 1000.0).into()));
            }
            for field in [GroupField::RiskUntreated, GroupField::RiskTreated] {
                let value = digits() / 1000.0;
                let (low, high) = (Some(value / 2.0), Some((value * 1.5).min(1.0)));
                field.set(&mut group, Some(Estimate { low, high, ..value.into() }));
            }
            group
        })
        .collect();
    let rule = |rule: &str| RuleChoice { rule: rule.into(), parameters: [].into() };
    scenario.rules = ["outcome.lives", "lottery.equal", "priority.youngest", "welfare.leximin"].map(rule).into();
    scenario.measures = ["deaths_averted", "life_years_gained", "worst_coverage", "gini"].map(String::from).into();
    scenario.note = "Session of 12 May. Ask them about the boat crews first.".into();
    scenario
}

#[test]
fn eight_groups_and_four_supplies_are_safe_everywhere() {
    let scenario = lesson();
    let link = write(&scenario).unwrap();
    assert_eq!(read(&link), Ok(scenario));
    assert_eq!(link.len(), 970);
    assert_eq!(reach(ADDRESS + link.len()), Reach::Everywhere);
}

#[test]
fn every_library_scenario_comes_back() {
    for entry in library::CATALOGUE {
        let scenario = entry.scenario().unwrap();
        let link = write(&scenario).unwrap();
        assert_eq!(read(&link).unwrap(), scenario, "{}", entry.id);
        assert!(link.len() * 10 < json::line(&scenario).len() * 3, "{}: {} characters", entry.id, link.len());
    }
}

#[test]
fn a_link_from_the_first_day_is_read_for_ever() {
    let (link, file) = (include_str!("golden/link-1.txt"), include_str!("golden/link-1.json"));
    assert_eq!(read(link).unwrap(), json::read(file).unwrap());
}

#[test]
fn the_same_file_gives_the_same_link_for_ever() {
    let (link, file) = (include_str!("golden/link-2.txt"), include_str!("golden/link-2.json"));
    assert_eq!(write(&json::read(file).unwrap()).unwrap(), link.trim(), "the form of version 1 has changed");
}

#[test]
fn the_form_is_the_one_that_is_documented() {
    let link = write(&blank()).unwrap();
    let (version, content) = raw_link::parts(&link);
    assert_eq!(version, 1);
    assert_eq!(raw_link::link(version, &content), link);
}

#[test]
fn what_is_no_link_says_so() {
    for text in ["", "#", "/compare", "%C3%A9", "AAAAAAAAAAAAAAAA", "🙂"] {
        assert_eq!(read(text), Err(ReadError::Foreign), "{text:?}");
    }
}

#[test]
fn a_cut_link_says_how_much_is_left() {
    let link = write(&blank()).unwrap();
    let (found, whole) = (link.len() - 1, link.len());
    assert_eq!(read(&link[..found]), Err(ReadError::CutShort { found, whole }));
    assert_eq!(
        read(&link[..found]).unwrap_err().to_string(),
        format!("this link was cut off: {found} of its {whole} characters are left")
    );
}

#[test]
fn a_newer_link_is_not_taken_for_a_damaged_one() {
    let (_, content) = raw_link::parts(&write(&blank()).unwrap());
    assert_eq!(read(&raw_link::link(2, &content)), Err(ReadError::Newer));
    assert_eq!(read(&raw_link::link(255, b"")), Err(ReadError::Newer));
}

#[test]
fn a_link_longer_than_any_is_not_looked_at() {
    let found = MOST_CHARACTERS + 1;
    assert_eq!(read(&"A".repeat(found)), Err(ReadError::TooLong { found }));
}

#[test]
fn a_scenario_larger_than_a_link_is_refused() {
    let mut scenario = blank();
    scenario.questions = (0..190).map(|number| format!("{number} {}", "word ".repeat(390))).collect();
    assert!(json::line(&scenario).len() < MOST_BYTES);
    assert!(write(&scenario).is_ok());
    scenario.caveats = scenario.questions.clone();
    assert_eq!(write(&scenario), Err(TooLarge));
}

#[test]
fn an_invalid_scenario_inside_a_link_is_refused() {
    let mut scenario = blank();
    scenario.groups[0].party = "nowhere".into();
    assert!(matches!(read(&write(&scenario).unwrap()), Err(ReadError::Content(json::ReadError::Flaws(_)))));
}

/// The greatest claims that bytes can make: the longest text from nothing and from much, and longer ones.
#[test]
fn a_link_never_takes_more_than_its_bound() {
    let claims =
        [(MOST_BYTES, 0, 0), (MOST_BYTES, 23_000, 0x55), (MOST_BYTES + 1, 10, 0xff), ((1 << 21) - 1, 10, 0xff)];
    for (length, size, byte) in claims {
        let mut content = raw_link::length(length);
        content.resize(content.len() + size, byte);
        let link = raw_link::link(1, &content);
        let (answer, bytes) = allocated::during(|| read(&link));
        assert!(answer.is_err());
        assert!(bytes < BOUND, "{length} from {size}: {bytes} bytes");
    }
}

/// What the text inside can cost: lists of the shortest things, and of things that hold nothing.
#[test]
fn the_text_inside_never_takes_more_than_its_bound() {
    let filled = |start: &str, unit: &str| start.to_string() + &unit.repeat((MOST_BYTES - start.len()) / unit.len());
    for text in
        [filled("[0", ",0"), filled("[{}", ",{}"), filled("", "["), filled("{\"\":0", ",\"\":0"), filled("\"", "a")]
    {
        let (answer, bytes) = allocated::during(|| json::read(&text));
        assert!(answer.is_err());
        assert!(bytes < BOUND - 15_000_000, "{}…: {bytes} bytes", &text[..8]);
    }
}

#[test]
fn addresses_reach_as_far_as_apps_let_them() {
    use Reach::{Everywhere, FewApps, MostApps};
    assert_eq!([0, SAFE, SAFE + 1, 4_000, 4_001].map(reach), [Everywhere, Everywhere, MostApps, MostApps, FewApps]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_scenario_comes_back_and_in_one_form(scenario in scenarios::any_scenario()) {
        let link = write(&scenario).unwrap();
        let back = read(&link);
        prop_assert_eq!(back.as_ref(), Ok(&scenario));
        prop_assert_eq!(write(&back.unwrap()).unwrap(), link);
    }

    #[test]
    fn damage_never_passes(at in any::<Index>(), bit in 0..6_u8, cut in any::<Index>()) {
        let link = write(&blank()).unwrap();
        let at = at.index(link.len());
        let flipped = raw_link::flipped(&link, at, bit);
        prop_assert!(read(&flipped).is_err(), "{}", flipped);
        prop_assert!(read(&link[..cut.index(link.len())]).is_err());
    }

    #[test]
    fn any_text_is_answered(text in any::<String>(), letters in "[A-Za-z0-9_-]{0,400}") {
        prop_assert!(read(&text).is_err());
        prop_assert!(read(&letters).is_err());
    }

    /// Whole frames around anything: what a hand that knows the form could make.
    #[test]
    fn any_content_is_answered(content in proptest::collection::vec(any::<u8>(), 0..200), length in 0..3_000_usize) {
        let answer = read(&raw_link::link(1, &content));
        prop_assert!(answer.is_err());
        let answer = read(&raw_link::link(1, &[raw_link::length(length), content].concat()));
        prop_assert!(matches!(answer, Err(ReadError::Damaged | ReadError::Content(_))), "{:?}", answer);
    }
}
