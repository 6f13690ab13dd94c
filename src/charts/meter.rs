//! A thin bar under a number.

use yew::prelude::*;

use super::figure::percent;
use super::palette::Lens;

/// What a [`Meter`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MeterProps {
    /// The end of the bar, as a part of the full width.
    pub value: f64,
    /// Where the bar starts, as a part of the full width: 0.5 for a number that may be negative.
    #[prop_or(0.0)]
    pub origin: f64,
    /// Whose accent it takes.
    pub lens: Lens,
}

/// A thin bar under a number. It repeats that number, so it is hidden from screen readers.
#[component]
pub fn Meter(props: &MeterProps) -> Html {
    let (from, to) = (props.value.min(props.origin), props.value.max(props.origin));
    let width = to.clamp(0.0, 1.0) - from.clamp(0.0, 1.0);
    html! {
        <svg class={classes!("meter", props.lens.class())} aria-hidden="true" focusable="false">
            <rect class="meter-track" width="100%" height="100%" />
            <rect class="meter-fill" x={percent(from)} width={percent(width)} height="100%" />
        </svg>
    }
}
