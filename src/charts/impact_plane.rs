//! The health equity impact plane: which rules add health, which add equality, and which trade one for the other.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{Axis, AxisForm, Frame, TOP};
use super::dots::{Dot, Dots, RADIUS, Shape};
use super::figure::{self, Table, place};
use super::labels::Area;
use super::scale;
use super::use_locale;
use crate::locale::Locale;
use crate::text;

/// A rule on an [`ImpactPlane`].
#[derive(Clone, Debug, PartialEq)]
pub struct ImpactPoint {
    /// Its name.
    pub name: AttrValue,
    /// What it adds to equality; below 0 it takes away.
    pub equity: f64,
    /// What it adds to health; below 0 it takes away.
    pub health: f64,
    /// Its gain in equality as text.
    pub equity_shown: AttrValue,
    /// Its gain in health as text.
    pub health_shown: AttrValue,
    /// What that means, in a few words, such as the name of its quadrant.
    pub standing: AttrValue,
    /// Whether the reader has picked it.
    pub selected: bool,
}

/// The words that name the four quadrants, two for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Quadrants {
    /// Above the rule compared with.
    pub more_health: AttrValue,
    /// Below it.
    pub less_health: AttrValue,
    /// To the right of it.
    pub more_equal: AttrValue,
    /// To the left of it.
    pub less_equal: AttrValue,
}

/// What an [`ImpactPlane`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ImpactPlaneProps {
    /// Stem of the ids of its points; unique on the page.
    pub id: AttrValue,
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// Name of the rule that all others are compared with; it stands where the axes cross.
    pub reference: AttrValue,
    /// The axis across: gain in equality.
    pub equity: Axis,
    /// The axis upwards: gain in health.
    pub health: Axis,
    /// Names of the quadrants.
    pub quadrants: Quadrants,
    /// The other rules; values have to be finite.
    pub points: Rc<[ImpactPoint]>,
    /// Moves the keyboard focus to the element with this id: arrow keys step from point to point.
    pub focus: Callback<AttrValue>,
}

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 400.0;
/// So much further than the furthest rule the axes go, for the names in the corners.
const ROOM: f64 = 1.15;

/// Rules around the one they are compared with.
#[component]
pub fn ImpactPlane(props: &ImpactPlaneProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| 0_usize);
    if props.points.is_empty() {
        return figure::empty(&locale, "plane", &props.title);
    }
    let ticks =
        (ticks(props.points.iter().map(|point| point.equity)), ticks(props.points.iter().map(|point| point.health)));
    let frame = Frame::new(&locale, (AxisForm::Signed, AxisForm::Signed), ticks, (WIDTH, HEIGHT), RADIUS);
    let others = props.points.iter().map(|point| dot(&locale, props, &frame, point));
    let points: Vec<Dot> = std::iter::once(reference(&locale, props, &frame)).chain(others).collect();
    let dots = Dots {
        id: &props.id,
        width: WIDTH,
        area: frame.area(),
        words: corners,
        current,
        focus: &props.focus,
        pick: &None,
    };
    let name = text!(locale, "plane-chart", reference = props.reference.as_str(), count = props.points.len());
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ props.health.title_up(&locale) }</p>
            <svg class="scatter-plot" role="group" aria-label={name} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                <g aria-hidden="true">{ frame.grid() }{ cross(props, &frame) }</g>
                { dots.draw(&points) }
            </svg>
            <p class="scatter-axis is-right">{ props.equity.title_across(&locale) }</p>
        </div>
    };
    figure::figure(&locale, "plane", &props.title, props.how.clone().into(), picture, table(&locale, props))
}

/// Round numbers on both sides of 0, as far to the one as to the other.
fn ticks(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let furthest = values.fold(0.0, |furthest: f64, value| furthest.max(value.abs()));
    let furthest = if furthest > 0.0 { furthest } else { 1.0 };
    let [few, more] = [4, 6].map(|wanted| scale::ticks([-ROOM * furthest, ROOM * furthest], wanted));
    // Finer steps where they leave less of the plane empty.
    if more[0] > few[0] { more } else { few }
}

fn dot(locale: &Locale, props: &ImpactPlaneProps, frame: &Frame, point: &ImpactPoint) -> Dot {
    let label = text!(
        locale,
        "plane-point",
        name = point.name.as_str(),
        health_name = props.health.name.as_str(),
        health = point.health_shown.as_str(),
        equity_name = props.equity.name.as_str(),
        equity = point.equity_shown.as_str(),
        standing = point.standing.as_str(),
    );
    Dot {
        name: point.name.clone(),
        label,
        at: (frame.x.at(point.equity), frame.y.at(point.health)),
        is_selected: point.selected,
        is_minor: point.equity < 0.0 && point.health < 0.0,
        shape: Shape::Disc,
    }
}

/// The rule compared with, where the axes cross.
fn reference(locale: &Locale, props: &ImpactPlaneProps, frame: &Frame) -> Dot {
    Dot {
        name: props.reference.clone(),
        label: text!(locale, "plane-reference", name = props.reference.as_str()),
        at: (frame.x.at(0.0), frame.y.at(0.0)),
        is_selected: false,
        is_minor: false,
        shape: Shape::Diamond,
    }
}

/// Where the names of the quadrants stand, for a size of the text: two short lines in every corner.
fn corners(font: f64, area: Area) -> Vec<Area> {
    let (width, height) = (6.5 * font, 2.5 * font);
    let spot = |left: f64, top: f64| Area { left, top, right: left + width, bottom: top + height };
    let (right, top, bottom) = (area.right - width, TOP, area.bottom - height);
    vec![spot(area.left, top), spot(right, top), spot(area.left, bottom), spot(right, bottom)]
}

/// The two axes through the rule compared with, and the names of the quadrants in their corners.
fn cross(props: &ImpactPlaneProps, frame: &Frame) -> Html {
    let (x, y) = (frame.x.at(0.0), frame.y.at(0.0));
    let (left, right) = frame.x.places;
    let (bottom, top) = frame.y.places;
    // In two lines, so that the names of two quadrants have room side by side on a narrow page.
    let corner = |x: f64, y: f64, shift: &'static str, anchor: &'static str, words: [&AttrValue; 2]| {
        html! {
            <text class="plane-corner" x={place(x)} y={place(y)} text-anchor={anchor}>
                <tspan x={place(x)} dy={shift}>{ words[0].clone() }</tspan>
                <tspan x={place(x)} dy="1.2em">{ words[1].clone() }</tspan>
            </text>
        }
    };
    let Quadrants { more_health, less_health, more_equal, less_equal } = &props.quadrants;
    html! {
        <>
            <rect class="plane-best" x={place(x)} y={place(top)} width={place(right - x)} height={place(y - top)} />
            <line class="plane-axis" x1={place(left)} x2={place(right)} y1={place(y)} y2={place(y)} />
            <line class="plane-axis" x1={place(x)} x2={place(x)} y1={place(top)} y2={place(bottom)} />
            { corner(right - 5.0, top, "1.15em", "end", [more_health, more_equal]) }
            { corner(left, top, "1.15em", "start", [more_health, less_equal]) }
            { corner(right - 5.0, bottom - 6.0, "-1.2em", "end", [less_health, more_equal]) }
            { corner(left, bottom - 6.0, "-1.2em", "start", [less_health, less_equal]) }
        </>
    }
}

fn table(locale: &Locale, props: &ImpactPlaneProps) -> Table {
    let columns = vec![
        locale.text("scatter-rule"),
        props.health.heading(locale),
        props.equity.heading(locale),
        locale.text("plane-standing"),
    ];
    let row = |point: &ImpactPoint| {
        [&point.name, &point.health_shown, &point.equity_shown, &point.standing].map(AttrValue::to_string).to_vec()
    };
    Table { columns, rows: props.points.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_in_the_middle() {
        assert_eq!(ticks([3.0, -1.0].into_iter()), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(ticks([0.0].into_iter()), [-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5]);
        let ticks = ticks([0.013, 0.0].into_iter());
        assert_eq!(ticks[0], -ticks[ticks.len() - 1]);
    }
}
