//! One rule in many draws of its lots: what it gives on average, and how far draws lie apart.

use serde::{Deserialize, Serialize};

use super::recipe::{Refusal, recipe};
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::rules::{Missing, Recipe};
use crate::scenario::{Allocation, Flaw, Problem, RuleChoice, Scenario};

/// Part of all draws that may lie on either side of a spread.
const TAIL: f64 = 0.025;
/// Draws between two looks at whatever else there is to do.
const AT_ONCE: usize = 10;

/// What a rule gives in many draws of whole patients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lottery {
    /// How many draws: those of the seeds from 1 on, whatever the seed of the scenario.
    pub draws: usize,
    /// Patients treated in each group; the mean is the exact expectation.
    pub groups: Vec<Spread>,
    /// Each measure asked for, in that order; none where it has no number in some draw.
    pub measures: Vec<Option<Spread>>,
}

impl Lottery {
    /// The group whose draws lie furthest apart, with its spread; none where all draws are the same.
    pub fn widest(&self) -> Option<(usize, Spread)> {
        let width = |spread: &Spread| spread.high - spread.low;
        let wide = self.groups.iter().copied().enumerate().filter(|(_, spread)| width(spread) > 0.0);
        wide.reduce(|best, next| if width(&next.1) > width(&best.1) { next } else { best })
    }
}

/// One number over many draws.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Its mean.
    pub mean: f64,
    /// At least 95 of 100 draws lie from here…
    pub low: f64,
    /// … to here.
    pub high: f64,
    /// In the draw of the scenario's own seed.
    pub drawn: f64,
}

/// Draws under way.
pub struct LotteryWork {
    problem: Problem,
    ideal: Ideal,
    measures: Vec<&'static Measure>,
    recipe: Result<Recipe, Refusal>,
    seeds: std::ops::RangeInclusive<u32>,
    draws: Vec<Drawn>,
}

/// One draw.
struct Drawn {
    groups: Vec<f64>,
    measures: Vec<Option<f64>>,
}

impl LotteryWork {
    /// Reads the question; fails with everything that is wrong with the scenario. Unknown measures are left out.
    pub fn start(scenario: &Scenario, choice: &RuleChoice, measures: &[String], draws: u32) -> Result<Self, Vec<Flaw>> {
        let problem = Problem::compile(scenario)?;
        Ok(Self {
            ideal: Ideal::of(&problem),
            problem,
            measures: measures.iter().filter_map(|id| find(id)).collect(),
            recipe: recipe(scenario, choice),
            seeds: 1..=draws.max(1),
            draws: Vec::new(),
        })
    }

    /// Draws a few times more; gives the report when all is done.
    pub fn go_on(&mut self) -> Option<Result<Lottery, Refusal>> {
        let recipe = match &self.recipe {
            Ok(recipe) => recipe,
            Err(refusal) => return Some(Err(refusal.clone())),
        };
        for _ in 0..AT_ONCE {
            let Some(seed) = self.seeds.next() else {
                return Some(self.report(recipe).map_err(|missing| Refusal::Missing { field: missing.field }));
            };
            match recipe.draw(&self.problem, u64::from(seed)) {
                Ok(allocation) => self.draws.push(self.look_at(&allocation)),
                Err(missing) => return Some(Err(Refusal::Missing { field: missing.field })),
            }
        }
        None
    }

    fn report(&self, recipe: &Recipe) -> Result<Lottery, Missing> {
        let expected = self.per_group(&recipe.expectation(&self.problem)?);
        let own = self.look_at(&recipe.draw(&self.problem, self.problem.seed)?);
        let group = |group: usize| {
            let (low, high) = middle(self.draws.iter().map(|draw| draw.groups[group]).collect());
            Spread { mean: expected[group], low, high, drawn: own.groups[group] }
        };
        let measure = |place: usize| {
            let values: Vec<f64> = self.draws.iter().map(|draw| draw.measures[place]).collect::<Option<_>>()?;
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let (low, high) = middle(values);
            Some(Spread { mean, low, high, drawn: own.measures[place]? })
        };
        Ok(Lottery {
            draws: self.draws.len(),
            groups: (0..self.problem.groups.len()).map(group).collect(),
            measures: (0..self.measures.len()).map(measure).collect(),
        })
    }

    fn look_at(&self, allocation: &Allocation) -> Drawn {
        let case = Case::new(&self.problem, allocation, &self.ideal);
        let number = |measure: &&Measure| match (measure.measure)(&case) {
            Value::Number(number) => Some(number),
            Value::Infinite | Value::Undefined(_) => None,
        };
        Drawn { groups: self.per_group(allocation), measures: self.measures.iter().map(number).collect() }
    }

    fn per_group(&self, allocation: &Allocation) -> Vec<f64> {
        (0..self.problem.groups.len()).map(|group| allocation.patients(&self.problem, group)).collect()
    }
}

/// The least and the greatest value when as many as may be are left out at either end: no value between two draws.
fn middle(mut values: Vec<f64>) -> (f64, f64) {
    values.sort_unstable_by(f64::total_cmp);
    let out = (TAIL * values.len() as f64).floor() as usize;
    match (values.get(out), values.iter().rev().nth(out)) {
        (Some(&low), Some(&high)) => (low, high),
        _ => (0.0, 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_holds_95_of_100() {
        assert_eq!(middle((1..=100).map(f64::from).collect()), (3.0, 98.0));
        assert_eq!(middle((1..=1000).rev().map(f64::from).collect()), (26.0, 975.0));
        assert_eq!(middle(vec![7.0]), (7.0, 7.0));
    }
}
