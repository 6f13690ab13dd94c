//! What somebody could put into a file or a link to do harm, and ways to damage what was sound.
//!
//! A test file takes it in with `#[path = "support/hostile.rs"] mod hostile;`.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

/// How many cases a property is tried on: as many as usual, or what `EVENHAND_FUZZ` says.
pub fn cases(usual: u32) -> u32 {
    std::env::var("EVENHAND_FUZZ").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

/// Texts that have broken other programs, none longer than a name may be.
pub const STRINGS: [&str; 24] = [
    "",
    " ",
    "\0",
    "\u{1}\u{7f}\u{9f}",
    "a\u{202e}gpj.exe\u{2066}\u{2069}",
    "\u{feff}\u{200b}\u{2028}\u{2029}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]>--!>",
    "=HYPERLINK(\"https://example.org\")",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "__proto__",
    "constructor",
    "$schema",
    "{ $count }",
    "%s%n%x",
    "../../etc/passwd",
    "' OR 1=1 --",
    "NaN",
    "1e999",
    "ﷺ👩‍👩‍👧‍👦e\u{301}\u{301}\u{301}",
    "\u{10ffff}\u{fffe}",
    "ＡＢＣ¹²³٣",
];

/// Values in place of which something else is expected nearly everywhere, as they stand in a file. Some are no JSON.
pub const VALUES: [&str; 41] = [
    "null",
    "true",
    "[]",
    "{}",
    "[[[[[[[[1]]]]]]]]",
    "[null]",
    "{\"\":{\"\":{\"\":1}}}",
    "{\"__proto__\":{\"value\":1}}",
    "{\"value\":1,\"value\":2}",
    "{\"a\":{\"value\":1},\"a\":{\"value\":2}}",
    "{\"value\":1e308,\"low\":-1e308}",
    "{\"value\":0.5,\"low\":0.6,\"high\":0.4}",
    "{\"value\":0.5,\"sources\":[\"nobody\"]}",
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "0.5",
    "1e-5",
    "1e308",
    "-1e308",
    "1e999",
    "-1e999",
    "1e-999",
    "5e-324",
    "1e99999999999999999999",
    "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "123456789012345678901234567890123456789012345678901234567890",
    "NaN",
    "Infinity",
    "01",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\u0000\\u202e\"",
    "\"__proto__\"",
    "\"=1+1\"",
    "\"published\"",
];

/// The addresses of all values inside a value, itself first.
pub fn places(value: &Value) -> Vec<String> {
    fn below(value: &Value, place: String, found: &mut Vec<String>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Object(fields) => fields.iter().map(|(name, inner)| (name.clone(), inner)).collect(),
            Value::Array(items) => items.iter().enumerate().map(|(at, inner)| (at.to_string(), inner)).collect(),
            _ => Vec::new(),
        };
        found.push(place.clone());
        for (name, inner) in children {
            let name = name.replace('~', "~0").replace('/', "~1");
            below(inner, format!("{place}/{name}"), found);
        }
    }
    let mut found = Vec::new();
    below(value, String::new(), &mut found);
    found
}

/// The file with a text put in place of the value at an address, whatever the text is.
pub fn replaced(file: &Value, place: &str, text: &str) -> String {
    const MARK: &str = "the value that is replaced";
    let mut file = file.clone();
    if let Some(value) = file.pointer_mut(place) {
        *value = MARK.into();
    }
    file.to_string().replacen(&format!("\"{MARK}\""), text, 1)
}

/// One way to damage a text.
#[derive(Clone, Debug)]
pub enum Damage {
    /// Its end is missing.
    Cut(Index),
    /// One bit of one byte is another.
    Flip(Index, u8),
    /// Bytes that were not there.
    Insert(Index, Vec<u8>),
    /// Something that a file may hold, where it does not belong.
    Token(Index, &'static str),
    /// Some bytes are missing.
    Remove(Index, usize),
    /// A stretch stands there many times.
    Repeat(Index, usize, usize),
    /// What stood behind comes first.
    Turn(Index),
}

/// Any damage.
pub fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        1 => at().prop_map(Damage::Cut),
        3 => (at(), 0..8_u8).prop_map(|(at, bit)| Damage::Flip(at, bit)),
        2 => (at(), vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        3 => (at(), proptest::sample::select(VALUES.to_vec())).prop_map(|(at, token)| Damage::Token(at, token)),
        2 => (at(), 1..40_usize).prop_map(|(at, length)| Damage::Remove(at, length)),
        1 => (at(), 1..60_usize, 2..200_usize).prop_map(|(at, length, times)| Damage::Repeat(at, length, times)),
        1 => at().prop_map(Damage::Turn),
    ]
}

/// A text after several damages; what is no UTF-8 any more is read as browsers read it.
pub fn damaged(text: &str, damages: &[Damage]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for damage in damages {
        let at = |index: &Index| index.index(bytes.len().max(1));
        match damage {
            Damage::Cut(index) => bytes.truncate(at(index)),
            Damage::Flip(index, bit) => {
                let at = at(index);
                bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << bit);
            }
            Damage::Insert(index, more) => bytes = inserted(&bytes, at(index), more),
            Damage::Token(index, token) => bytes = inserted(&bytes, at(index), token.as_bytes()),
            Damage::Remove(index, length) => {
                let (start, end) = stretch(&bytes, at(index), *length);
                bytes.drain(start..end);
            }
            Damage::Repeat(index, length, times) => {
                let (start, end) = stretch(&bytes, at(index), *length);
                let more = bytes[start..end].repeat(*times);
                bytes = inserted(&bytes, start, &more);
            }
            Damage::Turn(index) => {
                let at = at(index).min(bytes.len());
                bytes.rotate_left(at);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn stretch(bytes: &[u8], start: usize, length: usize) -> (usize, usize) {
    let start = start.min(bytes.len());
    (start, (start + length).min(bytes.len()))
}

fn inserted(bytes: &[u8], at: usize, more: &[u8]) -> Vec<u8> {
    let (before, after) = bytes.split_at(at.min(bytes.len()));
    [before, more, after].concat()
}
