//! How an own rule gives out the main part: by a rule, in order of criteria, by points, or as a mix.

use super::inner::{Inner, OwnFlaw, resolve};
use crate::rules::criterion::{Criterion, criterion};
use crate::rules::engine::serial::{Direction, WhenStuck, serve, tiers};
use crate::rules::{Ledger, Look, Missing};
use crate::scenario::{MainPart, Problem};

pub(super) enum Main {
    Rule(Inner),
    Order(Vec<&'static Criterion>),
    Score(Vec<(&'static Criterion, f64)>),
    Mix { share: f64, first: Inner, second: Inner },
}

impl Main {
    pub fn resolve(main: &MainPart) -> Result<Self, OwnFlaw> {
        let known = |id: &String| criterion(id).ok_or_else(|| OwnFlaw::Criterion(id.clone()));
        Ok(match main {
            MainPart::Rule(rule) => Self::Rule(resolve(rule)?),
            MainPart::Order(ids) if ids.is_empty() => return Err(OwnFlaw::Empty),
            MainPart::Order(ids) => Self::Order(ids.iter().map(known).collect::<Result<_, _>>()?),
            MainPart::Score(weights) => {
                let weighed = |(id, weight): (&String, &f64)| known(id).map(|criterion| (criterion, weight.max(0.0)));
                let parts: Vec<_> = weights.iter().map(weighed).collect::<Result<_, _>>()?;
                if parts.iter().all(|(_, weight)| *weight == 0.0) {
                    return Err(OwnFlaw::Empty);
                }
                Self::Score(parts)
            }
            MainPart::Mix { share, first, second } => {
                Self::Mix { share: share.clamp(0.0, 1.0), first: resolve(first)?, second: resolve(second)? }
            }
        })
    }

    pub fn is_mix(&self) -> bool {
        matches!(self, Self::Mix { .. })
    }

    pub fn looks_at(&self) -> Vec<Look> {
        match self {
            Self::Rule(inner) => inner.rule.looks_at.to_vec(),
            Self::Order(criteria) => criteria.iter().map(|criterion| criterion.look).collect(),
            Self::Score(parts) => parts.iter().map(|(criterion, _)| criterion.look).collect(),
            Self::Mix { first, second, .. } => [first.rule.looks_at, second.rule.looks_at].concat(),
        }
    }

    pub fn allocate(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        match self {
            Self::Rule(inner) => inner.allocate(ledger),
            Self::Order(criteria) => {
                all_known(problem, criteria.iter().copied())?;
                serve(ledger, &in_order(problem, criteria), WhenStuck::Skip);
                Ok(())
            }
            Self::Score(parts) => {
                all_known(problem, parts.iter().map(|(criterion, _)| *criterion))?;
                let scores = scores(problem, parts);
                for (group, score) in scores.iter().enumerate() {
                    ledger.score(group, *score);
                }
                let line = tiers(problem, Direction::Descending, |group| Some(scores[group]));
                serve(ledger, &line, WhenStuck::Skip);
                Ok(())
            }
            Self::Mix { share, first, second } => mix(ledger, *share, first, second),
        }
    }
}

fn all_known(problem: &Problem, mut criteria: impl Iterator<Item = &'static Criterion>) -> Result<(), Missing> {
    criteria.try_for_each(
        |criterion| {
            if criterion.is_known(problem) { Ok(()) } else { Err(Missing { field: criterion.look }) }
        },
    )
}

/// Groups in tiers by the first criterion, each parted by the second, and so on.
fn in_order(problem: &Problem, criteria: &[&Criterion]) -> Vec<Vec<usize>> {
    let mut line: Vec<Vec<usize>> = vec![(0..problem.groups.len()).collect()];
    for criterion in criteria {
        let ranked = criterion.tiers(problem);
        let part = |tier: &Vec<usize>| -> Vec<Vec<usize>> {
            let members = |of: &Vec<usize>| of.iter().copied().filter(|group| tier.contains(group)).collect();
            ranked.iter().map(members).filter(|part: &Vec<usize>| !part.is_empty()).collect()
        };
        line = line.iter().flat_map(part).collect();
    }
    line
}

/// Points of each group, 0 to 100.
fn scores(problem: &Problem, parts: &[(&'static Criterion, f64)]) -> Vec<f64> {
    let total: f64 = parts.iter().map(|(_, weight)| weight).sum();
    let mut scores = vec![0.0; problem.groups.len()];
    for (criterion, weight) in parts {
        for (score, rating) in scores.iter_mut().zip(criterion.ratings(problem)) {
            *score += 100.0 * weight / total * rating;
        }
    }
    scores
}

/// Both rules run on everything that is left; each patient count is the mix of their two answers,
/// which needs no more than the stock because each answer does not.
fn mix(ledger: &mut Ledger, share: f64, first: &Inner, second: &Inner) -> Result<(), Missing> {
    let problem = ledger.problem().clone();
    let part = super::part_of(ledger, |group| ledger.waiting(group), 1.0, Some(problem.ties));
    for (inner, weight) in [(first, share), (second, 1.0 - share)] {
        let mut books = ledger.page(&part);
        inner.allocate(&mut books)?;
        ledger.adopt(&books, |_| weight);
    }
    Ok(())
}
