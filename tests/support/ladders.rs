//! Random groups on a ladder of deprivation.
//!
//! A test file takes them in with `#[path = "support/ladders.rs"] mod ladders;`.

#![allow(dead_code, reason = "each test file uses a part of it")]

use proptest::prelude::*;

/// Coverage, need and deprivation order of every group.
#[derive(Clone, Debug)]
pub struct Ladder {
    pub y: Vec<f64>,
    pub n: Vec<f64>,
    pub order: Vec<f64>,
}

impl Ladder {
    pub fn new(groups: &[(f64, f64, f64)]) -> Self {
        let column = |pick: fn(&(f64, f64, f64)) -> f64| groups.iter().map(pick).collect();
        Self { y: column(|group| group.0), n: column(|group| group.1), order: column(|group| group.2) }
    }

    pub fn groups(&self) -> Vec<(f64, f64, f64)> {
        (0..self.y.len()).map(|group| (self.y[group], self.n[group], self.order[group])).collect()
    }

    /// The same people with another coverage.
    pub fn covered(&self, coverage: impl Fn(f64) -> f64) -> Self {
        Self { y: self.y.iter().map(|&y| coverage(y)).collect(), ..self.clone() }
    }

    /// The same people from the other end.
    pub fn reversed(&self) -> Self {
        Self { order: self.order.iter().map(|order| -order).collect(), ..self.clone() }
    }

    /// Mean coverage.
    pub fn mean(&self) -> f64 {
        let people: f64 = self.n.iter().sum();
        self.y.iter().zip(&self.n).map(|(y, n)| y * n / people).sum()
    }

    /// Every person as a group.
    pub fn persons(&self) -> Self {
        let persons = self.groups().into_iter();
        Self::new(
            &persons.flat_map(|(y, n, order)| std::iter::repeat_n((y, 1.0, order), n as usize)).collect::<Vec<_>>(),
        )
    }
}

/// Groups of up to `people` persons of whom somebody is treated, on two ranks or more.
pub fn ladders(people: u32) -> impl Strategy<Value = Ladder> {
    let coverage = prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.01..1.0];
    let need = prop_oneof![1 => Just(0.0), 8 => (1..people).prop_map(f64::from)];
    let order = (1_u8..6).prop_map(f64::from);
    prop::collection::vec((coverage, need, order), 2..10)
        .prop_filter("somebody is treated, and there are two ranks", |groups| {
            let live: Vec<_> = groups.iter().filter(|group| group.1 > 0.0).collect();
            live.iter().any(|group| group.0 > 0.0) && live.iter().any(|group| group.2 != live[0].2)
        })
        .prop_map(|groups| Ladder::new(&groups))
}
