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
    /// How much inequality of lifetime health counts.
    #[serde(skip_serializing_if = "Aversion::is_usual")]
    pub aversion: Aversion,
    /// Money that a year of healthy life is held to be worth, for net benefits; none when nobody says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth_of_year: Option<f64>,
    /// Ranges of figures that state none.
    #[serde(skip_serializing_if = "AssumedRanges::is_none")]
    pub assumed_ranges: AssumedRanges,
}

impl Settings {
    /// The seed of another draw: the next number, so that everyone who draws again sees the same.
    pub fn next_seed(&self) -> u32 {
        self.seed.wrapping_add(1)
    }
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
            aversion: Aversion::default(),
            worth_of_year: None,
            assumed_ranges: AssumedRanges::default(),
        }
    }
}

/// How far figures without a range of their own may lie from their value, as a share of it; 0 where they
/// are taken as certain. Ranges made so are illustrative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AssumedRanges {
    /// Chances of death, 0 to 1.
    pub risks: f64,
    /// Sizes of groups, 0 to 1.
    pub sizes: f64,
    /// Amounts of supplies, 0 to 1.
    pub supplies: f64,
}

impl AssumedRanges {
    /// Whether every figure without a range is taken as certain.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Aversion to inequality, one number for each way to weigh lifetime health.
///
/// The usual values of the first two are the medians of the public of England (Robson, Asaria,
/// Cookson, Tsuchiya & Ali 2017, Health Econ 26:1328).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Aversion {
    /// Atkinson's aversion to relative inequality, 0 to 50; 0 counts every year alike.
    pub atkinson: f64,
    /// Kolm's aversion to absolute inequality, per year of life, 0 to 5.
    pub kolm: f64,
    /// Order of the extended Gini, 1 to 20; 1 counts every year alike, 2 is the ordinary Gini.
    pub gini: f64,
}

impl Aversion {
    /// Whether these are the usual values.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Aversion {
    fn default() -> Self {
        Self { atkinson: 10.95, kolm: 0.15, gini: 2.0 }
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
    /// Global Burden of Disease 1990, men. Historical.
    Gbd1990Male,
    /// Global Burden of Disease 1990, women. Historical.
    Gbd1990Female,
}

impl LifeTableName {
    /// Every table, in the order of choices.
    pub const ALL: [Self; 6] =
        [Self::WhoGhe, Self::Gbd2021, Self::Gbd2019, Self::Gbd2010, Self::Gbd1990Male, Self::Gbd1990Female];

    /// Stable name, as in files; its text is `life-table-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::WhoGhe => "who_ghe",
            Self::Gbd2021 => "gbd2021",
            Self::Gbd2019 => "gbd2019",
            Self::Gbd2010 => "gbd2010",
            Self::Gbd1990Male => "gbd1990_male",
            Self::Gbd1990Female => "gbd1990_female",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn life_tables_have_one_name_in_files_and_texts() {
        for name in LifeTableName::ALL {
            assert_eq!(serde_json::to_value(name).unwrap(), name.key());
        }
    }
}
