//! Numbers as people and spreadsheets write them.
//!
//! Spaces and apostrophes only ever mark thousands. A comma or a point may be the decimal mark or mark
//! thousands: `1,234` alone does not tell. So a decimal mark is settled for a whole column, and a number
//! that does not fit it is refused.

use super::money;
use crate::locale::Locale;
use crate::num::decimal;

/// The sign before the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// As in 0.5; a comma then marks thousands.
    Point,
    /// As in 0,5; a point then marks thousands.
    Comma,
}

impl Decimal {
    /// The one with which numbers are written in a language.
    pub fn of(locale: &Locale) -> Self {
        if locale.numbers().decimal(0.5, 1, 1).contains(Self::Comma.sign()) { Self::Comma } else { Self::Point }
    }

    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// What a number says about its decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Nothing: it has no such mark, or is no number.
    None,
    /// It can be read both ways, as `1,234`.
    Either,
    /// It can be read with this one only.
    Only(Decimal),
}

/// Longest number read, bytes; the shortest form of any is shorter.
const LONGEST: usize = 1_200;

/// Looks at one number.
pub(super) fn evidence(text: &str) -> Evidence {
    let reads = |mark| read(text, mark).is_some();
    match (reads(Decimal::Point), reads(Decimal::Comma)) {
        (true, false) => Evidence::Only(Decimal::Point),
        (false, true) => Evidence::Only(Decimal::Comma),
        (true, true) if text.contains(['.', ',']) => Evidence::Either,
        _ => Evidence::None,
    }
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number<'t> {
    /// Its value; of per cents their hundredth.
    pub(super) value: f64,
    /// It has a per cent sign.
    pub(super) is_per_cent: bool,
    /// The sign or the letters of the currency that stands beside it.
    pub(super) money: Option<&'t str>,
    /// What marks its thousands, if anything does.
    pub(super) thousands: Option<char>,
}

/// Reads a number typed where the page itself writes a point before the fraction: a comma marks thousands where it can,
/// else the fraction.
pub fn typed(text: &str) -> Option<f64> {
    let (digits, _) = plain(text, Decimal::Point).or_else(|| plain(text, Decimal::Comma))?;
    decimal::parse(&digits).filter(|value| value.is_finite())
}

/// Reads a number; `None` where it is none, or has its marks at other places than this decimal mark allows.
pub(super) fn read(text: &str, mark: Decimal) -> Option<Number<'_>> {
    let (text, money) = without_currency(text.trim());
    let (text, is_per_cent) = match text.strip_suffix('%').or(text.strip_prefix('%')) {
        Some(rest) => (rest.trim(), true),
        None => (text, false),
    };
    let (digits, thousands) = plain(text, mark)?;
    let value = match is_per_cent {
        // The nearest number to the hundredth, which dividing might miss.
        true if !digits.contains(['e', 'E']) => decimal::parse(&(digits + "e-2")),
        true => decimal::parse(&digits).map(|value| value / 100.0),
        false => decimal::parse(&digits),
    };
    Some(Number { value: value.filter(|value| value.is_finite())?, is_per_cent, money, thousands })
}

/// A number as [`decimal::parse`] reads it, with a point and without marks of thousands; and that mark.
fn plain(text: &str, mark: Decimal) -> Option<(String, Option<char>)> {
    if text.len() > LONGEST {
        return None;
    }
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, exponent) = match text.find(['e', 'E']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let (whole, fraction) = digits.split_once(mark.sign()).unwrap_or((digits, ""));
    let (whole, thousands) = ungrouped(whole, mark.other().sign())?;
    let is_number = is_digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    is_number.then(|| (format!("{sign}{whole}.{fraction}{exponent}"), thousands))
}

/// A number without the currency before or behind it, and that: `$`, `US$`, `EUR`.
fn without_currency(text: &str) -> (&str, Option<&str>) {
    let is_part = |letter: char| letter.is_ascii_uppercase() || money::is_sign(letter);
    let behind = text.trim_start_matches(is_part);
    let before = text.trim_end_matches(is_part);
    let (first, last) = (&text[..text.len() - behind.len()], &text[before.len()..]);
    if money::is_currency(first) {
        (behind.trim_start(), Some(first))
    } else if money::is_currency(last) {
        (before.trim_end(), Some(last))
    } else {
        (text, None)
    }
}

/// Digits without the marks of thousands, which must all be the same and at their places; and the mark.
fn ungrouped(text: &str, mark: char) -> Option<(String, Option<char>)> {
    if is_digits(text) {
        return Some((text.to_string(), None));
    }
    let used = text.chars().find(|letter| !letter.is_ascii_digit())?;
    let is_mark = used == mark || is_space(used) || matches!(used, '\'' | '\u{2019}');
    let groups: Vec<&str> = text.split(used).collect();
    let (first, rest) = groups.split_first()?;
    let (last, between) = rest.split_last()?;
    // Thousands, or as in India thousands and then hundreds of them.
    let sized = |size: usize| between.iter().all(|group| group.len() == size);
    // No number begins with a group of nothing: 0,435 is a fraction.
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let is_grouped = is_mark && begins && last.len() == 3 && (sized(3) || (sized(2) && first.len() <= 2));
    (is_grouped && groups.iter().all(|group| is_digits(group))).then(|| (groups.concat(), Some(used)))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The spaces that mark thousands: plain, no-break, figure, thin, and narrow no-break.
fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Decimal::{Comma, Point};

    fn value(text: &str, mark: Decimal) -> Option<f64> {
        read(text, mark).map(|number| number.value)
    }

    #[test]
    fn the_ways_of_writing_a_number() {
        for (text, point, comma) in [
            ("5", Some(5.0), Some(5.0)),
            ("-5", Some(-5.0), Some(-5.0)),
            ("\u{2212}5", Some(-5.0), Some(-5.0)),
            ("- 5", Some(-5.0), Some(-5.0)),
            ("+5", Some(5.0), Some(5.0)),
            ("  5  ", Some(5.0), Some(5.0)),
            ("0.435", Some(0.435), None),
            ("0,435", None, Some(0.435)),
            (".5", Some(0.5), None),
            (",5", None, Some(0.5)),
            ("5.", Some(5.0), None),
            ("1,234", Some(1234.0), Some(1.234)),
            ("1.234", Some(1.234), Some(1234.0)),
            ("1,234.5", Some(1234.5), None),
            ("1.234,5", None, Some(1234.5)),
            ("1,234,567", Some(1_234_567.0), None),
            ("1.234.567", None, Some(1_234_567.0)),
            ("12,34,567", Some(1_234_567.0), None),
            ("1,00,00,000", Some(10_000_000.0), None),
            ("123,45,678", None, None),
            ("1,5", None, Some(1.5)),
            ("1234,567", None, Some(1234.567)),
            ("1 234", Some(1234.0), Some(1234.0)),
            ("1\u{a0}234,5", None, Some(1234.5)),
            ("1\u{2009}234\u{2009}567", Some(1_234_567.0), Some(1_234_567.0)),
            ("1\u{202f}234.5", Some(1234.5), None),
            ("1'234.50", Some(1234.5), None),
            ("1\u{2019}234\u{2019}567", Some(1_234_567.0), Some(1_234_567.0)),
            ("1 234,567", None, Some(1234.567)),
            ("1,234 567", None, None),
            ("12 34", None, None),
            ("1,23,4", None, None),
            ("1,,234", None, None),
            ("1.2.3", None, None),
            ("40%", Some(0.4), Some(0.4)),
            ("40 %", Some(0.4), Some(0.4)),
            ("% 40", Some(0.4), Some(0.4)),
            ("2.5%", Some(0.025), None),
            ("1.5E+03", Some(1500.0), None),
            ("1,5e-3", None, Some(0.0015)),
            ("1e3%", Some(10.0), Some(10.0)),
            ("", None, None),
            ("-", None, None),
            (".", None, None),
            (",", None, None),
            ("abc", None, None),
            ("5 kg", None, None),
            ("$5", Some(5.0), Some(5.0)),
            ("US$ 1,200.50", Some(1200.5), None),
            ("1.200,50 €", None, Some(1200.5)),
            ("CHF 1'200.50", Some(1200.5), None),
            ("1\u{202f}200 XOF", Some(1200.0), Some(1200.0)),
            ("0,435 €", None, Some(0.435)),
            ("₦12,34,567", Some(1_234_567.0), None),
            ("5 E", None, None),
            ("EUR", None, None),
            ("$", None, None),
            ("$$5", None, None),
            ("5 KG", None, None),
            ("3 MIO", None, None),
            ("PCS 3", None, None),
            ("1e", None, None),
            ("1e999", None, None),
            ("--5", None, None),
            ("=5", None, None),
            ("NaN", None, None),
            ("inf", None, None),
            ("٣", None, None),
            ("12:30", None, None),
            ("1/2", None, None),
        ] {
            assert_eq!((value(text, Point), value(text, Comma)), (point, comma), "{text:?}");
        }
    }

    #[test]
    fn only_some_numbers_tell_their_decimal_mark() {
        for text in ["1,234", "1.234", "12,345", "123.456", "-1,234", "1,234%"] {
            assert_eq!(evidence(text), Evidence::Either, "{text}");
        }
        for text in ["0,435", "1,5", "1234,567", "1.234,5", "1.234.567", "1 234,567", "0,000"] {
            assert_eq!(evidence(text), Evidence::Only(Comma), "{text}");
        }
        for text in ["0.435", "1,234.5", "1,234,567", ".123"] {
            assert_eq!(evidence(text), Evidence::Only(Point), "{text}");
        }
        for text in ["5", "1 234", "1'234", "40%", "abc", "", "1.2,3.4"] {
            assert_eq!(evidence(text), Evidence::None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_is_read_as_it_is_written(number in any::<f64>()) {
            prop_assume!(number.is_finite());
            prop_assert_eq!(value(&number.to_string(), Point).map(f64::to_bits), Some(number.to_bits()));
            prop_assert_eq!(value(&number.to_string().replace('.', ","), Comma).map(f64::to_bits), Some(number.to_bits()));
        }

        #[test]
        fn thousands_are_read_in_every_form(number in 1000..u64::MAX / 4096, fraction in 0..1000_u32) {
            let digits = number.to_string();
            let grouped = |mark: &str| {
                let groups = digits.as_bytes().rchunks(3).rev();
                groups.map(|group| std::str::from_utf8(group).unwrap()).collect::<Vec<_>>().join(mark)
            };
            let plain = decimal::parse(&format!("{number}.{fraction:03}"));
            for (mark, decimal) in [(",", Point), (".", Comma), (" ", Point), ("\u{202f}", Comma), ("'", Point)] {
                let text = format!("{}{}{fraction:03}", grouped(mark), decimal.sign());
                prop_assert_eq!(value(&text, decimal), plain, "{}", text);
            }
        }

        #[test]
        fn any_text_is_answered(text in any::<String>(), marks in "[0-9.,' %e+-]{0,12}") {
            for text in [text, marks] {
                let numbers = [Point, Comma].map(|mark| read(&text, mark));
                prop_assert!(numbers.iter().flatten().all(|number| number.value.is_finite()));
            }
        }
    }
}
