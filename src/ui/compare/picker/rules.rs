//! Which rules are compared: search, ready-made selections, what is chosen, every rule by family.

use yew::prelude::*;

use super::entry::Entries;
use super::parts::{Names, Picking, family, selection};
use crate::locale::{self, Locale, search};
use crate::rules::{CATALOGUE, Family, SELECTIONS};
use crate::scenario::Scenario;
use crate::state::{Edit, Route};
use crate::study::{chosen_rules, every_rule, is_selected, selected, toggled};
use crate::text;
use crate::ui::context::{Page, link};
use crate::ui::format;
use crate::ui::own::{build, to_own};

/// Id of the search.
pub const SEARCH: &str = "rule-search";
const NAMES: Names = Names { stem: "picker", search: SEARCH, panel: "rule-panel", chosen: "chosen-rules" };

/// The bar above the board: a search that adds rules while the board stays in sight, and the whole choice one click
/// away. What else is chosen there stands at its end.
pub fn picker(page: &Page, route: &Route, scenario: &Scenario, picking: &Picking, further: Html) -> Html {
    let locale = &page.locale;
    let chosen = chosen_rules(scenario);
    let entries = Entries { page, route, scenario, chosen: &chosen };
    let found = entries.found(picking.wanted());
    html! {
        <section class="picker" aria-label={locale.text("picker-label")}>
            <div class="picker-bar">
                { NAMES.search(page, picking) }
                <button type="button" aria-expanded={picking.is_open.to_string()} aria-controls={NAMES.panel} onclick={picking.turning()}>
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
                { further }
            </div>
            { NAMES.found(page, picking, found.len()) }
            if !found.is_empty() {
                <div class="picker-results">{ entries.list(found.iter().map(String::as_str)) }</div>
            }
            <div id={NAMES.panel} class="picker-panel" hidden={!*picking.is_open || !picking.wanted().is_empty()}>
                if *picking.is_open { { entries.panel() } }
            </div>
        </section>
    }
}

impl Entries<'_> {
    /// How many rules are compared, of how many.
    fn count(&self) -> String {
        text!(self.page.locale, "picker-title", chosen = self.chosen.len(), all = every_rule(self.scenario).len())
    }

    /// Ids of the rules that a query finds by name, gloss, sentence or other words for it; none without a query.
    fn found(&self, query: &str) -> Vec<String> {
        if query.is_empty() {
            return Vec::new();
        }
        let (locale, scenario) = (&self.page.locale, self.scenario);
        let texts = |id: &str| {
            [
                format::rule(locale, scenario, id),
                format::rule_gloss(locale, scenario, id),
                format::rule_what(locale, scenario, id),
                words(locale, id),
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
        let every: Vec<&'static str> = CATALOGUE.iter().map(|rule| rule.id).collect();
        let button = |id: &str, rules: &[&str]| {
            let label = text!(self.page.locale, &format!("selection-{id}"), count = rules.len());
            let edit = Edit::Rules(selected(self.scenario, rules));
            selection(self.page, id, label, is_selected(self.scenario, rules), edit)
        };
        html! {
            <p class="picker-selections">
                { for SELECTIONS.iter().map(|selection| button(selection.id, selection.rules)) }
                { button("all", &every) }
            </p>
        }
    }

    /// What is compared now.
    fn chosen_list(&self) -> Html {
        let chosen = self.chosen.iter().map(|choice| {
            let name = format::rule(&self.page.locale, self.scenario, &choice.rule);
            (choice.rule.clone(), name, Edit::Rules(toggled(self.scenario, &choice.rule)))
        });
        NAMES.chosen(self.page, self.count(), chosen.collect())
    }

    fn families(&self) -> Html {
        let locale = &self.page.locale;
        let own: Vec<String> = self.scenario.own_rules.iter().map(|own| own.choice_id()).collect();
        let family = |title: String, ids: Vec<&str>| {
            let chosen = ids.iter().filter(|id| self.is_chosen(id)).count();
            family(self.page, title, chosen, ids.len(), self.list(ids.into_iter()))
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

/// What somebody may call a rule that its texts call something else.
fn words(locale: &Locale, id: &str) -> String {
    let id = locale::id("find", id);
    if locale.has(&id) { locale.text(&id) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BlankWords, Scenario};

    #[test]
    fn rules_are_found_by_what_a_student_calls_them() {
        let (page, route) = (Page::still(&Locale::plain()), Route::default());
        let scenario = Scenario::blank("villages", &BlankWords::default());
        let entries = Entries { page: &page, route: &route, scenario: &scenario, chosen: &[] };
        for (query, rule) in [
            ("poor", "priority.deprivation"),
            ("children", "priority.youngest"),
            ("women", "reserve.sequential"),
            ("nurses", "priority.instrumental"),
            ("Doctors", "priority.instrumental"),
            ("vulnerable", "priority.deprivation"),
            ("market", "market.ability_to_pay"),
            ("auction", "market.ability_to_pay"),
            ("hospital", "points.pittsburgh"),
            ("old", "points.complete_lives"),
            ("sick", "priority.sickest"),
            ("random", "lottery.equal"),
        ] {
            let found = entries.found(query);
            assert!(found.iter().any(|found| found == rule), "{query}: {found:?}");
            assert!(found.len() < CATALOGUE.len() / 2, "{query}: {found:?}");
        }
        assert!(entries.found("nothing like it").is_empty());
    }
}
