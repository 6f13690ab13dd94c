//! How parties judge rules, and how they can agree: payoffs, envy, bargaining, votes and coalitions
//! (rule book, section 8).
//!
//! Everything here is a pure function over small lists: rules by index, parties by index, a payoff
//! for each. Nothing decides for the parties; it shows what each way of deciding would come to.

mod acceptance;
pub mod bargaining;
pub mod coalition;
mod disagreement;
mod envy;
pub mod goods;
mod improvement;
mod payoff;
mod power;
pub mod voting;

pub use acceptance::{Mandate, Stance, acceptable_to_all, stances};
pub use disagreement::{alone, disagreement};
pub use envy::{Envy, NoEnvy, envy, shares};
pub use improvement::{Improvement, improve, improve_allocation};
pub use payoff::{NoPayoff, Payoff, payoffs};
pub use power::{Body, Power, TooManyPlayers};
