//! What many worlds say about rules: intervals, chances of doing better, and how firm that is.

use serde::{Deserialize, Serialize};

use super::Batch;
use crate::measures::Direction;
use crate::num::sample::{self, Duel, QuantileType};

/// One measure of one rule over many worlds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Worlds in which it has a finite value.
    pub worlds: usize,
    /// Worlds in which it is without limit or undefined.
    pub without: usize,
    /// Mean.
    pub mean: f64,
    /// Standard error of the mean; none of fewer than two worlds.
    pub error: Option<f64>,
    /// 2.5, 25, 50, 75 and 97.5 % of the worlds lie below.
    pub quantiles: [f64; 5],
}

/// Shares below the quantiles of an [`Interval`].
pub const SHARES: [f64; 5] = [0.025, 0.25, 0.5, 0.75, 0.975];

/// All values of one measure: `values[rule][world]`, of rules that answer; others are empty.
pub fn values(batches: &[Batch], measure: usize) -> Vec<Vec<f64>> {
    let rules = batches.first().map_or(0, |batch| batch.rules.len());
    let of = |rule: usize| {
        let columns = batches.iter().filter_map(|batch| batch.rules[rule].result.as_ref().ok());
        columns.filter_map(|columns| columns.get(measure)).flatten().copied().collect()
    };
    (0..rules).map(of).collect()
}

/// The interval of a rule's values; none where no world has a finite one.
pub fn interval(values: &[f64]) -> Option<Interval> {
    let mut finite: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    finite.sort_unstable_by(f64::total_cmp);
    let mut quantiles = [0.0; 5];
    for (quantile, share) in quantiles.iter_mut().zip(SHARES) {
        *quantile = sample::quantile_of_sorted(&finite, share, QuantileType::Seven)?;
    }
    Some(Interval {
        worlds: finite.len(),
        without: values.len() - finite.len(),
        mean: sample::mean(&finite)?,
        error: sample::error_of_mean(&finite),
        quantiles,
    })
}

/// Chance of each rule to do better than each other one; none where one of them has no values.
pub fn duels(values: &[Vec<f64>], direction: Direction) -> Vec<Vec<Option<Duel>>> {
    let merits = merits(values, direction);
    let mut duels = vec![vec![None; merits.len()]; merits.len()];
    for (a, merit) in merits.iter().enumerate() {
        for (b, other) in merits.iter().enumerate().take(a + 1) {
            if let Some((duel, seen_from_other)) = sample::duel_and_return(merit, other) {
                duels[b][a] = Some(seen_from_other);
                duels[a][b] = Some(duel);
            }
        }
    }
    duels
}

/// Which rule is best and what knowing more would be worth, among rules that have a value in every world.
pub fn best(values: &[Vec<f64>], direction: Direction) -> Option<(Vec<usize>, sample::Best)> {
    let has_all = |values: &[f64]| !values.is_empty() && values.iter().all(|it| direction.merit(*it).is_finite());
    let rules: Vec<usize> = (0..values.len()).filter(|&rule| has_all(&values[rule])).collect();
    let columns: Vec<Vec<f64>> = rules.iter().map(|&rule| values[rule].clone()).collect();
    let best = sample::best(&merits(&columns, direction))?;
    Some((rules, best))
}

/// Values turned so that more is better; a world without a value counts as the worst.
fn merits(values: &[Vec<f64>], direction: Direction) -> Vec<Vec<f64>> {
    let merit = |value: &f64| match value {
        value if value.is_nan() => f64::MIN,
        value => direction.merit(*value).clamp(f64::MIN, f64::MAX),
    };
    values.iter().map(|values| values.iter().map(merit).collect()).collect()
}
