//! Makes a text short, and long again.
//!
//! The better the next bit can be told, the less room it takes (arithmetic coding; Witten, Neal & Cleary
//! 1987, Comm ACM 30:520). What is told from is what came before, and a primer: a text as scenarios are,
//! so that the first words are not new. Primer and model are part of the format; a change to either is a
//! new version of the link.

mod contexts;
mod model;
mod odds;
mod repeat;

use std::sync::LazyLock;

use self::model::Model;

/// What every text is pressed after.
const PRIMER: &str = include_str!("primer.txt");

/// Makes a text short. Every text has one short form.
pub(super) fn pressed(text: &[u8]) -> Vec<u8> {
    let mut model = primed();
    let (mut span, mut bytes) = (Span::WHOLE, Vec::new());
    for byte in text {
        for bit in (0..8).rev() {
            let bit = byte >> bit & 1 == 1;
            span.narrow(model.chance(), bit);
            model.learn(bit);
            while let Some(byte) = span.settled() {
                bytes.push(byte);
            }
        }
    }
    bytes.extend(span.end());
    bytes
}

/// The text of this length that was made short; any bytes at all give some text of this length.
///
/// Uses some 14 MB beside the text itself, whatever the bytes are.
pub(super) fn unpressed(bytes: &[u8], length: usize) -> Vec<u8> {
    let mut model = primed();
    // What lies behind the end counts as zeros.
    let mut bytes = bytes.iter().copied().chain(std::iter::repeat(0));
    let mut next = || u32::from(bytes.next().unwrap_or(0));
    let (mut span, mut code) = (Span::WHOLE, (0..4).fold(0, |code, _| code << 8 | next()));
    let mut text = Vec::with_capacity(length);
    while text.len() < length {
        let bit = span.narrow_to(model.chance(), code);
        text.extend(model.learn(bit));
        while span.settled().is_some() {
            code = code << 8 | next();
        }
    }
    text
}

/// The model that has read the primer. It is kept, because reading takes longer than most texts after it.
fn primed() -> Model {
    static PRIMED: LazyLock<Model> = LazyLock::new(|| {
        let mut model = Model::new();
        PRIMER.bytes().for_each(|byte| model.read(byte));
        model
    });
    PRIMED.clone()
}

/// The numbers that the rest of the code may still be, ends included.
struct Span {
    low: u32,
    high: u32,
}

impl Span {
    const WHOLE: Self = Self { low: 0, high: u32::MAX };

    /// The last number that stands for a one.
    fn middle(&self, chance: u32) -> u32 {
        let width = u64::from(self.high - self.low);
        self.low + (width * u64::from(chance) / 4096) as u32
    }

    fn narrow(&mut self, chance: u32, bit: bool) {
        let middle = self.middle(chance);
        if bit { self.high = middle } else { self.low = middle + 1 }
    }

    /// Narrows to the part that a code lies in, and says which bit that is.
    fn narrow_to(&mut self, chance: u32, code: u32) -> bool {
        let bit = code <= self.middle(chance);
        self.narrow(chance, bit);
        bit
    }

    /// Takes away the first byte, once it is certain.
    fn settled(&mut self) -> Option<u8> {
        let [first, ..] = self.low.to_be_bytes();
        (self.high.to_be_bytes()[0] == first).then(|| {
            (self.low, self.high) = (self.low << 8, self.high << 8 | 0xff);
            first
        })
    }

    /// The fewest bytes that, with zeros behind them, lie in the span.
    fn end(&self) -> Vec<u8> {
        let ends = (0..4).filter_map(|count| {
            let rest = u32::MAX.checked_shr(8 * count).unwrap_or(0);
            let up = self.low.checked_add(rest)? & !rest;
            (up <= self.high).then(|| up.to_be_bytes()[..count as usize].to_vec())
        });
        ends.into_iter().next().unwrap_or_else(|| self.low.to_be_bytes().to_vec())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_like_the_primer_becomes_very_short() {
        let text = &PRIMER[..400];
        assert!(pressed(text.as_bytes()).len() < 20, "{}", pressed(text.as_bytes()).len());
        assert!(pressed(b"").is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn every_text_comes_back(text in proptest::collection::vec(any::<u8>(), 0..400)) {
            let short = pressed(&text);
            prop_assert!(short.len() <= text.len() * 3 / 2 + 8, "{} of {}", short.len(), text.len());
            prop_assert_eq!(unpressed(&short, text.len()), text);
        }

        #[test]
        fn any_bytes_give_a_text_of_the_length_asked_for(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            prop_assert_eq!(unpressed(&bytes, 300).len(), 300);
        }
    }
}
