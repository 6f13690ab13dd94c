//! The background figures of a report, which no rule uses.

use yew::prelude::*;

use super::Report;
use super::figure::figure;
use crate::ui::format::Form;

/// Every background figure; nothing where there is none.
pub fn facts(report: &Report) -> Html {
    let facts = &report.shown.scenario.facts;
    html! {
        if !facts.is_empty() {
            <ul>
                { for facts.iter().map(|fact| html! {
                    <li><bdi>{ &fact.name }</bdi>{ ": " }{ figure(report, &fact.figure, Form::Plain, &fact.unit) }</li>
                }) }
            </ul>
        }
    }
}
