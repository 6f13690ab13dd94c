//! One rule against another in a line: who does better, in how many worlds, and how firm that is.

use yew::prelude::*;

use crate::locale::{Locale, Value};
use crate::scenario::Scenario;
use crate::study::draws::{Certainty, Firmness, Versus};
use crate::text;
use crate::ui::format;

/// A badge and a sentence about two rules, by id, on the measure of a certainty; nothing where one of them has no values.
pub fn badge(locale: &Locale, scenario: &Scenario, certainty: &Certainty, (first, second): (&str, &str)) -> Html {
    let places = certainty.place(first).zip(certainty.place(second)).filter(|(first, second)| first != second);
    let Some(seen) = places.and_then(|(first, second)| Versus::of(certainty, first, second)) else {
        return Html::default();
    };
    let (leader, seen) = if seen.leads() { (first, seen) } else { (second, seen.turned()) };
    let worlds = certainty.worlds;
    let sentence = match seen.firmness() {
        Firmness::Alike => text!(locale, "sure-badge-alike", worlds = worlds),
        _ => {
            let (better, alike) = (locale.share(seen.better), locale.share(seen.alike));
            let key = if seen.alike > 0.0 { "sure-badge-ties" } else { "sure-badge" };
            let rule = format::rule(locale, scenario, leader);
            text!(locale, key, rule = rule, better = better, alike = Value::from(alike), worlds = worlds)
        }
    };
    html! { <span class="versus">{ mark(locale, seen.firmness()) }{ " " }{ sentence }</span> }
}

/// How firm something is, as a shape and a word.
pub(super) fn mark(locale: &Locale, firmness: Firmness) -> Html {
    html! {
        <span class={format!("firmness is-{}", firmness.key())}>
            <span aria-hidden="true">{ shape(firmness) }</span>{ " " }{ word(locale, firmness) }
        </span>
    }
}

/// The shape of a firmness: the fuller, the firmer.
pub(super) fn shape(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Firm => "●",
        Firmness::Likely => "◐",
        Firmness::TossUp => "○",
        Firmness::Alike => "=",
    }
}

/// The word of a firmness.
pub(super) fn word(locale: &Locale, firmness: Firmness) -> String {
    locale.text(&format!("sure-firm-{}", firmness.key()))
}
