//! Every option against every other.

use super::{Profile, Tally};
use crate::num;

/// Votes in every duel between two options.
#[derive(Clone, Debug, PartialEq)]
pub struct Duels {
    /// `over[a][b]`: votes that prefer a to b.
    pub over: Vec<Vec<f64>>,
}

impl Duels {
    /// Holds every duel. Ballots that like both equally stay away.
    pub fn of(profile: &Profile) -> Self {
        let mut over = vec![vec![0.0; profile.options]; profile.options];
        for ballot in &profile.ballots {
            for (place, tier) in ballot.ranking.iter().enumerate() {
                let later = || ballot.ranking[place + 1..].iter().flatten();
                for &better in tier {
                    later().for_each(|&worse| over[better][worse] += ballot.weight);
                }
            }
        }
        Self { over }
    }

    /// `margins[a][b]`: votes that prefer a to b, less those that prefer b to a.
    pub fn margins(&self) -> Vec<Vec<f64>> {
        let options = || 0..self.over.len();
        options().map(|a| options().map(|b| self.over[a][b] - self.over[b][a]).collect()).collect()
    }

    /// Whether a beats b.
    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.over[a][b] > self.over[b][a] && !num::same(self.over[a][b], self.over[b][a])
    }

    /// The option that beats every other; `None` where preferences run in a circle or tie (Condorcet 1785).
    pub fn winner(&self) -> Option<usize> {
        let options = || 0..self.over.len();
        options().find(|&option| options().all(|other| other == option || self.beats(option, other)))
    }

    /// Options that no other beats: several where duels are tied, none in a circle.
    pub fn unbeaten(&self) -> Vec<usize> {
        let options = || 0..self.over.len();
        options().filter(|&option| options().all(|other| !self.beats(other, option))).collect()
    }

    /// Duels won less duels lost; most wins. A tie counts for nobody (Copeland 1951).
    pub fn copeland(&self) -> Tally {
        let options = || 0..self.over.len();
        let count = |holds: &dyn Fn(usize) -> bool| options().filter(|&other| holds(other)).count() as f64;
        let score = |option| count(&|other| self.beats(option, other)) - count(&|other| self.beats(other, option));
        Tally::of(options().map(score).collect())
    }
}
