//! Rules that give nothing, and worlds without a value, with their reasons.

use yew::prelude::*;

use super::Parts;
use crate::study::draws::RuleCertainty;
use crate::text;
use crate::ui::compare::refused;

/// What is not among the results; nothing where all is.
pub(super) fn left_out(parts: &Parts) -> Html {
    let locale = parts.locale();
    let reason = |(place, found): (usize, &RuleCertainty)| {
        let rule = parts.rule(place);
        match &found.interval {
            Err(refusal) => Some(text!(locale, "sure-left-refused", rule = rule, reason = refused(locale, refusal))),
            Ok(None) => Some(text!(locale, "sure-left-never", rule = rule)),
            Ok(Some(interval)) if interval.without > 0 => {
                let (without, worlds) = (interval.without, parts.certainty.worlds);
                Some(text!(locale, "sure-left-worlds", rule = rule, without = without, worlds = worlds))
            }
            Ok(Some(_)) => None,
        }
    };
    let reasons: Vec<String> = parts.certainty.rules.iter().enumerate().filter_map(reason).collect();
    html! {
        if !reasons.is_empty() {
            <section aria-labelledby="sure-left-out">
                <h2 id="sure-left-out">{ locale.text("sure-left-out") }</h2>
                <ul>{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            </section>
        }
    }
}
