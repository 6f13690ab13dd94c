//! A number with its uncertainty and its origin: every uncertain input is one.

use serde::{Deserialize, Serialize};

/// How well a figure is founded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Stated in the cited source.
    Published,
    /// Computed from published figures, as the note says.
    Derived,
    /// Chosen for teaching; change it freely.
    #[default]
    Illustrative,
}

/// What the low and the high end of an uncertain number mean: the shape of what is drawn between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bounds {
    /// What is usual for the field: an interval for chances, shares and money, else limits.
    #[default]
    Usual,
    /// A 95 % interval: one case in twenty lies outside.
    Interval,
    /// Surely within, and near the likely value (PERT).
    Limits,
    /// Surely within, falling in straight lines from the likely value.
    Triangle,
    /// Surely within, all values alike.
    Even,
}

impl Bounds {
    /// Every one, in the order of choices.
    pub const ALL: [Self; 5] = [Self::Usual, Self::Interval, Self::Limits, Self::Triangle, Self::Even];

    /// Whether it is the usual one.
    pub fn is_usual(&self) -> bool {
        *self == Self::Usual
    }
}

/// A number, the range it plausibly lies in, and where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// The likely value, in the unit of the field that holds it.
    pub value: f64,
    /// The lowest plausible value; not above `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The highest plausible value; not below `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What the range means when numbers are drawn from it.
    #[serde(default, skip_serializing_if = "Bounds::is_usual")]
    pub bounds: Bounds,
    /// Published, derived or illustrative.
    #[serde(default)]
    pub mark: Mark,
    /// Ids of entries in the scenario's list of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How the figure was read or computed, in plain words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Estimate {
    /// An illustrative figure without range or source.
    pub fn illustrative(value: f64) -> Self {
        Self { value, ..Self::default() }
    }

    /// The same origin with another likely value: what an edit by hand leaves behind.
    ///
    /// A value that the user typed is illustrative, and a range that no longer holds it is dropped.
    pub fn edited(&self, value: f64) -> Self {
        let holds = self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high);
        let (low, high) = (self.low.filter(|_| holds), self.high.filter(|_| holds));
        Self { value, low, high, bounds: self.bounds, ..Self::default() }
    }
}

impl From<f64> for Estimate {
    fn from(value: f64) -> Self {
        Self::illustrative(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_makes_a_figure_illustrative_and_drops_a_range_it_leaves() {
        let published = Estimate {
            value: 0.3,
            low: Some(0.2),
            high: Some(0.4),
            bounds: Bounds::Interval,
            mark: Mark::Published,
            sources: vec!["WHO".into()],
            note: "table 2".into(),
        };
        let inside = published.edited(0.25);
        assert_eq!((inside.low, inside.high, inside.mark), (Some(0.2), Some(0.4), Mark::Illustrative));
        assert!(inside.sources.is_empty());
        let outside = published.edited(0.9);
        assert_eq!((outside.low, outside.high), (None, None));
    }
}
