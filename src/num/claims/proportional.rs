//! Proportional division, and divisions that secure something before they divide proportionally.

use super::{each, sum, when_scarce};

/// Proportional division: `x = E c / D`. Aristotle; Thomson 2003, section 2.
pub fn proportional(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        let share = endowment / total;
        each(claims, |claim| claim * share)
    })
}

/// Adjusted proportional division: everybody first gets what no other claims, the rest goes in
/// proportion to what is then still claimed of it.
///
/// `m_i = max(0, E - sum of other claims)`, `R = E - sum m`, `x = m + PRO(R, min(R, c - m))`. The
/// tau-value of the bankruptcy game. Curiel, Maschler & Tijs 1987, Z. Oper. Res. 31:A143.
pub fn adjusted_proportional(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        let deficit = total - endowment;
        let rest = (endowment - sum(claims, |claim| (claim - deficit).max(0.0))).max(0.0);
        // What is still claimed: the claim less the part that nobody contests, at most the rest.
        let contested = |claim: f64| claim.min(deficit).min(rest);
        let all = sum(claims, contested);
        let share = if all > 0.0 { rest / all } else { 0.0 };
        each(claims, |claim| (claim - deficit).max(0.0) + contested(claim) * share)
    })
}

/// Alpha-min: everybody gets the smallest claim, or an equal part when that is too much; the rest goes
/// in proportion to the rest of the claims.
///
/// Gimenez-Gomez & Peris 2014, Eur. J. Oper. Res. 233:
/// `n min(c) >= E: E / n`; otherwise `min(c) + PRO(E - n min(c), c - min(c))`.
pub fn alpha_min(claims: &[f64], endowment: f64) -> Vec<f64> {
    when_scarce(claims, endowment, |total| {
        let count = claims.len() as f64;
        let floor = claims.iter().copied().fold(f64::INFINITY, f64::min).min(endowment / count);
        let share = (endowment - count * floor) / (total - count * floor);
        each(claims, |claim| floor + (claim - floor) * share)
    })
}
