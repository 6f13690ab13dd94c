//! Texts in the user's language, and numbers as a person would say them.
//!
//! Texts live in Fluent files, one folder per language; [`LANGUAGES`] lists them. A message shows a
//! number through [`Numbers`], never through Fluent: an argument `patients` that is a number arrives in
//! the message as `$patients`, ready to be read, and as `$patients-number`, to choose a plural form by.

mod language;
mod messages;
mod numbers;
mod pseudo;
pub mod search;
mod value;

use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

pub use self::language::{Direction, File, LANGUAGES, Language, Pack, language};
use self::messages::{Filling, Messages};
pub use self::numbers::{Numbers, PlainNumbers, places_for};
pub use self::pseudo::{PSEUDO, Pseudo};
pub use self::value::Value;
pub use crate::text;

/// The texts and number forms of one language; cheap to clone, equal to its clones only.
#[derive(Clone)]
pub struct Locale(Rc<Inner>);

struct Inner {
    language: &'static Language,
    messages: Messages,
    pseudo: Option<&'static Pseudo>,
    numbers: Rc<dyn Numbers>,
    missing: RefCell<Vec<String>>,
    cards: OnceCell<Locale>,
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
        Self::reading(&contents(language.texts), language, pseudo, numbers)
    }

    fn reading(
        sources: &[&'static str],
        language: &'static Language,
        pseudo: Option<&'static Pseudo>,
        numbers: Rc<dyn Numbers>,
    ) -> Self {
        let messages = Messages::read(sources);
        let (missing, cards) = (RefCell::default(), OnceCell::new());
        Self(Rc::new(Inner { language, messages, pseudo, numbers, missing, cards }))
    }

    /// English with plain numbers, the same everywhere: for tests and for work outside a browser.
    pub fn plain() -> Self {
        Self::new("en", Rc::new(PlainNumbers))
    }

    /// The tag of the language in use, as for `<html lang>`.
    pub fn tag(&self) -> &'static str {
        self.0.pseudo.map_or(self.0.language.tag, |pseudo| pseudo.tag)
    }

    /// Where a line begins.
    pub fn direction(&self) -> Direction {
        self.0.pseudo.map_or(self.0.language.direction, |pseudo| pseudo.direction)
    }

    /// Where the long texts come from.
    pub fn pack(&self) -> &'static Pack {
        &self.0.language.cards
    }

    /// The long texts: those that the program brings along, else those that have arrived. They are read once.
    pub fn cards(&self, arrived: Option<&'static str>) -> Option<&Locale> {
        let Inner { language, pseudo, numbers, cards, .. } = &*self.0;
        let sources = match arrived {
            Some(text) => vec![text],
            None => contents(language.cards.files),
        };
        (!sources.is_empty()).then(|| cards.get_or_init(|| Self::reading(&sources, language, *pseudo, numbers.clone())))
    }

    /// The number forms of the language.
    pub fn numbers(&self) -> &dyn Numbers {
        &*self.0.numbers
    }

    /// Whether there is a message, or an attribute written `message.attribute`.
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = parts(id);
        self.0.messages.pattern(message, attribute).is_some()
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
        let pattern = inner.messages.pattern(message, attribute);
        let Some(pattern) = pattern else {
            inner.miss(id.to_string());
            return format!("⟦{id}⟧");
        };
        let argument = |name: &str| arguments.iter().find(|(other, _)| *other == name).map(|(_, value)| value);
        let filling = Filling {
            shown: &|name| argument(name).map(|value| value.shown(self)),
            number: &|name| name.strip_suffix("-number").and_then(argument).and_then(Value::raw),
            plural: &|number| inner.numbers.plural(number),
            disguise: inner.pseudo.and_then(|pseudo| pseudo.disguise),
        };
        let mut lacking = Vec::new();
        let text = inner.messages.fill(pattern, &filling, &mut lacking);
        for name in lacking {
            inner.miss(format!("{id}: {name}"));
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
        let text = self.numbers().signed(number, digits);
        match self.direction() {
            Direction::Ltr => text,
            // A mark, or else the sign would stand behind the number.
            Direction::Rtl => format!("\u{200e}{text}"),
        }
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

/// What stands in the files.
fn contents(files: &[File]) -> Vec<&'static str> {
    files.iter().map(|(_, content)| *content).collect()
}

fn parts(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}
