//! What an allocation achieves: one catalogue of measures in three lenses.
//!
//! A measure reads a [`Case`], that is the problem, one allocation and what would be best. It never
//! learns which rule made the allocation, so every rule is judged by the same figures. Each file
//! holds one measure or a small family; its statistic is a pure function on slices (`y`: outcome per
//! person of each group, `n`: people in need), and groups without need are left out everywhere.

mod case;
pub mod catalogue;
pub mod deprivation;
pub mod division;
pub mod equity;
mod family;
mod ideal;
pub mod inequality;
pub mod outcome;
mod reach;
pub mod relations;
mod selection;
mod value;
mod working;

use serde::{Deserialize, Serialize};

pub use case::Case;
pub use family::Family;
pub use ideal::{Ideal, PartyIdeal};
pub use selection::{SELECTIONS, Selection};
pub use value::{Reason, Value};
pub use working::{Amount, Column, Rows, Working, in_full};

/// One number about an allocation, and how to read it.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Stable id; it names the measure in files, links and texts and never changes.
    pub id: &'static str,
    /// The goal of health diplomacy under which it is shown.
    pub lens: Lens,
    /// Its kind, under which it is listed.
    pub family: Family,
    /// What the number counts.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// Least number that can occur; may be infinite.
    pub least: f64,
    /// Greatest number that can occur; may be infinite.
    pub most: f64,
    /// One of the ten that a newcomer sees.
    pub first_screen: bool,
    /// Where the definition comes from; empty for a plain count.
    pub source: &'static str,
    /// The definition itself.
    pub measure: fn(&Case) -> Value,
    /// The numbers behind a value; absent in the program that opens the page.
    pub working: Option<fn(&Case) -> Working>,
}

/// The three goals through which results are shown; nothing merges them into one index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lens {
    /// Better population health.
    Health,
    /// Outcomes deemed fair.
    Fairness,
    /// Parties that go on working together.
    Relations,
}

/// What the number of a measure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Patients.
    People,
    /// Deaths.
    Deaths,
    /// Years of life or of healthy life.
    Years,
    /// A part of a whole, 1 = all of it; shown as per cent.
    Share,
    /// A difference of two shares, 1 = 100 percentage points.
    PercentagePoints,
    /// A number without a unit.
    Index,
    /// Parties.
    Parties,
    /// How many times as much; 1 = as much.
    Times,
    /// A number of per cent or percentage points, 100 = all of it, as WHO's tools print it.
    Percent,
    /// Years per person.
    YearsEach,
    /// Money of the scenario's currency.
    Money,
    /// A count of anything else.
    Count,
    /// A chance, 1 = certain; shown in per cent, however small.
    Risk,
}

impl Unit {
    /// Units shown for one unit stored: parts of 1 are shown in per cent or in percentage points.
    pub fn scale(self) -> f64 {
        match self {
            Self::Share | Self::Risk | Self::PercentagePoints => 100.0,
            _ => 1.0,
        }
    }
}

/// Which way a measure is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// Zero is best, on either side of it less is better.
    NearestZero,
    /// One is best, as much more or as much less is equally bad.
    NearestOne,
}

impl Direction {
    /// A number that is greater for a better value: compare these to find the best and the worst.
    pub fn merit(self, value: f64) -> f64 {
        match self {
            Self::More => value,
            Self::Less => -value,
            Self::NearestZero => -value.abs(),
            Self::NearestOne if value > 0.0 => -value.max(1.0 / value),
            Self::NearestOne => f64::NEG_INFINITY,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Direction;

    #[test]
    fn merit_grows_with_what_is_better() {
        assert!(Direction::More.merit(2.0) > Direction::More.merit(1.0));
        assert!(Direction::Less.merit(1.0) > Direction::Less.merit(2.0));
        assert!(Direction::NearestZero.merit(-0.1) > Direction::NearestZero.merit(0.2));
        assert!(Direction::NearestOne.merit(0.5) > Direction::NearestOne.merit(2.5));
    }
}
