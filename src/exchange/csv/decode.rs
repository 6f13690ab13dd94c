//! From bytes to text: tables come in whatever a spreadsheet has written.

/// How the letters of a file were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// What nearly everything writes today.
    Utf8,
    /// What Excel calls "Unicode text"; it begins with a byte-order mark.
    Utf16,
    /// What Excel writes as plain "CSV" in western Europe and America: taken where a file is no UTF-8.
    Windows1252,
}

/// The letters of Windows-1252 from 0x80 to 0x9f; it has none at five places.
/// Source: Unicode, Inc., `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT`.
const HIGH: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

/// The text that bytes stand for, without byte-order mark; `None` where they are no text: a picture, a workbook.
pub fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16),
        bytes => match std::str::from_utf8(bytes) {
            Ok(text) => (text.strip_prefix('\u{feff}').unwrap_or(text).to_string(), Encoding::Utf8),
            Err(_) => (bytes.iter().map(|byte| windows_1252(*byte)).collect::<Option<_>>()?, Encoding::Windows1252),
        },
    };
    // No text has zeros in it; what has is something else that happens to decode.
    (!text.contains('\0')).then_some((text, encoding))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    text.ok().filter(|_| rest.is_empty())
}

fn windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().flatten(),
        other => Some(char::from(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Option<(String, Encoding)> {
        decode(bytes)
    }

    #[test]
    fn the_three_ways_of_writing_letters() {
        let both = |text: &str, encoding| Some((text.to_string(), encoding));
        assert_eq!(decoded("Söhne".as_bytes()), both("Söhne", Encoding::Utf8));
        assert_eq!(decoded(b"\xef\xbb\xbfa;b"), both("a;b", Encoding::Utf8));
        assert_eq!(decoded(b"S\xf6hne;5 \x80"), both("Söhne;5 €", Encoding::Windows1252));
        assert_eq!(decoded(b"\xff\xfeS\0\xf6\0"), both("Sö", Encoding::Utf16));
        assert_eq!(decoded(b"\xfe\xff\0S\0\xf6"), both("Sö", Encoding::Utf16));
        assert_eq!(decoded(b"\xff\xfe\x3d\xd8\x09\xde"), both("😉", Encoding::Utf16));
        assert_eq!(decoded(b""), both("", Encoding::Utf8));
    }

    #[test]
    fn what_is_no_text_is_told_from_it() {
        for bytes in [
            &b"\xff\xd8\xff\xe0\0\x10JFIF"[..],
            b"PK\x03\x04\0",
            b"\x89PNG\r\n\x1a\n\0\0",
            b"\xff\xfeS",
            b"\xff\xfe\x3d\xd8",
            b"caf\xe9 \x81",
        ] {
            assert_eq!(decoded(bytes), None, "{bytes:?}");
        }
    }
}
