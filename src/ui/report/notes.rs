//! The user's notes in a report.

use yew::prelude::*;

use super::Report;
use crate::ui::format;

/// Every note that is not empty, with what it is on.
pub fn notes(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let supplies = scenario.supplies.iter().map(|supply| (supply.name.clone(), &supply.note));
    let parties = scenario.parties.iter().map(|party| (party.name.clone(), &party.note));
    let groups = scenario.groups.iter().map(|group| (group.name.clone(), &group.note));
    let rules = scenario.rule_notes.iter().map(|(id, note)| (format::rule(locale, scenario, id), note));
    let whole = (scenario.title.clone(), &scenario.note);
    let notes = std::iter::once(whole).chain(supplies).chain(groups).chain(parties).chain(rules);
    let notes: Vec<(String, &String)> = notes.filter(|(_, note)| !note.trim().is_empty()).collect();
    html! {
        if !notes.is_empty() {
            <dl class="report-notes">
                { for notes.into_iter().map(|(about, note)| html! {
                    <div><dt><bdi>{ about }</bdi></dt><dd dir="auto">{ note }</dd></div>
                }) }
            </dl>
        }
    }
}
