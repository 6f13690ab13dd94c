//! What can be done with a kept scenario and its snapshots.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::clock;
use crate::browser::page as browser;
use crate::browser::storage::{self, Store};
use crate::scenario::Words;
use crate::state::shelf::{self, Refused, Removed, Stamp};
use crate::state::{Action, Document, Edit, Kept, Notice, Route, View};
use crate::text;
use crate::ui::context::Page;
use crate::ui::work;

/// Does something that concerns the device, whose list is then read anew; `None` comes of what is gone.
fn with_device<T>(page: &Page, title: &str, work: impl FnOnce(Stamp) -> Result<Option<T>, Refused>) -> Option<T> {
    // The work on screen may be the one that this is about, changed a moment ago.
    work::save(&page.act, &page.locale);
    let mark = storage::mark();
    let done = work(Stamp { now: clock::now_ms(), mark: &mark });
    work::list(&page.act);
    match done {
        Ok(Some(done)) => return Some(done),
        Ok(None) => tell(page, "notice-gone", title),
        Err(refused) => tell(page, work::trouble(refused), ""),
    }
    None
}

fn tell(page: &Page, message: &'static str, detail: &str) {
    page.act.emit(Action::Noticed(Notice { message, detail: detail.to_string() }));
}

/// Gives it another title; the one on screen is changed there, as a step of undo.
pub fn rename(page: &Page, kept: &Kept, is_current: bool, title: String) {
    if is_current {
        page.edit_once(Edit::Words(Words::Title, title));
        return;
    }
    with_device(page, &kept.title, |stamp| {
        shelf::change(&Store::Device, kept.key(), stamp, |document| {
            let scenario = crate::scenario::Scenario { title, ..(*document.scenario).clone() };
            document.replace(scenario);
        })
    });
}

/// Keeps the same again under another title.
pub fn duplicate(page: &Page, kept: &Kept) {
    let copy = with_device(page, &kept.title, |stamp| {
        let Some(document) = work::kept(&kept.name) else { return Ok(None) };
        let mut scenario = (*document.scenario).clone();
        scenario.title = text!(page.locale, "own-copy", title = scenario.title);
        shelf::add(&Store::Device, &work::fresh_key(), scenario, stamp).map(Some)
    });
    if let Some(copy) = copy {
        tell(page, "notice-duplicated", &copy.title);
    }
}

/// The name that a snapshot has unless another is given: the moment.
pub fn snapshot_name(page: &Page) -> String {
    page.locale.numbers().moment(clock::now_ms())
}

/// Keeps it as it is now, under a name, for good.
pub fn take_snapshot(page: &Page, kept: &Kept, document: Option<&Document>, name: &str) {
    let snapshot = with_device(page, &kept.title, |stamp| {
        let Some(document) = document.cloned().or_else(|| work::kept(&kept.name)) else { return Ok(None) };
        shelf::snapshot(&Store::Device, kept.key(), name, (*document.scenario).clone(), stamp).map(Some)
    });
    if let Some(snapshot) = snapshot {
        tell(page, "notice-snapshot", &snapshot.title);
    }
}

/// Puts the snapshot in place of the scenario that it is of, as a step of undo. Where that is not on screen it comes
/// there first; where it is gone the snapshot is opened as a copy.
pub fn go_back(page: &Page, snapshot: &Kept, is_current: bool) {
    work::save(&page.act, &page.locale);
    let scenario = work::kept(&shelf::case(snapshot.key()));
    let (Some(then), true) = (work::kept(&snapshot.name), is_current || scenario.is_some()) else {
        return open_copy(page, snapshot);
    };
    if let Some(scenario) = scenario.filter(|_| !is_current) {
        page.act.emit(Action::Opened(Box::new(scenario)));
    }
    page.act.emit(Action::Replaced(Box::new((*then.scenario).clone())));
    tell(page, "notice-went-back", &snapshot.title);
}

/// Opens a snapshot as a scenario of its own.
pub fn open_copy(page: &Page, snapshot: &Kept) {
    let copy = with_device(page, &snapshot.title, |_| Ok(work::kept(&snapshot.name)));
    if let Some(copy) = copy {
        let mut scenario = (*copy.scenario).clone();
        scenario.title =
            text!(page.locale, "own-from-snapshot", title = scenario.title, snapshot = snapshot.title.as_str());
        page.act.emit(Action::Opened(Box::new(Document::new(scenario).from_file(work::fresh_key()))));
        page.go.emit(Route { view: View::Compare, case: None, language: None });
    }
}

/// Takes a scenario with its snapshots, or one snapshot, off the device. The element of the second id gets the focus.
pub fn remove(page: &Page, kept: &Kept, after: &str) {
    let removed = with_device(page, &kept.title, |_| shelf::remove(&Store::Device, kept).map(Some));
    if let Some(removed) = removed {
        let title = if removed.title.is_empty() { kept.name.clone() } else { removed.title.clone() };
        page.act.emit(Action::Removed(Some(Rc::new(removed))));
        tell(page, super::REMOVED, &title);
        browser::focus_soon(after);
    }
}

/// The button that brings back what was removed.
pub fn bring_back(page: &Page, removed: &Rc<Removed>) -> Html {
    let onclick = {
        let (page, removed) = (page.clone(), removed.clone());
        Callback::from(move |_: MouseEvent| {
            let back = with_device(&page, &removed.title, |_| {
                shelf::bring_back(&Store::Device, &removed, &work::fresh_key()).map(Some)
            });
            if back.is_some() {
                page.act.emit(Action::Removed(None));
                page.act.emit(Action::Dismissed);
                browser::focus_soon(super::TITLE);
            }
        })
    };
    html! { <button type="button" {onclick}>{ page.locale.text("notice-bring-back") }</button> }
}
