//! Which rules are compared.

use crate::rules::{CATALOGUE, CLASSICS};
use crate::scenario::{OWN, RuleChoice, Scenario};

/// The rules that a scenario compares: its own choice, or those of a first visit.
pub fn chosen_rules(scenario: &Scenario) -> Vec<RuleChoice> {
    if scenario.rules.is_empty() { choices(CLASSICS.rules) } else { scenario.rules.clone() }
}

/// Every own rule, then every rule of the catalogue, with the parameters that the scenario sets.
pub fn every_rule(scenario: &Scenario) -> Vec<RuleChoice> {
    let own = scenario.own_rules.iter().map(|own| own.choice_id());
    let every = own.chain(CATALOGUE.iter().map(|rule| rule.id.to_string()));
    every.map(|id| as_set(&scenario.rules, &id)).collect()
}

/// The chosen rules with one more, or with one less where it was among them; in the order of [`every_rule`].
pub fn toggled(scenario: &Scenario, id: &str) -> Vec<RuleChoice> {
    let chosen = chosen_rules(scenario);
    let is_chosen = |id: &str| chosen.iter().any(|choice| choice.rule == id);
    every_rule(scenario).into_iter().filter(|choice| is_chosen(&choice.rule) != (choice.rule == id)).collect()
}

/// A selection in place of the chosen rules of the catalogue. Own rules stay, and so does what is set on a rule.
pub fn selected(scenario: &Scenario, selection: &[&str]) -> Vec<RuleChoice> {
    let chosen = chosen_rules(scenario);
    let own = chosen.iter().filter(|choice| choice.rule.starts_with(OWN)).cloned();
    own.chain(selection.iter().map(|id| as_set(&chosen, id))).collect()
}

/// Whether exactly these rules of the catalogue are chosen.
pub fn is_selected(scenario: &Scenario, selection: &[&str]) -> bool {
    let chosen = chosen_rules(scenario);
    let mut rules = chosen.iter().map(|choice| choice.rule.as_str()).filter(|id| !id.starts_with(OWN));
    let count = rules.clone().count();
    count == selection.len() && rules.all(|id| selection.contains(&id))
}

/// Rules by id with default parameters.
pub fn choices(ids: &[&str]) -> Vec<RuleChoice> {
    ids.iter().map(|id| default(id)).collect()
}

/// The choice of a rule as it stands in a list, else with default parameters.
fn as_set(choices: &[RuleChoice], id: &str) -> RuleChoice {
    choices.iter().find(|choice| choice.rule == id).cloned().unwrap_or_else(|| default(id))
}

fn default(id: &str) -> RuleChoice {
    RuleChoice { rule: id.into(), parameters: Default::default() }
}
