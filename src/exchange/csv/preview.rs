//! What a table would bring into the scenario: shown before anything is changed.

use super::apply;
use super::column::{self, Choices, Column, Rest, Surroundings};
use super::fault::{Fault, FaultKind};
use super::grid::{Grid, GridError, Separator};
use super::number::{self, Decimal};
use super::reader::Reader;
use super::table::Table;
use super::target::Target;
use super::write::unguarded;
use crate::scenario::{Comorbidity, IncomeGroup, Scenario};

/// A table as it was read, and what it would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What its rows are.
    pub table: Table,
    /// What separates its cells.
    pub separator: Separator,
    /// Whether its first row holds headings.
    pub has_headings: bool,
    /// Some letters were lost before the table came here: it has signs that stand for what could not be read.
    pub has_lost_letters: bool,
    /// How each column was read.
    pub columns: Vec<Column>,
    /// Its rows without headings and empty ones.
    pub rows: Vec<Row>,
    /// Everything that is wrong with it: with the table as a whole, then with its rows in their order, then with what
    /// the scenario would be.
    pub faults: Vec<Fault>,
    /// Parties that do not exist yet and would be added.
    pub new_parties: Vec<String>,
    /// What becomes of the rows of the scenario that are not in the table.
    pub rest: Rest,
    /// Those rows, from 0.
    pub absent: Vec<usize>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number as a spreadsheet counts, the headings among them, from 1.
    pub number: usize,
    /// The row of the scenario that it changes, from 0; `None` where it is new.
    pub existing: Option<usize>,
    /// What it does to the scenario.
    pub change: Change,
    /// Its cells as they were read, one for each column.
    pub cells: Vec<Cell>,
    /// Its cells as they stand in the table; there may be fewer or more than columns.
    pub texts: Vec<String>,
}

/// What a row does to the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is added.
    New,
    /// It changes one that exists.
    Changed,
    /// It says what the scenario says already.
    Same,
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
        let mut headings = if has_headings {
            grid.rows[start].iter().map(|cell| unguarded(cell)).collect()
        } else {
            vec![String::new(); width]
        };
        while headings.last().is_some_and(|heading| has_headings && heading.trim().is_empty()) {
            headings.pop();
        }

        let table = choices.table.unwrap_or_else(|| column::table(&headings, around));
        let mut columns = column::columns(&headings, table, around, choices);
        let first = start + usize::from(has_headings);
        let body = &grid.rows[first..];
        column::settle(&mut columns, body, grid.separator, around.decimal, &choices.decimals);

        let mut reader = Reader::new(table, &columns, around.scenario, body);
        for (index, cells) in body.iter().enumerate().filter(|(_, row)| !is_empty(row)) {
            reader.row(first + index + 1, cells);
        }
        let (rows, faults, new_parties) = reader.finish();
        let named: Vec<usize> = rows.iter().filter_map(|row| row.existing).collect();
        let mut preview = Self {
            table,
            separator: grid.separator,
            has_headings,
            has_lost_letters: text.contains('\u{fffd}'),
            columns,
            rows,
            faults,
            new_parties,
            rest: choices.rest,
            absent: (0..table.rows(around.scenario)).filter(|row| !named.contains(row)).collect(),
        };
        if preview.rows.len() > table.most() {
            let kind = FaultKind::TooManyRows { rows: preview.rows.len(), most: table.most() };
            preview.faults.insert(0, Fault::of_the_whole(kind));
        } else {
            apply::rehearse(&mut preview, around.scenario);
        }
        Ok(preview)
    }

    /// The place of the column that holds something.
    pub fn place(&self, target: &Target) -> Option<usize> {
        self.columns.iter().position(|column| column.target.as_ref() == Some(target))
    }

    /// A number of a column, from 0, that shows best how its numbers were read: as it stands, and as it was read.
    pub fn example(&self, place: usize) -> Option<(&str, f64)> {
        let number = |row: &'_ Row| match row.cells.get(place) {
            Some(Cell::Number(value)) => Some(*value),
            _ => None,
        };
        let numbers = self.rows.iter().filter_map(|row| Some((row.texts.get(place)?.trim(), number(row)?)));
        // One with a mark that could be misread, else one that has any sign, else any.
        let tells = |text: &str| match text {
            text if text.contains(['.', ',']) => 2,
            text if text.contains(|letter: char| !letter.is_ascii_digit()) => 1,
            _ => 0,
        };
        numbers.reduce(|best, next| if tells(next.0) > tells(best.0) { next } else { best })
    }

    /// How many rows do that to the scenario.
    pub fn count(&self, change: Change) -> usize {
        self.rows.iter().filter(|row| row.change == change).count()
    }

    /// Whether the scenario would be another one.
    pub fn changes_something(&self, scenario: &Scenario) -> bool {
        apply::apply(self, scenario).is_ok_and(|after| after != *scenario)
    }

    /// What the cell of a row in the column of a field says.
    pub(super) fn cell<'p>(&'p self, row: &'p Row, target: &Target) -> &'p Cell {
        self.place(target).and_then(|place| row.cells.get(place)).unwrap_or(&Cell::Empty)
    }
}

fn has_number(row: &[String]) -> bool {
    row.iter().any(|cell| [Decimal::Point, Decimal::Comma].iter().any(|mark| number::read(cell, *mark).is_some()))
}
