//! The largest product of gains.

use super::NoAgreement;
use super::ascent;
use super::feasible::Feasible;

/// The mix with the largest weighted product of gains, and how far from the best it can be.
pub(super) fn solve(feasible: &Feasible, power: &[f64]) -> Result<(Vec<f64>, f64), NoAgreement> {
    let ideal = feasible.ideal()?;
    let counts: Vec<usize> = (0..power.len()).filter(|&party| power[party] > 0.0 && ideal[party] > 0.0).collect();
    match counts[..] {
        [] => Ok((feasible.most_equal(&vec![0.0; power.len()], None)?, 0.0)),
        [one] => Ok((feasible.best_of(feasible.gains[one].clone())?.x, 0.0)),
        [one, other] if power.len() == 2 => {
            Ok((between_two(&feasible.gains[one], &feasible.gains[other], power[one], power[other]), 0.0))
        }
        _ => ascent::climb(feasible, &counts, power, &ideal),
    }
}

/// Two parties: the best point of every line between two rules, in closed form.
///
/// The best point lies on an edge of the hull, and every edge is such a line. On a line from gains
/// (a, b) to (a + da, b + db) the weighted product is largest where
/// `t = -(v da b + w db a) / ((v + w) da db)`, kept between 0 and 1.
fn between_two(first: &[f64], second: &[f64], v: f64, w: f64) -> Vec<f64> {
    let rules = first.len();
    let mut best = (f64::NEG_INFINITY, 0, 0, 0.0);
    for from in 0..rules {
        for to in from..rules {
            let (a, b) = (first[from], second[from]);
            let (da, db) = (first[to] - a, second[to] - b);
            let inner = -(v * da * b + w * db * a) / ((v + w) * da * db);
            for t in [0.0, inner, 1.0].into_iter().filter(|t| (0.0..=1.0).contains(t)) {
                let (gain, other) = (a + t * da, b + t * db);
                if gain < 0.0 || other < 0.0 {
                    continue;
                }
                // A product of powers, by its logarithm; no gain at all is minus infinity.
                let value = v * libm::log(gain) + w * libm::log(other);
                if value > best.0 + 1e-14 * best.0.abs() || best.0 == f64::NEG_INFINITY {
                    best = (value, from, to, t);
                }
            }
        }
    }
    let (_, from, to, t) = best;
    let mut mix = vec![0.0; rules];
    mix[from] += 1.0 - t;
    mix[to] += t;
    mix
}
