//! One measure of one rule on the board.

use yew::prelude::*;

use crate::charts::meter;
use crate::locale::Locale;
use crate::measures::{Lens, Measure, Value};
use crate::study::{Gauge, Standing};
use crate::ui::context::{Asked, Card, Page};
use crate::ui::format;

/// A cell: the number first, a mark where it is best or worst, a thin bar under it.
///
/// On a narrow page, where the headings are out of sight, the number stands under the measure's name, which
/// opens its card; whoever goes by keyboard or ear has the headings for that.
pub fn cell(
    page: &Page,
    rule: &str,
    measure: &'static Measure,
    value: Value,
    aside: Option<String>,
    standing: Standing,
    gauge: Option<Gauge>,
) -> Html {
    let locale = &page.locale;
    let card = Card::Measure(Asked { measure: measure.id, rule: rule.into() });
    let onclick = page.show.reform(move |_: MouseEvent| card.clone());
    let label = format::measure_part(locale, measure.id, "");
    let shown = format::value(locale, measure, value);
    let why = format::reason(locale, value);
    html! {
        <td class="board-cell" role="cell" key={measure.id}>
            <button type="button" class="cell-label" tabindex="-1" aria-hidden="true" {onclick}>{ label }</button>
            <span class="cell-value">
                if why.is_empty() {
                    <span class="number">{ shown }</span>
                } else {
                    <span class="undefined">{ why }</span>
                }
                { mark(locale, standing) }
            </span>
            if let Some(aside) = aside { <span class="aside">{ aside }</span> }
            if let Some(Gauge { origin, end }) = gauge {
                { meter(origin, end, lens(measure.lens)) }
            }
        </td>
    }
}

fn mark(locale: &Locale, standing: Standing) -> Html {
    match standing {
        Standing::Best => html! {
            <span class="best"><span aria-hidden="true">{ "▲\u{a0}" }</span>{ locale.text("rank-best") }</span>
        },
        Standing::Worst => html! {
            <span class="worst"><span aria-hidden="true">{ "▽" }</span><span class="sr">{ locale.text("rank-worst") }</span></span>
        },
        Standing::Between => Html::default(),
    }
}

/// The accent of a lens in charts.
pub fn lens(lens: Lens) -> crate::charts::Lens {
    match lens {
        Lens::Health => crate::charts::Lens::Health,
        Lens::Fairness => crate::charts::Lens::Fairness,
        Lens::Relations => crate::charts::Lens::Relations,
    }
}
