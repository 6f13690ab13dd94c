//! Repetitions: what followed when the last few bytes were met before.

use super::contexts::mixed;

/// Bytes that must agree before a repetition is believed.
const LEAST: usize = 5;

/// Longest agreement that is told from longer ones.
const MOST: usize = 32;

/// Binary digits of the place where a sequence of bytes is noted.
const DIGITS: u32 = 16;

/// Everything seen so far, and the place in it that the present one repeats.
#[derive(Clone)]
pub(super) struct Repeat {
    seen: Vec<u8>,
    /// Where each sequence was last followed by something.
    places: Vec<u32>,
    /// The byte that should come next, when there is a repetition.
    place: usize,
    /// How many bytes agreed; 0 when there is none.
    length: usize,
}

impl Repeat {
    pub(super) fn new() -> Self {
        Self { seen: Vec::new(), places: vec![0; 1 << DIGITS], place: 0, length: 0 }
    }

    /// How many bytes have agreed, up to 31; 0 where nothing is expected.
    pub(super) fn length(&self) -> usize {
        self.length.min(MOST - 1)
    }

    /// The next bit, when the bits of the byte so far, behind a leading 1, are those expected.
    pub(super) fn expected(&self, partial: usize) -> Option<bool> {
        let byte = usize::from(*self.seen.get(self.place)?) | 256;
        let left = 8 - partial.ilog2();
        (self.length > 0 && left > 0 && byte >> left == partial).then_some(byte >> (left - 1) & 1 == 1)
    }

    /// The expectation was wrong.
    pub(super) fn forget(&mut self) {
        self.length = 0;
    }

    /// Takes in a byte.
    pub(super) fn add(&mut self, byte: u8) {
        self.seen.push(byte);
        let here = self.seen.len();
        if self.length > 0 {
            (self.place, self.length) = (self.place + 1, self.length + 1);
        }
        let Some(last) = here.checked_sub(LEAST).and_then(|from| self.seen.get(from..)) else { return };
        let hash = last.iter().rev().fold(0, |hash, &byte| mixed(hash, byte));
        let noted = &mut self.places[(hash >> (32 - DIGITS)) as usize];
        if self.length == 0 {
            let before = &self.seen[..*noted as usize];
            let pairs = before.iter().rev().zip(self.seen.iter().rev());
            let agreeing = pairs.take(MOST).take_while(|(a, b)| a == b).count();
            if agreeing >= LEAST {
                (self.place, self.length) = (before.len(), agreeing);
            }
        }
        *noted = here as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_followed_before_is_expected_again() {
        let mut repeat = Repeat::new();
        b"patients, patien".iter().for_each(|&byte| repeat.add(byte));
        let bits: Vec<_> = (0..8).map(|bit| repeat.expected((256 | usize::from(b't')) >> (8 - bit))).collect();
        let written: Vec<_> = (0..8).rev().map(|bit| Some(b't' >> bit & 1 == 1)).collect();
        assert_eq!(bits, written);
        assert_eq!(repeat.length(), 6);
        assert_eq!(repeat.expected(0b11), None, "the first bit was another");
        repeat.forget();
        assert_eq!(repeat.expected(1), None);
    }

    #[test]
    fn nothing_is_expected_of_what_is_new() {
        let mut repeat = Repeat::new();
        b"abcdefghijklmnop".iter().for_each(|&byte| repeat.add(byte));
        assert_eq!(repeat.length(), 0);
    }
}
