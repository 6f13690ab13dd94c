//! A few rules in a few numbers: the first comparison a visitor sees, and a rule under construction beside the others.

use yew::prelude::*;

use super::board::legend;
use super::line::bar;
use crate::measures::catalogue;
use crate::state::{Route, Shown, View, ViewState};
use crate::ui::context::{Page, link};
use crate::ui::format;

/// Rules that differ most, for a first look.
pub const RULES: [&str; 5] =
    ["outcome.lives", "outcome.life_years", "lottery.equal", "priority.deprivation", "priority.instrumental"];

/// What a small table shows.
pub struct Glance<'a> {
    /// Rules by id, in order; those that are not compared or have no answer are left out.
    pub rules: &'a [String],
    /// Measures by id, in order.
    pub measures: &'a [&'a str],
    /// Message that names the table.
    pub caption: &'a str,
}

/// A small table of a few rules.
pub fn preview(page: &Page, route: &Route, shown: &Shown, view: &ViewState) -> Html {
    let measures = ["deaths_averted", "worst_coverage"];
    let rules = RULES.map(String::from);
    glance(page, route, shown, view, &Glance { rules: &rules, measures: &measures, caption: "preview-caption" })
}

/// A small table of these rules and measures.
pub fn glance(page: &Page, route: &Route, shown: &Shown, view: &ViewState, glance: &Glance) -> Html {
    let locale = &page.locale;
    let comparison = &shown.comparison;
    let rows: Vec<usize> = glance.rules.iter().filter_map(|id| comparison.row_of(id)).collect();
    let columns: Vec<usize> = glance
        .measures
        .iter()
        .filter_map(|id| catalogue::MEASURES.iter().position(|measure| measure.id == *id))
        .collect();
    html! {
        <>
        { legend(locale, shown, shown.by_party(view)) }
        <table class="preview">
            <caption class="sr">{ locale.text(glance.caption) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ locale.text("board-rule") }</th>
                    <th scope="col">{ locale.text("board-who") }</th>
                    { for columns.iter().map(|&column| {
                        let id = catalogue::MEASURES[column].id;
                        html! {
                            <th scope="col">
                                { format::measure_part(locale, id, "") }
                                <span class="column-unit">{ format::unit(locale, id, &shown.scenario.settings.currency) }</span>
                            </th>
                        }
                    }) }
                </tr>
            </thead>
            <tbody>
                { for rows.into_iter().filter_map(|row| comparison.answer(row).map(|answer| (row, answer))).map(|(row, answer)| {
                    let id = comparison.rows[row].choice.rule.clone();
                    let to = route.to(View::Why { rule: id.clone(), group: String::new() });
                    let name = format::rule(locale, &shown.scenario, &id);
                    html! {
                        <tr key={id}>
                            <th scope="row">{ link(&to, "rule-name", false, &name) }</th>
                            <td class="preview-bar">{ bar(locale, shown, answer, shown.by_party(view)) }</td>
                            { for columns.iter().map(|&column| html! {
                                <td class="number">{ format::value(locale, catalogue::MEASURES[column], answer.measures[column]) }</td>
                            }) }
                        </tr>
                    }
                }) }
            </tbody>
        </table>
        </>
    }
}
