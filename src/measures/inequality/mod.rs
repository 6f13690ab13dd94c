//! How evenly coverage is spread over groups.

pub mod atkinson;
pub mod decomposition;
pub mod dispersion;
pub mod distance;
pub mod entropy;
pub mod gap;
pub mod gini;
pub mod herfindahl;
pub mod hoover;
mod levels;
pub mod logs;
pub mod lorenz;
pub mod potential;
pub mod shares;
mod table;
pub mod worst_coverage;
