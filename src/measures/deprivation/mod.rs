//! Whom coverage favours: measures that know who is deprived.

pub mod attributable;
pub mod concentration;
pub mod corrected;
mod curve;
pub mod ends;
pub mod exposure;
pub mod extended;
pub mod line;
pub mod logistic;

use super::{Case, Reason, Unit, Value, Working};

pub use curve::concentration_curve;

/// A statistic of coverage, people in need and fractional deprivation rank of each group.
type Ranked<'a> = &'a dyn Fn(&[f64], &[f64], &[f64]) -> Value;

/// A comparison between the groups whose deprivation rank is known; the others weigh nothing.
fn between_ranks(case: &Case, statistic: Ranked) -> Value {
    case.between_groups(|coverage, _| {
        let ideal = case.ideal;
        if ideal.ranked_need.iter().filter(|&&need| need > 0.0).count() < 2 {
            return Value::Undefined(Reason::NoDeprivationRank);
        }
        match statistic(coverage, &ideal.ranked_need, &ideal.rank) {
            Value::Undefined(Reason::NobodyTreated) if coverage.iter().any(|&share| share > 0.0) => {
                Value::Undefined(Reason::NobodyRankedTreated)
            }
            value => value,
        }
    })
}

/// The same on a scale of per cent.
fn percent_between_ranks(case: &Case, statistic: Ranked) -> Value {
    between_ranks(case, statistic).times(100.0)
}

/// Need, coverage and fractional rank of every group; no rank where none is known.
fn ranked_table(case: &Case) -> Working {
    let rank = |group: usize| (case.ideal.ranked_need[group] > 0.0).then(|| case.ideal.rank[group]);
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .column("coverage", Unit::Share, |group| case.coverage()[group])
        .known("fractional-rank", Unit::Index, rank)
}

/// Whether two groups in need differ in `rank`.
fn ranks_differ(n: &[f64], rank: &[f64]) -> bool {
    let mut live = n.iter().zip(rank).filter(|(n, _)| **n > 0.0).map(|(_, rank)| rank);
    live.next().is_some_and(|first| live.any(|rank| rank != first))
}
