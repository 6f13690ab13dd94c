//! A row of the board: one rule, who is treated under it, and its measures.

use std::rc::Rc;

use yew::prelude::*;

use super::board::{names, refused};
use super::cell::cell;
use crate::charts::{Segment, stacked_bar, stacked_label};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::scenario::Scenario;
use crate::state::{Route, Shown, View, ViewState};
use crate::study::{Answer, people};
use crate::text;
use crate::ui::context::{Page, link, use_page};
use crate::ui::format;
use crate::ui::notes::note_mark;
use crate::ui::own::to_own;

/// What all rows have in common.
#[derive(Clone, PartialEq)]
pub struct Look {
    route: Route,
    /// The measures on show, by their places in the catalogue.
    columns: Vec<usize>,
    by_party: bool,
    /// The two rules of the live sentence, by id.
    pair: (String, String),
    /// Most people treated by any rule: bars of one comparison share their scale.
    whole: f64,
}

impl Look {
    /// The look of a board.
    pub fn of(route: &Route, shown: &Shown, view: &ViewState, columns: &[usize], by_party: bool) -> Self {
        let (pair, whole) = (view.pair.clone(), shown.comparison.most_treated());
        Self { route: route.clone(), columns: columns.to_vec(), by_party, pair, whole }
    }
}

/// Properties of [`Line`].
#[derive(Clone, Properties)]
pub struct LineProps {
    /// What all rows have in common.
    pub look: Rc<Look>,
    /// The results.
    pub shown: Shown,
    /// The row of the rule.
    pub row: usize,
}

/// Rows in which the same would be read: after a key press most of a long board stays as it is.
impl PartialEq for LineProps {
    fn eq(&self, other: &Self) -> bool {
        if self.shown == other.shown {
            return self.row == other.row && self.look == other.look;
        }
        let rows = self.shown.comparison.rows.get(self.row).zip(other.shown.comparison.rows.get(other.row));
        let same_row = |columns: &[usize]| rows.is_some_and(|(row, other)| row.reads_as(other, columns));
        self.look == other.look
            && same_row(&self.look.columns)
            && self.shown.comparison.need == other.shown.comparison.need
            && same_names(&self.shown.scenario, &other.shown.scenario)
    }
}

/// Whether two scenarios say the same wherever a row does not tell of results.
fn same_names(one: &Scenario, other: &Scenario) -> bool {
    let groups = || one.groups.iter().zip(&other.groups);
    let parties = || one.parties.iter().zip(&other.parties);
    one.groups.len() == other.groups.len()
        && one.parties.len() == other.parties.len()
        && groups().all(|(one, other)| one.name == other.name && one.party == other.party)
        && parties().all(|(one, other)| one.name == other.name && one.id == other.id)
        && one.own_rules == other.own_rules
        && (!crate::IS_FULL || one.rule_notes == other.rule_notes)
        && one.settings.ties == other.settings.ties
        && one.settings.currency == other.settings.currency
}

/// A row that is drawn again only when something else is to be read in it.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let page = use_page();
    line(&page, &props.look, &props.shown, props.row)
}

/// One rule.
pub fn line(page: &Page, look: &Look, shown: &Shown, row: usize) -> Html {
    let locale = &page.locale;
    let Look { route, columns, by_party, pair, whole } = look;
    let entry = &shown.comparison.rows[row];
    let id = &entry.choice.rule;
    let selected = if pair.0 == *id {
        Some("first")
    } else if pair.1 == *id {
        Some("second")
    } else {
        None
    };
    let why = route.to(View::Why { rule: id.clone(), group: String::new() });
    let name = html! {
        <th role="rowheader" scope="row" class="board-rule">
            { link(&why, "rule-name", false, &format::rule(locale, &shown.scenario, id)) }
            <span class="gloss">
                { format::rule_gloss(locale, &shown.scenario, id) }
                if let Some(own) = shown.scenario.own_rule(id) {
                    { " " }
                    <a href={to_own(route, own).write()} aria-label={text!(locale, "own-rules-change-label", rule = own.name.as_str())}>
                        { locale.text("own-rules-change") }
                    </a>
                }
            </span>
            if crate::IS_FULL { { note_mark(locale, shown.scenario.rule_notes.get(id)) } }
        </th>
    };
    match &entry.result {
        Ok(answer) => html! {
            <tr role="row" key={id.clone()} class={classes!("board-line", selected)}>
                { name }
                <td role="cell" class="board-bar">
                    { bar_of(locale, shown, answer, *by_party, *whole) }
                    if !answer.record.ties.is_empty() { <span class="tie">{ tie(locale, shown, answer) }</span> }
                </td>
                { for columns.iter().map(|&column| {
                    let measure = MEASURES[column];
                    let aside = format::aside(locale, answer, measure, shown.scenario.parties.len());
                    cell(page, id, measure, answer.measures[column], aside, answer.standings[column], answer.gauges[column])
                }) }
            </tr>
        },
        Err(refusal) => html! {
            <tr role="row" key={id.clone()} class="board-line refused">
                { name }
                <td role="cell" colspan={(columns.len() + 1).to_string()} class="refusal">{ refused(locale, refusal) }</td>
            </tr>
        },
    }
}

/// Who is treated, as one bar; bars of one comparison share their scale.
pub fn bar(locale: &Locale, shown: &Shown, answer: &Answer, by_party: bool) -> Html {
    bar_of(locale, shown, answer, by_party, shown.comparison.most_treated())
}

fn bar_of(locale: &Locale, shown: &Shown, answer: &Answer, by_party: bool, whole: f64) -> Html {
    let names = names(shown, by_party);
    let segments: Vec<Segment> = people(&shown.scenario, &shown.comparison, answer, by_party)
        .into_iter()
        .map(|people| Segment {
            category: people.row,
            size: people.treated,
            name: names[people.row].clone().into(),
            shown: locale.people(people.treated).into(),
        })
        .collect();
    let label = stacked_label(locale, &segments);
    stacked_bar(&segments, whole, &label)
}

/// That groups are tied under a rule, and what then happens.
pub fn tie(locale: &Locale, shown: &Shown, answer: &Answer) -> String {
    let is_tied = |group: &usize| answer.record.ties.iter().any(|tie| tie.groups.contains(group));
    let tied = (0..shown.scenario.groups.len()).filter(is_tied).count();
    let policy = crate::ui::scenario::settings::tie_key(shown.scenario.settings.ties);
    text!(locale, "board-tie", count = tied as f64, policy = locale.text(&format!("ties-{policy}.short")))
}
