//! Votes that are added up: plurality and Borda.

use super::{Profile, Tally};

/// Most first places wins. Options that share a first place share the vote.
pub fn plurality(profile: &Profile) -> Tally {
    Tally::of(profile.first_places(&vec![true; profile.options], false))
}

/// Points for places: as many as options ranked lower, and half a point for each that is tied
/// (Borda 1781).
pub fn borda(profile: &Profile) -> Tally {
    let mut scores = vec![0.0; profile.options];
    for ballot in &profile.ballots {
        let mut below = profile.options as f64;
        for tier in &ballot.ranking {
            let tied = tier.len() as f64;
            below -= tied;
            for &option in tier {
                scores[option] += ballot.weight * (below + (tied - 1.0) / 2.0);
            }
        }
    }
    Tally::of(scores)
}
