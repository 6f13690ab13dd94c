//! Limited things that treat patients.

use serde::{Deserialize, Serialize};

use super::Estimate;

/// A limited thing: doses, beds, staff hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Supply {
    /// Stable id, unique among the supplies.
    pub id: String,
    /// Name shown to people.
    pub name: String,
    /// Name of one or more units: "doses", "bed-days".
    pub unit: String,
    /// Units there are; for a reusable supply, how many exist at one time.
    pub amount: Estimate,
    /// Set for a thing that serves one patient after another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reusable: Option<Reusable>,
    /// Arrival by period; empty when everything is there from the start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tranches: Vec<Tranche>,
    /// Cost of one unit, in the scenario's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_cost: Option<Estimate>,
    /// The user's own note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Supply {
    /// Units that can be given out over the whole scenario.
    ///
    /// A reusable supply counts as capacity times time (rule book, section 1): ten beds for thirty
    /// days are three hundred bed-days, and a patient uses as many as the stay is long.
    pub fn stock(&self) -> f64 {
        self.amount.value * self.reusable.as_ref().map_or(1.0, |reusable| reusable.period.value)
    }
}

/// A thing that is free again after each patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reusable {
    /// How long it can be used over the whole scenario, in the unit in which groups state their stay.
    pub period: Estimate,
}

/// A part of a supply that arrives in one period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tranche {
    /// Period of arrival, from 1.
    pub period: u32,
    /// Name shown to people: "2024, first quarter".
    pub label: String,
    /// Units that arrive.
    pub amount: Estimate,
}
