//! How the time grows with the work.

use serde::Serialize;

use super::{Clock, Task, comparison, ledger, median};

/// One series: what grows, and how.
pub struct Series {
    /// What is done.
    pub name: &'static str,
    /// What there are more and more of.
    pub of: &'static str,
    sizes: &'static [usize],
    ready: fn(usize) -> Task,
}

/// What a series took.
#[derive(Serialize)]
pub struct Grown {
    /// What was done.
    pub name: &'static str,
    /// What there were more and more of.
    pub of: &'static str,
    /// Size and milliseconds.
    pub points: Vec<(usize, f64)>,
    /// The power of the size with which the time grows.
    pub exponent: f64,
}

const GROUPS: &[usize] = &[10, 32, 100, 316, 1_000, 3_162, 10_000];
const DRAWS: &[usize] = &[10, 100, 1_000, 10_000, 100_000];
const RULES: &[usize] = &[1, 2, 4, 8, 15, 30, 60];

/// Every series.
pub const SERIES: &[Series] = &[
    Series {
        name: "kernel: 12 rules x 15 measures, once",
        of: "groups",
        sizes: GROUPS,
        ready: |groups| comparison::comparison(groups, 12),
    },
    Series {
        name: "page: classic rules, every measure; four villages again and again",
        of: "groups",
        sizes: &[10, 20, 50, 100, 200],
        ready: |groups| ledger::comparison(ledger::with_groups(ledger::scenario(ledger::VILLAGES), groups)),
    },
    Series { name: "kernel: 10 rules x 12 groups x 15 measures", of: "draws", sizes: DRAWS, ready: comparison::draws },
    Series {
        name: "page: classic rules x first measures; four villages",
        of: "draws",
        sizes: DRAWS,
        ready: |draws| ledger::worlds(ledger::scenario(ledger::VILLAGES), draws),
    },
    Series {
        name: "page: every measure; four villages",
        of: "rules",
        sizes: RULES,
        ready: |rules| ledger::comparison(ledger::with_rules(ledger::scenario(ledger::VILLAGES), rules)),
    },
];

impl Series {
    /// Does the work at every size.
    pub fn timed(&self, clock: Clock) -> Grown {
        let points: Vec<_> = self.sizes.iter().map(|&size| (size, median(clock, &mut (self.ready)(size)))).collect();
        Grown { name: self.name, of: self.of, exponent: exponent(&points), points }
    }
}

/// Slope of the straight line that fits the logarithms best: the sum of squares of its distances is least.
fn exponent(points: &[(usize, f64)]) -> f64 {
    let count = points.len() as f64;
    let logs = || points.iter().map(|&(size, taken)| (libm::log(size as f64), libm::log(taken)));
    let (x, y) = logs().fold((0.0, 0.0), |sum, log| (sum.0 + log.0 / count, sum.1 + log.1 / count));
    let (shared, own) =
        logs().fold((0.0, 0.0), |sum, log| (sum.0 + (log.0 - x) * (log.1 - y), sum.1 + (log.0 - x) * (log.0 - x)));
    shared / own
}
