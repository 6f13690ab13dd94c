//! What surrounds the next byte: the bytes before it, the word it is in, and the field of the scenario.

/// How many ways to look at what came before.
pub(super) const COUNT: usize = 6;

/// How many of them are the last bytes, none of them at first.
const BYTES: usize = 4;

/// Braces inside braces that are told apart; a scenario has fewer.
const DEEPEST: usize = 32;

/// The views on what came before, each as one number.
#[derive(Clone, Default)]
pub(super) struct Contexts {
    /// One number for each way.
    pub(super) views: [u32; COUNT],
    last: [u8; BYTES - 1],
    word: u32,
    field: Field,
}

impl Contexts {
    /// Takes in a byte.
    pub(super) fn add(&mut self, byte: u8) {
        self.last.rotate_right(1);
        self.last[0] = byte;
        self.word = match byte {
            b' ' => mixed(self.word, 0),
            _ if byte.is_ascii_alphabetic() || !byte.is_ascii() => mixed(self.word, byte.to_ascii_lowercase()),
            _ => 0,
        };
        self.field.add(byte);

        let mut bytes = 0;
        for (order, view) in self.views[..BYTES].iter_mut().enumerate() {
            *view = mixed(bytes, order as u8);
            bytes = mixed(bytes, self.last.get(order).copied().unwrap_or(0));
        }
        self.views[BYTES] = mixed(self.word, 1);
        self.views[BYTES + 1] = self.last[..2].iter().fold(self.field.name(), |hash, &byte| mixed(hash, byte));
    }
}

/// The field of a JSON text that a value belongs to.
#[derive(Clone, Default)]
struct Field {
    in_quotes: bool,
    is_escaped: bool,
    /// The text in quotes that was read last.
    quoted: u32,
    /// The field after whose name we are.
    own: u32,
    /// The fields around it.
    around: Vec<u32>,
}

impl Field {
    fn add(&mut self, byte: u8) {
        if self.in_quotes {
            self.in_quotes = byte != b'"' || self.is_escaped;
            self.is_escaped = byte == b'\\' && !self.is_escaped;
            self.quoted = mixed(self.quoted, byte);
            return;
        }
        match byte {
            b'"' => (self.in_quotes, self.quoted) = (true, 0),
            b':' => self.own = self.quoted,
            b'{' if self.around.len() < DEEPEST => self.around.push(self.own),
            b'}' => self.own = self.around.pop().unwrap_or(0),
            _ => {}
        }
    }

    /// The field and the one around it: of an age, `value` and `age`.
    fn name(&self) -> u32 {
        let around = self.around.last().copied().unwrap_or(0);
        self.own.wrapping_mul(31).wrapping_add(around.wrapping_mul(0x5bd1_e995))
    }
}

/// One more byte in a number that stands for many.
pub(super) fn mixed(hash: u32, byte: u8) -> u32 {
    hash.wrapping_add(u32::from(byte) + 1).wrapping_mul(0x2f0b_4c47)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str) -> Contexts {
        let mut contexts = Contexts::default();
        text.bytes().for_each(|byte| contexts.add(byte));
        contexts
    }

    #[test]
    fn a_value_knows_its_field_and_the_one_around_it() {
        let name = |text: &str| after(text).field.name();
        let age = name(r#"{"groups": [{"age": {"value": "#);
        assert_eq!(age, name(r#"{"groups": [{"name": "a \" {", "size": {"value": 3}, "age": {"value": 1"#));
        assert_ne!(age, name(r#"{"groups": [{"size": {"value": "#));
        assert_ne!(age, name(r#"{"groups": [{"age": {"low": "#));
    }

    #[test]
    fn views_forget_what_lies_farther_back() {
        let (one, other) = (after("abcde"), after("xbcde"));
        assert_eq!(one.views[..BYTES], other.views[..BYTES]);
        assert_ne!(one.views[BYTES], other.views[BYTES]);
        assert_ne!(after("abcde").views[3], after("abxde").views[3]);
    }
}
