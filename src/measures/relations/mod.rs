//! What parties make of an allocation: fallback, satisfaction, agreement.

pub mod above;
pub mod gains;
pub mod parties;
pub mod satisfaction_gini;
pub mod verdict;
mod working;
