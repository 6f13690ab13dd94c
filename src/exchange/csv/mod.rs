//! Tables in and out: groups, parties and supplies, pasted from a spreadsheet or opened as CSV.
//!
//! Reading makes a [`Preview`], which says how every column and every cell was read and what is wrong with
//! it; only [`apply`] makes a changed scenario of it. Nothing is guessed silently: where a number could be
//! read in two ways, its column says why it was read in one.

mod apply;
mod column;
mod decode;
mod fault;
mod field;
mod grid;
mod money;
mod number;
mod out;
mod preview;
mod reader;
mod table;
mod target;
mod unit;
mod words;
mod write;
mod writing;

pub use self::apply::{ApplyError, apply};
pub use self::column::{Because, Choices, Column, Matched, Rest, Surroundings};
pub use self::decode::{Encoding, decode};
pub use self::fault::{Fault, FaultKind};
pub use self::field::Field;
pub use self::grid::{GridError, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Separator, column_letters, find_cell};
pub use self::number::{Decimal, typed};
pub use self::out::{template, words, write};
pub use self::preview::{Cell, Change, Preview, Row};
pub use self::reader::party;
pub use self::table::Table;
pub use self::target::{End, Target};
pub use self::write::{Form, Written, lines};
