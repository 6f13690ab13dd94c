//! How each column of a table is read: what it stands for, and what its numbers look like.

use std::collections::BTreeMap;

use super::grid::Separator;
use super::number::{self, Decimal, Evidence};
use super::table::Table;
use super::target::Target;
use super::words::{self, Vocabulary};
use crate::scenario::Scenario;

/// What the user has said about a table; nothing at first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// What its rows are.
    pub table: Option<Table>,
    /// What separates its cells.
    pub separator: Option<Separator>,
    /// Whether its first row holds headings.
    pub has_headings: Option<bool>,
    /// What columns stand for, by place from 0; `None` for columns that are passed over.
    pub targets: BTreeMap<usize, Option<Target>>,
    /// The decimal marks of columns, by place from 0.
    pub decimals: BTreeMap<usize, Decimal>,
    /// Whether the numbers of columns are per cents, by place from 0.
    pub per_cents: BTreeMap<usize, bool>,
    /// What becomes of the rows of the scenario that are not in the table.
    pub rest: Rest,
}

/// What becomes of the rows of the scenario that are not in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// They stay, and new rows follow them.
    #[default]
    Stays,
    /// They go: the scenario has the rows of the table, in their order.
    Goes,
}

/// What surrounds a table that is read.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'s> {
    /// The scenario that it goes into.
    pub scenario: &'s Scenario,
    /// The decimal mark of the user's language, where nothing else tells.
    pub decimal: Decimal,
    /// Headings in the user's language, beside the keys and English words that are always known.
    pub names: &'s [(Table, Target, String)],
}

/// How a column is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading; empty where there is none.
    pub heading: String,
    /// What it stands for; `None` where it is passed over.
    pub target: Option<Target>,
    /// How that was found.
    pub matched: Matched,
    /// Its decimal mark and how that was found; `None` where no number needs one.
    pub decimal: Option<(Decimal, Because)>,
    /// What marks thousands in its numbers, if anything does.
    pub thousands: Option<char>,
    /// Its numbers are per cents also where they have no sign.
    pub is_per_cent: bool,
}

/// How it was found what a column stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matched {
    /// By its heading.
    Heading,
    /// By hand.
    ByHand,
    /// Not at all: the heading is not known.
    Nothing,
    /// Not at all: the heading names a unit that may be another than that of what it would stand for.
    OtherUnit {
        /// What it would stand for.
        target: Target,
        /// The unit, as it stands in the heading.
        unit: String,
    },
    /// Its heading stands for what another column, by place from 0, stands for already.
    Twice(usize),
}

/// How a decimal mark was found, the surest first.
#[derive(Clone, Debug, PartialEq)]
pub enum Because {
    /// By hand.
    ByHand,
    /// A number of the column can only be read so.
    Number(String),
    /// The numbers of another column, by place from 0, can only be read so.
    Column(usize),
    /// Read with the other mark, a number would be outside the range of the field.
    Range(String),
    /// What separates the cells goes with this mark.
    Separator,
    /// It is the mark of the user's language: the user should look whether this is right.
    Language,
}

/// What the columns stand for, by hand and by heading.
pub(super) fn columns(headings: &[String], table: Table, around: Surroundings, choices: &Choices) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(headings.len());
    let known = Vocabulary::new(table, around.scenario, around.names);
    let by_hand = |target: &Target, place: usize| {
        let mut others = choices.targets.iter().filter(|(other, _)| **other != place);
        others.find(|(_, own)| own.as_ref() == Some(target)).map(|(other, _)| *other)
    };
    for (place, heading) in headings.iter().enumerate() {
        let is_per_cent = words::is_per_cent(heading);
        let (target, matched) = match choices.targets.get(&place) {
            Some(target) => (target.clone().filter(|target| known.has(&target.field)), Matched::ByHand),
            None => known.target(heading),
        };
        // What is said by hand goes before headings, also of columns further left.
        let before = columns.iter().position(|column| target.is_some() && column.target == target);
        let said = target.as_ref().and_then(|target| by_hand(target, place));
        let (target, matched) = match before.or(said) {
            Some(other) => (None, Matched::Twice(other)),
            None => (target, matched),
        };
        let is_share = target.as_ref().is_some_and(|target| target.field.is_share());
        let is_per_cent = choices.per_cents.get(&place).copied().unwrap_or(is_per_cent) && is_share;
        columns.push(Column {
            heading: heading.trim().into(),
            target,
            matched,
            decimal: None,
            thousands: None,
            is_per_cent,
        });
    }
    columns
}

/// The kind of table that most headings fit.
pub(super) fn table(headings: &[String], around: Surroundings) -> Table {
    let fits = |table: &Table| {
        let known = Vocabulary::new(*table, around.scenario, around.names);
        headings.iter().filter(|heading| known.target(heading).1 != Matched::Nothing).count()
    };
    // Of those that fit alike the last would be taken; the commonest goes last.
    Table::ALL.into_iter().rev().max_by_key(fits).unwrap_or(Table::Groups)
}

/// Settles the decimal mark of every column that needs one.
pub(super) fn settle(
    columns: &mut [Column],
    rows: &[Vec<String>],
    separator: Separator,
    language: Decimal,
    by_hand: &BTreeMap<usize, Decimal>,
) {
    let mut open = Vec::new();
    for (place, column) in columns.iter_mut().enumerate() {
        if !holds_numbers(column) {
            continue;
        }
        if let Some(mark) = by_hand.get(&place) {
            column.decimal = Some((*mark, Because::ByHand));
            continue;
        }
        let (mut sure, mut is_open) = (Vec::new(), false);
        for cell in rows.iter().filter_map(|row| row.get(place)) {
            match number::evidence(cell) {
                Evidence::None => {}
                Evidence::Either => is_open = true,
                Evidence::Only(mark) => sure.push((mark, cell.trim())),
            }
        }
        // Most decide, the first where they are as many; the others are refused.
        let count = |mark: Decimal| sure.iter().filter(|(own, _)| *own == mark).count();
        let most = sure.iter().find(|(mark, _)| count(*mark) >= count(mark.other()));
        column.decimal = most.map(|(mark, example)| (*mark, Because::Number((*example).into())));
        if is_open && column.decimal.is_none() {
            open.push(place);
        }
    }
    let elsewhere = agreed(columns);
    for place in open {
        let by_range = || by_range(&columns[place], rows.iter().filter_map(|row| row.get(place)));
        let by_separator = || match separator {
            Separator::Semicolon => Some((Decimal::Comma, Because::Separator)),
            Separator::Comma => Some((Decimal::Point, Because::Separator)),
            Separator::Tab => None,
        };
        let found = elsewhere.clone().or_else(by_range).or_else(by_separator).unwrap_or((language, Because::Language));
        columns[place].decimal = Some(found);
    }
    for (place, column) in columns.iter_mut().enumerate().filter(|(_, column)| holds_numbers(column)) {
        let mark = column.decimal.as_ref().map_or(Decimal::Point, |(mark, _)| *mark);
        let mut cells = rows.iter().filter_map(|row| row.get(place));
        column.thousands = cells.find_map(|cell| number::read(cell, mark)?.thousands);
    }
}

fn holds_numbers(column: &Column) -> bool {
    column.target.as_ref().is_some_and(|target| target.field.range().is_some())
}

/// The mark of the columns that are sure of theirs, when there is one only.
fn agreed(columns: &[Column]) -> Option<(Decimal, Because)> {
    let mut marks = columns.iter().enumerate().filter_map(|(place, column)| Some((place, column.decimal.as_ref()?.0)));
    let (place, mark) = marks.next()?;
    marks.all(|(_, other)| other == mark).then_some((mark, Because::Column(place)))
}

/// The only mark under which all numbers lie in the range of the field.
fn by_range<'c>(column: &Column, cells: impl Iterator<Item = &'c String> + Clone) -> Option<(Decimal, Because)> {
    let range = column.target.as_ref()?.field.range()?;
    let outside = |mark: Decimal| {
        cells.clone().find(|cell| {
            let value = number::read(cell, mark).map(|number| scaled(number, column.is_per_cent));
            value.is_some_and(|value| value < range.least || value > range.greatest)
        })
    };
    match (outside(Decimal::Point), outside(Decimal::Comma)) {
        (None, Some(example)) => Some((Decimal::Point, Because::Range(example.trim().into()))),
        (Some(example), None) => Some((Decimal::Comma, Because::Range(example.trim().into()))),
        _ => None,
    }
}

/// The value of a number in a column whose numbers may all be per cents.
pub(super) fn scaled(number: number::Number, is_per_cent: bool) -> f64 {
    if is_per_cent && !number.is_per_cent { number.value / 100.0 } else { number.value }
}
