//! Equal awards and equal losses, as far as claims allow.

use super::level::level;
use super::{each, largest, when_scarce};

/// Constrained equal awards: everybody gets the same, but nobody more than the claim,
/// `x = min(c, lambda)`.
///
/// Maimonides; Thomson 2003, section 2.
pub fn equal_awards(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |_| {
        let cap = level_of_awards(claims, endowment);
        each(claims, |claim| claim.min(cap))
    })
}

/// Constrained equal losses: everybody loses the same, but nobody more than the claim,
/// `x = max(0, c - mu)`.
///
/// Maimonides; Thomson 2003, section 2.
pub fn equal_losses(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |_| {
        let most = largest(claims);
        let award = level_of_losses(claims, most, endowment);
        each(claims, |claim| (award - (most - claim)).max(0.0))
    })
}

/// The `lambda` at which `min(c, lambda)` add up to the endowment, which is less than all claims.
pub(super) fn level_of_awards(claims: &[f64], endowment: f64) -> f64 {
    level(claims, largest(claims), endowment, &|claim| (0.0, claim))
}

/// The award of the largest claim when all losses are equal.
///
/// Counted from the largest claim, not from nothing: with a small endowment the loss is nearly that
/// claim, and the award would be lost in rounding.
pub(super) fn level_of_losses(claims: &[f64], most: f64, endowment: f64) -> f64 {
    level(claims, most, endowment, &|claim| (most - claim, f64::INFINITY))
}
