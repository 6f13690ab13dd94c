//! QR codes: read back by a reader that shares nothing with the writer, and compared with published examples.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::exchange::qr::{MOST_BYTES, QrCode, TooLong, encode};

/// What the standard says of one version at one level (ISO/IEC 18004, tables 9 and E.1).
struct Form {
    version: usize,
    /// Bits of the level in the format information.
    level: u32,
    /// Blocks, with the data codewords of each.
    blocks: &'static [(usize, usize)],
    /// Codewords for correction in each block.
    correction: usize,
    /// Rows and columns of the centres of alignment patterns.
    alignment: &'static [usize],
}

const LOW: u32 = 0b01;
const MEDIUM: u32 = 0b00;
const QUARTILE: u32 = 0b11;

const FORMS: &[Form] = &[
    Form { version: 1, level: MEDIUM, blocks: &[(1, 16)], correction: 10, alignment: &[] },
    Form { version: 1, level: QUARTILE, blocks: &[(1, 13)], correction: 13, alignment: &[] },
    Form { version: 7, level: MEDIUM, blocks: &[(4, 31)], correction: 18, alignment: &[6, 22, 38] },
    Form { version: 10, level: MEDIUM, blocks: &[(4, 43), (1, 44)], correction: 26, alignment: &[6, 28, 50] },
    Form { version: 25, level: MEDIUM, blocks: &[(8, 47), (13, 48)], correction: 28, alignment: &[6, 32, 58, 84, 110] },
    Form {
        version: 40,
        level: LOW,
        blocks: &[(19, 118), (6, 119)],
        correction: 30,
        alignment: &[6, 30, 58, 86, 114, 142, 170],
    },
];

struct Reader<'c> {
    code: &'c QrCode,
    form: &'static Form,
}

impl<'c> Reader<'c> {
    fn new(code: &'c QrCode) -> Self {
        let version = (code.size - 17) / 4;
        let bit = |(column, row): (usize, usize)| u32::from(code.dark[row * code.size + column]);
        let size = code.size;
        // The format information stands twice: around one corner, and beside the two others.
        let corner = [(0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8), (8, 7)]
            .into_iter()
            .chain((0..6).rev().map(|row| (8, row)));
        let sides = (1..=7).map(|row| (8, size - row)).chain((1..=8).rev().map(|column| (size - column, 8)));
        let format = corner.fold(0, |bits, place| bits << 1 | bit(place));
        assert_eq!(sides.fold(0, |bits, place| bits << 1 | bit(place)), format, "both copies of the format agree");
        let level = (format ^ 0b101_0100_0001_0010) >> 13;
        let form = FORMS.iter().find(|form| (form.version, form.level) == (version, level));
        Self { code, form: form.unwrap_or_else(|| panic!("version {version}, level {level:02b}")) }
    }

    fn bit(&self, column: usize, row: usize) -> bool {
        self.code.dark[row * self.code.size + column]
    }

    fn mask(&self) -> usize {
        [(2, 8), (3, 8), (4, 8)]
            .into_iter()
            .fold(0, |bits, (column, row)| bits << 1 | usize::from(self.bit(column, row)))
            ^ 0b101
    }

    /// Whether a module belongs to a pattern, the format or the version.
    fn is_reserved(&self, column: usize, row: usize) -> bool {
        let size = self.code.size;
        let in_corner = (column < 9 && (row < 9 || row >= size - 8)) || (column >= size - 8 && row < 9);
        let centres = self.form.alignment;
        let at_finder = |x: usize, y: usize| {
            let (first, last) = (6, size - 7);
            [(first, first), (first, last), (last, first)].contains(&(x, y))
        };
        let in_alignment = centres.iter().any(|&x| {
            let is_near = |y: &&usize| column.abs_diff(x) <= 2 && row.abs_diff(**y) <= 2 && !at_finder(x, **y);
            centres.iter().any(|y| is_near(&y))
        });
        let in_version = self.form.version >= 7
            && ((column < 6 && (size - 11..size - 8).contains(&row))
                || (row < 6 && (size - 11..size - 8).contains(&column)));
        in_corner || in_alignment || in_version || column == 6 || row == 6
    }

    /// All codewords in the order of the square, unmasked.
    fn codewords(&self) -> Vec<u8> {
        let size = self.code.size;
        let mask = self.mask();
        let is_inverted = |x: usize, y: usize| match mask {
            0 => (x + y).is_multiple_of(2),
            1 => y.is_multiple_of(2),
            2 => x.is_multiple_of(3),
            3 => (x + y).is_multiple_of(3),
            4 => (x / 3 + y / 2).is_multiple_of(2),
            5 => x * y % 2 + x * y % 3 == 0,
            6 => (x * y % 2 + x * y % 3).is_multiple_of(2),
            _ => ((x + y) % 2 + x * y % 3).is_multiple_of(2),
        };
        let mut bits = Vec::new();
        // Pairs of columns from the right, upwards and downwards in turn; the column of the timing pattern is skipped.
        let rights = (1..size).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
        for (turn, right) in rights.filter(|right| *right > 0).enumerate() {
            for step in 0..size {
                let row = if turn % 2 == 0 { size - 1 - step } else { step };
                for column in [right, right - 1] {
                    if !self.is_reserved(column, row) {
                        bits.push(self.bit(column, row) ^ is_inverted(column, row));
                    }
                }
            }
        }
        bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |byte, &bit| byte << 1 | u8::from(bit))).collect()
    }

    /// The blocks, each data and then correction; every one must be a word of the code.
    fn blocks(&self) -> Vec<Vec<u8>> {
        let sizes: Vec<usize> =
            self.form.blocks.iter().flat_map(|&(count, data)| std::iter::repeat_n(data, count)).collect();
        let mut blocks = vec![Vec::new(); sizes.len()];
        let mut codewords = self.codewords().into_iter();
        for place in 0..*sizes.iter().max().unwrap() {
            for (block, _) in blocks.iter_mut().zip(&sizes).filter(|(_, size)| place < **size) {
                block.push(codewords.next().unwrap());
            }
        }
        for _ in 0..self.form.correction {
            blocks.iter_mut().for_each(|block| block.push(codewords.next().unwrap()));
        }
        for block in &blocks {
            for root in 0..self.form.correction {
                let syndrome = block.iter().fold(0, |sum, &word| times(sum, power(root)) ^ word);
                assert_eq!(syndrome, 0, "a block is no word of the code");
            }
        }
        blocks
    }

    fn data(&self) -> Vec<u8> {
        let blocks = self.blocks().into_iter();
        blocks.flat_map(|block| block[..block.len() - self.form.correction].to_vec()).collect()
    }

    /// The text of a code that has one segment of bytes.
    fn text(&self) -> String {
        let bits: Vec<bool> =
            self.data().iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1)).collect();
        let number = |range: std::ops::Range<usize>| bits[range].iter().fold(0, |n, &bit| n << 1 | usize::from(bit));
        assert_eq!(number(0..4), 0b0100, "bytes");
        let start = if self.form.version < 10 { 12 } else { 20 };
        let length = number(4..start);
        let bytes = (0..length).map(|place| number(start + 8 * place..start + 8 * place + 8) as u8).collect();
        String::from_utf8(bytes).unwrap()
    }
}

/// The product in the field of 256 with the polynomial of the standard.
fn times(a: u8, b: u8) -> u8 {
    let product = (0..8).rev().fold(0_u32, |sum, bit| {
        let doubled = sum << 1;
        let reduced = if doubled & 0x100 > 0 { doubled ^ 0x11d } else { doubled };
        reduced ^ if b >> bit & 1 == 1 { u32::from(a) } else { 0 }
    });
    product as u8
}

fn power(exponent: usize) -> u8 {
    (0..exponent).fold(1, |value, _| times(value, 2))
}

/// The example of the tutorial at thonky.com/qr-code-tutorial: HELLO WORLD, version 1, level Q.
#[test]
fn a_published_example_has_the_published_codewords() {
    let code = encode("HELLO WORLD").unwrap();
    let reader = Reader::new(&code);
    assert_eq!(
        reader.blocks(),
        [[
            32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 168, 72, 22, 82, 217, 54, 156, 0, 46, 15, 180,
            122, 16
        ]]
    );
}

/// The longest text of a version and level, so that each is the one that must be chosen (table 7 of the standard).
#[test]
fn texts_are_read_back_at_every_size() {
    for (version, length) in [(1, 14), (7, 122), (10, 213), (25, 997), (40, MOST_BYTES)] {
        let text: String = "https://example.org/#/a_b-c".chars().cycle().take(length).collect();
        let code = encode(&text).unwrap();
        assert_eq!(code.size, 17 + 4 * version, "{length}");
        assert_eq!(code.dark.len(), code.size * code.size);
        assert_eq!(Reader::new(&code).text(), text);
    }
}

/// The version information of version 7, the example of the standard.
#[test]
fn the_version_is_written_as_published() {
    let text = "x".repeat(122);
    let code = encode(&text).unwrap();
    let places = (0..6).rev().flat_map(|column| (34..37).rev().map(move |row| (column, row)));
    let bits = places.fold(0, |bits, (column, row)| bits << 1 | u32::from(code.dark[row * code.size + column]));
    assert_eq!(format!("{bits:018b}"), "000111110010010100");
}

#[test]
fn what_is_too_long_is_refused() {
    assert!(encode(&"x".repeat(MOST_BYTES)).is_ok());
    assert_eq!(encode(&"x".repeat(MOST_BYTES + 1)), Err(TooLong { bytes: MOST_BYTES + 1 }));
    assert!(encode("").is_ok());
}
