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

/// A likely value with the ends of its range, as users give them: a three-point estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThreePoint {
    /// The lowest plausible value, if given.
    pub low: Option<f64>,
    /// The likely value.
    pub likely: f64,
    /// The highest plausible value, if given.
    pub high: Option<f64>,
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

    /// Whether one of its ends is stated.
    pub fn has_range(&self) -> bool {
        self.low.is_some() || self.high.is_some()
    }

    /// Its likely value and its ends.
    pub fn points(&self) -> ThreePoint {
        ThreePoint { low: self.low, likely: self.value, high: self.high }
    }

    /// The same figure with likely value and ends as typed, whether or not they are in order.
    ///
    /// The origin of a likely value that stays the same is kept, but an end that was typed makes the whole
    /// illustrative, since nobody published it. Without ends nothing is left for them to mean.
    pub fn with_points(&self, points: ThreePoint) -> Self {
        let ThreePoint { low, likely, high } = points;
        let typed = |end: Option<f64>, before: Option<f64>| end.is_some() && end != before;
        let origin = if likely == self.value { self.clone() } else { Self::default() };
        let mark = if typed(low, self.low) || typed(high, self.high) { Mark::Illustrative } else { origin.mark };
        let bounds = if low.is_some() || high.is_some() { self.bounds } else { Bounds::Usual };
        Self { value: likely, low, high, bounds, mark, ..origin }
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

    #[test]
    fn a_typed_end_is_illustrative_and_the_value_keeps_its_source() {
        let published =
            Estimate { value: 0.3, mark: Mark::Published, sources: vec!["WHO".into()], ..Estimate::default() };
        let ranged = published.with_points(ThreePoint { low: Some(0.2), ..published.points() });
        assert_eq!((ranged.low, ranged.mark, ranged.sources.len()), (Some(0.2), Mark::Illustrative, 1));
        assert_eq!(published.with_points(published.points()), published);
        let moved = published.with_points(ThreePoint { likely: 0.4, ..published.points() });
        assert_eq!((moved.mark, moved.sources.len()), (Mark::Illustrative, 0));
    }

    #[test]
    fn taking_a_range_away_leaves_the_value_as_it_was_published() {
        let ranged = Estimate {
            value: 0.3,
            low: Some(0.2),
            high: Some(0.4),
            bounds: Bounds::Even,
            mark: Mark::Published,
            ..Estimate::default()
        };
        let bare = ranged.with_points(ThreePoint { low: None, likely: 0.3, high: None });
        assert_eq!(bare, Estimate { value: 0.3, mark: Mark::Published, ..Estimate::default() });
    }
}
