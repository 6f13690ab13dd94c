//! The scenario and its results as a sheet to print or to send.

mod assumptions;
mod board;
mod facts;
mod figure;
mod groups;
mod imprint;
mod lists;
mod notes;
mod part;
mod parties;
mod pictures;
mod question;
mod references;
mod rules;
mod save;
mod settings;
mod sheet;
mod supplies;
mod table;
mod tools;

use yew::prelude::*;

use super::context::use_page;
use super::results::{ResultsProps, flawed};
use crate::browser::clock;
use crate::locale::Locale;
use crate::state::{Route, Shown, ViewState};

use part::Part;
use references::References;
use sheet::sheet;
use tools::Tools;

/// What goes into a report.
struct Report<'a> {
    /// The language.
    locale: &'a Locale,
    /// The results, with their scenario.
    shown: &'a Shown,
    /// How they are shown.
    view: &'a ViewState,
    /// Where the scenario is at home, in the library or nowhere.
    route: &'a Route,
    /// The parts wanted.
    parts: &'a [Part],
    /// When it was made, in milliseconds since 1970.
    made: f64,
    /// Numbers of sources and remarks.
    references: References<'a>,
}

/// The view of the report.
#[component]
pub fn ReportPage(props: &ResultsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let parts = use_state(|| Part::ALL.to_vec());
    let made = *use_memo((), |()| clock::now_ms());
    let ResultsProps { route, shown, view, flaws, .. } = props;
    let Some(shown) = shown else {
        return html! { <section class="wait" aria-busy="true"><p>{ locale.text("compare-computing") }</p></section> };
    };
    let references = References::of(&shown.scenario);
    let report = Report { locale, shown, view, route, parts: &parts, made, references };
    let turn = {
        let parts = parts.clone();
        Callback::from(move |part: Part| {
            let is_wanted = |other: &Part| parts.contains(other) != (*other == part);
            parts.set(Part::ALL.into_iter().filter(is_wanted).collect());
        })
    };
    let choose = {
        let parts = parts.setter();
        Callback::from(move |chosen: Vec<Part>| parts.set(chosen))
    };
    html! {
        <div class="report-page">
            <Tools shown={shown.clone()} parts={(*parts).clone()} {turn} {choose} />
            { flawed(locale, route, flaws) }
            { sheet(&report) }
        </div>
    }
}
