//! One rule in the picker: compared or not, what it is in five words, its settings, its card.

use yew::prelude::*;

use super::settings::settings;
use crate::rules;
use crate::scenario::{OwnRule, RuleChoice, Scenario};
use crate::state::{Edit, Route};
use crate::study::toggled;
use crate::text;
use crate::ui::context::{Card, Page, link};
use crate::ui::format;
use crate::ui::own::to_own;

/// What every entry needs.
pub struct Entries<'a> {
    /// Texts and the way to act.
    pub page: &'a Page,
    /// The address on screen.
    pub route: &'a Route,
    /// The scenario whose rules are chosen.
    pub scenario: &'a Scenario,
    /// The rules compared.
    pub chosen: &'a [RuleChoice],
}

impl Entries<'_> {
    /// A list of rules by id.
    pub fn list<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Html {
        html! { <ul class="picker-list">{ for ids.map(|id| self.entry(id)) }</ul> }
    }

    /// Whether a rule is compared.
    pub fn is_chosen(&self, id: &str) -> bool {
        self.chosen.iter().any(|choice| choice.rule == id)
    }

    fn entry(&self, id: &str) -> Html {
        let Self { page, scenario, .. } = self;
        let locale = &page.locale;
        let choice = self.chosen.iter().find(|choice| choice.rule == id);
        let is_last = choice.is_some() && self.chosen.len() == 1;
        let edit = Edit::Rules(toggled(scenario, id));
        html! {
            <li class="picker-rule" key={id.to_string()}>
                <label class="check">
                    <input type="checkbox" checked={choice.is_some()} disabled={is_last}
                        onchange={page.editing(move |_: Event| edit.clone())} />
                    <span><bdi>{ format::rule(locale, scenario, id) }</bdi></span>
                </label>
                { match scenario.own_rule(id) {
                    Some(own) => self.change(own),
                    None => self.about(id),
                } }
                <span class="gloss">{ format::rule_gloss(locale, scenario, id) }</span>
                { match (choice, rules::find(id)) {
                    (Some(choice), Some(rule)) => settings(page, rule, choice),
                    _ => Html::default(),
                } }
            </li>
        }
    }

    fn about(&self, id: &str) -> Html {
        let Self { page, scenario, .. } = self;
        let locale = &page.locale;
        let onclick = {
            let (show, id) = (page.show.clone(), id.to_string());
            Callback::from(move |_: MouseEvent| show.emit(Card::Rule(id.clone())))
        };
        html! {
            <button type="button" class="quiet small" {onclick}
                aria-label={text!(locale, "picker-card", rule = format::rule(locale, scenario, id))}>
                { locale.text("picker-about") }
            </button>
        }
    }

    fn change(&self, own: &OwnRule) -> Html {
        link(&to_own(self.route, own), "", false, &self.page.locale.text("own-rules-change"))
    }
}
