//! Lifetime health, weighted for an aversion to inequality (distributional cost-effectiveness analysis).

mod impact;

pub use impact::{Change, Impact, impact};
