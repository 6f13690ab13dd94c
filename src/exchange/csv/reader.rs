//! Reading the rows of a table, cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{self, Column};
use super::fault::{Fault, FaultKind};
use super::field::{self, Field};
use super::money;
use super::number::{self, Decimal};
use super::preview::{Cell, Change, Row};
use super::table::Table;
use super::target::{End, Target};
use super::words::{self, folded, plain};
use super::write::unguarded;
use crate::scenario::{Comorbidity, IncomeGroup, Party, Scenario};

/// Most characters of a value that a fault repeats.
const QUOTED: usize = 40;

/// Words that say that nothing is known, in columns of numbers.
const NOTHING: [&str; 9] = ["", "-", "–", "—", ".", "..", "n/a", "na", "n.a."];

const COMORBIDITIES: [(&str, Comorbidity); 3] =
    [("none", Comorbidity::None), ("major", Comorbidity::Major), ("severe", Comorbidity::Severe)];

const INCOMES: [(&str, IncomeGroup); 4] = [
    ("low", IncomeGroup::Low),
    ("lower_middle", IncomeGroup::LowerMiddle),
    ("upper_middle", IncomeGroup::UpperMiddle),
    ("high", IncomeGroup::High),
];

/// Reads row after row.
pub(super) struct Reader<'s> {
    table: Table,
    columns: &'s [Column],
    places: BTreeMap<&'s Target, usize>,
    scenario: &'s Scenario,
    /// The ids that the table names.
    ids: BTreeSet<String>,
    /// For each column, whether some of its numbers have a per cent sign.
    signed: Vec<bool>,
    rows: Vec<Row>,
    faults: Vec<Fault>,
    new_parties: Vec<String>,
    /// The same without capitals.
    known_parties: BTreeSet<String>,
    /// The rows of the table by what tells them apart.
    seen: BTreeMap<String, usize>,
    /// Fields that new rows need and no column stands for: the first such row, and how many there are.
    lacking: BTreeMap<Field, (usize, usize)>,
}

impl<'s> Reader<'s> {
    /// Before the first row; `body` are the rows without headings.
    pub(super) fn new(table: Table, columns: &'s [Column], scenario: &'s Scenario, body: &[Vec<String>]) -> Self {
        let has_sign = |place: usize| body.iter().filter_map(|row| row.get(place)).any(|cell| cell.contains('%'));
        let places = columns.iter().enumerate().filter_map(|(place, column)| Some((column.target.as_ref()?, place)));
        let places: BTreeMap<_, _> = places.collect();
        let id = places.get(&Target::from(Field::Id)).copied();
        let ids = body.iter().filter_map(|row| row.get(id?)).map(|cell| plain_text(cell));
        Self {
            table,
            columns,
            ids: ids.collect(),
            places,
            scenario,
            signed: (0..columns.len()).map(has_sign).collect(),
            rows: Vec::new(),
            faults: Vec::new(),
            new_parties: Vec::new(),
            known_parties: BTreeSet::new(),
            seen: BTreeMap::new(),
            lacking: BTreeMap::new(),
        }
    }

    /// Reads a row, of that number as a spreadsheet counts.
    pub(super) fn row(&mut self, number: usize, texts: &[String]) {
        let mut cells = Vec::with_capacity(self.columns.len());
        for place in 0..self.columns.len() {
            let text = texts.get(place).map_or("", String::as_str);
            let cell = self.cell(place, text).unwrap_or_else(|kind| {
                self.fault(number, Some(place), text, kind);
                Cell::Fault
            });
            cells.push(cell);
        }
        let beyond = texts.iter().enumerate().skip(self.columns.len()).filter(|(_, cell)| !cell.trim().is_empty());
        for (place, text) in beyond {
            self.fault(number, Some(place), text, FaultKind::BeyondColumns);
        }
        let existing = self.existing(number, &cells);
        self.needs(number, existing, &cells);
        if let Some(Cell::Text(name)) = self.at(&cells, &Field::Party.into())
            && party(self.scenario, name).is_none()
            && self.known_parties.insert(folded(name))
        {
            self.new_parties.push(name.clone());
        }
        let change = if existing.is_some() { Change::Changed } else { Change::New };
        self.rows.push(Row { number, existing, change, cells, texts: texts.to_vec() });
    }

    /// The rows, what is wrong with them, and the parties that do not exist yet.
    pub(super) fn finish(self) -> (Vec<Row>, Vec<Fault>, Vec<String>) {
        let of_columns = self.lacking.into_iter().map(|(field, (row, rows))| Fault {
            row: Some(row),
            column: None,
            heading: String::new(),
            value: String::new(),
            kind: FaultKind::NoColumn { field, rows },
        });
        (self.rows, of_columns.chain(self.faults).collect(), self.new_parties)
    }

    fn cell(&self, place: usize, text: &str) -> Result<Cell, FaultKind> {
        let column = &self.columns[place];
        let Some(target) = &column.target else { return Ok(Cell::Unused) };
        let Some(range) = target.field.range() else {
            return match (&target.field, plain_text(text).as_str()) {
                (_, "") => Ok(Cell::Empty),
                (Field::Comorbidity, text) => word(text, &COMORBIDITIES).map(Cell::Comorbidity),
                (Field::IncomeGroup, text) => word(text, &INCOMES).map(Cell::Income),
                (_, text) => Ok(Cell::Text(text.into())),
            };
        };
        let text = text.trim();
        if NOTHING.contains(&text.to_lowercase().as_str()) {
            return Ok(Cell::Empty);
        }
        let mark = column.decimal.as_ref().map_or(Decimal::Point, |(mark, _)| *mark);
        let Some(number) = number::read(text, mark) else {
            let reads_otherwise = number::read(text, mark.other()).is_some();
            return Err(if reads_otherwise { FaultKind::OtherMark { decimal: mark } } else { FaultKind::NotANumber });
        };
        if number.is_per_cent && !target.field.is_share() {
            return Err(FaultKind::NoShare);
        }
        if let Some(money) = number.money {
            let own = &self.scenario.settings.currency;
            if !target.field.is_money() {
                return Err(FaultKind::NoMoney);
            }
            if !money::is_same(money, own) {
                return Err(FaultKind::OtherMoney { money: money.into(), own: own.clone() });
            }
        }
        if self.signed[place] && !number.is_per_cent && !column.is_per_cent && number.value != 0.0 {
            return Err(FaultKind::NoPerCent);
        }
        let value = column::scaled(number, column.is_per_cent);
        if value < range.least || value > range.greatest {
            return Err(FaultKind::OutOfRange { least: range.least, greatest: range.greatest });
        }
        Ok(Cell::Number(value))
    }

    /// The row of the scenario that a row of the table changes: by id, else by name, and groups by their party as well.
    fn existing(&mut self, number: usize, cells: &[Cell]) -> Option<usize> {
        let (id, name) = (self.text(cells, Field::Id), self.text(cells, Field::Name));
        let (table, scenario) = (self.table, self.scenario);
        let called = |row: usize| table.named(scenario, row).unwrap_or_default();
        let rows = 0..table.rows(scenario);
        // Groups of one name may belong to several parties, of which a row may name one.
        let owner = self.text(cells, Field::Party).filter(|_| table == Table::Groups);
        let owner = owner.map(|name| party(scenario, name).map(|party| &party.id));
        let is_owned = |row: usize| owner.is_none_or(|id| id == scenario.groups.get(row).map(|group| &group.party));
        let by_name =
            |name: &str| words::named(name, rows.clone().filter(|row| is_owned(*row)).map(|row| (row, called(row).1)));
        let found: Vec<usize> = match (id, name) {
            (Some(id), _) => rows.clone().filter(|row| called(*row).0 == id).collect(),
            (None, Some(name)) => by_name(name),
            (None, None) => Vec::new(),
        };
        // Where another row of the table has that id, this one is a second of the same name.
        let others = name.filter(|_| id.is_some() && found.is_empty()).map(by_name).unwrap_or_default();
        let other = others.into_iter().find(|row| !self.ids.contains(called(*row).0));
        let field = if id.is_some() { Field::Id } else { Field::Name };
        let value = id.or(name)?;
        // Whatever both rows are called, they are the same when they change the same.
        let key = found.first().map_or_else(
            || match id {
                Some(id) => format!("id {}", folded(id)),
                None => format!("name {} of {}", folded(value), self.party_key(cells)),
            },
            usize::to_string,
        );
        let place = self.places.get(&Target::from(field)).copied();
        if found.len() > 1 {
            self.fault(number, place, value, FaultKind::Ambiguous);
        }
        if let Some((id, name)) = other.map(called) {
            self.fault(number, place, value, FaultKind::OtherId { name: name.into(), id: id.into() });
        }
        match self.seen.get(&key) {
            Some(&first) => self.fault(number, place, value, FaultKind::Twice { first }),
            None => _ = self.seen.insert(key, number),
        }
        found.first().copied().or(other)
    }

    /// What tells the party of a row from those of others; where there is one only, it goes without saying.
    fn party_key(&self, cells: &[Cell]) -> String {
        let only = || self.scenario.parties.first().filter(|_| self.scenario.parties.len() == 1);
        let Some(name) = self.text(cells, Field::Party) else { return only().map_or("", |party| &party.id).into() };
        party(self.scenario, name).map_or_else(|| folded(name), |party| party.id.clone())
    }

    fn text<'c>(&self, cells: &'c [Cell], field: Field) -> Option<&'c str> {
        match self.at(cells, &field.into()) {
            Some(Cell::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// What a row cannot be without.
    fn needs(&mut self, number: usize, existing: Option<usize>, cells: &[Cell]) {
        let is_there = |target: &Target| !matches!(self.at(cells, target), None | Some(Cell::Empty));
        let mut missing = Vec::new();
        if existing.is_none() {
            let mut required = self.table.required();
            // Where there is one party or one supply only, it goes without saying.
            if self.table == Table::Groups && self.scenario.parties.len() != 1 {
                required.push(Field::Party);
            }
            missing.extend(required.into_iter().filter(|field| !is_there(&field.clone().into())));
            let uses = || self.scenario.supplies.iter().map(|supply| Field::Uses(supply.id.clone()));
            if self.table == Table::Groups && uses().count() > 1 && !uses().any(|field| is_there(&field.into())) {
                missing.extend(uses().next());
            }
        }
        let says_other = self.places.keys().any(|target| target.field.is_of_other() && is_there(target));
        if says_other && existing.is_none_or(|row| field::other(self.scenario, row).is_none()) {
            let required = [Field::OtherName, Field::OtherRisk];
            missing.extend(required.into_iter().filter(|field| !is_there(&field.clone().into())));
        }
        let mut ends = Vec::new();
        for target in self.places.keys().filter(|target| target.end != End::Value) {
            let value = Target::from(target.field.clone());
            let has_value =
                is_there(&value) || existing.is_some_and(|row| target.field.get(self.scenario, row).is_some());
            // A required value that is missing has been said already.
            if is_there(target) && !has_value && !missing.contains(&target.field) {
                ends.push(FaultKind::NoValue { target: (*target).clone() });
            }
        }
        for field in missing {
            match self.places.get(&Target::from(field.clone())).copied() {
                Some(place) => self.fault(number, Some(place), "", FaultKind::Missing { field }),
                None => self.lacking.entry(field).or_insert((number, 0)).1 += 1,
            }
        }
        for kind in ends {
            self.fault(number, None, "", kind);
        }
    }

    fn at<'c>(&self, cells: &'c [Cell], target: &Target) -> Option<&'c Cell> {
        cells.get(*self.places.get(target)?)
    }

    fn fault(&mut self, row: usize, place: Option<usize>, value: &str, kind: FaultKind) {
        let heading = place.and_then(|place| self.columns.get(place)).map(|column| column.heading.clone());
        let value = value.trim().chars().take(QUOTED).collect();
        let column = place.map(|place| place + 1);
        self.faults.push(Fault { row: Some(row), column, heading: heading.unwrap_or_default(), value, kind });
    }
}

/// A text without its guard and without spaces at its ends; what a guard stands before may be a space itself.
fn plain_text(text: &str) -> String {
    unguarded(text.trim_start()).trim().to_string()
}

/// The party that a text names, by id or name.
pub fn party<'s>(scenario: &'s Scenario, text: &str) -> Option<&'s Party> {
    let by_id = scenario.parties.iter().find(|party| party.id == text);
    let names = scenario.parties.iter().map(|party| party.name.as_str()).enumerate();
    by_id.or_else(|| scenario.parties.get(*words::named(text, names).first()?))
}

fn word<T: Copy>(text: &str, known: &[(&'static str, T)]) -> Result<T, FaultKind> {
    // "Lower middle income" is "lower_middle".
    let own = plain(text);
    let own = own.strip_suffix(" income").unwrap_or(&own);
    let found = known.iter().find(|(word, _)| plain(word) == own).map(|(_, value)| *value);
    found.ok_or_else(|| FaultKind::UnknownWord { known: known.iter().map(|(word, _)| *word).collect() })
}
