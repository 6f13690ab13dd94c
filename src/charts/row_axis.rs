//! One axis under many rows: places, grid and numbers in parts of the width, and the keys that step from row to row.

use yew::prelude::*;

use super::axis::{Axis, AxisForm, Better, written};
use super::figure::percent;
use super::scale::{self, Scale};
use crate::locale::Locale;

/// Room beside the least and the greatest value, in parts of the width.
const MARGIN: f64 = 0.02;
/// Round steps that the axis has about.
const STEPS: usize = 4;

/// An axis across, from the round number below the least value to the one above the greatest.
pub(super) struct RowAxis {
    across: Scale,
    ticks: Vec<(f64, String)>,
}

impl RowAxis {
    pub fn new(locale: &Locale, form: AxisForm, values: impl IntoIterator<Item = f64>) -> Self {
        let ticks = scale::ticks(values, STEPS);
        let values = (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0));
        let across = Scale { values, places: (MARGIN, 1.0 - MARGIN) };
        Self { across, ticks: written(locale, form, &ticks) }
    }

    /// The place of a value, as a part of the width.
    pub fn at(&self, value: f64) -> f64 {
        self.across.at(value)
    }

    /// The lines behind a row.
    pub fn grid(&self) -> Html {
        let line = |(tick, _): &(f64, String)| {
            let x = percent(self.at(*tick));
            html! { <line class="scatter-grid" x1={x.clone()} x2={x} y1="0%" y2="100%" /> }
        };
        html! { <>{ for self.ticks.iter().map(line) }</> }
    }

    /// The numbers under the last row, and the name of the axis.
    pub fn below(&self, locale: &Locale, axis: &Axis) -> Html {
        html! {
            <div class="intervals-axis-row">
                <span />
                <div>
                    <svg class="interval-axis" aria-hidden="true">{ for self.ticks.iter().map(|tick| self.number(tick)) }</svg>
                    <p class={classes!("scatter-axis", (axis.better != Better::Lower).then_some("is-right"))}>
                        { axis.title_across(locale) }
                    </p>
                </div>
            </div>
        }
    }

    /// A number of the axis; those near an end are written inwards.
    fn number(&self, (tick, text): &(f64, String)) -> Html {
        let part = self.at(*tick);
        let (anchor, part) = match part {
            part if part < 0.1 => ("start", part - MARGIN),
            part if part > 0.9 => ("end", part + MARGIN),
            part => ("middle", part),
        };
        html! { <text x={percent(part)} y="14" text-anchor={anchor}>{ text }</text> }
    }
}

/// What the keys do: up and down, left and right step from row to row.
pub(super) fn step(stem: &AttrValue, focus: &Callback<AttrValue>, at: usize, rows: usize) -> Callback<KeyboardEvent> {
    let (stem, focus, last) = (stem.clone(), focus.clone(), rows.saturating_sub(1));
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
            "ArrowDown" | "ArrowRight" => (at + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        focus.emit(row_id(&stem, next));
    })
}

/// The id of a row.
pub(super) fn row_id(stem: &str, row: usize) -> AttrValue {
    format!("{stem}-{row}").into()
}
