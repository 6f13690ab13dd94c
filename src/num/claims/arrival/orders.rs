//! Means over orders: all of them where they are few, drawn ones where they are many.

use super::Average;
use crate::num::Stream;

/// Most claimants of whom all orders are gone through: 5,040.
const ALL: usize = 7;

/// How many claimants are placed when orders are drawn, all orders together.
const PLACED: usize = 10_000;

/// Fewest pairs of orders that are drawn.
const PAIRS: usize = 16;

/// The mean, over all orders of `count` claimants, of `awards` awards.
///
/// `serve` gets an order and calls back with an award's number and its size; the others are 0. With
/// more than 7 claimants the orders are drawn from the stream, each together with its reverse: who
/// comes early in one comes late in the other, which makes the mean much surer.
pub fn mean_over_orders(
    count: usize,
    awards: usize,
    stream: &mut Stream,
    mut serve: impl FnMut(&[usize], &mut dyn FnMut(usize, f64)),
) -> Average {
    let mut order: Vec<usize> = (0..count).collect();
    let mut sums = vec![0.0; awards];
    if count <= ALL {
        let mut orders = 0.0;
        loop {
            serve(&order, &mut |number, award| sums[number] += award);
            orders += 1.0;
            if !next_order(&mut order) {
                break;
            }
        }
        return Average { means: sums.iter().map(|sum| sum / orders).collect(), standard_error: 0.0 };
    }
    let pairs = (PLACED / count).max(PAIRS);
    let mut squares = vec![0.0; awards];
    for _ in 0..pairs {
        stream.shuffle(&mut order);
        let mut pair = vec![0.0; awards];
        for _ in 0..2 {
            serve(&order, &mut |number, award| pair[number] += award / 2.0);
            order.reverse();
        }
        for (number, award) in pair.into_iter().enumerate() {
            sums[number] += award;
            squares[number] += award * award;
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
