//! How sure the figures are: how many have a range, ranges assumed for the others, and a list of all.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::mark_parts;
use super::row::{Column, labelled};
use crate::locale::Locale;
use crate::scenario::{AssumedRanges, Figure, Mark, Scenario, Spread, spreads};
use crate::state::{Edit, Route, View};
use crate::text;
use crate::ui::context::{Card, Page, link, use_page};
use crate::ui::figure_name::{figure_detail, figure_name, figure_unit};
use crate::ui::number::NumberField;

/// Properties of [`Ranges`].
#[derive(Properties, PartialEq)]
pub struct RangesProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario as it is now.
    pub scenario: Rc<Scenario>,
}

/// How far figures lie apart at the press of the button.
const EVERYWHERE: AssumedRanges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };

/// How many figures are uncertain, the setting for those without a range, and the list of all that are.
#[component]
pub fn Ranges(props: &RangesProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let RangesProps { route, scenario } = props;
    let is_open = use_state(|| false);
    let found = spreads(scenario);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    html! {
        <section class="ranges" aria-labelledby="ranges-title">
            <h2 id="ranges-title">{ locale.text("ranges-title") }</h2>
            <p role="status">{ count(locale, &found) }</p>
            if route.view != View::Sure {
                <p>{ link(&route.to(View::Sure), "", false, &locale.text("ranges-sure")) }</p>
            }
            { assumed(&page, scenario.settings.assumed_ranges) }
            if !found.is_empty() {
                <p>
                    <button type="button" aria-expanded={is_open.to_string()} aria-controls="ranges-list" onclick={toggle}>
                        { text!(locale, "ranges-list", count = found.len()) }
                    </button>
                </p>
            }
            <div id="ranges-list" hidden={!*is_open || found.is_empty()}>
                if *is_open && !found.is_empty() { { list(&page, scenario, &found) } }
            </div>
        </section>
    }
}

/// How many figures are uncertain, as a sentence.
fn count(locale: &Locale, found: &[(Figure, Spread)]) -> String {
    let assumed = found.iter().filter(|(_, spread)| spread.assumed).count();
    match (found.len(), assumed) {
        (0, _) => locale.text("ranges-none"),
        (all, 0) => text!(locale, "ranges-own", count = all),
        (all, assumed) if all == assumed => text!(locale, "ranges-all-assumed", count = all),
        (all, assumed) => text!(locale, "ranges-some-assumed", count = all, assumed = assumed),
    }
}

/// The setting for figures without a range.
fn assumed(page: &Page, assumed: AssumedRanges) -> Html {
    let locale = &page.locale;
    let field = |name: &str, value: f64, set: fn(AssumedRanges, f64) -> AssumedRanges| {
        html! {
            <div class="assumed-one">
                <span>{ locale.text(name) }</span>
                <NumberField label={locale.text(name)} {value} slider={0.5} step={0.01} unit={locale.text("unit-percent")}
                    onvalue={page.editing(move |share: f64| Edit::AssumedRanges(set(assumed, share)))} />
            </div>
        }
    };
    let button = |text: String, disabled: bool, to: AssumedRanges| {
        let onclick = {
            let page = page.clone();
            Callback::from(move |_: MouseEvent| page.edit_once(Edit::AssumedRanges(to)))
        };
        html! { <button type="button" {disabled} {onclick}>{ text }</button> }
    };
    let share = locale.share(EVERYWHERE.risks);
    html! {
        <div class="assumed-ranges" role="group" aria-labelledby="assumed-title">
            <h3 id="assumed-title">{ locale.text("ranges-assume") }</h3>
            <p class="quiet-text">
                <span class="assumed-mark"><span aria-hidden="true">{ "○ " }</span>{ locale.text("mark-illustrative") }</span>
                { ". " }{ locale.text("ranges-assume.help") }
            </p>
            <p class="assumed-buttons">
                { button(text!(locale, "ranges-everywhere", share = share), assumed == EVERYWHERE, EVERYWHERE) }
                { button(locale.text("ranges-clear"), assumed.is_none(), AssumedRanges::default()) }
            </p>
            { field("ranges-risks", assumed.risks, |before, risks| AssumedRanges { risks, ..before }) }
            { field("ranges-sizes", assumed.sizes, |before, sizes| AssumedRanges { sizes, ..before }) }
            { field("ranges-supplies", assumed.supplies, |before, supplies| AssumedRanges { supplies, ..before }) }
        </div>
    }
}

/// Every uncertain figure with low, likely, high and origin.
fn list(page: &Page, scenario: &Scenario, found: &[(Figure, Spread)]) -> Html {
    let locale = &page.locale;
    html! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="ranges-title">
            <table role="table" class="ranges-table" aria-labelledby="ranges-title">
                <thead role="rowgroup">
                    <tr role="row">
                        { for ["ranges-figure", "range-low", "range-likely", "range-high", "ranges-origin"].iter().map(|id| html! {
                            <th role="columnheader" scope="col">{ locale.text(id) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for found.iter().map(|(figure, spread)| row(page, scenario, figure, spread)) }</tbody>
            </table>
        </div>
    }
}

fn row(page: &Page, scenario: &Scenario, figure: &Figure, spread: &Spread) -> Html {
    let locale = &page.locale;
    let Some(estimate) = figure.get(scenario) else { return Html::default() };
    let label = AttrValue::from(figure_name(locale, scenario, figure));
    let unit = figure_unit(locale, scenario, figure);
    let value = |value: f64| figure_detail(locale, figure, value);
    let end = |id: &str| labelled(locale, &Column { name: locale.text(id).into(), unit: "".into(), help: "".into() });
    let (shape, mark) = mark_parts(if spread.assumed { Mark::Illustrative } else { estimate.mark });
    let origin = if spread.assumed { locale.text("ranges-assumed") } else { locale.text(mark) };
    let onclick = {
        let (show, figure, label) = (page.show.clone(), figure.clone(), label.clone());
        Callback::from(move |_: MouseEvent| show.emit(Card::Origin(figure.clone(), label.clone())))
    };
    html! {
        <tr role="row" key={figure.place().path()}>
            <th role="rowheader" scope="row">
                <button type="button" class="quiet range-name" {onclick}><bdi>{ label }</bdi></button>
                if !unit.is_empty() { <span class="unit">{ unit }</span> }
            </th>
            <td role="cell">{ end("range-low") }{ value(spread.low) }</td>
            <td role="cell">{ end("range-likely") }{ value(estimate.value) }</td>
            <td role="cell">{ end("range-high") }{ value(spread.high) }</td>
            <td role="cell" class="wide">
                <span aria-hidden="true">{ shape }{ " " }</span>{ origin }
                if !spread.assumed && !estimate.sources.is_empty() {
                    <span class="unit">{ " " }<bdi>{ estimate.sources.join(", ") }</bdi></span>
                }
            </td>
        </tr>
    }
}
