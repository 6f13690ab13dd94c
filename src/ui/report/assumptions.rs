//! What was assumed: every figure of the scenario, and how it is computed.

use yew::prelude::*;

use super::Report;
use super::groups::groups;
use super::parties::parties;
use super::settings::settings;
use super::supplies::supplies;
use crate::scenario::Mark;
use crate::ui::scenario::figure::mark_parts;

/// Tables of supplies, groups and parties, the remarks that belong to them, and the settings in words.
pub fn assumptions(report: &Report) -> Html {
    let locale = report.locale;
    let mark = |mark: Mark| {
        let (shape, key) = mark_parts(mark);
        html! {
            <li><span aria-hidden="true">{ shape }{ "\u{a0}" }</span><strong>{ locale.text(key) }</strong>{ " " }{ locale.text(&format!("{key}.help")) }</li>
        }
    };
    html! {
        <>
            <ul class="report-marks" role="list">{ for [Mark::Published, Mark::Derived, Mark::Illustrative].map(mark) }</ul>
            { supplies(report) }
            { groups(report) }
            { parties(report) }
            { settings(report) }
        </>
    }
}
