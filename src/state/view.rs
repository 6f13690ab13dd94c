//! Choices about how results are shown: kept on the device, not part of undo.

use serde::{Deserialize, Serialize};

/// How results are shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewState {
    /// The column by which the board is sorted; the order chosen when absent.
    pub sort: Option<Sort>,
    /// The two rules of the live sentence, by id.
    pub pair: (String, String),
    /// Measures on the axes of the trade-off plot, horizontal first, by id.
    pub axes: (String, String),
    /// The rule whose patients are pictured, by id.
    pub pictured: String,
    /// Pictures show parties instead of groups; chosen by the number of groups when absent.
    pub by_party: Option<bool>,
    /// The rules that curves are drawn of, by id; a few are chosen when empty.
    pub drawn: Vec<String>,
    /// The rule that others are compared with on the impact plane, by id; the second of the live sentence when empty.
    pub against: String,
    /// Measures of health and of equality on the impact plane, by id.
    pub plane: (String, String),
    /// How sure, and what is sure: the measure looked at, by id; the first shown one when empty.
    pub sure: String,
    /// How many worlds are drawn.
    pub worlds: usize,
    /// The measure and the supply of the sweep, by id; the first of each when empty.
    pub scarce: (String, String),
    /// Larger type, for a projector.
    pub large: bool,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            sort: None,
            pair: ("outcome.lives".into(), "lottery.equal".into()),
            axes: ("deaths_averted".into(), "worst_coverage".into()),
            pictured: "outcome.lives".into(),
            by_party: None,
            drawn: Vec::new(),
            against: String::new(),
            plane: ("deaths_averted".into(), "hoover".into()),
            sure: "deaths_averted".into(),
            worlds: 10_000,
            scarce: (String::new(), String::new()),
            large: false,
        }
    }
}

/// A sorted column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// Measure, by id.
    pub measure: String,
    /// Best first, or worst first.
    pub best_first: bool,
}
