//! Divisions that change their mind at half of the claims.

use super::equal::{level_of_awards, level_of_losses};
use super::level::level;
use super::{each, largest, when_scarce};

/// Talmud rule: equal awards up to half of each claim, then equal losses down to half of it.
///
/// `E <= D/2: CEA(E, c/2)`; otherwise `c - CEA(D - E, c/2)`. It is the one division that is consistent
/// with concede-and-divide between two, and the nucleolus of the bankruptcy game.
/// Aumann & Maschler 1985, J. Econ. Theory 36:195.
pub fn talmud(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        if 2.0 * endowment <= total {
            lower_halves(claims, endowment)
        } else {
            let cap = level_of_awards(claims, 2.0 * (total - endowment));
            each(claims, |claim| claim - claim.min(cap) / 2.0)
        }
    })
}

/// Reverse Talmud rule: equal losses up to half of each claim, then equal awards.
///
/// `E <= D/2: CEL(E, c/2)`; otherwise `c/2 + CEA(E - D/2, c/2)`.
/// Chun, Schummer & Thomson 2001, Seoul J. Econ. 14:269.
pub fn reverse_talmud(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        if 2.0 * endowment <= total {
            let most = largest(claims);
            let award = level_of_losses(claims, most, 2.0 * endowment);
            each(claims, |claim| (award - (most - claim)).max(0.0) / 2.0)
        } else {
            upper_halves(claims, 2.0 * endowment - total)
        }
    })
}

/// Piniles' rule: equal awards up to half of each claim, then equal awards again.
///
/// `E <= D/2: CEA(E, c/2)`; otherwise `c/2 + CEA(E - D/2, c/2)`. Piniles 1861.
pub fn piniles(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        if 2.0 * endowment <= total {
            lower_halves(claims, endowment)
        } else {
            upper_halves(claims, 2.0 * endowment - total)
        }
    })
}

/// Equal awards between half claims: half of equal awards of twice as much between claims.
fn lower_halves(claims: &[f64], endowment: f64) -> Vec<f64> {
    let cap = level_of_awards(claims, 2.0 * endowment);
    each(claims, |claim| claim.min(cap) / 2.0)
}

/// Half of each claim, and half of equal awards of `rest`.
fn upper_halves(claims: &[f64], rest: f64) -> Vec<f64> {
    let cap = level_of_awards(claims, rest);
    each(claims, |claim| (claim + claim.min(cap)) / 2.0)
}

/// Constrained egalitarian rule: equal awards up to half of each claim, then awards made as equal as
/// they can be without taking any half back.
///
/// `E <= D/2: CEA(E, c/2)`; otherwise `max(c/2, min(c, lambda))`.
/// Chun, Schummer & Thomson 2001, Seoul J. Econ. 14:269.
pub fn constrained_egalitarian(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        if 2.0 * endowment <= total {
            return lower_halves(claims, endowment);
        }
        let cap = level(claims, largest(claims), endowment - total / 2.0, &|claim| (claim / 2.0, claim));
        each(claims, |claim| claim.min(cap).max(claim / 2.0))
    })
}
