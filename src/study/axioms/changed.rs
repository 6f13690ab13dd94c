//! Axioms that compare the answer with the answer to a changed case.

use super::trial::{Trial, verdict};
use super::{Inapplicable, Verdict, Witness};
use crate::scenario::Problem;

/// Factors by which stock is raised.
const MORE_STOCK: [f64; 2] = [1.1, 1.5];
/// Factors by which need is raised or overstated.
const MORE_NEED: [f64; 2] = [1.2, 2.0];
/// A small change of stock, and the change of an answer that is no longer small.
const SMALL: f64 = 1e-6;
const JUMP: f64 = 1e-2;

/// The verdict on one changed case, when the rule can answer it.
fn after(trial: &Trial, problem: &Problem, broken: impl FnOnce(Vec<f64>) -> Option<Witness>) -> Verdict {
    match trial.on(problem) {
        Some(treated) => verdict(broken(treated)),
        None => Verdict::NotApplicable(Inapplicable::Unanswered),
    }
}

/// The first failure among several changed cases; holds when none fails.
fn first_failure(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let mut answered = false;
    for verdict in verdicts {
        match verdict {
            Verdict::Fails(_) => return verdict,
            Verdict::Holds => answered = true,
            Verdict::NotApplicable(_) => {}
        }
    }
    if answered { Verdict::Holds } else { Verdict::NotApplicable(Inapplicable::Unanswered) }
}

pub(super) fn enough(trial: &Trial) -> Verdict {
    let full = trial.problem.full_need();
    let plenty = trial.problem.with_stock(|supply, _| full[supply]);
    after(trial, &plenty, |treated| {
        let helped = |group: usize| trial.helps(trial.problem.groups[group].treatments.start);
        let short = |&group: &usize| helped(group) && trial.fewer(group, treated[group], trial.need(group));
        let witness = |group: usize| Witness {
            group: Some(group),
            before: trial.need(group),
            after: treated[group],
            ..Witness::default()
        };
        trial.groups().find(short).map(witness)
    })
}

pub(super) fn anonymity(trial: &Trial) -> Verdict {
    let order: Vec<usize> = trial.groups().rev().collect();
    after(trial, &trial.problem.of_groups(&order), |mut treated| {
        treated.reverse();
        trial.first_changed(&treated, Witness::default())
    })
}

/// Every group is listed twice: both must get the same.
pub(super) fn equals(trial: &Trial) -> Verdict {
    let groups = trial.groups().len();
    let twice: Vec<usize> = trial.groups().chain(trial.groups()).collect();
    after(trial, &trial.problem.of_groups(&twice), |treated| {
        let group = trial.groups().find(|&group| trial.differ(group, treated[group], treated[groups + group]))?;
        let (before, after) = (treated[group], treated[groups + group]);
        Some(Witness { group: Some(group), before, after, ..Witness::default() })
    })
}

pub(super) fn scale(trial: &Trial) -> Verdict {
    let mut twice = trial.problem.with_stock(|_, units| 2.0 * units).with_need(|_, need| 2.0 * need);
    for party in &mut twice.parties {
        party.population = party.population.map(|people| 2.0 * people);
        party.fallback.iter_mut().flatten().for_each(|units| *units *= 2.0);
        party.earmarks.iter_mut().for_each(|(_, courses)| *courses *= 2.0);
    }
    after(trial, &twice, |treated| {
        let halves: Vec<f64> = treated.iter().map(|patients| patients / 2.0).collect();
        trial.first_changed(&halves, Witness::default())
    })
}

pub(super) fn units(trial: &Trial) -> Verdict {
    first_failure((0..trial.problem.stock.len()).map(|supply| {
        let mut other = trial.problem.clone();
        other.stock[supply] *= 1000.0;
        other.treatments.iter_mut().for_each(|way| way.bundle[supply] *= 1000.0);
        for party in &mut other.parties {
            party.fallback.iter_mut().for_each(|own| own[supply] *= 1000.0);
        }
        let witness = Witness { supply: Some(supply), ..Witness::default() };
        after(trial, &other, |treated| trial.first_changed(&treated, witness))
    }))
}

/// Every group is listed in two halves, which together must get what it got.
pub(super) fn split(trial: &Trial) -> Verdict {
    let groups = trial.groups().len();
    let twice: Vec<usize> = trial.groups().chain(trial.groups()).collect();
    let halves = trial.problem.of_groups(&twice).with_need(|_, need| need / 2.0);
    after(trial, &halves, |treated| {
        let sums: Vec<f64> = trial.groups().map(|group| treated[group] + treated[groups + group]).collect();
        trial.first_changed(&sums, Witness::default())
    })
}

/// One group at a time is listed in two halves, which together must not get more.
pub(super) fn splitting(trial: &Trial) -> Verdict {
    if trial.needy().len() < 2 {
        return Verdict::NotApplicable(Inapplicable::OneGroup);
    }
    first_failure(trial.needy().into_iter().map(|split| {
        let groups: Vec<usize> = trial.groups().chain([split]).collect();
        let last = trial.groups().len();
        let halves = trial
            .problem
            .of_groups(&groups)
            .with_need(|group, need| if group == split || group == last { need / 2.0 } else { need });
        after(trial, &halves, |treated| {
            let (before, after) = (trial.treated[split], treated[split] + treated[last]);
            let gains = trial.fewer(split, before, after);
            gains.then(|| Witness { group: Some(split), before, after, ..Witness::default() })
        })
    }))
}

pub(super) fn more_stock(trial: &Trial) -> Verdict {
    let cases = (0..trial.problem.stock.len()).flat_map(|supply| MORE_STOCK.map(|factor| (supply, factor)));
    first_failure(cases.map(|(supply, factor)| {
        let more = trial.problem.with_stock(|other, units| if other == supply { factor * units } else { units });
        let amount = (factor - 1.0) * trial.problem.stock[supply];
        let witness = Witness { supply: Some(supply), amount, ..Witness::default() };
        after(trial, &more, |treated| trial.first_loser(&treated, |_| true, witness))
    }))
}

pub(super) fn population(trial: &Trial) -> Verdict {
    without_one(trial, |_, units| units, |trial, treated, witness| trial.first_loser(treated, |_| true, witness))
}

/// The group that leaves takes with it what it got.
pub(super) fn consistency(trial: &Trial) -> Verdict {
    let took = |gone: usize, supply: usize| -> f64 {
        let problem = &trial.problem;
        let ways = problem.groups[gone].treatments.clone();
        ways.map(|way| trial.outcome.expectation.treated[way] * problem.treatments[way].bundle[supply]).sum()
    };
    without_one(
        trial,
        |(gone, supply), units| units - took(gone, supply),
        |trial, treated, witness| trial.first_changed(treated, witness),
    )
}

/// One group at a time goes; the others are compared with what they had.
fn without_one(
    trial: &Trial,
    stock: impl Fn((usize, usize), f64) -> f64,
    broken: impl Fn(&Trial, &[f64], Witness) -> Option<Witness>,
) -> Verdict {
    if trial.needy().len() < 2 {
        return Verdict::NotApplicable(Inapplicable::OneGroup);
    }
    first_failure(trial.needy().into_iter().map(|gone| {
        let others: Vec<usize> = trial.groups().filter(|&group| group != gone).collect();
        let fewer = trial.problem.of_groups(&others).with_stock(|supply, units| stock((gone, supply), units));
        after(trial, &fewer, |mut treated| {
            // The one that left is not compared.
            treated.insert(gone, trial.treated[gone]);
            broken(trial, &treated, Witness { other: Some(gone), ..Witness::default() })
        })
    }))
}

/// Answers when one group's need is raised, for each group and factor.
fn raised(trial: &Trial, broken: impl Fn(usize, f64, &[f64]) -> Option<Witness>) -> Verdict {
    let cases = trial.needy().into_iter().flat_map(|group| MORE_NEED.map(|factor| (group, factor)));
    first_failure(cases.map(|(raised, factor)| {
        let problem = trial.problem.with_need(|group, need| if group == raised { factor * need } else { need });
        let amount = (factor - 1.0) * trial.need(raised);
        after(trial, &problem, |treated| broken(raised, amount, &treated))
    }))
}

pub(super) fn more_need(trial: &Trial) -> Verdict {
    raised(trial, |group, amount, treated| {
        let (before, after) = (trial.treated[group], treated[group]);
        let loses = trial.fewer(group, after, before);
        loses.then(|| Witness { group: Some(group), amount, before, after, ..Witness::default() })
    })
}

/// The patients who were only claimed do not exist, so no more than the true need counts.
pub(super) fn strategy_proof(trial: &Trial) -> Verdict {
    raised(trial, |group, amount, treated| {
        let (before, after) = (trial.treated[group], treated[group].min(trial.need(group)));
        let pays = trial.fewer(group, before, after);
        pays.then(|| Witness { group: Some(group), amount, before, after, ..Witness::default() })
    })
}

pub(super) fn continuity(trial: &Trial) -> Verdict {
    let cases = (0..trial.problem.stock.len()).flat_map(|supply| [1.0 - SMALL, 1.0 + SMALL].map(|f| (supply, f)));
    first_failure(cases.map(|(supply, factor)| {
        let near = trial.problem.with_stock(|other, units| if other == supply { factor * units } else { units });
        after(trial, &near, |treated| {
            let jumps =
                |&group: &usize| (treated[group] - trial.treated[group]).abs() > JUMP * trial.need(group).max(1.0);
            let group = trial.groups().find(jumps)?;
            let amount = (factor - 1.0) * trial.problem.stock[supply];
            let (before, after) = (trial.treated[group], treated[group]);
            Some(Witness { group: Some(group), supply: Some(supply), amount, before, after, ..Witness::default() })
        })
    }))
}
