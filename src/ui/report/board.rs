//! The board of a report: every chosen rule, a few measures at a time, marks as shape and word.

use yew::prelude::*;

use super::Report;
use crate::measures::catalogue::MEASURES;
use crate::num::even_sets;
use crate::study::{Answer, Row, Standing, shown_measures};
use crate::text;
use crate::ui::compare::{bar, legend, refused, tie};
use crate::ui::format;
use crate::ui::scenario::settings::tie_key;

/// Measures beside each other on paper.
const MOST: usize = 5;

/// Who is treated under every rule, then the measures, then ties and lots.
pub fn board(report: &Report) -> Html {
    let Report { locale, shown, view, .. } = report;
    let by_party = shown.by_party(view);
    let columns = shown_measures(&shown.scenario);
    let sets: Vec<&[usize]> = even_sets(&columns, MOST).collect();
    let title = locale.text("report-values");
    let caption = |part: usize| match sets.len() {
        1 => title.clone(),
        count => text!(locale, "report-table-part", title = title.as_str(), part = part + 1, count = count),
    };
    html! {
        <>
            <p class="quiet-text">{ locale.text("report-marks") }</p>
            { legend(locale, shown, by_party) }
            { bars(report, by_party) }
            { for sets.iter().enumerate().map(|(part, columns)| values(report, &caption(part), columns)) }
            { remarks(report) }
        </>
    }
}

fn name(report: &Report, row: &Row) -> String {
    format::rule(report.locale, &report.shown.scenario, &row.choice.rule)
}

/// A table with a row for each rule; a rule without an answer says why across all columns.
fn table(report: &Report, caption: &str, heads: Html, count: usize, cells: impl Fn(&Answer) -> Html) -> Html {
    let row = |row: &Row| {
        html! {
            <tr>
                <th scope="row"><bdi>{ name(report, row) }</bdi></th>
                { match &row.result {
                    Ok(answer) => cells(answer),
                    Err(refusal) => html! { <td colspan={count.to_string()} class="refusal">{ refused(report.locale, refusal) }</td> },
                } }
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.to_string()}>
            <table class="report-table report-board">
                <caption>{ caption }</caption>
                <thead><tr><th scope="col">{ report.locale.text("board-rule") }</th>{ heads }</tr></thead>
                <tbody>{ for report.shown.comparison.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Who is treated, as a bar for each rule.
fn bars(report: &Report, by_party: bool) -> Html {
    let Report { locale, shown, .. } = report;
    let caption = locale.text("board-who");
    let head = html! { <th scope="col">{ &caption }</th> };
    let cell = |answer: &Answer| {
        html! {
            <td class="report-bar">
                { bar(locale, shown, answer, by_party) }
                if !answer.record.ties.is_empty() { <span class="tie">{ tie(locale, shown, answer) }</span> }
            </td>
        }
    };
    table(report, &caption, head, 1, cell)
}

/// Some measures of every rule.
fn values(report: &Report, caption: &str, columns: &[usize]) -> Html {
    let Report { locale, shown, .. } = report;
    let heads = columns.iter().map(|&column| {
        let id = MEASURES[column].id;
        let (name, unit) =
            (format::measure_part(locale, id, ""), format::unit(locale, id, &shown.scenario.settings.currency));
        html! { <th scope="col">{ name }<span class="column-unit">{ unit }</span></th> }
    });
    let cells = |answer: &Answer| columns.iter().map(|&column| value(report, answer, column)).collect::<Html>();
    table(report, caption, heads.collect(), columns.len(), cells)
}

fn value(report: &Report, answer: &Answer, column: usize) -> Html {
    let locale = report.locale;
    let (measure, value) = (MEASURES[column], answer.measures[column]);
    let reason = format::reason(locale, value);
    let mark = match answer.standings[column] {
        Standing::Best => Some(("▲", "rank-best", "best")),
        Standing::Worst => Some(("▽", "rank-worst", "worst")),
        Standing::Between => None,
    };
    let parties = report.shown.scenario.parties.len();
    html! {
        <td>
            if reason.is_empty() {
                <span class="number">{ format::value(locale, measure, value) }</span>
            } else {
                <span class="undefined">{ reason }</span>
            }
            if let Some((shape, word, class)) = mark {
                { " " }<span {class}><span aria-hidden="true">{ shape }{ "\u{a0}" }</span>{ locale.text(word) }</span>
            }
            if let Some(aside) = format::aside(locale, answer, measure, parties) { <span class="aside">{ aside }</span> }
        </td>
    }
}

/// What decides between patients whom a rule cannot tell apart, and where lots do.
fn remarks(report: &Report) -> Html {
    let Report { locale, shown, .. } = report;
    let rules = |is_meant: fn(&Answer) -> bool| {
        let rows = shown.comparison.rows.iter().filter(|row| row.result.as_ref().is_ok_and(is_meant));
        let names: Vec<String> = rows.map(|row| name(report, row)).collect();
        (!names.is_empty()).then(|| names.join(&locale.text("chart-list-separator")))
    };
    let tied = rules(|answer| !answer.record.ties.is_empty());
    let drawn = rules(|answer| answer.draw.is_some());
    let policy = locale.text(&format!("ties-{}", tie_key(shown.scenario.settings.ties)));
    let seed = shown.scenario.settings.seed.to_string();
    html! {
        <>
            <p>
                { match tied {
                    Some(rules) => text!(locale, "report-tied", rules = rules, policy = policy),
                    None => locale.text("report-no-ties"),
                } }
            </p>
            if let Some(rules) = drawn { <p>{ text!(locale, "report-lots", rules = rules, seed = seed) }</p> }
        </>
    }
}
