//! Who made a report, when, from what: what it takes to make it again and to cite it.

use yew::prelude::*;

use super::Report;
use crate::browser::{address, clipboard};
use crate::exchange::link;
use crate::scenario::VERSION;
use crate::state::{Route, View};
use crate::text;
use crate::ui::context::use_page;

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
            <Citation words={citation(report)} />
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

/// Properties of [`Citation`].
#[derive(Properties, PartialEq)]
struct CitationProps {
    words: String,
}

/// How to cite the report, with a button that copies it.
#[component]
fn Citation(props: &CitationProps) -> Html {
    let page = use_page();
    let outcome = use_state_eq(|| None::<&'static str>);
    let onclick = {
        let (words, outcome) = (props.words.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            outcome.set(None);
            let (words, outcome) = (words.clone(), outcome.clone());
            yew::platform::spawn_local(async move {
                let is_done = clipboard::copy(words).await.is_ok();
                outcome.set(Some(if is_done { "chart-copied" } else { "chart-not-copied" }));
            });
        })
    };
    html! {
        <>
            <p class="report-citation"><span>{ page.locale.text("report-cite") }</span>{ " " }<cite>{ &props.words }</cite></p>
            <p class="off-paper">
                <button type="button" class="quiet small" {onclick}>{ page.locale.text("report-copy") }</button>{ " " }
                <span role="status">{ outcome.map(|outcome| page.locale.text(outcome)).unwrap_or_default() }</span>
            </p>
        </>
    }
}
