//! The kernel on the reference work, once and on many draws.

use std::hint::black_box;

use super::reference::{Comparison, Draws, Groups};
use super::{Clock, Task, Work};

pub const WORKS: &[Work] = &[
    Work {
        name: "12 rules x 12 groups x 15 measures, once",
        budget: Some(0.01),
        peers: &[("numpy", 0.92), ("JavaScript", 0.0066)],
        ready: || comparison(12, 12),
    },
    Work {
        name: "12 rules x 1,000 groups x 15 measures, once",
        budget: Some(1.0),
        peers: &[("numpy", 1.66), ("JavaScript", 3.6)],
        ready: || comparison(1000, 12),
    },
    Work {
        name: "10,000 draws x 10 rules x 12 groups x 15 measures",
        budget: Some(35.0),
        peers: &[("numpy", 117.0), ("JavaScript", 96.0), ("plain Rust in wasm", 69.0)],
        ready: || draws(10_000),
    },
    Work { name: "of which drawing the inputs", budget: None, peers: &[], ready: inputs },
];

/// The very first comparison of a program that has just started, in milliseconds.
pub fn cold(clock: Clock) -> f64 {
    let mut comparison = Comparison::of(Groups::generate(12));
    let start = clock();
    black_box(comparison.measures(12));
    clock() - start
}

/// So many rules on so many groups.
pub fn comparison(groups: usize, rules: usize) -> Task {
    let mut comparison = Comparison::of(Groups::generate(groups));
    Box::new(move || drop(black_box(comparison.measures(rules))))
}

/// Ten rules on so many draws of twelve groups.
pub fn draws(count: usize) -> Task {
    let mut draws = Draws::of(Groups::generate(12));
    Box::new(move || drop(black_box(draws.means(count, 10))))
}

fn inputs() -> Task {
    let mut draws = Draws::of(Groups::generate(12));
    Box::new(move || {
        for first in (0..10_000).step_by(8) {
            draws.draw(first);
            black_box(&draws);
        }
    })
}
