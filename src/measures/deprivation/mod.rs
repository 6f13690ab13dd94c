//! Whom coverage favours: measures that know who is deprived.

pub mod concentration;
