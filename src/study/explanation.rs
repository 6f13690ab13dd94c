//! Why each group got what it got, as data: score, place, cut-off, last unit, limit.

use serde::{Deserialize, Serialize};

use crate::num;
use crate::rules::{Judges, Outcome};
use crate::scenario::Problem;

/// Why a group got what it got under a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The number by which the rule judges the group, where it has one.
    pub score: Option<f64>,
    /// Its place by that number among all groups, from 1; equal scores share a place.
    pub place: Option<usize>,
    /// Groups that share its place, itself not counted.
    pub tied_with: Vec<usize>,
    /// The score of the last group served: those beyond it got nothing.
    pub cut_off: Option<f64>,
    /// The group that got the last unit.
    pub last_served: Option<usize>,
    /// What stopped the rule here.
    pub limit: Limit,
}

/// What stopped a rule at a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Everybody in the group is treated.
    NeedMet,
    /// A supply does not suffice for one more patient.
    Supply {
        /// The supply.
        supply: usize,
    },
    /// Treatment does not help the group, and the rule counts help.
    NoBenefit,
    /// Stock is left, but the rule keeps it from this group.
    Rule,
    /// Nobody is in need.
    NoNeed,
}

/// A reason for every group.
pub(super) fn reasons(problem: &Problem, judges: Judges, outcome: &Outcome) -> Vec<Reason> {
    let descending = !ascending(judges, problem, outcome);
    let scores = &outcome.record.scores;
    let treated = |group: usize| outcome.allocation.patients(problem, group);
    let served = || (0..problem.groups.len()).filter(|&group| treated(group) > 0.0);
    let before = |a: f64, b: f64| !num::same(a, b) && if descending { a > b } else { a < b };
    // In an order of scores the last served is the one furthest back who got anything.
    let last_served = match judges {
        Judges::Pace | Judges::Market => last_gift(outcome).map(|way| problem.treatments[way].group),
        Judges::Queue(_) | Judges::Total(_) => served().reduce(|last, group| match (scores[last], scores[group]) {
            (Some(a), Some(b)) if before(a, b) => group,
            (Some(_), None) => group,
            _ => last,
        }),
    };
    (0..problem.groups.len())
        .map(|group| {
            let score = scores[group];
            let others = || (0..scores.len()).filter(|&other| other != group);
            let scored = |other: usize| scores[other].zip(score);
            Reason {
                score,
                place: score.map(|_| 1 + others().filter(|&o| scored(o).is_some_and(|(a, b)| before(a, b))).count()),
                tied_with: others().filter(|&o| scored(o).is_some_and(|(a, b)| num::same(a, b))).collect(),
                cut_off: last_served.and_then(|last| scores[last]),
                last_served,
                limit: limit(problem, judges, outcome, group),
            }
        })
        .collect()
}

/// Whether small scores go first: read off the queue itself, so that rules need not say it twice.
fn ascending(judges: Judges, problem: &Problem, outcome: &Outcome) -> bool {
    if !matches!(judges, Judges::Queue(_)) {
        return false;
    }
    let order: Vec<f64> = outcome
        .record
        .line
        .iter()
        .filter(|&&group| group < problem.groups.len())
        .filter_map(|&group| outcome.record.scores[group])
        .collect();
    match (order.first(), order.last()) {
        (Some(first), Some(last)) => first < last,
        _ => false,
    }
}

fn last_gift(outcome: &Outcome) -> Option<usize> {
    outcome.record.steps.iter().rev().flat_map(|step| step.gifts.iter().rev()).map(|gift| gift.treatment).next()
}

fn limit(problem: &Problem, judges: Judges, outcome: &Outcome, group: usize) -> Limit {
    let patients = &problem.groups[group];
    let treated = outcome.allocation.patients(problem, group);
    if patients.need == 0.0 {
        return Limit::NoNeed;
    }
    if treated >= patients.need * (1.0 - num::TOLERANCE) {
        return Limit::NeedMet;
    }
    let one = if problem.whole { 1.0 } else { num::TOLERANCE * patients.need.max(1.0) };
    let short = |way: usize| {
        let bundle = &problem.treatments[way].bundle;
        (0..problem.stock.len()).find(|&supply| {
            let left = problem.stock[supply] - outcome.allocation.used(problem, supply);
            bundle[supply] > 0.0 && left < bundle[supply] * one * (1.0 - num::TOLERANCE)
        })
    };
    let helps = patients.treatments.clone().any(|way| problem.treatments[way].benefit > 0.0);
    if !helps && matches!(judges, Judges::Total(_)) {
        return Limit::NoBenefit;
    }
    let shorts: Vec<Option<usize>> = patients.treatments.clone().map(short).collect();
    match shorts.iter().copied().collect::<Option<Vec<usize>>>() {
        Some(supplies) => Limit::Supply { supply: supplies[0] },
        None => Limit::Rule,
    }
}
