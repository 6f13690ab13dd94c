//! How evenly coverage is spread over groups.

pub mod gap;
pub mod gini;
pub mod hoover;
pub mod worst_coverage;
