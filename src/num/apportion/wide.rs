//! Fractions of large whole numbers, compared without rounding.

use std::cmp::Ordering;

/// A fraction whose denominator may be 0: then it is larger than every other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    pub over: u128,
    pub under: u128,
}

impl Fraction {
    /// Compares by cross-multiplication; two fractions over 0 compare by what stands above.
    pub(super) fn compare(self, other: Self) -> Ordering {
        if self.under == 0 && other.under == 0 {
            return self.over.cmp(&other.over);
        }
        product(self.over, other.under).cmp(&product(other.over, self.under))
    }
}

/// `a * b` as its upper and lower 128 bits.
fn product(a: u128, b: u128) -> (u128, u128) {
    const HALF: u32 = 64;
    let low = |number: u128| number & u128::from(u64::MAX);
    let (a_high, a_low, b_high, b_low) = (a >> HALF, low(a), b >> HALF, low(b));
    let lowest = a_low * b_low;
    // Each of these sums stays below 2^128.
    let first = a_high * b_low + (lowest >> HALF);
    let second = a_low * b_high + low(first);
    (a_high * b_high + (first >> HALF) + (second >> HALF), (second << HALF) | low(lowest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_carry_into_the_upper_half() {
        assert_eq!(product(u128::MAX, u128::MAX), (u128::MAX - 1, 1));
        assert_eq!(product(1 << 127, 6), (3, 0));
        assert_eq!(product(7, 9), (0, 63));
    }

    #[test]
    fn a_fraction_over_nothing_is_the_largest() {
        let fraction = |over, under| Fraction { over, under };
        assert_eq!(fraction(1, 0).compare(fraction(u128::MAX, 1)), Ordering::Greater);
        assert_eq!(fraction(2, 0).compare(fraction(1, 0)), Ordering::Greater);
        assert_eq!(fraction(2, 6).compare(fraction(1, 3)), Ordering::Equal);
    }
}
