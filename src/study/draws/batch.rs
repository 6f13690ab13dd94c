//! Chosen rules in a run of worlds, with chosen measures: a piece of a study of many draws.

use serde::{Deserialize, Serialize};

use super::fast::Fast;
use super::worlds::{Figures, Worlds};
use crate::measures::{Case, Ideal, Measure, Value, catalogue::find};
use crate::num::lanes::WIDTH;
use crate::rules::Recipe;
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};
use crate::study::chosen_rules;
use crate::study::recipe::{Refusal, recipe};

/// The values of some worlds; batches side by side make a study.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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

/// Works out batches, one after the other.
pub struct BatchWork {
    worlds: Worlds,
    choices: Vec<RuleChoice>,
    recipes: Vec<Result<Recipe, Refusal>>,
    /// None for a measure that does not exist.
    measures: Vec<Option<&'static Measure>>,
    /// What goes the quick way, if anything.
    fast: Option<Fast>,
    run: Run,
}

/// A batch under way.
///
/// Worlds are worked out in blocks of eight that begin at the same numbers in every batch, since in the quick way the
/// last digits of a world may depend on its neighbours.
#[derive(Default)]
struct Run {
    figures: Figures,
    batch: Batch,
    /// Worlds of the first block that come before the batch.
    before: usize,
    /// The next world and the next rule in it, counted from the beginning of the first block.
    next: (usize, usize),
    /// The next world, set out for the rules that are left.
    present: Option<(Problem, Ideal)>,
}

impl BatchWork {
    /// Reads the question, and begins a batch; measures that do not exist have no values. Fails with everything that is
    /// wrong with the scenario.
    pub fn start(scenario: &Scenario, measures: &[String], first: usize, count: usize) -> Result<Self, Vec<Flaw>> {
        let mut work = Self::prepare(scenario, measures)?;
        work.begin(first, count);
        Ok(work)
    }

    /// Gets ready for any number of batches of a scenario. Fails with everything that is wrong with it.
    pub fn prepare(scenario: &Scenario, measures: &[String]) -> Result<Self, Vec<Flaw>> {
        let worlds = Worlds::new(scenario)?;
        let choices = chosen_rules(scenario);
        let recipes = choices.iter().map(|choice| recipe(scenario, choice)).collect();
        let measures: Vec<Option<&Measure>> = measures.iter().map(|id| find(id)).collect();
        let known: Option<Vec<&Measure>> = measures.iter().copied().collect();
        let fast = known.and_then(|known| Fast::of(scenario, &worlds, &choices, &known));
        Ok(Self { worlds, choices, recipes, measures, fast, run: Run::default() })
    }

    /// Begins a batch, in place of the one under way.
    pub fn begin(&mut self, first: usize, count: usize) {
        let before = first % WIDTH;
        let rule = |(choice, recipe): (&RuleChoice, &Result<Recipe, Refusal>)| {
            let columns = || self.measures.iter().map(|_| Vec::with_capacity(count)).collect();
            RuleDraws { choice: choice.clone(), result: recipe.as_ref().map(|_| columns()).map_err(Refusal::clone) }
        };
        let rules = self.choices.iter().zip(&self.recipes).map(rule).collect();
        self.run = Run {
            figures: self.worlds.draw(first - before, (before + count).next_multiple_of(WIDTH)),
            batch: Batch { first, count, rules },
            before,
            next: (before, 0),
            present: None,
        };
    }

    /// Works out a little more: eight worlds of the rules that go the quick way, or one rule in one world. Gives the
    /// batch when all is done.
    pub fn go_on(&mut self) -> Option<Batch> {
        let (world, rule) = self.run.next;
        if world >= self.run.before + self.run.batch.count {
            return Some(self.finish());
        }
        if rule == 0 && (world == self.run.before || world.is_multiple_of(WIDTH)) {
            self.quickly(world - world % WIDTH);
        }
        let is_general = |rule: &usize| self.fast.as_ref().is_none_or(|fast| !fast.takes(*rule));
        match (rule..self.recipes.len()).find(is_general) {
            Some(rule) => {
                self.rule(rule, world);
                self.run.next = (world, rule + 1);
            }
            None => {
                // With nothing for the general way the whole block is done.
                let is_block_done = (0..self.recipes.len()).all(|rule| !is_general(&rule));
                self.run.next = (if is_block_done { (world + 1).next_multiple_of(WIDTH) } else { world + 1 }, 0);
                self.run.present = None;
            }
        }
        None
    }

    /// The batch without the other worlds of its first and last block.
    fn finish(&mut self) -> Batch {
        let Run { mut batch, before, .. } = std::mem::take(&mut self.run);
        for (index, rule) in batch.rules.iter_mut().enumerate() {
            let (Some(fast), Ok(columns)) = (&self.fast, &mut rule.result) else { continue };
            for column in columns.iter_mut().filter(|_| fast.takes(index)) {
                column.drain(..before.min(column.len()));
                column.truncate(batch.count);
            }
        }
        batch
    }

    /// The rules that go the quick way, eight worlds at once.
    fn quickly(&mut self, block: usize) {
        let Some(fast) = &mut self.fast else { return };
        let rules = &mut self.run.batch.rules;
        fast.worlds(&self.run.figures, block, |rule, measure, value| {
            if let Ok(columns) = &mut rules[rule].result {
                columns[measure].push(value);
            }
        });
    }

    /// One of the other rules in one world.
    fn rule(&mut self, rule: usize, world: usize) {
        let Run { figures, batch, present, .. } = &mut self.run;
        let result = &mut batch.rules[rule].result;
        let (Ok(recipe), true) = (&self.recipes[rule], result.is_ok()) else { return };
        let (problem, ideal) = present.get_or_insert_with(|| {
            let problem = self.worlds.problem(figures, world);
            let ideal = Ideal::of(&problem);
            (problem, ideal)
        });
        let allocation = match recipe.expectation(problem) {
            Ok(allocation) => allocation,
            Err(missing) => {
                *result = Err(Refusal::Missing { field: missing.field });
                return;
            }
        };
        let Ok(columns) = result else { return };
        let case = Case::new(problem, &allocation, ideal);
        for (column, measure) in columns.iter_mut().zip(&self.measures) {
            column.push(match measure.map(|measure| (measure.measure)(&case)) {
                Some(Value::Number(number)) => number,
                Some(Value::Infinite) => f64::INFINITY,
                Some(Value::Undefined(_)) | None => f64::NAN,
            });
        }
    }
}
