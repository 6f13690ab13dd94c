//! Links taken apart and put together by hand, as their documentation says and without the program's code.
//!
//! A test file takes it in with `#[path = "support/raw_link.rs"] mod raw_link;`.

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The link with this version and content, with the right lengths and checksum.
pub fn link(version: u8, content: &[u8]) -> String {
    let head = [&[version][..], &length(content.len())].concat();
    let sum = checksum(&[&head, content].concat());
    letters(&[&head, &sum.to_be_bytes()[..], content].concat())
}

/// Version and content of a link that is whole.
pub fn parts(link: &str) -> (u8, Vec<u8>) {
    let bits: String = link.chars().map(|letter| format!("{:06b}", LETTERS.find(letter).unwrap())).collect();
    let byte = |bits: &[u8]| u8::from_str_radix(std::str::from_utf8(bits).unwrap(), 2).unwrap();
    let bytes: Vec<u8> = bits.as_bytes().chunks_exact(8).map(byte).collect();
    let length_ends = 2 + bytes[1..].iter().position(|byte| *byte < 128).unwrap();
    (bytes[0], bytes[length_ends + 4..].to_vec())
}

/// The link with one bit of one letter changed.
pub fn flipped(link: &str, at: usize, bit: u8) -> String {
    let letter = |letter| LETTERS.find(letter).unwrap() ^ (1 << bit);
    let replace = |(place, own)| if place == at { LETTERS.as_bytes()[letter(own)].into() } else { own };
    link.chars().enumerate().map(replace).collect()
}

/// A length: seven bits to a byte, the lowest first, the highest bit set where more follow.
pub fn length(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 128 {
        bytes.push((number % 128) as u8 + 128);
        number /= 128;
    }
    bytes.push(number as u8);
    bytes
}

fn letters(bytes: &[u8]) -> String {
    let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let letter = |bits: &[u8]| {
        let bits = format!("{:0<6}", std::str::from_utf8(bits).unwrap());
        char::from(LETTERS.as_bytes()[usize::from_str_radix(&bits, 2).unwrap()])
    };
    bits.as_bytes().chunks(6).map(letter).collect()
}

/// CRC-32 by the remainder of a division, bit by bit.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = !0_u32;
    for bit in bytes.iter().flat_map(|byte| (0..8).map(move |bit| u32::from(byte >> bit & 1))) {
        let is_odd = (sum ^ bit) & 1 == 1;
        sum = sum >> 1 ^ if is_odd { 0xedb8_8320 } else { 0 };
    }
    !sum
}
