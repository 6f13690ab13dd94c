//! The slider under the picture and the field beside it: both set how much there is.

use yew::prelude::*;

use super::Parts;
use crate::scenario::{Figure, Flaw, Scenario};
use crate::text;
use crate::ui::scenario::figure::{FigureField, Slider};
use crate::ui::scenario::flaw_at;

/// The slider, from nothing to plenty as the axis above it.
pub(super) fn slider(parts: &Parts) -> Html {
    let figure = Figure::Amount(parts.sweep.supply);
    let most = parts.sweep.units.last().copied().unwrap_or(parts.amount);
    html! {
        <Slider {figure} value={parts.amount} {most} label={label(parts)} unit={parts.unit().to_string()} />
    }
}

/// The field, for exact amounts and without dragging.
pub(super) fn field(parts: &Parts, scenario: &Scenario, flaws: &[Flaw]) -> Html {
    let figure = Figure::Amount(parts.sweep.supply);
    let estimate = figure.get(scenario).cloned();
    html! {
        <p class="scarce-field">
            <span aria-hidden="true">{ label(parts) }</span>
            <FigureField label={label(parts)} unit={parts.unit().to_string()} {estimate}
                flaw={flaw_at(parts.locale(), flaws, &figure.place())} {figure} />
        </p>
    }
}

fn label(parts: &Parts) -> String {
    text!(parts.locale(), "stock-amount", supply = parts.supply())
}
