//! The few engines over which rules are written (rule book, section 2).

pub mod arrivals;
pub mod books;
pub mod chance;
pub mod estate;
pub mod fill;
pub mod independent;
pub mod optimum;
pub mod parties;
pub mod path;
pub mod scarcest;
pub mod serial;
pub mod steps;
pub mod successive;
