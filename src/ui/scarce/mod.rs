//! How each rule does as a supply goes from nothing to plenty.

mod finding;
mod now;
mod paper;
mod parts;
mod picture;
mod stock;

use std::rc::Rc;

use yew::prelude::*;

use super::answers::use_latest;
use super::context::{Page, use_page};
use super::drawn::drawn_choice;
use super::results::{flawed, results_nav};
use super::select::{measure_options, view_select};
use crate::charts::MOST_CURVES;
use crate::measures::Measure;
use crate::measures::catalogue::{MEASURES, find};
use crate::scenario::{Flaw, Scenario};
use crate::state::{Document, Route, ViewState};
use crate::study::{OpenStock, Question, Report, shown_measures};

pub use paper::PrintedScarcity;

use finding::changes;
use now::now;
use parts::Parts;
use picture::picture;

/// Properties of [`ScarcePage`].
#[derive(Properties, PartialEq)]
pub struct ScarceProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// How results are shown.
    pub view: ViewState,
    /// What is wrong with the scenario now.
    pub flaws: Vec<Flaw>,
}

/// Lines drawn until the reader chooses.
const ENOUGH: usize = 5;

/// What is asked of the engine: it stays the same while only the amount of the supply changes.
#[derive(Clone, PartialEq)]
struct About {
    open: OpenStock,
    measure: &'static str,
}

/// The supply that is left open, and how much of it there was when that began.
#[derive(Clone)]
struct Opened {
    open: OpenStock,
    start: f64,
}

/// The view of scarcity: asks the engine about all amounts at once, so that moving the slider asks nothing.
#[component]
pub fn ScarcePage(props: &ScarceProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ScarceProps { route, document, view, flaws } = props;
    let scenario = &document.scenario;
    let opened = use_mut_ref(|| None::<Opened>);
    if flaws.is_empty() {
        let before = opened.borrow_mut().take();
        *opened.borrow_mut() = open(scenario, supply(scenario, view), before);
    }
    let opened = opened.borrow().clone();
    let measure = measure(scenario, view);
    let about = opened.as_ref().map(|opened| About { open: opened.open.clone(), measure: measure.id });
    let latest = use_latest(about.clone(), question);
    let is_behind = latest.as_ref().map(|(about, _)| about) != about.as_ref();
    let body = match (&opened, latest) {
        (Some(opened), Some((about, Some(report)))) => {
            let start = if about.open.is_of(&opened.open.scenario) { opened.start } else { about.open.plenty() };
            body(&page, props, &about, start, &report)
        }
        (Some(_), Some((_, None))) => html! { <p>{ locale.text("scarce-none") }</p> },
        (Some(_), None) | (None, _) => Html::default(),
    };
    html! {
        <div class="scarce">
            { results_nav(locale, route) }
            <h1>{ locale.text("scarce-title") }</h1>
            { flawed(locale, route, flaws) }
            <p class="chart-controls">
                { view_select(&page, view, "scarce-measure", measure.id, measure_options(locale, scenario), |view, id| {
                    ViewState { scarce: (id, view.scarce.1.clone()), ..view }
                }) }
                if scenario.supplies.len() > 1 { { supply_choice(&page, scenario, view) } }
            </p>
            { body }
            // It shows only when it takes long.
            <p class="scarce-wait" role="status">{ if is_behind { locale.text("scarce-working") } else { String::new() } }</p>
        </div>
    }
}

fn question(about: &About) -> Question {
    Question::Sweep {
        scenario: Box::new((*about.open.scenario).clone()),
        measure: about.measure.into(),
        supply: about.open.supply,
    }
}

/// Leaves a supply open; what there was at first is kept for as long as nothing else changes.
fn open(scenario: &Scenario, supply: usize, before: Option<Opened>) -> Option<Opened> {
    let open = OpenStock::of(scenario, supply, before.as_ref().map(|before| &before.open))?;
    let goes_on = before.filter(|before| before.open.supply == supply && before.open.is_of(scenario));
    let start = goes_on.map_or(scenario.supplies[supply].amount.value, |before| before.start);
    Some(Opened { open, start })
}

/// The measure looked at: the chosen one as long as it is on show, else deaths averted, else the first on show.
fn measure(scenario: &Scenario, view: &ViewState) -> &'static Measure {
    let shown = shown_measures(scenario);
    let on_show = |id: &str| shown.iter().copied().find(|&column| MEASURES[column].id == id);
    let column = on_show(&view.scarce.0).or_else(|| on_show("deaths_averted")).or(shown.first().copied());
    MEASURES[column.unwrap_or(0)]
}

/// The supply looked at: the chosen one, else the first.
fn supply(scenario: &Scenario, view: &ViewState) -> usize {
    scenario.supplies.iter().position(|supply| supply.id == view.scarce.1).unwrap_or(0)
}

fn supply_choice(page: &Page, scenario: &Scenario, view: &ViewState) -> Html {
    let now = scenario.supplies.get(supply(scenario, view)).map_or("", |supply| &supply.id);
    let options = scenario.supplies.iter().map(|supply| (supply.id.clone(), supply.name.clone()));
    view_select(page, view, "scarce-supply", now, options, |view, id| ViewState {
        scarce: (view.scarce.0.clone(), id),
        ..view
    })
}

/// The picture, and beside it what there is now and where the best rule changes.
fn body(page: &Page, props: &ScarceProps, about: &About, start: f64, report: &Rc<Report>) -> Html {
    let (Report::Sweep(sweep), Some(measure)) = (&**report, find(about.measure)) else { return Html::default() };
    let ScarceProps { document, view, flaws, .. } = props;
    let drawn = sweep.drawn(&view.drawn, &view.pair, ENOUGH, MOST_CURVES);
    let amount = document.scenario.supplies.get(about.open.supply).map_or(start, |supply| supply.amount.value);
    let parts = Parts { page, scenario: &about.open.scenario, sweep, measure, view, drawn: &drawn, amount, start };
    html! {
        <>
            { drawn_choice(page, view, &parts.drawable()) }
            <div class="scarce-columns">
                <section class="card">{ picture(&parts, &document.scenario, flaws) }</section>
                <div>
                    { now(&parts) }
                    { changes(&parts) }
                </div>
            </div>
        </>
    }
}
