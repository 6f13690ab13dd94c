//! Rules on any two measures: what one costs in the other.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::board::viewing;
use super::reach::gains;
use crate::charts::{Axis, AxisForm, Better, Scatter, ScatterKind, ScatterPoint};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Direction, Family, Measure, Unit, Value};
use crate::scenario::OWN;
use crate::state::{Action, Shown, ViewState};
use crate::study::{Point, TradeOff};
use crate::ui::context::Page;
use crate::ui::format;

/// What the plot shows beside the rules: nothing in the program that opens the page.
#[derive(Default)]
pub struct Marks {
    /// What else can be reached.
    pub points: Vec<ScatterPoint>,
    /// The line through all of that, rules among it, from left to right.
    pub line: Rc<[(f64, f64)]>,
    /// What beats each rule compared, as a sentence, where something does; empty as long as that is not known.
    pub standings: Vec<Option<String>>,
}

/// The measures on the axes, horizontal first, by their places in the catalogue.
pub fn axes(view: &ViewState) -> (usize, usize) {
    let column = |id: &str, other: usize| MEASURES.iter().position(|measure| measure.id == id).unwrap_or(other);
    (column(&view.axes.0, 1), column(&view.axes.1, 5))
}

/// The plot, with a choice of measure for each axis; a click on a rule pictures its patients.
pub fn trade_off(page: &Page, shown: &Shown, view: &ViewState, marks: &Marks) -> Html {
    let (x, y) = axes(view);
    let found = TradeOff::of(&shown.comparison, x, y);
    let pick = {
        let (act, view, found, shown) = (page.act.clone(), view.clone(), found.clone(), shown.clone());
        Callback::from(move |index: usize| {
            if let Some(point) = found.points.get(index) {
                let pictured = shown.comparison.rows[point.row].choice.rule.clone();
                act.emit(Action::Viewed(ViewState { pictured, ..view.clone() }));
            }
        })
    };
    html! {
        <>
            { plot(&page.locale, shown, view, marks, &found, Some(pick)) }
            <p class="chart-controls">
                { axis_choice(page, view, "tradeoff-up", &view.axes.1, |view, id| (view.axes.0.clone(), id)) }
                { axis_choice(page, view, "tradeoff-across", &view.axes.0, |view, id| (id, view.axes.1.clone())) }
                <button type="button" class="quiet" onclick={viewing(page, ViewState {
                    axes: (view.axes.1.clone(), view.axes.0.clone()), ..view.clone()
                })}>{ page.locale.text("tradeoff-swap") }</button>
            </p>
        </>
    }
}

/// The plot as it is printed: nothing in it can be chosen.
pub fn printed_trade_off(locale: &Locale, shown: &Shown, view: &ViewState) -> Html {
    let (x, y) = axes(view);
    plot(locale, shown, view, &Marks::default(), &TradeOff::of(&shown.comparison, x, y), None)
}

/// The plot alone; `found` is what it shows.
fn plot(
    locale: &Locale,
    shown: &Shown,
    view: &ViewState,
    marks: &Marks,
    found: &TradeOff,
    pick: Option<Callback<usize>>,
) -> Html {
    let (x, y) = axes(view);
    let name = |row: usize| format::rule(locale, &shown.scenario, &shown.comparison.rows[row].choice.rule);
    let standing = |point: &Point| {
        let beaten = marks.standings.get(point.row).cloned().flatten();
        match point.dominated_by {
            Some(row) if crate::IS_FULL => {
                let better = found.points.iter().find(|other| other.row == row);
                let better = better.map_or((point.x, point.y), |better| (better.x, better.y));
                let gains = gains(locale, [MEASURES[x], MEASURES[y]], better, (point.x, point.y));
                text!(locale, "tradeoff-beaten", other = name(row), gains = gains)
            }
            _ => beaten.unwrap_or_default(),
        }
    };
    let rules = found.points.iter().map(|point| {
        let id = &shown.comparison.rows[point.row].choice.rule;
        let is_own = crate::IS_FULL && id.starts_with(OWN);
        ScatterPoint {
            name: name(point.row).into(),
            x: point.x,
            y: point.y,
            x_shown: format::value(locale, MEASURES[x], Value::Number(point.x)).into(),
            y_shown: format::value(locale, MEASURES[y], Value::Number(point.y)).into(),
            dominated: point.dominated_by.is_some(),
            selected: *id == view.pair.0 || *id == view.pair.1,
            standing: if crate::IS_FULL { standing(point).into() } else { AttrValue::default() },
            kind: if is_own { ScatterKind::Own } else { ScatterKind::Rule },
        }
    });
    let points: Rc<[ScatterPoint]> = rules.chain(marks.points.iter().cloned()).collect();
    let currency = &shown.scenario.settings.currency;
    let left_out: Rc<[AttrValue]> = found.left_out.iter().map(|&row| AttrValue::from(name(row))).collect();
    html! {
        <Scatter id="tradeoff" title={title(locale, found, x, y)} x={axis(locale, MEASURES[x], currency)} y={axis(locale, MEASURES[y], currency)}
            {points} reached={marks.line.clone()} {left_out} {pick}
            focus={Callback::from(|id: AttrValue| crate::browser::page::focus(&id))} />
    }
}

/// The finding: whether one rule is best on both measures.
fn title(locale: &Locale, found: &TradeOff, x: usize, y: usize) -> String {
    let undominated = found.points.iter().filter(|point| point.dominated_by.is_none());
    let mut places: Vec<(u64, u64)> = Vec::new();
    for place in undominated.map(|point| (point.x.to_bits(), point.y.to_bits())) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let (x, y) = (format::measure_part(locale, MEASURES[x].id, ""), format::measure_part(locale, MEASURES[y].id, ""));
    match places.len() {
        0 => locale.text("tradeoff-none"),
        1 => text!(locale, "tradeoff-one", x = x, y = y),
        _ => text!(locale, "tradeoff-several", x = x, y = y),
    }
}

/// A measure with its unit, for the head of a column.
pub fn heading(locale: &Locale, measure: &Measure, currency: &str) -> String {
    let (name, unit) = (format::measure_part(locale, measure.id, ""), format::unit(locale, measure.id, currency));
    text!(locale, "scatter-heading", name = name, unit = unit)
}

/// A measure along an axis.
pub fn axis(locale: &Locale, measure: &Measure, currency: &str) -> Axis {
    Axis {
        name: format::measure_part(locale, measure.id, "").into(),
        unit: format::unit(locale, measure.id, currency).into(),
        better: match measure.direction {
            Direction::More => Better::Higher,
            Direction::Less => Better::Lower,
            Direction::NearestZero => Better::NearestZero,
            Direction::NearestOne => Better::NearestOne,
        },
        form: match measure.unit {
            Unit::Share | Unit::PercentagePoints | Unit::Risk => AxisForm::Share,
            Unit::Index => AxisForm::Signed,
            _ => AxisForm::Number,
        },
    }
}

fn axis_choice(
    page: &Page,
    view: &ViewState,
    label: &str,
    now: &str,
    with: impl Fn(&ViewState, String) -> (String, String) + 'static,
) -> Html {
    let locale = &page.locale;
    let onchange = {
        let (act, view) = (page.act.clone(), view.clone());
        Callback::from(move |event: Event| {
            if let Some(id) = crate::browser::input::chosen(&event) {
                act.emit(Action::Viewed(ViewState { axes: with(&view, id), ..view.clone() }));
            }
        })
    };
    html! {
        <label>
            { locale.text(label) }{ " " }
            <select {onchange}>
                { if crate::IS_FULL { by_family(locale, now) } else { options(locale, now, |_| true) } }
            </select>
        </label>
    }
}

/// Every measure as an option, under the name of its family.
fn by_family(locale: &Locale, now: &str) -> Html {
    let group = |family: Family| {
        html! {
            <optgroup label={format::family(locale, family)}>
                { options(locale, now, |measure| measure.family == family) }
            </optgroup>
        }
    };
    Family::ALL.into_iter().map(group).collect()
}

/// Some measures as options.
fn options(locale: &Locale, now: &str, wanted: impl Fn(&Measure) -> bool) -> Html {
    let option = |measure: &&Measure| {
        html! {
            <option value={measure.id} selected={measure.id == now}>{ format::measure_part(locale, measure.id, "") }</option>
        }
    };
    MEASURES.iter().filter(|measure| wanted(measure)).map(option).collect()
}
