//! What a table would bring into the scenario: shown before anything is changed.

use std::collections::BTreeMap;

use super::column::{self, Choices, Column, Rest, Surroundings};
use super::fault::{Fault, FaultKind};
use super::field::{End, Field, Table, Target};
use super::grid::{Grid, GridError, Separator};
use super::number::{self, Decimal};
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

/// A table as it was read, and what it would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What its rows are.
    pub table: Table,
    /// What separates its cells.
    pub separator: Separator,
    /// Whether its first row holds headings.
    pub has_headings: bool,
    /// Some letters were lost when the file was read, since it is not UTF-8: "CSV UTF-8" in the spreadsheet
    /// keeps them.
    pub has_lost_letters: bool,
    /// How each column was read.
    pub columns: Vec<Column>,
    /// Its rows without headings and empty ones.
    pub rows: Vec<Row>,
    /// Everything that is wrong with it, in the order of the table.
    pub faults: Vec<Fault>,
    /// Parties that do not exist yet and would be added.
    pub new_parties: Vec<String>,
    /// What becomes of the rows of the scenario that are not in the table.
    pub rest: Rest,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number as a spreadsheet counts, the headings among them, from 1.
    pub number: usize,
    /// The row of the scenario that it changes, from 0; `None` where it is new.
    pub existing: Option<usize>,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// What a cell was read as.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Its column stands for nothing.
    Unused,
    /// Nothing is said: what was there stays.
    Empty,
    /// A number, of per cents their hundredth.
    Number(f64),
    /// A text.
    Text(String),
    /// A long-term illness.
    Comorbidity(Comorbidity),
    /// An income group.
    Income(IncomeGroup),
    /// It cannot be read; the fault says why.
    Fault,
}

impl Preview {
    /// Reads a table that was pasted or opened. Nothing is changed.
    ///
    /// # Errors
    /// See [`GridError`]; what is wrong with single cells stands in [`Preview::faults`].
    pub fn read(text: &str, around: Surroundings, choices: &Choices) -> Result<Self, GridError> {
        let grid = Grid::read(text, choices.separator)?;
        let is_empty = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let start = grid.rows.iter().position(|row| !is_empty(row)).unwrap_or_default();
        let has_headings = choices.has_headings.unwrap_or_else(|| !has_number(&grid.rows[start]));
        let width = grid.rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut headings = if has_headings { grid.rows[start].clone() } else { vec![String::new(); width] };
        while headings.last().is_some_and(|heading| has_headings && heading.trim().is_empty()) {
            headings.pop();
        }

        let table = choices.table.unwrap_or_else(|| column::table(&headings, around));
        let mut columns = column::columns(&headings, table, around, choices);
        let body = &grid.rows[start + usize::from(has_headings)..];
        column::settle(&mut columns, body, grid.separator, around.decimal, &choices.decimals);

        let mut reader = Reader::new(table, &columns, around.scenario, body);
        for (index, cells) in body.iter().enumerate().filter(|(_, row)| !is_empty(row)) {
            reader.row(start + usize::from(has_headings) + index + 1, cells);
        }
        let Reader { rows, faults, new_parties, .. } = reader;
        let (separator, rest) = (grid.separator, choices.rest);
        let has_lost_letters = text.contains('\u{fffd}');
        Ok(Self { table, separator, has_headings, has_lost_letters, columns, rows, faults, new_parties, rest })
    }

    /// What the cell of a row in the column of a field says.
    pub(super) fn cell<'p>(&'p self, row: &'p Row, target: &Target) -> &'p Cell {
        let place = self.columns.iter().position(|column| column.target.as_ref() == Some(target));
        place.and_then(|place| row.cells.get(place)).unwrap_or(&Cell::Empty)
    }
}

fn has_number(row: &[String]) -> bool {
    row.iter().any(|cell| [Decimal::Point, Decimal::Comma].iter().any(|mark| number::read(cell, *mark).is_some()))
}

struct Reader<'s> {
    table: Table,
    columns: &'s [Column],
    scenario: &'s Scenario,
    /// For each column, whether some of its numbers have a per cent sign.
    signed: Vec<bool>,
    rows: Vec<Row>,
    faults: Vec<Fault>,
    new_parties: Vec<String>,
    /// The rows of the table by what tells them apart.
    seen: BTreeMap<String, usize>,
}

impl<'s> Reader<'s> {
    fn new(table: Table, columns: &'s [Column], scenario: &'s Scenario, body: &[Vec<String>]) -> Self {
        let has_sign = |place: usize| {
            let cells = body.iter().filter_map(|row| row.get(place));
            cells.into_iter().any(|cell| cell.contains('%'))
        };
        let signed = (0..columns.len()).map(has_sign).collect();
        let (rows, faults, new_parties) = (Vec::new(), Vec::new(), Vec::new());
        Self { table, columns, scenario, signed, rows, faults, new_parties, seen: BTreeMap::new() }
    }

    fn row(&mut self, number: usize, cells: &[String]) {
        let mut read = Vec::with_capacity(self.columns.len());
        for place in 0..self.columns.len() {
            let text = cells.get(place).map_or("", |cell| cell.trim());
            let cell = self.cell(place, text).unwrap_or_else(|kind| {
                self.fault(number, Some(place), text, kind);
                Cell::Fault
            });
            read.push(cell);
        }
        for (place, text) in
            cells.iter().enumerate().skip(self.columns.len()).filter(|(_, cell)| !cell.trim().is_empty())
        {
            self.fault(number, Some(place), text, FaultKind::BeyondColumns);
        }
        let existing = self.existing(number, &read);
        self.needs(number, existing, &read);
        if let Some(Cell::Text(name)) = self.at(&read, &Field::Party.into())
            && party(self.scenario, name).is_none()
            && !self.new_parties.iter().any(|own| folded(own) == folded(name))
        {
            self.new_parties.push(name.clone());
        }
        self.rows.push(Row { number, existing, cells: read });
    }

    fn cell(&self, place: usize, text: &str) -> Result<Cell, FaultKind> {
        let column = &self.columns[place];
        let Some(target) = &column.target else { return Ok(Cell::Unused) };
        let Some(range) = target.field.range() else {
            return match target.field {
                _ if text.is_empty() => Ok(Cell::Empty),
                Field::Comorbidity => word(text, &COMORBIDITIES).map(Cell::Comorbidity),
                Field::IncomeGroup => word(text, &INCOMES).map(Cell::Income),
                _ => Ok(Cell::Text(unguarded(text).into())),
            };
        };
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
        if self.signed[place] && !number.is_per_cent && !column.is_per_cent && number.value != 0.0 {
            return Err(FaultKind::NoPerCent);
        }
        let value = column::scaled(number, column.is_per_cent);
        if value < range.least || value > range.greatest {
            return Err(FaultKind::OutOfRange { least: range.least, greatest: range.greatest });
        }
        Ok(Cell::Number(value))
    }

    /// The row of the scenario that a row of the table changes: by id, else by name.
    fn existing(&mut self, number: usize, cells: &[Cell]) -> Option<usize> {
        let text = |field: Field| match self.at(cells, &field.into()) {
            Some(Cell::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let (id, name) = (text(Field::Id), text(Field::Name));
        let rows = (0..self.table.rows(self.scenario))
            .filter_map(|row| self.table.named(self.scenario, row).map(|(id, name)| (row, id, name)));
        let found: Vec<usize> = match (&id, &name) {
            (Some(id), _) => rows.filter(|(_, own, _)| own == id).map(|(row, ..)| row).collect(),
            (None, Some(name)) => words::named(name, rows.map(|(row, _, own)| (row, own))),
            (None, None) => Vec::new(),
        };
        let field = if id.is_some() { Field::Id } else { Field::Name };
        let called = id.or(name)?;
        let place = self.columns.iter().position(|column| column.target == Some(field.clone().into()));
        if found.len() > 1 {
            self.fault(number, place, &called, FaultKind::Ambiguous);
        }
        // Whatever both rows are called, they are the same when they change the same.
        let key = found.first().map_or_else(|| format!("{field:?} {}", folded(&called)), usize::to_string);
        match self.seen.get(&key) {
            Some(&first) => self.fault(number, place, &called, FaultKind::Twice { first }),
            None => _ = self.seen.insert(key, number),
        }
        found.first().copied()
    }

    /// What a row cannot be without.
    fn needs(&mut self, number: usize, existing: Option<usize>, cells: &[Cell]) {
        let is_there = |target: &Target| !matches!(self.at(cells, target), None | Some(Cell::Empty));
        let mut faults = Vec::new();
        if existing.is_none() {
            let mut required = self.table.required();
            // Where there is one party or one supply only, it goes without saying.
            if self.table == Table::Groups && self.scenario.parties.len() != 1 {
                required.push(Field::Party);
            }
            let missing = required.into_iter().filter(|field| !is_there(&field.clone().into()));
            faults.extend(missing.map(|field| FaultKind::Missing { field }));
            let uses = || self.scenario.supplies.iter().map(|supply| Field::Uses(supply.id.clone()));
            if self.table == Table::Groups && uses().count() > 1 && !uses().any(|field| is_there(&field.into())) {
                faults.extend(uses().next().map(|field| FaultKind::Missing { field }));
            }
        }
        for target in self.columns.iter().filter_map(|column| column.target.as_ref()) {
            let value = Target::from(target.field.clone());
            let has_value =
                is_there(&value) || existing.is_some_and(|row| target.field.get(self.scenario, row).is_some());
            // A required value that is missing has been said already.
            let is_said = faults.contains(&FaultKind::Missing { field: target.field.clone() });
            if target.end != End::Value && is_there(target) && !has_value && !is_said {
                faults.push(FaultKind::NoValue { target: target.clone() });
            }
        }
        for kind in faults {
            self.fault(number, None, "", kind);
        }
    }

    fn at<'c>(&self, cells: &'c [Cell], target: &Target) -> Option<&'c Cell> {
        cells.get(self.columns.iter().position(|column| column.target.as_ref() == Some(target))?)
    }

    fn fault(&mut self, row: usize, place: Option<usize>, value: &str, kind: FaultKind) {
        let heading = place.and_then(|place| self.columns.get(place)).map(|column| column.heading.clone());
        let value = value.chars().take(QUOTED).collect();
        let column = place.map(|place| place + 1);
        self.faults.push(Fault { row, column, heading: heading.unwrap_or_default(), value, kind });
    }
}

/// The party that a text names, by id or name.
pub(super) fn party<'s>(scenario: &'s Scenario, text: &str) -> Option<&'s Party> {
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
