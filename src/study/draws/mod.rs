//! Many draws of a scenario's uncertain inputs.

mod batch;
mod certainty;
mod fast;
mod gathering;
pub mod kernel;
pub mod summary;
mod worlds;

pub use batch::{Batch, BatchWork, RuleDraws};
pub use certainty::{BINS, Certainty, RuleCertainty};
pub use gathering::{Gathering, most_worlds};
pub use worlds::{Figures, Worlds};
