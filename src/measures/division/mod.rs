//! Fair division between parties: envy, due shares, and what fairness costs.

pub mod envy;
pub mod equitability;
pub(super) mod ideal;
pub mod leximin;
pub mod maximin_share;
pub mod pareto;
pub mod price_of_efficiency;
pub mod price_of_fairness;
pub mod proportionality;
pub mod welfare;
mod working;
