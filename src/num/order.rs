//! The one sort of the program that opens the page: every further kind would add some kilobytes to it.

mod spread;

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

/// Sorts pairs by their first numbers, those with equal ones by their second, as [`f64::total_cmp`] has them.
///
/// A million pairs must not hurt, so the full program has a sort of its own for them. The order is
/// the same in both.
pub fn sort_pairs(pairs: &mut Vec<(f64, f64)>) {
    if crate::IS_FULL {
        spread::sort(pairs);
    } else {
        let order = ordered(pairs.len(), |a, b| compare_pairs(&pairs[a], &pairs[b]));
        *pairs = order.into_iter().map(|index| pairs[index]).collect();
    }
}

fn compare_pairs(a: &(f64, f64), b: &(f64, f64)) -> Ordering {
    a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
}

fn sort_by(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    order.sort_by(|&a, &b| compare(a, b));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_sorted_as_numbers_are_compared() {
        let odd = [0.0, -0.0, 1.5, -1.5, 1e-310, f64::MAX, -f64::MAX, f64::INFINITY, f64::NEG_INFINITY, 2.0];
        let all: Vec<(f64, f64)> = odd.iter().flat_map(|&a| odd.iter().map(move |&b| (a, b))).collect();
        let mut pairs = all.clone();
        sort_pairs(&mut pairs);
        let order = ordered(all.len(), |a, b| compare_pairs(&all[a], &all[b]));
        let bits = |pair: (f64, f64)| (pair.0.to_bits(), pair.1.to_bits());
        assert!(pairs.into_iter().map(bits).eq(order.into_iter().map(|index| bits(all[index]))));
    }
}
