//! From which value of a figure on the other of two rules would do better, in words.

use yew::prelude::*;

use super::winner::Parts;
use crate::study::{Bar, Turn};
use crate::text;

/// Values that change the winner: those in the ranges, then those outside behind a line; nothing for one rule alone.
pub(super) fn turns(parts: &Parts) -> Html {
    let Some(behind) = parts.behind() else { return Html::default() };
    let locale = parts.locale();
    let every = || parts.tornado.bars.iter().flat_map(|bar| bar.turns().map(move |turn| (bar, turn)));
    let item = |(bar, turn): (&Bar, Turn)| html! { <li>{ sentence(parts, &behind, bar, turn) }</li> };
    let inside: Vec<Html> = every().filter(|(_, turn)| turn.is_inside).map(item).collect();
    let outside: Vec<Html> = every().filter(|(_, turn)| !turn.is_inside).map(item).collect();
    let is_firm = inside.is_empty();
    html! {
        <div class="turns">
            if is_firm {
                <p>{ locale.text("winner-no-turn") }</p>
            } else {
                <ul>{ inside }</ul>
            }
            if !outside.is_empty() {
                <details>
                    <summary>{ text!(locale, "winner-outside", count = outside.len()) }</summary>
                    <ul>{ outside }</ul>
                </details>
            } else if is_firm {
                <p class="quiet-text">{ locale.text("winner-no-turn-outside") }</p>
            }
        </div>
    }
}

/// "If … were below 12% (likely 20%), … would do better."
fn sentence(parts: &Parts, rule: &str, bar: &Bar, turn: Turn) -> String {
    let likely = parts.figures.get(bar.figure).and_then(|known| known.figure.get(parts.scenario));
    let likely = likely.map(|estimate| parts.said(bar, estimate.value)).unwrap_or_default();
    text!(
        parts.locale(),
        if turn.is_below { "winner-below" } else { "winner-above" },
        figure = parts.figure(bar),
        value = parts.said(bar, turn.value),
        likely = likely,
        low = parts.said(bar, bar.ends.0),
        high = parts.said(bar, bar.ends.1),
        rule = rule
    )
}
