//! Points, outcome and reserve rules, with what the laws ask of them.

use super::Variant;

/// Every variant.
pub const ALL: &[Variant] = &[];
