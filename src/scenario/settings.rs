//! How a scenario is computed: whole patients, ties, life table, discounting, seed.

use serde::{Deserialize, Serialize};

/// How a scenario is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Patients are whole persons; off, a rule may treat 33.3 patients.
    pub whole_patients: bool,
    /// What happens between patients whom a rule cannot tell apart.
    pub ties: TiePolicy,
    /// Supply that a rule leaves over is offered again by the same rule.
    pub top_up: bool,
    /// Reference life table behind years of life lost.
    pub life_table: LifeTableName,
    /// Yearly discount rate for future years of life, 0 to 0.2.
    pub discount_rate: f64,
    /// Seed of every random draw; the same seed gives the same draw everywhere.
    pub seed: u32,
    /// Name of the money unit.
    pub currency: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            whole_patients: true,
            ties: TiePolicy::Share,
            top_up: true,
            life_table: LifeTableName::WhoGhe,
            discount_rate: 0.0,
            seed: 1,
            currency: "US$".into(),
        }
    }
}

/// What happens between patients whom a rule cannot tell apart (rule book, section 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TiePolicy {
    /// T0: tied patients share what is left in proportion to their need.
    #[default]
    Share,
    /// T1: the group listed first goes first.
    Order,
    /// T2: a lottery between the tied persons, drawn from the seed.
    Lottery,
}

/// A published reference life table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LifeTableName {
    /// WHO Global Health Estimates: projected frontier life expectancy for 2050.
    #[default]
    WhoGhe,
    /// Global Burden of Disease 2021.
    Gbd2021,
    /// Global Burden of Disease 2019.
    Gbd2019,
    /// Global Burden of Disease 2010.
    Gbd2010,
}
