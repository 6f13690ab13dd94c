//! A sweep under way, one amount at a time.

use super::open_stock::{plenty, turns};
use super::stretches::{Steps, Stretch, stretches};
use super::{Sweep, Track};
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num;
use crate::rules::Recipe;
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};
use crate::study::choices::chosen_rules;
use crate::study::recipe::{Refusal, recipe};
use crate::study::standing::leaders;

/// Amounts looked at where that is much work; else as many as a slider has stops.
const FEWER: usize = 50;
/// Rules times groups from which on it is much work.
const MUCH: usize = 600;
/// Halvings of the step in which the best rule changes.
const HALVINGS: usize = 24;

/// A sweep under way: first every amount, then every change of the best rule.
pub struct SweepWork {
    problem: Problem,
    measure: Option<&'static Measure>,
    recipes: Vec<Result<Recipe, Refusal>>,
    turns: f64,
    sweep: Sweep,
    next: usize,
    /// The stretches by the amounts looked at, once all are.
    steps: Option<Vec<Steps>>,
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
        let supply = supply.min(scenario.supplies.len().saturating_sub(1));
        let known = scenario.supplies.get(supply);
        let turns = known.map_or(1.0, |supply| turns(scenario, &supply.id));
        let most = if recipes.len() * problem.groups.len() > MUCH { FEWER } else { usize::MAX };
        let units = amounts(plenty(scenario, supply), known.map_or(0.0, |supply| supply.amount.value), most);
        let sweep = Sweep { supply, units, tracks, stretches: Vec::new() };
        Ok(Self { problem, measure, recipes, turns, sweep, next: 0, steps: None })
    }

    /// Works out one more amount, or one more change of the best rule; gives the report when all are done.
    pub fn go_on(&mut self) -> Option<Sweep> {
        if let Some(&units) = self.sweep.units.get(self.next) {
            self.add(units);
            self.next += 1;
            return None;
        }
        let Some(steps) = &self.steps else {
            let leaders: Vec<_> = (0..self.sweep.units.len()).map(|step| self.leaders(&self.values_at(step))).collect();
            self.steps = Some(stretches(&leaders));
            return None;
        };
        let done = self.sweep.stretches.len();
        let Some(now) = steps.get(done) else { return Some(self.sweep.clone()) };
        let from = self.sweep.stretches.last().map_or(self.sweep.units[now.first], |before| before.to);
        let to = match steps.get(done + 1) {
            Some(next) => self.end(self.sweep.units[now.last], self.sweep.units[next.first], &now.best),
            None => self.sweep.units[now.last],
        };
        let best = now.best.clone();
        self.sweep.stretches.push(Stretch { from, to, best });
        None
    }

    /// Adds what every rule does with an amount to its track.
    fn add(&mut self, units: f64) {
        let values = self.values(units);
        for (track, value) in self.sweep.tracks.iter_mut().zip(values) {
            match (&mut track.result, value) {
                (Ok(values), Ok(value)) => values.push(value),
                (result, Err(refusal)) => *result = Err(refusal),
                (Err(_), Ok(_)) => {}
            }
        }
    }

    /// The measure of every rule at some amount.
    fn values(&self, units: f64) -> Vec<Result<Value, Refusal>> {
        let supply = self.sweep.supply;
        let problem = self.problem.with_stock(|index, stock| if index == supply { units * self.turns } else { stock });
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

    /// The measure of every rule at an amount that was looked at; none where the rule gives nothing.
    fn values_at(&self, step: usize) -> Vec<Option<Value>> {
        let value = |track: &Track| track.result.as_ref().ok()?.get(step).copied();
        self.sweep.tracks.iter().map(value).collect()
    }

    fn leaders(&self, values: &[Option<Value>]) -> Vec<usize> {
        self.measure.map_or_else(Vec::new, |measure| leaders(measure.direction, values))
    }

    /// The amount between two at which none of these rules is among the best any more.
    fn end(&self, mut low: f64, mut high: f64, best: &[usize]) -> f64 {
        for _ in 0..HALVINGS {
            let middle = low + (high - low) / 2.0;
            let values: Vec<Option<Value>> = self.values(middle).into_iter().map(Result::ok).collect();
            let leaders = self.leaders(&values);
            if best.iter().any(|rule| leaders.contains(rule)) { low = middle } else { high = middle }
        }
        high
    }
}

/// From nothing to plenty in the steps of a slider, or in at most so many even ones, and what there is now.
fn amounts(plenty: f64, now: f64, most: usize) -> Vec<f64> {
    let steps = ((plenty / num::slider_step(plenty)).round().max(1.0) as usize).min(most);
    let mut units: Vec<f64> = (0..=steps).map(|step| plenty * step as f64 / steps as f64).collect();
    if !units.iter().any(|units| num::same(*units, now)) {
        units.push(now);
        units.sort_by(f64::total_cmp);
    }
    units
}
