//! The nucleolus: the sharing whose worst complaint is smallest.

use super::{Game, members};
use crate::num::leximin::{self, Utilities};
use crate::num::linear::{NoOptimum, Programme};

/// Players for whom the linear programmes stay small.
const MOST_PLAYERS: usize = 8;

/// Why there is no nucleolus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoNucleolus {
    /// Some player must get less than it is worth alone.
    #[error("everybody together is worth less than all players alone")]
    NoImputation,
    /// There are too many coalitions.
    #[error("the nucleolus is worked out for at most {MOST_PLAYERS} players")]
    TooManyPlayers,
    /// The search did not come to an end.
    #[error(transparent)]
    NoOptimum(#[from] NoOptimum),
}

impl Game {
    /// The sharing that makes the largest complaint of any coalition (what it could secure less what
    /// it gets) as small as possible, then the next largest, and so on (Schmeidler 1969).
    ///
    /// Every player gets at least what it is worth alone. It is unique, and in the core if there is one.
    pub fn nucleolus(&self) -> Result<Vec<f64>, NoNucleolus> {
        if self.players > MOST_PLAYERS {
            return Err(NoNucleolus::TooManyPlayers);
        }
        let alone: Vec<f64> = (0..self.players).map(|player| self.worth(1 << player)).collect();
        let surplus = self.worth(self.everybody()) - alone.iter().sum::<f64>();
        let scale = self.worth.iter().fold(0.0, |most: f64, worth| most.max(worth.abs()));
        if surplus < -1e-9 * scale {
            return Err(NoNucleolus::NoImputation);
        }
        let surplus = surplus.max(0.0);
        // What each player gets beyond its own worth.
        let set = Programme {
            objective: Vec::new(),
            bounds: vec![surplus; self.players],
            rows: vec![vec![1.0; self.players], vec![-1.0; self.players]],
            limits: vec![surplus, -surplus],
        };
        let short = |set: u32| self.worth(set) - members(set).map(|player| alone[player]).sum::<f64>();
        // The same amount added to all satisfactions keeps them above 0 and their order as it is.
        let lift = self.proper().map(short).fold(0.0, f64::max);
        let has = |set: u32| (0..self.players).map(|player| f64::from(set >> player & 1)).collect();
        let satisfaction = Utilities {
            base: self.proper().map(|set| lift - short(set)).collect(),
            slopes: self.proper().map(has).collect(),
        };
        if satisfaction.base.is_empty() {
            return Ok(alone.iter().map(|worth| worth + surplus).collect());
        }
        let extra = leximin::solve(&set, &satisfaction)?;
        Ok(alone.iter().zip(extra).map(|(worth, extra)| worth + extra).collect())
    }
}
