//! What users define: the whole case, its limits, its flaws, and the plain numbers compiled from it.

mod allocation;
mod estimate;
mod field;
mod figure;
mod flaw;
mod group;
mod life_table;
pub mod limits;
mod party;
mod problem;
mod settings;
mod story;
mod supply;
mod validate;

use serde::{Deserialize, Serialize};

pub use allocation::Allocation;
pub use estimate::{Estimate, Mark};
pub use field::{GroupField, PartyField, Range};
pub use figure::{Figure, Words};
pub use flaw::{Fault, Flaw, Part, Place};
pub use group::{Alternative, Comorbidity, Group};
pub use life_table::LifeTable;
pub use party::{IncomeGroup, Party};
pub use problem::{PartyNumbers, Patients, Problem, Treatment};
pub use settings::{LifeTableName, Settings, TiePolicy};
pub use story::{Fact, History, Kind, Source};
pub use supply::{Reusable, Supply, Tranche};
pub use validate::validate;

/// Relative address of the JSON Schema that scenario files name.
pub const SCHEMA: &str = "scenario.schema.json";

/// Version of the scenario format that this code writes.
pub const VERSION: u32 = 1;

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
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub parameters: std::collections::BTreeMap<String, f64>,
}

impl Scenario {
    /// Units of a supply that treating everybody by the first treatment would use.
    pub fn full_need(&self, supply: &str) -> f64 {
        self.groups.iter().map(|group| group.size.value * group.uses.get(supply).map_or(0.0, |units| units.value)).sum()
    }

    /// The smallest valid case: one party, one group of 100 patients, one supply of 50 courses.
    pub fn blank(id: &str, words: &BlankWords) -> Self {
        let supply = Supply {
            id: "supply-1".into(),
            name: words.supply.clone(),
            unit: words.unit.clone(),
            amount: 50.0.into(),
            reusable: None,
            tranches: Vec::new(),
            unit_cost: None,
            note: String::new(),
        };
        let parties = (1..=2).map(|number| Party::blank(number, &words.party)).collect();
        let groups =
            (1..=2).map(|number| Group::blank(number, &words.group, &format!("party-{number}"), &supply.id)).collect();
        Self {
            schema: SCHEMA.into(),
            version: VERSION,
            id: id.into(),
            title: words.title.clone(),
            summary: String::new(),
            place: String::new(),
            period: String::new(),
            scarce: String::new(),
            kind: Kind::Fictional,
            time: None,
            settings: Settings::default(),
            supplies: vec![supply],
            parties,
            groups,
            rules: Vec::new(),
            facts: Vec::new(),
            history: History::default(),
            questions: Vec::new(),
            caveats: Vec::new(),
            sources: Vec::new(),
            note: String::new(),
        }
    }
}

/// The names that a new scenario starts with, in the user's language.
#[derive(Clone, Debug)]
pub struct BlankWords {
    /// Title of the scenario.
    pub title: String,
    /// Name of the first supply.
    pub supply: String,
    /// Its unit.
    pub unit: String,
    /// Name of a party; its number is appended.
    pub party: String,
    /// Name of a group; its number is appended.
    pub group: String,
    /// Name of a further treatment.
    pub treatment: String,
}

impl Party {
    /// A party about which nothing is known.
    pub fn blank(number: usize, name: &str) -> Self {
        Self {
            id: format!("party-{number}"),
            name: format!("{name} {number}"),
            iso3: String::new(),
            population: None,
            income_group: None,
            income_per_head: None,
            walk_away: None,
            fallback: Default::default(),
            earmarks: Default::default(),
            requested_coverage: None,
            coverage_so_far: None,
            threat: None,
            vulnerability: None,
            reproduction_number: None,
            life_years_per_course: None,
            poverty_averted_per_course: None,
            income_saved_per_course: None,
            note: String::new(),
        }
    }
}

impl Group {
    /// A hundred patients of age 40 of whom treatment saves one in five, one unit each.
    pub fn blank(number: usize, name: &str, party: &str, supply: &str) -> Self {
        Self {
            id: format!("group-{number}"),
            name: format!("{name} {number}"),
            party: party.into(),
            size: 100.0.into(),
            age: Some(40.0.into()),
            risk_untreated: 0.4.into(),
            risk_treated: 0.2.into(),
            uses: [(supply.to_string(), 1.0.into())].into(),
            years_left: None,
            quality: None,
            disability_weight: None,
            ill_years_untreated: None,
            ill_years_treated: None,
            severity: None,
            comorbidity: Comorbidity::None,
            arrival: Some((number as f64).into()),
            arrival_by_period: Vec::new(),
            deprivation_rank: Some((number as f64).into()),
            essential_share: None,
            reciprocity_share: None,
            ability_to_pay: None,
            cost: None,
            weight: None,
            alternatives: Vec::new(),
            note: String::new(),
        }
    }
}
