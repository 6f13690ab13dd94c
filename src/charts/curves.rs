//! Curves over a square: how fast treatment adds up along a line of people, for several rules.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{AxisForm, Frame};
use super::curve::{Curve, badge, badges, key};
use super::figure::{self, Table, place};
use super::scale;
use super::stops::{Stop, Stops};
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
    let badges = badges(curves, &frame);
    let stop = |curve: &Curve, at: usize| {
        let (corner, words) = (curve.points[at], curve.words.get(at).cloned().unwrap_or_default());
        let label = text!(locale, "curves-point", name = curve.name.as_str(), words = words.as_str());
        Stop { at: (frame.x.at(corner.0), frame.y.at(corner.1)), label, words }
    };
    let lines = curves.iter().map(|curve| stops(&curve.points).into_iter().map(|at| stop(curve, at)).collect());
    let stops = Stops { id: &props.id, lines: lines.collect(), current, focus: &props.focus };
    let line = |index: usize| {
        html! {
            <g class={format!("curve curve-{index}")}>
                <polyline class="curve-line" points={path(&curves[index].points, &frame)} />
            </g>
        }
    };
    let letter = |index: usize| html! { <g class={format!("curve-{index}")}>{ badge(index, badges[index]) }</g> };
    let name =
        text!(locale, "curves-chart", count = curves.len(), across = props.across.as_str(), up = props.up.as_str());
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ text!(locale, "curves-axis-up", name = props.up.as_str()) }</p>
            <svg class="scatter-plot" role="group" aria-label={name} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                <g aria-hidden="true">{ frame.grid() }{ diagonal(props, &frame) }</g>
                { for (0..curves.len()).map(line) }
                { for (0..curves.len()).map(letter) }
                { stops.draw() }
            </svg>
            <p class="scatter-axis is-right">{ text!(locale, "curves-axis-across", name = props.across.as_str()) }</p>
            { key(curves.iter().map(|curve| (&curve.name, &curve.note))) }
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
