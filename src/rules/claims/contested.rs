//! Rules that look at how claims meet: in every order of arrival, where nobody contests them, and where
//! they overlap (rule book, G8 to G10).

use super::theory;
use crate::num::claims;
use crate::rules::engine::arrivals::arrive;
use crate::rules::engine::scarcest::scarcest_first;
use crate::rules::rule::{Family, Judges, Rule};

/// Random arrival, the run on the bank: groups come one by one and take all they need while there is
/// something; the answer is the mean over all orders.
///
/// The Shapley value of the bankruptcy game. O'Neill 1982, Math. Soc. Sci. 2:345. Groups arrive, not
/// persons: that makes it another rule than the equal-chance lottery.
pub static RANDOM_ARRIVAL: Rule = Rule {
    id: "claims.random_arrival",
    family: Family::Claims,
    parameters: &[],
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::RANDOM_ARRIVAL,
    allocate: |_, ledger| {
        arrive(ledger);
        Ok(())
    },
};

/// Adjusted proportional rule: everybody first gets what no other group claims, the rest goes in
/// proportion to what is still claimed of it.
///
/// `m = max(0, E - other claims)`, `R = E - sum m`, `x = m + PRO(R, min(R, c - m))`. Curiel, Maschler &
/// Tijs 1987, Z. Oper. Res. 31:A143.
pub static ADJUSTED_PROPORTIONAL: Rule = Rule {
    id: "claims.adjusted_proportional",
    family: Family::Claims,
    parameters: &[],
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::ADJUSTED_PROPORTIONAL,
    allocate: |_, ledger| {
        scarcest_first(ledger, claims::adjusted_proportional);
        Ok(())
    },
};

/// Minimal overlap rule: claims are laid on the supply so that as little as possible is claimed twice,
/// and each part is shared equally by those who claim it.
///
/// Ibn Ezra; O'Neill 1982, Math. Soc. Sci. 2:345.
pub static MINIMAL_OVERLAP: Rule = Rule {
    id: "claims.minimal_overlap",
    family: Family::Claims,
    parameters: &[],
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: theory::MINIMAL_OVERLAP,
    allocate: |_, ledger| {
        scarcest_first(ledger, claims::minimal_overlap);
        Ok(())
    },
};
