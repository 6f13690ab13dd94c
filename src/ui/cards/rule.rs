//! The card of a rule, always in the same order.

use yew::prelude::*;

use super::{CardDialogProps, here::here, part};
use crate::locale::{self, Locale};
use crate::rules::{self, Axiom, Rule};
use crate::scenario::{RuleChoice, Scenario};
use crate::study::{chosen_rules, recipe};
use crate::text;
use crate::ui::axioms;
use crate::ui::context::Page;
use crate::ui::format;
use crate::ui::notes::rule_note;

/// What it does, who argues, how it decides here, what it looks at, who gains, where it was used, what theory says,
/// where to read on. Long texts stand in `texts` once they are there; until then `waiting` says so.
pub fn rule(page: &Page, props: &CardDialogProps, id: &str, texts: Option<&Locale>, waiting: Html) -> Html {
    let locale = &page.locale;
    let scenario = &props.scenario;
    let known = rules::find(id);
    let stem = locale::id("card", id);
    let long = |key: &str| match (known, texts) {
        (Some(_), Some(texts)) => part(locale, texts, &stem, key),
        _ => Html::default(),
    };
    html! {
        <>
            <h2 id="card-title" ><bdi>{ format::rule(locale, scenario, id) }</bdi></h2>
            <p class="lead">{ format::rule_what(locale, scenario, id) }</p>
            if crate::IS_FULL { { rule_note(locale, scenario, id, "card") } }
            if known.is_some_and(|rule| rule.own_reading) { <p class="own-reading">{ locale.text("card-own-reading") }</p> }
            if known.is_some() && texts.is_none() { { waiting } }
            { long("who") }
            <h3>{ locale.text("card-here") }</h3>
            { here(page, props, id) }
            <h3>{ locale.text("card-looks") }</h3>
            <ul>
                <li>{ locale.text("card-looks-always") }</li>
                { for looks(scenario, id).into_iter().map(|look| html! { <li>{ format::look(locale, look) }</li> }) }
            </ul>
            { long("gain") }
            { long("used") }
            { match (known, texts) {
                (Some(rule), Some(texts)) => theory(locale, texts, rule),
                _ => Html::default(),
            } }
            { long("reading") }
        </>
    }
}

/// The fields that a rule looks at, as it is set now.
fn looks(scenario: &Scenario, id: &str) -> Vec<rules::Look> {
    let chosen = chosen_rules(scenario).into_iter().find(|choice| choice.rule == id);
    let choice = chosen.unwrap_or_else(|| RuleChoice { rule: id.into(), parameters: Default::default() });
    recipe(scenario, &choice).map(|recipe| recipe.looks_at()).unwrap_or_default()
}

/// What is known of the axioms without trying them.
fn theory(locale: &Locale, texts: &Locale, rule: &'static Rule) -> Html {
    let list = |key: &str, axioms: &'static [Axiom]| {
        html! {
            if !axioms.is_empty() {
                <details>
                    <summary>{ text!(locale, key, count = axioms.len()) }</summary>
                    <ul>
                        { for axioms.iter().map(|axiom| {
                            let name = axioms::name(*axiom);
                            html! {
                                <li><strong>{ texts.text(&name) }</strong>{ ". " }{ texts.text(&format!("{name}.what")) }</li>
                            }
                        }) }
                    </ul>
                </details>
            }
        }
    };
    let theory = rule.theory;
    html! {
        <>
            <h3>{ locale.text("card-theory") }</h3>
            { list("card-theory.always", theory.always) }
            { list("card-theory.one-supply", theory.with_one_supply) }
            { list("card-theory.not-always", theory.not_always) }
        </>
    }
}
