//! What every party gets under every chosen rule, against what it has with no agreement; who would sign, and
//! which rule the parties would choose.

mod contest;

use serde::{Deserialize, Serialize};

use super::choices::chosen_rules;
use super::recipe::{Refusal, recipe};
use crate::measures::relations::parties::satisfaction_of;
use crate::measures::relations::verdict::verdict;
use crate::measures::{Case, Ideal, PartyIdeal, Value};
use crate::rules;
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};

pub use crate::measures::relations::verdict::Verdict;
pub use contest::Contest;

/// Every party under every chosen rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartyReport {
    /// The parties that have people in need, in the order of the scenario.
    pub parties: Vec<Standpoint>,
    /// One row per rule, in the order chosen.
    pub rows: Vec<PartyRow>,
    /// What the parties make of the rules together.
    pub contest: Contest,
}

/// Where a party stands before any rule is chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standpoint {
    /// Index of the party.
    pub party: usize,
    /// Its people in need; above 0.
    pub need: f64,
    /// Least share of need for which it signs, 0 to 1, where it stated one.
    pub walk_away: Option<f64>,
    /// Deaths that its own stock would avert at most, if talks fail; 0 without one.
    pub disagreement: f64,
    /// Whether it has a stock of its own.
    pub has_fallback: bool,
    /// Deaths averted at most among its groups if it had the whole stock.
    pub best: f64,
}

/// One rule's result for every party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartyRow {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// What each party of [`PartyReport::parties`] gets, or why the rule gives nothing.
    pub result: Result<Vec<Stake>, Refusal>,
}

/// What one party gets under one rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stake {
    /// Patients treated.
    pub treated: f64,
    /// Share of need treated, 0 to 1.
    pub coverage: f64,
    /// Expected deaths averted; negative where treatment harms.
    pub averted: f64,
    /// Deaths averted more than its own stock would avert.
    pub gain: f64,
    /// How far it got from no agreement to the best it could hope for, at most 1.
    pub satisfaction: Value,
    /// Whether it would sign.
    pub verdict: Verdict,
}

/// The report under way, one rule at a time.
pub(super) struct PartyWork {
    problem: Problem,
    ideal: Ideal,
    rules: Vec<(RuleChoice, Result<rules::Recipe, Refusal>)>,
    rows: Vec<PartyRow>,
}

impl PartyWork {
    /// Reads a question; fails with everything that is wrong with the scenario.
    pub fn start(scenario: &Scenario) -> Result<Self, Vec<Flaw>> {
        let problem = Problem::compile(scenario)?;
        let ideal = Ideal::of(&problem);
        let with_recipe = |choice: RuleChoice| {
            let recipe = recipe(scenario, &choice);
            (choice, recipe)
        };
        let rules = chosen_rules(scenario).into_iter().map(with_recipe).collect();
        Ok(Self { problem, ideal, rules, rows: Vec::new() })
    }

    /// Works out one more rule; gives the report when all are done.
    pub fn go_on(&mut self) -> Option<PartyReport> {
        if let Some((choice, recipe)) = self.rules.get(self.rows.len()) {
            let result = recipe.as_ref().map_err(Refusal::clone).and_then(|recipe| self.work_out(recipe));
            self.rows.push(PartyRow { choice: choice.clone(), result });
        }
        if self.rows.len() < self.rules.len() {
            return None;
        }
        let parties: Vec<Standpoint> =
            self.ideal.parties.iter().map(|party| standpoint(&self.problem, party)).collect();
        let rows = std::mem::take(&mut self.rows);
        Some(PartyReport { contest: Contest::of(&parties, &rows), parties, rows })
    }

    fn work_out(&self, recipe: &rules::Recipe) -> Result<Vec<Stake>, Refusal> {
        let outcome = rules::run(recipe, &self.problem).map_err(|missing| Refusal::Missing { field: missing.field })?;
        let case = Case::new(&self.problem, &outcome.allocation, &self.ideal);
        Ok(self.ideal.parties.iter().map(|party| stake(&case, party)).collect())
    }
}

fn standpoint(problem: &Problem, party: &PartyIdeal) -> Standpoint {
    let numbers = &problem.parties[party.party];
    Standpoint {
        party: party.party,
        need: party.need,
        walk_away: numbers.walk_away,
        disagreement: party.disagreement,
        has_fallback: numbers.fallback.is_some(),
        best: party.best,
    }
}

fn stake(case: &Case, party: &PartyIdeal) -> Stake {
    let treated: f64 = case.problem.groups_of(party.party).map(|group| case.treated(group)).sum();
    let averted = case.party_deaths_averted(party);
    Stake {
        treated,
        coverage: (treated / party.need).clamp(0.0, 1.0),
        averted,
        gain: averted - party.disagreement,
        satisfaction: satisfaction_of(case, party),
        verdict: verdict(case, party),
    }
}
