//! Measures of very many weighted values.

use std::hint::black_box;

use evenhand::measures::Value;
use evenhand::measures::inequality::atkinson::atkinson;
use evenhand::measures::inequality::entropy::theil_t;
use evenhand::measures::inequality::gini::gini;
use evenhand::measures::inequality::shares::palma;
use evenhand::num::Stream;

use super::{Task, Work};

const VALUES: usize = 1_000_000;

pub const WORKS: &[Work] = &[
    Work {
        name: "weighted Gini of 1,000,000 values",
        budget: Some(30.0),
        peers: &[("numpy", 35.0), ("JavaScript", 40.0), ("R", 61.0)],
        ready: || statistic(gini),
    },
    Work { name: "weighted Palma of 1,000,000 values", budget: None, peers: &[], ready: || statistic(palma) },
    Work { name: "weighted Theil T of 1,000,000 values", budget: None, peers: &[], ready: || statistic(theil_t) },
    Work {
        name: "weighted Atkinson, aversion 1/2 of 1,000,000 values",
        budget: None,
        peers: &[],
        ready: || statistic(|y, n| atkinson(y, n, 0.5)),
    },
];

fn statistic(statistic: fn(&[f64], &[f64]) -> Value) -> Task {
    let mut stream = Stream::named(1, "bench");
    let mut column = |most: f64| -> Vec<f64> { (0..VALUES).map(|_| 1e-6 + most * stream.uniform()).collect() };
    let (values, people) = (column(1.0), column(5_000.0));
    Box::new(move || {
        black_box(statistic(black_box(&values), black_box(&people)));
    })
}
