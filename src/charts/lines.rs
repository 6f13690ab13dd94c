//! Lines over an amount: how each of several things grows or falls with it, and where they cross.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{Axis, AxisForm, Frame, TOP};
use super::curve::{apart, badge, key};
use super::curves::MOST_CURVES;
use super::figure::{self, Table, place};
use super::scale;
use super::stops::{Stop, Stops};
use super::use_locale;
use crate::locale::Locale;
use crate::num::broken_line::height;
use crate::text;

/// One line of a [`Lines`] plot.
#[derive(Clone, Debug, PartialEq)]
pub struct LinesRow {
    /// Its name, or the names of all that share it.
    pub name: AttrValue,
    /// A few words beside its name, such as its value now; may be empty.
    pub note: AttrValue,
    /// Its value over each amount; none leaves a gap.
    pub values: Rc<[Option<f64>]>,
    /// Its value at each [`LinesStop`] as text, also where there is none.
    pub shown: Rc<[AttrValue]>,
}

/// An amount that the keyboard stops at and the table has a row for.
#[derive(Clone, Debug, PartialEq)]
pub struct LinesStop {
    /// Its place among the amounts.
    pub at: usize,
    /// The amount as text.
    pub shown: AttrValue,
}

/// Where another line becomes the best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// The amount.
    pub x: f64,
    /// The value there.
    pub y: f64,
}

/// What a [`Lines`] plot shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LinesProps {
    /// Stem of the ids of its points; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// What the amounts are, with their unit.
    pub across: AttrValue,
    /// The axis upwards.
    pub up: Axis,
    /// The amounts from 0 on, rising.
    pub amounts: Rc<[f64]>,
    /// The lines; as many as [`MOST_CURVES`].
    pub rows: Rc<[LinesRow]>,
    /// Where the keyboard stops.
    pub stops: Rc<[LinesStop]>,
    /// Where another line becomes the best.
    pub crossings: Rc<[Crossing]>,
    /// The amount that there is now, and its text.
    pub now: (f64, AttrValue),
    /// What stands under the axis, as wide as the axis.
    #[prop_or_default]
    pub under: Html,
    /// Moves the keyboard focus to the element with this id: arrow keys step along a line and between lines.
    pub focus: Callback<AttrValue>,
}

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 330.0;
/// Where the axis across begins and ends: the same in every plot, so that styles can lay a slider under it.
const ENDS: (f64, f64) = (77.0, 418.0);
/// Half of the diamond that marks a crossing.
const DIAMOND: f64 = 5.5;
/// Lines that are further apart than this part of the height stand out enough.
const ENOUGH: f64 = 0.12;

/// Several lines over the same amounts, told apart by colour, dashes and a letter.
#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| (0_usize, 0_usize));
    let rows = &props.rows[..props.rows.len().min(MOST_CURVES)];
    let values = || rows.iter().flat_map(|row| row.values.iter().flatten().copied());
    if values().next().is_none() {
        return figure::empty(&locale, "lines", &props.title);
    }
    let end = props.amounts.last().copied().unwrap_or(1.0);
    let ticks = (scale::ticks([0.0, end], 5), scale::ticks(values(), 5));
    let frame = Frame::new(&locale, (AxisForm::Number, props.up.form), ticks, (WIDTH, HEIGHT), 0.0).between(ENDS, end);
    let runs: Vec<Vec<Vec<(f64, f64)>>> = rows.iter().map(|row| runs(&props.amounts, &row.values)).collect();
    let letters = letters(&runs, &frame);
    let stops = Stops { id: &props.id, lines: stops(&locale, props, rows, &frame), current, focus: &props.focus };
    let line = |index: usize| {
        html! {
            <g class={format!("curve curve-{index}")}>
                { for runs[index].iter().map(|run| html! { <polyline class="curve-line" points={path(run, &frame)} /> }) }
            </g>
        }
    };
    let letter = |index: usize| html! { <g class={format!("curve-{index}")}>{ badge(index, letters[index]) }</g> };
    let name = text!(locale, "lines-chart", count = rows.len(), across = props.across.as_str(), up = props.up.name.as_str());
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ props.up.title_up(&locale) }</p>
            <svg class="scatter-plot" role="group" aria-label={name} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                <g aria-hidden="true">{ frame.grid() }{ now(props, &frame) }</g>
                { for (0..rows.len()).map(line) }
                <g aria-hidden="true">{ for props.crossings.iter().map(|crossing| diamond(*crossing, &frame)) }</g>
                { for (0..rows.len()).map(letter) }
                { stops.draw() }
            </svg>
            <div class="lines-under">{ props.under.clone() }</div>
            <p class="scatter-axis is-right">{ text!(locale, "curves-axis-across", name = props.across.as_str()) }</p>
            { key(rows.iter().map(|row| (&row.name, &row.note))) }
        </div>
    };
    figure::figure(&locale, "lines", &props.title, props.how.clone().into(), picture, table(props, rows))
}

/// A line as pieces without a gap.
fn runs(amounts: &[f64], values: &[Option<f64>]) -> Vec<Vec<(f64, f64)>> {
    let points: Vec<Option<(f64, f64)>> =
        amounts.iter().zip(values).map(|(&x, value)| value.map(|y| (x, y))).collect();
    let pieces = points.split(|point| point.is_none()).filter(|run| !run.is_empty());
    pieces.map(|run| run.iter().flatten().copied().collect()).collect()
}

/// A place on each line for its letter, where it is not close to another line and not in a gap.
fn letters(runs: &[Vec<Vec<(f64, f64)>>], frame: &Frame) -> Vec<(f64, f64)> {
    let lines: Vec<Vec<(f64, f64)>> = runs.iter().map(|pieces| pieces.concat()).collect();
    let lines: Vec<&[(f64, f64)]> = lines.iter().map(Vec::as_slice).collect();
    let has = |line: usize, x: f64| {
        runs[line].iter().any(|run| run.first().is_some_and(|start| start.0 <= x) && run.last().is_some_and(|end| x <= end.0))
    };
    let tall = frame.y.values.1 - frame.y.values.0;
    let stands_out = |line: usize, x: f64| {
        if !has(line, x) {
            return -1.0;
        }
        let others = (0..lines.len()).filter(|&other| other != line && has(other, x));
        let gap = |other: usize| (height(lines[other], x) - height(lines[line], x)).abs() / tall;
        // In steps, so that of places that are good enough the one in the middle is taken.
        (others.map(gap).fold(ENOUGH, f64::min) * 50.0).round()
    };
    apart(&lines, frame, &[], stands_out)
}

fn path(run: &[(f64, f64)], frame: &Frame) -> String {
    let corners = run.iter().map(|&(x, y)| format!("{},{}", place(frame.x.at(x)), place(frame.y.at(y))));
    corners.collect::<Vec<_>>().join(" ")
}

/// The places of each line at which the keyboard stops.
fn stops(locale: &Locale, props: &LinesProps, rows: &[LinesRow], frame: &Frame) -> Vec<Vec<Stop>> {
    let stop = |row: &LinesRow, index: usize| {
        let LinesStop { at, shown } = &props.stops[index];
        let (x, y) = (*props.amounts.get(*at)?, row.values.get(*at).copied().flatten()?);
        let value = row.shown.get(index).cloned().unwrap_or_default();
        let words = text!(locale, "lines-words", value = value.as_str(), amount = shown.as_str());
        let label = text!(locale, "curves-point", name = row.name.as_str(), words = words.as_str());
        Some(Stop { at: (frame.x.at(x), frame.y.at(y)), label, words: words.into() })
    };
    rows.iter().map(|row| (0..props.stops.len()).filter_map(|index| stop(row, index)).collect()).collect()
}

/// The line that says how much there is now.
fn now(props: &LinesProps, frame: &Frame) -> Html {
    let x = frame.x.at(props.now.0.clamp(frame.x.values.0, frame.x.values.1));
    let middle = f64::midpoint(ENDS.0, ENDS.1);
    let anchor = if x > middle { "end" } else { "start" };
    let beside = if x > middle { x - 4.0 } else { x + 4.0 };
    html! {
        <>
            <line class="lines-now" x1={place(x)} x2={place(x)} y1="2" y2={place(frame.y.places.0)} />
            <text class="lines-now-words" x={place(beside)} y={place(TOP - 6.0)} text-anchor={anchor}>{ props.now.1.clone() }</text>
        </>
    }
}

/// The mark of a crossing, and the way down from it to the axis.
fn diamond(crossing: Crossing, frame: &Frame) -> Html {
    let (x, y) = (frame.x.at(crossing.x), frame.y.at(crossing.y));
    let corners = [(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)];
    let corners = corners.map(|(x, y)| format!("{},{}", place(x), place(y))).join(" ");
    html! {
        <>
            <line class="lines-drop" x1={place(x)} x2={place(x)} y1={place(y)} y2={place(frame.y.places.0)} />
            <polygon class="lines-crossing" points={corners} />
        </>
    }
}

/// The values of all lines at every stop.
fn table(props: &LinesProps, rows: &[LinesRow]) -> Table {
    let row = |index: usize| {
        let values = rows.iter().map(|row| row.shown.get(index).map(AttrValue::to_string).unwrap_or_default());
        std::iter::once(props.stops[index].shown.to_string()).chain(values).collect()
    };
    let names = rows.iter().map(|row| row.name.to_string());
    Table {
        columns: std::iter::once(props.across.to_string()).chain(names).collect(),
        rows: (0..props.stops.len()).map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_where_there_is_no_value() {
        let values = [None, Some(1.0), Some(2.0), None, Some(4.0)];
        let amounts = [0.0, 10.0, 20.0, 30.0, 40.0];
        assert_eq!(runs(&amounts, &values), [vec![(10.0, 1.0), (20.0, 2.0)], vec![(40.0, 4.0)]]);
        assert!(runs(&amounts, &[None; 5]).is_empty());
    }
}
