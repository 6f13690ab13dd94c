//! Curves over a square: how fast treatment adds up along a line of people, for several rules.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{AxisForm, Frame};
use super::curve::{Curve, badge, badges, key};
use super::figure::{self, Table, place};
use super::scale;
use super::use_locale;
use crate::locale::Locale;
use crate::num;
use crate::num::broken_line::height;
use crate::text;

/// What a [`Curves`] plot shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CurvesProps {
    /// Stem of the ids of its points; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// Name of the axis across.
    pub across: AttrValue,
    /// Name of the axis upwards.
    pub up: AttrValue,
    /// What the diagonal stands for.
    pub diagonal: AttrValue,
    /// The curves; as many as [`MOST_CURVES`].
    pub curves: Rc<[Curve]>,
    /// Moves the keyboard focus to the element with this id: arrow keys step along a curve and between curves.
    pub focus: Callback<AttrValue>,
}

/// Curves that a reader tells apart by their colours and dashes.
pub const MOST_CURVES: usize = 8;

const WIDTH: f64 = 440.0;
/// So that the plot itself is a square.
const HEIGHT: f64 = 420.0;
const REACH: f64 = 12.0;
const MARK: f64 = 3.5;
/// Corners of one curve that the arrow keys stop at; of more, as many evenly spread.
const MOST_STOPS: usize = 20;
/// A curve that is this near to a straight line is one to the eye.
const STRAIGHT: f64 = 0.004;
/// Rows of the table when the curves have too many corners for a row each.
const ROUND_ROWS: usize = 10;

/// Several curves in one square, told apart by colour, dashes and a letter.
#[component]
pub fn Curves(props: &CurvesProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| (0_usize, 0_usize));
    let curves = &props.curves[..props.curves.len().min(MOST_CURVES)];
    if curves.is_empty() {
        return figure::empty(&locale, "curves", &props.title);
    }
    let ticks = || scale::ticks([0.0, 1.0], 5);
    let frame = Frame::new(&locale, (AxisForm::Share, AxisForm::Share), (ticks(), ticks()), (WIDTH, HEIGHT), 0.0);
    let stops: Vec<Vec<usize>> = curves.iter().map(|curve| stops(&curve.points)).collect();
    // Fewer curves may be drawn than when the focus was last here.
    let line_now = current.0.min(curves.len() - 1);
    let now = (line_now, current.1.min(stops[line_now].len().saturating_sub(1)));
    let badges = badges(curves, &frame);
    let stop = |line: usize, at: usize| {
        let onfocus = {
            let current = current.clone();
            Callback::from(move |_: FocusEvent| current.set((line, at)))
        };
        let onkeydown = step(props, curves, &stops, (line, at));
        let corner = curves[line].points[stops[line][at]];
        let words = curves[line].words.get(stops[line][at]).cloned().unwrap_or_default();
        let (x, y) = (place(frame.x.at(corner.0)), place(frame.y.at(corner.1)));
        html! {
            <g id={stop_id(&props.id, line, at)} class="curve-stop" role="img"
                aria-label={text!(locale, "curves-point", name = curves[line].name.as_str(), words = words.as_str())}
                tabindex={if now == (line, at) { "0" } else { "-1" }} {onfocus} {onkeydown}>
                <title>{ words }</title>
                <circle class="scatter-reach" cx={x.clone()} cy={y.clone()} r={place(REACH)} />
                <circle class="curve-mark" cx={x} cy={y} r={place(MARK)} />
            </g>
        }
    };
    let line = |index: usize| {
        html! {
            <g class={format!("curve curve-{index}")}>
                <polyline class="curve-line" points={path(&curves[index].points, &frame)} />
            </g>
        }
    };
    let letter = |index: usize| html! { <g class={format!("curve-{index}")}>{ badge(index, badges[index]) }</g> };
    let corners = |index: usize| {
        html! {
            <g key={index} class={format!("curve curve-{index}")}>
                { for (0..stops[index].len()).map(|at| stop(index, at)) }
            </g>
        }
    };
    let name =
        text!(locale, "curves-chart", count = curves.len(), across = props.across.as_str(), up = props.up.as_str());
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ text!(locale, "curves-axis-up", name = props.up.as_str()) }</p>
            <svg class="scatter-plot" role="group" aria-label={name} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                <g aria-hidden="true">{ frame.grid() }{ diagonal(props, &frame) }</g>
                { for (0..curves.len()).map(line) }
                { for (0..curves.len()).map(letter) }
                // Above all else, so that the focus is always seen.
                { for (0..curves.len()).map(corners) }
            </svg>
            <p class="scatter-axis is-right">{ text!(locale, "curves-axis-across", name = props.across.as_str()) }</p>
            { key(curves) }
        </div>
    };
    figure::figure(&locale, "curves", &props.title, props.how.clone().into(), picture, table(&locale, props, curves))
}

/// The corners that the arrow keys stop at: those where the curve bends to the eye, else its end.
fn stops(points: &[(f64, f64)]) -> Vec<usize> {
    let last = points.len().saturating_sub(1);
    let mut bends = Vec::new();
    add_bends(points, 0, last, &mut bends);
    match bends.len() {
        0 => (last..points.len()).collect(),
        1..=MOST_STOPS => bends,
        count => (0..MOST_STOPS).map(|stop| bends[stop * (count - 1) / (MOST_STOPS - 1)]).collect(),
    }
}

/// The corners between two that a straight line between those would miss (Douglas & Peucker 1973), in their order.
fn add_bends(points: &[(f64, f64)], from: usize, to: usize, bends: &mut Vec<usize>) {
    let away = |at: usize| (points[at].1 - height(&[points[from], points[to]], points[at].0)).abs();
    let furthest = (from + 1..to).max_by(|&a, &b| away(a).total_cmp(&away(b)).then(b.cmp(&a)));
    if let Some(bend) = furthest.filter(|&bend| away(bend) > STRAIGHT) {
        add_bends(points, from, bend, bends);
        bends.push(bend);
        add_bends(points, bend, to, bends);
    }
}

/// What the keys do: left and right step along a curve, up and down go to the nearest corner of another one.
fn step(props: &CurvesProps, curves: &[Curve], stops: &[Vec<usize>], at: (usize, usize)) -> Callback<KeyboardEvent> {
    let (line, stop) = at;
    let x = |line: usize, stop: usize| curves[line].points[stops[line][stop]].0;
    let nearest = |other: usize| {
        let away = |stop: usize| (x(other, stop) - x(line, at.1)).abs();
        (0..stops[other].len()).min_by(|&a, &b| away(a).total_cmp(&away(b))).unwrap_or(0)
    };
    let id = |line: usize, stop: usize| stop_id(&props.id, line, stop);
    let last = stops[line].len().saturating_sub(1);
    let up = line.checked_sub(1).map(|other| id(other, nearest(other)));
    let down = (line + 1 < curves.len()).then(|| id(line + 1, nearest(line + 1)));
    let (left, right) = (id(line, stop.saturating_sub(1)), id(line, (stop + 1).min(last)));
    let (home, end) = (id(line, 0), id(line, last));
    let focus = props.focus.clone();
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowLeft" => Some(&left),
            "ArrowRight" => Some(&right),
            "ArrowUp" => up.as_ref(),
            "ArrowDown" => down.as_ref(),
            "Home" => Some(&home),
            "End" => Some(&end),
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            focus.emit(next.clone());
        }
    })
}

fn stop_id(stem: &str, line: usize, stop: usize) -> AttrValue {
    format!("{stem}-{line}-{stop}").into()
}

fn path(points: &[(f64, f64)], frame: &Frame) -> String {
    let corners = points.iter().map(|&(x, y)| format!("{},{}", place(frame.x.at(x)), place(frame.y.at(y))));
    corners.collect::<Vec<_>>().join(" ")
}

fn diagonal(props: &CurvesProps, frame: &Frame) -> Html {
    let (x, y) = (frame.x.at(0.0), frame.y.at(0.0));
    let (to_x, to_y) = (frame.x.at(1.0), frame.y.at(1.0));
    // Written along the line, above it, near the upper end.
    let (at_x, at_y) = (frame.x.at(0.97), frame.y.at(0.97));
    html! {
        <>
            <line class="curve-diagonal" x1={place(x)} y1={place(y)} x2={place(to_x)} y2={place(to_y)} />
            <text class="curve-even" x={place(at_x)} y={place(at_y)} dy="-6" text-anchor="end"
                transform={format!("rotate(-45 {} {})", place(at_x), place(at_y))}>
                { props.diagonal.clone() }
            </text>
        </>
    }
}

/// The heights of all curves over the shares of people where one of them has a corner.
fn table(locale: &Locale, props: &CurvesProps, curves: &[Curve]) -> Table {
    let mut shares: Vec<f64> = curves.iter().flat_map(|curve| curve.points.iter().map(|corner| corner.0)).collect();
    shares.sort_unstable_by(f64::total_cmp);
    shares.dedup_by(|a, b| num::same(*a, *b));
    if shares.len() > 2 * ROUND_ROWS {
        shares = (0..=ROUND_ROWS).map(|row| row as f64 / ROUND_ROWS as f64).collect();
    }
    let percent = |share: f64| locale.numbers().percent(share, 1);
    let row = |&share: &f64| {
        let heights = curves.iter().map(|curve| percent(height(&curve.points, share)));
        std::iter::once(percent(share)).chain(heights).collect()
    };
    let names = curves.iter().map(|curve| curve.name.to_string());
    Table {
        columns: std::iter::once(props.across.to_string()).chain(names).collect(),
        rows: shares.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stop_where_a_curve_bends_and_never_too_often() {
        assert_eq!(stops(&[(0.0, 0.0), (0.2, 0.0), (0.6, 0.0), (0.8, 0.5), (1.0, 1.0)]), [2]);
        assert_eq!(stops(&[(0.0, 0.0), (0.4, 0.4), (1.0, 1.0)]), [2]);
        assert_eq!(stops(&[(0.5, 0.5)]), [0]);
        assert_eq!(stops(&[]), [0; 0]);
        let steps: Vec<(f64, f64)> =
            (0..400).map(|step: u32| (f64::from(step) / 399.0, f64::from(step / 10) / 39.0)).collect();
        let stops = stops(&steps);
        assert_eq!(stops.len(), MOST_STOPS);
        assert!(stops.is_sorted());
    }
}
