//! How each rule does as a supply goes from nothing to plenty, and where the best one changes.

use serde::{Deserialize, Serialize};

use super::choices::chosen_rules;
use super::recipe::{Refusal, recipe};
use super::standing::merit;
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num;
use crate::rules::Recipe;
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};

/// Amounts looked at, nothing and plenty included.
const STEPS: usize = 40;
/// Halvings of the stretch in which the best rule changes.
const HALVINGS: usize = 24;

/// One measure of every chosen rule against the amount of one supply; patients are divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sweep {
    /// The supply, by index.
    pub supply: usize,
    /// Units of it: from 0 to what treats everybody (or what there is, if that is more), rising. What there is now is
    /// among them.
    pub units: Vec<f64>,
    /// Which of them there is now.
    pub now: usize,
    /// The track of each chosen rule.
    pub tracks: Vec<Track>,
    /// Where the best rule changes, from little to much.
    pub changes: Vec<Change>,
}

/// One rule in a [`Sweep`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// The measure at every amount, or why the rule gives nothing.
    pub result: Result<Vec<Value>, Refusal>,
}

/// Where another rule becomes the best.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Units of the supply.
    pub units: f64,
    /// The rule that was best with less, by its track.
    pub before: usize,
    /// The rule that is best with more.
    pub after: usize,
}

/// A sweep under way, one amount at a time.
pub struct SweepWork {
    problem: Problem,
    measure: Option<&'static Measure>,
    recipes: Vec<Result<Recipe, Refusal>>,
    sweep: Sweep,
    next: usize,
}

impl SweepWork {
    /// Reads the question; fails with everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario, measure: &str, supply: usize) -> Result<Self, Vec<Flaw>> {
        let problem = Problem { whole: false, ..Problem::compile(scenario)? };
        let choices = chosen_rules(scenario);
        let recipes: Vec<_> = choices.iter().map(|choice| recipe(scenario, choice)).collect();
        let measure = find(measure);
        let track = |(choice, recipe): (RuleChoice, &Result<Recipe, Refusal>)| {
            let known = recipe.as_ref().map_err(Refusal::clone).and(measure.ok_or(Refusal::UnknownMeasure));
            Track { choice, result: known.map(|_| Vec::new()) }
        };
        let tracks = choices.into_iter().zip(&recipes).map(track).collect();
        let supply = supply.min(problem.stock.len() - 1);
        let stock = problem.stock[supply];
        let plenty = problem.full_need()[supply].max(stock);
        let mut units: Vec<f64> = (0..=STEPS).map(|step| plenty * step as f64 / STEPS as f64).collect();
        if !units.contains(&stock) {
            units.push(stock);
            units.sort_by(f64::total_cmp);
        }
        let now = units.iter().position(|units| *units == stock).unwrap_or(0);
        let sweep = Sweep { supply, units, now, tracks, changes: Vec::new() };
        Ok(Self { problem, measure, recipes, sweep, next: 0 })
    }

    /// Works out one more amount; gives the report when all are done.
    pub fn go_on(&mut self) -> Option<Sweep> {
        if let Some(&units) = self.sweep.units.get(self.next) {
            let values = self.values(units);
            for (line, value) in self.sweep.tracks.iter_mut().zip(values) {
                match (&mut line.result, value) {
                    (Ok(values), Ok(value)) => values.push(value),
                    (result, Err(refusal)) => *result = Err(refusal),
                    (Err(_), Ok(_)) => {}
                }
            }
            self.next += 1;
            if self.next < self.sweep.units.len() {
                return None;
            }
            self.sweep.changes = self.changes();
        }
        Some(self.sweep.clone())
    }

    /// The measure of every rule at some amount.
    fn values(&self, units: f64) -> Vec<Result<Value, Refusal>> {
        let supply = self.sweep.supply;
        let problem = self.problem.with_stock(|index, stock| if index == supply { units } else { stock });
        let ideal = Ideal::of(&problem);
        let value = |recipe: &Result<Recipe, Refusal>| {
            let recipe = recipe.as_ref().map_err(Refusal::clone)?;
            let measure = self.measure.ok_or(Refusal::UnknownMeasure)?;
            let allocation =
                recipe.expectation(&problem).map_err(|missing| Refusal::Missing { field: missing.field })?;
            Ok((measure.measure)(&Case::new(&problem, &allocation, &ideal)))
        };
        self.recipes.iter().map(value).collect()
    }

    /// Where the leader of one amount is no longer among the leaders of the next.
    fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut leader: Option<usize> = None;
        for step in 0..self.sweep.units.len() {
            let known = |line: &Track| line.result.as_ref().ok().map(|values| values[step]);
            let leaders = self.leaders(self.sweep.tracks.iter().map(known));
            match leader {
                Some(now) if leaders.contains(&now) || leaders.is_empty() => {}
                Some(before) if step > 0 => {
                    let after = leaders[0];
                    let units = self.crossing(self.sweep.units[step - 1], self.sweep.units[step], before);
                    changes.push(Change { units, before, after });
                    leader = Some(after);
                }
                _ => leader = leaders.first().copied().filter(|_| leaders.len() < self.recipes.len()),
            }
        }
        changes
    }

    /// Rules than which none does better, of the values of all.
    fn leaders(&self, values: impl Iterator<Item = Option<Value>>) -> Vec<usize> {
        let Some(measure) = self.measure else { return Vec::new() };
        let merits: Vec<Option<f64>> = values.map(|value| merit(measure.direction, value?)).collect();
        let best = merits.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
        (0..merits.len()).filter(|&line| merits[line].is_some_and(|merit| num::same(merit, best))).collect()
    }

    /// The amount between two at which a rule stops being among the best.
    fn crossing(&self, mut low: f64, mut high: f64, rule: usize) -> f64 {
        for _ in 0..HALVINGS {
            let middle = low + (high - low) / 2.0;
            let leaders = self.leaders(self.values(middle).into_iter().map(Result::ok));
            if leaders.contains(&rule) { low = middle } else { high = middle }
        }
        high
    }
}
