//! Uniform and normal numbers of the reference, from counters.

use evenhand::num::lanes::Lanes;

const A: [f64; 6] = [
    -3.969683028665376e+01,
    2.209460984245205e+02,
    -2.759285104469687e+02,
    1.383_577_518_672_69e2,
    -3.066479806614716e+01,
    2.506628277459239e+00,
];
const B: [f64; 5] = [
    -5.447609879822406e+01,
    1.615858368580409e+02,
    -1.556989798598866e+02,
    6.680131188771972e+01,
    -1.328068155288572e+01,
];
const C: [f64; 6] = [
    -7.784894002430293e-03,
    -3.223964580411365e-01,
    -2.400758277161838e+00,
    -2.549732539343734e+00,
    4.374664141464968e+00,
    2.938163982698783e+00,
];
const D: [f64; 4] = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00];

/// Chance below which a number is in the tail.
const TAIL: f64 = 0.02425;

/// A uniform number from a counter: the same integer steps in every language.
#[inline(always)]
pub fn hash(counter: u64) -> f64 {
    let mut x = (counter as u32).wrapping_mul(0x9E37_79B9);
    x ^= x >> 16;
    x = x.wrapping_mul(0x7FEB_352D);
    x ^= x >> 15;
    x = x.wrapping_mul(0x846C_A68B);
    x ^= x >> 16;
    (f64::from(x) + 0.5) / 4_294_967_296.0
}

/// Acklam's approximation of the normal quantile, which the reference uses.
#[inline(always)]
pub fn normal<const N: usize>(p: Lanes<N>) -> Lanes<N> {
    let q = p - 0.5;
    let number = (q * q).map(|r| horner(&A, r)) * q / (q * q).map(|r| horner(&B, r) * r + 1.0);
    // One in twenty is in a tail, where the formula is another one.
    let is_far = |lane: usize| q.0[lane].abs() > 0.5 - TAIL;
    if (0..N).any(is_far) {
        Lanes::of(|lane| if is_far(lane) { tail(p.0[lane]) } else { number.0[lane] })
    } else {
        number
    }
}

#[cold]
#[inline(never)]
fn tail(p: f64) -> f64 {
    let s = (-2.0 * libm::log(p.min(1.0 - p))).sqrt();
    let size = horner(&C, s) / (horner(&D, s) * s + 1.0);
    if p < 0.5 { size } else { -size }
}

#[inline(always)]
fn horner(list: &[f64], x: f64) -> f64 {
    list.iter().fold(0.0, |sum, number| sum * x + number)
}
