//! Divisions that no rule of the catalogue uses, for comparison with the literature.

use super::{equal_awards, equal_losses, when_scarce};

/// The mean of equal awards and equal losses. Thomson 2019, chapter on convex combinations.
pub fn average_of_equals(claims: &[f64], endowment: f64) -> Vec<f64> {
    let losses = equal_losses(claims, endowment);
    equal_awards(claims, endowment).iter().zip(losses).map(|(awards, losses)| (awards + losses) / 2.0).collect()
}

/// Dominguez and Thomson's rule: everybody gets an `n`-th of the claim, or of the endowment when that
/// is less, and what is left is divided in the same way between what is still claimed, for ever.
///
/// Dominguez & Thomson 2006, Econ. Theory 28:283. Stops when a billionth of a millionth is left.
pub fn dominguez_thomson(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |_| {
        let count = claims.len() as f64;
        let mut awards = vec![0.0; claims.len()];
        let (mut rest, mut given) = (endowment, endowment);
        while rest > 1e-15 * endowment && given > 0.0 {
            given = 0.0;
            for (award, claim) in awards.iter_mut().zip(claims) {
                let more = (claim - *award).min(rest) / count;
                *award += more;
                given += more;
            }
            rest -= given;
        }
        awards
    })
}
