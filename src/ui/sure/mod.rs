//! How firm the comparison is, and what would change it.

mod badge;
mod best;
mod controls;
mod duels;
mod enough;
mod finding;
mod intervals;
mod left_out;
mod winner;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Page, link, use_page};
use super::drawing::{Drawing, Wanted, use_drawing};
use super::format;
use super::results::results_nav;
use crate::locale::Locale;
use crate::measures::Measure;
use crate::measures::catalogue::{MEASURES, find};
use crate::scenario::{Flaw, Scenario, uncertain};
use crate::state::{Document, Route, Shown, View, ViewState};
use crate::study::draws::Certainty;
use crate::study::shown_measures;
use crate::text;

pub use badge::badge;

use best::best;
use controls::{course, measure_choice, pair_choice, worlds_choice};
use duels::Duels;
use enough::enough;
use finding::finding;
use intervals::intervals;
use left_out::left_out;
use winner::winner;

/// Properties of [`SurePage`].
#[derive(Properties, PartialEq)]
pub struct SureProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
    /// What is wrong with the scenario now.
    pub flaws: Vec<Flaw>,
}

/// The view of uncertainty: draws worlds of the scenario on show.
#[component]
pub fn SurePage(props: &SureProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let SureProps { route, document, shown, view, flaws } = props;
    let wanted = shown.as_ref().and_then(|shown| wanted(&shown.scenario, view));
    let drawing = use_drawing(wanted);
    let body = match shown {
        Some(shown) => html! {
            <SureView route={route.clone()} scenario={shown.scenario.clone()} view={view.clone()} {drawing}
                is_behind={!Rc::ptr_eq(&document.scenario, &shown.scenario)} />
        },
        None => html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> },
    };
    html! {
        <div class="sure">
            { results_nav(locale, route) }
            <h1>{ locale.text("sure-title") }</h1>
            if !flaws.is_empty() {
                <p class="problem" role="alert">
                    { text!(locale, "compare-flawed", count = flaws.len()) }{ " " }
                    { link(&route.to(View::Scenario), "", false, &locale.text("compare-mend")) }
                </p>
            }
            { body }
            { winner(&page, view) }
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
fn measure(scenario: &Scenario, view: &ViewState) -> &'static Measure {
    let shown = shown_measures(scenario);
    let chosen = shown.iter().copied().find(|&column| MEASURES[column].id == view.sure);
    MEASURES[chosen.or(shown.first().copied()).unwrap_or(0)]
}

/// Properties of [`SureView`].
#[derive(Properties, PartialEq)]
pub struct SureViewProps {
    /// The address on screen.
    pub route: Route,
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
    let SureViewProps { route, scenario, view, drawing, is_behind } = props;
    let ranges = route.to(View::Scenario);
    let figures = uncertain(scenario);
    if figures.is_empty() {
        return html! {
            <section class="card">
                <p>{ locale.text("sure-certain") }</p>
                <p>{ link(&ranges, "", false, &locale.text("sure-set-ranges")) }</p>
            </section>
        };
    }
    let assumed = figures.iter().filter(|figure| figure.assumed).count();
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
                None => html! { <p class="headline-sentence" aria-busy="true">{ locale.text("compare-computing") }</p> },
            } }
            <p class="sure-what">{ locale.text("sure-what") }</p>
            <div class="chart-controls">
                { measure_choice(&page, scenario, view, measure(scenario, view)) }
                { found.map(|(drawn, certainty, measure)| pair_choice(&Parts { page: &page, scenario: drawn, view, certainty, measure })) }
                { worlds_choice(&page, view) }
            </div>
            { course(&page, drawing) }
            if let Some((drawn, certainty, measure)) = found {
                { results(&Parts { page: &page, scenario: drawn, view, certainty, measure }, drawn, is_old(drawn)) }
            }
            <p class="quiet-text">
                { text!(locale, "sure-figures", count = figures.len()) }{ " " }
                if assumed > 0 { { text!(locale, "sure-assumed", count = assumed) }{ " " } }
                { locale.text("sure-expected") }{ " " }
                { link(&ranges, "", false, &locale.text("sure-change-ranges")) }
            </p>
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
