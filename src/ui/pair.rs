//! Two rules head to head: who gains, who loses.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::compare::names;
use super::context::{Page, link, use_page};
use super::format;
use super::versus::InManyWorlds;
use crate::browser::input;
use crate::charts::{HeadRow, HeadToHead};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Family, Value};
use crate::state::{Action, Route, Shown, View, ViewState};
use crate::study::{Pair, people, shown_measures};

/// Properties of [`PairPage`].
#[derive(Properties, PartialEq)]
pub struct PairProps {
    /// The address on screen.
    pub route: Route,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
    /// Id of the first rule.
    pub first: String,
    /// Id of the second rule.
    pub second: String,
}

/// The head-to-head view.
#[component]
pub fn PairPage(props: &PairProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let PairProps { route, shown, view, first, second } = props;
    let Some(shown) = shown else {
        return html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> };
    };
    let comparison = &shown.comparison;
    let rows = comparison.row_of(first).zip(comparison.row_of(second));
    let answers = rows.and_then(|(a, b)| comparison.answer(a).zip(comparison.answer(b)));
    let choice = |label: &str, now: &str, to: Rc<dyn Fn(String) -> View>| {
        let (go, route) = (page.go.clone(), route.clone());
        let onchange = Callback::from(move |event: Event| {
            if let Some(id) = input::chosen(&event) {
                go.emit(route.to(to(id)));
            }
        });
        html! {
            <label>
                { locale.text(label) }{ " " }
                <select {onchange}>
                    { for comparison.rows.iter().map(|row| html! {
                        <option value={row.choice.rule.clone()} selected={row.choice.rule == now}>{ format::rule(locale, &shown.scenario, &row.choice.rule) }</option>
                    }) }
                </select>
            </label>
        }
    };
    let (one, other) = (first.clone(), second.clone());
    let put_on_top = {
        let (act, view, pair) = (page.act.clone(), view.clone(), (first.clone(), second.clone()));
        Callback::from(move |_: MouseEvent| act.emit(Action::Viewed(ViewState { pair: pair.clone(), ..view.clone() })))
    };
    let is_on_top = view.pair == (first.clone(), second.clone());
    html! {
        <div class="pair">
            <p>{ link(&route.to(View::Compare), "", false, &locale.text("back-to-compare")) }</p>
            <h1>{ text!(locale, "pair-title", first = format::rule(locale, &shown.scenario, first), second = format::rule(locale, &shown.scenario, second)) }</h1>
            <p class="chart-controls">
                { choice("pair-first", first, Rc::new(move |id| View::Pair { first: id, second: other.clone() })) }
                { choice("pair-second", second, Rc::new(move |id| View::Pair { first: one.clone(), second: id })) }
                <button type="button" aria-pressed={is_on_top.to_string()} onclick={put_on_top}>{ locale.text("pair-on-top") }</button>
            </p>
            {
                match (rows, answers) {
                    (Some((a, b)), Some((left, right))) => {
                        let by_party = shown.by_party(view);
                        let names = names(shown, by_party);
                        let pairs = people(&shown.scenario, comparison, left, by_party)
                            .into_iter()
                            .zip(people(&shown.scenario, comparison, right, by_party));
                        let rows: Rc<[HeadRow]> = pairs
                            .map(|(left, right)| HeadRow {
                                name: names[left.row].clone().into(),
                                category: Some(left.row),
                                left: left.treated,
                                right: right.treated,
                            })
                            .collect();
                        html! {
                            <>
                                <section class="card">
                                    <HeadToHead title={finding(&page, shown, a, b)} left={format::rule(locale, &shown.scenario, first)}
                                        right={format::rule(locale, &shown.scenario, second)} {rows} />
                                    <InManyWorlds route={route.clone()} scenario={shown.scenario.clone()} view={view.clone()}
                                        first={first.clone()} second={second.clone()} />
                                </section>
                                { measures(&page, shown, a, b) }
                            </>
                        }
                    }
                    _ => html! { <p>{ locale.text("pair-none") }</p> },
                }
            }
        </div>
    }
}

fn finding(page: &Page, shown: &Shown, first: usize, second: usize) -> String {
    let locale = &page.locale;
    let Some(pair) = Pair::of(&shown.comparison, first, second) else { return String::new() };
    let second = format::rule(locale, &shown.scenario, &shown.comparison.rows[second].choice.rule);
    let (gain, lose, same) = pair.gain_lose_same;
    if gain == 0 && lose == 0 {
        return locale.text("pair-same");
    }
    let key = if pair.averted >= 0.0 { "pair-finding-more" } else { "pair-finding-fewer" };
    text!(
        locale,
        key,
        second = second,
        gain = gain as f64,
        lose = lose as f64,
        same = same as f64,
        deaths = pair.averted.abs()
    )
}

/// The measures on show, then every other one by family.
fn measures(page: &Page, shown: &Shown, first: usize, second: usize) -> Html {
    let locale = &page.locale;
    let columns = shown_measures(&shown.scenario);
    let others = |family: Family| -> Vec<usize> {
        let is_other = |column: &usize| MEASURES[*column].family == family && !columns.contains(column);
        (0..MEASURES.len()).filter(is_other).collect()
    };
    let table = |caption: String, columns: &[usize]| values(locale, shown, (first, second), caption, columns);
    html! {
        <>
            { table(locale.text("pair-table"), &columns) }
            <details class="pair-others">
                <summary>{ locale.text("pair-others") }</summary>
                { for Family::ALL.into_iter().map(|family| (family, others(family))).filter(|(_, columns)| !columns.is_empty()).map(
                    |(family, columns)| table(format::family(locale, family), &columns),
                ) }
            </details>
        </>
    }
}

/// A table of some measures of the two rules.
fn values(locale: &Locale, shown: &Shown, (first, second): (usize, usize), caption: String, columns: &[usize]) -> Html {
    let name = |row: usize| format::rule(locale, &shown.scenario, &shown.comparison.rows[row].choice.rule);
    let value = |row: usize, column: usize| {
        let value = shown.comparison.answer(row).map(|answer| answer.measures[column]);
        value.map(|value: Value| format::value(locale, MEASURES[column], value)).unwrap_or_default()
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="plain-table pair-table">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ locale.text("pair-measure") }</th>
                        <th scope="col">{ name(first) }</th>
                        <th scope="col">{ name(second) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for columns.iter().map(|&column| html! {
                        <tr>
                            <th scope="row">
                                { format::measure_part(locale, MEASURES[column].id, "") }{ " " }
                                <span class="quiet-text">{ format::unit(locale, MEASURES[column].id, &shown.scenario.settings.currency) }</span>
                            </th>
                            <td>{ value(first, column) }</td>
                            <td>{ value(second, column) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
