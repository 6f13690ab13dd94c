//! The snapshots of a scenario.

use yew::prelude::*;

use super::manage;
use super::row::does;
use crate::state::kept::neighbour;
use crate::state::{Document, Kept};
use crate::text;
use crate::ui::context::Page;

/// Snapshots, and what can be done with each. One goes back to a snapshot in the scenario that it is of, which is on
/// screen where there is a document. `after` gets the focus when the last one is gone.
pub fn list(page: &Page, snapshots: &[Kept], document: Option<&Document>, after: &str) -> Html {
    let next = |at: usize| neighbour(snapshots, at).map_or_else(|| after.to_string(), copy_id);
    html! {
        <ul class="snapshots">
            { for snapshots.iter().enumerate().map(|(at, snapshot)| one(page, snapshot, document, next(at))) }
        </ul>
    }
}

fn copy_id(snapshot: &Kept) -> String {
    format!("copy-{}", snapshot.name)
}

fn one(page: &Page, snapshot: &Kept, document: Option<&Document>, after: String) -> Html {
    let locale = &page.locale;
    let title = if snapshot.is_damaged { snapshot.name.as_str() } else { snapshot.title.as_str() };
    let command = |name: &str, id: Option<String>, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="quiet small" {id} {onclick} aria-label={text!(locale, name, title = title)}>
                { locale.text(&format!("{name}.short")) }
            </button>
        }
    };
    let has_scenario = document.is_some();
    let back = does(page, snapshot.clone(), move |page, snapshot| manage::go_back(page, snapshot, has_scenario));
    let copy = does(page, snapshot.clone(), manage::open_copy);
    let remove = does(page, (snapshot.clone(), after), |page, (snapshot, after)| manage::remove(page, snapshot, after));
    html! {
        <li key={snapshot.name.clone()}>
            <span class="snapshot-name">
                <bdi>{ title }</bdi>{ " " }
                <span class="quiet-text">
                    if snapshot.is_damaged {
                        { locale.text("yours-damaged") }
                    } else {
                        { text!(locale, "yours-taken", moment = locale.numbers().moment(snapshot.changed), size = super::size(page, snapshot.size as f64)) }
                    }
                </span>
            </span>
            if !snapshot.is_damaged {
                { command("own-go-back", None, back) }
                { command("own-open-copy", Some(copy_id(snapshot)), copy) }
            }
            { command("own-remove-snapshot", None, remove) }
        </li>
    }
}
