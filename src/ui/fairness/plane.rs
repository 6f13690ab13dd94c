//! The health equity impact plane, with a choice of the rule to compare with and of both measures.

use std::rc::Rc;

use yew::prelude::*;

use super::break_even::break_even;
use super::{Parts, focus};
use crate::charts::{Axis, AxisForm, Better, ImpactPlane, ImpactPoint, Quadrants};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Lens, Measure, Reason, Unit, Value};
use crate::state::ViewState;
use crate::study::{Plane, PlanePoint};
use crate::text;
use crate::ui::format;
use crate::ui::select::view_select;

/// Every rule compared, around one of them.
pub(super) fn plane(parts: &Parts) -> Html {
    let (locale, view, comparison) = (parts.locale(), parts.view, &parts.shown.comparison);
    let answered = |row: &usize| comparison.answer(*row).is_some();
    let rows: Vec<usize> = (0..comparison.rows.len()).filter(answered).collect();
    let wanted = [&view.against, &view.pair.1, &view.pair.0].into_iter().filter_map(|id| comparison.row_of(id));
    let Some(reference) = wanted.chain(rows.first().copied()).find(answered) else {
        return parts.undefined("plane-name", Reason::NobodyTreated);
    };
    let column = |id: &str, other: &str| {
        let place = |id: &str| MEASURES.iter().position(|measure| measure.id == id);
        place(id).or_else(|| place(other)).unwrap_or(0)
    };
    let (health, equity) = (column(&view.plane.0, "deaths_averted"), column(&view.plane.1, "hoover"));
    let picture = match Plane::of(comparison, &rows, reference, health, equity) {
        Ok(plane) => picture(parts, &plane, reference, MEASURES[health], MEASURES[equity]),
        Err(column) => {
            let (rule, measure) = (parts.rule(reference), format::measure_part(locale, MEASURES[column].id, ""));
            let value = comparison.answer(reference).map_or(Value::Infinite, |answer| answer.measures[column]);
            let reason = format::reason(locale, value);
            html! {
                <>
                    <h3 class="chart-title">{ locale.text("plane-name") }</h3>
                    <p class="chart-empty">{ text!(locale, "plane-lacking", rule = rule, measure = measure) }{ " " }{ reason }</p>
                </>
            }
        }
    };
    let rules = rows.iter().map(|&row| (comparison.rows[row].choice.rule.clone(), parts.rule(row)));
    let against = comparison.rows[reference].choice.rule.as_str();
    html! {
        <section class="card">
            { picture }
            <p class="chart-controls">
                { view_select(parts.page, view, "plane-against", against, rules, |view, against| ViewState { against, ..view }) }
                { view_select(parts.page, view, "plane-health", MEASURES[health].id, measures(locale, Lens::Health), |view, id| {
                    ViewState { plane: (id, view.plane.1.clone()), ..view }
                }) }
                { view_select(parts.page, view, "plane-equity", MEASURES[equity].id, measures(locale, Lens::Fairness), |view, id| {
                    ViewState { plane: (view.plane.0.clone(), id), ..view }
                }) }
            </p>
            { break_even(parts) }
        </section>
    }
}

fn picture(parts: &Parts, plane: &Plane, reference: usize, health: &Measure, equity: &Measure) -> Html {
    let locale = parts.locale();
    let name = parts.rule(reference);
    let currency = &parts.shown.scenario.settings.currency;
    let heading = |measure: &Measure| format::measure_part(locale, measure.id, "");
    let mut how =
        text!(locale, "plane-read", reference = name.as_str(), health = heading(health), equity = heading(equity));
    if !plane.left_out.is_empty() {
        let names = parts.list(plane.left_out.iter().map(|&row| parts.rule(row)));
        how.push(' ');
        how.push_str(&text!(locale, "scatter-undefined", names = names));
    }
    let points: Rc<[ImpactPoint]> = plane.points.iter().map(|found| point(parts, found, health, equity)).collect();
    let quadrants = Quadrants {
        more_health: locale.text("plane-more-health").into(),
        less_health: locale.text("plane-less-health").into(),
        more_equal: locale.text("plane-more-equal").into(),
        less_equal: locale.text("plane-less-equal").into(),
    };
    html! {
        <ImpactPlane id="plane" title={title(parts, plane, &name)} {how} reference={name.clone()} {quadrants} {points}
            health={axis(locale, "plane-gain-health", health, currency)} equity={axis(locale, "plane-gain-equity", equity, currency)} focus={focus()} />
    }
}

fn point(parts: &Parts, found: &PlanePoint, health: &Measure, equity: &Measure) -> ImpactPoint {
    let locale = parts.locale();
    let id = &parts.shown.comparison.rows[found.row].choice.rule;
    ImpactPoint {
        name: parts.rule(found.row).into(),
        equity: found.equity * scale(equity),
        health: found.health * scale(health),
        equity_shown: gain(locale, equity, found.equity).into(),
        health_shown: gain(locale, health, found.health).into(),
        standing: locale.text(&format!("plane-is-{}", found.impact.key())).into(),
        selected: *id == parts.view.pair.0 || *id == parts.view.pair.1,
    }
}

/// Whether the rule compared with can be beaten, and how many rules trade health for equality.
fn title(parts: &Parts, plane: &Plane, reference: &str) -> String {
    let locale = parts.locale();
    let tally = plane.tally();
    let first = || plane.points.iter().find(|point| point.impact.is_better()).map_or(0, |point| point.row);
    match (tally.better, tally.trade) {
        (0, 0) if tally.worse == 0 => text!(locale, "plane-same", reference = reference),
        (0, 0) => text!(locale, "plane-unbeaten", reference = reference),
        (0, trade) => text!(locale, "plane-trade", reference = reference, trade = trade),
        (better, _) => {
            text!(locale, "plane-beaten", reference = reference, better = better, first = parts.rule(first()))
        }
    }
}

fn axis(locale: &Locale, id: &str, measure: &Measure, currency: &str) -> Axis {
    let unit = match scale(measure) > 1.0 {
        true => locale.text("plane-points"),
        false => format::unit(locale, measure.id, currency),
    };
    let name = text!(locale, id, measure = format::measure_part(locale, measure.id, ""));
    Axis { name: name.into(), unit: unit.into(), better: Better::Higher, form: AxisForm::Signed }
}

/// Differences of shares are shown in percentage points.
fn scale(measure: &Measure) -> f64 {
    if matches!(measure.unit, Unit::Share | Unit::PercentagePoints) { 100.0 } else { 1.0 }
}

/// A difference with its sign, in as many digits as its unit deserves.
fn gain(locale: &Locale, measure: &Measure, difference: f64) -> String {
    let shown = difference * scale(measure);
    let digits = match measure.unit {
        Unit::Index | Unit::YearsEach | Unit::Times => 2,
        _ if shown.abs() < 10.0 && shown.fract().abs() > 0.05 => 1,
        _ => 0,
    };
    locale.signed(shown, digits)
}

/// The measures of a lens with their names.
fn measures(locale: &Locale, lens: Lens) -> impl Iterator<Item = (String, String)> {
    let of_lens = MEASURES.iter().filter(move |measure| measure.lens == lens);
    of_lens.map(|measure| (measure.id.to_string(), format::measure_part(locale, measure.id, "")))
}
