//! How much inequality must be minded to prefer one rule of the live sentence over the other.

use yew::prelude::*;

use super::Parts;
use crate::measures::equity::breakeven::{Better, BreakEven};
use crate::study;
use crate::text;
use crate::ui::format;

/// A sentence about the two rules of the live sentence; nothing where ages are missing.
pub(super) fn break_even(parts: &Parts) -> Html {
    let comparison = &parts.shown.comparison;
    let pair = &parts.view.pair;
    let found = comparison.row_of(&pair.0).zip(comparison.row_of(&pair.1)).and_then(|(first, second)| {
        let found = study::break_even(&parts.shown.scenario, comparison, first, second)?;
        Some((parts.rule(first), parts.rule(second), found.atkinson.ok()?))
    });
    let Some((first, second, found)) = found else { return Html::default() };
    let locale = parts.locale();
    let better_first = |better: Better| match better {
        Better::First => (first.as_str(), second.as_str()),
        Better::Second => (second.as_str(), first.as_str()),
    };
    let sentence = match found {
        BreakEven::At { aversion, above } => {
            let (above, below) = better_first(above);
            text!(locale, "break-even-at", aversion = format::tidy(locale, aversion), above = above, below = below)
        }
        BreakEven::Always(better) => {
            let (better, worse) = better_first(better);
            text!(locale, "break-even-always", better = better, worse = worse)
        }
        BreakEven::Alike => text!(locale, "break-even-alike", first = first.as_str(), second = second.as_str()),
    };
    html! { <p class="quiet-text">{ sentence }</p> }
}
