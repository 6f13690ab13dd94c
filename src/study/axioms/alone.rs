//! Axioms that are read off the answer itself.

use super::trial::{Trial, verdict};
use super::{Inapplicable, Verdict, Witness};
use crate::measures::Ideal;
use crate::num::linear::Programme;
use crate::rules::Judges;

pub(super) fn feasible(trial: &Trial) -> Verdict {
    let problem = &trial.problem;
    let too_many = trial.groups().find(|&group| trial.fewer(group, trial.need(group), trial.treated[group]));
    let used = |supply: usize| trial.outcome.expectation.used(problem, supply);
    let too_much = (0..problem.stock.len()).find(|&supply| used(supply) > problem.stock[supply] * (1.0 + 1e-9));
    let group = |group: usize| Witness {
        group: Some(group),
        before: trial.need(group),
        after: trial.treated[group],
        ..Witness::default()
    };
    let supply = |supply: usize| Witness {
        supply: Some(supply),
        before: problem.stock[supply],
        after: used(supply),
        ..Witness::default()
    };
    verdict(too_many.map(group).or(too_much.map(supply)))
}

pub(super) fn no_waste(trial: &Trial) -> Verdict {
    let problem = &trial.problem;
    let left: Vec<f64> = (0..problem.stock.len())
        .map(|supply| problem.stock[supply] - trial.outcome.expectation.used(problem, supply))
        .collect();
    let reach = |way: usize| {
        let treatment = &problem.treatments[way];
        let waiting = trial.need(treatment.group) - trial.treated[treatment.group];
        let units = treatment.bundle.iter().zip(&left).filter(|(units, _)| **units > 0.0);
        units.map(|(units, left)| left / units).fold(waiting, f64::min)
    };
    // Less than a millionth of the group, or of a patient, is a rounding error.
    let wasted = |&way: &usize| {
        let group = problem.treatments[way].group;
        trial.helps(way) && reach(way) > 1e-6 * trial.need(group).max(1.0)
    };
    verdict((0..problem.treatments.len()).find(wasted).map(|way| {
        let group = problem.treatments[way].group;
        let waiting = trial.need(group) - trial.treated[group];
        Witness { group: Some(group), before: waiting, after: reach(way), ..Witness::default() }
    }))
}

pub(super) fn order(trial: &Trial) -> Verdict {
    if let Err(why) = trial.claims() {
        return Verdict::NotApplicable(why);
    }
    let without = |group: usize| trial.need(group) - trial.treated[group];
    let broken = |&(small, large): &(usize, usize)| {
        trial.need(small) <= trial.need(large)
            && (trial.fewer(large, trial.treated[large], trial.treated[small])
                || trial.fewer(large, without(large), without(small)))
    };
    verdict(trial.pairs().into_iter().find(broken).map(|(small, large)| Witness {
        group: Some(large),
        other: Some(small),
        before: trial.treated[small],
        after: trial.treated[large],
        ..Witness::default()
    }))
}

pub(super) fn fair_share(trial: &Trial) -> Verdict {
    let claims = match trial.claims() {
        Ok(claims) => claims,
        Err(why) => return Verdict::NotApplicable(why),
    };
    let floor = |group: usize| trial.need(group).min(claims.estate) / trial.groups().len() as f64;
    let group = trial.groups().find(|&group| trial.fewer(group, trial.treated[group], floor(group)));
    verdict(group.map(|group| Witness {
        group: Some(group),
        before: floor(group),
        after: trial.treated[group],
        ..Witness::default()
    }))
}

pub(super) fn regressive(trial: &Trial) -> Verdict {
    shares(trial, |small, large| small < large)
}

pub(super) fn progressive(trial: &Trial) -> Verdict {
    shares(trial, |small, large| small > large)
}

/// Looks for a smaller and a larger group whose shares of need met stand in the wrong relation.
fn shares(trial: &Trial, wrong: impl Fn(f64, f64) -> bool) -> Verdict {
    if let Err(why) = trial.claims() {
        return Verdict::NotApplicable(why);
    }
    let share = |group: usize| trial.treated[group] / trial.need(group);
    let broken = |&(small, large): &(usize, usize)| {
        let (a, b) = (share(small), share(large));
        trial.need(small) < trial.need(large) && (a - b).abs() > 1e-7 && wrong(a, b)
    };
    verdict(trial.pairs().into_iter().find(broken).map(|(small, large)| Witness {
        group: Some(small),
        other: Some(large),
        before: share(small),
        after: share(large),
        ..Witness::default()
    }))
}

/// Maximises the sum of what every group could gain in lives while none loses.
pub(super) fn efficient(trial: &Trial) -> Verdict {
    let problem = &trial.problem;
    let groups = problem.groups.len();
    let ways = problem.treatments.len();
    let need: Vec<f64> = problem.groups.iter().map(|group| group.need).collect();
    let mut programme: Programme = problem.programme(&problem.stock, &need, |_| 0.0);
    let saved: Vec<f64> =
        trial.groups().map(|group| trial.outcome.expectation.deaths_averted(problem, group)).collect();
    programme.objective.extend(vec![1.0; groups]);
    programme.bounds.extend(&need);
    for row in &mut programme.rows {
        row.extend(vec![0.0; groups]);
    }
    for group in 0..groups {
        let mut row: Vec<f64> =
            problem.treatments.iter().map(|way| if way.group == group { -way.benefit } else { 0.0 }).collect();
        row.extend((0..groups).map(|other| if other == group { 1.0 } else { 0.0 }));
        programme.rows.push(row);
        // A hair of room, so that the answer itself is feasible for certain.
        programme.limits.push(-saved[group] + 1e-9 * need[group].max(1.0));
    }
    let Ok(optimum) = programme.solve() else { return Verdict::NotApplicable(Inapplicable::Unanswered) };
    let gain = |group: usize| optimum.x[ways + group];
    let gains = |group: &usize| gain(*group) > 1e-6 * need[*group].max(1.0);
    verdict((0..groups).find(gains).map(|group| Witness {
        group: Some(group),
        before: saved[group],
        after: saved[group] + gain(group),
        ..Witness::default()
    }))
}

/// Most patients of a group whom an amount of every supply can treat.
fn most(trial: &Trial, group: usize, stock: &[f64]) -> f64 {
    let alone = trial.problem.of_groups(&[group]);
    let programme = alone.programme(stock, &[trial.need(group)], |_| 1.0);
    programme.solve().map_or(0.0, |optimum| optimum.value)
}

pub(super) fn envy_free(trial: &Trial) -> Verdict {
    let pairs = trial.pairs();
    if pairs.is_empty() {
        return Verdict::NotApplicable(Inapplicable::OneGroup);
    }
    let problem = &trial.problem;
    let given = |group: usize| -> Vec<f64> {
        let mut units = vec![0.0; problem.stock.len()];
        for way in problem.groups[group].treatments.clone() {
            for (sum, one) in units.iter_mut().zip(&problem.treatments[way].bundle) {
                *sum += trial.outcome.expectation.treated[way] * one;
            }
        }
        units
    };
    let given: Vec<Vec<f64>> = trial.groups().map(given).collect();
    verdict(pairs.into_iter().find_map(|(group, other)| {
        let there = most(trial, group, &given[other]);
        trial.fewer(group, trial.treated[group], there).then(|| Witness {
            group: Some(group),
            other: Some(other),
            before: trial.treated[group],
            after: there,
            ..Witness::default()
        })
    }))
}

pub(super) fn sharing_incentive(trial: &Trial) -> Verdict {
    let needy = trial.needy();
    if needy.len() < 2 {
        return Verdict::NotApplicable(Inapplicable::OneGroup);
    }
    let part: Vec<f64> = trial.problem.stock.iter().map(|units| units / needy.len() as f64).collect();
    verdict(needy.into_iter().find_map(|group| {
        let alone = most(trial, group, &part);
        trial.fewer(group, trial.treated[group], alone).then(|| Witness {
            group: Some(group),
            before: alone,
            after: trial.treated[group],
            ..Witness::default()
        })
    }))
}

pub(super) fn priority(trial: &Trial) -> Verdict {
    if !matches!(trial.recipe.judges(), Judges::Queue(_)) {
        return Verdict::NotApplicable(Inapplicable::NoOrder);
    }
    let reasons = trial.reasons();
    let bundles = |group: usize| {
        let ways = &trial.problem.treatments[trial.problem.groups[group].treatments.clone()];
        ways.iter().map(|way| &way.bundle)
    };
    let broken = |&(high, low): &(usize, usize)| {
        let before = match (reasons[high].place, reasons[low].place) {
            (Some(high), Some(low)) => high < low,
            (Some(_), None) => true,
            _ => false,
        };
        before
            && bundles(high).eq(bundles(low))
            && trial.treated[low] > 1e-7 * trial.need(low).max(1.0)
            && trial.fewer(high, trial.treated[high], trial.need(high))
    };
    verdict(trial.pairs().into_iter().find(broken).map(|(high, low)| Witness {
        group: Some(high),
        other: Some(low),
        before: trial.need(high) - trial.treated[high],
        after: trial.treated[low],
        ..Witness::default()
    }))
}

pub(super) fn acceptable(trial: &Trial) -> Verdict {
    let problem = &trial.problem;
    if problem.parties.iter().all(|party| party.fallback.is_none()) {
        return Verdict::NotApplicable(Inapplicable::NoFallback);
    }
    let ideal = Ideal::of(problem);
    verdict(ideal.parties.iter().find_map(|party| {
        let saved: f64 =
            problem.groups_of(party.party).map(|group| trial.outcome.expectation.deaths_averted(problem, group)).sum();
        (saved < party.disagreement - 1e-7 * party.need.max(1.0)).then(|| Witness {
            party: Some(party.party),
            before: party.disagreement,
            after: saved,
            ..Witness::default()
        })
    }))
}
