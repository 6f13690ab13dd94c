//! Who made a report, when, from what: what it takes to make it again and to cite it.

use yew::prelude::*;

use super::Report;
use crate::browser::address;
use crate::exchange::link;
use crate::locale::Locale;
use crate::scenario::VERSION;
use crate::state::{Route, View};
use crate::text;
use crate::ui::copy::Copy;

/// The longest address that a reader would copy from paper, characters.
const SHORT: usize = 160;

/// Seed, versions, date, address, citation and caution.
pub fn imprint(report: &Report) -> Html {
    let locale = report.locale;
    let line =
        |head: &str, words: String| html! { <div><dt>{ locale.text(head) }</dt><dd><bdi>{ words }</bdi></dd></div> };
    let seed = report.shown.scenario.settings.seed.to_string();
    html! {
        <footer class="report-imprint">
            <h2>{ locale.text("report-imprint") }</h2>
            <dl>
                { line("report-date", locale.numbers().day(report.made)) }
                { line("report-program", text!(locale, "page-version", version = env!("CARGO_PKG_VERSION"))) }
                { line("report-format", VERSION.to_string()) }
                { line("field-seed", seed) }
                { for short_address(report).map(|address| line("report-address", address)) }
            </dl>
            { cited(locale, citation(report)) }
            <p><strong>{ locale.text("app-caution") }</strong></p>
            <p>{ locale.text("page-private") }</p>
        </footer>
    }
}

/// "Evenhand 0.1.0, scenario “…”, seed 1, 22 November 2026."
fn citation(report: &Report) -> String {
    let (locale, scenario) = (report.locale, &report.shown.scenario);
    text!(
        locale,
        "report-citation",
        version = env!("CARGO_PKG_VERSION"),
        scenario = scenario.title.as_str(),
        seed = scenario.settings.seed.to_string(),
        date = locale.numbers().day(report.made)
    )
}

/// Where the scenario opens: at its place in the library as long as nobody has changed it, else by its link; none where
/// that is too long for paper.
fn short_address(report: &Report) -> Option<String> {
    let to = match &report.route.case {
        Some(case) => Route { case: Some(case.clone()), ..Route::default() }.to(View::Compare),
        None => Route::default().to(View::Open { link: link::write(&report.shown.scenario).ok()? }),
    };
    let address = format!("{}{}", address::page(), to.write());
    (address.chars().count() <= SHORT).then_some(address)
}

/// How to cite the report, with a button that copies it.
fn cited(locale: &Locale, words: String) -> Html {
    let text = {
        let words = words.clone();
        Callback::from(move |()| words.clone())
    };
    html! {
        <>
            <p class="report-citation"><span>{ locale.text("report-cite") }</span>{ " " }<cite>{ words }</cite></p>
            <p class="off-paper">
                <Copy label={locale.text("report-copy")} class={classes!("quiet", "small")} {text} done={locale.text("chart-copied")} />
            </p>
        </>
    }
}
