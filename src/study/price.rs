//! What fair rules cost in deaths averted, beside the most that they can cost at all.

use serde::{Deserialize, Serialize};

use crate::measures::Ideal;
use crate::measures::division::price_of_fairness::{
    most_lost_by_alpha_fairness, most_lost_by_maximin, most_lost_by_proportional_fairness,
};
use crate::num;
use crate::rules::{self, Parameters, Recipe};
use crate::scenario::{PartyNumbers, Patients, Problem, Treatment};

/// A notion of fairness between groups, each with the deaths averted in it as its good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fair {
    /// Proportional fairness: the largest Nash product.
    Proportional,
    /// Alpha-fairness with an aversion to inequality of 2.
    Alpha,
    /// Max-min fairness: the worst-off first, then the next.
    Maximin,
}

/// What fair rules cost in one case; patients are divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Price {
    /// How many groups can gain at all.
    pub groups: usize,
    /// Deaths that could be averted in a group if it had the whole stock: in the group with fewest and in that with most.
    pub alone: (f64, f64),
    /// Whether that is the same for every group, and no group counts more than another: then the bounds hold for
    /// deaths averted.
    pub bounds_hold: bool,
    /// Every notion.
    pub rules: Vec<FairPrice>,
}

/// What one notion costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FairPrice {
    /// The notion.
    pub fair: Fair,
    /// Share of the most deaths that could be averted which it gives up.
    pub in_deaths: f64,
    /// The same when a group's good is the part it gets of what it could get alone. That is the same for all at
    /// most, so the bound always holds.
    pub in_parts: f64,
    /// The most that it can cost with so many groups.
    pub bound: f64,
}

impl Fair {
    /// Every notion, from the least averse to inequality to the most.
    pub const ALL: [Self; 3] = [Self::Proportional, Self::Alpha, Self::Maximin];
    /// The aversion to inequality of [`Fair::Alpha`].
    pub const ALPHA: f64 = 2.0;

    /// The most it can cost so many groups which could all gain the same alone (Bertsimas, Farias & Trichakis 2011,
    /// Oper. Res. 59:17, and 2012, Management Science 58:2234).
    pub fn bound(self, groups: usize) -> f64 {
        let groups = u32::try_from(groups).unwrap_or(u32::MAX);
        match self {
            Self::Proportional => most_lost_by_proportional_fairness(groups),
            Self::Alpha => most_lost_by_alpha_fairness(groups, Self::ALPHA),
            Self::Maximin => most_lost_by_maximin(groups),
        }
    }

    /// The rule of the catalogue, about lives saved in each group.
    fn recipe(self) -> Option<Recipe> {
        let (id, set): (_, &[(&str, f64)]) = match self {
            Self::Proportional => ("welfare.nash", &[]),
            Self::Alpha => ("welfare.alpha_fair", &[("alpha", Self::ALPHA), ("of", 0.0)]),
            Self::Maximin => ("welfare.leximin", &[("of", 2.0)]),
        };
        let rule = rules::find(id)?;
        let set = set.iter().map(|(id, value)| ((*id).to_string(), *value)).collect();
        Some(Recipe::Rule(rule, Parameters::resolve(rule.parameters, &set).ok()?))
    }
}

/// What fair rules cost here; none where no death can be averted.
pub fn price(problem: &Problem) -> Option<Price> {
    let problem = each_for_itself(problem);
    let ideal = Ideal::of(&problem);
    let mut alone = vec![0.0; problem.groups.len()];
    for party in &ideal.parties {
        alone[party.party] = party.best;
    }
    let gainers: Vec<usize> = (0..alone.len()).filter(|&group| alone[group] > 0.0).collect();
    let first = *gainers.first()?;
    let least = gainers.iter().map(|&group| alone[group]).fold(f64::INFINITY, f64::min);
    let most = gainers.iter().map(|&group| alone[group]).fold(0.0, f64::max);
    let weight = |group: usize| problem.groups[group].weight;
    let in_parts = in_parts(&problem, &alone);
    let best_in_parts = Ideal::of(&in_parts).deaths_averted;
    let of = |fair: Fair| {
        let recipe = fair.recipe()?;
        Some(FairPrice {
            fair,
            in_deaths: given_up(&recipe, &problem, ideal.deaths_averted)?,
            in_parts: given_up(&recipe, &in_parts, best_in_parts)?,
            bound: fair.bound(gainers.len()),
        })
    };
    Some(Price {
        groups: gainers.len(),
        alone: (least, most),
        bounds_hold: num::same(least, most) && gainers.iter().all(|&group| num::same(weight(group), weight(first))),
        rules: Fair::ALL.into_iter().filter_map(of).collect(),
    })
}

/// The same problem with divided patients, every group a party of its own.
fn each_for_itself(problem: &Problem) -> Problem {
    let of = |(party, group): (usize, &Patients)| Patients { party, ..group.clone() };
    let groups: Vec<Patients> = problem.groups.iter().enumerate().map(of).collect();
    let parties = vec![PartyNumbers::default(); groups.len()];
    Problem { groups, parties, whole: false, ..problem.clone() }
}

/// The same problem with parts of what each group could get alone in place of deaths, every group counting alike.
fn in_parts(problem: &Problem, alone: &[f64]) -> Problem {
    let part = |way: &Treatment| match alone[way.group] {
        alone if alone > 0.0 => Treatment { benefit: way.benefit / alone, ..way.clone() },
        _ => way.clone(),
    };
    let even = |group: &Patients| Patients { weight: 1.0, ..group.clone() };
    Problem {
        treatments: problem.treatments.iter().map(part).collect(),
        groups: problem.groups.iter().map(even).collect(),
        ..problem.clone()
    }
}

/// Share of the best total that a rule gives up.
fn given_up(recipe: &Recipe, problem: &Problem, best: f64) -> Option<f64> {
    let allocation = recipe.expectation(problem).ok()?;
    let total: f64 = (0..problem.groups.len()).map(|group| allocation.deaths_averted(problem, group)).sum();
    (best > 0.0).then(|| ((best - total) / best).max(0.0))
}
