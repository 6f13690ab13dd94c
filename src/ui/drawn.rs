//! Which rules a picture draws that has room for a few.

use yew::prelude::*;

use super::context::Page;
use crate::charts::MOST_CURVES;
use crate::state::{Action, ViewState};
use crate::text;

/// A rule that can be drawn.
pub struct Drawable {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is drawn.
    pub is_drawn: bool,
}

/// A box to tick for each rule, behind a line that says how many are drawn.
pub fn drawn_choice(page: &Page, view: &ViewState, rules: &[Drawable]) -> Html {
    let locale = &page.locale;
    let drawn: Vec<String> = rules.iter().filter(|rule| rule.is_drawn).map(|rule| rule.id.clone()).collect();
    let is_full = drawn.len() >= MOST_CURVES;
    let tick = |rule: &Drawable| {
        let is_last = rule.is_drawn && drawn.len() == 1;
        let is_fixed = is_last || is_full && !rule.is_drawn;
        html! {
            <li>
                <label>
                    <input type="checkbox" checked={rule.is_drawn} disabled={is_fixed} onchange={turn(page, view, &drawn, &rule.id)} />
                    { " " }<span>{ &rule.name }</span>
                </label>
            </li>
        }
    };
    html! {
        <details class="drawn">
            <summary>{ text!(locale, "drawn-count", count = drawn.len(), all = rules.len()) }</summary>
            <fieldset>
                <legend>{ text!(locale, "drawn-choose", most = MOST_CURVES) }</legend>
                <ul role="list">{ for rules.iter().map(tick) }</ul>
            </fieldset>
        </details>
    }
}

/// Draws a rule, or draws it no longer.
fn turn(page: &Page, view: &ViewState, drawn: &[String], rule: &str) -> Callback<Event> {
    let mut drawn = drawn.to_vec();
    match drawn.iter().position(|other| other == rule) {
        Some(place) => drop(drawn.remove(place)),
        None => drawn.push(rule.to_string()),
    }
    let (act, view) = (page.act.clone(), view.clone());
    Callback::from(move |_: Event| act.emit(Action::Viewed(ViewState { drawn: drawn.clone(), ..view.clone() })))
}
