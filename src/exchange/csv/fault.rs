//! What can be wrong with a row or a cell: where, which value, and what would be right.

use std::fmt;

use super::field::Field;
use super::number::Decimal;
use super::target::Target;
use crate::scenario::Flaw;

/// One thing that is wrong with a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The row as a spreadsheet counts, the headings among them, from 1; the first where several are at fault, `None`
    /// where none of the table is.
    pub row: Option<usize>,
    /// The column, from 1; `None` where a whole row is at fault.
    pub column: Option<usize>,
    /// The heading of the column; empty where there is none.
    pub heading: String,
    /// The value found there, shortened.
    pub value: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a cell or a row.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// Not a number.
    NotANumber,
    /// A number, but with another decimal mark than the rest of its column.
    OtherMark {
        /// The decimal mark of the column.
        decimal: Decimal,
    },
    /// A number outside the allowed range, bounds included.
    OutOfRange {
        /// Least value allowed.
        least: f64,
        /// Greatest value allowed.
        greatest: f64,
    },
    /// Per cents of something that is no share.
    NoShare,
    /// A sum of money where none is expected.
    NoMoney,
    /// A sum in a currency that is not the scenario's.
    OtherMoney {
        /// That currency, as it is written.
        money: String,
        /// The scenario's.
        own: String,
    },
    /// No per cent sign, where others of the column have one.
    NoPerCent,
    /// None of the words that are known here.
    UnknownWord {
        /// The words that are.
        known: Vec<&'static str>,
    },
    /// A cell behind the last column.
    BeyondColumns,
    /// A new row without a field that it needs.
    Missing {
        /// The field.
        field: Field,
    },
    /// No column stands for a field that new rows need.
    NoColumn {
        /// The field.
        field: Field,
        /// How many rows need it.
        rows: usize,
    },
    /// More rows than a scenario can have.
    TooManyRows {
        /// How many there are.
        rows: usize,
        /// How many there may be.
        most: usize,
    },
    /// The scenario would contradict itself or exceed the limits.
    Flawed(Flaw),
    /// An end of a range, but no value to go with it.
    NoValue {
        /// The end.
        target: Target,
    },
    /// The same id or name as another row of the table.
    Twice {
        /// That row, as a spreadsheet counts.
        first: usize,
    },
    /// A name that several rows of the scenario have.
    Ambiguous,
    /// An id that no row of the scenario has, beside a name that one has.
    OtherId {
        /// The name of that row.
        name: String,
        /// Its id.
        id: String,
    },
}

impl Fault {
    /// One that no single row is at.
    pub(super) fn of_the_whole(kind: FaultKind) -> Self {
        Self { row: None, column: None, heading: String::new(), value: String::new(), kind }
    }
}

/// The technical form; the page says it through its locale.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.row {
            Some(row) => write!(f, "row {row}")?,
            None => write!(f, "the scenario")?,
        }
        if let Some(column) = self.column {
            write!(f, ", column {column}")?;
        }
        if !self.heading.is_empty() {
            write!(f, " ({})", self.heading)?;
        }
        write!(f, ": ")?;
        let value = &self.value;
        match &self.kind {
            FaultKind::NotANumber => write!(f, "{value:?} is not a number"),
            FaultKind::OtherMark { decimal } => {
                write!(
                    f,
                    "{value:?} does not fit the other numbers of this column, whose decimal mark is {:?}",
                    decimal.sign()
                )
            }
            FaultKind::OutOfRange { least, greatest } => {
                write!(f, "{value} is outside the allowed range {least} to {greatest}")
            }
            FaultKind::NoShare => write!(f, "{value:?} is in per cent, but this is not a share"),
            FaultKind::NoMoney => write!(f, "{value:?} has a currency, but this is not a sum of money"),
            FaultKind::OtherMoney { money, own } => {
                write!(f, "{value:?}: {money} is not the money of this scenario, {own}")
            }
            FaultKind::NoPerCent => write!(f, "{value:?} has no per cent sign, but others of this column have one"),
            FaultKind::UnknownWord { known } => write!(f, "{value:?} is not known; use {}", known.join(", ")),
            FaultKind::BeyondColumns => write!(f, "{value:?} stands behind the last column"),
            FaultKind::Missing { field } => write!(f, "a new row needs {}", field.key()),
            FaultKind::NoColumn { field, rows } => {
                write!(f, "no column stands for {}, which {rows} new rows need", field.key())
            }
            FaultKind::TooManyRows { rows, most } => write!(f, "{rows} rows; a scenario has at most {most}"),
            FaultKind::Flawed(flaw) => write!(f, "{flaw}"),
            FaultKind::NoValue { target } => write!(f, "there is {}, but no value to go with it", target.key()),
            FaultKind::Twice { first } => write!(f, "{value:?} stands in row {first} as well"),
            FaultKind::OtherId { name, id } => write!(f, "there is no {value:?}, but {name:?} has the id {id:?}"),
            FaultKind::Ambiguous => write!(f, "several have the name {value:?}; tell them apart by id"),
        }
    }
}
