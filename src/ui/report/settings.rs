//! How the scenario of a report is computed, in words.

use yew::prelude::*;

use super::Report;
use crate::text;
use crate::ui::format;
use crate::ui::scenario::settings::{life_table, tie_key};

/// A sentence for each setting; those that change nothing are left out.
pub fn settings(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let settings = &scenario.settings;
    let policy = locale.text(&format!("ties-{}", tie_key(settings.ties)));
    let assumed = settings.assumed_ranges;
    let aversion = settings.aversion;
    let sentences = [
        Some(locale.text(if settings.whole_patients { "report-whole" } else { "report-parts" })),
        Some(locale.text(if settings.top_up { "report-top-up" } else { "report-no-top-up" })),
        Some(text!(locale, "report-ties", policy = policy)),
        Some(text!(locale, "board-table", table = life_table(locale, settings.life_table))),
        Some(match settings.discount_rate {
            0.0 => locale.text("report-no-discount"),
            rate => text!(locale, "report-discount", rate = locale.risk(rate)),
        }),
        Some(text!(locale, "report-seed", seed = settings.seed.to_string())),
        scenario
            .time
            .as_ref()
            .map(|time| text!(locale, "report-time", periods = f64::from(time.periods), unit = time.unit.as_str())),
        (!assumed.is_none()).then(|| {
            text!(
                locale,
                "report-assumed",
                risks = locale.share(assumed.risks),
                sizes = locale.share(assumed.sizes),
                supplies = locale.share(assumed.supplies)
            )
        }),
        (!aversion.is_usual()).then(|| {
            text!(
                locale,
                "report-aversion",
                atkinson = format::tidy(locale, aversion.atkinson),
                kolm = format::tidy(locale, aversion.kolm),
                gini = format::tidy(locale, aversion.gini)
            )
        }),
        settings.worth_of_year.map(|worth| {
            text!(locale, "report-worth", worth = format::tidy(locale, worth), currency = settings.currency.as_str())
        }),
    ];
    html! {
        <>
            <h3>{ locale.text("settings-title") }</h3>
            <ul>{ for sentences.into_iter().flatten().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
        </>
    }
}
