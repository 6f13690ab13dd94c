//! How much one must mind inequality to prefer the one of two distributions over the other.

use crate::measures::{Reason, Value};

/// Which of two distributions of lifetime health is better, by the aversion to inequality.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BreakEven {
    /// Both are as good at this aversion; a little above it, the named one is better, and below it the
    /// other.
    At {
        /// The aversion.
        aversion: f64,
        /// The better one above it.
        above: Better,
    },
    /// One is better, or at least as good, at every aversion.
    Always(Better),
    /// Both are as good at every aversion.
    Alike,
}

/// One of two distributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The first.
    First,
    /// The second.
    Second,
}

/// The greatest aversion that is looked at.
pub const MOST: f64 = 50.0;

/// Points at which the two are compared before the crossing is narrowed down.
const POINTS: u32 = 64;

/// The least aversion above 0 at which they are compared.
const LEAST: f64 = 1e-4;

/// The lowest aversion, 0 to 50, at which the equally distributed equivalents of the levels `first` and
/// `second` of `n` people change places.
///
/// `equivalent` is [`super::equivalent::atkinson_ede`] or [`super::equivalent::kolm_ede`]. A crossing is
/// found when the order differs between two of 65 aversions, which are closer together near 0, and
/// narrowed down by halving. Fails with the reason for which an equivalent is undefined.
/// Source: Robson et al. 2017, Health Econ 26:1328, and York's social welfare functions.
pub fn breakeven(
    equivalent: fn(&[f64], &[f64], f64) -> Value,
    first: &[f64],
    second: &[f64],
    n: &[f64],
) -> Result<BreakEven, Reason> {
    let better = |aversion: f64| match (equivalent(first, n, aversion), equivalent(second, n, aversion)) {
        (Value::Number(first), Value::Number(second)) => Ok(order(first, second)),
        (Value::Undefined(reason), _) | (_, Value::Undefined(reason)) => Err(reason),
        _ => Err(Reason::TooLarge),
    };
    let growth = libm::pow(MOST / LEAST, 1.0 / f64::from(POINTS - 1));
    let mut last = (0.0, better(0.0)?);
    let level = last.1.is_none();
    for point in 0..POINTS {
        let aversion = (LEAST * libm::pow(growth, f64::from(point))).min(MOST);
        let now = better(aversion)?;
        match (last.1, now) {
            (Some(before), Some(above)) if before != above => {
                let aversion = narrowed(last.0, aversion, |aversion| Ok(better(aversion)? == Some(before)))?;
                return Ok(BreakEven::At { aversion, above });
            }
            (_, Some(_)) => last = (aversion, now),
            (_, None) => {}
        }
    }
    Ok(match last.1 {
        // With equal means, whoever is better at any aversion is so from 0 on.
        Some(above) if level => BreakEven::At { aversion: 0.0, above },
        Some(better) => BreakEven::Always(better),
        None => BreakEven::Alike,
    })
}

/// The greater one; none when they differ by rounding only.
fn order(first: f64, second: f64) -> Option<Better> {
    if (first - second).abs() <= 1e-13 * first.abs().max(second.abs()) {
        None
    } else if first > second {
        Some(Better::First)
    } else {
        Some(Better::Second)
    }
}

/// Where `holds` ends between `low`, where it does, and `high`, where it does not.
fn narrowed(mut low: f64, mut high: f64, holds: impl Fn(f64) -> Result<bool, Reason>) -> Result<f64, Reason> {
    for _ in 0..80 {
        let middle = low + (high - low) / 2.0;
        if holds(middle)? { low = middle } else { high = middle }
    }
    Ok(low + (high - low) / 2.0)
}
