//! Claims rules between very many.

use std::hint::black_box;

use evenhand::num::Stream;
use evenhand::num::claims::{self, Division};

use super::{Task, Work};

const CLAIMANTS: usize = 100_000;

/// The quickest of the rules there.
const PEERS: &[(&str, f64)] = &[("numpy", 1.0), ("R", 10.0)];

pub const WORKS: &[Work] = &[
    Work {
        name: "proportional, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::proportional),
    },
    Work {
        name: "equal awards, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::equal_awards),
    },
    Work {
        name: "equal losses, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::equal_losses),
    },
    Work { name: "Talmud, 100,000 claimants", budget: Some(1.0), peers: PEERS, ready: || division(claims::talmud) },
    Work {
        name: "reverse Talmud, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::reverse_talmud),
    },
    Work { name: "Piniles, 100,000 claimants", budget: Some(1.0), peers: PEERS, ready: || division(claims::piniles) },
    Work {
        name: "constrained egalitarian, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::constrained_egalitarian),
    },
    Work {
        name: "adjusted proportional, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::adjusted_proportional),
    },
    Work {
        name: "alpha-min, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::alpha_min),
    },
    Work {
        name: "minimal overlap, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(claims::minimal_overlap),
    },
    Work {
        name: "random arrival, drawn orders, 100,000 claimants",
        budget: Some(1.0),
        peers: PEERS,
        ready: || division(arrival),
    },
];

/// An estate of two thirds of all claims.
fn division(divide: Division) -> Task {
    let mut stream = Stream::named(1, "bench");
    let claims: Vec<f64> = (0..CLAIMANTS).map(|_| 1000.0 * stream.uniform()).collect();
    let endowment = claims.iter().sum::<f64>() * 2.0 / 3.0;
    Box::new(move || drop(black_box(divide(black_box(&claims), endowment))))
}

fn arrival(claims: &[f64], endowment: f64) -> Vec<f64> {
    claims::random_arrival(claims, endowment, &mut Stream::named(1, "bench")).means
}
