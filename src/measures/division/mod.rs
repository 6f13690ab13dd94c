//! Fair division between parties: envy, due shares, and what fairness costs.

pub mod envy;
pub mod leximin;
pub mod pareto;
pub mod price_of_fairness;
