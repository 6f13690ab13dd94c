//! Which rules are compared.

use crate::rules::{CATALOGUE, CLASSICS};
use crate::scenario::{RuleChoice, Scenario};

/// The rules that a scenario compares: its own choice, or those of a first visit.
pub fn chosen_rules(scenario: &Scenario) -> Vec<RuleChoice> {
    if scenario.rules.is_empty() { choices(CLASSICS.rules) } else { scenario.rules.clone() }
}

/// Every rule of the catalogue, with the parameters that the scenario sets, and every own rule.
pub fn every_rule(scenario: &Scenario) -> Vec<RuleChoice> {
    let own = |id: &str| scenario.rules.iter().find(|choice| choice.rule == id);
    let catalogue = CATALOGUE.iter().map(|rule| own(rule.id).cloned().unwrap_or_else(|| default(rule.id)));
    catalogue.chain(scenario.own_rules.iter().map(|own| default(&own.choice_id()))).collect()
}

/// Rules by id, with their default parameters.
pub fn choices(ids: &[&str]) -> Vec<RuleChoice> {
    ids.iter().map(|id| default(id)).collect()
}

fn default(id: &str) -> RuleChoice {
    RuleChoice { rule: id.into(), parameters: Default::default() }
}
