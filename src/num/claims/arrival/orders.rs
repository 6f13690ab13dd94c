//! Means over orders: all of them where they are few, drawn ones where they are many.

use super::Average;
use crate::num::Stream;

/// Most claimants of whom all orders are gone through: 5,040.
const ALL: usize = 7;

/// How many claimants are placed when orders are drawn, all orders together.
const PLACED: usize = 100_000;

/// Fewest pairs of orders that are drawn.
const PAIRS: usize = 16;

/// The mean, over all orders of `count` claimants, of what `serve` awards to each.
///
/// `serve` gets an order and calls back with a claimant and an award; who is not named gets 0. With
/// more than 7 claimants the orders are drawn from the stream, each together with its reverse: who
/// comes early in one comes late in the other, which makes the mean much surer.
pub fn mean_over_orders(
    count: usize,
    stream: &mut Stream,
    mut serve: impl FnMut(&[usize], &mut dyn FnMut(usize, f64)),
) -> Average {
    let mut order: Vec<usize> = (0..count).collect();
    let mut sums = vec![0.0; count];
    if count <= ALL {
        let mut orders = 0.0;
        loop {
            serve(&order, &mut |claimant, award| sums[claimant] += award);
            orders += 1.0;
            if !next_order(&mut order) {
                break;
            }
        }
        return Average { means: sums.iter().map(|sum| sum / orders).collect(), standard_error: 0.0 };
    }
    let pairs = (PLACED / count).max(PAIRS);
    let mut squares = vec![0.0; count];
    for _ in 0..pairs {
        stream.shuffle(&mut order);
        let mut pair = vec![0.0; count];
        for _ in 0..2 {
            serve(&order, &mut |claimant, award| pair[claimant] += award / 2.0);
            order.reverse();
        }
        for (claimant, award) in pair.into_iter().enumerate() {
            sums[claimant] += award;
            squares[claimant] += award * award;
        }
    }
    let pairs = pairs as f64;
    let means: Vec<f64> = sums.iter().map(|sum| sum / pairs).collect();
    let variance = |(mean, square): (&f64, &f64)| (square / pairs - mean * mean).max(0.0) / (pairs - 1.0);
    let standard_error = means.iter().zip(&squares).map(variance).fold(0.0, f64::max).sqrt();
    Average { means, standard_error }
}

/// The next order in the dictionary; `false` after the last one.
fn next_order(order: &mut [usize]) -> bool {
    let Some(rise) = (1..order.len()).rev().find(|&place| order[place - 1] < order[place]) else { return false };
    let pivot = order[rise - 1];
    let swapped = (rise..order.len()).rev().find(|&place| order[place] > pivot).unwrap_or(rise);
    order.swap(rise - 1, swapped);
    order[rise..].reverse();
    true
}
