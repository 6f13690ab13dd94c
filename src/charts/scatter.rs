//! One measure against another: which rules are beaten on both, and what the others trade.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::{self, Table, place};
use super::labels::{self, Anchor, Area, Label, Point};
use super::scale::{self, Scale};
use super::use_locale;
use crate::locale::Locale;
use crate::num;
use crate::text;

/// Which end of an axis is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The right end, or the top.
    Higher,
    /// The left end, or the bottom.
    Lower,
    /// Zero, from either side.
    NearestZero,
}

/// How the numbers along an axis are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisForm {
    /// As decimal numbers.
    Number,
    /// Parts of 1, in per cent.
    Share,
    /// Decimal numbers with their sign.
    Signed,
}

/// One axis of a [`Scatter`] plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Name of the measure.
    pub name: AttrValue,
    /// Its unit.
    pub unit: AttrValue,
    /// Which end is better.
    pub better: Better,
    /// How its numbers are written.
    pub form: AxisForm,
}

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
    /// Whether the reader has picked it.
    pub selected: bool,
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
const TOP: f64 = 20.0;
const BOTTOM: f64 = HEIGHT - 28.0;
const RIGHT: f64 = WIDTH - 18.0;
const RADIUS: f64 = 6.5;
/// Half of the 24 pixels that a finger needs, with some room for a narrow page.
const REACH: f64 = 15.0;

/// A plot shrinks with the page, its text does not: names are placed twice, and styles show what fits.
#[derive(Clone, Copy)]
struct Writing {
    /// The class of its names.
    class: &'static str,
    /// Size of the text.
    font: f64,
}

const WRITINGS: [Writing; 2] = [Writing { class: "is-wide", font: 12.0 }, Writing { class: "is-narrow", font: 18.0 }];

impl Writing {
    fn line(self) -> f64 {
        1.25 * self.font
    }
}

/// One measure against another, a point for each rule.
#[component]
pub fn Scatter(props: &ScatterProps) -> Html {
    let locale = use_locale();
    let current = use_state(|| 0_usize);
    if props.points.is_empty() {
        return figure::empty(&locale, "scatter", &props.title);
    }
    let plot = Plot::new(&locale, props);
    let name = text!(
        locale,
        "scatter-chart",
        x_name = props.x.name.as_str(),
        y_name = props.y.name.as_str(),
        count = props.points.len()
    );
    let current_order = (*current).min(props.points.len() - 1);
    let points = plot.order.iter().enumerate().map(|(order, &index)| {
        let onfocus = {
            let current = current.clone();
            Callback::from(move |_: FocusEvent| current.set(order))
        };
        let onkeydown = step(props, &plot.order, order);
        let onclick = props.pick.clone().map(|pick| Callback::from(move |_: MouseEvent| pick.emit(index)));
        let point = &props.points[index];
        let classes = classes!(
            "scatter-point",
            plot.dominated[index].then_some("is-dominated"),
            point.selected.then_some("is-selected"),
        );
        html! {
            <g key={index} id={point_id(&props.id, index)} class={classes} aria-label={accessible_name(&locale, props, &plot, index)}
                role={if props.pick.is_some() { "button" } else { "img" }}
                aria-pressed={props.pick.as_ref().map(|_| if point.selected { "true" } else { "false" })}
                tabindex={if order == current_order { "0" } else { "-1" }} {onfocus} {onkeydown} {onclick}>
                { plot.mark(index, &point.name) }
            </g>
        }
    });
    let how = html! {
        <>
            { locale.text("scatter-read") }
            if !props.left_out.is_empty() {
                { " " }{ text!(locale, "scatter-undefined", names = props.left_out.join(&locale.text("chart-list-separator"))) }
            }
        </>
    };
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ axis_title(&locale, &props.y, "scatter-axis-up", "scatter-axis-down") }</p>
            <svg class="scatter-plot" role="group" aria-label={name} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                <g aria-hidden="true">{ plot.axes(&locale, props) }</g>
                { for points }
            </svg>
            <p class={classes!("scatter-axis", (props.x.better != Better::Lower).then_some("is-right"))}>
                { axis_title(&locale, &props.x, "scatter-axis-right", "scatter-axis-left") }
            </p>
        </div>
    };
    figure::figure(&locale, "scatter", &props.title, how, picture, table(&locale, props, &plot))
}

/// Everything that is worked out before drawing.
struct Plot {
    x: Scale,
    y: Scale,
    x_ticks: Vec<f64>,
    y_ticks: Vec<f64>,
    left: f64,
    /// Places of the points.
    places: Vec<(f64, f64)>,
    dominated: Vec<bool>,
    /// Places of the names, for each way of writing.
    labels: [Vec<Option<Label>>; WRITINGS.len()],
    /// Indices of the points from left to right: the order of the arrow keys.
    order: Vec<usize>,
}

impl Plot {
    fn new(locale: &Locale, props: &ScatterProps) -> Self {
        let points = &props.points;
        let x_ticks = scale::ticks(points.iter().map(|point| point.x), 5);
        let y_ticks = scale::ticks(points.iter().map(|point| point.y), 5);
        let widest = y_ticks
            .iter()
            .map(|tick| labels::width(&tick_text(locale, &props.y, *tick, &y_ticks), 15.0))
            .fold(0.0, f64::max);
        let left = (widest + 10.0).min(WIDTH / 3.0);
        let x = Scale { values: ends(&x_ticks), places: (left + RADIUS, RIGHT) };
        let y = Scale { values: ends(&y_ticks), places: (BOTTOM, TOP) };
        let places: Vec<(f64, f64)> = points.iter().map(|point| (x.at(point.x), y.at(point.y))).collect();
        let dominated: Vec<bool> = points.iter().map(|point| point.dominated).collect();
        let labels = WRITINGS.map(|writing| {
            let name = |index: usize| Point {
                x: places[index].0,
                y: places[index].1,
                width: labels::width(&points[index].name, writing.font),
                important: points[index].selected || !dominated[index],
            };
            let named: Vec<Point> = (0..points.len()).map(name).collect();
            let bounds = Area { left, top: 0.0, right: WIDTH - 2.0, bottom: BOTTOM - 2.0 };
            labels::place(&named, RADIUS, writing.line(), bounds)
        });
        let order = num::ordered(points.len(), |a, b| {
            places[a].0.total_cmp(&places[b].0).then(places[b].1.total_cmp(&places[a].1))
        });
        Self { x, y, x_ticks, y_ticks, left, places, dominated, labels, order }
    }

    fn axes(&self, locale: &Locale, props: &ScatterProps) -> Html {
        let line = |x1: f64, y1: f64, x2: f64, y2: f64, class: &'static str| {
            html! { <line {class} x1={place(x1)} y1={place(y1)} x2={place(x2)} y2={place(y2)} /> }
        };
        let across = self.y_ticks.iter().map(|&tick| {
            let y = self.y.at(tick);
            html! {
                <>
                    { line(self.left, y, RIGHT, y, "scatter-grid") }
                    <text class="scatter-tick" x={place(self.left - 8.0)} y={place(y + 4.5)} text-anchor="end">
                        { tick_text(locale, &props.y, tick, &self.y_ticks) }
                    </text>
                </>
            }
        });
        // A long number under the right end would run out of the picture.
        let anchor = |x: f64| if x > WIDTH - 40.0 { "end" } else { "middle" };
        let along = self.x_ticks.iter().map(|&tick| {
            let x = self.x.at(tick);
            html! {
                <>
                    { line(x, BOTTOM, x, BOTTOM + 5.0, "scatter-grid") }
                    <text class="scatter-tick" x={place(x)} y={place(BOTTOM + 20.0)} text-anchor={anchor(x)}>
                        { tick_text(locale, &props.x, tick, &self.x_ticks) }
                    </text>
                </>
            }
        });
        let frontier: Vec<String> = self
            .order
            .iter()
            .filter(|&&index| !self.dominated[index])
            .map(|&index| format!("{},{}", place(self.places[index].0), place(self.places[index].1)))
            .collect();
        html! {
            <>
                { for across }
                { for along }
                if frontier.len() > 1 {
                    <polyline class="scatter-frontier" points={frontier.join(" ")} />
                }
            </>
        }
    }

    fn mark(&self, index: usize, name: &AttrValue) -> Html {
        let (x, y) = (place(self.places[index].0), place(self.places[index].1));
        html! {
            <>
                { for WRITINGS.iter().zip(&self.labels).map(|(writing, labels)| self.name(index, name, writing, &labels[index])) }
                <circle class="scatter-reach" cx={x.clone()} cy={y.clone()} r={place(REACH)} />
                <circle class="scatter-mark" cx={x} cy={y} r={place(RADIUS)} />
            </>
        }
    }

    fn name(&self, index: usize, name: &AttrValue, writing: &Writing, label: &Option<Label>) -> Html {
        let (x, y) = self.places[index];
        // A crowded name shows only while its point has the focus or the pointer, over everything else.
        let spare = || {
            let (anchor, offset) = if x > WIDTH / 2.0 { (Anchor::End, 1.0) } else { (Anchor::Start, -1.0) };
            Label { x: x + offset * RADIUS, y: y - RADIUS - 5.0, anchor, far: false }
        };
        let crowded = label.is_none().then_some("is-crowded");
        let label = label.unwrap_or_else(spare);
        html! {
            <g class={classes!("scatter-name", writing.class, crowded)} aria-hidden="true">
                if label.far {
                    <line class="scatter-leader" x1={place(x)} y1={place(y)} x2={place(label.x)} y2={place(label.y - 4.0)} />
                }
                <text class="scatter-label" x={place(label.x)} y={place(label.y)} text-anchor={label.anchor.as_str()}>
                    { name.clone() }
                </text>
            </g>
        }
    }
}

/// What the keys do on a point: arrows step, Home and End go to the ends, Enter and space pick.
fn step(props: &ScatterProps, order: &[usize], at: usize) -> Callback<KeyboardEvent> {
    let ids: Rc<[AttrValue]> = order.iter().map(|&index| point_id(&props.id, index)).collect();
    let (focus, pick, index) = (props.focus.clone(), props.pick.clone(), order[at]);
    Callback::from(move |event: KeyboardEvent| {
        let last = ids.len() - 1;
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (at + 1).min(last),
            "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            "Enter" | " " => {
                if let Some(pick) = &pick {
                    event.prevent_default();
                    pick.emit(index);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        focus.emit(ids[next].clone());
    })
}

/// The name of an axis and the way to its better end.
fn axis_title(locale: &Locale, axis: &Axis, higher: &str, lower: &str) -> String {
    let id = match axis.better {
        Better::Higher => higher,
        Better::Lower => lower,
        Better::NearestZero => "scatter-axis-zero",
    };
    text!(locale, id, name = axis.name.as_str(), unit = axis.unit.as_str())
}

fn point_id(stem: &str, index: usize) -> AttrValue {
    format!("{stem}-{index}").into()
}

fn ends(ticks: &[f64]) -> (f64, f64) {
    (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0))
}

fn tick_text(locale: &Locale, axis: &Axis, tick: f64, ticks: &[f64]) -> String {
    let numbers = locale.numbers();
    let (low, high) = ends(ticks);
    // As many digits as tell neighbours apart.
    let unit = if axis.form == AxisForm::Share { 0.01 } else { 1.0 };
    let mut step = (high - low) / (ticks.len().max(2) - 1) as f64 / unit;
    let mut digits = 0;
    while step < 0.999 && digits < 9 {
        step *= 10.0;
        digits += 1;
    }
    match axis.form {
        AxisForm::Share => numbers.percent(tick, digits),
        AxisForm::Signed => numbers.signed(tick, digits),
        AxisForm::Number if high.abs().max(low.abs()) >= 100_000.0 => numbers.compact(tick),
        AxisForm::Number => numbers.decimal(tick, digits, digits),
    }
}

fn accessible_name(locale: &Locale, props: &ScatterProps, plot: &Plot, index: usize) -> String {
    let point = &props.points[index];
    let id = if plot.dominated[index] { "scatter-point-dominated" } else { "scatter-point" };
    text!(
        locale,
        id,
        name = point.name.as_str(),
        x_name = props.x.name.as_str(),
        x = point.x_shown.as_str(),
        y_name = props.y.name.as_str(),
        y = point.y_shown.as_str(),
    )
}

fn table(locale: &Locale, props: &ScatterProps, plot: &Plot) -> Table {
    let heading = |axis: &Axis| text!(locale, "scatter-heading", name = axis.name.as_str(), unit = axis.unit.as_str());
    let columns =
        vec![locale.text("scatter-rule"), heading(&props.x), heading(&props.y), locale.text("scatter-standing")];
    let rows = props.points.iter().zip(&plot.dominated).map(|(point, dominated)| {
        let standing = if *dominated { locale.text("scatter-dominated") } else { locale.text("scatter-on-frontier") };
        vec![point.name.to_string(), point.x_shown.to_string(), point.y_shown.to_string(), standing]
    });
    Table { columns, rows: rows.collect() }
}
