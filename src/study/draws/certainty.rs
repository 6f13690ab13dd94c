//! What many worlds say about one measure of every rule, ready to be shown.

use serde::{Deserialize, Serialize};

use super::summary::{Interval, best, duels, interval};
use crate::measures::Direction;
use crate::num::sample::{Best, Duel};
use crate::scenario::RuleChoice;
use crate::study::recipe::Refusal;

/// One measure of every chosen rule over the worlds drawn so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Certainty {
    /// The measure, by id.
    pub measure: String,
    /// Worlds drawn.
    pub worlds: usize,
    /// Least and greatest finite value of any rule in any world: the ends of the even bins of
    /// [`RuleCertainty::bins`]; none where there is no finite value.
    pub ends: Option<(f64, f64)>,
    /// One entry per chosen rule.
    pub rules: Vec<RuleCertainty>,
    /// `duels[a][b]`: how often rule `a` does better than rule `b`; none where one of them has no values.
    pub duels: Vec<Vec<Option<Duel>>>,
    /// Which rule is best and what knowing more would be worth, of the rules listed with it that have a value in
    /// every world. Rules that are equally good share the world evenly.
    pub best: Option<(Vec<usize>, Best)>,
}

/// One rule in a [`Certainty`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleCertainty {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// Its interval, none where no world gives it a finite value; or why the rule gives nothing.
    pub interval: Result<Option<Interval>, Refusal>,
    /// Share of all worlds in each of [`BINS`] even bins between the ends; empty without an interval.
    pub bins: Vec<f64>,
}

/// Bins of a distribution.
pub const BINS: usize = 40;

impl Certainty {
    /// What the values of one measure in so many worlds say: of each rule a value for every world, NaN where it has none,
    /// or why the rule gives nothing.
    pub fn of(
        measure: &str,
        direction: Direction,
        worlds: usize,
        rules: Vec<(RuleChoice, Result<Vec<f64>, Refusal>)>,
    ) -> Self {
        let (choices, results): (Vec<RuleChoice>, Vec<_>) = rules.into_iter().unzip();
        let refusals: Vec<Option<Refusal>> = results.iter().map(|result| result.as_ref().err().cloned()).collect();
        let values: Vec<Vec<f64>> = results.into_iter().map(Result::unwrap_or_default).collect();
        let ends = ends(&values);
        let rule = |((choice, refusal), values): ((RuleChoice, Option<Refusal>), &Vec<f64>)| {
            let interval = refusal.map_or_else(|| Ok(interval(values)), Err);
            let bins = match (&interval, ends) {
                (Ok(Some(_)), Some(ends)) => bins(values, ends),
                _ => Vec::new(),
            };
            RuleCertainty { choice, interval, bins }
        };
        Self {
            measure: measure.to_string(),
            worlds,
            ends,
            rules: choices.into_iter().zip(refusals).zip(&values).map(rule).collect(),
            duels: duels(&values, direction),
            best: best(&values, direction),
        }
    }
}

/// Least and greatest finite value.
fn ends(values: &[Vec<f64>]) -> Option<(f64, f64)> {
    let finite = values.iter().flatten().copied().filter(|value| value.is_finite());
    finite.fold(None, |ends, value| match ends {
        None => Some((value, value)),
        Some((least, greatest)) => Some((least.min(value), greatest.max(value))),
    })
}

/// Share of all values in each bin; the greatest end belongs to the last bin, and a single end to the first.
fn bins(values: &[f64], (least, greatest): (f64, f64)) -> Vec<f64> {
    let mut counts = vec![0_u32; BINS];
    for value in values.iter().filter(|value| value.is_finite()) {
        // A number that is none becomes 0.
        let bin = ((value - least) / (greatest - least) * BINS as f64) as usize;
        counts[bin.min(BINS - 1)] += 1;
    }
    counts.into_iter().map(|count| f64::from(count) / values.len() as f64).collect()
}
