//! Cards: what a rule, a measure or a figure means, one click away.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::context::{Card, use_page};
use super::format;
use super::scenario::figure::mark_parts;
use crate::browser::page as browser;
use crate::locale::{self, Locale};
use crate::rules;
use crate::scenario::{Estimate, Figure, Scenario};

const ID: &str = "card";

/// Properties of [`CardDialog`].
#[derive(Properties, PartialEq)]
pub struct CardDialogProps {
    /// The card to show; none closes the dialog.
    pub card: Option<Card>,
    /// The scenario, for the origin of figures.
    pub scenario: Rc<Scenario>,
    /// Called when the dialog is closed.
    pub close: Callback<()>,
}

/// A native dialog: the focus goes in and comes back by itself, Escape closes it.
#[component]
pub fn CardDialog(props: &CardDialogProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    use_effect_with(
        props.card.is_some(),
        |open| if *open { browser::open_dialog(ID) } else { browser::close_dialog(ID) },
    );
    let onclose = props.close.reform(|_: Event| ());
    let onclick = props.close.reform(|_: MouseEvent| ());
    html! {
        <dialog id={ID} class="card-dialog" aria-labelledby="card-title" {onclose}>
            { match &props.card {
                Some(Card::Rule(id)) => rule(locale, id),
                Some(Card::Measure(id)) => measure(locale, id),
                Some(Card::Origin(figure, label)) => origin(locale, &props.scenario, figure, label),
                None => Html::default(),
            } }
            <p><button type="button" class="primary" {onclick}>{ locale.text("word-close") }</button></p>
        </dialog>
    }
}

fn rule(locale: &Locale, id: &str) -> Html {
    let card = locale::id("card", id);
    let part = |heading: &str, part: &str| {
        html! {
            <><h3>{ locale.text(heading) }</h3><p>{ locale.text(&format!("{card}.{part}")) }</p></>
        }
    };
    let looks = rules::find(id).map(|rule| rule.looks_at).unwrap_or_default();
    html! {
        <>
            <h2 id="card-title">{ format::rule(locale, id) }</h2>
            <p class="lead">{ format::rule_part(locale, id, "what") }</p>
            { part("card-who", "who") }
            { part("card-gain", "gain") }
            <h3>{ locale.text("card-looks") }</h3>
            <ul>
                <li>{ locale.text("card-looks-always") }</li>
                { for looks.iter().map(|look| html! { <li>{ format::look(locale, *look) }</li> }) }
            </ul>
        </>
    }
}

fn measure(locale: &Locale, id: &str) -> Html {
    let card = locale::id("card-measure", id);
    let part = |heading: &str, part: &str| {
        html! {
            <><h3>{ locale.text(heading) }</h3><p>{ locale.text(&format!("{card}.{part}")) }</p></>
        }
    };
    html! {
        <>
            <h2 id="card-title">{ format::measure_part(locale, id, "") }{ " " }<span class="quiet-text">{ format::measure_part(locale, id, "unit") }</span></h2>
            <p class="lead">{ format::measure_part(locale, id, "student") }</p>
            { part("card-formula", "formula") }
            { part("card-edge", "edge") }
            { part("card-source", "source") }
        </>
    }
}

fn origin(locale: &Locale, scenario: &Scenario, figure: &Figure, label: &str) -> Html {
    let Some(estimate) = figure.get(scenario) else {
        return html! { <h2 id="card-title">{ label }</h2> };
    };
    let Estimate { value, low, high, mark, sources, note } = estimate;
    let (shape, key) = mark_parts(*mark);
    html! {
        <>
            <h2 id="card-title">{ label }</h2>
            <p class="lead">{ locale.full(*value) }</p>
            <p><span aria-hidden="true">{ shape }{ " " }</span><strong>{ locale.text(key) }</strong>{ ". " }{ locale.text(&format!("{key}.help")) }</p>
            if let (Some(low), Some(high)) = (low, high) {
                <p>{ text!(locale, "origin-range", low = locale.full(*low), high = locale.full(*high)) }</p>
            }
            if !note.is_empty() { <p><bdi>{ note }</bdi></p> }
            if sources.is_empty() {
                <p class="quiet-text">{ locale.text("origin-none") }</p>
            } else {
                <h3>{ locale.text("card-source") }</h3>
                <ul>
                    { for sources.iter().filter_map(|id| scenario.sources.iter().find(|source| source.id == *id)).map(|source| html! {
                        <li><bdi>{ &source.cite }</bdi></li>
                    }) }
                </ul>
            }
        </>
    }
}
