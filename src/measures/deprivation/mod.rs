//! Whom coverage favours: measures that know who is deprived.

pub mod concentration;
mod curve;

pub use curve::concentration_curve;
