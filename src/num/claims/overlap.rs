//! Minimal overlap: claims are laid over the estate so that as little as possible is claimed twice.

use super::level::level;
use super::{each, largest, when_scarce};
use crate::num;

/// Minimal overlap rule: every part of the estate is shared equally by those who claim it, when
/// claims overlap as little as they can.
///
/// With claims in rising order and truncated to `E`, claimant `i` gets
/// `t_1 / n + (t_2 - t_1) / (n - 1) + ... + (t_i - t_{i-1}) / (n - i + 1)` if some claim is at least
/// `E`. Otherwise there is an `s` at which the parts of claims above it just cover the rest,
/// `sum max(c - s, 0) = E - s`, and everybody gets that part and the same sum for `min(c, s)`.
/// Ibn Ezra; O'Neill 1982, Math. Soc. Sci. 2:345.
pub fn minimal_overlap(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |_| {
        let claims = each(claims, |claim| claim.min(endowment));
        let order = num::ordered(claims.len(), |a, b| claims[a].total_cmp(&claims[b]));
        let shared = shared_part(&claims, &order, endowment);
        let mut awards = vec![0.0; claims.len()];
        let (mut below, mut award) = (0.0, 0.0);
        for (place, &claimant) in order.iter().enumerate() {
            let claim = claims[claimant].min(shared);
            award += (claim - below) / (claims.len() - place) as f64;
            below = claim;
            awards[claimant] = award + (claims[claimant] - claim);
        }
        awards
    })
}

/// The part of the estate that more than one claims, for claims in rising order.
///
/// Counted down from the largest claim: the others' parts above that level cover what it leaves.
fn shared_part(claims: &[f64], order: &[usize], endowment: f64) -> f64 {
    let most = largest(claims);
    let others: Vec<f64> = order.iter().rev().skip(1).map(|&claimant| claims[claimant]).collect();
    most - level(&others, most, endowment - most, &|claim| (most - claim, f64::INFINITY))
}
