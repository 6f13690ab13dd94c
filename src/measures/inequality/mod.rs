//! How evenly coverage is spread over groups.

pub mod gap;
pub mod gini;
pub mod hoover;
mod levels;
pub mod lorenz;
pub mod worst_coverage;
