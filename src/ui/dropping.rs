//! Files dropped anywhere on the page: each is opened as the button for its kind would do.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Page;
use super::{tables, work};
use crate::browser::files::{self, Drag, File};
use crate::state::{Action, Notice, Route, View};

/// Endings of the names of scenario files, and of saved reports, which hold one.
const SCENARIOS: [&str; 2] = [".json", ".html"];
/// Endings of the names of tables.
pub const TABLES: [&str; 4] = [".csv", ".tsv", ".tab", ".txt"];

/// Opens what is dropped on the page; says whether files are over it now.
#[hook]
pub fn use_dropping(page: &Page, route: &Route) -> bool {
    let is_over = use_state_eq(|| false);
    // What the listener, which lives as long as the page, needs of the moment.
    let now = use_mut_ref(|| (page.clone(), route.clone()));
    *now.borrow_mut() = (page.clone(), route.clone());
    let over = is_over.setter();
    let listener = use_memo((), move |()| {
        let now = Rc::clone(&now);
        files::on_drag(move |drag| {
            over.set(matches!(drag, Drag::Over));
            if let Drag::Dropped(file) = drag {
                let (page, route) = now.borrow().clone();
                dropped(&page, &route, file);
            }
        })
    });
    let _ = &listener;
    {
        let page = page.clone();
        use_effect_with((), move |()| {
            // Dropped on the program before this one.
            if let Some(file) = crate::IS_FULL.then(files::left).flatten() {
                tables::open_file(&page, file);
            }
        });
    }
    *is_over
}

/// What the page says while files are over it; to eyes only, since only a pointer drags.
pub fn drop_hint(page: &Page) -> Html {
    html! { <div class="drop-hint" aria-hidden="true"><p>{ page.locale.text("drop-hint") }</p></div> }
}

fn dropped(page: &Page, route: &Route, file: File) {
    let name = file.name().to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&SCENARIOS) {
        work::open_file(file, page.act.clone(), page.locale.clone());
    } else if ends(&TABLES) {
        if crate::IS_FULL {
            tables::open_file(page, file);
        } else {
            files::leave(&file);
        }
        page.go.emit(route.to(View::Tables));
    } else {
        page.act.emit(Action::Noticed(Notice { message: "notice-not-dropped", detail: file.name() }));
    }
}
