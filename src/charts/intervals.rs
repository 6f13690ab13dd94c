//! Intervals and distributions: one row for each rule, all over the same axis.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{Axis, Better, written};
use super::figure::{self, Table, percent, place};
use super::scale::{self, Scale};
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// One rule in a picture of [`Intervals`].
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    /// Its name.
    pub name: AttrValue,
    /// A few words beside it, such as its interval.
    pub note: AttrValue,
    /// 2.5, 25, 50, 75 and 97.5 % of its values lie below.
    pub quantiles: [f64; 5],
    /// Its mean.
    pub mean: f64,
    /// How often its values come up in even bins between the ends of the picture; empty where all are alike.
    pub bins: Rc<[f64]>,
    /// All of that in a sentence.
    pub words: AttrValue,
    /// Its numbers in the table, without its name.
    pub cells: Rc<[AttrValue]>,
    /// Whether the reader has picked it; tinted.
    pub selected: bool,
}

/// What a picture of [`Intervals`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IntervalsProps {
    /// Stem of the ids of its rows; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// The axis across.
    pub axis: Axis,
    /// Least and greatest value of all rows: the ends of their bins.
    pub ends: (f64, f64),
    /// The rules, from top to bottom; values have to be finite.
    pub rows: Rc<[IntervalRow]>,
    /// Heads of the columns of the table, that of the names first.
    pub columns: Rc<[AttrValue]>,
    /// Moves the keyboard focus to the element with this id: arrow keys step from rule to rule.
    pub focus: Callback<AttrValue>,
}

/// Room beside the least and the greatest value, in parts of the width.
const MARGIN: f64 = 0.02;
/// Where the hills stand, in pixels from the top of a row, and their height.
const HILL: (f64, f64) = (2.0, 24.0);
/// Units of a hill; it is stretched to the width of the row.
const FINE: f64 = 1000.0;

/// Intervals and distributions of several rules over one axis.
#[component]
pub fn Intervals(props: &IntervalsProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| 0_usize);
    if props.rows.is_empty() {
        return figure::empty(&locale, "intervals", &props.title);
    }
    let ticks = scale::ticks([props.ends.0, props.ends.1], 4);
    let values = (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0));
    let across = Scale { values, places: (MARGIN, 1.0 - MARGIN) };
    let ticks = written(&locale, props.axis.form, &ticks);
    let grid = ticks.iter().map(|(tick, _)| {
        let x = percent(across.at(*tick));
        html! { <line class="scatter-grid" x1={x.clone()} x2={x} y1="0%" y2="100%" /> }
    });
    let grid = html! { <>{ for grid }</> };
    let now = (*current).min(props.rows.len() - 1);
    let row = |(at, row): (usize, &IntervalRow)| {
        let onfocus = {
            let current = current.clone();
            Callback::from(move |_: FocusEvent| current.set(at))
        };
        html! {
            <li class={classes!("interval-row", row.selected.then_some("is-selected"))}>
                // The picture beside it has the same words as its name.
                <p class="interval-label" aria-hidden="true">
                    <strong><bdi>{ row.name.clone() }</bdi></strong>{ " " }<span class="interval-note">{ row.note.clone() }</span>
                </p>
                <svg id={row_id(&props.id, at)} class="interval-plot" role="img" aria-label={row.words.clone()}
                    tabindex={if at == now { "0" } else { "-1" }} {onfocus} onkeydown={step(props, at)}>
                    <title>{ row.words.clone() }</title>
                    { grid.clone() }
                    { hill(row, props.ends, &across) }
                    { bars(row, &across) }
                </svg>
            </li>
        }
    };
    let picture = html! {
        <div class="intervals-box">
            <ul class="interval-rows" role="list" aria-label={text!(locale, "intervals-name", name = props.axis.name.as_str(), count = props.rows.len())}>
                { for props.rows.iter().enumerate().map(row) }
            </ul>
            <div class="intervals-axis-row">
                <span />
                <svg class="interval-axis" aria-hidden="true">{ for ticks.iter().map(|tick| number(tick, &across)) }</svg>
            </div>
            <p class={classes!("scatter-axis", (props.axis.better != Better::Lower).then_some("is-right"))}>
                { props.axis.title_across(&locale) }
            </p>
        </div>
    };
    figure::figure(&locale, "intervals", &props.title, how(&locale, props), picture, table(props))
}

/// How to read it, with the marks where their names stand.
fn how(locale: &Locale, props: &IntervalsProps) -> Html {
    html! {
        <>
            { props.how.clone() }{ " " }
            <span class="interval-key">
                <svg width="28" height="14" aria-hidden="true">{ middle(0.25, 0.75, 2.0) }</svg>
                { locale.text("intervals-half") }
            </span>{ " " }
            <span class="interval-key">
                <svg width="28" height="14" aria-hidden="true"><line class="interval-line" x1="0%" x2="100%" y1="7" y2="7" /></svg>
                { locale.text("intervals-most") }
            </span>{ " " }
            <span class="interval-key">
                <svg width="10" height="16" aria-hidden="true">{ median(0.5, 0.0) }</svg>
                { locale.text("intervals-median") }
            </span>{ " " }
            <span class="interval-key">
                <svg width="12" height="14" aria-hidden="true">{ diamond(0.5, 7.0) }</svg>
                { locale.text("intervals-mean") }
            </span>
        </>
    }
}

/// How often values come up, as steps; each row to its own scale.
fn hill(row: &IntervalRow, ends: (f64, f64), across: &Scale) -> Html {
    let highest = row.bins.iter().copied().fold(0.0, f64::max);
    if highest <= 0.0 {
        return Html::default();
    }
    let bins = row.bins.len() as f64;
    let x = |bin: usize| whole(across.at(ends.0 + (ends.1 - ends.0) * bin as f64 / bins));
    let steps =
        row.bins.iter().enumerate().map(|(bin, share)| format!("V{}H{}", whole(1.0 - share / highest), x(bin + 1)));
    let steps: String = steps.collect();
    html! {
        <svg width="100%" y={place(HILL.0)} height={place(HILL.1)} viewBox={format!("0 0 {FINE} {FINE}")} preserveAspectRatio="none">
            <path class="interval-hill" d={format!("M{} {FINE}{steps}V{FINE}Z", x(0))} />
        </svg>
    }
}

/// A part of a hill in whole units.
fn whole(part: f64) -> String {
    place((FINE * part).round())
}

/// The middle half, 95 of 100, the median and the mean.
fn bars(row: &IntervalRow, across: &Scale) -> Html {
    const MIDDLE: f64 = 36.0;

    let [low, lower, half, upper, high] = row.quantiles.map(|value| across.at(value));
    html! {
        <>
            <line class="interval-line" x1={percent(low)} x2={percent(high)} y1={place(MIDDLE)} y2={place(MIDDLE)} />
            { middle(lower, upper, MIDDLE - 5.0) }
            { median(half, MIDDLE - 8.0) }
            { diamond(across.at(row.mean), MIDDLE) }
        </>
    }
}

fn middle(from: f64, to: f64, top: f64) -> Html {
    html! { <rect class="interval-half" x={percent(from)} width={percent(to - from)} y={place(top)} height="10" /> }
}

fn median(at: f64, top: f64) -> Html {
    let x = percent(at);
    html! { <line class="interval-median" x1={x.clone()} x2={x} y1={place(top)} y2={place(top + 16.0)} /> }
}

fn diamond(at: f64, y: f64) -> Html {
    html! {
        <svg class="interval-mean" x={percent(at)} y={place(y)} width="1" height="1"><path d="M0 -4.5L4.5 0L0 4.5L-4.5 0Z" /></svg>
    }
}

/// A number of the axis; those near an end are written inwards.
fn number((tick, text): &(f64, String), across: &Scale) -> Html {
    let part = across.at(*tick);
    let anchor = match part {
        part if part < 0.1 => "start",
        part if part > 0.9 => "end",
        _ => "middle",
    };
    let part = match anchor {
        "start" => part - MARGIN,
        "end" => part + MARGIN,
        _ => part,
    };
    html! { <text x={percent(part)} y="14" text-anchor={anchor}>{ text }</text> }
}

/// What the keys do: up and down, left and right step from rule to rule.
fn step(props: &IntervalsProps, at: usize) -> Callback<KeyboardEvent> {
    let (focus, id, last) = (props.focus.clone(), props.id.clone(), props.rows.len().saturating_sub(1));
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
            "ArrowDown" | "ArrowRight" => (at + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        focus.emit(row_id(&id, next));
    })
}

fn row_id(stem: &str, row: usize) -> AttrValue {
    format!("{stem}-{row}").into()
}

fn table(props: &IntervalsProps) -> Table {
    let row = |row: &IntervalRow| {
        std::iter::once(&row.name).chain(row.cells.iter()).map(AttrValue::to_string).collect::<Vec<_>>()
    };
    Table {
        columns: props.columns.iter().map(AttrValue::to_string).collect(),
        rows: props.rows.iter().map(row).collect(),
    }
}
