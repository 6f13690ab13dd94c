//! Fast draws from a distribution: its quantile as a smooth curve over normal scores.
//!
//! Solving for a quantile takes microseconds, and ten thousand draws of fifty inputs need half a
//! million of them. Beta and gamma quantiles are therefore worked out once at even steps of the
//! normal score `z` with `p = share below z`, with their slopes, and joined by cubic pieces; drawn
//! with inverse probabilities, the same score means a high number in every distribution.

use super::distribution::Distribution;
use super::normal::normal_share_below;

/// Normal scores at which curves begin and end: one draw in 10^15 lies beyond.
const REACH: f64 = 8.0;
/// Steps per unit of score.
const STEPS: usize = 16;

/// A distribution prepared for many draws.
#[derive(Clone, Debug)]
pub struct Draw {
    distribution: Distribution,
    /// Number and slope at every step of the score; empty where the quantile has a closed form.
    curve: Vec<(f64, f64)>,
}

impl Draw {
    /// Prepares a distribution.
    pub fn new(distribution: Distribution) -> Self {
        let curve = match distribution {
            Distribution::Beta { .. } | Distribution::Gamma { .. } => curve(&distribution),
            _ => Vec::new(),
        };
        Self { distribution, curve }
    }

    /// The number whose share below is that of the normal score `z`.
    pub fn at(&self, z: f64) -> f64 {
        match self.distribution {
            Distribution::Constant(value) => value,
            Distribution::Lognormal { mu, sigma } => libm::exp(mu + sigma * z),
            Distribution::Uniform { .. } | Distribution::Triangular { .. } => {
                self.distribution.quantile(normal_share_below(z))
            }
            Distribution::Beta { .. } | Distribution::Gamma { .. } => self.on_curve(z),
        }
    }

    fn on_curve(&self, z: f64) -> f64 {
        let place = ((z + REACH) * STEPS as f64).clamp(0.0, (self.curve.len() - 1) as f64);
        let step = (place as usize).min(self.curve.len() - 2);
        let t = place - step as f64;
        let ((from, from_slope), (to, to_slope)) = (self.curve[step], self.curve[step + 1]);
        let width = 1.0 / STEPS as f64;
        // The cubic with these heights and slopes at both ends.
        let rise = to - from;
        let a = from_slope * width - rise;
        let b = -to_slope * width + rise;
        from + t * rise + t * (1.0 - t) * (a * (1.0 - t) + b * t)
    }
}

fn curve(distribution: &Distribution) -> Vec<(f64, f64)> {
    let steps = (2.0 * REACH) as usize * STEPS;
    let score = |step: usize| step as f64 / STEPS as f64 - REACH;
    let numbers: Vec<f64> = (0..=steps).map(|step| distribution.quantile(normal_share_below(score(step)))).collect();
    let between = |a: usize, b: usize| (numbers[b] - numbers[a]) * STEPS as f64 / (b - a).max(1) as f64;
    let slope = |step: usize| {
        // No slope may be so steep that the piece would turn back (Fritsch & Carlson 1980).
        let most = 3.0 * between(step.saturating_sub(1), step).min(between(step, (step + 1).min(steps)));
        let exact = distribution.slope_at(score(step), numbers[step]);
        exact.unwrap_or_else(|| between(step.saturating_sub(1), (step + 1).min(steps))).clamp(0.0, most.max(0.0))
    };
    (0..=steps).map(|step| (numbers[step], slope(step))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn largest_error(distribution: Distribution) -> f64 {
        let draw = Draw::new(distribution);
        let spread = distribution.variance().sqrt();
        (0..=1200)
            .map(|step| f64::from(step) / 100.0 - 6.0)
            .map(|z| (draw.at(z) - distribution.quantile(normal_share_below(z))).abs() / spread)
            .fold(0.0, f64::max)
    }

    #[test]
    fn the_curve_is_the_quantile() {
        for distribution in [
            Distribution::Beta { alpha: 58.1, beta: 24.9, low: 0.0, high: 1.0 },
            Distribution::Beta { alpha: 1.8, beta: 4.2, low: 1.0, high: 6.0 },
            Distribution::Beta { alpha: 0.7, beta: 3.0, low: 0.0, high: 1.0 },
            Distribution::Gamma { shape: 25.0, scale: 80.0 },
            Distribution::Gamma { shape: 0.6, scale: 2.0 },
        ] {
            let error = largest_error(distribution);
            assert!(error < 2e-6, "{distribution:?}: {error}");
        }
    }

    #[test]
    fn the_curve_never_falls() {
        let draw = Draw::new(Distribution::Beta { alpha: 0.3, beta: 0.4, low: 0.0, high: 1.0 });
        let numbers: Vec<f64> = (-9000..=9000).map(|step| draw.at(f64::from(step) / 1000.0)).collect();
        assert!(numbers.windows(2).all(|pair| pair[0] <= pair[1] + 1e-15));
        assert!(numbers.iter().all(|number| (0.0..=1.0).contains(number)));
    }
}
