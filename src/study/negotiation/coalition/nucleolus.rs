//! The nucleolus: the sharing whose worst complaint is smallest.

use super::{Coalition, Game, members};
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
        let extra = self.least_complaints(&alone, surplus.max(0.0))?;
        Ok(alone.iter().zip(extra).map(|(worth, extra)| worth + extra).collect())
    }

    /// What each player gets beyond its own worth, out of `surplus`.
    ///
    /// Round by round the smallest satisfaction `t` of all coalitions still open is raised as far as it
    /// goes, and those that stop it (their rows have a price) keep it. A coalition that is a sum of
    /// others that are settled is settled with them, so that there are fewer rounds than players.
    fn least_complaints(&self, alone: &[f64], surplus: f64) -> Result<Vec<f64>, NoNucleolus> {
        let short = |set: Coalition| self.worth(set) - members(set).map(|player| alone[player]).sum::<f64>();
        // The same amount added to all satisfactions keeps t above 0 and their order as it is.
        let lift = self.proper().map(short).fold(0.0, f64::max);
        let indicator =
            |set: Coalition| -> Vec<f64> { (0..self.players).map(|player| f64::from(set >> player & 1)).collect() };
        let mut settled = Span::default();
        settled.add(indicator(self.everybody()));
        let mut fixed = vec![(self.everybody(), surplus)];
        let mut extra = vec![surplus / self.players as f64; self.players];
        while settled.rows.len() < self.players {
            let open: Vec<Coalition> = self.proper().filter(|&set| !settled.holds(indicator(set))).collect();
            let row = |set: Coalition, sign: f64, last: f64| -> Vec<f64> {
                indicator(set).into_iter().map(|has| sign * has).chain([last]).collect()
            };
            let mut round = Programme {
                objective: row(0, 0.0, 1.0),
                bounds: vec![surplus; self.players],
                rows: open.iter().map(|&set| row(set, -1.0, 1.0)).collect(),
                limits: open.iter().map(|&set| lift - short(set)).collect(),
            };
            round.bounds.push(f64::INFINITY);
            for &(set, gets) in &fixed {
                round.rows.extend([row(set, 1.0, 0.0), row(set, -1.0, 0.0)]);
                round.limits.extend([gets, -gets]);
            }
            let optimum = round.solve()?;
            extra.copy_from_slice(&optimum.x[..self.players]);
            let before = settled.rows.len();
            for (&set, _) in open.iter().zip(&optimum.prices).filter(|(_, price)| **price > 1e-9) {
                if settled.add(indicator(set)) {
                    fixed.push((set, optimum.value - (lift - short(set))));
                }
            }
            if settled.rows.len() == before {
                // The prices of the open rows add up to 1, so this happens only by rounding.
                return Err(NoOptimum::Stalled.into());
            }
        }
        Ok(extra)
    }
}

/// The sums and differences of some coalitions, as rows in echelon form.
#[derive(Default)]
struct Span {
    rows: Vec<(usize, Vec<f64>)>,
}

impl Span {
    /// Adds a row; false when it is a sum of those that are there.
    fn add(&mut self, row: Vec<f64>) -> bool {
        let row = self.rest(row);
        let pivot = row.iter().position(|entry| entry.abs() > 1e-9);
        self.rows.extend(pivot.map(|pivot| (pivot, row)));
        pivot.is_some()
    }

    fn holds(&self, row: Vec<f64>) -> bool {
        self.rest(row).iter().all(|entry| entry.abs() <= 1e-9)
    }

    /// What is left of a row after taking away what the others explain.
    fn rest(&self, mut row: Vec<f64>) -> Vec<f64> {
        for (pivot, other) in &self.rows {
            let factor = row[*pivot] / other[*pivot];
            row.iter_mut().zip(other).for_each(|(entry, other)| *entry -= factor * other);
        }
        row
    }
}
