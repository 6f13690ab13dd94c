//! Which rule is best from where to where, in words.

use yew::prelude::*;

use super::Parts;
use crate::study::Stretch;
use crate::text;

/// The finding: how the best rule depends on the amount.
pub(super) fn finding(parts: &Parts) -> String {
    let locale = parts.locale();
    let measure = parts.measure();
    match parts.sweep.stretches.as_slice() {
        [] => text!(locale, "scarce-finding-none", measure = measure),
        [only] if is_everybody(parts, &only.best) => text!(locale, "scarce-finding-alike", measure = measure),
        [only] => text!(
            locale,
            "scarce-finding-one",
            count = only.best.len(),
            rules = parts.rules(&only.best),
            measure = measure
        ),
        [before, after] => text!(
            locale,
            "scarce-finding-two",
            units = parts.units(before.to),
            before = parts.rules(&before.best),
            after = parts.rules(&after.best),
            measure = measure
        ),
        several => text!(locale, "scarce-finding-several", count = several.len() - 1, measure = measure),
    }
}

/// Whether these are all rules that have values, and more than one.
pub(super) fn is_everybody(parts: &Parts, rules: &[usize]) -> bool {
    rules.len() > 1 && rules.len() == parts.sweep.tracks.iter().filter(|track| track.result.is_ok()).count()
}

/// Every stretch with its best rules.
pub(super) fn changes(parts: &Parts) -> Html {
    /// More are behind a line that says how many.
    const MANY: usize = 8;

    let locale = parts.locale();
    let stretches = &parts.sweep.stretches;
    let list = || html! { <ol class="scarce-changes" role="list">{ for stretches.iter().map(|stretch| entry(parts, stretch)) }</ol> };
    html! {
        if stretches.len() > 1 {
            <section class="card">
                <h2>{ text!(locale, "scarce-best", measure = parts.measure()) }</h2>
                if stretches.len() > MANY {
                    <details><summary>{ text!(locale, "scarce-stretches", count = stretches.len()) }</summary>{ list() }</details>
                } else {
                    { list() }
                }
                <p class="quiet-text">{ text!(locale, "scarce-compared", count = parts.drawable().len()) }</p>
            </section>
        }
    }
}

/// From where to where, and who.
fn entry(parts: &Parts, stretch: &Stretch) -> Html {
    let locale = parts.locale();
    let (is_first, is_last) =
        (parts.sweep.stretches.first() == Some(stretch), parts.sweep.stretches.last() == Some(stretch));
    let (from, to) = (parts.number(stretch.from), parts.number(stretch.to));
    let range = match (is_first, is_last) {
        (true, _) => text!(locale, "scarce-up-to", to = parts.units(stretch.to)),
        (_, true) => text!(locale, "scarce-from-on", from = parts.units(stretch.from)),
        _ => text!(locale, "scarce-from-to", from = from, to = to, unit = parts.unit()),
    };
    let is_here = (stretch.from..=stretch.to).contains(&parts.amount);
    html! {
        <li aria-current={is_here.then_some("true")}>
            <span class="scarce-range">{ range }</span>{ " " }<strong>{ parts.rules(&stretch.best) }</strong>
            if is_here { { " " }<span class="tag">{ locale.text("scarce-here") }</span> }
        </li>
    }
}
