//! Fair division between parties: envy, due shares, and what fairness costs.

pub mod envy;
pub mod price_of_fairness;
