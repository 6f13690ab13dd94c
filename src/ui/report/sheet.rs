//! The sheet itself, in reading order.

use yew::prelude::*;

use super::assumptions::assumptions;
use super::board::board;
use super::facts::facts;
use super::imprint::imprint;
use super::lists::{history, limits, sources};
use super::notes::notes;
use super::pictures::pictures;
use super::question::question;
use super::rules::rules;
use super::{Part, Report};
use crate::ui::compare::headline_words;
use crate::ui::format;

/// Where the sheet begins on the page.
pub const SHEET: &str = "report-sheet";

/// Title, the parts wanted, imprint. A part that has nothing to say is left out with its heading.
pub fn sheet(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let place = [&scenario.place, &scenario.period].into_iter().filter(|words| !words.is_empty());
    let place: Vec<&str> = place.map(String::as_str).collect();
    let parts: Vec<Html> = report.parts.iter().map(|&part| section(report, part)).collect();
    html! {
        <article id={SHEET} class="report">
            <header>
                <h1><bdi>{ &scenario.title }</bdi></h1>
                <p class="report-kind">
                    <span class="tag">{ format::kind(locale, scenario) }</span>
                    if !place.is_empty() { { " " }<bdi>{ place.join(&locale.text("chart-list-separator")) }</bdi> }
                </p>
                if !scenario.summary.is_empty() { <p class="lead"><bdi>{ &scenario.summary }</bdi></p> }
            </header>
            { parts }
            { imprint(report) }
        </article>
    }
}

fn section(report: &Report, part: Part) -> Html {
    let content = match part {
        Part::Question => question(report),
        Part::Finding => {
            html! { <p class="report-finding">{ headline_words(report.locale, report.shown, report.view) }</p> }
        }
        Part::Assumptions => assumptions(report),
        Part::Facts => facts(report),
        Part::Board => board(report),
        Part::Pictures => pictures(report),
        Part::Rules => rules(report),
        Part::Notes => notes(report),
        Part::History => history(report),
        Part::Limits => limits(report),
        Part::Sources => sources(report),
    };
    // Figures have made their remarks by now; those of both parts stand together.
    let remarks = match part {
        Part::Assumptions if !report.parts.contains(&Part::Facts) => report.references.remarks(report.locale),
        Part::Facts => report.references.remarks(report.locale),
        _ => Html::default(),
    };
    if content == Html::default() && remarks == Html::default() {
        return Html::default();
    }
    let id = part.heading();
    html! {
        <section aria-labelledby={id}>
            <h2 id={id}>{ report.locale.text(id) }</h2>
            { content }
            { remarks }
        </section>
    }
}
