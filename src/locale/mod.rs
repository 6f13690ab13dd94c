//! Texts in the user's language, and numbers as a person would say them.
//!
//! Texts live in Fluent files, one folder per language; [`LANGUAGES`] lists them. A message shows a
//! number through [`Numbers`], never through Fluent: an argument `patients` that is a number arrives in
//! the message as `$patients`, ready to be read, and as `$patients-number`, to choose a plural form by.

mod language;
mod numbers;
mod pseudo;
mod value;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

pub use self::language::{Direction, LANGUAGES, Language, language};
pub use self::numbers::{Numbers, PlainNumbers};
pub use self::pseudo::{PSEUDO, Pseudo};
pub use self::value::Value;
pub use crate::text;

/// The texts and number forms of one language; cheap to clone, equal to its clones only.
#[derive(Clone)]
pub struct Locale(Rc<Inner>);

struct Inner {
    tag: String,
    direction: Direction,
    bundle: FluentBundle<FluentResource>,
    pseudo: Option<&'static Pseudo>,
    numbers: Rc<dyn Numbers>,
    missing: RefCell<Vec<String>>,
}

impl Inner {
    fn miss(&self, what: String) {
        let mut missing = self.missing.borrow_mut();
        if !missing.contains(&what) {
            missing.push(what);
        }
    }
}

impl Locale {
    /// The language that fits a tag best: the tag itself, its first part (`en` for `en-GB`), or English.
    pub fn new(tag: &str, numbers: Rc<dyn Numbers>) -> Self {
        let pseudo = PSEUDO.iter().find(|pseudo| pseudo.tag.eq_ignore_ascii_case(tag));
        let language = language(tag);
        let mut bundle = FluentBundle::new(vec![language.tag.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false); // values are isolated where it matters, see `Value`
        bundle.set_transform(pseudo.and_then(|pseudo| pseudo.disguise));
        for (_, source) in language.files {
            // A test holds that every file parses; should one not, its sound messages still serve.
            let resource = match FluentResource::try_new((*source).to_string()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self(Rc::new(Inner {
            tag: pseudo.map_or(language.tag, |pseudo| pseudo.tag).to_string(),
            direction: pseudo.map_or(language.direction, |pseudo| pseudo.direction),
            bundle,
            pseudo,
            numbers,
            missing: RefCell::default(),
        }))
    }

    /// English with plain numbers, the same everywhere: for tests and for work outside a browser.
    pub fn plain() -> Self {
        Self::new("en", Rc::new(PlainNumbers))
    }

    /// The tag of the language in use, as for `<html lang>`.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// Where a line begins.
    pub fn direction(&self) -> Direction {
        self.0.direction
    }

    /// The number forms of the language.
    pub fn numbers(&self) -> &dyn Numbers {
        &*self.0.numbers
    }

    /// Whether there is a message, or an attribute written `message.attribute`.
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = parts(id);
        self.0.bundle.get_message(message).is_some_and(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).is_some(),
            None => message.value().is_some(),
        })
    }

    /// A message without arguments; `message.attribute` names an attribute.
    ///
    /// A missing message gives its id in brackets, `⟦id⟧`, and is remembered, see [`Self::missing`].
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments. The macro [`text!`] writes the same more briefly.
    pub fn with(&self, id: &str, arguments: &[(&str, Value)]) -> String {
        let inner = &*self.0;
        let (message, attribute) = parts(id);
        let pattern = inner.bundle.get_message(message).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            inner.miss(id.to_string());
            return format!("⟦{id}⟧");
        };
        let mut fluent = FluentArgs::with_capacity(2 * arguments.len());
        for (name, value) in arguments {
            if let Some(raw) = value.raw() {
                fluent.set(format!("{name}-number"), raw);
            }
            fluent.set(name.to_string(), value.shown(self));
        }
        let mut faults = Vec::new();
        let text = inner.bundle.format_pattern(pattern, Some(&fluent), &mut faults).into_owned();
        for fault in faults {
            inner.miss(format!("{id}: {fault}"));
        }
        inner.pseudo.and_then(|pseudo| pseudo.suffix).map_or(text.clone(), |suffix| text + suffix)
    }

    /// Ids that were asked for in vain so far, and arguments that messages lacked.
    pub fn missing(&self) -> Vec<String> {
        self.0.missing.borrow().clone()
    }

    /// Patients, deaths or units: see [`Numbers::people`].
    pub fn people(&self, count: f64) -> String {
        self.numbers().people(count)
    }

    /// A part of a whole: see [`Numbers::share`].
    pub fn share(&self, share: f64) -> String {
        self.numbers().share(share)
    }

    /// A chance: see [`Numbers::risk`].
    pub fn risk(&self, risk: f64) -> String {
        self.numbers().risk(risk)
    }

    /// A number with its sign: see [`Numbers::signed`].
    pub fn signed(&self, number: f64, digits: usize) -> String {
        self.numbers().signed(number, digits)
    }

    /// A number as exact as it is stored: see [`Numbers::full`].
    pub fn full(&self, number: f64) -> String {
        self.numbers().full(number)
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.tag()).finish()
    }
}

/// The message id of a catalogue entry: `id("rule", "lottery.equal")` is `rule-lottery-equal`.
pub fn id(kind: &str, key: &str) -> String {
    format!("{kind}-{}", key.replace('.', "-"))
}

/// A message with named arguments: `text!(locale, "treated", patients = 40, group = name)`.
#[macro_export]
macro_rules! text {
    ($locale:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $locale.with($id, &[$((stringify!($name), $crate::locale::Value::from($value))),*])
    };
}

fn parts(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}
