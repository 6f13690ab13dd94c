//! Tables as files, for Excel here or for other programs.

use std::rc::Rc;

use yew::prelude::*;

use super::board_table;
use crate::browser::files;
use crate::exchange::csv::{self, Form, Table};
use crate::locale::Locale;
use crate::scenario::Scenario;
use crate::state::{Action, Notice, Shown};
use crate::text;
use crate::ui::context::use_page;
use crate::ui::csv_form::csv_form;

/// Properties of [`TableFiles`].
#[derive(Properties, PartialEq)]
pub struct TableFilesProps {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The last results.
    pub shown: Option<Shown>,
}

/// What a table is of.
#[derive(Clone, Copy, PartialEq)]
enum What {
    Board,
    Rows(Table),
}

/// The choice of the form, and a button for each table.
#[component]
pub fn TableFiles(props: &TableFilesProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let is_standard = use_state_eq(|| false);
    let saved = use_state_eq(|| None::<String>);
    let (form, choice) = csv_form(locale, &is_standard);
    let button = |what: What| {
        let (words, part) = match what {
            What::Board => ("share-table-board", "board"),
            What::Rows(Table::Supplies) => ("share-table-supplies", "supplies"),
            What::Rows(Table::Groups) => ("share-table-groups", "groups"),
            What::Rows(Table::Parties) => ("share-table-parties", "parties"),
        };
        let (locale, act, saved) = (locale.clone(), page.act.clone(), saved.setter());
        let (scenario, shown) = (props.scenario.clone(), props.shown.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            saved.set(None);
            let name = format!("{}-{part}.csv", scenario.id);
            let Some(text) = written(&locale, what, &scenario, shown.as_ref(), form) else { return };
            if files::download(&name, "text/csv;charset=utf-8", &text) {
                saved.set(Some(name));
            } else {
                act.emit(Action::Noticed(Notice { message: "notice-not-saved", detail: name }));
            }
        });
        html! { <button type="button" {onclick}>{ page.locale.text(words) }</button> }
    };
    let said = saved.as_ref().map(|file| text!(locale, "share-table-saved", file = file.as_str()));
    html! {
        <>
            { choice }
            <p class="share-line">
                { for Table::ALL.into_iter().map(|table| button(What::Rows(table))) }
                if props.shown.is_some() { { button(What::Board) } }
                <span class="copy-said" role="status">{ said.unwrap_or_default() }</span>
            </p>
        </>
    }
}

fn written(locale: &Locale, what: What, scenario: &Scenario, shown: Option<&Shown>, form: Form) -> Option<String> {
    match what {
        What::Board => Some(csv::lines(&board_table(locale, shown?), form)),
        What::Rows(table) => Some(csv::write(table, scenario, form)),
    }
}
