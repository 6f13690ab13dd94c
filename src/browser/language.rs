//! The user's languages, and the browser's knowledge of how each writes numbers.

use std::cell::RefCell;
use std::fmt;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

use super::surroundings;
use crate::locale::{Direction, Numbers, PlainNumbers};

/// The languages that the user reads, as set in the browser, the best first.
pub fn preferred() -> Vec<String> {
    let languages = surroundings::window().map(|window| window.navigator().languages());
    languages.into_iter().flat_map(|list| list.iter().filter_map(|tag| tag.as_string()).collect::<Vec<_>>()).collect()
}

/// Says on `<html>` which language the page is in and where its lines begin.
pub fn announce_language(tag: &str, direction: Direction) {
    if let Some(root) = surroundings::root() {
        // Fails only for names that are no attribute names.
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", direction.as_str());
    }
}

/// The number forms of a language, from the browser. Where it has none, they are those of [`PlainNumbers`].
pub struct IntlNumbers {
    tag: String,
    /// Making a form takes far longer than using it.
    forms: RefCell<Vec<(Form, Option<Function>)>>,
}

/// A way to write a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Decimal { fewest: usize, most: usize },
    Percent { most: usize },
    Compact { most: usize },
    Moment,
    Day,
    Plural,
}

/// No browser allows more digits after the point.
const MOST_PLACES: usize = 20;

impl IntlNumbers {
    /// The number forms of the language with that tag.
    pub fn new(tag: &str) -> Self {
        Self { tag: tag.to_string(), forms: RefCell::default() }
    }

    /// Writes a number; nothing where the browser does not know the form.
    fn write(&self, form: Form, number: f64) -> Option<String> {
        let mut forms = self.forms.borrow_mut();
        let known = forms.iter().position(|(known, _)| *known == form).unwrap_or_else(|| {
            forms.push((form, form.function(&self.tag)));
            forms.len() - 1
        });
        let function = forms[known].1.as_ref()?;
        function.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number)).ok()?.as_string()
    }

    fn number(&self, form: Form, number: f64) -> Option<String> {
        if number.is_nan() {
            return None;
        }
        // A true minus sign, which all number forms of the page use.
        Some(self.write(form, number)?.replace('-', "\u{2212}"))
    }
}

impl Numbers for IntlNumbers {
    fn plural(&self, number: f64) -> String {
        self.write(Form::Plural, number).unwrap_or_else(|| PlainNumbers.plural(number))
    }

    fn decimal(&self, number: f64, fewest: usize, most: usize) -> String {
        let most = most.min(MOST_PLACES);
        let form = Form::Decimal { fewest: fewest.min(most), most };
        self.number(form, number).unwrap_or_else(|| PlainNumbers.decimal(number, fewest, most))
    }

    fn percent(&self, share: f64, most: usize) -> String {
        let form = Form::Percent { most: most.min(MOST_PLACES) };
        self.number(form, share).unwrap_or_else(|| PlainNumbers.percent(share, most))
    }

    fn compact(&self, number: f64) -> String {
        let size = number.abs();
        if size < 999.95 {
            return self.people(number);
        }
        // As many digits as say three: "45.3 million", "130 million".
        let mut mantissa = size;
        while mantissa >= 999.95 && mantissa.is_finite() {
            mantissa /= 1000.0;
        }
        let form = Form::Compact { most: usize::from(mantissa < 100.0) };
        self.number(form, number).unwrap_or_else(|| PlainNumbers.compact(number))
    }

    fn moment(&self, milliseconds: f64) -> String {
        self.write(Form::Moment, milliseconds).unwrap_or_else(|| PlainNumbers.moment(milliseconds))
    }

    fn day(&self, milliseconds: f64) -> String {
        self.write(Form::Day, milliseconds).unwrap_or_else(|| PlainNumbers.day(milliseconds))
    }
}

impl fmt::Debug for IntlNumbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntlNumbers").field(&self.tag).finish()
    }
}

impl Form {
    /// The browser's function for this form; nothing away from a browser, or when it refuses.
    fn function(self, tag: &str) -> Option<Function> {
        if !cfg!(target_arch = "wasm32") {
            return None;
        }
        let options = Object::new();
        let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value).is_ok();
        let places = |fewest: usize, most: usize| {
            set("minimumFractionDigits", JsValue::from(fewest as u32));
            set("maximumFractionDigits", JsValue::from(most as u32));
            // No sign where rounding leaves 0.
            set("signDisplay", "negative".into());
        };
        match self {
            Self::Decimal { fewest, most } => places(fewest, most),
            Self::Percent { most } => {
                places(0, most);
                set("style", "percent".into());
            }
            Self::Compact { most } => {
                places(0, most);
                set("notation", "compact".into());
                set("compactDisplay", "long".into());
            }
            Self::Moment | Self::Day => {
                set("dateStyle", "long".into());
                if self == Self::Moment {
                    set("timeStyle", "short".into());
                }
            }
            Self::Plural => {}
        }
        let (class, method) = match self {
            Self::Moment | Self::Day => ("DateTimeFormat", "format"),
            Self::Plural => ("PluralRules", "select"),
            Self::Decimal { .. } | Self::Percent { .. } | Self::Compact { .. } => ("NumberFormat", "format"),
        };
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
        let arguments = Array::of2(&JsValue::from_str(tag), &options);
        let form = Reflect::construct(&class, &arguments).ok()?;
        let function: Function = Reflect::get(&form, &method.into()).ok()?.dyn_into().ok()?;
        Some(function.bind0(&form))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn away_from_a_browser_numbers_are_plain() {
        let numbers = IntlNumbers::new("en");
        assert_eq!(numbers.decimal(-1234.5, 0, 2), "−1,234.5");
        assert_eq!(numbers.compact(4_500_000.0), "4.5 million");
        assert_eq!(preferred(), [""; 0]);
    }
}
