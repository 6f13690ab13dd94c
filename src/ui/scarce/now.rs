//! What there is now: the best rule, and what the change since the view was opened does.

use yew::prelude::*;

use super::Parts;
use super::finding::is_everybody;
use crate::measures::Value;
use crate::num;
use crate::text;
use crate::ui::format;

/// The numbers at the present amount, which follow the slider at once.
pub(super) fn now(parts: &Parts) -> Html {
    let locale = parts.locale();
    html! {
        <section class="card" aria-labelledby="scarce-now">
            <h2 id="scarce-now">{ text!(locale, "scarce-now", stock = parts.units(parts.amount)) }</h2>
            <div role="status">
                <p class="scarce-leader">{ leader(parts) }</p>
                { change(parts) }
            </div>
        </section>
    }
}

/// Who is best now, and how good.
fn leader(parts: &Parts) -> String {
    let locale = parts.locale();
    let best = parts.sweep.best_at(parts.measure, parts.amount);
    let value = best.first().and_then(|&track| parts.sweep.at(track, parts.amount));
    let measure = parts.measure();
    match value {
        None => text!(locale, "scarce-leader-none", measure = measure),
        Some(value) if is_everybody(parts, &best) => {
            text!(locale, "scarce-leader-alike", measure = measure, value = parts.value(value))
        }
        Some(value) => text!(
            locale,
            "scarce-leader",
            count = best.len(),
            rules = parts.rules(&best),
            measure = measure,
            value = parts.value(value)
        ),
    }
}

/// What another amount than at first does under the two rules of the live sentence.
fn change(parts: &Parts) -> Html {
    let locale = parts.locale();
    if num::same(parts.amount, parts.start) {
        return html! { <p class="quiet-text off-paper">{ locale.text("scarce-try") }</p> };
    }
    let pair = [&parts.view.pair.0, &parts.view.pair.1];
    let track = |id: &String| parts.sweep.tracks.iter().position(|track| track.choice.rule == *id);
    let clauses = pair.into_iter().filter_map(track).filter_map(|track| clause(parts, track));
    let (stock, before) = (parts.units(parts.amount), parts.number(parts.start));
    html! {
        <>
            <p class="scarce-instead">{ text!(locale, "scarce-instead", stock = stock, before = before) }</p>
            <ul>{ for clauses.map(|clause| html! { <li>{ clause }</li> }) }</ul>
        </>
    }
}

/// "Most lives saved averts 12 more deaths", or the two values of any other measure.
fn clause(parts: &Parts, track: usize) -> Option<String> {
    let locale = parts.locale();
    let (before, after) = (parts.sweep.at(track, parts.start)?, parts.sweep.at(track, parts.amount)?);
    let rule = parts.rule(track);
    let (Value::Number(from), Value::Number(to)) = (before, after) else {
        return Some(text!(locale, "scarce-clause", rule = rule, from = parts.value(before), to = parts.value(after)));
    };
    let difference = || {
        let currency = &parts.scenario.settings.currency;
        format::difference(locale, parts.measure, currency, (to - from).abs())
    };
    let deaths = crate::locale::Value::shown_as((to - from).abs().round(), locale.people((to - from).abs()));
    let is_deaths = parts.measure.id == "deaths_averted";
    Some(match to.total_cmp(&from) {
        _ if num::same(from, to) => text!(locale, "scarce-clause-same", rule = rule, value = parts.value(after)),
        std::cmp::Ordering::Greater if is_deaths => text!(locale, "scarce-clause-more", rule = rule, deaths = deaths),
        std::cmp::Ordering::Less if is_deaths => text!(locale, "scarce-clause-fewer", rule = rule, deaths = deaths),
        std::cmp::Ordering::Greater => {
            text!(locale, "scarce-clause-rises", rule = rule, to = parts.value(after), by = difference())
        }
        _ => text!(locale, "scarce-clause-falls", rule = rule, to = parts.value(after), by = difference()),
    })
}
