//! Distributions of uncertain numbers: from what is known of them to what can be drawn.
//!
//! Conversions follow Briggs, Claxton & Sculpher 2006 (Decision Modelling for Health Economic
//! Evaluation, chapter 4) unless another source is named.

use super::normal::normal_share_below;
use super::special::{
    beta_log_density, beta_share_below, crossing, gamma_share_below, normal_density, normal_quantile,
};

/// The quantile of 95 % intervals, 1.96.
pub const Z95: f64 = 1.959_963_984_540_054;

/// A distribution of one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distribution {
    /// One number for sure.
    Constant(f64),
    /// Every number between two bounds alike.
    Uniform {
        /// Least number.
        low: f64,
        /// Greatest number.
        high: f64,
    },
    /// A beta distribution, stretched from 0..1 to `low..high`.
    Beta {
        /// First shape, above 0.
        alpha: f64,
        /// Second shape, above 0.
        beta: f64,
        /// Least number.
        low: f64,
        /// Greatest number.
        high: f64,
    },
    /// A gamma distribution.
    Gamma {
        /// Shape, above 0.
        shape: f64,
        /// Scale, above 0.
        scale: f64,
    },
    /// A number whose logarithm is normal.
    Lognormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// A triangle over low, likely and high.
    Triangular {
        /// Least number.
        low: f64,
        /// Likeliest number.
        mode: f64,
        /// Greatest number.
        high: f64,
    },
}

/// Why no distribution fits.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// A standard error is not above 0, or too large for a number between 0 and 1.
    #[error("no distribution has a mean of {mean} with a standard error of {error}")]
    Spread {
        /// The mean.
        mean: f64,
        /// The standard error.
        error: f64,
    },
    /// Bounds are not in order, or outside of what the distribution allows.
    #[error("no distribution has its range from {low} to {high}")]
    Range {
        /// The lower bound.
        low: f64,
        /// The upper bound.
        high: f64,
    },
    /// The likeliest number lies outside the bounds.
    #[error("the likeliest number {mode} lies outside {low} to {high}")]
    Mode {
        /// The lower bound.
        low: f64,
        /// The likeliest number.
        mode: f64,
        /// The upper bound.
        high: f64,
    },
    /// There are no events and no others, nor a prior.
    #[error("nothing was counted")]
    NothingCounted,
}

impl Distribution {
    /// Beta with that mean and standard error: `k = m (1 - m) / s^2 - 1`, shapes `m k` and `(1 - m) k`.
    pub fn beta_of_mean(mean: f64, error: f64) -> Result<Self, Unfit> {
        let k = mean * (1.0 - mean) / (error * error) - 1.0;
        let is_fit = mean > 0.0 && mean < 1.0 && error > 0.0 && k > 0.0;
        if is_fit { Ok(Self::shapes(mean * k, (1.0 - mean) * k)) } else { Err(Unfit::Spread { mean, error }) }
    }

    /// Beta after that many events among others, on top of a prior count of each.
    pub fn beta_of_counts(events: f64, others: f64, prior: f64) -> Result<Self, Unfit> {
        let (alpha, beta) = (events + prior, others + prior);
        if alpha > 0.0 && beta > 0.0 { Ok(Self::shapes(alpha, beta)) } else { Err(Unfit::NothingCounted) }
    }

    /// Beta of which 2.5 % lies below `low` and 2.5 % above `high`, found by solving both equations.
    pub fn beta_of_interval(low: f64, high: f64) -> Result<Self, Unfit> {
        if !(low > 0.0 && low < high && high < 1.0) {
            return Err(Unfit::Range { low, high });
        }
        // The share below falls with the mean and, at the right mean, one number of observations fits both.
        let mean_for = |k: f64| {
            crossing(1e-12, 1.0 - 1e-12, |mean| {
                let below = beta_share_below(mean * k, (1.0 - mean) * k, low);
                let above = 1.0 - beta_share_below(mean * k, (1.0 - mean) * k, high);
                above - below
            })
        };
        let log_k = crossing(-6.0, 30.0, |log_k| {
            let k = libm::exp(log_k);
            let mean = mean_for(k);
            0.025 - beta_share_below(mean * k, (1.0 - mean) * k, low)
        });
        let k = libm::exp(log_k);
        let mean = mean_for(k);
        Ok(Self::shapes(mean * k, (1.0 - mean) * k))
    }

    /// Beta by the quick rule that a 95 % interval is 3.92 standard errors wide; poor when it is skewed.
    pub fn beta_of_interval_quickly(mean: f64, low: f64, high: f64) -> Result<Self, Unfit> {
        Self::beta_of_mean(mean, (high - low) / (2.0 * Z95))
    }

    /// Gamma with that mean and standard error: shape `(m / s)^2`, scale `s^2 / m`.
    pub fn gamma_of_mean(mean: f64, error: f64) -> Result<Self, Unfit> {
        if mean > 0.0 && error > 0.0 {
            Ok(Self::Gamma { shape: (mean / error) * (mean / error), scale: error * error / mean })
        } else {
            Err(Unfit::Spread { mean, error })
        }
    }

    /// Gamma of which 2.5 % lies below `low` and 2.5 % above `high`.
    ///
    /// The ratio of its two quantiles depends on the shape alone and falls with it.
    pub fn gamma_of_interval(low: f64, high: f64) -> Result<Self, Unfit> {
        if !(low > 0.0 && low < high && high.is_finite()) {
            return Err(Unfit::Range { low, high });
        }
        let quantile = |shape: f64, p: f64| Self::Gamma { shape, scale: 1.0 }.quantile(p);
        let wanted = libm::log(high / low);
        let log_shape = crossing(-4.0, 25.0, |log_shape| {
            let shape = libm::exp(log_shape);
            wanted - libm::log(quantile(shape, 0.975) / quantile(shape, 0.025))
        });
        let shape = libm::exp(log_shape);
        Ok(Self::Gamma { shape, scale: high / quantile(shape, 0.975) })
    }

    /// Lognormal with that mean and variance: `sigma^2 = ln(1 + v / m^2)`, `mu = ln m - sigma^2 / 2`.
    pub fn lognormal_of_mean(mean: f64, variance: f64) -> Result<Self, Unfit> {
        if mean > 0.0 && variance > 0.0 {
            let square = libm::log1p(variance / (mean * mean));
            Ok(Self::Lognormal { mu: libm::log(mean) - square / 2.0, sigma: square.sqrt() })
        } else {
            Err(Unfit::Spread { mean, error: variance.max(0.0).sqrt() })
        }
    }

    /// Lognormal whose 95 % interval is `low..high`, as for ratios.
    pub fn lognormal_of_interval(low: f64, high: f64) -> Result<Self, Unfit> {
        if low > 0.0 && low < high && high.is_finite() {
            let (low, high) = (libm::log(low), libm::log(high));
            Ok(Self::Lognormal { mu: (low + high) / 2.0, sigma: (high - low) / (2.0 * Z95) })
        } else {
            Err(Unfit::Range { low, high })
        }
    }

    /// A triangle; a constant where its bounds meet.
    pub fn triangular(low: f64, mode: f64, high: f64) -> Result<Self, Unfit> {
        ordered(low, mode, high)?;
        Ok(if low == high { Self::Constant(low) } else { Self::Triangular { low, mode, high } })
    }

    /// PERT: the beta distribution over low, likely and high that weighs the likely one four times
    /// (Malcolm et al. 1959; Vose 2000); a constant where its bounds meet.
    pub fn pert(low: f64, mode: f64, high: f64) -> Result<Self, Unfit> {
        ordered(low, mode, high)?;
        if low == high {
            return Ok(Self::Constant(low));
        }
        let place = (mode - low) / (high - low);
        Ok(Self::Beta { alpha: 1.0 + 4.0 * place, beta: 1.0 + 4.0 * (1.0 - place), low, high })
    }

    fn shapes(alpha: f64, beta: f64) -> Self {
        Self::Beta { alpha, beta, low: 0.0, high: 1.0 }
    }

    /// Its mean.
    pub fn mean(&self) -> f64 {
        match *self {
            Self::Constant(value) => value,
            Self::Uniform { low, high } => low + (high - low) / 2.0,
            Self::Beta { alpha, beta, low, high } => low + (high - low) * alpha / (alpha + beta),
            Self::Gamma { shape, scale } => shape * scale,
            Self::Lognormal { mu, sigma } => libm::exp(mu + sigma * sigma / 2.0),
            Self::Triangular { low, mode, high } => (low + mode + high) / 3.0,
        }
    }

    /// Its variance.
    pub fn variance(&self) -> f64 {
        match *self {
            Self::Constant(_) => 0.0,
            Self::Uniform { low, high } => (high - low) * (high - low) / 12.0,
            Self::Beta { alpha, beta, low, high } => {
                let sum = alpha + beta;
                (high - low) * (high - low) * (alpha / sum) * (beta / sum) / (sum + 1.0)
            }
            Self::Gamma { shape, scale } => shape * scale * scale,
            Self::Lognormal { mu, sigma } => libm::expm1(sigma * sigma) * libm::exp(2.0 * mu + sigma * sigma),
            Self::Triangular { low, mode, high } => {
                let (left, right) = (mode - low, high - mode);
                (left * left + right * right + left * right) / 18.0
            }
        }
    }

    /// Chance that the number is at most `x`.
    pub fn share_below(&self, x: f64) -> f64 {
        match *self {
            Self::Constant(value) => f64::from(u8::from(x >= value)),
            Self::Uniform { low, high } => ((x - low) / (high - low)).clamp(0.0, 1.0),
            Self::Beta { alpha, beta, low, high } => beta_share_below(alpha, beta, (x - low) / (high - low)),
            Self::Gamma { shape, scale } => gamma_share_below(shape, x / scale),
            Self::Lognormal { mu, sigma } if x > 0.0 => normal_share_below((libm::log(x) - mu) / sigma),
            Self::Lognormal { .. } => 0.0,
            Self::Triangular { low, mode, high } => {
                if x <= low {
                    0.0
                } else if x >= high {
                    1.0
                } else if x <= mode {
                    (x - low) * (x - low) / ((high - low) * (mode - low))
                } else {
                    1.0 - (high - x) * (high - x) / ((high - low) * (high - mode))
                }
            }
        }
    }

    /// The number below which a share of `p` lies, 0 to 1.
    pub fn quantile(&self, p: f64) -> f64 {
        match *self {
            Self::Constant(value) => value,
            Self::Uniform { low, high } => low + p * (high - low),
            Self::Beta { alpha, beta, low, high } => {
                let x = crossing(0.0, 1.0, |x| beta_share_below(alpha, beta, x) - p);
                low + (high - low) * x
            }
            Self::Gamma { shape, scale } => {
                // Far beyond the mean: the tail falls like an exponential one.
                let far = shape + 40.0 * (shape.sqrt() + 20.0);
                scale * crossing(0.0, far, |x| gamma_share_below(shape, x) - p)
            }
            Self::Lognormal { mu, sigma } => libm::exp(mu + sigma * normal_quantile(p)),
            Self::Triangular { low, mode, high } => {
                let at_mode = (mode - low) / (high - low);
                if p <= at_mode {
                    low + (p * (high - low) * (mode - low)).sqrt()
                } else {
                    high - ((1.0 - p) * (high - low) * (high - mode)).sqrt()
                }
            }
        }
    }

    /// How fast the quantile grows with the normal score of its share: the slope of
    /// [`super::drawing::Draw`]'s curve at `z`, where the number is `x`.
    pub(super) fn slope_at(&self, z: f64, x: f64) -> Option<f64> {
        let log_density = match *self {
            Self::Beta { alpha, beta, low, high } => {
                let place = (x - low) / (high - low);
                beta_log_density(alpha, beta, place) - libm::log(high - low)
            }
            Self::Gamma { shape, scale } => {
                let place = x / scale;
                (shape - 1.0) * libm::log(place) - place - libm::lgamma(shape) - libm::log(scale)
            }
            _ => return None,
        };
        let slope = libm::exp(libm::log(normal_density(z)) - log_density);
        slope.is_finite().then_some(slope)
    }
}

/// Shapes of a Dirichlet distribution from counts, on top of a prior count of each.
pub fn dirichlet_of_counts(counts: &[f64], prior: f64) -> Vec<f64> {
    counts.iter().map(|count| count + prior).collect()
}

/// Shapes of a Dirichlet distribution with those means, of which the first has that standard error.
pub fn dirichlet_of_means(means: &[f64], first_error: f64) -> Result<Vec<f64>, Unfit> {
    let Some(&first) = means.first() else { return Err(Unfit::NothingCounted) };
    let sum = first * (1.0 - first) / (first_error * first_error) - 1.0;
    let is_fit = first > 0.0 && first < 1.0 && first_error > 0.0 && sum > 0.0;
    if is_fit {
        Ok(means.iter().map(|mean| mean * sum).collect())
    } else {
        Err(Unfit::Spread { mean: first, error: first_error })
    }
}

fn ordered(low: f64, mode: f64, high: f64) -> Result<(), Unfit> {
    if !(low <= high && low.is_finite() && high.is_finite()) {
        Err(Unfit::Range { low, high })
    } else if !(low <= mode && mode <= high) {
        Err(Unfit::Mode { low, mode, high })
    } else {
        Ok(())
    }
}
