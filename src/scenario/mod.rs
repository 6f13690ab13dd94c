//! What users define: the whole case, its limits, its flaws, and the plain numbers compiled from it.

mod allocation;
mod blank;
mod estimate;
mod extension;
mod field;
mod figure;
mod flaw;
mod group;
mod life_table;
pub mod limits;
mod outline;
mod own_rule;
mod party;
mod problem;
mod remove;
mod settings;
mod spread;
mod story;
mod supply;
mod uncertain;
mod validate;
mod variation;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use allocation::Allocation;
pub use blank::BlankWords;
pub use estimate::{Bounds, Estimate, Mark, ThreePoint};
pub use extension::Extension;
pub use field::{GroupField, PartyField, Range};
pub use figure::{Figure, Words};
pub use flaw::{Fault, Flaw, Part, Place};
pub use group::{Alternative, Comorbidity, Group};
pub use life_table::LifeTable;
pub use outline::{Outline, Step};
pub use own_rule::{MainPart, OWN, OwnRule, PerParty, SetAside, Whom};
pub use party::{IncomeGroup, Party};
pub use problem::{PartyNumbers, Patients, Problem, Treatment};
pub use settings::{AssumedRanges, Aversion, LifeTableName, Settings, TiePolicy};
pub use spread::{Spread, spreads};
pub use story::{Fact, History, Kind, Source};
pub use supply::{Reusable, Supply, Tranche};
pub use uncertain::{Uncertain, uncertain};
pub use validate::validate;

/// Relative address of the JSON Schema that scenario files name.
pub const SCHEMA: &str = "scenario.schema.json";

/// Version of the scenario format that this code writes.
pub const VERSION: u32 = 2;

/// The whole case: who is in need, what is scarce, and how it is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Address of the JSON Schema.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// Version of the format.
    pub version: u32,
    /// Stable id.
    pub id: String,
    /// Name shown to people.
    pub title: String,
    /// What happens, in a few sentences.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Where it happens.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// When it happens.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// What is scarce, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scarce: String,
    /// Real or fictional.
    #[serde(default)]
    pub kind: Kind,
    /// Periods, when supplies or patients arrive over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// How it is computed.
    #[serde(default)]
    pub settings: Settings,
    /// The limited supplies.
    pub supplies: Vec<Supply>,
    /// Who speaks for groups.
    pub parties: Vec<Party>,
    /// The patients.
    pub groups: Vec<Group>,
    /// The rules to compare, in order; the first-visit set when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleChoice>,
    /// The measures to show beside them, in order; the first ten when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
    /// Rules that the user built from parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_rules: Vec<OwnRule>,
    /// Background figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// What really happened.
    #[serde(default, skip_serializing_if = "History::is_empty")]
    pub history: History,
    /// Questions for discussion.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// What the figures cannot tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<String>,
    /// Where figures come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The user's own note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The user's own notes on rules, by rule id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rule_notes: BTreeMap<String, String>,
}

/// The periods of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// Name of one period: "week".
    pub unit: String,
    /// How many there are.
    pub periods: u32,
}

/// A rule picked for comparison, with the parameters that differ from the rule's defaults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleChoice {
    /// Id of the rule.
    pub rule: String,
    /// Parameters by id; a choice is given by its index.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, f64>,
}

impl Scenario {
    /// Units of a supply that treating everybody by the first treatment would use.
    pub fn full_need(&self, supply: &str) -> f64 {
        self.groups.iter().map(|group| group.size.value * group.uses.get(supply).map_or(0.0, |units| units.value)).sum()
    }

    /// Units of a supply that one person uses, where it is the same for everybody, whatever the treatment, and any.
    pub fn units_each(&self, supply: &str) -> Option<f64> {
        let mut uses = self
            .groups
            .iter()
            .flat_map(|group| [&group.uses].into_iter().chain(group.alternatives.iter().map(|other| &other.uses)))
            .map(|uses| uses.get(supply).map_or(0.0, |units| units.value));
        let first = uses.next()?;
        (first > 0.0 && uses.all(|units| units == first)).then_some(first)
    }

    /// Whether it was begun here from an empty form.
    pub fn is_own(&self) -> bool {
        self.id == Self::OWN
    }

    /// How many notes there are: on the scenario, on rules, supplies, parties and groups.
    pub fn notes(&self) -> usize {
        let supplies = self.supplies.iter().map(|supply| &supply.note);
        let parties = self.parties.iter().map(|party| &party.note);
        let groups = self.groups.iter().map(|group| &group.note);
        let all = [&self.note].into_iter().chain(self.rule_notes.values()).chain(supplies).chain(parties).chain(groups);
        all.filter(|note| !note.is_empty()).count()
    }
}
