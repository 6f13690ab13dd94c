//! From a line and a column in a JSON text to the field there, for error messages.
//!
//! The parser stops behind the key or value that it refuses, or before the list or object that begins one.

/// A field of a JSON text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    /// Its path, as `groups[2].risk_treated.value`; empty for the text as a whole.
    pub(super) path: String,
    /// Its value, as JSON without spaces.
    pub(super) value: String,
}

/// The field at which the parser stopped, in a text that is JSON; line and column count from 1, the column in bytes.
pub(super) fn at(text: &str, line: usize, column: usize) -> Spot {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut walk = Walk { text, at: 0, goal: before + column, path: String::new() };
    let value = walk.value().map(compact).unwrap_or_default();
    Spot { path: walk.path, value }
}

/// A walk through a text from its beginning.
struct Walk<'t> {
    text: &'t str,
    /// Bytes behind.
    at: usize,
    /// Bytes to go in all.
    goal: usize,
    /// Path of the value at hand; it stays as it is once the goal is found.
    path: String,
}

impl<'t> Walk<'t> {
    /// Walks over a value; gives the text of the value at the goal if that is reached.
    fn value(&mut self) -> Option<&'t str> {
        self.space();
        let start = self.at;
        let is_goal = start >= self.goal;
        if is_goal {
            // Nothing inside is looked for any more, so that the path stays as it is.
            self.goal = usize::MAX;
        }
        match self.peek() {
            Some(open @ (b'{' | b'[')) => {
                let found = self.entries(open == b'{');
                if found.is_some() {
                    return found;
                }
            }
            Some(b'"') => _ = self.string(),
            _ => self.pass(|byte| !matches!(byte, b',' | b']' | b'}') && !byte.is_ascii_whitespace()),
        }
        let end = self.at;
        self.space();
        (is_goal || self.at >= self.goal).then(|| self.text.get(start..end).unwrap_or_default())
    }

    /// Walks over an object or a list.
    fn entries(&mut self, are_named: bool) -> Option<&'t str> {
        let own = self.path.len();
        self.at += 1;
        for index in 0.. {
            self.space();
            if matches!(self.peek(), None | Some(b']' | b'}')) {
                break;
            }
            if are_named {
                self.key();
            } else {
                self.path.push_str(&format!("[{index}]"));
            }
            let found = self.value();
            if found.is_some() {
                return found;
            }
            self.path.truncate(own);
            self.pass(|byte| byte == b',');
        }
        self.at += 1;
        None
    }

    /// Walks over a key and its colon. A goal at the key is one at its value.
    fn key(&mut self) {
        let key: String = serde_json::from_str(self.string()).unwrap_or_default();
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(&key);
        self.space();
        if self.at >= self.goal {
            self.goal = self.at;
        }
        self.pass(|byte| byte == b':');
    }

    /// Walks over a string; gives it with its quotes.
    fn string(&mut self) -> &'t str {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn space(&mut self) {
        self.pass(|byte| byte.is_ascii_whitespace());
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

/// The same JSON without spaces between its parts.
fn compact(value: &str) -> String {
    let mut in_string = false;
    let mut is_escaped = false;
    let is_part = |letter: &char| {
        let is_quote = *letter == '"' && !is_escaped;
        is_escaped = in_string && *letter == '\\' && !is_escaped;
        in_string ^= is_quote;
        in_string || !letter.is_ascii_whitespace()
    };
    value.chars().filter(is_part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{ \"a\": [1, {\"b\" : \"x y\\\"]\", \"c\": [ 2 ]} ],\n\n  \"d\\u00e9\" : null }";

    fn spot(line: usize, column: usize) -> (String, String) {
        let Spot { path, value } = at(TEXT, line, column);
        (path, value)
    }

    fn is(path: &str, value: &str) -> (String, String) {
        (path.into(), value.into())
    }

    #[test]
    fn behind_a_key_or_a_value() {
        assert_eq!(spot(1, 9), is("a[0]", "1"));
        assert_eq!(spot(1, 15), is("a[1].b", "\"x y\\\"]\""));
        assert_eq!(spot(1, 26), is("a[1].b", "\"x y\\\"]\""));
        assert_eq!(spot(1, 39), is("a[1]", "{\"b\":\"x y\\\"]\",\"c\":[2]}"));
        assert_eq!(spot(3, 11), is("dé", "null"));
        assert_eq!(spot(3, 18), is("dé", "null"));
        assert_eq!(spot(3, 20).0, "");
    }

    #[test]
    fn before_a_list_or_an_object() {
        assert_eq!(spot(1, 0).0, "");
        assert_eq!(spot(1, 7).0, "a");
        assert_eq!(spot(1, 11).0, "a[1]");
        assert_eq!(spot(1, 33), is("a[1].c", "[2]"));
    }

    #[test]
    fn nothing_panics() {
        for (line, column) in [(0, 0), (9, 9), (3, usize::MAX / 2)] {
            spot(line, column);
        }
        for text in ["", "{", "[", "\"", "\"\\", "{\"a", "{]", "[}", "[é"] {
            for column in 0..5 {
                at(text, 1, column);
            }
        }
    }
}
