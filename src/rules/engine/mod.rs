//! The few engines over which rules are written (rule book, section 2).

pub mod chance;
pub mod fill;
pub mod optimum;
pub mod parties;
pub mod serial;
