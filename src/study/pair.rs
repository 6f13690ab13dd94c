//! Two rules head to head: who gains, who loses.

use super::{Answer, Comparison};
use crate::num;

/// Two rules head to head.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// One entry per group, in the scenario's order.
    pub groups: Vec<Difference>,
    /// Patients treated in all under the second rule less those under the first.
    pub treated: f64,
    /// Deaths averted in all under the second rule less those under the first.
    pub averted: f64,
    /// Groups of which the second rule treats more, fewer, as many.
    pub gain_lose_same: (usize, usize, usize),
}

/// What changes for one group from the first rule to the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Patients treated under the first rule.
    pub first: f64,
    /// Patients treated under the second rule.
    pub second: f64,
    /// Change in patients treated.
    pub treated: f64,
    /// Change in deaths averted.
    pub averted: f64,
}

impl Pair {
    /// Compares two rows; `None` when one of them has no answer.
    pub fn of(comparison: &Comparison, first: usize, second: usize) -> Option<Self> {
        let answer = |row: usize| comparison.rows.get(row)?.result.as_ref().ok();
        let (one, other): (&Answer, &Answer) = (answer(first)?, answer(second)?);
        let groups: Vec<Difference> = (0..one.treated.len())
            .map(|group| Difference {
                first: one.treated[group],
                second: other.treated[group],
                treated: other.treated[group] - one.treated[group],
                averted: other.averted[group] - one.averted[group],
            })
            .collect();
        let count = |holds: &dyn Fn(&Difference) -> bool| groups.iter().filter(|group| holds(group)).count();
        let same = |group: &Difference| num::same(group.first, group.second);
        Some(Self {
            treated: groups.iter().map(|group| group.treated).sum(),
            averted: groups.iter().map(|group| group.averted).sum(),
            gain_lose_same: (
                count(&|group| group.treated > 0.0 && !same(group)),
                count(&|group| group.treated < 0.0 && !same(group)),
                count(&same),
            ),
            groups,
        })
    }
}
