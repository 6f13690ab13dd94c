//! From decimal digits to the nearest binary number, without a table.
//!
//! The standard library reads numbers faster, by ten thousand bytes of powers of five that no compression
//! makes smaller: a thirtieth of the page. Here short numbers take one division, and long ones, which people
//! rarely write, are divided as whole numbers of any length (Clinger 1990, How to read floating point numbers
//! accurately).

use std::cmp::Ordering;

/// Powers of ten up to this one are exact.
const EXACT_POWER: i32 = 22;
/// Whole numbers up to this one are exact.
const EXACT_WHOLE: u64 = 1 << 53;
/// Digits beyond these say only whether a number lies above the one that these write.
const DIGITS: usize = 800;
/// Exponents beyond this one, either way, stand for infinity or 0 however many digits there are.
const FAR: i32 = 100_000_000;
/// Binary places of the smallest number above 0.
const PLACES: i32 = 1074;

/// The number that a text writes: a sign, digits with a point, an exponent, each where there is one. It is the nearest
/// there is, of two equally near the even one, infinite beyond the greatest; `None` where the text writes no number.
pub fn parse(text: &str) -> Option<f64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, whole(exponent)?),
        None => (text, 0),
    };
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || before.bytes().chain(after.bytes());
    if digits().next().is_none() || !digits().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let significant: Vec<u8> = digits().skip_while(|digit| *digit == b'0').map(|digit| digit - b'0').collect();
    let exponent = exponent.saturating_sub(i32::try_from(after.len()).unwrap_or(FAR));
    Some(sign * nearest(&significant, exponent))
}

/// The number with as many significant digits as spreadsheets keep, 15: without those that only arithmetic made.
pub fn kept(number: f64) -> f64 {
    parse(&format!("{number:.14e}")).unwrap_or(number)
}

/// An exponent; those that are far too large are cut to [`FAR`].
fn whole(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(FAR).min(FAR);
    Some(if text.starts_with('-') { -size } else { size })
}

/// The number nearest to `digits · 10^exponent`; the first digit is not 0.
fn nearest(digits: &[u8], exponent: i32) -> f64 {
    let short = digits.iter().try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(*digit)));
    if let Some(short) = short.filter(|short| *short <= EXACT_WHOLE)
        && exponent.abs() <= EXACT_POWER
    {
        let power = (0..exponent.abs()).fold(1.0, |power, _| power * 10.0);
        return if exponent < 0 { short as f64 / power } else { short as f64 * power };
    }
    let point = exponent.saturating_add(i32::try_from(digits.len()).unwrap_or(FAR));
    if digits.is_empty() || point < -330 {
        return 0.0;
    }
    if point > 310 {
        return f64::INFINITY;
    }
    let (kept, rest) = digits.split_at(digits.len().min(DIGITS));
    let mut numerator = Natural::default();
    kept.iter().for_each(|digit| numerator.push(*digit));
    numerator.push(u8::from(rest.iter().any(|digit| *digit > 0)));
    // One digit was added and those of the rest were left out.
    let exponent = exponent + rest.len() as i32 - 1;
    let mut denominator = Natural::default();
    denominator.push(1);
    let scaled = if exponent < 0 { &mut denominator } else { &mut numerator };
    (0..exponent.abs()).for_each(|_| scaled.push(0));
    quotient(numerator, denominator)
}

/// The number nearest to the quotient of two natural numbers above 0.
fn quotient(mut numerator: Natural, mut denominator: Natural) -> f64 {
    // Brings the quotient into the range from 1 to 2, by powers of two.
    let mut power = numerator.length() - denominator.length();
    let smaller = if power < 0 { &mut numerator } else { &mut denominator };
    (0..power.abs()).for_each(|_| smaller.double());
    if numerator.order(&denominator) == Ordering::Less {
        numerator.double();
        power -= 1;
    }
    if power < -PLACES - 1 {
        return 0.0;
    }
    // Very small numbers have fewer than 53 binary digits; one more decides on the rounding.
    let length = (PLACES + power + 1).clamp(0, 53);
    let mut bits = 0_u64;
    for _ in 0..=length {
        let is_one = numerator.order(&denominator) != Ordering::Less;
        if is_one {
            numerator.subtract(&denominator);
        }
        bits = 2 * bits + u64::from(is_one);
        numerator.double();
    }
    let is_above_half = bits % 2 == 1 && (!numerator.is_zero() || bits / 2 % 2 == 1);
    libm::ldexp((bits / 2 + u64::from(is_above_half)) as f64, power + 1 - length)
}

/// A natural number of any length: its binary digits in words of 32, the lowest first, the last not 0.
#[derive(Default)]
struct Natural(Vec<u32>);

impl Natural {
    fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// How many binary digits it has.
    fn length(&self) -> i32 {
        self.0.last().map_or(0, |last| 32 * self.0.len() as i32 - last.leading_zeros() as i32)
    }

    /// Writes another decimal digit behind it.
    fn push(&mut self, digit: u8) {
        self.grow(10, digit);
    }

    fn double(&mut self) {
        self.grow(2, 0);
    }

    fn grow(&mut self, factor: u64, addend: u8) {
        let mut carry = u64::from(addend);
        for word in &mut self.0 {
            carry += factor * u64::from(*word);
            *word = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn order(&self, other: &Self) -> Ordering {
        let (own, others) = (self.0.iter().rev(), other.0.iter().rev());
        self.0.len().cmp(&other.0.len()).then_with(|| own.cmp(others))
    }

    /// Takes away a number that is not greater.
    fn subtract(&mut self, other: &Self) {
        let mut has_borrowed = false;
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        for (word, other) in self.0.iter_mut().zip(others) {
            (*word, has_borrowed) = word.borrowing_sub(other, has_borrowed);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The very bits that the standard library reads.
    fn agrees(text: &str) {
        let standard = text.parse::<f64>().ok().filter(|_| !text.to_ascii_lowercase().contains(['n', 'i']));
        assert_eq!(parse(text).map(f64::to_bits), standard.map(f64::to_bits), "{text:?}");
    }

    #[test]
    fn odd_texts_are_read_as_everybody_reads_them() {
        for text in [
            "",
            "-",
            "+",
            ".",
            "-.",
            "e5",
            ".e5",
            "1e",
            "1e+",
            "1e-",
            "+1",
            "-0",
            "0",
            "00.00e99999999999",
            "5.",
            ".5",
            "1.5.5",
            "1e5e5",
            "--1",
            "+-1",
            "1e+-1",
            " 1",
            "1 ",
            "1_0",
            "0x1",
            "½",
            "٣",
            "inf",
            "nan",
            "-infinity",
            "1e99999999999",
            "-1e99999999999",
            "1e-99999999999",
            "1E5",
            "000123.4500",
        ] {
            agrees(text);
        }
    }

    /// Half-way cases, and the edges of what there are numbers for.
    #[test]
    fn hard_numbers_are_rounded_as_everybody_rounds_them() {
        let long = |zeros: usize, last: &str| format!("9007199254740993{}.{}{last}", "", "0".repeat(zeros));
        for text in [
            "9007199254740993",
            "9007199254740992",
            "9007199254740991",
            "9007199254740995",
            "1e22",
            "1e23",
            "123456789e22",
            "8.5e22",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "2.2250738585072012e-308",
            "4.9406564584124654e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "7.4109846876186981e-324",
            "1e-400",
            "0.1",
            "0.2",
            "0.30000000000000004",
            "6.631236846766476e-316",
            "3.2378839133029012895883524125015321748630094115127e-319",
        ] {
            agrees(text);
            agrees(&format!("-{text}"));
        }
        for zeros in [0, 10, 780, 790, 800, 2000] {
            agrees(&long(zeros, ""));
            agrees(&long(zeros, "1"));
        }
        agrees(&format!("0.{}1", "0".repeat(400)));
        agrees(&format!("{}e-1000", "7".repeat(1000)));
    }

    proptest! {
        #[test]
        fn every_number_is_read_as_it_is_written(bits in any::<u64>(), places in 0..40_usize) {
            let number = f64::from_bits(bits);
            if number.is_finite() {
                for text in [format!("{number}"), format!("{number:e}"), format!("{number:.places$}"), format!("{number:.places$e}")] {
                    agrees(&text);
                }
            }
        }

        /// Half-way between two neighbours, and a little beside it.
        #[test]
        fn halves_go_to_the_even_neighbour(bits in any::<u64>(), last in 0..3_u8) {
            let number = f64::from_bits(bits % 0x7fe0_0000_0000_0000);
            let (low, high) = (format!("{number:.1200}"), format!("{:.1200}", f64::from_bits(number.to_bits() + 1)));
            agrees(&middle(&low, &high, last));
        }

        #[test]
        fn any_digits(text in "[-+]?[0-9]{0,30}(\\.[0-9]{0,30})?([eE][-+]?[0-9]{0,4})?") {
            agrees(&text);
        }
    }

    /// The digits half-way between two decimals of the same form, with another digit behind.
    fn middle(low: &str, high: &str, last: u8) -> String {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect::<Vec<_>>();
        let (mut low, high) = (digits(low), digits(high));
        low.splice(0..0, std::iter::repeat_n(0, high.len() - low.len()));
        let mut sum: Vec<u8> = low.iter().zip(&high).map(|(a, b)| a + b).collect();
        for place in (1..sum.len()).rev() {
            (sum[place - 1], sum[place]) = (sum[place - 1] + sum[place] / 10, sum[place] % 10);
        }
        let mut rest = 0;
        let halves: String = sum
            .iter()
            .map(|digit| {
                let value = 10 * rest + digit;
                rest = value % 2;
                char::from(b'0' + value / 2)
            })
            .collect();
        let point = halves.len() - 1200;
        format!("{}.{}{}{last}", &halves[..point], &halves[point..], if rest == 1 { "5" } else { "" })
    }
}
