//! Cards: what a rule, a measure or a figure means, one click away.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::context::{Card, use_page};
use super::fetched::{absent, use_text};
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
    let is_long = matches!(props.card, Some(Card::Rule(_) | Card::Measure(_)));
    let (progress, again) = use_text((is_long && !crate::IS_WHOLE).then_some(locale.pack().path));
    use_effect_with(
        props.card.is_some(),
        |open| if *open { browser::open_dialog(ID) } else { browser::close_dialog(ID) },
    );
    let onclose = props.close.reform(|_: Event| ());
    let onclick = props.close.reform(|_: MouseEvent| ());
    let long = |id: String, parts: &[&str]| match locale.cards(progress.text()) {
        Some(texts) => long(locale, texts, &id, parts),
        None => absent(locale, progress, locale.text("absent-card"), locale.text("absent-card.failed"), &again),
    };
    html! {
        <dialog id={ID} class="card-dialog" aria-labelledby="card-title" {onclose}>
            { match &props.card {
                Some(Card::Rule(id)) => rule(locale, &props.scenario, id, long(locale::id("card", id), &["who", "gain"])),
                Some(Card::Measure(id)) => {
                    measure(locale, id, long(locale::id("card-measure", id), &["formula", "edge", "source"]))
                }
                Some(Card::Origin(figure, label)) => origin(locale, &props.scenario, figure, label),
                None => Html::default(),
            } }
            <p><button type="button" class="primary" {onclick}>{ locale.text("word-close") }</button></p>
        </dialog>
    }
}

/// The long texts of a card, each under its heading.
fn long(locale: &Locale, texts: &Locale, id: &str, parts: &[&str]) -> Html {
    parts
        .iter()
        .map(|part| {
            html! {
                <>
                    <h3>{ locale.text(&format!("card-{part}")) }</h3>
                    <p>{ texts.text(&format!("{id}.{part}")) }</p>
                </>
            }
        })
        .collect()
}

fn rule(locale: &Locale, scenario: &Scenario, id: &str, long: Html) -> Html {
    let looks = rules::find(id).map(|rule| rule.looks_at).unwrap_or_default();
    html! {
        <>
            <h2 id="card-title">{ format::rule(locale, scenario, id) }</h2>
            <p class="lead">{ format::rule_what(locale, scenario, id) }</p>
            { long }
            <h3>{ locale.text("card-looks") }</h3>
            <ul>
                <li>{ locale.text("card-looks-always") }</li>
                { for looks.iter().map(|look| html! { <li>{ format::look(locale, *look) }</li> }) }
            </ul>
        </>
    }
}

fn measure(locale: &Locale, id: &str, long: Html) -> Html {
    html! {
        <>
            <h2 id="card-title">{ format::measure_part(locale, id, "") }{ " " }<span class="quiet-text">{ format::measure_part(locale, id, "unit") }</span></h2>
            <p class="lead">{ format::measure_part(locale, id, "student") }</p>
            { long }
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
