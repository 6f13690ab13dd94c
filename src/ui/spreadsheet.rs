//! How tables are written for the spreadsheets of this place.

use crate::exchange::csv::{Decimal, Form, Separator};
use crate::locale::Locale;

/// What Excel opens by a double click where numbers are written as in this language.
pub fn here(locale: &Locale) -> Form {
    Form::excel(decimal(locale))
}

/// What spreadsheets of this place take when it is pasted.
pub fn pasted(locale: &Locale) -> Form {
    Form { separator: Separator::Tab, decimal: decimal(locale), has_mark: false }
}

/// The sign before fractions in the language.
pub fn decimal(locale: &Locale) -> Decimal {
    let example = locale.numbers().decimal(0.5, 1, 1);
    if example.contains(Decimal::Comma.sign()) { Decimal::Comma } else { Decimal::Point }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::locale::{Numbers, PlainNumbers};

    struct Commas;

    impl Numbers for Commas {
        fn day(&self, milliseconds: f64) -> String {
            PlainNumbers.day(milliseconds)
        }

        fn decimal(&self, number: f64, fewest: usize, most: usize) -> String {
            PlainNumbers.decimal(number, fewest, most).replace('.', ",")
        }

        fn percent(&self, share: f64, most: usize) -> String {
            PlainNumbers.percent(share, most)
        }

        fn compact(&self, number: f64) -> String {
            PlainNumbers.compact(number)
        }

        fn moment(&self, milliseconds: f64) -> String {
            PlainNumbers.moment(milliseconds)
        }

        fn plural(&self, number: f64) -> String {
            PlainNumbers.plural(number)
        }
    }

    #[test]
    fn the_sign_before_fractions_is_that_of_the_language() {
        let (point, comma) = (Locale::plain(), Locale::new("de", Rc::new(Commas)));
        assert_eq!((decimal(&point), decimal(&comma)), (Decimal::Point, Decimal::Comma));
        assert_eq!((here(&comma).separator, pasted(&comma).separator), (Separator::Semicolon, Separator::Tab));
    }
}
