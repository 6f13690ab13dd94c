//! Who is treated, as one bar.

use yew::prelude::*;

use super::figure::percent;
use super::palette;
use crate::locale::Locale;
use crate::text;

/// One piece of a [`stacked_bar`].
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The category of its group or party.
    pub category: usize,
    /// Its size, in the unit of the whole.
    pub size: f64,
    /// Its name.
    pub name: AttrValue,
    /// Its size as text.
    pub shown: AttrValue,
}

/// Who is treated, as one bar: light enough for every row of a table.
///
/// Pieces stand from left to right; those of size 0 take no room. The full width stands for `whole`, the same for bars
/// that are compared; [`stacked_label`] writes a label.
pub fn stacked_bar(segments: &[Segment], whole: f64, label: &str) -> Html {
    let mut before = 0.0;
    let pieces = segments.iter().filter(|segment| segment.size > 0.0 && whole > 0.0).map(|segment| {
        let start = before;
        before += segment.size / whole;
        html! {
            <rect class="mark" x={percent(start)} width={percent(before.min(1.0) - start)} height="100%"
                fill={palette::fill(segment.category)}>
                <title>{ format!("{} {}", segment.name, segment.shown) }</title>
            </rect>
        }
    });
    html! {
        <svg class="stacked" role="img" aria-label={label.to_string()}>
            <rect class="stacked-track" width="100%" height="100%" />
            { for pieces }
        </svg>
    }
}

/// The accessible name of a bar: who is treated, and how many of each.
pub fn stacked_label(locale: &Locale, segments: &[Segment]) -> String {
    let parts: Vec<String> = segments
        .iter()
        .filter(|segment| segment.size > 0.0)
        .map(|segment| text!(locale, "stacked-part", name = segment.name.as_str(), shown = segment.shown.as_str()))
        .collect();
    if parts.is_empty() {
        return locale.text("stacked-nobody");
    }
    text!(locale, "stacked-name", parts = parts.join(&locale.text("chart-list-separator")))
}
