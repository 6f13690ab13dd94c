//! Whether a party signs, and what it lacks if not.

use serde::{Deserialize, Serialize};

use super::parties::reaches;
use crate::measures::{Case, PartyIdeal};

/// What a party says to an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It gets at least its walk-away share, and at least as much as with no agreement.
    Signs,
    /// Less than its walk-away share of need is treated, whatever it has with no agreement.
    BelowWalkAway {
        /// Patients more who would have to be treated; above 0.
        short: f64,
    },
    /// Its own stock alone would avert more deaths.
    BelowFallback {
        /// Deaths more that would have to be averted; above 0.
        short: f64,
    },
}

/// What a party says to an allocation: the one place that decides it.
///
/// Its walk-away share of need (if it stated one) and what its own stock would avert must both be
/// reached, up to rounding; a party that stated neither signs unless treatment harms it.
/// Source: Nash 1950, Econometrica 18:155 (individual rationality).
pub fn verdict(case: &Case, party: &PartyIdeal) -> Verdict {
    if let Some(least) = case.problem.parties[party.party].walk_away {
        let covered: f64 = party.groups.iter().map(|&group| case.need()[group] * case.coverage()[group]).sum();
        if !reaches(covered / party.need, least) {
            return Verdict::BelowWalkAway { short: least * party.need - covered };
        }
    }
    let averted = case.party_deaths_averted(party);
    if reaches(averted, party.disagreement) {
        Verdict::Signs
    } else {
        Verdict::BelowFallback { short: party.disagreement - averted }
    }
}
