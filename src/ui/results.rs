//! What the views of the results share: what they are given, the ways between them, and what is said of flaws.

use yew::prelude::*;

use super::context::link;
use crate::locale::Locale;
use crate::scenario::Flaw;
use crate::state::{Document, Route, Shown, View, ViewState};
use crate::text;

/// Properties of a view of the results as a whole.
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// The last results; `None` while the first are computed.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
    /// What is wrong with the scenario now.
    pub flaws: Vec<Flaw>,
}

/// Links to every view of the results as a whole; the one on screen is marked.
pub fn results_nav(locale: &Locale, route: &Route) -> Html {
    let tab = |text: &str, view: View| {
        let is_current = route.view == view;
        html! { <li>{ link(&route.to(view), "", is_current, &locale.text(text)) }</li> }
    };
    html! {
        <nav class="results-nav" aria-label={locale.text("results-label")}>
            <ul>
                { tab("results-board", View::Compare) }
                { tab("page-fairness", View::Fairness) }
                { tab("page-parties", View::Parties) }
                { tab("page-sure", View::Sure) }
                { tab("page-scarce", View::Scarce) }
                { tab("results-axioms", View::Axioms) }
            </ul>
        </nav>
    }
}

/// That the scenario on screen has flaws, so that results are those of before, with the way to mend them.
pub fn flawed(locale: &Locale, route: &Route, flaws: &[Flaw]) -> Html {
    if flaws.is_empty() {
        return Html::default();
    }
    html! {
        <p class="problem" role="alert">
            { text!(locale, "compare-flawed", count = flaws.len()) }{ " " }
            { link(&route.to(View::Scenario), "", false, &locale.text("compare-mend")) }
        </p>
    }
}
