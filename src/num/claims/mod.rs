//! Claims on an estate that is too small: ways to divide it (rule book, section 6.G).
//!
//! A problem is a list of claims and an endowment, all finite and not negative. Every division gives
//! each claimant at least nothing and at most its claim, and gives away the whole endowment; when that
//! covers all claims, everybody gets the claim. Claimants with equal claims get the same.
//! O'Neill 1982, Math. Soc. Sci. 2:345; Thomson 2003, Math. Soc. Sci. 45:249, and his book of 2019,
//! How to divide when there isn't enough.

mod arrival;
mod equal;
mod halves;
mod level;
mod others;
mod overlap;
mod proportional;

pub use arrival::{Average, mean_over_orders, random_arrival};
pub use equal::{equal_awards, equal_losses};
pub use halves::{constrained_egalitarian, piniles, reverse_talmud, talmud};
pub use others::{average_of_equals, dominguez_thomson};
pub use overlap::minimal_overlap;
pub use proportional::{adjusted_proportional, alpha_min, proportional};

/// A way to divide an endowment (second argument) between claims (first argument).
pub type Division = fn(&[f64], f64) -> Vec<f64>;

/// Divides a problem of which the total of the claims is given, unless there is nothing to decide.
fn when_scarce(claims: &[f64], endowment: f64, divide: impl FnOnce(f64) -> Vec<f64>) -> Vec<f64> {
    let total = sum(claims, |claim| claim);
    if endowment >= total {
        claims.to_vec()
    } else if endowment > 0.0 {
        divide(total)
    } else {
        vec![0.0; claims.len()]
    }
}

/// The awards of a function of the single claim.
fn each(claims: &[f64], award: impl Fn(f64) -> f64) -> Vec<f64> {
    claims.iter().map(|&claim| award(claim)).collect()
}

/// The largest claim.
fn largest(claims: &[f64]) -> f64 {
    claims.iter().copied().fold(0.0, f64::max)
}

/// The sum of something over all claims, in four parts: quicker, and with a quarter of the rounding.
#[inline(always)]
fn sum(claims: &[f64], mut of: impl FnMut(f64) -> f64) -> f64 {
    let mut parts = [0.0; 4];
    let mut fours = claims.chunks_exact(4);
    for four in fours.by_ref() {
        for (part, claim) in parts.iter_mut().zip(four) {
            *part += of(*claim);
        }
    }
    for claim in fours.remainder() {
        parts[0] += of(*claim);
    }
    (parts[0] + parts[1]) + (parts[2] + parts[3])
}
