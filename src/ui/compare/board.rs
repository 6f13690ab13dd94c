//! The board: one row per rule, measures under their three lenses, sortable.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::line::{Line, Look, line};
use crate::charts::{self, LegendEntry};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Lens, Measure};
use crate::state::{Action, Route, Shown, Sort, View, ViewState};
use crate::study::{Refusal, order};
use crate::ui::context::{Card, Page, link, use_page};
use crate::ui::format;
use crate::ui::scenario::settings::life_table;
use crate::ui::share::copy_board;

/// Rows beyond which bars jump: a thousand of them gliding at every key press would hold up the page.
const LONG: usize = 20;

/// Properties of [`Board`].
#[derive(Properties, PartialEq)]
pub struct BoardProps {
    /// The address on screen.
    pub route: Route,
    /// The results.
    pub shown: Shown,
    /// The measures on show, by their places in the catalogue.
    pub columns: Vec<usize>,
    /// How they are shown.
    pub view: ViewState,
}

/// The board.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let BoardProps { route, shown, columns, view } = props;
    let by_party = shown.by_party(view);
    let sorted = match &view.sort {
        Some(sort) => match MEASURES.iter().position(|measure| measure.id == sort.measure) {
            Some(column) => order(&shown.comparison.rows, column, sort.best_first),
            None => (0..shown.comparison.rows.len()).collect(),
        },
        None => (0..shown.comparison.rows.len()).collect::<Vec<usize>>(),
    };
    let is_long = crate::IS_FULL && sorted.len() > LONG;
    let look = Rc::new(Look::of(route, shown, view, columns, by_party));
    html! {
        <section class="board" aria-labelledby="board-title">
            <h2 id="board-title" class="sr">{ locale.text("board-title") }</h2>
            { if crate::IS_FULL {
                html! { <div class="board-top">{ legend(locale, shown, by_party) }{ ways_out(locale, route, shown) }</div> }
            } else {
                legend(locale, shown, by_party)
            } }
            { sort_choice(&page, view, columns) }
            <div class="scroll" tabindex="0" role="region" aria-labelledby="board-title">
                <table role="table" class={classes!("board-table", is_long.then_some("is-long"))}>
                    <caption class="sr">{ locale.text("board-caption") }</caption>
                    <thead role="rowgroup">
                        <tr role="row" class="lenses">
                            <td role="cell" colspan="2"></td>
                            { for lens_spans(columns).into_iter().map(|(lens, span)| html! {
                                <th role="columnheader" scope="colgroup" colspan={span.to_string()} class={lens_class(lens)}>
                                    <span>{ locale.text(lens_text(lens)) }</span>
                                </th>
                            }) }
                        </tr>
                        <tr role="row">
                            <th role="columnheader" scope="col" class="board-rule">{ locale.text("board-rule") }</th>
                            <th role="columnheader" scope="col" class="board-bar">{ locale.text("board-who") }</th>
                            { for columns.iter().map(|&column| heading(&page, MEASURES[column], &shown.scenario.settings.currency, view)) }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        { for sorted.into_iter().map(|row| if crate::IS_FULL {
                            let key = shown.comparison.rows[row].choice.rule.clone();
                            html! { <Line {key} look={look.clone()} shown={shown.clone()} {row} /> }
                        } else {
                            line(&page, &look, shown, row)
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="board-more">
                <span class="quiet-text">
                    { locale.text("board-marks") }{ " " }
                    <span class="is-wide">{ locale.text("board-marks.wide") }</span>
                    <span class="is-narrow">{ locale.text("board-marks.narrow") }</span>{ " " }
                    { text!(locale, "board-table", table = life_table(locale, shown.scenario.settings.life_table)) }
                </span>
            </p>
        </section>
    }
}

/// The board for a spreadsheet, and the way to everything else that can be taken along.
fn ways_out(locale: &Locale, route: &Route, shown: &Shown) -> Html {
    html! {
        <p class="board-ways">
            if crate::IS_FULL { { copy_board(locale, shown, classes!("quiet", "small")) } }
            { link(&route.to(View::Share), "", false, &locale.text("page-share")) }
        </p>
    }
}

/// Colours and patterns of the groups or parties, with their names.
pub fn legend(locale: &Locale, shown: &Shown, by_party: bool) -> Html {
    let entries: Vec<LegendEntry> = names(shown, by_party)
        .into_iter()
        .enumerate()
        .map(|(category, name)| LegendEntry { category, name: name.into() })
        .collect();
    html! { <div class="board-legend"><span>{ locale.text("board-who") }</span>{ charts::legend(&entries) }</div> }
}

fn lens_spans(columns: &[usize]) -> Vec<(Lens, usize)> {
    let mut spans: Vec<(Lens, usize)> = Vec::new();
    for &column in columns {
        match spans.last_mut() {
            Some((lens, span)) if *lens == MEASURES[column].lens => *span += 1,
            _ => spans.push((MEASURES[column].lens, 1)),
        }
    }
    spans
}

fn lens_class(lens: Lens) -> Classes {
    classes!("lens", super::cell::lens(lens).class())
}

fn lens_text(lens: Lens) -> &'static str {
    match lens {
        Lens::Health => "lens-health",
        Lens::Fairness => "lens-fairness",
        Lens::Relations => "lens-relations",
    }
}

/// A column heading: a button that sorts, the unit, and the way to the card.
fn heading(page: &Page, measure: &'static Measure, currency: &str, view: &ViewState) -> Html {
    let locale = &page.locale;
    let sort = view.sort.as_ref().filter(|sort| sort.measure == measure.id);
    let aria = match sort {
        None => "none",
        Some(sort) if sort.best_first => "descending",
        Some(_) => "ascending",
    };
    let next = match sort {
        None => Some(Sort { measure: measure.id.into(), best_first: true }),
        Some(sort) if sort.best_first => Some(Sort { best_first: false, ..sort.clone() }),
        Some(_) => None,
    };
    let sign = match aria {
        "descending" => " ↓",
        "ascending" => " ↑",
        _ => "",
    };
    let name = format::measure_part(locale, measure.id, "");
    let unit = format::unit(locale, measure.id, currency);
    let show = {
        let show = page.show.clone();
        Callback::from(move |_: MouseEvent| show.emit(Card::Measure(measure.id.into())))
    };
    html! {
        <th role="columnheader" scope="col" aria-sort={aria} key={measure.id}>
            <button type="button" class="sort" onclick={viewing(page, ViewState { sort: next, ..view.clone() })}>
                { &name }<span aria-hidden="true">{ sign }</span>
            </button>
            <button type="button" class="meaning" onclick={show}
                aria-label={text!(locale, "board-meaning", measure = name.as_str(), unit = unit.as_str())}>
                { &unit }
            </button>
        </th>
    }
}

/// Sorting on a narrow page, where the headings are not shown.
fn sort_choice(page: &Page, view: &ViewState, columns: &[usize]) -> Html {
    let locale = &page.locale;
    let onchange = {
        let (act, view) = (page.act.clone(), view.clone());
        Callback::from(move |event: Event| {
            let chosen = crate::browser::input::chosen(&event).unwrap_or_default();
            let sort = (!chosen.is_empty()).then_some(Sort { measure: chosen.clone(), best_first: true });
            act.emit(Action::Viewed(ViewState { sort, ..view.clone() }));
        })
    };
    let now = view.sort.as_ref().map(|sort| sort.measure.clone()).unwrap_or_default();
    html! {
        <p class="board-sort">
            <label>
                { locale.text("board-sort") }{ " " }
                <select {onchange}>
                    <option value="" selected={now.is_empty()}>{ locale.text("board-unsorted") }</option>
                    { for columns.iter().map(|&column| {
                        let id = MEASURES[column].id;
                        html! { <option value={id} selected={now == id}>{ format::measure_part(locale, id, "") }</option> }
                    }) }
                </select>
            </label>
        </p>
    }
}

/// Names of the groups or of the parties, by row.
pub fn names(shown: &Shown, by_party: bool) -> Vec<String> {
    let scenario = &shown.scenario;
    if by_party {
        scenario.parties.iter().map(|party| party.name.clone()).collect()
    } else {
        scenario.groups.iter().map(|group| group.name.clone()).collect()
    }
}

/// Why a rule has no answer, as a sentence.
pub fn refused(locale: &Locale, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing { field } => text!(locale, "refused-missing", field = format::look(locale, *field)),
        Refusal::UnknownRule => locale.text("refused-unknown"),
        Refusal::UnknownMeasure => locale.text("refused-unknown-measure"),
        Refusal::Parameter { message } => text!(locale, "refused-parameter", message = message.as_str()),
    }
}

/// A click that changes how results are shown.
pub fn viewing(page: &Page, view: ViewState) -> Callback<MouseEvent> {
    let act = page.act.clone();
    Callback::from(move |_| act.emit(Action::Viewed(view.clone())))
}
