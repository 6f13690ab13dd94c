//! Which rules are compared: search, ready-made selections, what is chosen, every rule by family.

mod entry;
mod settings;

use yew::prelude::*;

use crate::browser::{input, page as browser};
use crate::locale::{self, search};
use crate::rules::{CATALOGUE, Family, SELECTIONS};
use crate::scenario::{RuleChoice, Scenario};
use crate::state::{Edit, Route};
use crate::study::{chosen_rules, every_rule, is_selected, selected, toggled};
use crate::text;
use crate::ui::context::{Page, link};
use crate::ui::format;
use crate::ui::own::{build, to_own};

use entry::Entries;

/// Id of the search.
pub const SEARCH: &str = "rule-search";
const PANEL: &str = "rule-panel";
const CHOSEN: &str = "chosen-rules";

/// What is typed into the search, and whether the whole choice is open.
pub struct Picking {
    query: UseStateHandle<String>,
    is_open: UseStateHandle<bool>,
}

/// The state of the picker of one view.
#[hook]
pub fn use_picking() -> Picking {
    Picking { query: use_state(String::new), is_open: use_state(|| false) }
}

/// The bar above the board: a search that adds rules while the board stays in sight, and the whole choice one click away.
pub fn picker(page: &Page, route: &Route, scenario: &Scenario, picking: &Picking) -> Html {
    let locale = &page.locale;
    let Picking { query, is_open } = picking;
    let chosen = chosen_rules(scenario);
    let entries = Entries { page, route, scenario, chosen: &chosen };
    let found = entries.found(query);
    let oninput = {
        let query = query.setter();
        Callback::from(move |event: InputEvent| query.set(input::text(&event).unwrap_or_default()))
    };
    let turn = {
        let (is_open, query) = (is_open.clone(), query.setter());
        Callback::from(move |_: MouseEvent| {
            query.set(String::new());
            is_open.set(!*is_open);
        })
    };
    html! {
        <section class="picker" aria-label={locale.text("picker-label")}>
            <div class="picker-bar">
                <label class="picker-search">
                    <span>{ locale.text("picker-search") }</span>
                    <input id={SEARCH} type="search" value={(**query).clone()} autocomplete="off" {oninput} />
                </label>
                <button type="button" aria-expanded={is_open.to_string()} aria-controls={PANEL} onclick={turn}>
                    { entries.count() }
                </button>
                { match scenario.own_rules.first() {
                    Some(own) => {
                        link(&to_own(route, own), "button", false, &text!(locale, "picker-own", count = scenario.own_rules.len()))
                    }
                    None => html! {
                        <button type="button" onclick={build(page, route, scenario)}>{ locale.text("own-rules-build") }</button>
                    },
                } }
            </div>
            <p class="picker-found quiet-text" role="status">
                { match (query.trim(), found.len()) {
                    ("", _) => String::new(),
                    (query, 0) => text!(locale, "picker-none", query = query),
                    (_, count) => text!(locale, "picker-found", count = count),
                } }
            </p>
            if !found.is_empty() {
                <div class="picker-results">{ entries.list(found.iter().map(String::as_str)) }</div>
            }
            <div id={PANEL} hidden={!**is_open || !query.trim().is_empty()}>
                if **is_open { { entries.panel() } }
            </div>
        </section>
    }
}

impl Entries<'_> {
    /// How many rules are compared, of how many.
    fn count(&self) -> String {
        text!(self.page.locale, "picker-title", chosen = self.chosen.len(), all = every_rule(self.scenario).len())
    }

    /// Ids of the rules that a query finds by name, gloss or sentence; none without a query.
    fn found(&self, query: &str) -> Vec<String> {
        if query.trim().is_empty() {
            return Vec::new();
        }
        let (locale, scenario) = (&self.page.locale, self.scenario);
        let texts = |id: &str| {
            [
                format::rule(locale, scenario, id),
                format::rule_gloss(locale, scenario, id),
                format::rule_what(locale, scenario, id),
            ]
        };
        let every = every_rule(scenario).into_iter().map(|choice| choice.rule);
        every.filter(|id| search::matches(&texts(id), query)).collect()
    }

    /// Selections, the rules chosen, and all rules by family.
    fn panel(&self) -> Html {
        let locale = &self.page.locale;
        html! {
            <>
                <h3>{ locale.text("picker-selections") }</h3>
                { self.selections() }
                <h3>{ locale.text("picker-chosen") }</h3>
                { self.chosen_list() }
                <h3>{ locale.text("picker-families") }</h3>
                <div class="picker-families">{ self.families() }</div>
            </>
        }
    }

    fn selections(&self) -> Html {
        let locale = &self.page.locale;
        let every: Vec<&'static str> = CATALOGUE.iter().map(|rule| rule.id).collect();
        let button = |id: &str, rules: &[&str]| {
            let edit = Edit::Rules(selected(self.scenario, rules));
            html! {
                <button type="button" key={id.to_string()} aria-pressed={is_selected(self.scenario, rules).to_string()}
                    onclick={self.page.editing(move |_: MouseEvent| edit.clone())}>
                    { text!(locale, &format!("selection-{id}"), count = rules.len()) }
                </button>
            }
        };
        html! {
            <p class="picker-selections">
                { for SELECTIONS.iter().map(|selection| button(selection.id, selection.rules)) }
                { button("all", &every) }
            </p>
        }
    }

    /// What is compared now, each a tap away from being left out.
    fn chosen_list(&self) -> Html {
        let locale = &self.page.locale;
        let is_last = self.chosen.len() == 1;
        let chip = |choice: &RuleChoice| {
            let name = format::rule(locale, self.scenario, &choice.rule);
            let (page, edit) = (self.page.clone(), Edit::Rules(toggled(self.scenario, &choice.rule)));
            let onclick = Callback::from(move |_: MouseEvent| {
                if !is_last {
                    page.edit(edit.clone());
                    // The button goes away; the focus must not get lost with it.
                    browser::focus_soon(CHOSEN);
                }
            });
            html! {
                <li key={choice.rule.clone()}>
                    <button type="button" class="small" aria-disabled={is_last.to_string()} {onclick}
                        aria-label={text!(locale, "picker-remove", rule = name.as_str())}>
                        <bdi>{ &name }</bdi><span aria-hidden="true">{ "✕" }</span>
                    </button>
                </li>
            }
        };
        html! {
            <ul class="picker-chosen" id={CHOSEN} tabindex="-1"
                aria-label={self.count()}>
                { for self.chosen.iter().map(chip) }
            </ul>
        }
    }

    fn families(&self) -> Html {
        let locale = &self.page.locale;
        let own: Vec<String> = self.scenario.own_rules.iter().map(|own| own.choice_id()).collect();
        let family = |title: String, ids: Vec<&str>| {
            let count = ids.iter().filter(|id| self.is_chosen(id)).count();
            html! {
                <details key={title.clone()}>
                    <summary>
                        { &title }{ " " }
                        <span class="quiet-text">{ text!(locale, "picker-count", chosen = count, all = ids.len()) }</span>
                    </summary>
                    { self.list(ids.into_iter()) }
                </details>
            }
        };
        html! {
            <>
                if !own.is_empty() { { family(locale.text("own-rules-list"), own.iter().map(String::as_str).collect()) } }
                { for Family::ALL.into_iter().filter_map(|one| {
                    let ids: Vec<&str> = CATALOGUE.iter().filter(|rule| rule.family == one).map(|rule| rule.id).collect();
                    (!ids.is_empty()).then(|| family(locale.text(&locale::id("family", one.key())), ids))
                }) }
            </>
        }
    }
}
