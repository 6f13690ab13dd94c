//! The mixes that leave nobody worse off than no agreement, as a linear programme.

use super::{Bargain, NoAgreement};
use crate::num::leximin::{self, Utilities};
use crate::num::linear::{NoOptimum, Optimum, Programme};

/// Share of the largest gain below which a gain counts as none.
const NOTHING: f64 = 1e-10;

/// Mixes with a gain of 0 or more for every party.
pub(super) struct Feasible {
    /// `gains[p][r]`: what party p gains over no agreement under rule r.
    pub(super) gains: Vec<Vec<f64>>,
    /// One column for each rule.
    set: Programme,
}

impl Feasible {
    pub(super) fn of(bargain: &Bargain) -> Self {
        let gain = |party: usize| -> Vec<f64> {
            bargain.points.iter().map(|point| point[party] - bargain.disagreement[party]).collect()
        };
        let gains: Vec<Vec<f64>> = (0..bargain.disagreement.len()).map(gain).collect();
        let rules = bargain.points.len();
        // The shares add up to 1, and no gain is negative.
        let mut set = Programme {
            objective: vec![0.0; rules],
            bounds: vec![1.0; rules],
            rows: vec![vec![1.0; rules], vec![-1.0; rules]],
            limits: vec![1.0, -1.0],
        };
        for gains in &gains {
            set.rows.push(gains.iter().map(|gain| -gain).collect());
            // An agreement that is exactly as good as none must not be lost to a rounding error.
            set.limits.push(1e-12 * gains.iter().fold(0.0, |most: f64, gain| most.max(gain.abs())));
        }
        Self { gains, set }
    }

    /// The mix with the largest weighted sum of gains.
    pub(super) fn best(&self, weights: &[f64]) -> Result<Optimum, NoOptimum> {
        let value = |rule: usize| weights.iter().zip(&self.gains).map(|(weight, gains)| weight * gains[rule]).sum();
        self.best_of((0..self.set.bounds.len()).map(value).collect())
    }

    /// The mix with the largest sum of a value per rule.
    pub(super) fn best_of(&self, values: Vec<f64>) -> Result<Optimum, NoOptimum> {
        Programme { objective: values, ..self.set.clone() }.solve()
    }

    /// The most that each party can gain while no other loses.
    pub(super) fn ideal(&self) -> Result<Vec<f64>, NoOptimum> {
        let most = |gains: &Vec<f64>| {
            let scale = gains.iter().fold(0.0, |most: f64, gain| most.max(gain.abs()));
            let best = self.best_of(gains.clone())?.value;
            Ok(if best > NOTHING * scale { best } else { 0.0 })
        };
        self.gains.iter().map(most).collect()
    }

    /// The mix whose smallest gain, in units of `scale`, is largest, then the next smallest, and so on;
    /// of those whose gains add up to `total` where it is given. Parties of scale 0 do not count.
    pub(super) fn most_equal(&self, scale: &[f64], total: Option<f64>) -> Result<Vec<f64>, NoAgreement> {
        let mut set = self.set.clone();
        if let Some(total) = total {
            let sum = |rule: usize| self.gains.iter().map(|gains| gains[rule]).sum::<f64>();
            set.rows.push((0..set.bounds.len()).map(|rule| -sum(rule)).collect());
            set.limits.push(-(total - 1e-12 * total.abs()));
        }
        let scaled = self.gains.iter().zip(scale).filter(|(_, scale)| **scale > 0.0);
        let scaled: Vec<Vec<f64>> =
            scaled.map(|(gains, scale)| gains.iter().map(|gain| gain / scale).collect()).collect();
        if scaled.is_empty() {
            return Ok(set.solve()?.x);
        }
        // Shares add up to 1, so that a constant added to every gain changes nothing but the sign.
        let least = scaled.iter().flatten().fold(0.0, |least: f64, gain| least.min(*gain));
        let slopes = scaled.iter().map(|gains| gains.iter().map(|gain| gain - least).enumerate().collect()).collect();
        Ok(leximin::solve(&set, &Utilities { base: vec![0.0; scaled.len()], slopes })?.x)
    }
}
