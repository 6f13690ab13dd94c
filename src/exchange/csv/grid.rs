//! From text to cells: commas, semicolons or tabs, quotes as RFC 4180 has them, any kind of line end.

use std::ops::Range;

use thiserror::Error;

/// Longest table read, bytes.
pub const MOST_BYTES: usize = 2_000_000;

/// Most rows read, headings among them.
pub const MOST_ROWS: usize = 2_000;

/// Most columns read.
pub const MOST_COLUMNS: usize = 600;

/// Rows that are looked at to tell what separates cells.
const LOOKED_AT: usize = 50;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Usual where numbers have a decimal point.
    Comma,
    /// Usual where numbers have a decimal comma.
    Semicolon,
    /// What spreadsheets copy.
    Tab,
}

impl Separator {
    /// Every one, those first that stand inside cells least often.
    pub const ALL: [Self; 3] = [Self::Tab, Self::Semicolon, Self::Comma];

    /// The character itself.
    pub fn letter(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
        }
    }
}

/// Why a text is not a table.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GridError {
    /// There is nothing in it.
    #[error("there is nothing in the table")]
    Empty,
    /// Longer than any table.
    #[error("the table has {bytes} bytes; at most {most} are read", most = MOST_BYTES)]
    TooLarge {
        /// Its length.
        bytes: usize,
    },
    /// More rows than any table.
    #[error("the table has more than {most} rows", most = MOST_ROWS)]
    TooManyRows,
    /// More columns than any table.
    #[error("row {row} has more than {most} columns", most = MOST_COLUMNS)]
    TooManyColumns {
        /// The row, from 1.
        row: usize,
    },
    /// A workbook or another kind of file that is no text.
    #[error("this is not text: in a spreadsheet, save the table as CSV first")]
    NotText,
    /// Quotes that are opened and never closed.
    #[error("row {row}: the quotes that open here are never closed")]
    OpenQuotes {
        /// The row in which they open, from 1.
        row: usize,
    },
    /// Something between closing quotes and the next separator.
    #[error("row {row}, column {column}: {value:?} follows closing quotes")]
    AfterQuotes {
        /// The row, from 1.
        row: usize,
        /// The column, from 1.
        column: usize,
        /// What follows them.
        value: String,
    },
}

/// The cells of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// What separates them.
    pub separator: Separator,
    /// Rows as they stand, empty ones too, so that they count as in a spreadsheet.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// Takes a text apart; without a separator the one that fits best is taken.
    ///
    /// # Errors
    /// See [`GridError`].
    pub fn read(text: &str, separator: Option<Separator>) -> Result<Self, GridError> {
        if text.len() > MOST_BYTES {
            return Err(GridError::TooLarge { bytes: text.len() });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.starts_with("PK\u{3}\u{4}") || text.contains('\0') {
            return Err(GridError::NotText);
        }
        let (text, stated) = stated(text);
        let rows = match separator.or(stated) {
            Some(separator) => (separator, cells(text, separator)?),
            None => best(text)?,
        };
        let (separator, mut rows) = rows;
        while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
            rows.pop();
        }
        if rows.is_empty() { Err(GridError::Empty) } else { Ok(Self { separator, rows }) }
    }
}

/// What spreadsheets call a column, from 0: A to Z, then AA.
pub fn column_letters(place: usize) -> String {
    let letter = |place: usize| char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => letter(place).to_string(),
        more => column_letters(more - 1) + &letter(place).to_string(),
    }
}

/// Where a cell stands in the text of a table, in bytes: in the line of its row, from 1; else behind it, where cells with
/// line breaks have pushed it, else anywhere.
pub fn find_cell(text: &str, row: usize, cell: &str) -> Option<Range<usize>> {
    let line = text.split_inclusive('\n').take(row.saturating_sub(1)).map(str::len).sum();
    let found = |from: usize| Some(from + text.get(from..)?.find(cell)?);
    found(line).or_else(|| found(0)).map(|start| start..start + cell.len())
}

/// Spreadsheets may begin a file with a line that names the separator.
fn stated(text: &str) -> (&str, Option<Separator>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    let separator = Separator::ALL.into_iter().find(|own| named == Some(own.letter().to_string().as_str()));
    if separator.is_some() { (rest, separator) } else { (text, None) }
}

/// The separator under which most rows have as many cells as the first that is not empty, and more than one.
fn best(text: &str) -> Result<(Separator, Vec<Vec<String>>), GridError> {
    let fit = |rows: &[Vec<String>]| {
        let first = rows.iter().find(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        let width = first.map_or(0, Vec::len);
        let alike = rows.iter().take(LOOKED_AT).filter(|row| row.len() == width).count();
        if width > 1 { (alike, width) } else { (0, 0) }
    };
    // With another separator than its own a table may seem to have open quotes.
    let tables = Separator::ALL.into_iter().filter_map(|separator| Some((separator, cells(text, separator).ok()?)));
    let fitting = tables.filter(|(_, rows)| fit(rows).1 > 1);
    match fitting.reduce(|best, next| if fit(&next.1) > fit(&best.1) { next } else { best }) {
        Some(table) => Ok(table),
        // A table of one column, or of none.
        None => Ok((Separator::Comma, cells(text, Separator::Comma)?)),
    }
}

/// Takes a text apart at one separator.
fn cells(text: &str, separator: Separator) -> Result<Vec<Vec<String>>, GridError> {
    let ends = [separator.letter(), '\n', '\r'];
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    while !rest.is_empty() || !row.is_empty() {
        let number = rows.len() + 1;
        let (cell, after) = match rest.strip_prefix('"') {
            Some(inside) => {
                let (cell, after) = quoted(inside).ok_or(GridError::OpenQuotes { row: number })?;
                let end = after.find(ends).unwrap_or(after.len());
                if !after[..end].trim().is_empty() {
                    let value = after[..end].trim().chars().take(40).collect();
                    return Err(GridError::AfterQuotes { row: number, column: row.len() + 1, value });
                }
                (cell, &after[end..])
            }
            None => {
                let end = rest.find(ends).unwrap_or(rest.len());
                (rest[..end].to_string(), &rest[end..])
            }
        };
        row.push(cell);
        if row.len() > MOST_COLUMNS {
            return Err(GridError::TooManyColumns { row: number });
        }
        if let Some(after) = after.strip_prefix(separator.letter()) {
            rest = after;
            continue;
        }
        rest = after.strip_prefix("\r\n").or(after.strip_prefix(['\n', '\r'])).unwrap_or(after);
        rows.push(std::mem::take(&mut row));
        if rows.len() > MOST_ROWS {
            return Err(GridError::TooManyRows);
        }
    }
    Ok(rows)
}

/// What stands in quotes, in which two quotes stand for one, and what follows the closing ones.
fn quoted(text: &str) -> Option<(String, &str)> {
    let (mut cell, mut rest) = (String::new(), text);
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        let Some(more) = after.strip_prefix('"') else { return Some((cell, after)) };
        cell.push('"');
        rest = more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        Grid::read(text, None).unwrap().rows
    }

    #[test]
    fn dialects() {
        use Separator::{Comma, Semicolon, Tab};
        let table = [["name", "age"], ["Children", "1,5"]];
        for (text, separator) in [
            ("name;age\nChildren;1,5\n", Semicolon),
            ("name;age\r\nChildren;1,5\r\n", Semicolon),
            ("name;age\rChildren;1,5", Semicolon),
            ("\u{feff}name;age\nChildren;1,5", Semicolon),
            ("sep=;\r\nname;age\nChildren;1,5", Semicolon),
            ("name\tage\nChildren\t1,5", Tab),
            ("name,age\nChildren,\"1,5\"\n", Comma),
            ("\"name\",\"age\"\n\"Children\",\"1,5\"\n\n\n", Comma),
            ("\"name\" , age\n\"Children\" ,\"1,5\"", Comma),
        ] {
            let grid = Grid::read(text, None).unwrap();
            assert_eq!(grid.separator, separator, "{text:?}");
            let cells: Vec<Vec<_>> = grid.rows.iter().map(|row| row.iter().map(|cell| cell.trim()).collect()).collect();
            assert_eq!(cells, table, "{text:?}");
        }
    }

    #[test]
    fn quotes_hold_quotes_separators_and_lines() {
        assert_eq!(
            rows("a,b\n\"say \"\"no\"\", twice\nand more\",2"),
            [["a", "b"], ["say \"no\", twice\nand more", "2"]]
        );
        assert_eq!(rows("a,b\n5\" pipe,2"), [["a", "b"], ["5\" pipe", "2"]]);
        assert_eq!(rows("a;b\n\"\";c"), [["a", "b"], ["", "c"]]);
    }

    #[test]
    fn empty_rows_count_and_those_at_the_end_do_not() {
        assert_eq!(rows("a,b\n\n1,2\n,\n\n"), [vec!["a", "b"], vec![""], vec!["1", "2"]]);
        assert_eq!(rows("one\ntwo"), [["one"], ["two"]]);
    }

    #[test]
    fn cells_are_found_in_the_line_of_their_row() {
        let text = "a,b\nmany,1\n2,many\n";
        assert_eq!(find_cell(text, 3, "many"), Some(13..17));
        assert_eq!(find_cell(text, 2, "many"), Some(4..8));
        assert_eq!(find_cell(text, 9, "many"), Some(4..8));
        assert_eq!(find_cell(text, 2, "few"), None);
    }

    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        assert_eq!(
            [0, 1, 25, 26, 51, 52, 701, 702].map(column_letters),
            ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
        );
    }

    #[test]
    fn a_separator_by_hand_goes_before_all() {
        assert_eq!(Grid::read("a;b,c", Some(Separator::Comma)).unwrap().rows, [["a;b", "c"]]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let fault = |text: &str| Grid::read(text, None).unwrap_err();
        assert_eq!(fault(""), GridError::Empty);
        assert_eq!(fault("\u{feff}\n ,\n"), GridError::Empty);
        assert_eq!(fault("PK\u{3}\u{4}binary"), GridError::NotText);
        assert_eq!(fault("a\0b"), GridError::NotText);
        assert_eq!(fault("a,b\n1,\"2\n3,4"), GridError::OpenQuotes { row: 2 });
        assert_eq!(fault("a,b\n\"1\"x,2"), GridError::AfterQuotes { row: 2, column: 1, value: "x".into() });
        assert_eq!(fault(&"a\n".repeat(MOST_ROWS + 1)), GridError::TooManyRows);
        assert_eq!(fault(&",".repeat(MOST_COLUMNS)), GridError::TooManyColumns { row: 1 });
        assert_eq!(fault(&"a".repeat(MOST_BYTES + 1)), GridError::TooLarge { bytes: MOST_BYTES + 1 });
    }
}
