//! The ways between the views of the results.

use yew::prelude::*;

use super::context::link;
use crate::locale::Locale;
use crate::state::{Route, View};

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
