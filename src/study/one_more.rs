//! What would have to change for one more patient of a group to be treated.

use serde::{Deserialize, Serialize};

use super::recipe::{Refusal, recipe};
use crate::rules::Recipe;
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};

/// What would let a rule treat one more patient of a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OneMore {
    /// Everybody is treated already.
    NobodyWaits,
    /// More of one supply is enough.
    Supply {
        /// The supply.
        supply: usize,
        /// Units more, the fewest that do.
        units: f64,
    },
    /// Only more of every supply helps.
    EverySupply {
        /// Share by which every stock would have to grow; 0.1 is a tenth more.
        share: f64,
    },
    /// No stock, up to enough for everybody and as much again, would do.
    Never,
    /// The rule gives no answer.
    Refused(Refusal),
}

/// Halvings of the stretch in which the answer lies: to a millionth of it.
const HALVINGS: usize = 20;

/// Searches the least growth of stock that brings one more patient of a group, patients divided.
///
/// Each supply is tried alone, then all together in proportion; where a rule is not monotone in
/// stock the growth found is one that does, not surely the least.
pub fn one_more(scenario: &Scenario, choice: &RuleChoice, group: usize) -> Result<OneMore, Vec<Flaw>> {
    let problem = Problem { whole: false, ..Problem::compile(scenario)? };
    Ok(match recipe(scenario, choice) {
        Ok(recipe) => search(&recipe, &problem, group),
        Err(refusal) => OneMore::Refused(refusal),
    })
}

fn search(recipe: &Recipe, problem: &Problem, group: usize) -> OneMore {
    let treated = |problem: &Problem| -> Option<f64> {
        let allocation = recipe.expectation(problem).ok()?;
        (group < problem.groups.len()).then(|| allocation.patients(problem, group))
    };
    let Some(now) = treated(problem) else { return OneMore::Refused(Refusal::UnknownRule) };
    let wanted = (now + 1.0).min(problem.groups[group].need);
    if wanted <= now * (1.0 + 1e-9) {
        return OneMore::NobodyWaits;
    }
    // A hair less than one patient, so that rounding errors do not hide the answer.
    let reached = |problem: &Problem| treated(problem).is_some_and(|then| then >= wanted - 1e-6);
    let full = problem.full_need();
    // Rules may look at stock itself, so as much again as everybody's need is tried.
    let most = |supply: usize| (2.0 * full[supply] - problem.stock[supply]).max(full[supply]);
    let alone = (0..problem.stock.len()).filter(|&supply| full[supply] > 0.0).filter_map(|supply| {
        let with = |part: f64| {
            let units = part * most(supply);
            problem.with_stock(|other, stock| if other == supply { stock + units } else { stock })
        };
        least(|part| reached(&with(part))).map(|part| (supply, part * most(supply)))
    });
    // The supply of which the smallest part of everybody's need is enough.
    let best = alone.min_by(|a, b| (a.1 / full[a.0]).total_cmp(&(b.1 / full[b.0])));
    if let Some((supply, units)) = best {
        return OneMore::Supply { supply, units };
    }
    let with = |part: f64| problem.with_stock(|supply, stock| stock + part * most(supply));
    match least(|part| reached(&with(part))) {
        Some(part) => {
            let share = (0..problem.stock.len()).filter(|&supply| problem.stock[supply] > 0.0);
            let largest = share.map(|supply| part * most(supply) / problem.stock[supply]).fold(0.0, f64::max);
            OneMore::EverySupply { share: largest }
        }
        None => OneMore::Never,
    }
}

/// The least part, from 0 to 1, at which something is true, if it is true at 1.
fn least(is_true: impl Fn(f64) -> bool) -> Option<f64> {
    if !is_true(1.0) {
        return None;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if is_true(middle) { high = middle } else { low = middle }
    }
    Some(high)
}
