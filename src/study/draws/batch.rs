//! Chosen rules in a run of worlds, with chosen measures: a piece of a study of many draws.

use serde::{Deserialize, Serialize};

use super::worlds::{Figures, Worlds};
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
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
        let rules = choices.into_iter().zip(&recipes).map(|(choice, recipe)| {
            let columns = || measures.iter().map(|_| Vec::with_capacity(count)).collect();
            RuleDraws { choice, result: recipe.as_ref().map(|_| columns()).map_err(Refusal::clone) }
        });
        let batch = Batch { first, count, rules: rules.collect() };
        let measures = measures.iter().filter_map(|id| find(id)).collect();
        Ok(Self { worlds, figures, measures, recipes, batch, next: 0 })
    }

    /// Works out one more world; gives the batch when all are done.
    pub fn go_on(&mut self) -> Option<Batch> {
        if self.next < self.figures.worlds {
            self.world();
            self.next += 1;
        }
        (self.next >= self.figures.worlds)
            .then(|| std::mem::replace(&mut self.batch, Batch { first: 0, count: 0, rules: Vec::new() }))
    }

    fn world(&mut self) {
        let problem = self.worlds.problem(&self.figures, self.next);
        let ideal = Ideal::of(&problem);
        for (rule, recipe) in self.batch.rules.iter_mut().zip(&self.recipes) {
            let Ok(recipe) = recipe else { continue };
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
