//! A tornado: how far one number moves when one figure after the other goes to the ends of its range.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::Axis;
use super::figure::{self, Table, percent};
use super::palette;
use super::row_axis::{RowAxis, row_id, step};
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// One figure of a [`Tornado`].
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub name: AttrValue,
    /// A few words beside it, such as where its range comes from; may be empty.
    pub note: AttrValue,
    /// The figure at the low end of its range.
    pub low: TornadoEnd,
    /// The figure at the high end.
    pub high: TornadoEnd,
}

/// One end of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoEnd {
    /// The figure as text.
    pub figure: AttrValue,
    /// The number there.
    pub number: f64,
    /// The number as text.
    pub shown: AttrValue,
}

/// What a [`Tornado`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TornadoProps {
    /// Stem of the ids of its bars; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// The axis across.
    pub axis: Axis,
    /// The number with every figure at its likely value.
    pub base: f64,
    /// The same as text.
    pub base_shown: AttrValue,
    /// Whether 0 is marked: where the number is a difference, both are alike there.
    #[prop_or_default]
    pub has_zero: bool,
    /// The figures, the widest first; numbers have to be finite.
    pub rows: Rc<[TornadoRow]>,
    /// Moves the keyboard focus to the element with this id: arrow keys step from figure to figure.
    pub focus: Callback<AttrValue>,
}

/// The category whose colour and pattern fill the bars of high ends; those of low ends are plain.
const HIGH: usize = 3;

/// A bar for each figure around the number at likely values.
#[component]
pub fn Tornado(props: &TornadoProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| 0_usize);
    if props.rows.is_empty() {
        return figure::empty(&locale, "tornado", &props.title);
    }
    let numbers = props.rows.iter().flat_map(|row| [row.low.number, row.high.number]);
    let zero = props.has_zero.then_some(0.0);
    let axis = RowAxis::new(&locale, props.axis.form, numbers.chain([props.base]).chain(zero));
    let now = (*current).min(props.rows.len() - 1);
    let row = |(at, row): (usize, &TornadoRow)| {
        let onfocus = {
            let current = current.clone();
            Callback::from(move |_: FocusEvent| current.set(at))
        };
        let words = words(&locale, row);
        html! {
            <li class="interval-row">
                // The picture beside it has the same words as its name.
                <p class="interval-label" aria-hidden="true">
                    <strong><bdi>{ row.name.clone() }</bdi></strong>{ " " }<span class="interval-note">{ note(&locale, row) }</span>
                </p>
                <svg id={row_id(&props.id, at)} class="interval-plot tornado-plot" role="img" aria-label={words.clone()}
                    tabindex={if at == now { "0" } else { "-1" }} {onfocus} onkeydown={step(&props.id, &props.focus, at, props.rows.len())}>
                    <title>{ words }</title>
                    { axis.grid() }
                    { bars(row, props.base, &axis) }
                    { marks(props, &axis) }
                </svg>
            </li>
        }
    };
    let name = text!(locale, "tornado-name", name = props.axis.name.as_str(), count = props.rows.len());
    let picture = html! {
        <div class="intervals-box">
            <ul class="interval-rows" role="list" aria-label={name}>{ for props.rows.iter().enumerate().map(row) }</ul>
            { axis.below(&locale, &props.axis) }
        </div>
    };
    figure::figure(&locale, "tornado", &props.title, how(&locale, props), picture, table(&locale, props))
}

/// How to read it, with the marks where their names stand.
fn how(locale: &Locale, props: &TornadoProps) -> Html {
    let sample = |class: &'static str, fill: Option<String>| {
        html! { <svg width="20" height="14" aria-hidden="true"><rect class={classes!("mark", class)} x="1" y="2" width="18" height="10" {fill} /></svg> }
    };
    let line = |class: &'static str| {
        html! { <svg width="6" height="16" aria-hidden="true"><line {class} x1="3" x2="3" y1="0" y2="16" /></svg> }
    };
    html! {
        <>
            { props.how.clone() }{ " " }
            <span class="interval-key">{ sample("tornado-low", None) }{ locale.text("tornado-low") }</span>{ " " }
            <span class="interval-key">{ sample("", Some(palette::fill(HIGH))) }{ locale.text("tornado-high") }</span>{ " " }
            <span class="interval-key">
                { line("tornado-base") }{ text!(locale, "tornado-likely", number = props.base_shown.as_str()) }
            </span>
            if props.has_zero {
                { " " }<span class="interval-key">{ line("tornado-zero") }{ locale.text("tornado-alike") }</span>
            }
        </>
    }
}

/// The ends of a range and where they lead, in short.
fn note(locale: &Locale, row: &TornadoRow) -> Html {
    let end =
        |end: &TornadoEnd| text!(locale, "tornado-end", figure = end.figure.as_str(), number = end.shown.as_str());
    html! {
        <>
            { end(&row.low) }<br />{ end(&row.high) }
            if !row.note.is_empty() { <br />{ row.note.clone() } }
        </>
    }
}

/// The bar in a sentence.
fn words(locale: &Locale, row: &TornadoRow) -> String {
    let words = text!(
        locale,
        "tornado-bar",
        name = row.name.as_str(),
        low = row.low.figure.as_str(),
        at_low = row.low.shown.as_str(),
        high = row.high.figure.as_str(),
        at_high = row.high.shown.as_str()
    );
    noted(locale, words, &row.note)
}

/// A text with a note behind it, if there is one.
fn noted(locale: &Locale, text: String, note: &str) -> String {
    if note.is_empty() { text } else { text!(locale, "tornado-noted", text = text, note = note) }
}

/// Two bars from the base: side by side where both ends lead to the same side, else on one line.
fn bars(row: &TornadoRow, base: f64, axis: &RowAxis) -> Html {
    let is_split = (row.low.number - base) * (row.high.number - base) > 0.0;
    let (low, high) = if is_split { (("18%", "32%"), ("50%", "32%")) } else { (("25%", "50%"), ("25%", "50%")) };
    let bar = |number: f64, (y, height): (&'static str, &'static str), class: &'static str, fill: Option<String>| {
        let (from, to) = (axis.at(number.min(base)), axis.at(number.max(base)));
        html! { <rect class={classes!("mark", class)} x={percent(from)} width={percent(to - from)} {y} {height} {fill} /> }
    };
    html! {
        <>
            { bar(row.low.number, low, "tornado-low", None) }
            { bar(row.high.number, high, "", Some(palette::fill(HIGH))) }
        </>
    }
}

/// The number at likely values, and 0.
fn marks(props: &TornadoProps, axis: &RowAxis) -> Html {
    let line = |class: &'static str, value: f64| {
        let x = percent(axis.at(value));
        html! { <line {class} x1={x.clone()} x2={x} y1="0%" y2="100%" /> }
    };
    html! {
        <>
            if props.has_zero { { line("tornado-zero", 0.0) } }
            { line("tornado-base", props.base) }
        </>
    }
}

fn table(locale: &Locale, props: &TornadoProps) -> Table {
    let heads = ["tornado-figure", "tornado-low", "tornado-number", "tornado-high", "tornado-number"];
    let row = |row: &TornadoRow| {
        let TornadoRow { name, low, high, note } = row;
        let name = noted(locale, name.to_string(), note);
        let cells = [&low.figure, &low.shown, &high.figure, &high.shown];
        std::iter::once(name).chain(cells.map(AttrValue::to_string)).collect()
    };
    Table { columns: heads.map(|head| locale.text(head)).to_vec(), rows: props.rows.iter().map(row).collect() }
}
