//! The numbers of the live sentence on top of a comparison.

use super::{Answer, Comparison};
use crate::num;

/// The numbers of the live sentence: two rules that differ, in the fewest words.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// All patients in need.
    pub need: f64,
    /// One side of the contrast.
    pub first: Side,
    /// The other side; `None` when only one rule has an answer.
    pub second: Option<Side>,
}

/// What one rule does, in the fewest numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Row of the comparison.
    pub row: usize,
    /// Deaths averted.
    pub averted: f64,
    /// Patients treated.
    pub treated: f64,
    /// Groups of which nobody is treated, though there is need.
    pub left_out: usize,
    /// Share of need treated, where it is the same in every group.
    pub everywhere: Option<f64>,
    /// Lowest and highest share of need treated.
    pub coverage: (f64, f64),
}

impl Headline {
    /// Two rows of a comparison in a sentence; `None` when the first has no answer.
    pub fn of(comparison: &Comparison, first: usize, second: usize) -> Option<Self> {
        Some(Self {
            need: comparison.need.iter().sum(),
            first: side(comparison, first)?,
            second: side(comparison, second),
        })
    }
}

fn side(comparison: &Comparison, row: usize) -> Option<Side> {
    let answer: &Answer = comparison.rows.get(row)?.result.as_ref().ok()?;
    let needy = || comparison.need.iter().zip(&answer.treated).filter(|(need, _)| **need > 0.0);
    let coverage: Vec<f64> = needy().map(|(need, treated)| treated / need).collect();
    let lowest = coverage.iter().copied().fold(f64::INFINITY, f64::min).min(1.0);
    let highest = coverage.iter().copied().fold(0.0, f64::max);
    // Whole patients make equal shares a little unequal; one patient either way is still "everywhere".
    let shared = |mean: f64| needy().all(|(need, treated)| (treated - mean * need).abs() < 1.0 + num::TOLERANCE);
    let mean = answer.treated.iter().sum::<f64>() / comparison.need.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    Some(Side {
        row,
        averted: answer.averted.iter().sum(),
        treated: answer.treated.iter().sum(),
        left_out: needy().filter(|(_, treated)| **treated == 0.0).count(),
        everywhere: (coverage.len() > 1 && mean > 0.0 && shared(mean)).then_some(mean),
        coverage: (lowest, highest),
    })
}
