//! What surrounds the numbers: background facts, sources, what really happened, questions.

use serde::{Deserialize, Serialize};

use super::Estimate;

/// Whether a scenario tells of real events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A teaching case; no real place is meant.
    #[default]
    Fictional,
    /// Real events, with sourced figures.
    Real,
}

/// Where figures come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id by which figures name it, unique among the sources.
    pub id: String,
    /// Author, title, place and year, as one would cite it.
    pub cite: String,
}

/// A background figure that no rule uses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it counts.
    pub name: String,
    /// The figure.
    pub figure: Estimate,
    /// Its unit.
    pub unit: String,
}

/// What really happened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct History {
    /// The rule that was followed.
    pub rule: String,
    /// What came of it.
    pub outcome: String,
}

impl History {
    pub(super) fn is_empty(&self) -> bool {
        self.rule.is_empty() && self.outcome.is_empty()
    }
}
