//! What a scenario holds, in numbers: enough to tell whether it is the one that was expected.

use yew::prelude::*;

use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::study::chosen_rules;
use crate::text;

/// What a scenario holds, as a list; what it has none of is left out.
pub fn contents(locale: &Locale, scenario: &Scenario) -> Html {
    let parts = [
        ("open-groups", scenario.groups.len()),
        ("open-parties", scenario.parties.len()),
        ("open-supplies", scenario.supplies.len()),
        ("open-rules", chosen_rules(scenario).len()),
        ("open-own-rules", scenario.own_rules.len()),
        ("open-notes", scenario.notes()),
    ];
    html! {
        <>
            <p id="open-holds">{ locale.text("open-holds") }</p>
            <ul aria-labelledby="open-holds">
                { for parts.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| html! {
                    <li>{ text!(locale, id, count = count) }</li>
                }) }
            </ul>
            if !scenario.summary.is_empty() { <p><bdi>{ &scenario.summary }</bdi></p> }
        </>
    }
}
