//! What surrounds the numbers: where and when, what arrives when, what happened, questions, facts, limits, sources.

use yew::prelude::*;

use super::over_time::{origin, other_ways, over_time, with_range};
use crate::locale::Locale;
use crate::scenario::{Fact, Scenario};
use crate::text;
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
    let paragraph = |id: &str, text: &str| {
        html! {
            if !text.is_empty() {
                <h3>{ locale.text(id) }</h3>
                <p><bdi>{ text }</bdi></p>
            }
        }
    };
    html! {
        <section class="story" aria-labelledby="story-title">
            <h2 id="story-title">{ locale.text("story-title") }</h2>
            { setting(locale, scenario) }
            { over_time(locale, scenario) }
            { other_ways(locale, scenario) }
            { paragraph("story-rule", &scenario.history.rule) }
            { paragraph("story-outcome", &scenario.history.outcome) }
            { list("story-questions", &scenario.questions) }
            { list("story-caveats", &scenario.caveats) }
            if !scenario.facts.is_empty() {
                <details>
                    <summary>{ text!(locale, "story-facts", count = scenario.facts.len()) }</summary>
                    <ul>{ for scenario.facts.iter().map(|one| fact(locale, one)) }</ul>
                </details>
            }
            if !scenario.sources.is_empty() {
                <details>
                    <summary>{ text!(locale, "story-sources", count = scenario.sources.len()) }</summary>
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

/// Where it happens, when, and what is scarce.
fn setting(locale: &Locale, scenario: &Scenario) -> Html {
    let parts =
        [("field-place", &scenario.place), ("field-period", &scenario.period), ("field-scarce", &scenario.scarce)];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let parts: Vec<Html> =
        parts.map(|(id, text)| html! { <div><dt>{ locale.text(id) }</dt><dd><bdi>{ text }</bdi></dd></div> }).collect();
    html! { if !parts.is_empty() { <dl class="story-setting">{ for parts }</dl> } }
}

fn fact(locale: &Locale, fact: &Fact) -> Html {
    let shown =
        |number: f64| text!(locale, "story-amount", number = format::tidy(locale, number), unit = fact.unit.as_str());
    html! {
        <li>
            <bdi>{ &fact.name }</bdi>{ ": " }<strong>{ with_range(locale, &fact.figure, shown) }</strong>{ ". " }
            { origin(locale, &fact.figure) }
        </li>
    }
}
