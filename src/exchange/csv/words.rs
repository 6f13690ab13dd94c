//! Which headings stand for which field.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Matched;
use super::field::Field;
use super::table::Table;
use super::target::{End, Target};
use super::unit;
use crate::scenario::{GroupField, PartyField, Scenario};

/// Words for fields beside their keys, in small letters and without signs.
const WORDS: &[(Field, &[&str])] = &[
    (Field::Id, &["identifier", "key"]),
    (Field::Name, &["group", "groups", "patient group", "label", "title", "description", "supply", "item", "product"]),
    (Field::Party, &["country", "delegation", "region", "district", "state", "province", "village", "hospital"]),
    (Field::Comorbidity, &["comorbidities", "long term illness", "other illness"]),
    (
        Field::Group(GroupField::Size),
        &["patients", "number of patients", "number", "n", "need", "in need", "people in need", "cases", "group size"],
    ),
    (Field::Group(GroupField::Age), &["mean age", "average age", "age in years", "age years"]),
    (
        Field::Group(GroupField::RiskUntreated),
        &[
            "chance of death untreated",
            "chance of death without treatment",
            "risk of death untreated",
            "risk of death without treatment",
            "risk without treatment",
            "mortality untreated",
            "mortality without treatment",
            "case fatality untreated",
            "cfr untreated",
        ],
    ),
    (
        Field::Group(GroupField::RiskTreated),
        &[
            "chance of death treated",
            "chance of death with treatment",
            "risk of death treated",
            "risk of death with treatment",
            "risk with treatment",
            "mortality treated",
            "mortality with treatment",
            "case fatality treated",
            "cfr treated",
        ],
    ),
    (
        Field::Group(GroupField::YearsLeft),
        &["remaining years", "years of life left", "remaining life expectancy", "life expectancy"],
    ),
    (Field::Group(GroupField::Quality), &["quality of life", "utility", "qaly weight"]),
    (Field::Group(GroupField::DisabilityWeight), &["disability"]),
    (Field::Group(GroupField::IllYearsUntreated), &["years ill untreated", "years ill without treatment"]),
    (Field::Group(GroupField::IllYearsTreated), &["years ill treated", "years ill with treatment"]),
    (Field::Group(GroupField::Severity), &["sofa", "sofa score", "organ failure score"]),
    (Field::Group(GroupField::Arrival), &["place in the queue", "queue", "order of arrival"]),
    (Field::Group(GroupField::DeprivationRank), &["deprivation", "rank of deprivation"]),
    (Field::Group(GroupField::EssentialShare), &["essential workers", "share of essential workers"]),
    (Field::Group(GroupField::ReciprocityShare), &["reciprocity"]),
    (Field::Group(GroupField::AbilityToPay), &["price that can be paid", "willingness to pay"]),
    (Field::Group(GroupField::Cost), &["cost per patient", "cost of treatment", "treatment cost"]),
    (Field::OtherName, &["other treatment", "alternative", "alternative treatment"]),
    (Field::OtherRisk, &["risk with other treatment", "risk of death with other treatment", "risk with alternative"]),
    (Field::Iso3, &["iso", "code", "iso code", "country code", "iso 3166", "iso alpha 3"]),
    (Field::IncomeGroup, &["income class", "world bank income group"]),
    (Field::OfParty(PartyField::Population), &["inhabitants", "people", "total population"]),
    (
        Field::OfParty(PartyField::IncomePerHead),
        &["income", "gni per head", "gni per capita", "gdp per head", "gdp per capita", "income per capita"],
    ),
    (Field::OfParty(PartyField::LifeExpectancy), &["life expectancy", "e0"]),
    (
        Field::OfParty(PartyField::UnderFiveMortality),
        &["under five mortality", "under 5 mortality", "u5mr", "child mortality"],
    ),
    (Field::OfParty(PartyField::Physicians), &["doctors", "physicians per 10000"]),
    (Field::OfParty(PartyField::WalkAway), &["walk away point", "least share"]),
    (Field::OfParty(PartyField::RequestedCoverage), &["coverage requested", "coverage asked for"]),
    (Field::OfParty(PartyField::CoverageSoFar), &["coverage", "covered so far", "coverage reached"]),
    (Field::OfParty(PartyField::ReproductionNumber), &["r", "rt", "r number"]),
    (Field::Unit, &["units", "unit name"]),
    (Field::Amount, &["stock", "quantity", "available", "units available", "doses", "number of units"]),
    (Field::Period, &["time of use", "days of use", "period"]),
    (Field::UnitCost, &["cost per unit", "price", "unit price", "cost"]),
    (Field::Note, &["notes", "comment", "comments", "remark", "remarks"]),
];

/// Words that name the rows of one kind of table and are no field there of another.
const ROWS: &[(Table, &[&str])] =
    &[(Table::Parties, &["party", "country", "delegation", "region", "district", "state", "province", "village"])];

/// Words for supplies in a table of groups or parties; the supply stands before or behind.
const PER_SUPPLY: [(&str, &[&str]); 2] = [
    ("uses", &["uses", "use of", "per patient", "units per patient", "needs", "used", "for one patient"]),
    ("fallback", &["fallback", "own", "own stock", "own stock of", "stock of", "stock"]),
];

/// Words for gifts to a party, before its name.
const GIFTS: [&str; 4] = ["earmarks", "earmarked for", "directed to", "gift to"];

/// Words for what comes in a period, before its number.
const PERIODS: [(Table, &[&str]); 2] = [
    (Table::Groups, &["arrival in period", "share in period", "share arriving in period"]),
    (Table::Supplies, &["tranche", "arrives in period", "period"]),
];

/// Words for the ends of a range, as the last word of a heading.
const ENDS: [(End, &[&str]); 3] = [
    (End::Low, &["low", "lower", "lowest", "min", "minimum", "least"]),
    (End::High, &["high", "higher", "upper", "highest", "max", "maximum", "most"]),
    (End::Value, &["value", "likely", "mean", "estimate"]),
];

/// Longest heading that is looked at, bytes; what is longer is text that stands in the place of one.
const LONGEST: usize = 400;

/// The headings that are known in one kind of table.
pub(super) struct Vocabulary<'s> {
    table: Table,
    scenario: &'s Scenario,
    fields: BTreeSet<Field>,
    /// By their keys, letter for letter: no two are alike.
    exact: BTreeMap<String, Target>,
    /// By the words of their keys, which go before all else.
    keys: BTreeMap<String, Target>,
    /// As the page writes them in its language.
    names: BTreeMap<String, &'s Target>,
}

impl<'s> Vocabulary<'s> {
    /// What is known in a table of a scenario; `names` are further headings, as the page writes them in its language.
    pub(super) fn new(table: Table, scenario: &'s Scenario, names: &'s [(Table, Target, String)]) -> Self {
        let fields: BTreeSet<Field> = table.fields(scenario).into_iter().collect();
        let all = || fields.iter().flat_map(Target::all);
        let exact = all().map(|target| (target.key(), target)).collect();
        let keys = all().map(|target| (plain(&target.key()), target)).collect();
        let named = names.iter().filter(|(own, target, _)| *own == table && fields.contains(&target.field));
        let names = named.map(|(_, target, name)| (plain(name), target)).collect();
        Self { table, scenario, exact, keys, names, fields }
    }

    /// Whether the table has a field.
    pub(super) fn has(&self, field: &Field) -> bool {
        self.fields.contains(field)
    }

    /// What a heading stands for, and how that was found.
    pub(super) fn target(&self, heading: &str) -> (Option<Target>, Matched) {
        let words = if heading.len() > LONGEST { String::new() } else { plain(heading) };
        if words.is_empty() {
            return (None, Matched::Nothing);
        }
        let by_key = self.exact.get(heading.trim()).or_else(|| self.keys.get(&words));
        if let Some(target) = by_key.cloned().or_else(|| self.named(&words)) {
            return (Some(target), Matched::Heading);
        }
        match self.with_unit(heading) {
            None => (None, Matched::Nothing),
            Some((target, unit)) if unit::is_own(&unit, &target.field, self.scenario) => {
                (Some(target), Matched::Heading)
            }
            Some((target, unit)) => (None, Matched::OtherUnit { target, unit }),
        }
    }

    /// A heading by its words.
    fn named(&self, words: &str) -> Option<Target> {
        let by_name = self.names.get(words).map(|target| (*target).clone());
        by_name.or_else(|| self.field(words).map(Target::from)).or_else(|| self.of_range(words))
    }

    /// A heading that names a unit behind the field, and that unit as it stands there.
    fn with_unit(&self, heading: &str) -> Option<(Target, String)> {
        /// Words of a unit without brackets that are looked at.
        const WORDS: usize = 6;

        let (outside, units) = unit::without_brackets(heading);
        if !units.is_empty()
            && let Some(target) = self.named(&plain(&outside))
        {
            return Some((target, units.join(", ")));
        }
        let ends = heading.rmatch_indices(char::is_whitespace).take(WORDS).map(|(end, _)| heading.split_at(end));
        ends.filter(|(_, unit)| unit::is_unit(unit))
            .find_map(|(start, unit)| Some((self.named(&plain(start))?, unit.trim().to_string())))
    }

    /// A heading whose last word names an end of a range.
    fn of_range(&self, words: &str) -> Option<Target> {
        let (start, last) = words.rsplit_once(' ')?;
        let (end, _) = ENDS.iter().find(|(_, words)| words.contains(&last))?;
        let field = self.field(start).filter(Field::has_ends)?;
        Some(Target { field, end: *end })
    }

    fn field(&self, words: &str) -> Option<Field> {
        let without = words.strip_suffix(" per cent").or(words.strip_suffix(" percent"));
        if let Some(field) = without.and_then(|words| self.field(words)) {
            // What is no share is in another unit then.
            return Some(field).filter(Field::is_share);
        }
        if ROWS.iter().any(|(own, names)| *own == self.table && names.contains(&words)) {
            return Some(Field::Name);
        }
        let by_key = self.keys.get(words).filter(|target| target.end == End::Value).map(|target| &target.field);
        let by_word = || WORDS.iter().find(|(field, own)| self.has(field) && own.contains(&words)).map(|(own, _)| own);
        let found = by_key.or_else(by_word).cloned();
        found.or_else(|| self.of_supply(words)).or_else(|| self.of_party(words)).or_else(|| self.of_period(words))
    }

    /// A heading that names a supply, alone or with what of it.
    fn of_supply(&self, words: &str) -> Option<Field> {
        let (kind, make): (_, fn(String) -> Field) = match self.table {
            Table::Groups => ("uses", Field::Uses),
            Table::Parties => ("fallback", Field::Fallback),
            Table::Supplies => return None,
        };
        let around = PER_SUPPLY.iter().find(|(own, _)| *own == kind).map_or(&[][..], |(_, words)| words);
        let names = |name: &str| {
            let rest = words.strip_prefix(name).or(words.strip_suffix(name)).map(str::trim);
            !name.is_empty() && rest.is_some_and(|rest| rest.is_empty() || around.contains(&rest))
        };
        let mut supplies = self.scenario.supplies.iter();
        Some(make(supplies.find(|supply| names(&plain(&supply.name)) || names(&plain(&supply.id)))?.id.clone()))
    }

    /// A heading that names a party to which another gives.
    fn of_party(&self, words: &str) -> Option<Field> {
        let gift = GIFTS.iter().find_map(|gift| words.strip_prefix(gift)).filter(|_| self.table == Table::Parties);
        let name = gift?.trim();
        let mut parties = self.scenario.parties.iter();
        Some(Field::Earmark(parties.find(|party| plain(&party.name) == name || plain(&party.id) == name)?.id.clone()))
    }

    /// A heading that names a period.
    fn of_period(&self, words: &str) -> Option<Field> {
        let (_, starts) = PERIODS.iter().find(|(own, _)| *own == self.table)?;
        let number = starts.iter().find_map(|start| words.strip_prefix(start))?.trim().parse().ok()?;
        let field = if self.table == Table::Groups { Field::Arrives(number) } else { Field::Tranche(number) };
        self.has(&field).then_some(field)
    }
}

/// Whether a heading says that its numbers are per cents.
pub(super) fn is_per_cent(heading: &str) -> bool {
    if heading.len() > LONGEST {
        return false;
    }
    let plain = plain(heading);
    heading.contains('%') || plain.contains("per cent") || plain.contains("percent")
}

/// Small letters, digits and signs of units, with one space for everything between them; a per cent sign is two words.
pub(super) fn plain(text: &str) -> String {
    let spaced: String = text
        .replace('%', " per cent ")
        .chars()
        .map(|letter| if unit::is_word(letter) { letter } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows that a text names: by the very name, else by one that differs in capitals and spaces only.
pub(super) fn named<'n>(text: &str, names: impl Iterator<Item = (usize, &'n str)> + Clone) -> Vec<usize> {
    let rows = |is_it: &dyn Fn(&str) -> bool| {
        names.clone().filter(|(_, name)| is_it(name)).map(|(row, _)| row).collect::<Vec<_>>()
    };
    let exact = rows(&|name| name == text);
    if exact.is_empty() { rows(&|name| folded(name) == folded(text)) } else { exact }
}

/// A name without capitals and spare spaces.
pub(super) fn folded(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
