//! Votes of parties over rules (rule book, 8.5).

mod approval;
mod duels;
mod elimination;
mod points;

pub use approval::approval;
pub use duels::Duels;
pub use elimination::{Elimination, Round, coombs, instant_runoff};
pub use points::{borda, plurality};

use crate::num;
use crate::rules::engine::serial::{Direction, tiers_of};

/// How one party orders the options.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    /// Votes that the party has: 1 for each state, its inhabitants, or what it contributes.
    pub weight: f64,
    /// Options from the best to the worst; those it likes equally stand together. Options left out
    /// come last, together.
    pub ranking: Vec<Vec<usize>>,
}

/// All ballots of a vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    options: usize,
    ballots: Vec<Ballot>,
}

/// What is wrong with a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotFlaw {
    /// It names an option that does not exist.
    #[error("ballot {ballot} names the option {option}, which does not exist")]
    UnknownOption {
        /// The ballot.
        ballot: usize,
        /// The option.
        option: usize,
    },
    /// It names an option twice.
    #[error("ballot {ballot} names the option {option} twice")]
    Twice {
        /// The ballot.
        ballot: usize,
        /// The option.
        option: usize,
    },
    /// Its weight is not a finite number of 0 or more.
    #[error("the weight of ballot {ballot} is not a number of 0 or more")]
    Weight {
        /// The ballot.
        ballot: usize,
    },
}

/// Votes for each option, and who wins.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Votes or points of each option.
    pub scores: Vec<f64>,
    /// Every option with the most; the one listed first wins where one must. Empty when there is no
    /// option.
    pub winners: Vec<usize>,
}

impl Profile {
    /// Takes ballots over `options` options.
    pub fn new(options: usize, ballots: Vec<Ballot>) -> Result<Self, BallotFlaw> {
        let mut profile = Self { options, ballots: Vec::with_capacity(ballots.len()) };
        for ballot in ballots {
            profile.ballots.push(checked(options, profile.ballots.len(), ballot)?);
        }
        Ok(profile)
    }

    /// Every party orders the rules by what they give it; `rules[r][p]` is the payoff of party p.
    pub fn by_payoff(rules: &[Vec<f64>], weights: &[f64]) -> Result<Self, BallotFlaw> {
        let ballot = |(party, &weight): (usize, &f64)| Ballot {
            weight,
            ranking: tiers_of(rules.len(), Direction::Descending, &|rule| rules[rule].get(party).copied()),
        };
        Self::new(rules.len(), weights.iter().enumerate().map(ballot).collect())
    }

    /// The same vote with one ballot changed: does it pay to vote otherwise than one thinks?
    pub fn with(&self, ballot: usize, changed: Ballot) -> Result<Self, BallotFlaw> {
        let mut profile = self.clone();
        if let Some(place) = profile.ballots.get_mut(ballot) {
            *place = checked(self.options, ballot, changed)?;
        }
        Ok(profile)
    }

    /// All votes together.
    pub fn total(&self) -> f64 {
        self.ballots.iter().map(|ballot| ballot.weight).sum()
    }

    /// Votes of each option when every ballot gives its own to those of its tiers, first to last, of
    /// which `alive` ones are left; tied options share the vote.
    fn first_places(&self, alive: &[bool], from_the_end: bool) -> Vec<f64> {
        let mut votes = vec![0.0; self.options];
        for ballot in &self.ballots {
            let left = |tier: &Vec<usize>| -> Vec<usize> { tier.iter().copied().filter(|&o| alive[o]).collect() };
            let mut tiers = ballot.ranking.iter().map(left).filter(|tier| !tier.is_empty());
            let tier = if from_the_end { tiers.next_back() } else { tiers.next() };
            for &option in tier.iter().flatten() {
                votes[option] += ballot.weight / tier.as_ref().map_or(1.0, |tier| tier.len() as f64);
            }
        }
        votes
    }
}

impl Tally {
    fn of(scores: Vec<f64>) -> Self {
        let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let winners = (0..scores.len()).filter(|&option| num::same(scores[option], most)).collect();
        Self { scores, winners }
    }
}

fn checked(options: usize, index: usize, mut ballot: Ballot) -> Result<Ballot, BallotFlaw> {
    if !(ballot.weight.is_finite() && ballot.weight >= 0.0) {
        return Err(BallotFlaw::Weight { ballot: index });
    }
    let mut seen = vec![false; options];
    for &option in ballot.ranking.iter().flatten() {
        match seen.get_mut(option) {
            None => return Err(BallotFlaw::UnknownOption { ballot: index, option }),
            Some(true) => return Err(BallotFlaw::Twice { ballot: index, option }),
            Some(seen) => *seen = true,
        }
    }
    let left_out: Vec<usize> = (0..options).filter(|&option| !seen[option]).collect();
    ballot.ranking.push(left_out);
    ballot.ranking.retain(|tier| !tier.is_empty());
    Ok(ballot)
}
