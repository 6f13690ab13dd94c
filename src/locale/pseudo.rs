//! Pseudo-locales: English in disguise, made at run time. They show texts that are hard-coded, too
//! narrow a layout, a page that only works from left to right, and text that is taken for markup.

use std::borrow::Cow;

use super::Direction;

/// English in disguise.
#[derive(Debug)]
pub struct Pseudo {
    /// Its tag.
    pub tag: &'static str,
    /// Where its lines begin.
    pub direction: Direction,
    /// Changes the text of messages; placeholders are left alone.
    pub disguise: Option<fn(&str) -> Cow<'_, str>>,
    /// Appended to every message.
    pub suffix: Option<&'static str>,
}

/// Every pseudo-locale.
pub const PSEUDO: &[Pseudo] = &[
    Pseudo { tag: "en-XA", direction: Direction::Ltr, disguise: Some(doubled), suffix: None },
    Pseudo { tag: "ar-XB", direction: Direction::Rtl, disguise: Some(mirrored), suffix: None },
    Pseudo { tag: "en-XJ", direction: Direction::Ltr, disguise: None, suffix: Some(POISON) },
];

/// Breaks out of an attribute, an element or a script wherever text is taken for markup.
const POISON: &str = "\"'><script>alert(1)</script>&amp;{0}";

/// Accents every letter and writes it twice.
fn doubled(text: &str) -> Cow<'_, str> {
    text.chars()
        .flat_map(|letter| std::iter::repeat_n(accented(letter), if letter.is_alphabetic() { 2 } else { 1 }))
        .collect::<String>()
        .into()
}

/// Has every word read from right to left, as the browser would show Arabic.
fn mirrored(text: &str) -> Cow<'_, str> {
    const OVERRIDE: char = '\u{202e}';
    const POP: char = '\u{202c}';
    let mut mirrored = String::with_capacity(2 * text.len());
    let mut inside = false;
    for letter in text.chars() {
        if letter.is_alphanumeric() != inside {
            mirrored.push(if inside { POP } else { OVERRIDE });
            inside = !inside;
        }
        mirrored.push(letter);
    }
    if inside {
        mirrored.push(POP);
    }
    mirrored.into()
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz";
    const ACCENTED: &str = "ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåçðéĝĥîĵķļñöŕšţûŵýž";
    PLAIN.chars().position(|plain| plain == letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_disguise_doubles_letters_and_keeps_the_rest() {
        assert_eq!(doubled("Most lives, 40"), "MMööššţţ ļļîîvvééšš, 40");
    }

    #[test]
    fn the_right_to_left_disguise_marks_words_only() {
        assert_eq!(mirrored("a bc."), "\u{202e}a\u{202c} \u{202e}bc\u{202c}.");
    }

    #[test]
    fn accents_pair_up() {
        assert_eq!((accented('A'), accented('z'), accented('b')), ('Å', 'ž', 'b'));
    }
}
