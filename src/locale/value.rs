//! Arguments of messages.

use std::borrow::Cow;

use super::{Direction, Locale};

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A text, also a number that is already formatted.
    Text(Cow<'a, str>),
    /// A number to choose a plural form by, shown as a count of people.
    Number(f64),
    /// A number to choose a plural form by, and the text that shows it.
    Shown(f64, Cow<'a, str>),
}

impl<'a> Value<'a> {
    /// A number that is shown in another form than a count.
    pub fn shown_as(number: f64, text: impl Into<Cow<'a, str>>) -> Self {
        Self::Shown(number, text.into())
    }

    /// The number behind it.
    pub(super) fn raw(&self) -> Option<f64> {
        match self {
            Self::Text(_) => None,
            Self::Number(number) | Self::Shown(number, _) => Some(*number),
        }
    }

    /// The text that stands in the message, isolated where its direction could disturb the sentence.
    pub(super) fn shown(&self, locale: &Locale) -> String {
        let text = match self {
            Self::Text(text) | Self::Shown(_, text) => text.clone(),
            Self::Number(number) => locale.people(*number).into(),
        };
        isolated(text, locale.direction())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// Wraps a text in isolating marks when it could run against the sentence around it: an Arabic name in
/// an English sentence, a Latin name or a number with a sign in an Arabic one. Everything else stays as
/// it is, so that texts on the page can be found and copied without invisible marks.
fn isolated(text: Cow<'_, str>, direction: Direction) -> String {
    const LEFT_TO_RIGHT: char = '\u{2066}';
    const FIRST_STRONG: char = '\u{2068}';
    const POP: char = '\u{2069}';
    let foreign = text.chars().any(reads_right_to_left);
    let has_letters = text.chars().any(char::is_alphabetic);
    match direction {
        Direction::Ltr if !foreign => text.into_owned(),
        Direction::Rtl if text.is_empty() => String::new(),
        Direction::Rtl if !has_letters => format!("{LEFT_TO_RIGHT}{text}{POP}"),
        _ => format!("{FIRST_STRONG}{text}{POP}"),
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, and the marks that turn text.
fn reads_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_against_the_sentence_is_isolated() {
        assert_eq!(isolated("Alda".into(), Direction::Ltr), "Alda");
        assert_eq!(isolated("ألدا".into(), Direction::Ltr), "\u{2068}ألدا\u{2069}");
        assert_eq!(isolated("Alda".into(), Direction::Rtl), "\u{2068}Alda\u{2069}");
        assert_eq!(isolated("−0.28".into(), Direction::Rtl), "\u{2066}−0.28\u{2069}");
    }
}
