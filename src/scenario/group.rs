//! Patients who are alike.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Estimate;

/// Patients who are alike in everything that a rule may look at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Stable id, unique among the groups.
    pub id: String,
    /// Name shown to people.
    pub name: String,
    /// Id of the party that speaks for the group.
    pub party: String,
    /// Patients in need now.
    pub size: Estimate,
    /// Mean age, years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<Estimate>,
    /// Chance of death without treatment, 0 to 1, over the scenario's horizon.
    pub risk_untreated: Estimate,
    /// Chance of death with treatment, 0 to 1. May exceed `risk_untreated`: some treatments harm.
    pub risk_treated: Estimate,
    /// Units of each supply that treat one patient, by supply id; an absent supply is not used.
    pub uses: BTreeMap<String, Estimate>,
    /// Years a survivor can expect to live; read off the life table at `age` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years_left: Option<Estimate>,
    /// Mean quality of a survivor's years, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<Estimate>,
    /// Disability weight of the illness, 0 (full health) to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disability_weight: Option<Estimate>,
    /// Years lived with the illness when untreated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ill_years_untreated: Option<Estimate>,
    /// Years lived with the illness when treated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ill_years_treated: Option<Estimate>,
    /// Organ failure (SOFA) score, 0 to 24.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Estimate>,
    /// Other long-term illness.
    #[serde(default, skip_serializing_if = "Comorbidity::is_none")]
    pub comorbidity: Comorbidity,
    /// Place in the queue: 1 came first. Equal numbers came together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<Estimate>,
    /// Share of the group that arrives in each period; empty when all are there from the start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrival_by_period: Vec<f64>,
    /// Deprivation rank: 1 is the most deprived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprivation_rank: Option<Estimate>,
    /// Share of essential workers, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub essential_share: Option<Estimate>,
    /// Share with a reciprocity claim (trial volunteers, past donors), 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reciprocity_share: Option<Estimate>,
    /// Price the group can pay for one course, in the scenario's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ability_to_pay: Option<Estimate>,
    /// Cost of treating one patient, in the scenario's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Estimate>,
    /// Weight or entitlement per person in rules that weigh persons; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Estimate>,
    /// Other ways to treat a patient, tried in this order when the first cannot be given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
    /// The user's own note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Another way to treat the same patients: a smaller dose, a simpler bed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Name shown to people.
    pub name: String,
    /// Chance of death with this treatment, 0 to 1.
    pub risk_treated: Estimate,
    /// Units of each supply that treat one patient, by supply id.
    pub uses: BTreeMap<String, Estimate>,
}

/// Long-term illness beside the present one, as triage points count it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Comorbidity {
    /// None that matters.
    #[default]
    None,
    /// Major: shortens life substantially.
    Major,
    /// Severe: death is likely within a year.
    Severe,
}

impl Comorbidity {
    fn is_none(&self) -> bool {
        *self == Self::None
    }
}
