//! Many draws of a scenario's uncertain inputs.

pub mod kernel;
