//! Deterministic mathematics: the same digits in every browser and natively.
//!
//! Only `+ - * /`, square roots and [`libm`] are used, because the platform's own `exp` and `ln`
//! may differ in the last digit.

mod age_weights;
pub mod apportion;
pub mod broken_line;
pub mod cholesky;
pub mod claims;
pub mod concave;
pub mod decimal;
pub mod distribution;
pub mod drawing;
mod equivalent;
mod equivalent_absolute;
mod ladder;
pub mod lanes;
pub mod leximin;
pub mod linear;
mod logistic;
mod mean;
mod normal;
mod order;
mod probability;
mod rank;
pub mod sample;
mod sets;
pub mod special;
mod stream;
pub mod switches;
pub mod whole;

pub use age_weights::AgeWeights;
pub use apportion::largest_remainder;
pub use equivalent::equally_distributed;
pub use equivalent_absolute::equally_distributed_absolute;
pub use ladder::{Rung, ladder, ranked_mean};
pub use logistic::{Logistic, Seen, logistic_fit};
pub use mean::mean;
pub use normal::{normal_share_below, rounded_normal};
pub use order::{ordered, sort, sort_pairs};
pub use probability::{decayed, normal_excess};
pub use rank::fractional_ranks;
pub use sets::even_sets;
pub use stream::Stream;

/// Relative size below which two computed numbers count as equal.
pub const TOLERANCE: f64 = 1e-9;

/// Whether two computed numbers count as equal: `|a - b| <= 1e-9 max(1, |a|, |b|)`.
pub fn same(a: f64, b: f64) -> bool {
    near(a, b, TOLERANCE)
}

/// Whether two numbers are equal up to a tolerance: `|a - b| <= tolerance max(1, |a|, |b|)`.
pub fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

/// Present value of `years` lived from now on, discounted continuously: `(1 - e^(-r L)) / r`.
///
/// The limit for a rate of 0 is `years` itself (Murray & Lopez 1996).
pub fn discounted_years(years: f64, rate: f64) -> f64 {
    if rate == 0.0 { years } else { -libm::expm1(-rate * years) / rate }
}

/// A step that divides the way from 0 to `most` into about two hundred round steps.
pub fn slider_step(most: f64) -> f64 {
    if most.is_nan() || most <= 0.0 {
        return 1.0;
    }
    let magnitude = libm::pow(10.0, libm::floor(libm::log10(most / 200.0)));
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|digit| digit * magnitude)
        .find(|step| most / step <= 250.0)
        .unwrap_or(magnitude)
}

/// The next round number at or above `value`: at most a tenth of its size away.
pub fn round_up(value: f64) -> f64 {
    if value.is_nan() || value <= 0.0 {
        return 1.0;
    }
    let step = libm::pow(10.0, libm::floor(libm::log10(value)) - 1.0);
    libm::ceil(value / step) * step
}
