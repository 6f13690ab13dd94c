//! Who is treated, as one bar.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::percent;
use super::palette;
use crate::locale::Locale;
use crate::text;

/// One piece of a [`StackedBar`].
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

/// What a [`StackedBar`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StackedBarProps {
    /// The pieces from left to right; pieces of size 0 take no room.
    pub segments: Rc<[Segment]>,
    /// What the full width stands for: the same for bars that are compared.
    pub whole: f64,
    /// The accessible name; [`stacked_label`] writes one.
    pub label: AttrValue,
}

/// Who is treated, as one bar: light enough for every row of a table.
#[component]
pub fn StackedBar(props: &StackedBarProps) -> Html {
    let mut before = 0.0;
    let pieces = props.segments.iter().filter(|segment| segment.size > 0.0 && props.whole > 0.0).map(|segment| {
        let start = before;
        before += segment.size / props.whole;
        html! {
            <rect class="mark" x={percent(start)} width={percent(before.min(1.0) - start)} height="100%"
                fill={palette::fill(segment.category)}>
                <title>{ format!("{} {}", segment.name, segment.shown) }</title>
            </rect>
        }
    });
    html! {
        <svg class="stacked" role="img" aria-label={props.label.clone()}>
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
