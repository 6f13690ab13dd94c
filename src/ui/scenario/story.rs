//! What surrounds the numbers: what happened, questions, facts, limits, sources.

use yew::prelude::*;

use crate::text;

use super::figure::mark_parts;
use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::ui::format;

/// The story, part by part; parts without content are left out.
pub fn story(locale: &Locale, scenario: &Scenario) -> Html {
    let list = |id: &str, items: &[String]| {
        html! {
            if !items.is_empty() {
                <h3>{ locale.text(id) }</h3>
                <ul>{ for items.iter().map(|item| html! { <li><bdi>{ item }</bdi></li> }) }</ul>
            }
        }
    };
    html! {
        <section class="story" aria-labelledby="story-title">
            <h2 id="story-title">{ locale.text("story-title") }</h2>
            if !scenario.history.rule.is_empty() {
                <h3>{ locale.text("story-rule") }</h3>
                <p><bdi>{ &scenario.history.rule }</bdi></p>
            }
            if !scenario.history.outcome.is_empty() {
                <h3>{ locale.text("story-outcome") }</h3>
                <p><bdi>{ &scenario.history.outcome }</bdi></p>
            }
            { list("story-questions", &scenario.questions) }
            { list("story-caveats", &scenario.caveats) }
            if !scenario.facts.is_empty() {
                <details>
                    <summary>{ text!(locale, "story-facts", count = scenario.facts.len() as f64) }</summary>
                    <ul>
                        { for scenario.facts.iter().map(|fact| {
                            let (shape, mark) = mark_parts(fact.figure.mark);
                            html! {
                                <li>
                                    <bdi>{ &fact.name }</bdi>{ ": " }
                                    <strong>{ format::tidy(locale, fact.figure.value) }{ " " }{ &fact.unit }</strong>{ " " }
                                    if let (Some(low), Some(high)) = (fact.figure.low, fact.figure.high) {
                                        { text!(locale, "range-fact", low = format::tidy(locale, low), high = format::tidy(locale, high)) }{ " " }
                                    }
                                    <span class="quiet-text">
                                        <span aria-hidden="true">{ shape }</span>{ " " }{ locale.text(mark) }{ " " }
                                        <bdi>{ &fact.figure.note }</bdi>{ " " }{ fact.figure.sources.join(", ") }
                                    </span>
                                </li>
                            }
                        }) }
                    </ul>
                </details>
            }
            if !scenario.sources.is_empty() {
                <details>
                    <summary>{ text!(locale, "story-sources", count = scenario.sources.len() as f64) }</summary>
                    <dl class="sources">
                        { for scenario.sources.iter().map(|source| html! {
                            <><dt>{ &source.id }</dt><dd><bdi>{ &source.cite }</bdi></dd></>
                        }) }
                    </dl>
                </details>
            }
        </section>
    }
}
