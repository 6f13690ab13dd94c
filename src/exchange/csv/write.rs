//! Tables as text: for spreadsheets of this place, or as RFC 4180 has them.

use super::grid::Separator;
use super::number::Decimal;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// What separates cells.
    pub separator: Separator,
    /// The sign before fractions.
    pub decimal: Decimal,
    /// A byte-order mark at the start, by which Excel knows that letters are UTF-8.
    pub has_mark: bool,
}

impl Form {
    /// RFC 4180: commas and decimal points.
    pub const STANDARD: Self = Self { separator: Separator::Comma, decimal: Decimal::Point, has_mark: false };

    /// What Excel opens by a double click, where numbers are written with this decimal mark.
    pub const fn excel(decimal: Decimal) -> Self {
        let separator = match decimal {
            Decimal::Point => Separator::Comma,
            Decimal::Comma => Separator::Semicolon,
        };
        Self { separator, decimal, has_mark: true }
    }

    /// What spreadsheets take when it is pasted, where numbers are written with this decimal mark.
    pub const fn pasted(decimal: Decimal) -> Self {
        Self { separator: Separator::Tab, decimal, has_mark: false }
    }
}

/// A cell to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Nothing.
    Empty,
    /// A number, with every digit; one that is not finite is left out.
    Number(f64),
    /// A text, never a formula.
    Text(String),
}

/// Signs with which formulas begin.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Writes a table. Reading it gives back the same numbers and texts.
pub fn lines(rows: &[Vec<Written>], form: Form) -> String {
    let mut text = String::from(if form.has_mark { "\u{feff}" } else { "" });
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(form.separator.letter());
            }
            text.push_str(&cell.as_text(form));
        }
        text.push_str("\r\n");
    }
    text
}

impl Written {
    fn as_text(&self, form: Form) -> String {
        let text = match self {
            Self::Number(number) if number.is_finite() => {
                // Minus zero would look like an error.
                let number = if *number == 0.0 { 0.0 } else { *number };
                number.to_string().replace('.', &form.decimal.sign().to_string())
            }
            Self::Empty | Self::Number(_) => String::new(),
            Self::Text(text) => guarded(text),
        };
        // Spaces at the ends would be lost, and a first byte-order mark taken for the file's.
        let needs_quotes =
            |letter: char| letter == form.separator.letter() || matches!(letter, '"' | '\r' | '\n' | '\u{feff}');
        if text.contains(needs_quotes) || text.trim() != text {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text
        }
    }
}

/// The text with an apostrophe before it where a spreadsheet would take it for a formula.
fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_string() }
}

/// The text without the apostrophe that guards it.
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

/// Also behind apostrophes, so that every guard can be told from what was there before.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::grid::Grid;
    use super::*;

    fn text(text: &str) -> Written {
        Written::Text(text.into())
    }

    #[test]
    fn the_two_forms() {
        let rows = [vec![text("name"), text("age")], vec![text("Söhne; \"all\", each"), Written::Number(1234.5)]];
        assert_eq!(lines(&rows, Form::STANDARD), "name,age\r\n\"Söhne; \"\"all\"\", each\",1234.5\r\n");
        assert_eq!(
            lines(&rows, Form::excel(Decimal::Comma)),
            "\u{feff}name;age\r\n\"Söhne; \"\"all\"\", each\";1234,5\r\n"
        );
    }

    #[test]
    fn formulas_are_guarded_and_negative_numbers_stay_numbers() {
        let form = Form::STANDARD;
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "-"] {
            assert_eq!(text(formula).as_text(form), format!("'{formula}"));
        }
        assert_eq!(text("\t=1").as_text(form), "\"'\t=1\"".replace('"', ""));
        assert_eq!(text("a=1").as_text(form), "a=1");
        assert_eq!(text("'n sync").as_text(form), "'n sync");
        assert_eq!(Written::Number(-1.5).as_text(form), "-1.5");
        assert_eq!(Written::Number(-0.0).as_text(form), "0");
        assert_eq!(Written::Number(1e-7).as_text(form), "0.0000001");
        assert_eq!(Written::Number(f64::NAN).as_text(form), "");
    }

    fn forms() -> impl Strategy<Value = Form> {
        let separators = prop::sample::select(Separator::ALL.to_vec());
        let decimals = prop::sample::select(vec![Decimal::Point, Decimal::Comma]);
        (separators, decimals, any::<bool>()).prop_map(|(separator, decimal, has_mark)| Form {
            separator,
            decimal,
            has_mark,
        })
    }

    proptest! {
        #[test]
        fn every_text_comes_back(rows in prop::collection::vec(prop::collection::vec("[ -~äß\t\r\n'=]{0,6}", 3), 1..5), form in forms()) {
            let written: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
            let all: String = rows.concat().concat();
            prop_assume!(!all.trim().is_empty());
            let grid = Grid::read(&lines(&written, form), Some(form.separator)).unwrap();
            let back: Vec<Vec<String>> = grid.rows.iter().map(|row| row.iter().map(|cell| unguarded(cell).to_string()).collect()).collect();
            // Empty rows at the end are no part of a table.
            prop_assert_eq!(&back[..], &rows[..back.len()]);
        }

        #[test]
        fn every_number_comes_back(number in any::<f64>(), form in forms()) {
            prop_assume!(number.is_finite());
            let cell = Written::Number(number).as_text(form);
            let cell = cell.trim_matches('"');
            prop_assert_eq!(super::super::number::read(cell, form.decimal).map(|number| number.value), Some(number));
        }
    }
}
