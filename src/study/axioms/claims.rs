//! Axioms of claims on an estate: one supply, of which every patient uses the same amount.

use super::trial::{Claims, Trial, verdict};
use super::{Inapplicable, Verdict, Witness};

/// Shares of the estate at which the two steps of a composition meet.
const STEPS: [f64; 3] = [0.25, 0.5, 0.75];

/// What one axiom expects of each group, beside what it is compared with.
struct Comparison {
    expected: Vec<f64>,
    found: Vec<f64>,
    amount: f64,
}

fn compare(trial: &Trial, of: impl Fn(&Claims) -> Option<Vec<Comparison>>) -> Verdict {
    let claims = match trial.claims() {
        Ok(claims) => claims,
        Err(why) => return Verdict::NotApplicable(why),
    };
    let Some(comparisons) = of(&claims) else { return Verdict::NotApplicable(Inapplicable::Unanswered) };
    verdict(comparisons.iter().find_map(|Comparison { expected, found, amount }| {
        let group = trial.groups().find(|&group| trial.differ(group, expected[group], found[group]))?;
        let (before, after) = (expected[group], found[group]);
        Some(Witness { group: Some(group), amount: *amount, before, after, ..Witness::default() })
    }))
}

fn minus(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| (a - b).max(0.0)).collect()
}

fn plus(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a + b).collect()
}

pub(super) fn self_dual(trial: &Trial) -> Verdict {
    compare(trial, |case| {
        let lacking = case.claims.iter().sum::<f64>() - case.estate;
        let losses = case.awards(trial, &case.claims, lacking)?;
        Some(vec![Comparison { expected: trial.treated.clone(), found: minus(&case.claims, &losses), amount: lacking }])
    })
}

pub(super) fn midpoint(trial: &Trial) -> Verdict {
    compare(trial, |case| {
        let half = case.claims.iter().sum::<f64>() / 2.0;
        let halves = case.claims.iter().map(|claim| claim / 2.0).collect();
        Some(vec![Comparison { expected: halves, found: case.awards(trial, &case.claims, half)?, amount: half }])
    })
}

pub(super) fn composition_up(trial: &Trial) -> Verdict {
    compare(trial, |case| {
        let step = |part: f64| {
            let amount = part * case.estate;
            let first = case.awards(trial, &case.claims, amount)?;
            let rest = case.awards(trial, &minus(&case.claims, &first), case.estate - amount)?;
            Some(Comparison { expected: trial.treated.clone(), found: plus(&first, &rest), amount })
        };
        STEPS.into_iter().map(step).collect()
    })
}

pub(super) fn composition_down(trial: &Trial) -> Verdict {
    compare(trial, |case| {
        let step = |part: f64| {
            let amount = part * case.estate;
            let afresh = case.awards(trial, &case.claims, amount)?;
            Some(Comparison { expected: afresh, found: case.awards(trial, &trial.treated, amount)?, amount })
        };
        STEPS.into_iter().map(step).collect()
    })
}

pub(super) fn truncation(trial: &Trial) -> Verdict {
    compare(trial, |case| {
        let claims: Vec<f64> = case.claims.iter().map(|claim| claim.min(case.estate)).collect();
        let found = case.awards(trial, &claims, case.estate)?;
        Some(vec![Comparison { expected: trial.treated.clone(), found, amount: case.estate }])
    })
}

pub(super) fn minimal_rights(trial: &Trial) -> Verdict {
    compare(trial, |case| {
        let all: f64 = case.claims.iter().sum();
        let rights: Vec<f64> = case.claims.iter().map(|claim| (case.estate - (all - claim)).max(0.0)).collect();
        let rest = case.estate - rights.iter().sum::<f64>();
        let found = plus(&rights, &case.awards(trial, &minus(&case.claims, &rights), rest)?);
        Some(vec![Comparison { expected: trial.treated.clone(), found, amount: case.estate }])
    })
}

/// Two groups at a time count as one, which must not get more than both.
pub(super) fn merging(trial: &Trial) -> Verdict {
    if let Err(why) = trial.claims() {
        return Verdict::NotApplicable(why);
    }
    if !trial.looks_at_need_only() {
        return Verdict::NotApplicable(Inapplicable::LooksAtMore);
    }
    let pairs = trial.pairs().into_iter().filter(|(a, b)| a < b);
    verdict(pairs.into_iter().find_map(|(kept, gone)| {
        let others: Vec<usize> = trial.groups().filter(|&group| group != gone).collect();
        let both = trial.need(kept) + trial.need(gone);
        let place = others.iter().position(|&group| group == kept)?;
        let merged = trial.problem.of_groups(&others).with_need(|group, need| if group == place { both } else { need });
        let (before, after) = (trial.treated[kept] + trial.treated[gone], trial.on(&merged)?[place]);
        let gains = after > before + 1e-7 * both.max(1.0);
        gains.then(|| Witness { group: Some(kept), other: Some(gone), before, after, ..Witness::default() })
    }))
}
