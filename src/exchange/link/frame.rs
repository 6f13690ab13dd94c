//! What surrounds the content of a link: version, lengths and checksum. This never changes, so that every
//! program can tell a link that is newer than itself from one that is damaged.
//!
//! One byte of version; the number of bytes pressed, as [`varint`]; four bytes of CRC-32 over all others;
//! then what the version holds, in version 1 the length of the text as [`varint`] and the text pressed.

use super::checksum::checksum;
use super::letters;

/// Bytes of the checksum.
const SUM: usize = 4;

/// Fewest letters by which a link is known.
const LEAST: usize = 8;

/// Longest content, bytes.
const MOST: usize = 1 << 20;

/// The content of a link and the version of its form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// Version of the form, from 1.
    pub(super) version: u8,
    /// What the form holds.
    pub(super) content: Vec<u8>,
}

/// Why letters are not a whole link.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// They do not begin as a link does.
    Foreign,
    /// Fewer letters than there were.
    Short {
        /// Letters that are left.
        found: usize,
        /// Letters that there were.
        whole: usize,
    },
    /// Other letters than there were.
    Damaged,
}

impl Frame {
    /// As letters.
    pub(super) fn write(&self) -> String {
        let mut bytes = vec![self.version];
        varint(self.content.len(), &mut bytes);
        let sum = checksum(bytes.iter().chain(&self.content).copied());
        bytes.extend(sum.to_be_bytes());
        bytes.extend(&self.content);
        letters::letters(&bytes)
    }

    /// Whether a text begins as the links of the first versions do, and hardly any word.
    pub(super) fn begins(text: &str) -> bool {
        text.starts_with('A') && text.chars().take(LEAST).all(letters::is_letter) && text.len() >= LEAST
    }

    /// From letters.
    ///
    /// White space is passed over, since mail breaks long lines; so is what follows the last letter when it
    /// is no letter itself, as the full stop behind an address, or stands behind white space, as the next word.
    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        let ends = word_ends(text);
        let text: String = text.split_whitespace().collect();
        let end = text.find(|letter| !letters::is_letter(letter)).unwrap_or(text.len());
        let (text, rest) = text.split_at(end);
        let has_more = rest.chars().any(letters::is_letter);

        // Two letters hold the version.
        let start = text.get(..2).and_then(|two| letters::bytes(&format!("{two}AA")));
        let version = start.and_then(|start| start.first().copied()).filter(|&version| version > 0);
        let Some(version) = version else { return Err(Fault::Foreign) };
        let Some((length, head)) = length(text) else {
            // The length itself is not all there.
            let is_short = text.len() < letters::count(1 + VARINT) && !has_more;
            let (found, whole) = (text.len(), letters::count(1 + SUM));
            return Err(if is_short { Fault::Short { found, whole } } else { Fault::Damaged });
        };
        let whole = letters::count(head + SUM + length);
        if text.len() < whole {
            return Err(if has_more { Fault::Damaged } else { Fault::Short { found: text.len(), whole } });
        }
        let text = if ends.contains(&whole) { &text[..whole] } else { text };
        let bytes = letters::bytes(text).filter(|bytes| bytes.len() == head + SUM + length).ok_or(Fault::Damaged)?;
        let (before, rest) = bytes.split_at(head);
        let (sum, content) = rest.split_at(SUM);
        if checksum(before.iter().chain(content).copied()).to_be_bytes() != sum {
            return Err(Fault::Damaged);
        }
        Ok(Self { version, content: content.to_vec() })
    }
}

/// Where words end, in bytes without the white space before.
fn word_ends(text: &str) -> Vec<usize> {
    let lengths = text.split_whitespace().map(str::len);
    lengths
        .scan(0, |end, length| {
            *end += length;
            Some(*end)
        })
        .collect()
}

/// Bytes pressed that a link names, and the bytes before the checksum.
fn length(text: &str) -> Option<(usize, usize)> {
    // Whole fours, so that the letters stand for whole bytes.
    let start = text.get(..text.len().min(8)).map(|start| &start[..start.len() / 4 * 4])?;
    let bytes = letters::bytes(start)?;
    let (length, rest) = read_varint(bytes.get(1..)?)?;
    (length <= MOST).then_some((length, bytes.len() - rest.len()))
}

/// Most bytes of a length.
const VARINT: usize = 3;

/// Writes a number below two million: seven bits to a byte, the lowest first, with a mark that more follow.
pub(super) fn varint(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads what [`varint`] has written, and gives back what follows.
pub(super) fn read_varint(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let count = 1 + bytes.iter().take(VARINT).position(|byte| byte & 0x80 == 0)?;
    let (own, rest) = bytes.split_at(count);
    // A last byte of nothing would be a second way to write the same number.
    let is_shortest = count == 1 || own[count - 1] > 0;
    let number = own.iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f));
    is_shortest.then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn frame(content: &[u8]) -> Frame {
        Frame { version: 1, content: content.to_vec() }
    }

    #[test]
    fn what_people_and_mail_add_around_a_link_is_passed_over() {
        let text = frame(b"a few bytes, and some more of them").write();
        let (start, end) = text.split_at(20);
        for shown in [
            format!(" {text}\n"),
            format!("{text}."),
            format!("{text})>"),
            format!("{start}\r\n  {end}"),
            format!("{start}\n{end} and more"),
        ] {
            assert_eq!(Frame::read(&shown), Ok(frame(b"a few bytes, and some more of them")), "{shown}");
        }
    }

    #[test]
    fn what_is_no_link_is_told_from_what_was_one() {
        for text in ["", " ", "A", "AAAA", "/compare", "?", "…", "é"] {
            assert_eq!(Frame::read(text), Err(Fault::Foreign), "{text:?}");
        }
        let text = frame(b"some bytes").write();
        assert_eq!(Frame::read(&format!("{}…", &text[..9])), Err(Fault::Short { found: 9, whole: text.len() }));
        assert_eq!(Frame::read(&format!("{text}A")), Err(Fault::Damaged));
        assert_eq!(Frame::read(&text.replacen('c', "%", 1)), Err(Fault::Damaged));
    }

    proptest! {
        #[test]
        fn every_content_comes_back(version in 1..=u8::MAX, content in proptest::collection::vec(any::<u8>(), 0..300)) {
            let frame = Frame { version, content };
            prop_assert_eq!(Frame::read(&frame.write()), Ok(frame));
        }

        #[test]
        fn every_cut_is_told(content in proptest::collection::vec(any::<u8>(), 0..300), at in any::<prop::sample::Index>()) {
            let text = frame(&content).write();
            let at = at.index(text.len());
            let fault = Frame::read(&text[..at]).unwrap_err();
            if at < 2 {
                prop_assert_eq!(fault, Fault::Foreign);
            } else if at < 8 {
                prop_assert!(matches!(fault, Fault::Short { .. }), "{:?}", fault);
            } else {
                prop_assert_eq!(fault, Fault::Short { found: at, whole: text.len() });
            }
        }

        #[test]
        fn every_other_letter_is_told(
            content in proptest::collection::vec(any::<u8>(), 0..300),
            at in any::<prop::sample::Index>(),
            letter in "[A-Za-z0-9_%-]",
        ) {
            let mut text = frame(&content).write();
            let at = at.index(text.len());
            prop_assume!(text[at..=at] != letter);
            text.replace_range(at..=at, &letter);
            prop_assert!(Frame::read(&text).is_err());
        }

        #[test]
        fn lengths_come_back(number in 0..1_usize << 21) {
            let mut bytes = Vec::new();
            varint(number, &mut bytes);
            prop_assert_eq!(read_varint(&bytes), Some((number, &[][..])));
        }
    }
}
