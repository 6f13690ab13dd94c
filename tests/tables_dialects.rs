//! Tables in, dialect by dialect: every combination of separator, decimal mark, thousands marks, line ends, quotes and
//! byte-order mark gives the same numbers or a fault, and never another number.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/tables.rs"]
mod tables;

use blank::blank;
use evenhand::exchange::csv::{Cell, Choices, Decimal, Encoding, Preview, Separator, Table, decode};
use evenhand::scenario::Scenario;
use proptest::prelude::*;
use tables::preview_with;

/// What marks thousands: nothing, comma, point, space, no-break, thin and narrow no-break space, apostrophes.
const THOUSANDS: [&str; 9] = ["", ",", ".", " ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "\u{2019}"];

/// What stands around a cell of a dialect.
#[derive(Clone, Copy, Debug)]
struct Dialect {
    separator: Separator,
    decimal: Decimal,
    thousands: &'static str,
    end: &'static str,
    has_mark: bool,
    /// Every cell in quotes, or only those that need them.
    is_quoted: bool,
    /// Separators behind the last cell, as spreadsheets leave them.
    trailing: usize,
}

impl Dialect {
    fn number(&self, whole: u64, fraction: &str) -> String {
        let digits = whole.to_string();
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
        let grouped = groups.join(self.thousands);
        if fraction.is_empty() { grouped } else { format!("{grouped}{}{fraction}", self.decimal.sign()) }
    }

    fn cell(&self, text: &str) -> String {
        let needs = text.contains([self.separator.letter(), '"', '\n']);
        if self.is_quoted || needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_string() }
    }

    fn table(&self, rows: &[Vec<String>]) -> String {
        let separator = self.separator.letter().to_string();
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            cells.join(&separator) + &separator.repeat(self.trailing) + self.end
        };
        let mark = if self.has_mark { "\u{feff}" } else { "" };
        mark.to_string() + &rows.iter().map(line).collect::<String>()
    }
}

fn dialects() -> Vec<Dialect> {
    let mut all = Vec::new();
    for separator in Separator::ALL {
        for decimal in [Decimal::Point, Decimal::Comma] {
            for thousands in THOUSANDS.into_iter().filter(|mark| *mark != decimal.sign().to_string()) {
                for end in ["\n", "\r\n", "\r"] {
                    for (has_mark, is_quoted, trailing) in
                        [(false, false, 0), (true, false, 0), (false, true, 0), (true, true, 2), (false, false, 2)]
                    {
                        all.push(Dialect { separator, decimal, thousands, end, has_mark, is_quoted, trailing });
                    }
                }
            }
        }
    }
    all
}

/// The small scenario, which counts in euros.
fn in_euros() -> Scenario {
    let mut scenario = blank();
    scenario.settings.currency = "€".into();
    scenario
}

fn numbers(preview: &Preview, place: usize) -> Vec<Cell> {
    preview.rows.iter().map(|row| row.cells[place].clone()).collect()
}

#[test]
fn every_dialect_gives_the_same_numbers() {
    let words = |row: [&str; 4]| row.map(String::from).to_vec();
    for dialect in dialects() {
        let number = |whole, fraction| dialect.number(whole, fraction);
        let cents = format!("{} %", number(12, "5"));
        let money = format!("€ {}", number(1_234_567, "25"));
        let text = dialect.table(&[
            words(["name", "size", "risk treated", "cost"]),
            words(["Group 1", &number(1_234_567, "5"), &cents, &money]),
            words(["Group 2", &number(435, ""), "0 %", &number(0, "435")]),
        ]);
        // The language of the page says the contrary.
        let preview = preview_with(&text, &in_euros(), &Choices::default(), dialect.decimal.other());
        assert_eq!((&preview.faults[..], preview.separator), (&[][..], dialect.separator), "{text}");
        assert_eq!(numbers(&preview, 1), [Cell::Number(1_234_567.5), Cell::Number(435.0)], "{text}");
        assert_eq!(numbers(&preview, 2), [Cell::Number(0.125), Cell::Number(0.0)], "{text}");
        assert_eq!(numbers(&preview, 3), [Cell::Number(1_234_567.25), Cell::Number(0.435)], "{text}");
        assert_eq!(preview.columns[1].thousands, dialect.thousands.chars().next(), "{text}");
    }
}

#[test]
fn texts_keep_their_lines_quotes_and_separators() {
    for dialect in dialects() {
        let name = "Say \"no\", once;\ntwice\tor never";
        let text = dialect.table(&[vec!["id".into(), "name".into()], vec!["group-1".into(), name.into()]]);
        let choices = Choices { has_headings: Some(true), ..Choices::default() };
        let preview = preview_with(&text, &blank(), &choices, Decimal::Point);
        assert_eq!(numbers(&preview, 1), [Cell::Text(name.into())], "{dialect:?} {text:?}");
    }
}

#[test]
fn the_fraction_of_nothing_is_never_a_whole_number() {
    for separator in Separator::ALL {
        for language in [Decimal::Point, Decimal::Comma] {
            for sample in ["0,435", "-0,435", "0,435 %", "0,435 €", "+0,435", "00,435", "0.435"] {
                for beside in ["7", "1,234", "1.234", "1,234.5", "1.234,5", "2,5", "2.5"] {
                    let letter = separator.letter();
                    let text = format!("name{letter}cost\nGroup 1{letter}\"{sample}\"\nGroup 2{letter}\"{beside}\"");
                    let preview = preview_with(&text, &in_euros(), &Choices::default(), language);
                    let read = &numbers(&preview, 1)[0];
                    let is_right = match read {
                        Cell::Number(number) => (number.abs() - 0.435).abs() < 1e-12,
                        Cell::Fault => !preview.faults.is_empty(),
                        _ => false,
                    };
                    assert!(is_right, "{text:?} in {language:?}: {read:?}");
                }
            }
        }
    }
}

#[test]
fn a_file_in_any_encoding_is_the_same_table() {
    let text = "Grösse;Name\r\n5;Søren\r\n";
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let old: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
        ([vec![0xff, 0xfe], utf16(u16::to_le_bytes)].concat(), Encoding::Utf16),
        ([vec![0xfe, 0xff], utf16(u16::to_be_bytes)].concat(), Encoding::Utf16),
        (old, Encoding::Windows1252),
    ] {
        assert_eq!(decode(&bytes), Some((text.to_string(), encoding)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_begins_with_a_nought_stays_below_one(
        digits in "[0-9]{1,6}",
        others in prop::collection::vec("[0-9]{1,4}[.,][0-9]{1,4}", 0..4),
        separator in prop::sample::select(Separator::ALL.to_vec()),
        comma in any::<bool>(),
    ) {
        let letter = separator.letter();
        let mut text = format!("name{letter}size\nx{letter}\"0,{digits}\"\n");
        for (row, other) in others.iter().enumerate() {
            text += &format!("y{row}{letter}\"{other}\"\n");
        }
        let choices = Choices { table: Some(Table::Groups), separator: Some(separator), ..Choices::default() };
        let language = if comma { Decimal::Comma } else { Decimal::Point };
        let preview = preview_with(&text, &blank(), &choices, language);
        match &numbers(&preview, 1)[0] {
            Cell::Number(number) => prop_assert!(*number < 1.0, "{}: {}", text, number),
            other => prop_assert_eq!(other, &Cell::Fault),
        }
    }
}
