//! Figures of countries and reference tables: whole, in range, sourced, and sound in whatever scenario they join.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/scenarios.rs"]
mod scenarios;

use std::collections::BTreeSet;

use blank::blank;
use evenhand::exchange::json::{read, write};
use evenhand::library::countries::{AgeBand, CURRENCY, Countries, Country, GroupWish, PATH, Region, TEXT, Wish};
use evenhand::library::fatality::{CDC_BANDS, Fatality, LEVIN_POINTS, WHOLE_POPULATION};
use evenhand::library::{CUT_OFFS, find, income_group};
use evenhand::locale::Locale;
use evenhand::scenario::{Estimate, IncomeGroup, LifeTable, LifeTableName, Mark, PartyField, Scenario, validate};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

fn countries() -> Countries {
    Countries::read(TEXT.unwrap()).unwrap()
}

fn wish(countries: &[&str]) -> Wish {
    Wish {
        countries: countries.iter().map(ToString::to_string).collect(),
        party: None,
        fields: Country::FIELDS.into(),
        income_group: true,
        update: false,
        rename: false,
        groups: None,
    }
}

fn groups(scenario: &Scenario) -> GroupWish {
    GroupWish {
        bands: AgeBand::ALL.into(),
        in_need: 10.0,
        table: Some(Fatality::Levin),
        risk: 0.4,
        effect: 0.5,
        uses: [(scenario.supplies[0].id.clone(), 1.0)].into(),
        rank: true,
    }
}

fn extended(scenario: &Scenario, wish: &Wish) -> Scenario {
    scenario.extended(&countries().extension(&Locale::plain(), scenario, wish))
}

#[test]
fn there_are_194_countries_in_order_and_each_once() {
    let countries = countries();
    assert_eq!(countries.all.len(), 194);
    let codes: BTreeSet<&str> = countries.all.iter().map(|country| country.iso3.as_str()).collect();
    assert_eq!(codes.len(), 194);
    assert!(codes.iter().all(|code| code.len() == 3 && code.chars().all(|letter| letter.is_ascii_uppercase())));
    for region in Region::ALL {
        assert!(countries.all.iter().filter(|country| country.region == region).count() >= 10, "{region:?}");
    }
    assert_eq!(PATH, "library/countries.json");
}

#[test]
fn figures_are_in_their_ranges() {
    for country in countries().all {
        let name = &country.name;
        assert!((10_000.0..1.5e9).contains(&country.population), "{name}");
        assert!((50.0..90.0).contains(&country.life_expectancy), "{name}");
        for field in Country::FIELDS {
            let Some(given) = country.figure(field) else { continue };
            let range = field.range();
            assert!(range.least < given.value && given.value <= range.greatest, "{name}: {}", field.key());
            assert!((2009..=2024).contains(&given.year), "{name}: {}", field.key());
        }
        let (income, child, physicians) = (country.income_per_head, country.under_five_mortality, country.physicians);
        assert!(income.is_none_or(|(value, _)| (200.0..150_000.0).contains(&value)), "{name}");
        assert!(child.is_none_or(|value| (1.0..400.0).contains(&value)), "{name}");
        assert!(physicians.is_none_or(|(value, _)| (0.1..100.0).contains(&value)), "{name}");
    }
}

#[test]
fn the_bands_add_up_to_the_population() {
    for country in countries().all {
        let sum: f64 = AgeBand::ALL.map(|band| country.inhabitants(band)).iter().sum();
        // Each of the six figures is rounded to the thousand.
        assert!((sum - country.population).abs() <= 3_000.0, "{}: {sum}", country.name);
        assert!(AgeBand::ALL.iter().all(|band| country.inhabitants(*band) > 0.0), "{}", country.name);
    }
    assert!(AgeBand::ALL.windows(2).all(|pair| pair[0].to() == pair[1].from()));
    assert_eq!(AgeBand::ALL.map(AgeBand::mean_age), [2.5, 12.5, 30.0, 50.0, 70.0]);
}

#[test]
fn income_groups_follow_the_cut_offs_but_for_what_is_said() {
    let mut said = BTreeSet::new();
    for country in countries().all {
        let remark = country.remark("income_group").is_some();
        if remark {
            said.insert(country.iso3.clone());
        }
        let derived = country.income_per_head.map(|(income, _)| income_group(income));
        assert!(remark || derived == Some(country.income_group), "{}: {derived:?}", country.name);
    }
    let exceptions = ["CUB", "ERI", "ETH", "LIE", "MCO", "PRK", "SSD", "VEN", "YEM"];
    assert_eq!(said, exceptions.map(String::from).into());
}

#[test]
fn what_is_not_known_is_not_made_up() {
    let countries = countries();
    let lacking = |field: PartyField| -> Vec<&str> {
        let lacks = countries.all.iter().filter(|country| country.figure(field).is_none());
        lacks.map(|country| country.iso3.as_str()).collect()
    };
    assert_eq!(lacking(PartyField::IncomePerHead), ["MCO", "PRK"]);
    assert_eq!(lacking(PartyField::UnderFiveMortality), ["LIE", "TUR"]);
    assert_eq!(lacking(PartyField::Physicians), ["LIE"]);
    assert_eq!(lacking(PartyField::WalkAway).len(), 194);
}

/// Figures copied here by hand from the sources that are named.
#[test]
fn some_countries_figure_by_figure() {
    let countries = countries();
    let ghana = countries.find("GHA").unwrap();
    assert_eq!((ghana.region, ghana.income_group), (Region::Africa, IncomeGroup::LowerMiddle));
    let afghanistan = countries.find("AFG").unwrap();
    assert_eq!(afghanistan.population, 41_455_000.0);
    assert_eq!(afghanistan.by_age, [6_656_000.0, 15_943_000.0, 12_374_000.0, 4_900_000.0, 1_581_000.0]);
    assert_eq!((afghanistan.life_expectancy, afghanistan.income_per_head), (66.0, Some((370.0, 2023))));
    assert_eq!((afghanistan.under_five_mortality, afghanistan.physicians), (Some(57.4), Some((3.2, 2023))));
    assert_eq!(countries.find("LIE").unwrap().income_per_head, Some((116_380.0, 2009)));
}

#[test]
fn a_search_needs_no_capitals_no_accents_and_knows_codes_and_other_names() {
    let countries = countries();
    let found = |query: &str| -> Vec<String> {
        let fit = countries.all.iter().filter(|country| country.fits(query));
        fit.map(|country| country.iso3.clone()).collect()
    };
    assert_eq!(found("cote"), ["CIV"]);
    assert_eq!(found("CÔTE D'IV"), ["CIV"]);
    assert_eq!(found("ivory coast"), ["CIV"]);
    assert_eq!(found("turkiye"), ["TUR"]);
    assert_eq!(found("turkey"), ["TUR"]);
    assert_eq!(found("gha"), ["AFG", "GHA"]);
    assert_eq!(found("sao tome"), ["STP"]);
    assert_eq!(found("xyz"), [""; 0]);
    assert_eq!(found("").len(), 194);
    let code = |iso3, name| countries.of_party(iso3, name).map(|country| country.iso3.clone());
    assert_eq!(code("", "Turkey").as_deref(), Some("TUR"));
    assert_eq!(code("ZMB", "Anything").as_deref(), Some("ZMB"));
    assert_eq!(code("", "Alda"), None);
}

#[test]
fn sources_notes_and_licences_are_named() {
    let countries = countries();
    let ids: Vec<&str> = countries.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["WPP", "WDI", "IGME", "WBG", "WHO-REGIONS"]);
    for field in Country::FIELDS {
        assert!(ids.contains(&Country::origin(field).unwrap().0), "{}", field.key());
        assert!(countries.notes.iter().any(|note| note.about == field.key()), "{}", field.key());
    }
    for named in ["CC BY 3.0 IGO", "CC BY 4.0", "Gapminder", "UN IGME", "Our World in Data"] {
        assert!(countries.attribution.contains(named), "{named}");
    }
    let locale = Locale::plain();
    countries.notes.iter().for_each(|note| _ = locale.text(&format!("country-about-{}", note.about)));
    Region::ALL.iter().for_each(|region| _ = locale.text(&format!("region-{}", region.key())));
    IncomeGroup::ALL.iter().for_each(|group| _ = locale.text(&format!("income-group-{}", group.key())));
    Fatality::ALL.iter().for_each(|table| _ = locale.text(&format!("country-table-{}", table.key())));
    ids.iter().take(4).for_each(|id| _ = locale.text(&format!("country-source-{}", id.to_ascii_lowercase())));
    assert_eq!(locale.missing(), [""; 0]);
}

#[test]
fn a_country_joins_as_a_party_with_every_figure_marked_noted_and_sourced() {
    let scenario = blank();
    let after = extended(&scenario, &wish(&["CAF", "ETH"]));
    let party = &after.parties[scenario.parties.len()];
    assert_eq!((party.id.as_str(), party.name.as_str()), ("CAF", "Central African Republic"));
    for field in Country::FIELDS {
        let Estimate { mark, sources, note, .. } = field.get(party).unwrap();
        assert!(!sources.is_empty() && note.contains("20"), "{}: {note}", field.key());
        let derived = field == PartyField::LifeExpectancy;
        assert_eq!(*mark, if derived { Mark::Derived } else { Mark::Published }, "{}", field.key());
    }
    assert!(party.under_five_mortality.as_ref().unwrap().note.contains("Check it before you rely on it"));
    assert_eq!(party.income_group, Some(IncomeGroup::Low));
    let said = after.caveats.join("\n");
    assert!(said.contains("cut-offs for its fiscal year 2026 (WBG)") && said.contains("Ethiopia"), "{said}");
    assert_eq!(said.matches("(WBG)").count(), 1, "{said}");
    assert_eq!(after.sources.iter().filter(|source| source.id == "WPP").count(), 1);
    assert_eq!(validate(&after), Ok(()));
}

#[test]
fn a_party_called_like_a_country_stands_for_it_and_a_part_of_a_country_does_not() {
    let mut scenario = blank();
    scenario.parties[0].name = "Zambia".into();
    let after = extended(&scenario, &Wish { groups: Some(groups(&scenario)), ..wish(&["ZMB"]) });
    assert_eq!(after.parties.len(), scenario.parties.len());
    assert!(after.groups[scenario.groups.len()..].iter().all(|group| group.party == scenario.parties[0].id));
    let lombardy = evenhand::library::find("icu-lombardy-2020").unwrap().scenario().unwrap();
    let after = extended(&lombardy, &Wish { groups: Some(groups(&lombardy)), ..wish(&["ITA"]) });
    assert_eq!(after.parties.last().unwrap().name, "Italy");
    assert_eq!(after.parties[0], lombardy.parties[0]);
}

#[test]
fn groups_are_people_of_an_age_in_need_with_the_risk_of_the_table() {
    let scenario = blank();
    let wish = Wish { groups: Some(groups(&scenario)), ..wish(&["ZMB", "GHA", "PRK"]) };
    let after = extended(&scenario, &wish);
    let added = &after.groups[scenario.groups.len()..];
    assert_eq!(added.len(), 15);
    let oldest = &added[4];
    assert_eq!((oldest.name.as_str(), oldest.party.as_str()), ("Zambia, 60 years and over", "ZMB"));
    let zambia = countries().find("ZMB").unwrap().by_age[4];
    assert_eq!(oldest.size.value, (zambia / 100.0).round());
    assert_eq!(oldest.size.mark, Mark::Illustrative);
    assert!(oldest.size.note.contains("10 of 1,000"), "{}", oldest.size.note);
    // The table of ten-year bands: 1.45% from 60 to 70, 4.85% from 70 to 80.
    let risk = oldest.risk_untreated.value;
    assert!((risk - 0.0315).abs() < 5e-5, "{risk}");
    assert_eq!(oldest.risk_treated.value, risk * 0.5);
    assert_eq!(oldest.risk_untreated.mark, Mark::Derived);
    assert_eq!(oldest.risk_treated.mark, Mark::Illustrative);
    assert_eq!(oldest.risk_untreated.sources, ["LEVIN"]);
    assert_eq!(added[0].name, "Zambia, 0 to 4 years");
    let ranks: Vec<_> =
        added.iter().step_by(5).map(|group| group.deprivation_rank.as_ref().map(|rank| rank.value)).collect();
    // 28 countries are poorer than Zambia, 46 than Ghana; nobody knows North Korea's income.
    assert_eq!(ranks, [Some(29.0), Some(47.0), None]);
    assert_eq!(validate(&after), Ok(()));
    assert_eq!(read(&write(&after)), Ok(after));
}

#[test]
fn a_party_that_is_there_changes_only_when_that_is_wanted() {
    let scenario = find("cholera-ocv-2024").unwrap().scenario().unwrap();
    let kept = extended(&scenario, &wish(&["ZMB"]));
    assert_eq!(kept.parties, scenario.parties);
    let with_groups = Wish { groups: Some(groups(&scenario)), ..wish(&["ZMB"]) };
    let joined = extended(&scenario, &with_groups);
    assert_eq!((&joined.parties, joined.groups.len()), (&scenario.parties, scenario.groups.len() + 5));
    assert!(joined.groups.iter().rev().take(5).all(|group| group.party == "ZMB"));
    let updated = extended(&scenario, &Wish { update: true, ..wish(&["ZMB"]) });
    let (before, after) = (&scenario.parties[0], &updated.parties[0]);
    assert_eq!((&after.id, &after.name, &after.walk_away), (&before.id, &before.name, &before.walk_away));
    assert!(before.life_expectancy.is_none() && after.life_expectancy.is_some());
    // Its own WDI is another text, so the source of countries has another id.
    assert_eq!(after.income_per_head.as_ref().unwrap().sources, ["WDI-2"]);
    assert_eq!(updated.sources.iter().filter(|source| source.id == "WDI").count(), 1);
    assert_eq!(validate(&updated), Ok(()));
}

#[test]
fn one_party_is_filled_and_called_by_its_name_or_not() {
    let scenario = find("four-villages").unwrap().scenario().unwrap();
    let fill = |rename| extended(&scenario, &Wish { party: Some(1), rename, ..wish(&["CIV"]) });
    let (filled, renamed) = (fill(false), fill(true));
    assert_eq!(filled.parties.len(), scenario.parties.len());
    assert_eq!((filled.parties[1].name.as_str(), filled.parties[1].iso3.as_str()), ("Bora", "CIV"));
    assert_eq!(renamed.parties[1].name, "Côte d'Ivoire");
    assert_eq!(filled.parties[1].walk_away, scenario.parties[1].walk_away);
    assert_eq!(filled.parties[0], scenario.parties[0]);
    let some = Wish { party: Some(1), fields: vec![PartyField::Physicians], income_group: false, ..wish(&["CIV"]) };
    let party = &extended(&scenario, &some).parties[1];
    assert!(party.physicians.is_some() && party.life_expectancy.is_none() && party.income_group.is_none());
    assert_eq!(party.population, scenario.parties[1].population);
    assert_eq!(CURRENCY, scenario.settings.currency);
}

fn golden() -> Value {
    serde_json::from_str(include_str!("golden/reference.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap_or(f64::INFINITY)).collect()
}

/// A number with so many digits that count, as it would be printed.
fn printed(number: f64, digits: usize) -> f64 {
    format!("{number:.*e}", digits - 1).parse().unwrap()
}

#[test]
fn the_formula_gives_the_published_points_and_bands() {
    let golden = golden();
    let points: Vec<Vec<f64>> = golden["levin_points_percent"].as_array().unwrap().iter().map(numbers).collect();
    for (point, (age, share)) in points.iter().zip(LEVIN_POINTS) {
        let [at, per_cent] = point[..] else { panic!("{point:?}") };
        assert_eq!((age, printed(share * 100.0, 2)), (at, per_cent));
        // They print one digit below 1%, two up to 10%, and none after the point beyond.
        let digits = if (1.0..10.0).contains(&per_cent) || per_cent > 10.0 { 2 } else { 1 };
        assert_eq!(printed(Fatality::Levin.at(age) * 100.0, digits), per_cent, "at {age}");
    }
    for band in golden["levin_bands"].as_array().unwrap().iter().map(numbers) {
        assert_eq!(printed(Fatality::Levin.mean(band[0], band[1]), 3), band[2], "{band:?}");
    }
    let bands: Vec<Vec<f64>> = golden["cdc_bands"].as_array().unwrap().iter().map(numbers).collect();
    assert_eq!(bands, CDC_BANDS.map(|(from, to, share)| vec![from, to, share]));
    let whole = |key: &str| numbers(&golden["whole_population"][key]);
    assert_eq!(whole("low_income"), WHOLE_POPULATION.low_income);
    assert_eq!(whole("high_income"), WHOLE_POPULATION.high_income);
}

#[test]
fn the_life_table_of_2019_is_the_published_one_to_the_digit() {
    let golden = golden();
    let (ages, years) = (numbers(&golden["gbd2019"]["age"]), numbers(&golden["gbd2019"]["years"]));
    let table = LifeTable::named(LifeTableName::Gbd2019);
    for (age, years) in ages.iter().zip(&years) {
        assert_eq!(format!("{:.2}", table.at(*age)), format!("{years:.2}"), "at {age}");
    }
    assert_eq!(numbers(&golden["income_cut_offs"]), CUT_OFFS);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever countries join whatever scenario: it stays valid, and nothing that was there is lost.
    #[test]
    fn any_wish_leaves_any_scenario_valid(
        scenario in scenarios::any_scenario(),
        codes in proptest::collection::vec(select(vec!["GHA", "COD", "TUV", "PRK", "CAF", "LIE", "NOWHERE"]), 0..5),
        update in any::<bool>(),
        rename in any::<bool>(),
        row in proptest::option::of(0_usize..5),
        with_groups in any::<bool>(),
        in_need in 0.0..=1000.0_f64,
        shares in any::<[bool; 2]>(),
    ) {
        let mut groups = groups(&scenario);
        groups.in_need = in_need;
        groups.table = shares[0].then_some(Fatality::Cdc);
        groups.effect = if shares[1] { 1.0 } else { 0.0 };
        let party = row.filter(|row| *row < scenario.parties.len());
        let codes = if party.is_some() { codes.get(..1).unwrap_or_default().to_vec() } else { codes };
        let mut seen = BTreeSet::new();
        let codes: Vec<&str> = codes.into_iter().filter(|code| seen.insert(*code)).collect();
        let wish = Wish { party, update, rename, groups: with_groups.then_some(groups), ..wish(&codes) };
        let after = extended(&scenario, &wish);
        prop_assert_eq!(validate(&after), Ok(()));
        prop_assert_eq!(&after.groups[..scenario.groups.len()], &scenario.groups[..]);
        prop_assert_eq!(&after.sources[..scenario.sources.len()], &scenario.sources[..]);
        prop_assert!(after.parties.len() >= scenario.parties.len());
    }
}
