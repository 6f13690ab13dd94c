//! What parties make of an allocation: fallback, satisfaction, agreement.

pub mod parties;
pub mod verdict;
