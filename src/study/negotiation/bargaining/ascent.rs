//! Ascent towards the largest product of gains of three or more parties, with a proof of how near it is.

use super::NoAgreement;
use super::feasible::Feasible;
use crate::num::cholesky;

/// Times that a mix may come into play, after which the answer is given as it is, with its gap.
const ROUNDS: usize = 400;
/// Newton steps between the mixes in play.
const STEPS: usize = 60;
/// Gap at which the search ends.
const CLOSE: f64 = 1e-12;

/// The mix with the largest `sum(power ln gain)` over the parties that count, and a bound on how much
/// larger that sum can be.
///
/// Starts from equal shares of what each party can gain at most. Then the mix towards which the sum
/// rises most comes into play, and Newton's method finds the best point between all mixes in play,
/// until none is left that would add anything. The sum is concave, so its slope towards that mix bounds
/// what is missing (fully corrective Frank-Wolfe: Lacoste-Julien & Jaggi 2015, NeurIPS).
pub(super) fn climb(
    feasible: &Feasible,
    counts: &[usize],
    power: &[f64],
    ideal: &[f64],
) -> Result<(Vec<f64>, f64), NoAgreement> {
    let hill = Hill { feasible, counts, power, ideal };
    let mut play = vec![hill.mix(feasible.most_equal(ideal, None)?, 1.0)];
    let mut gap = f64::INFINITY;
    for _ in 0..ROUNDS {
        let gains = hill.gains(&play);
        let best = hill.mix(hill.steepest(&gains)?, 0.0);
        let total: f64 = counts.iter().map(|&party| power[party]).sum();
        gap = (hill.slope(&gains, &best.gains) - total).max(0.0);
        if gap <= CLOSE * total {
            break;
        }
        let change: Vec<f64> = best.gains.iter().zip(&gains).map(|(to, from)| to - from).collect();
        let step = hill.along(&gains, &change, 1.0);
        play.iter_mut().for_each(|mix| mix.weight *= 1.0 - step);
        match play.iter_mut().find(|mix| mix.shares == best.shares) {
            Some(mix) => mix.weight += step,
            None => play.push(Mix { weight: step, ..best }),
        }
        hill.climb_between(&mut play);
    }
    let mut shares = vec![0.0; play.first().map_or(0, |mix| mix.shares.len())];
    for mix in &play {
        shares.iter_mut().zip(&mix.shares).for_each(|(sum, share)| *sum += mix.weight * share);
    }
    Ok((shares, gap))
}

/// A mix in play: shares of rules, gains of the parties that count, and its own weight.
struct Mix {
    shares: Vec<f64>,
    gains: Vec<f64>,
    weight: f64,
}

/// The sum to be made large; gains are in units of what each party can gain at most.
struct Hill<'f> {
    feasible: &'f Feasible,
    counts: &'f [usize],
    power: &'f [f64],
    ideal: &'f [f64],
}

impl Hill<'_> {
    fn mix(&self, shares: Vec<f64>, weight: f64) -> Mix {
        let gain = |&party: &usize| {
            let gains = shares.iter().zip(&self.feasible.gains[party]);
            gains.map(|(share, gain)| share * gain).sum::<f64>() / self.ideal[party]
        };
        Mix { gains: self.counts.iter().map(gain).collect(), shares, weight }
    }

    fn gains(&self, play: &[Mix]) -> Vec<f64> {
        (0..self.counts.len()).map(|at| play.iter().map(|mix| mix.weight * mix.gains[at]).sum()).collect()
    }

    /// Slope of the sum at some gains, times a direction.
    fn slope(&self, gains: &[f64], direction: &[f64]) -> f64 {
        let parties = self.counts.iter().zip(gains).zip(direction);
        parties.map(|((&party, gain), change)| self.power[party] / gain * change).sum()
    }

    /// The acceptable mix towards which the sum rises most.
    fn steepest(&self, gains: &[f64]) -> Result<Vec<f64>, NoAgreement> {
        let mut weights = vec![0.0; self.power.len()];
        for (&party, gain) in self.counts.iter().zip(gains) {
            weights[party] = self.power[party] / gain / self.ideal[party];
        }
        if self.counts.len() < self.power.len() {
            // The other parties must be kept from losing.
            return Ok(self.feasible.best(&weights)?.x);
        }
        // No gain comes near 0 where all count, so that each rule may stand alone.
        let rules = self.feasible.gains[0].len();
        let slope = |rule: usize| -> f64 {
            weights.iter().zip(&self.feasible.gains).map(|(weight, gains)| weight * gains[rule]).sum()
        };
        let best = (0..rules).fold(0, |best, rule| if slope(rule) > slope(best) { rule } else { best });
        let mut shares = vec![0.0; rules];
        shares[best] = 1.0;
        Ok(shares)
    }

    /// Moves to the best point between the mixes in play; those that are not needed leave.
    fn climb_between(&self, play: &mut Vec<Mix>) {
        for _ in 0..STEPS {
            let gains = self.gains(play);
            let direction = self.newton(play, &gains);
            let change: Vec<f64> = (0..gains.len())
                .map(|at| play.iter().zip(&direction).map(|(mix, step)| mix.gains[at] * step).sum())
                .collect();
            if self.slope(&gains, &change) <= 1e-15 {
                return;
            }
            let falling = play.iter().zip(&direction).filter(|(_, step)| **step < 0.0);
            let wall = falling.map(|(mix, step)| mix.weight / -step).fold(f64::INFINITY, f64::min);
            let step = self.along(&gains, &change, wall.min(1e6));
            play.iter_mut().zip(&direction).for_each(|(mix, change)| mix.weight += step * change);
            play.retain(|mix| mix.weight > 1e-15);
            let sum: f64 = play.iter().map(|mix| mix.weight).sum();
            play.iter_mut().for_each(|mix| mix.weight /= sum);
        }
    }

    /// Newton's direction for the weights of the mixes in play, adding up to 0.
    fn newton(&self, play: &[Mix], gains: &[f64]) -> Vec<f64> {
        let size = play.len();
        let curvature = |a: &Mix, b: &Mix| -> f64 {
            let parties = self.counts.iter().enumerate();
            parties.map(|(at, &party)| self.power[party] * a.gains[at] * b.gains[at] / (gains[at] * gains[at])).sum()
        };
        let mut matrix: Vec<f64> = (0..size * size).map(|at| curvature(&play[at / size], &play[at % size])).collect();
        // Mixes may depend on each other; a hair on the diagonal keeps the system solvable.
        let hair = 1e-10 * (0..size).map(|at| matrix[at * (size + 1)]).fold(0.0, f64::max);
        (0..size).for_each(|at| matrix[at * (size + 1)] += hair);
        cholesky::factor(&mut matrix, size);
        let mut free: Vec<f64> = play.iter().map(|mix| self.slope(gains, &mix.gains)).collect();
        let mut level = vec![1.0; size];
        cholesky::solve(&matrix, &mut free);
        cholesky::solve(&matrix, &mut level);
        let shift = free.iter().sum::<f64>() / level.iter().sum::<f64>();
        free.iter().zip(level).map(|(free, level)| free - shift * level).collect()
    }

    /// How far to go along a direction, at most `most`: to where the sum stops rising.
    fn along(&self, gains: &[f64], change: &[f64], most: f64) -> f64 {
        let slope = |step: f64| -> f64 {
            let at: Vec<f64> = gains.iter().zip(change).map(|(gain, change)| gain + step * change).collect();
            if at.iter().all(|gain| *gain > 0.0) { self.slope(&at, change) } else { f64::NEG_INFINITY }
        };
        if slope(most) >= 0.0 {
            return most;
        }
        // The slope falls along the way: halve the interval in which it passes 0.
        let (mut low, mut high) = (0.0, most);
        for _ in 0..100 {
            let middle = 0.5 * (low + high);
            if slope(middle) > 0.0 { low = middle } else { high = middle }
        }
        low
    }
}
