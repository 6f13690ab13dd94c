//! Random arrival by going through all sets of claimants who may have come before.

use super::chances;

/// Claimants up to which all sets are gone through.
const MOST: usize = 16;

/// The mean awards; `None` when there are too many claimants.
///
/// Claimant `i` finds `E - c(S)` when the set `S` came before; `n 2^n` steps.
pub(super) fn means(claims: &[f64], endowment: f64) -> Option<Vec<f64>> {
    if claims.len() > MOST {
        return None;
    }
    let chances = chances(claims.len());
    let mut means = vec![0.0; claims.len()];
    let mut taken = vec![0.0; 1 << claims.len()];
    for set in 0..taken.len() {
        if set > 0 {
            taken[set] = taken[set & (set - 1)] + claims[set.trailing_zeros() as usize];
        }
        let rest = endowment - taken[set];
        if rest <= 0.0 {
            continue;
        }
        for (claimant, claim) in claims.iter().enumerate().filter(|(claimant, _)| set >> claimant & 1 == 0) {
            means[claimant] += chances[set.count_ones() as usize] * claim.min(rest);
        }
    }
    Some(means)
}
