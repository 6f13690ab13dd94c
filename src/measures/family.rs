//! Kinds of measures, under which pickers list them.

use serde::{Deserialize, Serialize};

/// A kind of measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Lives and years.
    Lives,
    /// Need that is met or not, and supply that is used or not.
    Need,
    /// Cost, and what health costs.
    Cost,
    /// Distances between groups, and shares of the best and worst covered.
    Gaps,
    /// How the whole of coverage is spread.
    Spread,
    /// Spread taken apart into between and within parties.
    Between,
    /// Tilt towards the better-off or the worse-off.
    Tilt,
    /// Lifetime health under an aversion to inequality.
    Equity,
    /// Fair division between parties.
    Division,
    /// What parties make of it.
    Agreement,
}

impl Family {
    /// Every family, in the order of lists.
    pub const ALL: [Self; 10] = [
        Self::Lives,
        Self::Need,
        Self::Cost,
        Self::Gaps,
        Self::Spread,
        Self::Between,
        Self::Tilt,
        Self::Equity,
        Self::Division,
        Self::Agreement,
    ];

    /// Stable name; its text is `measure-family-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Lives => "lives",
            Self::Need => "need",
            Self::Cost => "cost",
            Self::Gaps => "gaps",
            Self::Spread => "spread",
            Self::Between => "between",
            Self::Tilt => "tilt",
            Self::Equity => "equity",
            Self::Division => "division",
            Self::Agreement => "agreement",
        }
    }
}
