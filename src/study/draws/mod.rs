//! Many draws of a scenario's uncertain inputs.

mod batch;
mod certainty;
mod fast;
pub mod kernel;
pub mod summary;
mod worlds;

pub use batch::{Batch, BatchWork, RuleDraws};
pub use certainty::{BINS, Certainty, RuleCertainty};
pub use worlds::{Figures, Worlds};
