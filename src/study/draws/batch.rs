//! Chosen rules in a run of worlds, with chosen measures: a piece of a study of many draws.

use serde::{Deserialize, Serialize};

use super::fast::Fast;
use super::worlds::{Figures, Worlds};
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num::lanes::WIDTH;
use crate::rules::Recipe;
use crate::scenario::{Flaw, RuleChoice, Scenario};
use crate::study::chosen_rules;
use crate::study::recipe::{Refusal, recipe};

/// The values of some worlds; batches side by side make a study.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// Number of the first world.
    pub first: usize,
    /// How many worlds.
    pub count: usize,
    /// One entry per chosen rule.
    pub rules: Vec<RuleDraws>,
}

/// What one rule gives in the worlds of a batch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleDraws {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// Values of each measure, a world after the other; or why the rule gives none.
    ///
    /// Where a measure has no value in a world the number is NaN, which never leaves a study: its
    /// summaries count such worlds apart.
    pub result: Result<Vec<Vec<f64>>, Refusal>,
}

/// Works out a batch.
pub struct BatchWork {
    worlds: Worlds,
    figures: Figures,
    measures: Vec<&'static Measure>,
    recipes: Vec<Result<Recipe, Refusal>>,
    /// What goes the quick way, if anything.
    fast: Option<Fast>,
    batch: Batch,
    next: usize,
}

impl BatchWork {
    /// Reads the question; measures that do not exist have no values. Fails with everything that is
    /// wrong with the scenario.
    pub fn start(scenario: &Scenario, measures: &[String], first: usize, count: usize) -> Result<Self, Vec<Flaw>> {
        let worlds = Worlds::new(scenario)?;
        let figures = worlds.draw(first, count);
        let choices = chosen_rules(scenario);
        let recipes: Vec<_> = choices.iter().map(|choice| recipe(scenario, choice)).collect();
        let known: Vec<&Measure> = measures.iter().filter_map(|id| find(id)).collect();
        let fast = Fast::of(scenario, &worlds, &choices, &known).filter(|_| known.len() == measures.len());
        let rules = choices.into_iter().zip(&recipes).map(|(choice, recipe)| {
            let columns = || measures.iter().map(|_| Vec::with_capacity(count)).collect();
            RuleDraws { choice, result: recipe.as_ref().map(|_| columns()).map_err(Refusal::clone) }
        });
        let batch = Batch { first, count, rules: rules.collect() };
        Ok(Self { worlds, figures, measures: known, recipes, fast, batch, next: 0 })
    }

    /// Works out up to eight more worlds; gives the batch when all are done.
    pub fn go_on(&mut self) -> Option<Batch> {
        if self.next < self.figures.worlds {
            self.quickly();
            let end = (self.next + WIDTH).min(self.figures.worlds);
            let is_general = |rule: usize| self.fast.as_ref().is_none_or(|fast| !fast.takes(rule));
            if (0..self.recipes.len()).any(is_general) {
                (self.next..end).for_each(|world| self.world(world));
            }
            self.next = end;
        }
        (self.next >= self.figures.worlds)
            .then(|| std::mem::replace(&mut self.batch, Batch { first: 0, count: 0, rules: Vec::new() }))
    }

    /// The rules that go the quick way, eight worlds at once.
    fn quickly(&mut self) {
        let Some(fast) = &mut self.fast else { return };
        let rules = &mut self.batch.rules;
        fast.worlds(&self.figures, self.next, |rule, measure, value| {
            if let Ok(columns) = &mut rules[rule].result {
                columns[measure].push(value);
            }
        });
    }

    /// The other rules in one world.
    fn world(&mut self, world: usize) {
        let problem = self.worlds.problem(&self.figures, world);
        let ideal = Ideal::of(&problem);
        for (index, (rule, recipe)) in self.batch.rules.iter_mut().zip(&self.recipes).enumerate() {
            let Ok(recipe) = recipe else { continue };
            if self.fast.as_ref().is_some_and(|fast| fast.takes(index)) {
                continue;
            }
            let allocation = match recipe.expectation(&problem) {
                Ok(allocation) => allocation,
                Err(missing) => {
                    rule.result = Err(Refusal::Missing { field: missing.field });
                    continue;
                }
            };
            let Ok(columns) = &mut rule.result else { continue };
            let case = Case::new(&problem, &allocation, &ideal);
            for (column, measure) in columns.iter_mut().zip(&self.measures) {
                column.push(match (measure.measure)(&case) {
                    Value::Number(number) => number,
                    Value::Infinite => f64::INFINITY,
                    Value::Undefined(_) => f64::NAN,
                });
            }
        }
    }
}
