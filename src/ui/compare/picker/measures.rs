//! Which measures are shown: search, ready-made selections, what is chosen, every measure by family.

use yew::prelude::*;

use super::parts::{Names, Picking, family, selection};
use crate::locale::search;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Family, Measure, SELECTIONS};
use crate::scenario::Scenario;
use crate::state::Edit;
use crate::study::{selected_measures, shown_measures, toggled_measure, unknown_measures};
use crate::text;
use crate::ui::context::{Card, Page};
use crate::ui::format;

/// Id of the search.
pub const SEARCH: &str = "measure-search";
const NAMES: Names = Names { stem: "columns", search: SEARCH, panel: "measure-panel", chosen: "chosen-measures" };

/// The button that opens and closes the choice of measures.
pub fn more_measures(page: &Page, scenario: &Scenario, picking: &Picking) -> Html {
    html! {
        <button type="button" aria-expanded={picking.is_open.to_string()} aria-controls={NAMES.panel} onclick={picking.turning()}>
            { count(page, scenario) }
        </button>
    }
}

/// The choice of measures, while it is open.
pub fn measure_picker(page: &Page, scenario: &Scenario, picking: &Picking) -> Html {
    let locale = &page.locale;
    let shown = shown_measures(scenario);
    let columns = Columns { page, scenario, shown: &shown };
    let unknown = unknown_measures(scenario);
    if !*picking.is_open && unknown.is_empty() {
        return html! { <div id={NAMES.panel} hidden={true} /> };
    }
    html! {
        <section class="picker" aria-label={locale.text("columns-label")}>
            if !unknown.is_empty() {
                <p class="quiet-text">{ text!(locale, "columns-unknown", count = unknown.len(), ids = unknown.join(", ")) }</p>
            }
            <div id={NAMES.panel} class="picker-panel" hidden={!*picking.is_open}>
                if *picking.is_open { { columns.panel(picking) } }
            </div>
        </section>
    }
}

/// How many measures are shown, of how many.
fn count(page: &Page, scenario: &Scenario) -> String {
    text!(page.locale, "columns-title", chosen = shown_measures(scenario).len(), all = MEASURES.len())
}

/// The measures as columns of the board.
struct Columns<'a> {
    page: &'a Page,
    scenario: &'a Scenario,
    shown: &'a [usize],
}

impl Columns<'_> {
    /// The search; what it finds, or else selections, the measures chosen, and all measures by family.
    fn panel(&self, picking: &Picking) -> Html {
        let locale = &self.page.locale;
        let found = self.found(picking.wanted());
        html! {
            <>
                { NAMES.search(self.page, picking) }
                { NAMES.found(self.page, picking, found.len()) }
                if !found.is_empty() {
                    <div class="picker-results">{ self.list(&found) }</div>
                }
                if picking.wanted().is_empty() {
                    <h3>{ locale.text("columns-selections") }</h3>
                    { self.selections() }
                    <h3>{ locale.text("columns-chosen") }</h3>
                    { self.chosen() }
                    <h3>{ locale.text("columns-families") }</h3>
                    <div class="picker-families">{ for Family::ALL.into_iter().map(|one| self.family(one)) }</div>
                }
            </>
        }
    }

    /// The measures that a query finds by heading, unit or sentence; none without a query.
    fn found(&self, query: &str) -> Vec<usize> {
        let fits = |measure: &Measure| {
            let part = |part: &str| format::measure_part(&self.page.locale, measure.id, part);
            let texts = [part(""), self.unit(measure.id), part("student")];
            search::matches(&texts, query)
        };
        (0..MEASURES.len()).filter(|&column| !query.is_empty() && fits(MEASURES[column])).collect()
    }

    fn unit(&self, id: &str) -> String {
        format::unit(&self.page.locale, id, &self.scenario.settings.currency)
    }

    fn selections(&self) -> Html {
        let button = |id: &str, measures: &[&str]| {
            let known: Vec<&str> =
                MEASURES.iter().map(|measure| measure.id).filter(|id| measures.contains(id)).collect();
            let label = text!(self.page.locale, &format!("columns-selection-{id}"), count = known.len());
            let is_chosen = known.len() == self.shown.len()
                && self.shown.iter().all(|&column| known.contains(&MEASURES[column].id));
            selection(self.page, id, label, is_chosen, Edit::Measures(selected_measures(&known)))
        };
        let ids = |wanted: fn(&Measure) -> bool| -> Vec<&str> {
            MEASURES.iter().filter(|measure| wanted(measure)).map(|measure| measure.id).collect()
        };
        html! {
            <p class="picker-selections">
                { button("first", &ids(|measure| measure.first_screen)) }
                { for SELECTIONS.iter().map(|selection| button(selection.id, selection.measures)) }
                { button("all", &ids(|_| true)) }
            </p>
        }
    }

    fn chosen(&self) -> Html {
        let chosen = self.shown.iter().map(|&column| {
            let id = MEASURES[column].id;
            let name = format::measure_part(&self.page.locale, id, "");
            (id.to_string(), name, Edit::Measures(toggled_measure(self.scenario, id)))
        });
        NAMES.chosen(self.page, count(self.page, self.scenario), chosen.collect())
    }

    fn family(&self, one: Family) -> Html {
        let columns: Vec<usize> = (0..MEASURES.len()).filter(|&column| MEASURES[column].family == one).collect();
        if columns.is_empty() {
            return Html::default();
        }
        let chosen = columns.iter().filter(|column| self.shown.contains(column)).count();
        family(self.page, format::family(&self.page.locale, one), chosen, columns.len(), self.list(&columns))
    }

    fn list(&self, columns: &[usize]) -> Html {
        html! { <ul class="picker-list">{ for columns.iter().map(|&column| self.entry(column)) }</ul> }
    }

    /// One measure: shown or not, its unit, what it says, its card.
    fn entry(&self, column: usize) -> Html {
        let locale = &self.page.locale;
        let id = MEASURES[column].id;
        let is_shown = self.shown.contains(&column);
        let name = format::measure_part(locale, id, "");
        let edit = Edit::Measures(toggled_measure(self.scenario, id));
        let show = self.page.show.reform(move |_: MouseEvent| Card::Measure(id.into()));
        html! {
            <li class="picker-rule" key={id}>
                <label class="check">
                    <input type="checkbox" checked={is_shown} disabled={is_shown && self.shown.len() == 1}
                        onchange={self.page.editing(move |_: Event| edit.clone())} />
                    <span>{ &name }{ " " }<span class="quiet-text">{ self.unit(id) }</span></span>
                </label>
                <button type="button" class="quiet small" onclick={show} aria-label={text!(locale, "columns-card", measure = name)}>
                    { locale.text("picker-about") }
                </button>
                <span class="gloss">{ format::measure_part(locale, id, "student") }</span>
            </li>
        }
    }
}
