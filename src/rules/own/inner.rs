//! A rule of the catalogue inside an own rule.

use crate::rules::{self, Ledger, Missing, Parameters, Rule};
use crate::scenario::RuleChoice;

/// A rule of the catalogue with its parameters.
pub(super) struct Inner {
    pub rule: &'static Rule,
    parameters: Parameters,
}

/// A part of an own rule that does not exist.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum OwnFlaw {
    /// No rule of the catalogue has that id; own rules cannot be parts of own rules.
    #[error("there is no rule {0:?}")]
    Rule(String),
    /// A parameter that the rule does not take.
    #[error(transparent)]
    Parameter(#[from] rules::ParameterFlaw),
    /// No criterion has that id.
    #[error("there is no criterion {0:?}")]
    Criterion(String),
    /// Nothing decides: no criterion, or no weight above 0.
    #[error("an own rule needs at least one criterion with a weight above 0")]
    Empty,
}

/// Looks up a rule of the catalogue.
pub(super) fn resolve(choice: &RuleChoice) -> Result<Inner, OwnFlaw> {
    let rule = rules::find(&choice.rule).ok_or_else(|| OwnFlaw::Rule(choice.rule.clone()))?;
    Ok(Inner { rule, parameters: Parameters::resolve(rule.parameters, &choice.parameters)? })
}

impl Inner {
    /// Gives through a ledger, once.
    pub fn allocate(&self, ledger: &mut Ledger) -> Result<(), Missing> {
        (self.rule.allocate)(&self.parameters, ledger)
    }
}
