//! Rules between countries, with what the laws ask of them.

use super::Variant;

/// Every variant.
pub const ALL: &[Variant] = &[];
