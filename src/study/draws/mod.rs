//! Many draws of a scenario's uncertain inputs.

mod batch;
mod certainty;
mod choice;
mod fast;
mod gathering;
pub mod kernel;
pub mod summary;
mod versus;
mod worlds;

pub use batch::{Batch, BatchWork, RuleDraws};
pub use certainty::{BINS, Certainty, RuleCertainty};
pub use choice::{Candidate, Choice};
pub use gathering::{Gathering, most_worlds};
pub use versus::{Firmness, OfHundred, Versus};
pub use worlds::{Figures, Worlds};
