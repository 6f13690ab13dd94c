//! Every chosen rule on the same assumptions, with every measure.

use serde::{Deserialize, Serialize};

use super::choices::chosen_rules;
use super::explanation::{Reason, reasons};
use super::recipe::{Refusal, recipe};
use super::standing::{Gauge, Standing, gauges, standings};
use crate::measures::{Case, Ideal, Value, catalogue::MEASURES};
use crate::rules::{self, Recipe, Record};
use crate::scenario::{Allocation, Flaw, Problem, RuleChoice, Scenario};

/// Every chosen rule side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// One row per rule, in the order chosen.
    pub rows: Vec<Row>,
    /// Patients in need per group.
    pub need: Vec<f64>,
    /// Units of each supply.
    pub stock: Vec<f64>,
}

impl Comparison {
    /// The row of a rule, by id.
    pub fn row_of(&self, rule: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.choice.rule == rule)
    }

    /// The answer in a row, if its rule has one.
    pub fn answer(&self, row: usize) -> Option<&Answer> {
        self.rows.get(row)?.result.as_ref().ok()
    }
}

/// One rule's result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// What it gives, or why it gives nothing.
    pub result: Result<Answer, Refusal>,
}

/// What one rule gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Patients treated per group.
    pub treated: Vec<f64>,
    /// Patients per treatment, where groups have several.
    pub by_treatment: Vec<f64>,
    /// Expected deaths averted per group.
    pub averted: Vec<f64>,
    /// Exact expectation of the patients treated per group, before rounding.
    pub expected: Vec<f64>,
    /// Patients treated per group in one seeded draw, for rules in which chance decides.
    pub draw: Option<Vec<f64>>,
    /// Units used of each supply.
    pub used: Vec<f64>,
    /// Units left of each supply.
    pub left: Vec<f64>,
    /// Every measure, in the order of the catalogue.
    pub measures: Vec<Value>,
    /// Where each measure stands among the rules compared.
    pub standings: Vec<Standing>,
    /// The thin bar under each measure.
    pub gauges: Vec<Option<Gauge>>,
    /// Why each group got what it got.
    pub reasons: Vec<Reason>,
    /// What the rule did.
    pub record: Record,
}

impl Answer {
    /// The chance of each of so many persons in need of a group, 0 to 1; 0 where there are none.
    pub fn chance(&self, group: usize, need: f64) -> f64 {
        let expected = self.expected.get(group).copied().unwrap_or(0.0);
        if need > 0.0 { expected / need } else { 0.0 }
    }
}

/// Compares the rules that a scenario chooses; fails with everything that is wrong with it.
pub fn compare(scenario: &Scenario) -> Result<Comparison, Vec<Flaw>> {
    let mut work = ComparisonWork::start(scenario)?;
    loop {
        if let Some(comparison) = work.go_on() {
            return Ok(comparison);
        }
    }
}

/// A comparison under way, one rule at a time.
pub(super) struct ComparisonWork {
    problem: Problem,
    ideal: Ideal,
    choices: Vec<RuleChoice>,
    recipes: Vec<Result<Recipe, Refusal>>,
    rows: Vec<Row>,
}

impl ComparisonWork {
    /// Reads a question; fails with everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario) -> Result<Self, Vec<Flaw>> {
        let problem = Problem::compile(scenario)?;
        let ideal = Ideal::of(&problem);
        let choices = chosen_rules(scenario);
        let recipes = choices.iter().map(|choice| recipe(scenario, choice)).collect();
        Ok(Self { problem, ideal, choices, recipes, rows: Vec::new() })
    }

    /// Works out one more rule; gives the report when all are done.
    pub fn go_on(&mut self) -> Option<Comparison> {
        if let (Some(choice), Some(recipe)) = (self.choices.get(self.rows.len()), self.recipes.get(self.rows.len())) {
            let result = recipe.as_ref().map_err(Refusal::clone).and_then(|recipe| self.work_out(recipe));
            self.rows.push(Row { choice: choice.clone(), result });
        }
        if self.rows.len() < self.choices.len() {
            return None;
        }
        standings(&mut self.rows);
        gauges(&mut self.rows);
        Some(Comparison {
            rows: std::mem::take(&mut self.rows),
            need: self.problem.groups.iter().map(|group| group.need).collect(),
            stock: self.problem.stock.clone(),
        })
    }

    fn work_out(&self, recipe: &Recipe) -> Result<Answer, Refusal> {
        let outcome = rules::run(recipe, &self.problem).map_err(|missing| Refusal::Missing { field: missing.field })?;
        let problem = &self.problem;
        let per_group = |allocation: &Allocation| -> Vec<f64> {
            (0..problem.groups.len()).map(|group| allocation.patients(problem, group)).collect()
        };
        let allocation = &outcome.allocation;
        let used: Vec<f64> = (0..problem.stock.len()).map(|supply| allocation.used(problem, supply)).collect();
        let case = Case::new(problem, allocation, &self.ideal);
        Ok(Answer {
            treated: per_group(allocation),
            by_treatment: allocation.treated.clone(),
            averted: (0..problem.groups.len()).map(|group| allocation.deaths_averted(problem, group)).collect(),
            expected: per_group(&outcome.expectation),
            draw: outcome.draw.as_ref().map(per_group),
            left: problem.stock.iter().zip(&used).map(|(stock, used)| (stock - used).max(0.0)).collect(),
            used,
            measures: MEASURES.iter().map(|measure| (measure.measure)(&case)).collect(),
            standings: Vec::new(),
            gauges: Vec::new(),
            reasons: reasons(problem, recipe.judges(), &outcome),
            record: outcome.record,
        })
    }
}
