//! What groups of parties can secure by themselves (rule book, 8.8).

mod bankruptcy;
mod core;
mod nucleolus;
mod shapley;
mod stock;

pub use bankruptcy::bankruptcy;
pub use core::CoreTest;
pub use nucleolus::NoNucleolus;
pub use stock::{NoGame, blocking, own_stock_game};

/// A set of players: bit p is set when player p is in it.
pub type Coalition = u32;

/// Players of whom all coalitions can be looked at.
pub const MOST_PLAYERS: usize = 16;

/// A game in which every coalition can secure some worth, to be shared as its members like.
#[derive(Clone, Debug, PartialEq)]
pub struct Game {
    players: usize,
    /// Worth of each coalition, the empty one first.
    worth: Vec<f64>,
}

/// What is wrong with a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GameFlaw {
    /// There are too many players, or none.
    #[error("a game has 1 to {MOST_PLAYERS} players, not {players}")]
    Players {
        /// The number given.
        players: usize,
    },
    /// A worth is not a finite number, or that of nobody is not 0.
    #[error("the worth of coalition {coalition:#b} is not a number that can be used")]
    Worth {
        /// The coalition.
        coalition: Coalition,
    },
}

impl Game {
    /// A game by the worth of each coalition; nobody is worth nothing.
    pub fn new(players: usize, mut worth: impl FnMut(Coalition) -> f64) -> Result<Self, GameFlaw> {
        if players == 0 || players > MOST_PLAYERS {
            return Err(GameFlaw::Players { players });
        }
        let worth: Vec<f64> = (0..1 << players).map(|set| if set == 0 { 0.0 } else { worth(set) }).collect();
        match worth.iter().position(|worth| !worth.is_finite()) {
            Some(coalition) => Err(GameFlaw::Worth { coalition: coalition as Coalition }),
            None => Ok(Self { players, worth }),
        }
    }

    /// Players.
    pub fn players(&self) -> usize {
        self.players
    }

    /// What a coalition can secure; 0 for one with a player that does not exist.
    pub fn worth(&self, coalition: Coalition) -> f64 {
        self.worth.get(coalition as usize).copied().unwrap_or(0.0)
    }

    /// Everybody.
    pub fn everybody(&self) -> Coalition {
        ((1_u64 << self.players) - 1) as Coalition
    }

    /// Every coalition but nobody and everybody.
    fn proper(&self) -> std::ops::Range<Coalition> {
        1..self.everybody()
    }
}

/// The players of a coalition.
pub fn members(coalition: Coalition) -> impl Iterator<Item = usize> {
    (0..Coalition::BITS as usize).filter(move |player| coalition >> player & 1 == 1)
}

/// What the players of a coalition have together.
fn together(payoffs: &[f64], coalition: Coalition) -> f64 {
    members(coalition).filter_map(|player| payoffs.get(player)).sum()
}
