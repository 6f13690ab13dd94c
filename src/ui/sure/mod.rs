//! How firm the comparison is, and what would change it.

mod badge;
mod best;
mod controls;
mod duels;
mod enough;
mod finding;
mod intervals;
mod left_out;
mod turns;
mod winner;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Page, use_page};
use super::drawing::{Drawing, Stage, Wanted, use_drawing};
use super::format;
use super::results::{ResultsProps, flawed, results_nav};
use super::scenario::Ranges;
use crate::locale::Locale;
use crate::measures::Measure;
use crate::measures::catalogue::{MEASURES, find};
use crate::scenario::{Scenario, uncertain};
use crate::state::ViewState;
use crate::study::draws::Certainty;
use crate::study::shown_measures;

pub use badge::badge;

use best::best;
use controls::{course, measure_choice, pair_choice, worlds_choice};
use duels::Duels;
use enough::enough;
use finding::finding;
use intervals::intervals;
use left_out::left_out;
use winner::Winner;

/// The view of uncertainty: draws worlds of the scenario on show.
#[component]
pub fn SurePage(props: &ResultsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ResultsProps { route, document, shown, view, flaws } = props;
    let wanted = shown.as_ref().and_then(|shown| wanted(&shown.scenario, view));
    let drawing = use_drawing(wanted);
    let body = match shown {
        Some(shown) => html! {
            <SureView scenario={shown.scenario.clone()} view={view.clone()} {drawing}
                is_behind={!Rc::ptr_eq(&document.scenario, &shown.scenario)} />
        },
        None => html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> },
    };
    html! {
        <div class="sure">
            { results_nav(locale, route) }
            <h1>{ locale.text("sure-title") }</h1>
            { flawed(locale, route, flaws) }
            { body }
            if let Some(shown) = shown { <Winner shown={shown.clone()} view={view.clone()} /> }
            <Ranges route={route.clone()} scenario={document.scenario.clone()} />
        </div>
    }
}

/// The worlds to draw of a scenario; none where nothing is uncertain.
fn wanted(scenario: &Rc<Scenario>, view: &ViewState) -> Option<Wanted> {
    let measures = Rc::from([measure(scenario, view).id.to_string()]);
    let wanted = Wanted { scenario: scenario.clone(), measures, worlds: view.worlds };
    (!uncertain(scenario).is_empty()).then_some(wanted)
}

/// The measure looked at: the chosen one as long as it is on show, else the first on show.
pub fn measure(scenario: &Scenario, view: &ViewState) -> &'static Measure {
    let shown = shown_measures(scenario);
    let chosen = shown.iter().copied().find(|&column| MEASURES[column].id == view.sure);
    MEASURES[chosen.or(shown.first().copied()).unwrap_or(0)]
}

/// Properties of [`SureView`].
#[derive(Properties, PartialEq)]
pub struct SureViewProps {
    /// The scenario whose worlds are wanted.
    pub scenario: Rc<Scenario>,
    /// How they are shown.
    pub view: ViewState,
    /// How far the drawing has come.
    pub drawing: Drawing,
    /// Whether the scenario has changed since.
    pub is_behind: bool,
}

/// What the worlds say, top to bottom: the finding, the controls, the pictures.
#[component]
pub fn SureView(props: &SureViewProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let SureViewProps { scenario, view, drawing, is_behind } = props;
    if uncertain(scenario).is_empty() {
        return html! { <p class="headline-sentence">{ locale.text("sure-certain") }</p> };
    }
    let found = drawing.found.as_ref().and_then(|(drawn, certainties)| {
        let certainty = certainties.first()?;
        Some((drawn, certainty, find(&certainty.measure)?))
    });
    let is_old = |drawn: &Rc<Scenario>| *is_behind || !Rc::ptr_eq(drawn, scenario);
    html! {
        <>
            { match found {
                Some((drawn, certainty, measure)) => {
                    let parts = Parts { page: &page, scenario: drawn, view, certainty, measure };
                    finding(&parts, drawing, is_old(drawn))
                }
                // Why, stands beside the progress.
                None if drawing.stage == Stage::Refused => Html::default(),
                None => html! { <p class="headline-sentence" aria-busy="true">{ locale.text("compare-computing") }</p> },
            } }
            <p class="sure-what">{ locale.text("sure-what") }{ " " }<span class="quiet-text">{ locale.text("sure-expected") }</span></p>
            <div class="chart-controls">
                { measure_choice(&page, scenario, view, measure(scenario, view)) }
                // Always one place, so that the controls around it stay the same elements when it fills.
                { found.map_or_else(Html::default, |(drawn, certainty, measure)| {
                    pair_choice(&Parts { page: &page, scenario: drawn, view, certainty, measure })
                }) }
                { worlds_choice(&page, view) }
            </div>
            { course(&page, drawing) }
            if let Some((drawn, certainty, measure)) = found {
                { results(&Parts { page: &page, scenario: drawn, view, certainty, measure }, drawn, is_old(drawn)) }
            }
        </>
    }
}

/// The pictures, and what is left out of them.
fn results(parts: &Parts, drawn: &Rc<Scenario>, is_old: bool) -> Html {
    html! {
        <div class="sure-results" aria-busy={is_old.to_string()}>
            { intervals(parts) }
            { enough(parts) }
            { best(parts) }
            <Duels scenario={drawn.clone()} certainty={parts.certainty.clone()} pair={parts.view.pair.clone()} />
            { left_out(parts) }
        </div>
    }
}

/// What every part of the view needs.
struct Parts<'a> {
    page: &'a Page,
    /// The scenario that the worlds belong to.
    scenario: &'a Scenario,
    view: &'a ViewState,
    certainty: &'a Certainty,
    /// The measure that the worlds were drawn for.
    measure: &'static Measure,
}

impl Parts<'_> {
    fn locale(&self) -> &Locale {
        &self.page.locale
    }

    /// The name of a rule by its place.
    fn rule(&self, place: usize) -> String {
        let id = self.certainty.rules.get(place).map(|rule| rule.choice.rule.as_str());
        id.map(|id| format::rule(self.locale(), self.scenario, id)).unwrap_or_default()
    }

    /// The heading of the measure.
    fn measure(&self) -> String {
        format::measure_part(self.locale(), self.measure.id, "")
    }

    /// A value of the measure as a person would say it.
    fn value(&self, number: f64) -> String {
        format::value(self.locale(), self.measure, crate::measures::Value::Number(number))
    }

    /// The same with its unit.
    fn value_with_unit(&self, number: f64) -> String {
        format::with_unit(self.locale(), self.measure, &self.scenario.settings.currency, number)
    }

    /// A difference of two values, with its unit.
    fn difference(&self, number: f64) -> String {
        format::difference(self.locale(), self.measure, &self.scenario.settings.currency, number)
    }

    /// The places of the two rules that the finding is about.
    fn pair(&self) -> Option<(usize, usize)> {
        self.certainty.pair((&self.view.pair.0, &self.view.pair.1))
    }

    /// Whether a rule is one of the two of the finding.
    fn is_of_pair(&self, place: usize) -> bool {
        self.pair().is_some_and(|(first, second)| place == first || place == second)
    }
}
