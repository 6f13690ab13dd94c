//! The range of one figure: a note at its field, and on its card the form that sets low, likely and high.

use std::rc::Rc;

use yew::prelude::*;

use super::end_field::EndField;
use super::flaw_at;
use super::label::{figure_unit, form_of, shown};
use super::shape::Shape;
use crate::browser::input;
use crate::scenario::{AssumedRanges, Bounds, Estimate, Figure, Scenario, Spread, ThreePoint, validate};
use crate::state::Edit;
use crate::text;
use crate::ui::context::{Card, Page, use_page};

/// The range of a figure as a button to its card; nothing where it has none and none is assumed.
pub fn range_note(
    page: &Page,
    figure: &Figure,
    estimate: &Estimate,
    assumed: &AssumedRanges,
    label: &AttrValue,
) -> Html {
    let Some(spread) = Spread::of(figure, estimate, assumed) else { return Html::default() };
    let locale = &page.locale;
    let said = between(page, figure, &spread);
    let onclick = {
        let (show, figure, label) = (page.show.clone(), figure.clone(), label.clone());
        Callback::from(move |_: MouseEvent| show.emit(Card::Origin(figure.clone(), label.clone())))
    };
    html! {
        <button type="button" class={classes!("range-note", spread.assumed.then_some("assumed"))} {onclick}
            title={spread.assumed.then(|| locale.text("ranges-assumed.help"))}
            aria-label={text!(locale, "range-button", range = said.as_str(), label = label.as_str())}>
            { said.clone() }
        </button>
    }
}

/// "80 to 160", or "80 to 120, assumed".
fn between(page: &Page, figure: &Figure, spread: &Spread) -> String {
    let locale = &page.locale;
    let (low, high) = (shown(locale, form_of(figure), spread.low), shown(locale, form_of(figure), spread.high));
    if spread.assumed {
        text!(locale, "range-note-assumed", low = low, high = high)
    } else {
        text!(locale, "range-note", low = low, high = high)
    }
}

/// Properties of [`RangeForm`].
#[derive(Properties, PartialEq)]
pub struct RangeFormProps {
    /// The figure.
    pub figure: Figure,
    /// The scenario as it is now.
    pub scenario: Rc<Scenario>,
}

const FLAW_ID: &str = "range-flaw";

/// Low, likely and high, what the ends mean, and how the drawn values spread.
#[component]
pub fn RangeForm(props: &RangeFormProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let RangeFormProps { figure, scenario } = props;
    let Some(estimate) = figure.get(scenario) else { return Html::default() };
    let points = estimate.points();
    let flaws = validate(scenario).err().unwrap_or_default();
    let flaw = flaw_at(locale, &flaws, &figure.place());
    let (form, unit) = (form_of(figure), AttrValue::from(field_unit(locale, scenario, figure)));
    let end = |name: &str, value: Option<f64>, optional: bool, set: fn(ThreePoint, Option<f64>) -> ThreePoint| {
        let (page, figure) = (page.clone(), figure.clone());
        let onvalue =
            Callback::from(move |value: Option<f64>| page.edit(Edit::Range(figure.clone(), set(points, value))));
        html! {
            <EndField label={locale.text(name)} {value} {form} unit={unit.clone()} {optional} {onvalue}
                flaw={flaw.is_some().then_some(AttrValue::Static(FLAW_ID))} />
        }
    };
    html! {
        <div class="range-form">
            <div class="ends" role="group" aria-label={locale.text("range-form")}>
                { end("range-low", points.low, true, |points, low| ThreePoint { low, ..points }) }
                { end("range-likely", Some(points.likely), false, |points, likely| ThreePoint {
                    likely: likely.unwrap_or(points.likely), ..points
                }) }
                { end("range-high", points.high, true, |points, high| ThreePoint { high, ..points }) }
            </div>
            if let Some(flaw) = &flaw {
                <p class="flaw" id={FLAW_ID} role="alert">{ flaw }</p>
            } else {
                <p class="quiet-text">{ locale.text("range-form.help") }</p>
            }
            if estimate.has_range() && figure.is_drawn() { { meaning(&page, figure, estimate) } }
            if estimate.has_range() && !figure.is_drawn() { <p>{ locale.text("range-persons") }</p> }
            if flaw.is_none() { <Shape figure={figure.clone()} scenario={scenario.clone()} /> }
        </div>
    }
}

/// The unit beside a field that is typed in.
fn field_unit(locale: &crate::locale::Locale, scenario: &Scenario, figure: &Figure) -> String {
    match form_of(figure) {
        crate::ui::format::Form::Percent => locale.text("unit-percent"),
        crate::ui::format::Form::Plain => figure_unit(locale, scenario, figure),
    }
}

/// The choice of what the ends mean.
fn meaning(page: &Page, figure: &Figure, estimate: &Estimate) -> Html {
    let locale = &page.locale;
    let onchange = {
        let (page, figure) = (page.clone(), figure.clone());
        Callback::from(move |event: Event| {
            let chosen = input::chosen(&event).unwrap_or_default();
            let bounds = Bounds::ALL.into_iter().find(|bounds| key(*bounds) == chosen).unwrap_or_default();
            page.edit_once(Edit::Bounds(figure.clone(), bounds));
        })
    };
    let usual = locale.text(&format!("range-means-{}", key(figure.meaning(Bounds::Usual))));
    let words = |bounds: Bounds| match bounds {
        Bounds::Usual => text!(locale, "range-means-usual", meaning = usual.as_str()),
        stated => locale.text(&format!("range-means-{}", key(stated))),
    };
    html! {
        <label class="range-meaning">
            <span>{ locale.text("range-meaning") }</span>
            <select {onchange}>
                { for Bounds::ALL.into_iter().map(|bounds| html! {
                    <option value={key(bounds)} selected={bounds == estimate.bounds}>{ words(bounds) }</option>
                }) }
            </select>
        </label>
    }
}

/// Stem of the texts of a meaning.
fn key(bounds: Bounds) -> &'static str {
    match bounds {
        Bounds::Usual => "usual",
        Bounds::Interval => "interval",
        Bounds::Limits => "limits",
        Bounds::Triangle => "triangle",
        Bounds::Even => "even",
    }
}
