//! Points of a plot with their names, stepped through by the arrow keys.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::place;
use super::labels::{self, Anchor, Area, Label, Point, Rank};
use crate::num;

/// Radius of a point.
pub(super) const RADIUS: f64 = 6.5;
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

/// A point of a plot.
pub(super) struct Dot {
    /// Its name.
    pub name: AttrValue,
    /// Its name and values for those who do not see it.
    pub label: String,
    /// Its place.
    pub at: (f64, f64),
    /// Whether the reader has picked it.
    pub is_selected: bool,
    /// Whether it matters less: drawn hollow, and nameless in a crowd.
    pub is_minor: bool,
    /// What it looks like.
    pub shape: Shape,
}

/// What a point of a plot looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One of many.
    Disc,
    /// All others are compared with it.
    Diamond,
    /// Made by the reader.
    Square,
    /// Nameless in the plot: it only shows where a line comes from.
    Step,
}

impl Shape {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Disc | Self::Square => None,
            Self::Diamond => Some("is-reference"),
            Self::Step => Some("is-step"),
        }
    }
}

/// What the points of a plot have in common.
pub(super) struct Dots<'a> {
    /// Stem of their ids; unique on the page.
    pub id: &'a AttrValue,
    /// The width of the plot.
    pub width: f64,
    /// Where names may be written.
    pub area: Area,
    /// Words in the plot that names keep off: where they stand for a size of the text.
    pub words: fn(f64, Area) -> Vec<Area>,
    /// The place in the order of the arrow keys that the tabulator key leads to.
    pub current: UseStateHandle<usize>,
    /// Whether the current point is also told in words beside the plot, so that it follows the pointer.
    pub tells: bool,
    /// Moves the keyboard focus to the element with this id.
    pub focus: &'a Callback<AttrValue>,
    /// A point was picked, by its index. Without it points only tell their values.
    pub pick: &'a Option<Callback<usize>>,
}

/// Indices of points from left to right: the order of the arrow keys.
pub(super) fn order(dots: &[Dot]) -> Vec<usize> {
    num::ordered(dots.len(), |a, b| dots[a].at.0.total_cmp(&dots[b].at.0).then(dots[b].at.1.total_cmp(&dots[a].at.1)))
}

impl Dots<'_> {
    /// Draws the points.
    pub fn draw(&self, dots: &[Dot]) -> Html {
        let order = order(dots);
        let labels = WRITINGS.map(|writing| self.labels(dots, writing));
        let current = (*self.current).min(dots.len().saturating_sub(1));
        let points = order.iter().enumerate().map(|(at, &index)| {
            let onfocus = {
                let current = self.current.clone();
                Callback::from(move |_: FocusEvent| current.set(at))
            };
            let onkeydown = self.step(&order, at);
            // What is pointed at is told below the plot.
            let onpointerenter = self.tells.then(|| {
                let current = self.current.clone();
                Callback::from(move |_: PointerEvent| current.set(at))
            });
            let dot = &dots[index];
            let pick = self.pick.clone().filter(|_| dot.shape != Shape::Step);
            let is_button = pick.is_some();
            let onclick = pick.map(|pick| Callback::from(move |_: MouseEvent| pick.emit(index)));
            let classes = classes!(
                "scatter-point",
                dot.is_minor.then_some("is-dominated"),
                dot.is_selected.then_some("is-selected"),
                dot.shape.class(),
            );
            let labels = [labels[0][index], labels[1][index]];
            html! {
                <g key={index} id={point_id(self.id, index)} class={classes} aria-label={dot.label.clone()}
                    role={if is_button { "button" } else { "img" }}
                    aria-pressed={is_button.then_some(if dot.is_selected { "true" } else { "false" })}
                    tabindex={if at == current { "0" } else { "-1" }} {onfocus} {onkeydown} {onpointerenter} {onclick}>
                    { self.mark(dot, &labels) }
                </g>
            }
        });
        html! { <>{ for points }</> }
    }

    fn labels(&self, dots: &[Dot], writing: Writing) -> Vec<Option<Label>> {
        let is_named = |index: &usize| dots[*index].shape != Shape::Step;
        let name = |dot: &Dot| Point {
            x: dot.at.0,
            y: dot.at.1,
            width: labels::width(&dot.name, writing.font),
            rank: match dot.is_minor {
                _ if dot.is_selected || dot.shape == Shape::Diamond => Rank::Needed,
                false => Rank::Usual,
                true => Rank::Spare,
            },
        };
        let named: Vec<usize> = (0..dots.len()).filter(is_named).collect();
        let points: Vec<Point> = named.iter().map(|&index| name(&dots[index])).collect();
        let placed = labels::place(&points, RADIUS, writing.line(), self.area, &(self.words)(writing.font, self.area));
        let mut labels = vec![None; dots.len()];
        for (index, label) in named.into_iter().zip(placed) {
            labels[index] = label;
        }
        labels
    }

    fn mark(&self, dot: &Dot, labels: &[Option<Label>; WRITINGS.len()]) -> Html {
        let (x, y) = (place(dot.at.0), place(dot.at.1));
        html! {
            <>
                if dot.shape != Shape::Step {
                    { for WRITINGS.iter().zip(labels).map(|(writing, label)| self.name(dot, writing, *label)) }
                }
                <circle class="scatter-reach" cx={x.clone()} cy={y.clone()} r={place(REACH)} />
                { match dot.shape {
                    Shape::Disc => html! { <circle class="scatter-mark" cx={x} cy={y} r={place(RADIUS)} /> },
                    Shape::Diamond => diamond(dot.at, 11.0),
                    Shape::Square => html! {
                        <rect class="scatter-mark" x={place(dot.at.0 - RADIUS)} y={place(dot.at.1 - RADIUS)}
                            width={place(2.0 * RADIUS)} height={place(2.0 * RADIUS)} />
                    },
                    Shape::Step => diamond(dot.at, 5.0),
                } }
            </>
        }
    }

    fn name(&self, dot: &Dot, writing: &Writing, label: Option<Label>) -> Html {
        let (x, y) = dot.at;
        // A crowded name shows only while its point has the focus or the pointer, over everything else.
        let spare = || {
            let (anchor, offset) = if x > self.width / 2.0 { (Anchor::End, 1.0) } else { (Anchor::Start, -1.0) };
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
                    { dot.name.clone() }
                </text>
            </g>
        }
    }

    /// What the keys do on a point: arrows step, Home and End go to the ends, Enter and space pick.
    fn step(&self, order: &[usize], at: usize) -> Callback<KeyboardEvent> {
        let ids: Rc<[AttrValue]> = order.iter().map(|&index| point_id(self.id, index)).collect();
        let (focus, pick, index) = (self.focus.clone(), self.pick.clone(), order[at]);
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
}

fn diamond((x, y): (f64, f64), reach: f64) -> Html {
    let (x, top, r) = (place(x), place(y - reach), place(reach));
    html! { <path class="scatter-mark" d={format!("M{x} {top}l{r} {r}l-{r} {r}l-{r} -{r}z")} /> }
}

fn point_id(stem: &str, index: usize) -> AttrValue {
    format!("{stem}-{index}").into()
}
