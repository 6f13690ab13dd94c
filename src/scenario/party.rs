//! Countries or other delegations that speak for groups.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Estimate;

/// A country or other delegation that speaks for groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Stable id, unique among the parties.
    pub id: String,
    /// Name shown to people.
    pub name: String,
    /// ISO 3166 three-letter code, for countries.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub iso3: String,
    /// Inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Estimate>,
    /// World Bank income group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income_group: Option<IncomeGroup>,
    /// Income per head and year, in the scenario's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income_per_head: Option<Estimate>,
    /// Life expectancy at birth, years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_expectancy: Option<Estimate>,
    /// Deaths before the fifth birthday for 1,000 live births.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under_five_mortality: Option<Estimate>,
    /// Physicians for 10,000 inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub physicians: Option<Estimate>,
    /// Least share of its patients in need, 0 to 1, that must be treated for the party to sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk_away: Option<Estimate>,
    /// What it keeps if talks fail: its own stock of each supply, in the supply's unit.
    /// This stock is part of the scenario's amounts and comes to the table only with an agreement.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fallback: BTreeMap<String, Estimate>,
    /// Courses it directs to other parties, by party id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub earmarks: BTreeMap<String, Estimate>,
    /// Share of the population it asks to be covered, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_coverage: Option<Estimate>,
    /// Share of the population covered so far, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage_so_far: Option<Estimate>,
    /// Threat score, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threat: Option<Estimate>,
    /// Vulnerability score, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vulnerability: Option<Estimate>,
    /// Reproduction number of the epidemic, new infections per infected person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reproduction_number: Option<Estimate>,
    /// Standard expected years of life lost that one course averts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_years_per_course: Option<Estimate>,
    /// Poverty gap that one course averts, in the scenario's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poverty_averted_per_course: Option<Estimate>,
    /// National income loss that one course averts, in the scenario's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income_saved_per_course: Option<Estimate>,
    /// The user's own note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// World Bank income groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IncomeGroup {
    /// Low income.
    Low,
    /// Lower middle income.
    LowerMiddle,
    /// Upper middle income.
    UpperMiddle,
    /// High income.
    High,
}

impl IncomeGroup {
    /// Every group, the poorest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::LowerMiddle, Self::UpperMiddle, Self::High];

    /// Name in files, and the end of the address of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::LowerMiddle => "lower_middle",
            Self::UpperMiddle => "upper_middle",
            Self::High => "high",
        }
    }
}
