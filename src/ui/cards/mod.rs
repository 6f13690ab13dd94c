//! Cards: what a rule, a measure or a figure means, one click away.

mod here;
mod measure;
mod rule;
mod worked;

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::compare::named_id;
use super::context::{Card, use_page};
use super::fetched::{absent, use_text};
use super::scenario::figure::mark_parts;
use super::scenario::range::RangeForm;
use crate::browser::page as browser;
use crate::locale::Locale;
use crate::scenario::{Estimate, Figure, Scenario};
use crate::state::{Route, Shown, ViewState};

const ID: &str = "card";

/// Properties of [`CardDialog`].
#[derive(Properties, PartialEq)]
pub struct CardDialogProps {
    /// The card to show; none closes the dialog.
    pub card: Option<Card>,
    /// The address on screen.
    pub route: Route,
    /// The scenario, for the origin of figures and for what is compared.
    pub scenario: Rc<Scenario>,
    /// The last results, for what a rule does on the case.
    pub shown: Option<Shown>,
    /// How results are shown.
    #[prop_or_default]
    pub view: ViewState,
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
    let onclose = {
        let (close, home) = (props.close.clone(), props.card.as_ref().and_then(home));
        Callback::from(move |_: Event| {
            // A card that the program before this one asked for had nothing to come back to.
            if crate::IS_FULL && !browser::has_control() {
                home.iter().for_each(|id| browser::focus(id));
            }
            close.emit(());
        })
    };
    let onclick = Callback::from(|_: MouseEvent| browser::close_dialog(ID));
    let texts = locale.cards(progress.text());
    let waiting = match texts {
        Some(_) => Html::default(),
        None => absent(locale, progress, locale.text("absent-card"), locale.text("absent-card.failed"), &again),
    };
    html! {
        <dialog id={ID} class="card-dialog" aria-labelledby="card-title" {onclose}>
            { match &props.card {
                Some(Card::Rule(id)) if crate::IS_FULL => rule::rule(&page, props, id, texts, waiting),
                Some(Card::Measure(asked)) => measure::measure(&page, props, asked, texts, waiting),
                Some(Card::Origin(figure, label)) => origin(locale, &props.scenario, figure, label),
                _ => Html::default(),
            } }
            <p><button type="button" class="primary" {onclick}>{ locale.text("word-close") }</button></p>
        </dialog>
    }
}

/// Id of what leads to a card, where that is known.
fn home(card: &Card) -> Option<String> {
    match card {
        Card::Rule(rule) => Some(named_id(rule)),
        _ => None,
    }
}

/// A long text under its heading; nothing where there is no such text.
fn part(locale: &Locale, texts: &Locale, stem: &str, key: &str) -> Html {
    let id = format!("{stem}.{key}");
    html! {
        if texts.has(&id) {
            <h3>{ locale.text(&format!("card-{key}")) }</h3>
            <p>{ texts.text(&id) }</p>
        }
    }
}

fn origin(locale: &Locale, scenario: &Rc<Scenario>, figure: &Figure, label: &str) -> Html {
    let Some(estimate) = figure.get(scenario) else {
        return html! { <h2 id="card-title">{ label }</h2> };
    };
    let Estimate { value, low, high, mark, sources, note, .. } = estimate;
    let (shape, key) = mark_parts(*mark);
    html! {
        <>
            <h2 id="card-title" tabindex="-1" autofocus={true}>{ label }</h2>
            if crate::IS_FULL {
                <RangeForm key={figure.place().path()} figure={figure.clone()} scenario={scenario.clone()} />
            } else {
                <p class="lead">{ locale.full(*value) }</p>
            }
            <p><span aria-hidden="true">{ shape }{ " " }</span><strong>{ locale.text(key) }</strong>{ ". " }{ locale.text(&format!("{key}.help")) }</p>
            if let (false, Some(low), Some(high)) = (crate::IS_FULL, low, high) {
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
