//! How the drawn values of one number spread: bars over equal steps.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::{AxisForm, Frame};
use super::figure::{self, Table, place};
use super::scale;
use super::use_locale;
use crate::text;

/// One bar of a [`Histogram`].
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramBar {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The share of all draws in it, 0 to 1.
    pub share: f64,
    /// Its ends in words, for the table.
    pub name: AttrValue,
}

/// What a [`Histogram`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HistogramProps {
    /// The finding, in words.
    pub title: AttrValue,
    /// How to read it.
    pub how: AttrValue,
    /// Name and unit of the axis across.
    pub across: AttrValue,
    /// How the numbers across are written.
    pub form: AxisForm,
    /// The bars from left to right; values have to be finite.
    pub bars: Rc<[HistogramBar]>,
    /// A value that is marked by a line, with a few words for it.
    pub likely: (f64, AttrValue),
}

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 200.0;

/// Bars whose heights are the shares of all draws in equal steps.
#[component]
pub fn Histogram(props: &HistogramProps) -> Html {
    let locale = use_locale();
    let bars = &props.bars;
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else {
        return figure::empty(&locale, "histogram", &props.title);
    };
    let (likely, words) = &props.likely;
    let across = scale::ticks([first.from, last.to, *likely], 4);
    let up = scale::ticks(std::iter::once(0.0).chain(bars.iter().map(|bar| bar.share)), 3);
    let frame = Frame::new(&locale, (props.form, AxisForm::Share), (across, up), (WIDTH, HEIGHT), 0.0);
    let bar = |bar: &HistogramBar| {
        let (from, to) = (frame.x.at(bar.from), frame.x.at(bar.to));
        let (top, bottom) = (frame.y.at(bar.share), frame.y.at(0.0));
        html! {
            <rect class="histogram-bar" x={place(from)} y={place(top)} width={place(to - from)} height={place(bottom - top)} />
        }
    };
    let x = place(frame.x.at(*likely));
    let picture = html! {
        <div class="scatter-box">
            <p class="scatter-axis">{ locale.text("histogram-axis-up") }</p>
            <svg class="scatter-plot" role="img" aria-label={text!(locale, "histogram-chart", title = props.title.as_str(), likely = words.as_str())}
                viewBox={format!("0 0 {WIDTH} {HEIGHT}")}>
                { frame.grid() }
                { for bars.iter().map(bar) }
                <line class="histogram-likely" x1={x.clone()} x2={x} y1={place(frame.y.at(0.0))} y2="4" />
            </svg>
            <p class="scatter-axis is-right">{ text!(locale, "curves-axis-across", name = props.across.as_str()) }</p>
            <p class="histogram-key">
                <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true" focusable="false">
                    <line class="histogram-likely" x1="10" x2="10" y1="0" y2="16" />
                </svg>
                { words }
            </p>
        </div>
    };
    let row = |bar: &HistogramBar| vec![bar.name.to_string(), locale.numbers().percent(bar.share, 1)];
    let table = Table {
        columns: vec![props.across.to_string(), locale.text("histogram-axis-up")],
        rows: bars.iter().map(row).collect(),
    };
    figure::figure(&locale, "histogram", &props.title, props.how.clone().into(), picture, table)
}
