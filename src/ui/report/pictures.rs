//! The pictures of a report: who is treated, what one measure costs in another, how it changes with scarcity.

use yew::prelude::*;

use super::Report;
use crate::ui::compare::{people, printed_trade_off};
use crate::ui::scarce::PrintedScarcity;

/// People under the two rules of the finding, the trade-off, and the measure against the amount.
pub fn pictures(report: &Report) -> Html {
    let Report { locale, shown, view, .. } = report;
    let by_party = shown.by_party(view);
    let picture = |id: &String| {
        let answer = shown.comparison.answer(shown.comparison.row_of(id)?)?;
        Some(people(locale, shown, answer, id, by_party))
    };
    html! {
        <div class="report-figures">
            { for [&view.pair.0, &view.pair.1].into_iter().filter_map(picture) }
            { printed_trade_off(locale, shown, view) }
            <PrintedScarcity scenario={shown.scenario.clone()} view={(*view).clone()} />
        </div>
    }
}
