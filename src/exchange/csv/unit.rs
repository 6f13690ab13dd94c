//! Units in headings: those in which a field is counted, and those that make its numbers something else.
//!
//! `Population (thousands)` must not be read as inhabitants. A unit that is not known to be the field's own is left to
//! the user.

use super::field::Field;
use super::money;
use crate::scenario::{GroupField, PartyField, Scenario};

/// Words that say nothing about the unit.
const ANY: &[&str] = &["in", "mean", "average", "avg", "estimate", "estimated", "est", "approx", "about"];

const YEARS: &[&str] = &["years", "yrs", "y"];
const COUNT: &[&str] = &["number of", "number", "no", "n", "count", "total", "units"];
const PEOPLE: &[&str] = &["people", "persons", "patients", "inhabitants", "cases", "individuals"];
const SHARE: &[&str] = &[
    "per cent",
    "percent",
    "pct",
    "share",
    "fraction",
    "proportion",
    "probability",
    "0 to 1",
    "0 1",
    "of patients",
    "of its patients",
    "of population",
    "of the population",
];

/// Only behind what they are counted per: physicians alone are no rate.
const PEOPLE_OF_RATES: &[&str] = &[
    "per 10000 people",
    "per 10000 persons",
    "per 10000 inhabitants",
    "per 10000 population",
    "per 10000 of population",
];

/// Words that name another scale or a time, in the singular.
const SCALES: &[&str] = &[
    "hundred", "thousand", "million", "billion", "mio", "mln", "mn", "mrd", "bn", "tsd", "lakh", "crore", "000",
    "month", "mth", "week", "day", "hour", "percent", "pct",
];

/// The years that a heading can name.
const DATES: std::ops::RangeInclusive<u32> = 1900..=2100;

/// Whether a unit, as a heading has it, is the one in which a field is counted.
pub(super) fn is_own(unit: &str, field: &Field, scenario: &Scenario) -> bool {
    if field.range().is_none() {
        return true;
    }
    let of_scenario: Vec<Vec<String>> = named(field, scenario).iter().map(|unit| words(unit)).collect();
    let fixed = [&[ANY], &own(field)[..]].concat().concat();
    let phrases: Vec<Vec<String>> = fixed.into_iter().map(words).chain(of_scenario).collect();
    let unit = words(unit);
    let mut rest = &unit[..];
    while let Some(first) = rest.first() {
        let is_date = first.parse().is_ok_and(|date| DATES.contains(&date));
        let fitting = phrases.iter().filter(|phrase| rest.starts_with(phrase)).map(Vec::len).max();
        let length = fitting.unwrap_or_default().max(usize::from(is_date));
        if length == 0 {
            return false;
        }
        rest = &rest[length..];
    }
    true
}

/// Letters, digits, and the signs that are a unit by themselves.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_sign(letter)
}

fn is_sign(letter: char) -> bool {
    letter == '‰' || money::is_sign(letter)
}

/// Whether what stands behind the name of a field, without brackets, names a scale or a unit.
pub(super) fn is_unit(text: &str) -> bool {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_scale = |word: &str| SCALES.contains(&word) || word.contains(is_sign);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    match words[..] {
        ["per", "cent", ..] => true,
        ["per" | "in", word, ..] => is_scale(word) || is_number(word),
        [word, ..] => is_scale(word),
        [] => false,
    }
}

/// A heading without what stands in brackets, and that.
pub(super) fn without_brackets(heading: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::<String>::new(), 0_usize);
    for letter in heading.chars() {
        match letter {
            '(' | '[' if depth == 0 => inside.push(String::new()),
            _ if depth == 0 => outside.push(letter),
            ')' | ']' if depth == 1 => {}
            _ => inside.last_mut().into_iter().for_each(|unit| unit.push(letter)),
        }
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (outside, inside.iter().map(|unit| unit.trim().to_string()).filter(|unit| !unit.is_empty()).collect())
}

/// The words of a field's unit that are the same in every scenario.
fn own(field: &Field) -> [&'static [&'static str]; 2] {
    match field {
        _ if field.is_share() => [SHARE, &[]],
        Field::Group(field) => match field {
            GroupField::Size => [COUNT, PEOPLE],
            GroupField::Severity => [&["sofa", "score", "points"], &["0 to 24", "0 24"]],
            GroupField::Arrival => [&["order of arrival", "order", "rank"], &["1 is first"]],
            GroupField::DeprivationRank => [&["rank"], &["1 is most deprived", "1 most deprived"]],
            GroupField::AbilityToPay => [&["per course"], &[]],
            GroupField::Cost => [&["per patient", "per person", "per treatment"], &[]],
            GroupField::Weight => [&["weight", "per person"], &[]],
            _ => [YEARS, &[]],
        },
        Field::OfParty(field) => match field {
            PartyField::Population => [COUNT, PEOPLE],
            PartyField::LifeExpectancy => [YEARS, &["at birth"]],
            PartyField::LifeYearsPerCourse => [YEARS, &["per course"]],
            PartyField::IncomePerHead => {
                [&["per year", "year", "annual", "yearly"], &["per head", "per capita", "per person"]]
            }
            PartyField::UnderFiveMortality => {
                [&["per 1000", "per thousand", "‰"], &["deaths", "live births", "births", "children"]]
            }
            PartyField::Physicians => [&["per 10000"], PEOPLE_OF_RATES],
            PartyField::ReproductionNumber => [&["infections per case", "r", "rt"], &[]],
            _ => [&["per course"], &[]],
        },
        Field::Uses(_) | Field::OtherUses(_) => [COUNT, &["per patient", "per person"]],
        Field::Period => [&["days", "days of use"], &[]],
        Field::UnitCost => [&["per unit", "each", "per piece", "per item"], &[]],
        _ => [COUNT, &[]],
    }
}

/// The words of a field's unit that the scenario says: its money, or what its supplies are counted in.
fn named(field: &Field, scenario: &Scenario) -> Vec<String> {
    let every = || scenario.supplies.iter();
    let units: Vec<&str> = match field {
        _ if field.is_money() => {
            return money::alike(&scenario.settings.currency).into_iter().map(String::from).collect();
        }
        Field::Uses(id) | Field::OtherUses(id) | Field::Fallback(id) => {
            every().filter(|supply| supply.id == *id).map(|supply| &*supply.unit).collect()
        }
        Field::Earmark(_) => vec!["courses"],
        // The rows may be of any supply.
        Field::Amount | Field::Tranche(_) => every().map(|supply| &*supply.unit).collect(),
        _ => Vec::new(),
    };
    let is_one = units.windows(2).all(|pair| pair[0] == pair[1]);
    units.into_iter().filter(|_| is_one).take(1).map(String::from).collect()
}

/// The words of a unit in small letters and in the singular, with signs of money, and numbers without marks of
/// thousands.
fn words(text: &str) -> Vec<String> {
    let spaced: String =
        text.replace('%', " per cent ").chars().map(|letter| if is_word(letter) { letter } else { ' ' }).collect();
    let mut words: Vec<String> = Vec::new();
    for word in spaced.to_lowercase().split_whitespace() {
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        match words.last_mut().filter(|last| is_number(last) && is_number(word) && word.len() == 3) {
            Some(last) => last.push_str(word),
            None => words.push(word.strip_suffix('s').filter(|rest| !rest.is_empty()).unwrap_or(word).into()),
        }
    }
    words
}
