//! The board: one row per rule, measures under their three lenses, sortable.

use yew::prelude::*;

use crate::text;

use super::cell::cell;
use crate::charts::{self, LegendEntry, Segment, stacked_bar, stacked_label};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Lens, Measure};
use crate::state::{Action, Route, Shown, Sort, View, ViewState};
use crate::study::{Answer, Refusal, order, people};
use crate::ui::context::{Card, Page, link, use_page};
use crate::ui::format;
use crate::ui::own::to_own;
use crate::ui::scenario::settings::life_table;

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
    html! {
        <section class="board" aria-labelledby="board-title">
            <h2 id="board-title" class="sr">{ locale.text("board-title") }</h2>
            { legend(locale, shown, by_party) }
            { sort_choice(&page, view, columns) }
            <div class="scroll" tabindex="0" role="region" aria-labelledby="board-title">
                <table role="table" class="board-table">
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
                        { for sorted.into_iter().map(|row| line(&page, route, shown, view, columns, by_party, row)) }
                    </tbody>
                </table>
            </div>
            <p class="board-more">
                <span class="quiet-text">
                    { locale.text("board-marks") }{ " " }
                    { text!(locale, "board-table", table = life_table(locale, shown.scenario.settings.life_table)) }
                </span>
            </p>
        </section>
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
        Callback::from(move |_: MouseEvent| show.emit(Card::Measure(measure.id)))
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

/// One rule.
fn line(
    page: &Page,
    route: &Route,
    shown: &Shown,
    view: &ViewState,
    columns: &[usize],
    by_party: bool,
    row: usize,
) -> Html {
    let locale = &page.locale;
    let entry = &shown.comparison.rows[row];
    let id = &entry.choice.rule;
    let selected = if view.pair.0 == *id {
        Some("first")
    } else if view.pair.1 == *id {
        Some("second")
    } else {
        None
    };
    let why = route.to(View::Why { rule: id.clone(), group: String::new() });
    let name = html! {
        <th role="rowheader" scope="row" class="board-rule">
            { link(&why, "rule-name", false, &format::rule(locale, &shown.scenario, id)) }
            <span class="gloss">
                { format::rule_gloss(locale, &shown.scenario, id) }
                if let Some(own) = shown.scenario.own_rule(id) {
                    { " " }
                    <a href={to_own(route, own).write()} aria-label={text!(locale, "own-rules-change-label", rule = own.name.as_str())}>
                        { locale.text("own-rules-change") }
                    </a>
                }
            </span>
        </th>
    };
    match &entry.result {
        Ok(answer) => html! {
            <tr role="row" key={id.clone()} class={classes!("board-line", selected)}>
                { name }
                <td role="cell" class="board-bar">
                    { bar(locale, shown, answer, by_party) }
                    if !answer.record.ties.is_empty() { <span class="tie">{ tie(locale, shown, answer) }</span> }
                </td>
                { for columns.iter().map(|&column| {
                    let measure = MEASURES[column];
                    let aside = format::aside(locale, answer, measure, shown.scenario.parties.len());
                    cell(page, measure, answer.measures[column], aside, answer.standings[column], answer.gauges[column])
                }) }
            </tr>
        },
        Err(refusal) => html! {
            <tr role="row" key={id.clone()} class="board-line refused">
                { name }
                <td role="cell" colspan={(columns.len() + 1).to_string()} class="refusal">{ refused(locale, refusal) }</td>
            </tr>
        },
    }
}

/// Who is treated, as one bar; bars of one comparison share their scale.
pub fn bar(locale: &Locale, shown: &Shown, answer: &Answer, by_party: bool) -> Html {
    let names = names(shown, by_party);
    let segments: Vec<Segment> = people(&shown.scenario, &shown.comparison, answer, by_party)
        .into_iter()
        .map(|people| Segment {
            category: people.row,
            size: people.treated,
            name: names[people.row].clone().into(),
            shown: locale.people(people.treated).into(),
        })
        .collect();
    let whole = shown.comparison.rows.iter().filter_map(|row| row.result.as_ref().ok());
    let whole = whole.map(|answer| answer.treated.iter().sum::<f64>()).fold(0.0, f64::max);
    let label = stacked_label(locale, &segments);
    stacked_bar(&segments, whole, &label)
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

fn tie(locale: &Locale, shown: &Shown, answer: &Answer) -> String {
    let is_tied = |group: &usize| answer.record.ties.iter().any(|tie| tie.groups.contains(group));
    let tied = (0..shown.scenario.groups.len()).filter(is_tied).count();
    let policy = crate::ui::scenario::settings::tie_key(shown.scenario.settings.ties);
    text!(locale, "board-tie", count = tied as f64, policy = locale.text(&format!("ties-{policy}.short")))
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
