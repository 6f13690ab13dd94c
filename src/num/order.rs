//! The one sort of the program: every further kind would add some kilobytes to the page.

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

fn sort_by(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    order.sort_by(|&a, &b| compare(a, b));
}
