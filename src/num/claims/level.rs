//! The level at which what everybody holds adds up to an amount, found without sorting.

use super::sum;

/// Passes after which the level is as good as it gets; a handful is usual.
const PASSES: usize = 200;

/// Claimants from whom a first guess is made.
const SAMPLE: usize = 2048;

/// The level at which the claimants together hold `amount`, between 0 and `most`.
///
/// `span` says for a claim between which levels its holding grows; it grows as fast as the level.
/// Newton's method on a piecewise linear function ends after finitely many passes over the
/// claimants: a hundred thousand take three or four. Where a step would leave the bracket that is
/// known to hold the answer, the bracket is halved instead.
pub fn level(claims: &[f64], most: f64, amount: f64, span: &impl Fn(f64) -> (f64, f64)) -> f64 {
    let (mut low, mut high) = (0.0, most);
    let mut level = guess(claims, most, amount, span);
    let mut last_pace = 0;
    for _ in 0..PASSES {
        let (held, pace) = measure(claims, level, span);
        let lacking = amount - held;
        if lacking > 0.0 {
            low = level;
        } else {
            high = level;
        }
        let step = level + lacking / pace as f64;
        // Still on the straight piece of the step before: that piece leads to the answer.
        if pace == last_pace && lacking.abs() <= 1e-9 * amount {
            return step.clamp(0.0, most);
        }
        last_pace = pace;
        let next = if low < step && step < high { step } else { low + (high - low) / 2.0 };
        if next <= low || next >= high {
            return next;
        }
        level = next;
    }
    level
}

/// The answer for every so-many-th claimant, or an equal part where there are few.
fn guess(claims: &[f64], most: f64, amount: f64, span: &impl Fn(f64) -> (f64, f64)) -> f64 {
    if claims.len() < 8 * SAMPLE {
        return (amount / claims.len() as f64).min(most);
    }
    let sample: Vec<f64> = claims.iter().step_by(claims.len() / SAMPLE).copied().collect();
    let share = sample.len() as f64 / claims.len() as f64;
    level(&sample, most, amount * share, span)
}

/// What all hold together at a level, and for how many of them it grows there.
fn measure(claims: &[f64], level: f64, span: &impl Fn(f64) -> (f64, f64)) -> (f64, usize) {
    let mut pace = 0;
    let held = sum(claims, |claim| {
        let (start, end) = span(claim);
        pace += usize::from((start <= level) & (level < end));
        // Not `min` and `max`, which mind numbers that are none and take twice as long.
        let reached = if level < end { level } else { end };
        (if reached > start { reached } else { start }) - start
    });
    (held, pace)
}
