//! How much inequality must be minded to prefer one rule over another.

use super::Comparison;
use crate::measures::Reason;
use crate::measures::equity::Lifetime;
use crate::measures::equity::breakeven::{BreakEven, breakeven};
use crate::measures::equity::equivalent::{atkinson_ede, kolm_ede};
use crate::scenario::{Problem, Scenario};

/// At which aversion to inequality two rules change places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEvens {
    /// By Atkinson's equally distributed equivalent lifetime health.
    pub atkinson: Result<BreakEven, Reason>,
    /// By Kolm's, per year.
    pub kolm: Result<BreakEven, Reason>,
}

/// Compares the lifetime health under two rows of the comparison of a scenario; `None` when a row has
/// no answer, when a group in need has no age or no years left, and when the scenario does not compile.
pub fn break_even(scenario: &Scenario, comparison: &Comparison, first: usize, second: usize) -> Option<BreakEvens> {
    let lifetime = Lifetime::of(&Problem::compile(scenario).ok()?)?;
    let need = &comparison.need;
    let levels = |row: usize| {
        let averted = &comparison.answer(row)?.averted;
        let fits = need.len() == lifetime.years.len() && averted.len() == need.len();
        fits.then(|| lifetime.after(need, |group| averted[group]))
    };
    let (first, second) = (levels(first)?, levels(second)?);
    Some(BreakEvens {
        atkinson: breakeven(atkinson_ede, &first, &second, need),
        kolm: breakeven(kolm_ede, &first, &second, need),
    })
}
