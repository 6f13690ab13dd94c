//! Tables to take along: empty ones to fill in, and those of the present scenario.

use std::rc::Rc;

use yew::prelude::*;

use super::names::key;
use crate::browser::files;
use crate::exchange::csv::{Form, Table, template, write};
use crate::scenario::Scenario;
use crate::state::{Action, Notice};
use crate::ui::context::use_page;
use crate::ui::csv_form::csv_form;

/// Properties of [`Templates`].
#[derive(Properties, PartialEq)]
pub struct TemplatesProps {
    /// The present scenario.
    pub scenario: Rc<Scenario>,
}

/// One row for each kind of table.
#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let is_standard = use_state(|| false);
    let (form, choice) = csv_form(locale, &is_standard);
    let download = |id: &'static str, table: Table, name: String, made: fn(Table, &Scenario, Form) -> String| {
        let (scenario, act) = (props.scenario.clone(), page.act.clone());
        let label = locale.text(&format!("{id}-{}", key(table)));
        let onclick = Callback::from(move |_: MouseEvent| {
            if !files::download(&name, "text/csv;charset=utf-8", &made(table, &scenario, form)) {
                act.emit(Action::Noticed(Notice { message: "notice-not-saved", detail: name.clone() }));
            }
        });
        html! { <button type="button" {onclick}>{ label }</button> }
    };
    html! {
        <section aria-labelledby="table-templates">
            <h2 id="table-templates">{ locale.text("tables-templates") }</h2>
            <p>{ locale.text("tables-templates.help") }</p>
            { choice }
            <ul class="templates">
                { for Table::ALL.into_iter().map(|table| html! {
                    <li key={key(table)} class="own-commands">
                        { download("tables-template", table, format!("{}-template.csv", key(table)), template) }
                        { download("tables-present", table, format!("{}-{}.csv", props.scenario.id, key(table)), write) }
                    </li>
                }) }
            </ul>
            <p class="quiet-text">{ locale.text("tables-kept") }</p>
        </section>
    }
}
