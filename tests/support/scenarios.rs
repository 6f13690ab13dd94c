//! Whole valid scenarios for property tests.
//!
//! A test file takes them in with `#[path = "support/scenarios.rs"] mod scenarios;`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use evenhand::scenario::{
    Alternative, AssumedRanges, Aversion, Bounds, Comorbidity, Estimate, Fact, Group, GroupField, History, IncomeGroup,
    Kind, LifeTableName, MainPart, Mark, OwnRule, Party, PartyField, PerParty, Reusable, RuleChoice, SCHEMA, Scenario,
    SetAside, Settings, Source, Supply, TiePolicy, Time, Tranche, VERSION, Whom, limits,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Ids of the sources, from which figures choose theirs.
const SOURCES: [&str; 3] = ["WHO", "WDI", "GBD"];

/// Any valid scenario: small lists, every field given or absent, numbers anywhere in their ranges.
pub fn any_scenario() -> impl Strategy<Value = Scenario> {
    ((1_usize..=4, 1_usize..=4, 0_usize..=5), vec(text(0..=40), 7), title(), rule_notes())
        .prop_flat_map(|((supplies, parties, periods), texts, name, notes)| {
            let lists = (
                (0..supplies).map(|row| supply(row, periods)).collect::<Vec<_>>(),
                (0..parties).map(|row| party(row, supplies, parties)).collect::<Vec<_>>(),
                (1_usize..=6).prop_flat_map(move |groups| {
                    (0..groups).map(|row| group(row, supplies, parties, periods)).collect::<Vec<_>>()
                }),
            );
            let measures = vec(select(vec!["gini".to_string(), "treated".to_string()]), 0..3);
            let rules = (vec(rule(), 0..3), measures, option::of(own_rule(1)));
            let story = (rules, vec(fact(), 0..3), vec(title(), 0..3), vec(title(), 0..3), any::<bool>());
            (lists, story, settings(), Just((texts, name, notes, periods)))
        })
        .prop_map(
            |(
                (supplies, parties, groups),
                ((rules, measures, own), facts, questions, caveats, real),
                settings,
                rest,
            )| {
                let (texts, title, rule_notes, periods) = rest;
                let mut texts = texts.into_iter();
                let mut text = || texts.next().unwrap_or_default();
                Scenario {
                    schema: SCHEMA.into(),
                    version: VERSION,
                    id: "any".into(),
                    title,
                    summary: text(),
                    place: text(),
                    period: text(),
                    scarce: text(),
                    kind: if real { Kind::Real } else { Kind::Fictional },
                    time: (periods > 0).then(|| Time { unit: "week".into(), periods: periods as u32 }),
                    settings,
                    supplies,
                    parties,
                    groups,
                    rules,
                    measures,
                    own_rules: own.into_iter().collect(),
                    facts,
                    history: History { rule: text(), outcome: text() },
                    questions,
                    caveats,
                    sources: SOURCES
                        .iter()
                        .map(|id| Source { id: (*id).into(), cite: format!("{id}, 2024") })
                        .collect(),
                    note: text(),
                    rule_notes,
                }
            },
        )
}

/// A figure within `range`, with or without range, sources and note.
pub fn estimate(range: RangeInclusive<f64>) -> impl Strategy<Value = Estimate> {
    let mark = select(vec![Mark::Published, Mark::Derived, Mark::Illustrative]);
    let bounds = prop_oneof![3 => Just(Bounds::Usual), 1 => select(Bounds::ALL.to_vec())];
    let values = [number(range.clone()), number(range.clone()), number(range)];
    (values, any::<[bool; 2]>(), bounds, mark, source(), text(0..=20)).prop_map(
        |(mut values, [low, high], bounds, mark, sources, note)| {
            values.sort_by(f64::total_cmp);
            let [least, value, most] = values;
            Estimate { value, low: low.then_some(least), high: high.then_some(most), bounds, mark, sources, note }
        },
    )
}

/// A number within the range: its ends, round values and any other.
fn number(range: RangeInclusive<f64>) -> BoxedStrategy<f64> {
    let (least, most) = range.into_inner();
    let rounded = (least..=most).prop_map(move |value| value.round().clamp(least, most));
    prop_oneof![1 => Just(least), 1 => Just(most), 4 => rounded, 6 => least..=most].boxed()
}

/// Text with quotes, control characters and other scripts among it.
fn text(length: RangeInclusive<usize>) -> impl Strategy<Value = String> {
    let letter = prop_oneof![8 => proptest::char::range('a', 'z'), 1 => Just('"'), 1 => Just('\\'), 1 => any::<char>()];
    vec(letter, length).prop_map(String::from_iter)
}

fn title() -> impl Strategy<Value = String> {
    text(0..=30).prop_map(|text| format!("A{text}"))
}

fn rule_notes() -> impl Strategy<Value = BTreeMap<String, String>> {
    btree_map(select(vec!["lottery.equal".to_string(), "own/rule-1".to_string()]), text(0..=20), 0..=2)
}

fn source() -> impl Strategy<Value = Vec<String>> {
    vec(select(SOURCES.to_vec()).prop_map(String::from), 0..=2)
}

fn settings() -> impl Strategy<Value = Settings> {
    let ties = select(vec![TiePolicy::Share, TiePolicy::Order, TiePolicy::Lottery]);
    let tables = LifeTableName::ALL.to_vec();
    let rate = number(0.0..=limits::DISCOUNT);
    let aversion = (number(0.0..=50.0), number(0.0..=5.0), number(1.0..=20.0))
        .prop_map(|(atkinson, kolm, gini)| Aversion { atkinson, kolm, gini });
    let aversion = prop_oneof![Just(Aversion::default()), aversion];
    let worth = option::of(number(0.0..=limits::MONEY));
    let ranges =
        prop_oneof![
            Just(AssumedRanges::default()),
            [number(0.0..=1.0), number(0.0..=1.0), number(0.0..=1.0)]
                .prop_map(|[risks, sizes, supplies]| AssumedRanges { risks, sizes, supplies }),
        ];
    (any::<[bool; 2]>(), ties, select(tables), rate, any::<u32>(), text(0..=4), aversion, (worth, ranges)).prop_map(
        |([whole_patients, top_up], ties, life_table, discount_rate, seed, currency, aversion, rest)| {
            let (worth_of_year, assumed_ranges) = rest;
            Settings {
                whole_patients,
                ties,
                top_up,
                life_table,
                discount_rate,
                seed,
                currency,
                aversion,
                worth_of_year,
                assumed_ranges,
            }
        },
    )
}

fn supply(row: usize, periods: usize) -> impl Strategy<Value = Supply> {
    let count = 0.0..=limits::COUNT;
    let tranche = (1..=periods.max(1) as u32, title(), estimate(count.clone()))
        .prop_map(|(period, label, amount)| Tranche { period, label, amount });
    let tranches = vec(tranche, 0..=periods);
    let cost = option::of(estimate(0.0..=limits::MONEY));
    let reusable = option::of(estimate(0.0..=1e6));
    (title(), title(), estimate(count), reusable, tranches, cost, text(0..=20)).prop_map(
        move |(name, unit, amount, period, tranches, unit_cost, note)| Supply {
            id: supply_id(row),
            name,
            unit,
            amount,
            reusable: period.map(|period| Reusable { period }),
            tranches,
            unit_cost,
            note,
        },
    )
}

fn party(row: usize, supplies: usize, parties: usize) -> impl Strategy<Value = Party> {
    let count = || estimate(0.0..=limits::COUNT);
    let income = vec![IncomeGroup::Low, IncomeGroup::LowerMiddle, IncomeGroup::UpperMiddle, IncomeGroup::High];
    let fields = PartyField::ALL.map(|field| option::of(estimate(field.range().least..=field.range().greatest)));
    let fallback = btree_map((0..supplies).prop_map(supply_id), count(), 0..=supplies);
    let earmarks = btree_map((0..parties).prop_map(party_id), count(), 0..=parties);
    (title(), select(vec!["", "GHA", "COD"]), option::of(select(income)), fields, fallback, earmarks, text(0..=20))
        .prop_map(move |(name, iso3, income_group, fields, fallback, earmarks, note)| {
            let mut party = Party { id: party_id(row), name, iso3: iso3.into(), note, ..Party::blank(1, "") };
            party.income_group = income_group;
            party.fallback = fallback;
            party.earmarks = earmarks;
            for (field, estimate) in PartyField::ALL.into_iter().zip(fields) {
                field.set(&mut party, estimate);
            }
            party
        })
}

fn group(row: usize, supplies: usize, parties: usize, periods: usize) -> impl Strategy<Value = Group> {
    let fields = GroupField::ALL.map(|field| option::of(estimate(field.range().least..=field.range().greatest)));
    let alternative = (title(), estimate(0.0..=1.0), uses(supplies))
        .prop_map(|(name, risk_treated, uses)| Alternative { name, risk_treated, uses });
    let alternatives = vec(alternative, 0..=limits::ALTERNATIVES);
    let comorbidity = select(vec![Comorbidity::None, Comorbidity::Major, Comorbidity::Severe]);
    let arrival = option::of(vec(0.1_f64..=1.0, periods));
    ((title(), text(0..=20)), any::<Index>(), fields, uses(supplies), alternatives, comorbidity, arrival).prop_map(
        move |((name, note), party, fields, uses, alternatives, comorbidity, arrival)| {
            let mut group = Group::blank(row + 1, "", &party_id(party.index(parties)), "");
            group.name = name;
            group.note = note;
            group.uses = uses;
            group.alternatives = alternatives;
            group.comorbidity = comorbidity;
            let parts = arrival.unwrap_or_default();
            let whole: f64 = parts.iter().sum();
            group.arrival_by_period = parts.into_iter().map(|part| part / whole).collect();
            for (field, estimate) in GroupField::ALL.into_iter().zip(fields) {
                field.set(&mut group, estimate);
            }
            group
        },
    )
}

/// A bundle that uses at least one supply.
fn uses(supplies: usize) -> impl Strategy<Value = BTreeMap<String, Estimate>> {
    let units = || estimate(limits::LEAST_UNITS_PER_PATIENT..=limits::UNITS_PER_PATIENT);
    btree_map((0..supplies).prop_map(supply_id), units(), 1..=supplies)
}

fn rule() -> impl Strategy<Value = RuleChoice> {
    let parameters =
        btree_map(select(vec!["share", "order", "power"]).prop_map(String::from), number(-5.0..=5.0), 0..=2);
    (select(vec!["lottery.equal", "priority.youngest"]), parameters)
        .prop_map(|(rule, parameters)| RuleChoice { rule: rule.into(), parameters })
}

/// An own rule of every kind of part; the parties it names may not exist, which only validation minds.
fn own_rule(id: usize) -> impl Strategy<Value = OwnRule> {
    let share = || number(0.0..=1.0);
    let weights = btree_map(select(vec!["sickest", "youngest"]).prop_map(String::from), number(0.5..=9.0), 1..=2);
    let main = prop_oneof![
        rule().prop_map(MainPart::Rule),
        vec(select(vec!["sickest", "benefit"]).prop_map(String::from), 1..3).prop_map(MainPart::Order),
        weights.prop_map(MainPart::Score),
        (share(), rule(), rule()).prop_map(|(share, first, second)| MainPart::Mix { share, first, second }),
    ];
    let every = move || option::of(share().prop_map(|every| PerParty { every, except: BTreeMap::new() }));
    let whom = select(vec![Whom::Everyone, Whom::Deprived, Whom::Essential, Whom::Reciprocity]);
    let set_aside = option::of((number(0.0..=1.0), whom, rule()));
    let set_aside = set_aside.prop_map(|part| part.map(|(share, whom, rule)| SetAside { share, whom, rule }));
    let ties = option::of(select(vec![TiePolicy::Share, TiePolicy::Order, TiePolicy::Lottery]));
    (title(), every(), every(), set_aside, main, ties).prop_map(move |(name, floor, cap, set_aside, main, ties)| {
        OwnRule { id: format!("own-{id}"), name, floor, cap, set_aside, main, ties }
    })
}

fn fact() -> impl Strategy<Value = Fact> {
    (title(), estimate(-limits::MONEY..=limits::MONEY), text(0..=10)).prop_map(|(name, figure, unit)| Fact {
        name,
        figure,
        unit,
    })
}

fn supply_id(row: usize) -> String {
    format!("supply-{}", row + 1)
}

fn party_id(row: usize) -> String {
    format!("party-{}", row + 1)
}
