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
    if crate::IS_FULL {
        // Both numbers as one whole number: its order takes a third less time than comparing two.
        let mut keys: Vec<u128> =
            pairs.iter().map(|pair| u128::from(key(pair.0)) << 64 | u128::from(key(pair.1))).collect();
        keys.sort_unstable();
        for (pair, both) in pairs.iter_mut().zip(keys) {
            *pair = (number((both >> 64) as u64), number(both as u64));
        }
    } else {
        let compare = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
        let order = ordered(pairs.len(), |a, b| compare(&pairs[a], &pairs[b]));
        *pairs = order.into_iter().map(|index| pairs[index]).collect();
    }
}

/// Sign of a number's bits.
const SIGN: u64 = 1 << 63;

/// A whole number in whose order numbers stand as [`f64::total_cmp`] has them.
fn key(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

/// The number of a [`key`].
fn number(key: u64) -> f64 {
    f64::from_bits(if key & SIGN == 0 { !key } else { key & !SIGN })
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
        let order = ordered(all.len(), |a, b| all[a].0.total_cmp(&all[b].0).then(all[a].1.total_cmp(&all[b].1)));
        let bits = |pair: (f64, f64)| (pair.0.to_bits(), pair.1.to_bits());
        assert!(pairs.into_iter().map(bits).eq(order.into_iter().map(|index| bits(all[index]))));
    }
}
