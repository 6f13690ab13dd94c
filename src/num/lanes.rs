//! Several numbers side by side: arithmetic on eight draws at once, or on as many as are wanted.
//!
//! Every operation is the same on each lane, without branches, so that compilers turn it into vector
//! instructions where a processor has them; only `+ - * /`, square roots and bits are used, so that
//! the digits are the same with and without.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// Draws side by side.
pub const WIDTH: usize = 8;

/// `N` numbers: one of each of eight draws, unless another width is named.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(transparent)]
pub struct Lanes<const N: usize = WIDTH>(pub [f64; N]);

impl<const N: usize> Lanes<N> {
    /// The same number on every lane.
    #[inline(always)]
    pub const fn all(number: f64) -> Self {
        Self([number; N])
    }

    /// A number for each lane.
    #[inline(always)]
    pub fn of(number: impl FnMut(usize) -> f64) -> Self {
        Self(std::array::from_fn(number))
    }

    /// A function of one number on every lane.
    #[inline(always)]
    pub fn map(mut self, function: impl Fn(f64) -> f64) -> Self {
        // Two by two, which is how many the instructions take: compilers do not find long functions in more.
        let (pairs, last) = self.0.as_chunks_mut();
        for pair in pairs {
            let [a, b] = *pair;
            *pair = [function(a), function(b)];
        }
        for number in last {
            *number = function(*number);
        }
        self
    }

    /// A function of two numbers on every lane.
    #[inline(always)]
    pub fn with(self, other: Self, function: impl Fn(f64, f64) -> f64) -> Self {
        Self::of(|lane| function(self.0[lane], other.0[lane]))
    }

    /// The lesser of two numbers.
    #[inline(always)]
    pub fn min(self, other: Self) -> Self {
        self.with(other, |a, b| if b < a { b } else { a })
    }

    /// The greater of two numbers.
    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        self.with(other, |a, b| if b > a { b } else { a })
    }

    /// Distance from 0.
    #[inline(always)]
    pub fn abs(self) -> Self {
        self.map(f64::abs)
    }

    /// Square root.
    #[inline(always)]
    pub fn sqrt(self) -> Self {
        self.map(f64::sqrt)
    }

    /// The number itself where `a` is greater than `b`, else 0.
    #[inline(always)]
    pub fn where_above(self, a: Self, b: Self) -> Self {
        Self::of(|lane| if a.0[lane] > b.0[lane] { self.0[lane] } else { 0.0 })
    }

    /// The number itself, but `other` where `a` is greater than `b`.
    #[inline(always)]
    pub fn or_where_above(self, other: Self, a: Self, b: Self) -> Self {
        Self::of(|lane| if a.0[lane] > b.0[lane] { other.0[lane] } else { self.0[lane] })
    }

    /// The number itself where `a` equals `b`, else 0.
    #[inline(always)]
    pub fn where_same(self, a: Self, b: Self) -> Self {
        Self::of(|lane| if a.0[lane] == b.0[lane] { self.0[lane] } else { 0.0 })
    }

    /// `e` to the number, for numbers from -708 to 709; beyond, the value at the bound.
    ///
    /// `e^x = 2^n e^r` with `|r| <= ln 2 / 2`, and `e^r = 1 + 2 r / (r coth(r / 2) - r)`, where `r coth(r / 2)`
    /// is 2 and five terms in `r^2`: at most one unit in the last place away. The coefficients are those
    /// of Sun's fdlibm, 1993.
    #[inline(always)]
    pub fn exp(self) -> Self {
        self.map(exp)
    }

    /// Natural logarithm, for normal positive numbers.
    ///
    /// `x = 2^n m` with `m` around 1, and `ln m = 2 artanh((m - 1) / (m + 1))` by seven terms in the square:
    /// at most two units in the last place away. The coefficients are those of Sun's fdlibm, 1993.
    #[inline(always)]
    pub fn ln(self) -> Self {
        self.map(ln)
    }
}

/// Added to a number below 2^51, its last bits become the whole number nearest to it.
const ROUND: f64 = 6_755_399_441_055_744.0;

#[inline(always)]
fn exp(x: f64) -> f64 {
    // The two parts of ln 2 add up to it with more digits than one number has.
    const LN2_HIGH: f64 = 0.693_147_180_369_123_8;
    const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    let x = if x < -708.0 { -708.0 } else { x };
    let x = if x > 709.0 { 709.0 } else { x };
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let n = shifted - ROUND;
    let (high, low) = (x - n * LN2_HIGH, n * LN2_LOW);
    let r = high - low;
    let s = r * r;
    let mut sum = 4.138_136_797_057_238_5e-8;
    sum = sum * s - 1.653_390_220_546_525_2e-6;
    sum = sum * s + 6.613_756_321_437_934e-5;
    sum = sum * s - 2.777_777_777_701_559_3e-3;
    sum = sum * s + 0.166_666_666_666_666_02;
    let c = r - s * sum;
    let sum = 1.0 - ((low - r * c / (2.0 - c)) - high);
    // 2^n by its exponent bits.
    sum * f64::from_bits((shifted.to_bits() << 52).wrapping_add(1.0_f64.to_bits()))
}

#[inline(always)]
fn ln(x: f64) -> f64 {
    const LN2_HIGH: f64 = 0.693_147_180_369_123_8;
    const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    const MANTISSA: u64 = (1 << 52) - 1;
    let bits = x.to_bits();
    let m = f64::from_bits((bits & MANTISSA) | 1.0_f64.to_bits());
    // The exponent as the last bits of a number that begins with 2^52.
    let n = f64::from_bits((bits >> 52) | 4_503_599_627_370_496.0_f64.to_bits()) - (4_503_599_627_370_496.0 + 1023.0);
    let is_high = m > std::f64::consts::SQRT_2;
    let m = if is_high { m * 0.5 } else { m };
    let n = if is_high { n + 1.0 } else { n };
    let f = m - 1.0;
    let s = f / (2.0 + f);
    let (z, w) = (s * s, s * s * (s * s));
    let even = w * (0.399_999_999_994_094_2 + w * (0.222_221_984_321_497_84 + w * 0.153_138_376_992_093_73));
    let odd = 0.666_666_666_666_673_5
        + w * (0.285_714_287_436_623_9 + w * (0.181_835_721_616_180_5 + w * 0.147_981_986_051_165_86));
    let half = 0.5 * f * f;
    n * LN2_HIGH - ((half - (s * (half + (z * odd + even)) + n * LN2_LOW)) - f)
}

macro_rules! lanewise {
    ($($operation:ident $method:ident)*) => {$(
        impl<const N: usize> $operation for Lanes<N> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                self.with(other, |a, b| $operation::$method(a, b))
            }
        }
        impl<const N: usize> $operation<f64> for Lanes<N> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                self.map(|a| $operation::$method(a, other))
            }
        }
    )*};
}

lanewise!(Add add Sub sub Mul mul Div div);

impl<const N: usize> Neg for Lanes<N> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.map(|a| -a)
    }
}

impl<const N: usize> AddAssign for Lanes<N> {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<const N: usize> SubAssign for Lanes<N> {
    #[inline(always)]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Units in the last place between two numbers.
    fn apart(a: f64, b: f64) -> u64 {
        a.to_bits().abs_diff(b.to_bits())
    }

    #[test]
    fn exponentials_are_those_of_the_library() {
        for step in -7000..=7090 {
            let x = f64::from(step) * 0.1 + 0.0123;
            let (own, library) = (exp(x.clamp(-708.0, 709.0)), libm::exp(x.clamp(-708.0, 709.0)));
            assert!(apart(own, library) <= 2, "{x}: {own} {library}");
        }
        assert_eq!((exp(0.0), exp(-1e4)), (1.0, exp(-708.0)));
    }

    #[test]
    fn logarithms_are_those_of_the_library() {
        for step in 1..20_000 {
            for x in [f64::from(step) * 1e-4, f64::from(step) * 1e4, 1.0 / f64::from(step), 1e-300 * f64::from(step)] {
                let (own, library) = (ln(x), libm::log(x));
                assert!(apart(own, library) <= 2 || (own - library).abs() < 1e-16, "{x}: {own} {library}");
            }
        }
        assert_eq!(ln(1.0), 0.0);
    }

    #[test]
    fn every_lane_is_its_own() {
        let (a, b) = (Lanes::of(|lane| lane as f64), Lanes::all(3.0));
        assert_eq!(a.min(b).0, [0.0, 1.0, 2.0, 3.0, 3.0, 3.0, 3.0, 3.0]);
        assert_eq!(b.where_above(a, b).0, [0.0, 0.0, 0.0, 0.0, 3.0, 3.0, 3.0, 3.0]);
        assert_eq!((a * b - b).0[2], 3.0);
    }
}
