//! The one sort of the program that opens the page: every further kind would add some kilobytes to it.

use std::cmp::Ordering;

/// The numbers below `count` in the order that `compare` wants; equal ones keep their order.
pub fn ordered(count: usize, compare: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    sort(&mut order, compare);
    order
}

/// Sorts indices as `compare` wants; equal ones keep their order.
pub fn sort(order: &mut [usize], compare: impl Fn(usize, usize) -> Ordering) {
    sort_by(order, &compare);
}

/// Sorts pairs by their first numbers, those with equal ones by their second.
///
/// A million pairs must not hurt, so the full program has a sort of its own for them. The order is
/// the same in both.
pub fn sort_pairs(pairs: &mut Vec<(f64, f64)>) {
    let compare = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
    if crate::IS_FULL {
        pairs.sort_unstable_by(compare);
    } else {
        let order = ordered(pairs.len(), |a, b| compare(&pairs[a], &pairs[b]));
        *pairs = order.into_iter().map(|index| pairs[index]).collect();
    }
}

fn sort_by(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    order.sort_by(|&a, &b| compare(a, b));
}
