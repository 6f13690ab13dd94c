//! From text to a [`Tree`]: JSON as RFC 8259 has it, numbers to the last digit.
//!
//! Numbers are read as everywhere in the program; a second reader of numbers and its tables would be a fiftieth of the page.

use super::tree::Tree;
use crate::num::decimal;

/// Deepest nesting read; a scenario needs less than a tenth.
const DEEPEST: usize = 128;

/// Where and why a text is not JSON.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// Line, from 1.
    pub(super) line: usize,
    /// Byte of the line, from 1.
    pub(super) column: usize,
    /// What is wrong.
    pub(super) message: &'static str,
}

/// Reads a whole text.
pub(super) fn read(text: &str) -> Result<Tree, Stop> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    reader.whole().map_err(|message| {
        let before = &text.as_bytes()[..reader.at.min(text.len())];
        let line = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        Stop {
            line: 1 + before.iter().filter(|&&byte| byte == b'\n').count(),
            column: 1 + before.len() - line,
            message,
        }
    })
}

/// A place in a text; where reading fails it is the place of the fault.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

type Read<T> = Result<T, &'static str>;

impl Reader<'_> {
    fn whole(&mut self) -> Read<Tree> {
        let tree = self.value()?;
        if self.at < self.text.len() { Err("trailing characters") } else { Ok(tree) }
    }

    /// A value with the space around it.
    fn value(&mut self) -> Read<Tree> {
        self.space();
        let value = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::list)?,
            Some(b'"') => Tree::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b'n') => self.word("null", Tree::Null)?,
            Some(b't') => self.word("true", Tree::Bool(true))?,
            Some(b'f') => self.word("false", Tree::Bool(false))?,
            Some(_) => return Err("expected value"),
            None => return Err("the text ends before a value"),
        };
        self.space();
        Ok(value)
    }

    fn nested(&mut self, inside: fn(&mut Self) -> Read<Tree>) -> Read<Tree> {
        if self.depth == DEEPEST {
            return Err("nested too deeply");
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        let value = inside(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn list(&mut self) -> Read<Tree> {
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Tree::List(items));
        }
        loop {
            items.push(self.value()?);
            if self.take(b']') {
                return Ok(Tree::List(items));
            }
            self.need(b',', "expected `,` or `]`")?;
        }
    }

    fn object(&mut self) -> Read<Tree> {
        let mut fields = Vec::new();
        if self.take(b'}') {
            return Ok(Tree::Object(fields));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err("expected a name in quotes");
            }
            let name = self.string()?;
            self.space();
            self.need(b':', "expected `:`")?;
            fields.push((name, self.value()?));
            if self.take(b'}') {
                return Ok(Tree::Object(fields));
            }
            self.need(b',', "expected `,` or `}`")?;
        }
    }

    fn string(&mut self) -> Read<String> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            self.pass(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f));
            string.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escaped()?),
                Some(_) => return Err("control character in a text"),
                None => return Err("the text ends inside quotes"),
            }
        }
    }

    /// The character behind a backslash.
    fn escaped(&mut self) -> Read<char> {
        let sign = self.text.as_bytes().get(self.at + 1);
        let plain = match sign {
            Some(b'u') => return self.unicode(),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(&sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            _ => return Err("invalid escape"),
        };
        self.at += 2;
        Ok(plain)
    }

    /// `\u` with four digits, or two of them that make up one character.
    fn unicode(&mut self) -> Read<char> {
        let unit = |at: usize| {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            // A sign would be taken for a part of the number.
            let are_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            u16::from_str_radix(digits, 16).ok().filter(|_| are_digits)
        };
        let units: Vec<u16> = [unit(self.at), unit(self.at + 6)].into_iter().map_while(|unit| unit).collect();
        let letter = char::decode_utf16(units).next().and_then(Result::ok).ok_or("invalid escape")?;
        self.at += 6 * letter.len_utf16();
        Ok(letter)
    }

    fn number(&mut self) -> Read<Tree> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        let mut is_whole = true;
        if self.take(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_whole = false;
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err("invalid number");
        }
        let digits = &self.text[start..self.at];
        if is_whole && let Ok(number) = digits.parse() {
            return Ok(Tree::Whole(number));
        }
        // Minus zero is no whole number: it has a sign to keep.
        if is_whole
            && digits != "-0"
            && let Ok(number) = digits.parse()
        {
            return Ok(Tree::Negative(number));
        }
        let number = decimal::parse(digits).ok_or("invalid number")?;
        if number.is_finite() { Ok(Tree::Real(number)) } else { Err("number out of range") }
    }

    fn digits(&mut self) -> Read<()> {
        let start = self.at;
        self.pass(|byte| byte.is_ascii_digit());
        if self.at > start { Ok(()) } else { Err("invalid number") }
    }

    fn word(&mut self, word: &str, value: Tree) -> Read<Tree> {
        if !self.text[self.at..].starts_with(word) {
            return Err("expected value");
        }
        self.at += word.len();
        Ok(value)
    }

    fn need(&mut self, byte: u8, message: &'static str) -> Read<()> {
        if self.take(byte) { Ok(()) } else { Err(message) }
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn space(&mut self) {
        self.pass(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    }

    fn pass(&mut self, which: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&which) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// The same answer as the reader that everybody uses, to the last bit of every number.
    fn agrees(text: &str) {
        let value = serde_json::from_str::<Value>(text);
        let tree = read(text);
        assert_eq!(tree.is_ok(), value.is_ok(), "{text:?}: {tree:?}, {value:?}");
        if let (Ok(tree), Ok(value)) = (tree, value) {
            let read = serde_json::to_value(&tree).unwrap_or_default();
            assert_eq!(read.to_string(), value.to_string(), "{text:?}");
        }
    }

    #[test]
    fn odd_texts_are_read_as_everybody_reads_them() {
        for text in [
            "",
            " ",
            "-",
            "-0",
            "01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "+1",
            "0x1",
            "1_0",
            "1e400",
            "-1e400",
            "1e-400",
            "nul",
            "nulll",
            "[1,]",
            "[,]",
            "[1 2]",
            "{\"a\" 1}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\":1 \"b\":2}",
            "\"",
            "\"\\",
            "\"\\u12",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ude00\"",
            "\"\\ud83d\\u0041\"",
            "\"\\u+123\"",
            "\"\\u00e9\\u0041\"",
            "\"\\x\"",
            "\"\t\"",
            "\"\u{7f}é\u{1f600}\"",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "9007199254740993.0",
            "0.1e1",
            "2.2250738585072011e-308",
            "[] []",
            "\u{feff}1",
            "\u{a0}1",
            "{\"a\":{\"b\":[1,2.5,null,true,false,\"x\"]},\"a\":3}",
        ] {
            agrees(text);
        }
        let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read(&deep(DEEPEST)).is_ok());
        assert_eq!(read(&deep(DEEPEST + 1)).unwrap_err().message, "nested too deeply");
    }

    #[test]
    fn a_fault_is_found_where_it_is() {
        let stop = |text: &str| read(text).map(|_| ()).unwrap_err();
        assert_eq!(stop("{\n  \"a\": oops\n}"), Stop { line: 2, column: 8, message: "expected value" });
        assert_eq!(stop("[1\n"), Stop { line: 2, column: 1, message: "expected `,` or `]`" });
    }

    proptest! {
        #[test]
        fn any_tokens(tokens in proptest::collection::vec(proptest::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"", "\\", "u00e9", "a", "\"a\"", "0", "1", "-", ".", "5", "e", "E", "+", " ",
            "\n", "true", "false", "null", "12", "\"k\":", "[1,2]", "é",
        ]), 0..12)) {
            agrees(&tokens.concat());
        }

        #[test]
        fn any_number(number in any::<f64>(), places in 0..40usize) {
            if number.is_finite() {
                for text in [format!("{number}"), format!("{number:e}"), format!("{number:?}"), format!("{number:.places$}")] {
                    agrees(&text);
                }
            }
        }

        #[test]
        fn any_text(text in any::<String>()) {
            agrees(&serde_json::to_string(&text).unwrap());
            agrees(&text);
        }
    }
}
