//! Axes of plots: their names, their round numbers, and the quiet grid behind the marks.

use yew::prelude::*;

use super::figure::place;
use super::labels::{self, Area};
use super::scale::Scale;
use crate::locale::Locale;
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
    /// One, from either side.
    NearestOne,
    /// None of them.
    Neither,
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
    /// Differences of parts of 1, in percentage points with their sign.
    Points,
}

/// One axis of a plot.
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

impl Axis {
    /// The name and the way to the better end, for the axis across.
    pub(super) fn title_across(&self, locale: &Locale) -> String {
        self.title(locale, "scatter-axis-right", "scatter-axis-left")
    }

    /// The name and the way to the better end, for the axis upwards.
    pub(super) fn title_up(&self, locale: &Locale) -> String {
        self.title(locale, "scatter-axis-up", "scatter-axis-down")
    }

    fn title(&self, locale: &Locale, higher: &str, lower: &str) -> String {
        let id = match self.better {
            Better::Higher => higher,
            Better::Lower => lower,
            Better::NearestZero => "scatter-axis-zero",
            Better::NearestOne => "scatter-axis-one",
            Better::Neither => "scatter-heading",
        };
        text!(locale, id, name = self.name.as_str(), unit = self.unit.as_str())
    }

    /// The name with the unit, for the head of a column.
    pub(super) fn heading(&self, locale: &Locale) -> String {
        text!(locale, "scatter-heading", name = self.name.as_str(), unit = self.unit.as_str())
    }
}

/// Two axes with round numbers, each a tick.
pub(super) struct Frame {
    /// Places across.
    pub x: Scale,
    /// Places upwards.
    pub y: Scale,
    x_ticks: Vec<(f64, String)>,
    y_ticks: Vec<(f64, String)>,
    left: f64,
    width: f64,
}

/// Room above the highest tick.
pub(super) const TOP: f64 = 20.0;
/// Room below the lowest tick, for the numbers across.
const BELOW: f64 = 28.0;
/// Size of the numbers where the plot is small; there is room for them at that size.
const FONT: f64 = 19.0;
/// Room between two of them.
const GAP: f64 = 8.0;

impl Frame {
    /// Lays out a plot of that size; marks of that radius at the left end do not touch the numbers.
    pub fn new(
        locale: &Locale,
        axes: (AxisForm, AxisForm),
        ticks: (Vec<f64>, Vec<f64>),
        size: (f64, f64),
        radius: f64,
    ) -> Self {
        let y_ticks = written(locale, axes.1, &ticks.1);
        let widest = y_ticks.iter().map(|(_, text)| labels::width(text, FONT)).fold(0.0, f64::max);
        let x_ticks = written(locale, axes.0, &ticks.0);
        let beside = x_ticks.last().map_or(0.0, |(_, text)| labels::width(text, FONT) / 2.0);
        let left = (widest + 10.0).min(size.0 / 3.0);
        Self {
            x: Scale { values: ends(&ticks.0), places: (left + radius, size.0 - beside.clamp(18.0, size.0 / 10.0)) },
            y: Scale { values: ends(&ticks.1), places: (size.1 - BELOW, TOP) },
            x_ticks,
            y_ticks,
            left,
            width: size.0,
        }
    }

    /// The same, where the axis across goes from 0 to just that value, between two places that never change.
    pub fn between(self, places: (f64, f64), end: f64) -> Self {
        let x = Scale { values: (0.0, end), places };
        let x_ticks = self.x_ticks.into_iter().filter(|(tick, _)| *tick <= end).collect();
        Self { x, x_ticks, left: places.0, ..self }
    }

    /// Where names may be written.
    pub fn area(&self) -> Area {
        Area { left: self.left, top: 0.0, right: self.width - 2.0, bottom: self.y.places.0 - 2.0 }
    }

    /// The grid with its numbers.
    pub fn grid(&self) -> Html {
        let (bottom, right) = (self.y.places.0, self.x.places.1);
        let line = |x1: f64, y1: f64, x2: f64, y2: f64| {
            html! { <line class="scatter-grid" x1={place(x1)} y1={place(y1)} x2={place(x2)} y2={place(y2)} /> }
        };
        let across = self.y_ticks.iter().map(|(tick, text)| {
            let y = self.y.at(*tick);
            html! {
                <>
                    { line(self.left, y, right, y) }
                    <text class="scatter-tick" x={place(self.left - 8.0)} y={place(y + 4.5)} text-anchor="end">{ text }</text>
                </>
            }
        });
        let every = self.every();
        let along = self.x_ticks.iter().enumerate().map(|(index, (tick, text))| {
            let x = self.x.at(*tick);
            html! {
                <>
                    { line(x, bottom, x, bottom + 5.0) }
                    if index % every == 0 {
                        <text class="scatter-tick" x={place(x)} y={place(bottom + 20.0)} text-anchor={self.anchor(x, text)}>{ text }</text>
                    }
                </>
            }
        });
        html! { <>{ for across }{ for along }</> }
    }

    /// A long number under the right end would run out of the picture.
    fn anchor(&self, x: f64, text: &str) -> &'static str {
        if x + labels::width(text, FONT) / 2.0 > self.width { "end" } else { "middle" }
    }

    /// The numbers across that are written: every first, second, third …, so that none runs into the next.
    fn every(&self) -> usize {
        let ends = |(tick, text): &(f64, String)| {
            let (x, width) = (self.x.at(*tick), labels::width(text, FONT));
            if self.anchor(x, text) == "end" { (x - width, x) } else { (x - width / 2.0, x + width / 2.0) }
        };
        let ends: Vec<(f64, f64)> = self.x_ticks.iter().map(ends).collect();
        let has_room = |every: &usize| {
            let written = || ends.iter().step_by(*every);
            written().zip(written().skip(1)).all(|(one, next)| one.1 + GAP <= next.0)
        };
        (1..ends.len()).find(has_room).unwrap_or(ends.len().max(1))
    }
}

fn ends(ticks: &[f64]) -> (f64, f64) {
    (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0))
}

/// Ticks with their numbers, in as many digits as tell neighbours apart.
pub(super) fn written(locale: &Locale, form: AxisForm, ticks: &[f64]) -> Vec<(f64, String)> {
    let numbers = locale.numbers();
    let (low, high) = ends(ticks);
    let unit = if matches!(form, AxisForm::Share | AxisForm::Points) { 0.01 } else { 1.0 };
    let mut step = (high - low) / (ticks.len().max(2) - 1) as f64 / unit;
    let mut digits = 0;
    while step < 0.999 && digits < 9 {
        step *= 10.0;
        digits += 1;
    }
    let text = |tick: f64| match form {
        AxisForm::Share => numbers.percent(tick, digits),
        AxisForm::Signed => numbers.signed(tick, digits),
        AxisForm::Points => numbers.signed(100.0 * tick, digits),
        AxisForm::Number if high.abs().max(low.abs()) >= 100_000.0 => numbers.compact(tick),
        AxisForm::Number => numbers.decimal(tick, digits, digits),
    };
    ticks.iter().map(|&tick| (tick, text(tick))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scale;

    /// Where the numbers across are written, from left to right.
    fn written_across(frame: &Frame) -> Vec<(f64, f64)> {
        let every = frame.every();
        let written = frame.x_ticks.iter().step_by(every).map(|(tick, text)| {
            let (x, width) = (frame.x.at(*tick), labels::width(text, FONT));
            match frame.anchor(x, text) {
                "end" => (x - width, x),
                _ => (x - width / 2.0, x + width / 2.0),
            }
        });
        written.collect()
    }

    #[test]
    fn numbers_across_never_run_into_each_other_and_the_first_is_written() {
        let locale = Locale::plain();
        for most in [1.0, 7.0, 90.0, 12_345.0, 99_999.0, 140_000.0, 251_000.0, 3_400_000.0, 8e9, 7e14] {
            for (least, form) in [(0.0, AxisForm::Number), (-most, AxisForm::Signed), (0.1 * most, AxisForm::Share)] {
                let ticks = scale::ticks([least, most], 5);
                let count = ticks.len();
                let frame = Frame::new(&locale, (form, form), (ticks.clone(), ticks), (440.0, 340.0), 6.5);
                let written = written_across(&frame);
                assert!(written.windows(2).all(|pair| pair[0].1 < pair[1].0), "{least} to {most}: {written:?}");
                assert!(!written.is_empty() && written.len() <= count);
            }
        }
    }

    #[test]
    fn short_numbers_are_all_written() {
        let ticks = scale::ticks([0.0, 50.0], 5);
        let frame = Frame::new(
            &Locale::plain(),
            (AxisForm::Number, AxisForm::Number),
            (ticks.clone(), ticks),
            (440.0, 340.0),
            6.5,
        );
        assert_eq!(written_across(&frame).len(), frame.x_ticks.len());
    }
}
