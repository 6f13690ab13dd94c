//! What draws say: quantiles, standard errors, chances, and how many draws are enough.

use serde::{Deserialize, Serialize};

use super::distribution::Z95;
use super::special::normal_quantile;
use super::{TOLERANCE, order};

/// How a quantile lies between two numbers of a sample (Hyndman & Fan 1996, Am Stat 50:361).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuantileType {
    /// Type 6: `h = (n + 1) p`.
    Six,
    /// Type 7, the usual one of R and NumPy: `h = (n - 1) p + 1`.
    #[default]
    Seven,
    /// Type 8, about unbiased for the median: `h = (n + 1/3) p + 1/3`.
    Eight,
}

/// Quantiles of a sample at shares `p` between 0 and 1; none of an empty sample.
pub fn quantiles(sample: &[f64], p: &[f64], kind: QuantileType) -> Option<Vec<f64>> {
    let mut sorted = sample.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    p.iter().map(|&p| quantile_of_sorted(&sorted, p, kind)).collect()
}

/// The quantile of numbers in rising order; none of no number.
pub fn quantile_of_sorted(sorted: &[f64], p: f64, kind: QuantileType) -> Option<f64> {
    let (&first, &last) = (sorted.first()?, sorted.last()?);
    let n = sorted.len() as f64;
    let h = match kind {
        QuantileType::Six => (n + 1.0) * p,
        QuantileType::Seven => (n - 1.0) * p + 1.0,
        QuantileType::Eight => (n + 1.0 / 3.0) * p + 1.0 / 3.0,
    };
    if h <= 1.0 {
        return Some(first);
    }
    if h >= n {
        return Some(last);
    }
    let below = h.floor();
    let (low, high) = (sorted[below as usize - 1], sorted[below as usize]);
    Some(low + (h - below) * (high - low))
}

/// Mean of numbers; none of no number.
pub fn mean(sample: &[f64]) -> Option<f64> {
    (!sample.is_empty()).then(|| sample.iter().sum::<f64>() / sample.len() as f64)
}

/// Standard deviation of a sample, with `n - 1`; none of fewer than two numbers.
pub fn deviation(sample: &[f64]) -> Option<f64> {
    let mean = mean(sample).filter(|_| sample.len() > 1)?;
    let squares: f64 = sample.iter().map(|x| (x - mean) * (x - mean)).sum();
    Some((squares / (sample.len() - 1) as f64).sqrt())
}

/// Standard error of the mean of a sample; none of fewer than two numbers.
pub fn error_of_mean(sample: &[f64]) -> Option<f64> {
    Some(deviation(sample)? / (sample.len() as f64).sqrt())
}

/// Standard error of a chance seen in `n` draws: `sqrt(p (1 - p) / n)`; none without draws.
pub fn error_of_chance(p: f64, n: f64) -> Option<f64> {
    (n > 0.0 && (0.0..=1.0).contains(&p)).then(|| (p * (1.0 - p) / n).sqrt())
}

/// The 95 % interval of a chance of which `k` of `n` draws were hits (Wilson 1927); none without draws.
pub fn wilson(k: f64, n: f64, confidence: f64) -> Option<(f64, f64)> {
    if !(n > 0.0 && k >= 0.0 && k <= n && confidence > 0.0 && confidence < 1.0) {
        return None;
    }
    let z = normal_quantile(0.5 + confidence / 2.0);
    let p = k / n;
    let square = z * z;
    let centre = p + square / (2.0 * n);
    let reach = z * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
    let whole = 1.0 + square / n;
    // At no hits and at nothing but hits the ends are exact; rounding would leave a hair.
    let low = if k == 0.0 { 0.0 } else { ((centre - reach) / whole).max(0.0) };
    let high = if k == n { 1.0 } else { ((centre + reach) / whole).min(1.0) };
    Some((low, high))
}

/// How often the first of paired numbers is greater, equal and less than the second, as shares.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duel {
    /// Share of draws in which the first is greater.
    pub wins: f64,
    /// Share of draws in which both are equal, up to rounding.
    pub ties: f64,
}

impl Duel {
    /// The chance of the first to be greater, ties counting half.
    pub fn chance(&self) -> f64 {
        self.wins + self.ties / 2.0
    }
}

/// Compares two samples draw by draw; none without draws or of different lengths.
pub fn duel(a: &[f64], b: &[f64]) -> Option<Duel> {
    duel_and_return(a, b).map(|(duel, _)| duel)
}

/// The duel of two samples, and the same seen from the second one.
pub fn duel_and_return(a: &[f64], b: &[f64]) -> Option<(Duel, Duel)> {
    if a.is_empty() || a.len() != b.len() {
        return None;
    }
    let (mut wins, mut losses) = (0_usize, 0_usize);
    for (&a, &b) in a.iter().zip(b) {
        if !are_tied(a, b) {
            wins += usize::from(a > b);
            losses += usize::from(a < b);
        }
    }
    let share = |count: usize| count as f64 / a.len() as f64;
    let ties = share(a.len() - wins - losses);
    Some((Duel { wins: share(wins), ties }, Duel { wins: share(losses), ties }))
}

/// Equal up to rounding.
fn are_tied(a: f64, b: f64) -> bool {
    (a - b).abs() <= TOLERANCE * a.abs().max(b.abs())
}

/// Mean difference of paired numbers and its standard error; none of fewer than two pairs.
pub fn paired_difference(a: &[f64], b: &[f64]) -> Option<(f64, f64)> {
    if a.len() != b.len() {
        return None;
    }
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    Some((mean(&differences)?, error_of_mean(&differences)?))
}

/// Standard error of the difference of two means as if the samples had nothing in common.
pub fn unpaired_error(a: &[f64], b: &[f64]) -> Option<f64> {
    let (a, b) = (error_of_mean(a)?, error_of_mean(b)?);
    Some((a * a + b * b).sqrt())
}

/// Draws after which a chance near `p` is known within `half_width`, 95 times of 100.
pub fn draws_for_chance(p: f64, half_width: f64) -> Option<f64> {
    let is_fit = (0.0..=1.0).contains(&p) && half_width > 0.0;
    is_fit.then(|| libm::ceil(Z95 * Z95 * p * (1.0 - p) / (half_width * half_width)))
}

/// Draws after which a mean is known within `half_width`, 95 times of 100.
pub fn draws_for_mean(deviation: f64, half_width: f64) -> Option<f64> {
    let z = Z95 * deviation / half_width;
    (deviation >= 0.0 && half_width > 0.0).then(|| libm::ceil(z * z))
}

/// What the draws say about which of several options is best; `benefits[option][draw]`, more is better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Best {
    /// Chance of each option to be the best; those that are equal up to rounding share the draw evenly.
    pub chance: Vec<f64>,
    /// Mean benefit that each option falls short of the best of each draw.
    pub expected_loss: Vec<f64>,
    /// Mean benefit that knowing everything before choosing would add: the least expected loss.
    pub perfect_information: f64,
}

/// Compares options draw by draw; none without options or draws, or of different lengths.
pub fn best(benefits: &[Vec<f64>]) -> Option<Best> {
    let draws = benefits.first()?.len();
    if draws == 0 || benefits.iter().any(|option| option.len() != draws) {
        return None;
    }
    let mut chance = vec![0.0; benefits.len()];
    let mut expected_loss = vec![0.0; benefits.len()];
    for draw in 0..draws {
        let most = benefits.iter().map(|option| option[draw]).fold(f64::NEG_INFINITY, f64::max);
        let is_best = |option: &Vec<f64>| are_tied(option[draw], most);
        let share = 1.0 / benefits.iter().filter(|option| is_best(option)).count().max(1) as f64;
        for ((chance, loss), option) in chance.iter_mut().zip(&mut expected_loss).zip(benefits) {
            *chance += if is_best(option) { share } else { 0.0 };
            *loss += most - option[draw];
        }
    }
    let n = draws as f64;
    chance.iter_mut().chain(&mut expected_loss).for_each(|sum| *sum /= n);
    let perfect_information = expected_loss.iter().copied().fold(f64::INFINITY, f64::min);
    Some(Best { chance, expected_loss, perfect_information })
}

/// The order of the bars of a tornado: widest first, equal ones as listed.
pub fn tornado_order(low: &[f64], high: &[f64]) -> Vec<usize> {
    let width = |index: usize| (high[index] - low[index]).abs();
    order::ordered(low.len().min(high.len()), |a, b| width(b).total_cmp(&width(a)))
}
