//! The finding in one sentence: in how many worlds one rule does better than another.

use yew::prelude::*;

use super::Parts;
use super::badge::mark;
use super::controls::all;
use crate::locale::Locale;
use crate::study::draws::{OfHundred, Versus};
use crate::text;
use crate::ui::drawing::{Drawing, Stage};

/// The sentence, how firm it is, and on how many worlds it rests.
pub(super) fn finding(parts: &Parts, drawing: &Drawing, is_old: bool) -> Html {
    let locale = parts.locale();
    let measure = parts.measure();
    let seen = parts.pair().and_then(|(first, second)| {
        let seen = Versus::of(parts.certainty, first, second)?;
        Some(if seen.leads() { (first, second, seen) } else { (second, first, seen.turned()) })
    });
    let Some((first, second, seen)) = seen else {
        let has_values = parts.certainty.rules.iter().any(|rule| matches!(rule.interval, Ok(Some(_))));
        let words = match has_values {
            true => locale.text("sure-alone"),
            false => text!(locale, "sure-nothing", measure = measure),
        };
        return html! { <p class="headline-sentence">{ words }</p> };
    };
    let key = match OfHundred::of(seen.better) {
        OfHundred::None => "sure-finding-alike",
        OfHundred::Few => "sure-finding-few",
        OfHundred::Count(_) => "sure-finding",
        OfHundred::Most => "sure-finding-most",
        OfHundred::All => "sure-finding-all",
    };
    let count = if let OfHundred::Count(count) = OfHundred::of(seen.better) { count } else { 0.0 };
    let (one, other) = (FIRST.to_string(), SECOND.to_string());
    let sentence = text!(locale, key, count = count, first = one, second = other, measure = measure);
    let firmness = seen.firmness();
    let is_partial = matches!(drawing.stage, Stage::Running | Stage::Stopped);
    html! {
        <div class="headline" aria-busy={is_old.to_string()}>
            <p class="headline-sentence">{ with_names(&sentence, &parts.rule(first), &parts.rule(second)) }</p>
            <p class="sure-firm">
                { mark(locale, firmness) }{ " " }
                <span class="quiet-text">
                    { ties(locale, &seen) }
                    { locale.text(&format!("sure-firm-{}.what", firmness.key())) }
                    if is_partial { { " " }{ text!(locale, "sure-so-far", worlds = parts.certainty.worlds, all = all(drawing)) } }
                </span>
            </p>
            if is_old {
                <p class="problem">{ locale.text("sure-outdated") }</p>
            }
        </div>
    }
}

/// Worlds in which both do the same, unless that is said already.
fn ties(locale: &Locale, seen: &Versus) -> Option<String> {
    let alike = (seen.alike > 0.0 && seen.alike < 1.0).then(|| locale.share(seen.alike))?;
    Some(text!(locale, "sure-finding-ties", alike = alike) + " ")
}

/// Stand for the names in the sentence until it is taken apart there.
const FIRST: char = '\u{fffc}';
const SECOND: char = '\u{fffd}';

/// The sentence with the names of the rules set apart.
fn with_names(sentence: &str, first: &str, second: &str) -> Html {
    sentence
        .split_inclusive([FIRST, SECOND])
        .map(|piece| {
            let name = match piece.chars().next_back() {
                Some(FIRST) => html! { <em class="rule-name first"><bdi>{ first }</bdi></em> },
                Some(SECOND) => html! { <em class="rule-name second"><bdi>{ second }</bdi></em> },
                _ => Html::default(),
            };
            html! { <>{ piece.trim_end_matches([FIRST, SECOND]) }{ name }</> }
        })
        .collect()
}
