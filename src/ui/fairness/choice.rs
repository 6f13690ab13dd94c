//! Which rules are drawn.

use yew::prelude::*;

use super::Parts;
use crate::charts::MOST_CURVES;
use crate::state::{Action, ViewState};
use crate::text;

/// A box to tick for each rule that has an answer.
pub(super) fn choice(parts: &Parts) -> Html {
    let locale = parts.locale();
    let comparison = &parts.shown.comparison;
    let all: Vec<usize> = (0..comparison.rows.len()).filter(|&row| comparison.answer(row).is_some()).collect();
    let is_full = parts.rows.len() >= MOST_CURVES;
    let tick = |&row: &usize| {
        let is_drawn = parts.rows.contains(&row);
        let is_last = is_drawn && parts.rows.len() == 1;
        html! {
            <li>
                <label>
                    <input type="checkbox" checked={is_drawn} disabled={is_last || is_full && !is_drawn} onchange={turn(parts, row)} />
                    { " " }<span>{ parts.rule(row) }</span>
                </label>
            </li>
        }
    };
    html! {
        <details class="drawn">
            <summary>{ text!(locale, "fairness-drawn", count = parts.rows.len(), all = all.len()) }</summary>
            <fieldset>
                <legend>{ text!(locale, "fairness-choose", most = MOST_CURVES) }</legend>
                <ul role="list">{ for all.iter().map(tick) }</ul>
            </fieldset>
        </details>
    }
}

/// Draws a rule, or draws it no longer.
fn turn(parts: &Parts, row: usize) -> Callback<Event> {
    let id = |row: usize| parts.shown.comparison.rows[row].choice.rule.clone();
    let mut rows = parts.rows.to_vec();
    match rows.iter().position(|&drawn| drawn == row) {
        Some(place) => drop(rows.remove(place)),
        None => rows.push(row),
    }
    let drawn: Vec<String> = rows.into_iter().map(id).collect();
    let (act, view) = (parts.page.act.clone(), parts.view.clone());
    Callback::from(move |_: Event| act.emit(Action::Viewed(ViewState { drawn: drawn.clone(), ..view.clone() })))
}
