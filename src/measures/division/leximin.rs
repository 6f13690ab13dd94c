//! Look after the worst-off first, then the next, and so on.

use std::cmp::Ordering;

use crate::num;

/// Compares two lists of payoffs from the lowest to the highest: the first that differ decide.
///
/// `Greater` when the first list is better. Payoffs are equal when they differ by no more than
/// `tolerance max(1, |a|, |b|)`. Payoffs of different parties must be comparable, as shares of need
/// or deaths averted per person in need are.
/// Source: Sen 1970, Collective Choice and Social Welfare; Dubins & Spanier 1961, Am Math Mon 68:1.
pub fn compare(first: &[f64], second: &[f64], tolerance: f64) -> Ordering {
    let (first, second) = (rising(first), rising(second));
    let differ = first.iter().zip(&second).find(|(a, b)| !num::near(**a, **b, tolerance));
    differ.map_or(Ordering::Equal, |(a, b)| a.total_cmp(b))
}

/// The options than which no other is better, in their order.
pub fn best(options: &[Vec<f64>]) -> Vec<usize> {
    let worse = |a: &[f64], b: &[f64]| compare(a, b, num::TOLERANCE) == Ordering::Less;
    let unbeaten = |option: &usize| !options.iter().any(|other| worse(&options[*option], other));
    (0..options.len()).filter(unbeaten).collect()
}

fn rising(payoffs: &[f64]) -> Vec<f64> {
    let order = num::ordered(payoffs.len(), |a, b| payoffs[a].total_cmp(&payoffs[b]));
    order.into_iter().map(|party| payoffs[party]).collect()
}
