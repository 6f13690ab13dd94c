//! Evenhand compares rules for sharing scarce medical supplies between patient groups.

pub mod charts;
pub mod locale;
pub mod num;
pub mod rules;
pub mod scenario;
