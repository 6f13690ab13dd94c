//! How the drawn values of a figure spread: a sentence, a small picture, and the distribution behind both.

use std::rc::Rc;

use yew::prelude::*;

use super::label::{figure_unit, form_of, shown};
use super::range::RangeFormProps;
use crate::charts::{AxisForm, Histogram, HistogramBar};
use crate::num::distribution::Distribution;
use crate::scenario::{Bounds, Outline};
use crate::text;
use crate::ui::context::{Page, use_page};
use crate::ui::format::Form;

/// The shape of a figure's distribution; nothing where the figure is certain or never drawn.
#[component]
pub fn Shape(props: &RangeFormProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let RangeFormProps { figure, scenario } = props;
    let assumed = scenario.settings.assumed_ranges;
    // Solving for an interval takes milliseconds: only when something of it has changed.
    let outline = use_memo((figure.clone(), figure.get(scenario).cloned(), assumed), |_| Outline::of(scenario, figure));
    let (Some(outline), Some(estimate)) = (&*outline, figure.get(scenario)) else { return Html::default() };
    let (form, unit) = (form_of(figure), figure_unit(locale, scenario, figure));
    let shown = |value: f64| shown(locale, form, value);
    let said = |id: &str, (low, high): (f64, f64)| {
        let id = if unit.is_empty() { id.to_string() } else { format!("{id}.unit") };
        let middle = shown(outline.middle);
        text!(locale, &id, low = shown(low), high = shown(high), unit = unit.as_str(), middle = middle)
    };
    let is_unfit = figure.meaning(estimate.bounds) != outline.taken_as;
    let bars: Rc<[HistogramBar]> = outline
        .steps
        .iter()
        .map(|step| HistogramBar {
            from: step.from,
            to: step.to,
            share: step.share,
            name: text!(locale, "range-step", low = shown(step.from), high = shown(step.to)).into(),
        })
        .collect();
    html! {
        <div class="range-shape">
            if outline.spread.assumed {
                <p><span aria-hidden="true">{ "○ " }</span>{ locale.text("ranges-assumed.help") }</p>
            }
            if is_unfit { <p>{ locale.text("range-unfit") }</p> }
            <Histogram title={said("range-half", outline.half)} how={locale.text("range-how")} {bars}
                form={if form == Form::Percent { AxisForm::Share } else { AxisForm::Number }}
                likely={(estimate.value, AttrValue::from(text!(locale, "range-likely-at", value = shown(estimate.value))))}
                across={figure_axis(&page, &unit)} />
            <p class="quiet-text">
                { said("range-most", outline.most) }
                if outline.taken_as == Bounds::Interval { { " " }{ locale.text("range-interval-only") } }
            </p>
            <details class="range-numbers">
                <summary>{ locale.text("range-distribution") }</summary>
                <p>{ distribution(&page, outline, &shown) }</p>
                <p>{ text!(locale, "range-moments", mean = shown(outline.mean), deviation = shown(outline.deviation)) }</p>
            </details>
        </div>
    }
}

/// The axis across: the value, in its unit.
fn figure_axis(page: &Page, unit: &str) -> String {
    match unit {
        "" => page.locale.text("range-axis"),
        unit => text!(page.locale, "range-axis-unit", unit = unit),
    }
}

/// The name of the distribution with its parameters.
fn distribution(page: &Page, outline: &Outline, shown: &dyn Fn(f64) -> String) -> String {
    let locale = &page.locale;
    let number = |number: f64| locale.numbers().decimal(number, 0, crate::locale::places_for(number, 4));
    match outline.distribution {
        Distribution::Beta { alpha, beta, low, high } => {
            let id = match outline.taken_as {
                Bounds::Limits => "distribution-pert",
                _ => "distribution-beta",
            };
            text!(locale, id, alpha = number(alpha), beta = number(beta), low = shown(low), high = shown(high))
        }
        Distribution::Gamma { shape, scale } => {
            text!(locale, "distribution-gamma", shape = number(shape), scale = shown(scale))
        }
        Distribution::Lognormal { mu, sigma } => {
            text!(locale, "distribution-lognormal", mu = number(mu), sigma = number(sigma))
        }
        Distribution::Triangular { low, mode, high } => {
            text!(locale, "distribution-triangular", low = shown(low), mode = shown(mode), high = shown(high))
        }
        Distribution::Uniform { low, high } => {
            text!(locale, "distribution-uniform", low = shown(low), high = shown(high))
        }
        Distribution::Constant(value) => text!(locale, "distribution-constant", value = shown(value)),
    }
}
