//! Evenhand compares rules for sharing scarce medical supplies between patient groups.

pub mod browser;
pub mod charts;
pub mod exchange;
pub mod library;
pub mod locale;
pub mod measures;
pub mod num;
pub mod rules;
pub mod scenario;
pub mod state;
pub mod study;
pub mod ui;
