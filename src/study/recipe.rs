//! From a rule chosen for comparison to something that runs.

use serde::{Deserialize, Serialize};

use crate::rules::{self, Look, Own, OwnFlaw, Parameters, Recipe};
use crate::scenario::{OWN, RuleChoice, Scenario};

/// Why a rule cannot answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// A field it needs is given nowhere.
    Missing {
        /// The field.
        field: Look,
    },
    /// There is no rule of that id.
    UnknownRule,
    /// There is no measure of that id.
    UnknownMeasure,
    /// A parameter is not one of the rule's, or out of range.
    Parameter {
        /// What is wrong, technically.
        message: String,
    },
}

/// What a choice runs: a rule of the catalogue, or an own rule of the scenario.
pub fn recipe(scenario: &Scenario, choice: &RuleChoice) -> Result<Recipe, Refusal> {
    if crate::IS_FULL && choice.rule.starts_with(OWN) {
        let own = scenario.own_rule(&choice.rule).ok_or(Refusal::UnknownRule)?;
        let parties: Vec<&str> = scenario.parties.iter().map(|party| party.id.as_str()).collect();
        let own = Own::resolve(own, &parties).map_err(|flaw| match flaw {
            OwnFlaw::Rule(_) | OwnFlaw::Criterion(_) => Refusal::UnknownRule,
            OwnFlaw::Parameter(_) | OwnFlaw::Empty => Refusal::Parameter { message: flaw.to_string() },
        })?;
        return Ok(Recipe::Own(choice.rule.clone(), own));
    }
    let rule = rules::find(&choice.rule).ok_or(Refusal::UnknownRule)?;
    let parameters = Parameters::resolve(rule.parameters, &choice.parameters)
        .map_err(|flaw| Refusal::Parameter { message: flaw.to_string() })?;
    Ok(Recipe::Rule(rule, parameters))
}
