//! What one option costs more than another, for what it does more.

use crate::num;

/// An option against another, by cost and effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Icer {
    /// More effect for more money, or less for less: the money for one more unit of effect.
    Ratio(f64),
    /// At least as much effect for no more money: no ratio, it is simply better.
    Dominant,
    /// No more effect for at least as much money: no ratio, it is simply worse.
    Dominated,
    /// The same effect for the same money.
    Equal,
}

/// Incremental cost-effectiveness of an option against another, each given as cost and effect:
/// `(C1 - C0) / (E1 - E0)` where both differences have the same sign.
///
/// With other signs a ratio would mislead: cheaper and better would look like dearer and worse. Numbers
/// that only rounding tells apart are the same.
/// Source: Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed.
pub fn icer(other: (f64, f64), option: (f64, f64)) -> Icer {
    let more = |option: f64, other: f64| if num::same(option, other) { 0.0 } else { option - other };
    let (cost, effect) = (more(option.0, other.0), more(option.1, other.1));
    match () {
        () if cost == 0.0 && effect == 0.0 => Icer::Equal,
        () if cost >= 0.0 && effect <= 0.0 => Icer::Dominated,
        () if cost <= 0.0 && effect >= 0.0 => Icer::Dominant,
        () => Icer::Ratio(cost / effect),
    }
}
