//! The comparison: one live sentence, the stock, the board, and pictures that explain the board.

mod board;
mod cell;
mod headline;
mod line;
mod picker;
mod picture;
mod preview;
mod price;
mod reach;
mod tradeoff;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Page, link, use_page};
use super::rest::use_after_paint;
use super::results::{ResultsProps, flawed, results_nav};
use crate::state::View;
use crate::study::shown_measures;

pub use board::{legend, names, refused};
pub use headline::{headline_bar, headline_words, named_id, stock};
pub use line::{bar, tie};
pub use picture::people;
pub use preview::{Glance, RULES, glance, preview};

use board::Board;
use picker::{MEASURE_SEARCH, Pickers, RULE_SEARCH};
use picture::picture;
use price::PriceOfFairness;
use reach::{REACH, ReachProps, TradeOffWithReach};
use tradeoff::{Marks, trade_off};
pub use tradeoff::{axis, printed_trade_off};

/// The comparison view.
#[component]
pub fn Compare(props: &ResultsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ResultsProps { route, document, shown, view, flaws } = props;
    let scenario = &document.scenario;
    let Some(shown) = shown else {
        return html! {
            <section class="wait" aria-busy="true"><p>{ locale.text("compare-computing") }</p></section>
        };
    };
    // Results belong to the scenario they were computed for; until the next arrive they say so.
    let behind = !Rc::ptr_eq(scenario, &shown.scenario);
    let how_sure = match crate::IS_FULL {
        true => link(&route.to(View::Sure), "how-sure", false, &locale.text("pair-sure-more")),
        false => Html::default(),
    };
    html! {
        <div class="compare" aria-busy={behind.to_string()}>
            { results_nav(locale, route) }
            { headline_bar(&page, shown, scenario, view, "h1", how_sure) }
            { stock(&page, scenario, flaws) }
            { flawed(locale, route, flaws) }
            { if crate::IS_FULL {
                html! { <Pickers route={route.clone()} scenario={scenario.clone()} /> }
            } else {
                choose(&page)
            } }
            <Board route={route.clone()} shown={shown.clone()} columns={shown_measures(scenario)} view={view.clone()} />
            { if crate::IS_FULL {
                html! { <Pictures route={route.clone()} shown={shown.clone()} view={view.clone()} /> }
            } else {
                html! {
                    <div class="pair-of-charts">
                        <section class="card">
                            { trade_off(&page, shown, view, &Marks::default()) }
                            { to_full(&page, "tradeoff-reach", REACH) }
                        </section>
                        { picture(&page, route, shown, view) }
                    </div>
                }
            } }
        </div>
    }
}

/// The pictures below the board, which follow it after the next painting.
#[component]
fn Pictures(props: &ReachProps) -> Html {
    let page = use_page();
    let ReachProps { route, shown, view } = props;
    let shown = use_after_paint(shown.clone());
    html! {
        <div class="pair-of-charts is-full">
            <TradeOffWithReach route={route.clone()} shown={shown.clone()} view={view.clone()} />
            { picture(&page, route, &shown, view) }
            <PriceOfFairness {shown} />
        </div>
    }
}

/// In the program that opens the page: the ways to the choice of rules and of measures, which the full one has.
fn choose(page: &Page) -> Html {
    html! {
        <p class="picker-bar">{ to_full(page, "picker-choose", RULE_SEARCH) }{ to_full(page, "columns-more", MEASURE_SEARCH) }</p>
    }
}

/// A button that leads to a control of the full program, by id.
fn to_full(page: &Page, text: &str, control: &'static str) -> Html {
    let onclick = page.full.reform(move |_: MouseEvent| AttrValue::from(control));
    html! { <button type="button" {onclick}>{ page.locale.text(text) }</button> }
}
