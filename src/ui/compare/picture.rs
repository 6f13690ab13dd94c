//! Who is treated under one rule, as people.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::board::{names, refused, viewing};
use crate::charts::{People, PeopleRow};
use crate::locale::Locale;
use crate::state::{Action, Route, Shown, View, ViewState};
use crate::study::{self, Answer};
use crate::ui::context::{Page, link};
use crate::ui::format;
use crate::ui::lottery::Lots;

/// A picture of people, with a choice of rule.
pub fn picture(page: &Page, route: &Route, shown: &Shown, view: &ViewState) -> Html {
    let locale = &page.locale;
    let row = shown.comparison.row_of(&view.pictured).unwrap_or(0);
    let Some(entry) = shown.comparison.rows.get(row) else { return Html::default() };
    let by_party = shown.by_party(view);
    let onchange = {
        let (act, view) = (page.act.clone(), view.clone());
        Callback::from(move |event: Event| {
            if let Some(pictured) = crate::browser::input::chosen(&event) {
                act.emit(Action::Viewed(ViewState { pictured, ..view.clone() }));
            }
        })
    };
    let id = &entry.choice.rule;
    html! {
        <section class="card">
            {
                match &entry.result {
                    Ok(answer) => people(locale, shown, answer, id, by_party),
                    Err(refusal) => html! { <p>{ refused(locale, refusal) }</p> },
                }
            }
            if crate::IS_FULL && entry.result.as_ref().is_ok_and(|answer| answer.draw.is_some()) {
                <Lots shown={shown.clone()} {row} />
            }
            <p class="chart-controls">
                <label>
                    { locale.text("picture-rule") }{ " " }
                    <select {onchange}>
                        { for shown.comparison.rows.iter().map(|other| html! {
                            <option value={other.choice.rule.clone()} selected={other.choice.rule == *id}>
                                { format::rule(locale, &shown.scenario, &other.choice.rule) }
                            </option>
                        }) }
                    </select>
                </label>
                if shown.scenario.parties.len() > 1 && shown.scenario.parties.len() < shown.scenario.groups.len() {
                    <button type="button" class="quiet" aria-pressed={by_party.to_string()}
                        onclick={viewing(page, ViewState { by_party: Some(!by_party), ..view.clone() })}>
                        { locale.text("picture-by-party") }
                    </button>
                }
                { link(&route.to(View::Why { rule: id.clone(), group: String::new() }), "button", false, &locale.text("picture-why")) }
                { link(&route.to(pair(shown, view, id)), "button", false, &locale.text("picture-pair")) }
            </p>
        </section>
    }
}

/// The people under one rule, by id.
pub fn people(locale: &Locale, shown: &Shown, answer: &Answer, rule: &str, by_party: bool) -> Html {
    html! { <People title={title(locale, shown, answer, rule, by_party)} rows={rows(shown, answer, by_party)} /> }
}

/// The pictured rule against the other one of the live sentence.
fn pair(shown: &Shown, view: &ViewState, id: &str) -> View {
    let other = [&view.pair.0, &view.pair.1].into_iter().find(|other| *other != id);
    let fallback = || shown.comparison.rows.iter().map(|row| &row.choice.rule).find(|other| *other != id);
    let second = other.or_else(fallback).cloned().unwrap_or_default();
    View::Pair { first: id.to_string(), second }
}

/// The rows of a picture of people.
pub fn rows(shown: &Shown, answer: &Answer, by_party: bool) -> Rc<[PeopleRow]> {
    let names = names(shown, by_party);
    study::people(&shown.scenario, &shown.comparison, answer, by_party)
        .into_iter()
        .map(|people| PeopleRow {
            name: names[people.row].clone().into(),
            note: AttrValue::default(),
            category: Some(people.row),
            need: people.need,
            treated: people.treated,
            saved: people.averted,
        })
        .collect()
}

/// The finding: who takes everything, who is left out, or how even it is.
fn title(locale: &Locale, shown: &Shown, answer: &Answer, rule: &str, by_party: bool) -> String {
    let rule = format::rule(locale, &shown.scenario, rule);
    let names = names(shown, by_party);
    let people = study::people(&shown.scenario, &shown.comparison, answer, by_party);
    let needy: Vec<_> = people.iter().filter(|people| people.need > 0.0).collect();
    let served: Vec<_> = needy.iter().filter(|people| people.treated > 0.0).collect();
    match (served.as_slice(), needy.len()) {
        ([], _) => text!(locale, "picture-nobody", rule = rule),
        ([only], all) if all > 1 => text!(locale, "picture-only", rule = rule, group = names[only.row].as_str()),
        (served, all) if served.len() < all => {
            let count = all - served.len();
            let who = text!(locale, if by_party { "unit-parties" } else { "unit-groups" }, count = count);
            text!(locale, "picture-some", rule = rule, who = who, count = count)
        }
        _ => text!(locale, "picture-all", rule = rule),
    }
}
