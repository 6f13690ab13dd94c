//! The comparison: one live sentence, the stock, the board, and pictures that explain the board.

mod board;
mod cell;
mod headline;
mod picker;
mod picture;
mod preview;
mod reach;
mod tradeoff;

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::context::{Page, link, use_page};
use super::results::results_nav;
use crate::scenario::Flaw;
use crate::state::{Document, Route, Shown, View, ViewState};
use crate::study::shown_measures;

pub use board::{names, refused};
pub use headline::{headline_bar, stock};
pub use preview::{Glance, RULES, glance, preview};

use board::Board;
use picker::{MEASURE_SEARCH, Pickers, RULE_SEARCH};
use picture::picture;
use reach::TradeOffWithReach;
pub use tradeoff::axis;
use tradeoff::{Marks, trade_off};

/// Properties of [`Compare`].
#[derive(Properties, PartialEq)]
pub struct CompareProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// The last results; `None` while the first are computed.
    pub shown: Option<Shown>,
    /// How results are shown.
    pub view: ViewState,
    /// What is wrong with the scenario now.
    pub flaws: Vec<Flaw>,
}

/// The comparison view.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let CompareProps { route, document, shown, view, flaws } = props;
    let scenario = &document.scenario;
    let Some(shown) = shown else {
        return html! {
            <section class="wait" aria-busy="true"><p>{ locale.text("compare-computing") }</p></section>
        };
    };
    // Results belong to the scenario they were computed for; until the next arrive they say so.
    let behind = !Rc::ptr_eq(scenario, &shown.scenario);
    html! {
        <div class="compare" aria-busy={behind.to_string()}>
            { results_nav(locale, route) }
            { headline_bar(&page, shown, scenario, view, "h1") }
            { stock(&page, scenario, flaws) }
            if !flaws.is_empty() {
                <p class="problem" role="alert">
                    { text!(locale, "compare-flawed", count = flaws.len() as f64) }{ " " }
                    { link(&route.to(View::Scenario), "", false, &locale.text("compare-mend")) }
                </p>
            }
            { if crate::IS_FULL {
                html! { <Pickers route={route.clone()} scenario={scenario.clone()} /> }
            } else {
                choose(&page)
            } }
            <Board route={route.clone()} shown={shown.clone()} columns={shown_measures(scenario)} view={view.clone()} />
            <div class="pair-of-charts">
                if crate::IS_FULL {
                    <TradeOffWithReach route={route.clone()} shown={shown.clone()} view={view.clone()} />
                } else {
                    <section class="card">{ trade_off(&page, shown, view, &Marks::default()) }</section>
                }
                { picture(&page, route, shown, view) }
            </div>
        </div>
    }
}

/// In the program that opens the page: the ways to the choice of rules and of measures, which the full one has.
fn choose(page: &Page) -> Html {
    let button = |text: &str, search: &'static str| {
        let onclick = page.full.reform(move |_: MouseEvent| search);
        html! { <button type="button" {onclick}>{ page.locale.text(text) }</button> }
    };
    html! {
        <p class="picker-bar">{ button("picker-choose", RULE_SEARCH) }{ button("columns-more", MEASURE_SEARCH) }</p>
    }
}
