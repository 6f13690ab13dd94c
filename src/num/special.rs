//! Special functions behind distributions: the normal quantile, incomplete beta and gamma integrals.

use super::normal::normal_share_below;

/// Terms after which a series or a continued fraction has long converged.
const MOST_TERMS: usize = 1_000;
/// Relative change that ends an expansion.
const ENOUGH: f64 = 1e-16;

/// The number below which a standard normal number lies with a chance of `p`; infinite at 0 and 1.
///
/// Rational approximation to 1e-16 (Wichura 1988, Appl Stat 37:477, algorithm AS 241).
pub fn normal_quantile(p: f64) -> f64 {
    const A: [f64; 8] = [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_4,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ];
    const B: [f64; 8] = [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ];
    const C: [f64; 8] = [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ];
    const D: [f64; 8] = [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ];
    const E: [f64; 8] = [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ];
    const F: [f64; 8] = [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ];
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        return centred * polynomial(&A, r) / polynomial(&B, r);
    }
    let tail = if centred < 0.0 { p } else { 1.0 - p };
    if tail <= 0.0 {
        return if centred < 0.0 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let r = (-libm::log(tail)).sqrt();
    let size = if r <= 5.0 {
        polynomial(&C, r - 1.6) / polynomial(&D, r - 1.6)
    } else {
        polynomial(&E, r - 5.0) / polynomial(&F, r - 5.0)
    };
    if centred < 0.0 { -size } else { size }
}

fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// Share of a beta distribution below `x`: the regularised incomplete beta integral.
///
/// `alpha` and `beta` above 0. By its continued fraction, on the side where that converges fast
/// (Press et al., Numerical Recipes, 6.4; the recurrence is Lentz's).
pub fn beta_share_below(alpha: f64, beta: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = libm::exp(beta_log_density(alpha, beta, x) + libm::log(x) + libm::log1p(-x));
    if x < (alpha + 1.0) / (alpha + beta + 2.0) {
        front * beta_fraction(alpha, beta, x) / alpha
    } else {
        1.0 - front * beta_fraction(beta, alpha, 1.0 - x) / beta
    }
}

/// Logarithm of the density of a beta distribution inside (0, 1).
pub fn beta_log_density(alpha: f64, beta: f64, x: f64) -> f64 {
    let norm = libm::lgamma(alpha + beta) - libm::lgamma(alpha) - libm::lgamma(beta);
    norm + (alpha - 1.0) * libm::log(x) + (beta - 1.0) * libm::log1p(-x)
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..MOST_TERMS {
        let m = m as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut step = 1.0;
        for term in [even, odd] {
            d = 1.0 / away(1.0 + term * d);
            c = away(1.0 + term / c);
            step = d * c;
            h *= step;
        }
        if (step - 1.0).abs() < ENOUGH * 4.0 {
            break;
        }
    }
    h
}

/// Share of a gamma distribution with that `shape` and scale 1 below `x`: the regularised lower
/// incomplete gamma integral.
///
/// `shape` above 0. By its series below the mean and its continued fraction above (Press et al.,
/// Numerical Recipes, 6.2).
pub fn gamma_share_below(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let front = libm::exp(shape * libm::log(x) - x - libm::lgamma(shape));
    if x < shape + 1.0 {
        let (mut term, mut sum) = (1.0 / shape, 1.0 / shape);
        for n in 1..MOST_TERMS * 100 {
            term *= x / (shape + n as f64);
            sum += term;
            if term < sum * ENOUGH {
                break;
            }
        }
        (front * sum).min(1.0)
    } else {
        const TINY: f64 = 1e-300;
        let away = |value: f64| if value.abs() < TINY { TINY } else { value };
        let mut b = x + 1.0 - shape;
        let mut c = 1.0 / TINY;
        let mut d = 1.0 / away(b);
        let mut h = d;
        for n in 1..MOST_TERMS * 100 {
            let n = n as f64;
            let a = -n * (n - shape);
            b += 2.0;
            d = 1.0 / away(a * d + b);
            c = away(b + a / c);
            let step = d * c;
            h *= step;
            if (step - 1.0).abs() < ENOUGH * 4.0 {
                break;
            }
        }
        (1.0 - front * h).max(0.0)
    }
}

/// Where an increasing function crosses 0 between `low` and `high`, to the last digits; the nearer end when it does not.
///
/// By inverse quadratic interpolation through the last three points where these allow it, and by bisection elsewhere
/// (Chandrupatla 1997, Adv Eng Softw 28:145): a dozen steps where the function is smooth, and it always ends.
pub fn crossing(low: f64, high: f64, function: impl Fn(f64) -> f64) -> f64 {
    // The newest point, and the one on the other side of the crossing.
    let (mut a, mut b) = ((low, function(low)), (high, function(high)));
    if a.1 >= 0.0 {
        return low;
    }
    if b.1 <= 0.0 {
        return high;
    }
    let mut part = 0.5;
    for _ in 0..200 {
        let x = a.0 + part * (b.0 - a.0);
        let new = (x, function(x));
        let last = if (new.1 < 0.0) == (a.1 < 0.0) { a } else { std::mem::replace(&mut b, a) };
        a = new;
        let best = if a.1.abs() < b.1.abs() { a } else { b };
        let least = (f64::EPSILON * best.0.abs()).max(f64::MIN_POSITIVE) / (b.0 - a.0).abs();
        if best.1 == 0.0 || least > 0.5 {
            return best.0;
        }
        let (width, height) = ((a.0 - b.0) / (last.0 - b.0), (a.1 - b.1) / (last.1 - b.1));
        let is_smooth = height * height < width && (1.0 - height) * (1.0 - height) < 1.0 - width;
        part = if is_smooth { interpolated(a, b, last) } else { 0.5 }.clamp(least, 1.0 - least);
    }
    a.0
}

/// How far from `a` to `b` the parabola through three points, as a function of their heights, crosses 0.
fn interpolated(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> f64 {
    a.1 / (b.1 - a.1) * (c.1 / (b.1 - c.1)) + (c.0 - a.0) / (b.0 - a.0) * (a.1 / (c.1 - a.1)) * (b.1 / (c.1 - b.1))
}

/// Density of the standard normal distribution.
pub fn normal_density(z: f64) -> f64 {
    libm::exp(-z * z / 2.0) / std::f64::consts::TAU.sqrt()
}

/// A chance that keeps its digits in both tails: the shares below and above `z`.
pub fn normal_shares(z: f64) -> (f64, f64) {
    (normal_share_below(z), normal_share_below(-z))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_quantiles_are_those_of_the_tables() {
        for (p, z) in [
            (0.975, 1.959_963_984_540_054),
            (0.9, 1.281_551_565_544_600_4),
            (0.5, 0.0),
            (1e-10, -6.361_340_902_404_056),
        ] {
            assert!((normal_quantile(p) - z).abs() < 1e-14 * z.abs().max(1.0), "{p}: {}", normal_quantile(p));
        }
        assert_eq!((normal_quantile(0.0), normal_quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
    }

    #[test]
    fn integrals_have_their_closed_forms() {
        for x in [0.01, 0.2, 0.5, 0.9, 0.999] {
            // Beta(2, 1) has the distribution x squared, Beta(1, 3) the one of the least of three.
            assert!((beta_share_below(2.0, 1.0, x) - x * x).abs() < 1e-15);
            assert!((beta_share_below(1.0, 3.0, x) - (1.0 - (1.0 - x).powi(3))).abs() < 1e-15);
            // An exponential number, and the sum of two.
            assert!((gamma_share_below(1.0, 5.0 * x) - (1.0 - (-5.0 * x).exp())).abs() < 1e-15);
            assert!((gamma_share_below(2.0, 5.0 * x) - (1.0 - (1.0 + 5.0 * x) * (-5.0 * x).exp())).abs() < 1e-14);
        }
    }

    #[test]
    fn a_crossing_is_found_to_the_last_digits() {
        assert!((crossing(0.0, 3.0, |x| x * x - 2.0) - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((crossing(0.0, 1e6, |x| libm::log1p(x) - 1e-3) - 0.001_000_500_166_708_342).abs() < 1e-15);
    }
}
