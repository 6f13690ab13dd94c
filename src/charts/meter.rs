//! A thin bar under a number.

use yew::prelude::*;

use super::figure::percent;
use super::palette::Lens;

/// A thin bar under a number. It repeats that number, so it is hidden from screen readers.
///
/// It runs from `origin` to `value`, both parts of the full width; the origin is 0.5 for a number that may be negative.
pub fn meter(origin: f64, value: f64, lens: Lens) -> Html {
    let (from, to) = (value.min(origin), value.max(origin));
    let width = to.clamp(0.0, 1.0) - from.clamp(0.0, 1.0);
    html! {
        <svg class={classes!("meter", lens.class())} aria-hidden="true" focusable="false">
            <rect class="meter-track" width="100%" height="100%" />
            <rect class="meter-fill" x={percent(from)} width={percent(width)} height="100%" />
        </svg>
    }
}
