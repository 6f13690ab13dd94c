//! Bytes as letters that no address and no chat changes: base64url without padding (RFC 4648, section 5).

/// The 64 letters, in the order of their values.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letters of bytes.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(count(bytes.len()));
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0, |bits, &byte| bits << 8 | u32::from(byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

/// How many letters stand for so many bytes.
pub(super) fn count(bytes: usize) -> usize {
    (4 * bytes).div_ceil(3)
}

/// Whether it is one of the letters.
pub(super) fn is_letter(letter: char) -> bool {
    u8::try_from(letter).is_ok_and(|letter| LETTERS.contains(&letter))
}

/// The bytes of letters; `None` where there is another letter, or bits that no bytes leave behind.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in four {
            bits = bits << 6 | LETTERS.iter().position(|own| own == letter)? as u32;
        }
        let whole = (bits << (6 * (4 - four.len()))).to_be_bytes();
        let (kept, left) = whole[1..].split_at(four.len() - 1);
        if four.len() == 1 || left.iter().any(|&byte| byte > 0) {
            return None;
        }
        bytes.extend(kept);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The examples of RFC 4648, section 10, and the two letters in which the form for addresses differs.
    #[test]
    fn published_examples() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(letters(plain.as_bytes()), coded);
            assert_eq!(bytes(coded).unwrap(), plain.as_bytes());
        }
        assert_eq!(letters(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_no_bytes_give_is_refused() {
        for text in ["Z", "Zh", "Zm9", "Zg==", "Z+", "Zé", "Zm9vY"] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_bytes_come_back(plain in proptest::collection::vec(any::<u8>(), 0..70)) {
            let text = letters(&plain);
            prop_assert_eq!(text.len(), count(plain.len()));
            prop_assert!(text.chars().all(is_letter));
            prop_assert_eq!(bytes(&text), Some(plain));
        }
    }
}
