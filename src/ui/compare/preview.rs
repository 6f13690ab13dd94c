//! A few rules in a few numbers: the first comparison a visitor sees.

use yew::prelude::*;

use super::board::{bar, legend};
use crate::measures::catalogue;
use crate::state::{Route, Shown, View, ViewState};
use crate::ui::context::{Page, link};
use crate::ui::format;

/// Rules that differ most, for a first look.
const RULES: [&str; 5] =
    ["outcome.lives", "outcome.life_years", "lottery.equal", "priority.deprivation", "priority.instrumental"];
const MEASURES: [&str; 2] = ["deaths_averted", "worst_coverage"];

/// A small table of a few rules.
pub fn preview(page: &Page, route: &Route, shown: &Shown, view: &ViewState) -> Html {
    let locale = &page.locale;
    let comparison = &shown.comparison;
    let rows: Vec<usize> = RULES.iter().filter_map(|id| comparison.row_of(id)).collect();
    let columns: Vec<usize> =
        MEASURES.iter().filter_map(|id| catalogue::MEASURES.iter().position(|measure| measure.id == *id)).collect();
    html! {
        <>
        { legend(locale, shown, shown.by_party(view)) }
        <table class="preview">
            <caption class="sr">{ locale.text("preview-caption") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ locale.text("board-rule") }</th>
                    <th scope="col">{ locale.text("board-who") }</th>
                    { for columns.iter().map(|&column| {
                        let id = catalogue::MEASURES[column].id;
                        html! {
                            <th scope="col">
                                { format::measure_part(locale, id, "") }
                                <span class="column-unit">{ format::measure_part(locale, id, "unit") }</span>
                            </th>
                        }
                    }) }
                </tr>
            </thead>
            <tbody>
                { for rows.into_iter().filter_map(|row| comparison.answer(row).map(|answer| (row, answer))).map(|(row, answer)| {
                    let id = comparison.rows[row].choice.rule.clone();
                    let to = route.to(View::Why { rule: id.clone(), group: String::new() });
                    html! {
                        <tr key={id.clone()}>
                            <th scope="row">{ link(&to, "rule-name", false, &format::rule(locale, &id)) }</th>
                            <td class="preview-bar">{ bar(locale, shown, answer, shown.by_party(view)) }</td>
                            { for columns.iter().map(|&column| html! {
                                <td class="number">{ format::value(locale, &catalogue::MEASURES[column], answer.measures[column]) }</td>
                            }) }
                        </tr>
                    }
                }) }
            </tbody>
        </table>
        </>
    }
}
