//! One measure against another: which rules are beaten on both, and what the others trade.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{Axis, Better, Frame};
use super::dots::{self, Dot, Dots, RADIUS, Shape};
use super::figure::{self, Table, place};
use super::scale;
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// One point of a [`Scatter`] plot.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterPoint {
    /// Its name.
    pub name: AttrValue,
    /// Its value across.
    pub x: f64,
    /// Its value upwards.
    pub y: f64,
    /// Its value across as text.
    pub x_shown: AttrValue,
    /// Its value upwards as text.
    pub y_shown: AttrValue,
    /// Whether another point is at least as good on both axes and better on one; drawn hollow.
    pub dominated: bool,
    /// What beats it and by how much, as a sentence; where it is empty the chart says whether anything does.
    pub standing: AttrValue,
    /// What it is.
    pub kind: ScatterKind,
    /// Whether the reader has picked it.
    pub selected: bool,
}

/// What a point of a [`Scatter`] plot is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScatterKind {
    /// A rule.
    #[default]
    Rule,
    /// A rule that the reader has built: a square.
    Own,
    /// What else can be reached: a small diamond on the line, which says its name only when it is pointed at.
    Reached,
}

/// What a [`Scatter`] plot shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScatterProps {
    /// Stem of the ids of its points; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// The axis across.
    pub x: Axis,
    /// The axis upwards.
    pub y: Axis,
    /// The points; values have to be finite.
    pub points: Rc<[ScatterPoint]>,
    /// The corners of the line of what can be reached, from left to right. Without them a line joins the rules that
    /// nothing beats.
    #[prop_or_default]
    pub reached: Rc<[(f64, f64)]>,
    /// Names of what is left out because a value is missing.
    #[prop_or_default]
    pub left_out: Rc<[AttrValue]>,
    /// Moves the keyboard focus to the element with this id: arrow keys step from point to point.
    pub focus: Callback<AttrValue>,
    /// A point was picked, by its index. Without it points only tell their values.
    #[prop_or_default]
    pub pick: Option<Callback<usize>>,
}

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 340.0;

/// One measure against another, a point for each rule.
#[component]
pub fn Scatter(props: &ScatterProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| 0_usize);
    if props.points.is_empty() {
        return figure::empty(&locale, "scatter", &props.title);
    }
    let ticks = |value: fn(&ScatterPoint) -> f64| scale::ticks(props.points.iter().map(value), 5);
    let ticks = (ticks(|point| point.x), ticks(|point| point.y));
    let frame = Frame::new(&locale, (props.x.form, props.y.form), ticks, (WIDTH, HEIGHT), RADIUS);
    let points: Vec<Dot> = props.points.iter().map(|point| dot(&locale, props, &frame, point)).collect();
    let has_line = crate::IS_FULL && !props.reached.is_empty();
    let now = dots::order(&points).get(*current).map(|&index| points[index].label.clone()).filter(|_| has_line);
    let dots = Dots {
        id: &props.id,
        width: WIDTH,
        area: frame.area(),
        words: |_, _| Vec::new(),
        current,
        focus: &props.focus,
        pick: &props.pick,
    };
    let name = text!(
        locale,
        "scatter-chart",
        x_name = props.x.name.as_str(),
        y_name = props.y.name.as_str(),
        count = props.points.iter().filter(|point| point.kind != ScatterKind::Reached).count()
    );
    let how = html! {
        <>
            { locale.text(if has_line { "scatter-read-reached" } else { "scatter-read" }) }
            if !props.left_out.is_empty() {
                { " " }{ text!(locale, "scatter-undefined", names = props.left_out.join(&locale.text("chart-list-separator"))) }
            }
        </>
    };
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ props.y.title_up(&locale) }</p>
            <svg class="scatter-plot" role="group" aria-label={name} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                <g aria-hidden="true">{ frame.grid() }{ if has_line { reached(&frame, &props.reached) } else { frontier(&points) } }</g>
                { dots.draw(&points) }
            </svg>
            <p class={classes!("scatter-axis", (props.x.better != Better::Lower).then_some("is-right"))}>
                { props.x.title_across(&locale) }
            </p>
            if let Some(now) = now { <p class="scatter-now" aria-hidden="true">{ now }</p> }
        </div>
    };
    figure::figure(&locale, "scatter", &props.title, how, picture, table(&locale, props))
}

fn dot(locale: &Locale, props: &ScatterProps, frame: &Frame, point: &ScatterPoint) -> Dot {
    let is_said = crate::IS_FULL && !point.standing.is_empty();
    let id = if point.dominated && !is_said { "scatter-point-dominated" } else { "scatter-point" };
    let mut label = text!(
        locale,
        id,
        name = point.name.as_str(),
        x_name = props.x.name.as_str(),
        x = point.x_shown.as_str(),
        y_name = props.y.name.as_str(),
        y = point.y_shown.as_str(),
    );
    if is_said {
        label.push(' ');
        label.push_str(&point.standing);
    }
    Dot {
        name: point.name.clone(),
        label,
        at: (frame.x.at(point.x), frame.y.at(point.y)),
        is_selected: point.selected,
        is_minor: point.dominated,
        shape: match point.kind {
            ScatterKind::Own if crate::IS_FULL => Shape::Square,
            ScatterKind::Reached if crate::IS_FULL => Shape::Step,
            _ => Shape::Disc,
        },
    }
}

/// The line through the points that nothing beats.
fn frontier(points: &[Dot]) -> Html {
    let line: Vec<String> = dots::order(points)
        .into_iter()
        .filter(|&index| !points[index].is_minor)
        .map(|index| format!("{},{}", place(points[index].at.0), place(points[index].at.1)))
        .collect();
    html! {
        if line.len() > 1 {
            <polyline class="scatter-frontier" points={line.join(" ")} />
        }
    }
}

/// The line of what can be reached.
fn reached(frame: &Frame, corners: &[(f64, f64)]) -> Html {
    let line: Vec<String> =
        corners.iter().map(|&(x, y)| format!("{},{}", place(frame.x.at(x)), place(frame.y.at(y)))).collect();
    html! { <polyline class="scatter-reached" points={line.join(" ")} /> }
}

fn table(locale: &Locale, props: &ScatterProps) -> Table {
    let columns = vec![
        locale.text("scatter-rule"),
        props.x.heading(locale),
        props.y.heading(locale),
        locale.text("scatter-standing"),
    ];
    let rows = props.points.iter().map(|point| {
        let standing = match point.standing.as_str() {
            "" => locale.text(if point.dominated { "scatter-dominated" } else { "scatter-on-frontier" }),
            standing => standing.to_string(),
        };
        vec![point.name.to_string(), point.x_shown.to_string(), point.y_shown.to_string(), standing]
    });
    Table { columns, rows: rows.collect() }
}
