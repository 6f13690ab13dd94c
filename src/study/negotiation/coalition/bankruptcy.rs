//! The game behind claims on an estate that is too small.

use super::{Game, GameFlaw, members};

/// A coalition is worth what is left when everybody else has been paid in full.
///
/// Its Shapley value is the random arrival rule and its nucleolus the Talmud rule. O'Neill 1982, Math.
/// Soc. Sci. 2:345; Aumann & Maschler 1985, J. Econ. Theory 36:195.
pub fn bankruptcy(endowment: f64, claims: &[f64]) -> Result<Game, GameFlaw> {
    let all: f64 = claims.iter().sum();
    Game::new(claims.len(), |set| {
        let own: f64 = members(set).map(|player| claims[player]).sum();
        (endowment - (all - own)).max(0.0)
    })
}
