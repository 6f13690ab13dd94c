//! Votes in rounds, in each of which one option drops out.

use std::collections::BTreeSet;

use super::Profile;
use crate::num;

/// How a vote in rounds went.
#[derive(Clone, Debug, PartialEq)]
pub struct Elimination {
    /// The rounds, where the option listed last drops out of several that tie.
    pub rounds: Vec<Round>,
    /// Who wins that way; `None` when there is no option.
    pub winner: Option<usize>,
    /// Every option that wins under some way to break the ties, if they were all looked at.
    pub co_winners: Option<Vec<usize>>,
}

/// One round.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// First places of each option; 0 for those that have dropped out.
    pub votes: Vec<f64>,
    /// Who drops out; `None` in the last round.
    pub dropped: Option<usize>,
}

/// Sets of options left that the search for co-winners may look at.
const MOST_STATES: usize = 4096;

/// Instant run-off: until one has more than half of the votes, the one with the fewest first places
/// drops out.
pub fn instant_runoff(profile: &Profile) -> Elimination {
    eliminate(profile, |alive| {
        let votes = profile.first_places(alive, false);
        extreme(alive, |option| -votes[option])
    })
}

/// Coombs: until one has more than half of the votes, the one with the most last places drops out.
pub fn coombs(profile: &Profile) -> Elimination {
    eliminate(profile, |alive| {
        let votes = profile.first_places(alive, true);
        extreme(alive, |option| votes[option])
    })
}

/// Options left with the highest value.
fn extreme(alive: &[bool], value: impl Fn(usize) -> f64) -> Vec<usize> {
    let left = || (0..alive.len()).filter(|&option| alive[option]);
    let most = left().map(&value).fold(f64::NEG_INFINITY, f64::max);
    left().filter(|&option| num::same(value(option), most)).collect()
}

fn eliminate(profile: &Profile, weakest: impl Fn(&[bool]) -> Vec<usize>) -> Elimination {
    let mut alive = vec![true; profile.options];
    let mut rounds = Vec::new();
    let winner = loop {
        let votes = profile.first_places(&alive, false);
        let winner = decided(profile, &alive, &votes);
        let dropped = if winner.is_some() { None } else { weakest(&alive).last().copied() };
        rounds.push(Round { votes, dropped });
        match dropped {
            Some(option) => alive[option] = false,
            None => break winner,
        }
    };
    Elimination { rounds, winner, co_winners: co_winners(profile, weakest) }
}

/// The option with more than half of the votes, or the last one left.
fn decided(profile: &Profile, alive: &[bool], votes: &[f64]) -> Option<usize> {
    let half = profile.total() / 2.0;
    let mut left = (0..alive.len()).filter(|&option| alive[option]);
    let majority = left.clone().find(|&option| votes[option] > half && !num::same(votes[option], half));
    let alone = if left.clone().count() == 1 { left.next() } else { None };
    majority.or(alone)
}

/// Every way to break the ties, as far as the limit allows.
fn co_winners(profile: &Profile, weakest: impl Fn(&[bool]) -> Vec<usize>) -> Option<Vec<usize>> {
    let mut open = vec![vec![true; profile.options]];
    let mut seen = BTreeSet::new();
    let mut winners = BTreeSet::new();
    while let Some(alive) = open.pop() {
        if seen.len() == MOST_STATES {
            return None;
        }
        if let Some(winner) = decided(profile, &alive, &profile.first_places(&alive, false)) {
            winners.insert(winner);
            continue;
        }
        for option in weakest(&alive) {
            let mut next = alive.clone();
            next[option] = false;
            if seen.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    Some(winners.into_iter().collect())
}
