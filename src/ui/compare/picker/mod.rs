//! What is compared and how it is measured: search, ready-made selections, what is chosen, everything by family.

mod entry;
mod measures;
mod parts;
mod rules;
mod settings;

pub use measures::{SEARCH as MEASURE_SEARCH, measure_picker, more_measures};
pub use parts::use_picking;
pub use rules::{SEARCH as RULE_SEARCH, picker};
