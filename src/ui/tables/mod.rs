//! Tables in: pasted from a spreadsheet or opened from a file, shown before anything is changed.

mod columns;
mod confirm;
mod faults;
mod given;
mod names;
mod reading;
mod rows;
mod settings;
mod source;
mod templates;

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Page, use_page};
use crate::browser::page as browser;
use crate::exchange::csv::{Change, Decimal, GridError, Preview, Surroundings};
use crate::state::{Document, Route};
use crate::text;

use columns::columns;
use confirm::confirm;
use faults::{faults, grid_error};
use given::use_given;
use reading::Reading;
use rows::rows;
use settings::settings;
use source::source;
use templates::Templates;

pub use source::open_file;

/// Properties of [`TablesPage`].
#[derive(Properties, PartialEq)]
pub struct TablesProps {
    /// The address on screen.
    pub route: Route,
    /// The work that a table would change.
    pub document: Document,
}

/// The view of tables in.
#[component]
pub fn TablesPage(props: &TablesProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let (given, give) = use_given();
    let is_whole = use_state(|| false);
    let scenario = &props.document.scenario;
    let read = use_memo((given.clone(), scenario.clone(), locale.clone()), |(given, scenario, locale)| {
        if given.text.trim().is_empty() {
            return None;
        }
        let names = names::headings(locale, scenario);
        let around = Surroundings { scenario, decimal: Decimal::of(locale), names: &names };
        Some(Preview::read(&given.text, around, &given.choices))
    });
    {
        let is_whole = is_whole.setter();
        // Another table is shown from its beginning.
        use_effect_with(given.text.clone(), move |_| is_whole.set(false));
    }
    let show = {
        let is_whole = is_whole.setter();
        Callback::from(move |()| is_whole.set(true))
    };
    let shown = match &*read {
        None => Html::default(),
        Some(Err(error)) => refused(&page, error),
        Some(Ok(preview)) => {
            let reading = Reading { page: &page, scenario, given: &given, give: &give, preview };
            html! {
                <div class="table-preview">
                    { settings(&reading) }
                    if preview.has_lost_letters { <p class="problem">{ locale.text("tables-lost") }</p> }
                    { faults(&reading, &show) }
                    { columns(&reading, *is_whole, &show) }
                    { rows(&reading, *is_whole, &show) }
                    { confirm(&reading, &props.route) }
                </div>
            }
        }
    };
    // The list of faults says it to the eye.
    let has_faults = matches!(&*read, Some(Ok(preview)) if !preview.faults.is_empty());
    html! {
        <div class="tables">
            <h1>{ locale.text("page-tables") }</h1>
            <p class="lead">{ locale.text("tables-lead") }</p>
            { source(&page, &given, &give) }
            <p class={if has_faults { "sr" } else { "table-summary" }} role="status">{ summary(&page, &read) }</p>
            { shown }
            <Templates scenario={scenario.clone()} />
        </div>
    }
}

/// What the table would do, in a sentence: said when it changes.
fn summary(page: &Page, read: &Rc<Option<Result<Preview, GridError>>>) -> String {
    match &**read {
        Some(Ok(preview)) if !preview.faults.is_empty() => {
            text!(page.locale, "tables-faults", count = preview.faults.len())
        }
        Some(Ok(preview)) => text!(
            page.locale,
            "tables-summary",
            rows = preview.rows.len(),
            new = preview.count(Change::New),
            changed = preview.count(Change::Changed),
            same = preview.count(Change::Same)
        ),
        _ => String::new(),
    }
}

/// A text that is no table, and the way back to it.
fn refused(page: &Page, error: &GridError) -> Html {
    let locale = &page.locale;
    let back = Callback::from(|_: MouseEvent| browser::focus(source::FIELD));
    html! {
        <div class="problem" role="alert">
            <p>{ grid_error(locale, error) }</p>
            <p><button type="button" onclick={back}>{ locale.text("tables-mend") }</button></p>
        </div>
    }
}
