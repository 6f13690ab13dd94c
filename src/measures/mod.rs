//! What an allocation achieves: one catalogue of measures in three lenses.
//!
//! A measure reads a [`Case`], that is the problem, one allocation and what would be best. It never
//! learns which rule made the allocation, so every rule is judged by the same figures. Each file
//! holds one measure or a small family; its statistic is a pure function on slices (`y`: outcome per
//! person of each group, `n`: people in need), and groups without need are left out everywhere.

mod case;
pub mod catalogue;
pub mod concentration;
pub mod dalys_averted;
pub mod deaths_averted;
pub mod envy;
pub mod gap;
pub mod gini;
pub mod hoover;
mod ideal;
pub mod life_years_gained;
pub mod parties;
pub mod price_of_fairness;
mod reach;
pub mod treated;
pub mod untreated;
pub mod unused;
mod value;
pub mod worst_coverage;

use serde::{Deserialize, Serialize};

pub use case::Case;
pub use ideal::{Ideal, PartyIdeal};
pub use price_of_fairness::{most_lost_by_maximin, most_lost_by_proportional_fairness};
pub use value::{Reason, Value};

/// One number about an allocation, and how to read it.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Stable id; it names the measure in files, links and texts and never changes.
    pub id: &'static str,
    /// The goal of health diplomacy under which it is shown.
    pub lens: Lens,
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
}

impl Direction {
    /// A number that is greater for a better value: compare these to find the best and the worst.
    pub fn merit(self, value: f64) -> f64 {
        match self {
            Self::More => value,
            Self::Less => -value,
            Self::NearestZero => -value.abs(),
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
    }
}
