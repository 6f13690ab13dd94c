//! Lists of the author's sentences: questions, what really happened, what the figures cannot tell, sources.

use yew::prelude::*;

use super::Report;
use crate::locale::Locale;

/// Sentences under a heading of their own, with numbers to speak of them; nothing where there are none.
pub fn numbered(locale: &Locale, heading: &str, items: &[String]) -> Html {
    html! {
        if !items.is_empty() {
            <h3>{ locale.text(heading) }</h3>
            <ol>{ for items.iter().map(|item| html! { <li><bdi>{ item }</bdi></li> }) }</ol>
        }
    }
}

/// The rule that was followed, and what came of it.
pub fn history(report: &Report) -> Html {
    let (locale, history) = (report.locale, &report.shown.scenario.history);
    let part = |heading: &str, words: &str| {
        html! {
            if !words.is_empty() { <h3>{ locale.text(heading) }</h3><p><bdi>{ words }</bdi></p> }
        }
    };
    if history.rule.is_empty() && history.outcome.is_empty() {
        return Html::default();
    }
    html! { <>{ part("story-rule", &history.rule) }{ part("story-outcome", &history.outcome) }</> }
}

/// What the figures cannot tell; nothing where the author says nothing.
pub fn limits(report: &Report) -> Html {
    let caveats = &report.shown.scenario.caveats;
    html! {
        if !caveats.is_empty() {
            <ul>{ for caveats.iter().map(|caveat| html! { <li><bdi>{ caveat }</bdi></li> }) }</ul>
        }
    }
}

/// Every source, by the number that figures name; nothing where there is none.
pub fn sources(report: &Report) -> Html {
    let sources = &report.shown.scenario.sources;
    html! {
        if !sources.is_empty() {
            <ol class="report-sources">{ for sources.iter().map(|source| html! { <li><bdi>{ &source.cite }</bdi></li> }) }</ol>
        }
    }
}
