//! The patterns that come with the colours, and the legend that names them.

use yew::prelude::*;

use super::palette::{self, CATEGORIES, COLOURS};

/// The patterns that every chart on the page fills its marks with. Put it on the page once.
///
/// `count` categories are in use on it; one without its pattern would be drawn hollow.
pub fn patterns(count: usize) -> Html {
    html! {
        <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>{ for (0..count.min(CATEGORIES)).map(pattern) }</defs>
        </svg>
    }
}

/// Strokes on an 8 by 8 tile; each continues at the opposite edge.
const STROKES: [&str; COLOURS] = [
    "",                                     // plain
    "M-2 2L2 -2M0 8L8 0M6 10L10 6",         // rising lines
    "M4 2V2.01M0 6V6.01M8 6V6.01",          // dots
    "M-2 6L2 10M0 0L8 8M6 -2L10 2",         // falling lines
    "M0 4H8",                               // level lines
    "M4 0V8",                               // upright lines
    "M0 4H8M4 0V8",                         // grid
    "M-2 2L2 -2M0 8L8 0M6 10L10 6M0 0L8 8", // crossed lines
];

fn pattern(category: usize) -> Html {
    html! {
        <pattern id={palette::pattern_id(category)} patternUnits="userSpaceOnUse" width="8" height="8">
            <rect class={palette::colour_class(category)} width="8" height="8" />
            if palette::pattern(category) > 0 {
                <path class={classes!("pattern-stroke", palette::colour_class(category))} d={STROKES[palette::pattern(category)]} />
            }
        </pattern>
    }
}

/// One entry of a [`legend`].
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// Its category.
    pub category: usize,
    /// Its name.
    pub name: AttrValue,
}

/// The colours and patterns of categories with their names, in one line that wraps.
pub fn legend(entries: &[LegendEntry]) -> Html {
    html! {
        <ul class="legend" role="list">
            { for entries.iter().map(|entry| html! {
                <li>{ swatch(entry.category) }<bdi>{ entry.name.clone() }</bdi></li>
            }) }
        </ul>
    }
}

/// A small square in the colour and pattern of a category.
pub(super) fn swatch(category: usize) -> Html {
    html! {
        <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
            <rect class="mark" width="12" height="12" fill={palette::fill(category)} />
        </svg>
    }
}
