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
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// What ends a cell, under the settings of some spreadsheet or other.
const BETWEEN: [char; 5] = [',', ';', '\t', '\r', '\n'];

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
            Self::Text(text) => guarded(text, form),
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

/// The text with an apostrophe before it where a spreadsheet would take it, or a part of it, for a formula.
///
/// Excel takes a table apart at the separator of the computer that it runs on, which may be none of ours, and quotes in
/// the middle of its cells do not hinder it. So what would begin a formula there has an apostrophe of its own.
fn guarded(text: &str, form: Form) -> String {
    let begins = text.trim_start_matches(is_before).starts_with(FORMULA);
    // What looks guarded is guarded again, so that every guard can be told from what was there before.
    if !(begins || form.has_mark || text.starts_with('\'')) || signs(text).next().is_none() {
        return text.to_string();
    }
    let mut guarded = String::from("'");
    let mut from = 0;
    for (place, is_inside) in signs(text) {
        guarded += &text[from..place];
        guarded += if is_inside { "'" } else { "" };
        from = place;
    }
    guarded + &text[from..]
}

/// The text without the apostrophes that guard it.
pub(super) fn unguarded(text: &str) -> String {
    let Some(inside) = text.strip_prefix('\'').filter(|rest| signs(rest).next().is_some()) else {
        return text.to_string();
    };
    let mut unguarded = String::new();
    let mut from = 0;
    for (place, is_inside) in signs(inside) {
        let part = &inside[from..place];
        unguarded += part.strip_suffix('\'').filter(|_| is_inside).unwrap_or(part);
        from = place;
    }
    unguarded + &inside[from..]
}

/// Where a formula would begin, and whether that is behind the end of a cell inside the text.
fn signs(text: &str) -> impl Iterator<Item = (usize, bool)> {
    let (mut begins, mut is_inside) = (true, false);
    text.char_indices().filter_map(move |(place, letter)| {
        let found = (begins && FORMULA.contains(&letter)).then_some((place, is_inside));
        let ends = BETWEEN.contains(&letter);
        begins = ends || (begins && is_before(letter));
        is_inside |= ends;
        found
    })
}

/// Whether a spreadsheet may pass over a letter before the sign of a formula.
fn is_before(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '"')
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
        assert_eq!(text("\t=1").as_text(form), "'\t'=1");
        assert_eq!(text("a=1").as_text(form), "a=1");
        assert_eq!(text("'n sync").as_text(form), "'n sync");
        assert_eq!(Written::Number(-1.5).as_text(form), "-1.5");
        assert_eq!(Written::Number(-0.0).as_text(form), "0");
        assert_eq!(Written::Number(1e-7).as_text(form), "0.0000001");
        assert_eq!(Written::Number(f64::NAN).as_text(form), "");
    }

    #[test]
    fn excel_finds_no_formula_at_any_separator() {
        let excel = |cell: &str| text(cell).as_text(Form::excel(Decimal::Point));
        assert_eq!(excel("a;=cmd|' /C calc'!A0;b"), "'a;'=cmd|' /C calc'!A0;b");
        assert_eq!(excel("a;\"=1\""), "\"'a;\"\"'=1\"\"\"");
        assert_eq!(excel("a\n- b\n- c"), "\"'a\n'- b\n'- c\"");
        assert_eq!(excel("a - b; c=d"), "a - b; c=d");
        // Others take a table apart where it says.
        assert_eq!(text("a;=1").as_text(Form::STANDARD), "a;=1");
        assert_eq!(unguarded("'=1;'=2"), "=1;=2");
        assert_eq!(unguarded("see '-5', '-6'"), "see '-5', '-6'");
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
            let back: Vec<Vec<String>> = grid.rows.iter().map(|row| row.iter().map(|cell| unguarded(cell)).collect()).collect();
            // Empty rows at the end are no part of a table.
            prop_assert_eq!(&back[..], &rows[..back.len()]);
        }

        #[test]
        fn no_part_of_a_table_for_excel_is_a_formula(rows in prop::collection::vec(prop::collection::vec("[-a=+@;,\"' \t\r\n]{0,8}", 3), 1..5), mark in any::<bool>()) {
            let written: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
            let table = lines(&written, Form::excel(if mark { Decimal::Point } else { Decimal::Comma }));
            for part in table.split(BETWEEN) {
                let shown = part.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"');
                prop_assert!(!shown.starts_with(FORMULA), "{:?} in {:?}", part, table);
            }
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
