//! Several draws of one supply at once: the ways to share it, and what comes of them.
//!
//! One treatment for each group that uses one unit, patients divisible, ties shared: then a rule is
//! one of a few operations on whole columns, and all draws of a block go through them in step. The
//! rules themselves run on the ledger; that both agree is tested.

mod shares;
mod sharing;

pub use shares::Shares;
pub use sharing::{fill, serve};

use crate::num::lanes::Lanes;

/// Groups up to which each is compared with each other one; with more of them something is sorted.
const FEW: usize = 64;

/// Sum over groups of `number`, a group after the other.
#[inline(always)]
pub fn sum<const N: usize>(groups: usize, number: impl Fn(usize) -> Lanes<N>) -> Lanes<N> {
    let mut sum = Lanes::all(0.0);
    for group in 0..groups {
        sum += number(group);
    }
    sum
}
