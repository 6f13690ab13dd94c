//! A figure as a report shows it: value, unit, range, mark as shape and word, sources, remark.

use yew::prelude::*;

use super::Report;
use crate::locale::Locale;
use crate::measures::Unit;
use crate::scenario::Estimate;
use crate::text;
use crate::ui::format::{self, Form};
use crate::ui::scenario::figure::mark_parts;

/// A figure; its unit stands with it where the head of its column does not say it.
pub fn figure<'a>(report: &Report<'a>, estimate: &'a Estimate, form: Form, unit: &str) -> Html {
    let locale = report.locale;
    let (shape, mark) = mark_parts(estimate.mark);
    let value = shown(locale, form, estimate.value);
    let value = if unit.is_empty() { value } else { text!(locale, "amount-unit", amount = value, unit = unit) };
    html! {
        <>
            <span class="figure-value">{ value }</span>
            if let Some(range) = range(locale, form, estimate) { { " " }<span class="figure-range">{ range }</span> }
            { " " }<span class="figure-mark"><span aria-hidden="true">{ shape }{ "\u{a0}" }</span>{ locale.text(mark) }</span>
            { report.references.after(locale, estimate) }
        </>
    }
}

/// "80 to 160", or one end where only one is stated; none where there is no range.
fn range(locale: &Locale, form: Form, estimate: &Estimate) -> Option<String> {
    let shown = |value: f64| shown(locale, form, value);
    match (estimate.low, estimate.high) {
        (Some(low), Some(high)) => Some(text!(locale, "range-note", low = shown(low), high = shown(high))),
        (Some(low), None) => Some(text!(locale, "report-range-from", low = shown(low))),
        (None, Some(high)) => Some(text!(locale, "report-range-to", high = shown(high))),
        (None, None) => None,
    }
}

fn shown(locale: &Locale, form: Form, value: f64) -> String {
    format::in_detail(locale, if form == Form::Percent { Unit::Risk } else { Unit::Count }, value)
}
