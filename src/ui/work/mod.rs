//! The user's work: found when the page opens, kept while it goes on, opened from files.

mod device;
mod opening;
mod saving;

use std::rc::Rc;

pub use self::opening::{Trouble, open_file, read_error};
#[cfg(target_arch = "wasm32")]
pub use self::saving::mark_tab;
pub use self::saving::{
    aside, forget_everything, is_at_risk, is_forbidden, list, save, show_newer, take_aside, trouble, use_saving,
};
use super::full;
use crate::browser::storage::{self, Store};
use crate::browser::{address, fetch};
use crate::exchange::json::{self, ReadError};
use crate::library;
use crate::locale::Locale;
use crate::scenario::{Scenario, validate};
use crate::state::{Document, Notice, Route, State, desk, shelf};

const VIEW: &str = "view";

/// The state in which the page opens: what the address names, else the work that the tab or the last visit has left,
/// else the first scenario of the library.
pub fn begin() -> State {
    let route = Route::read(&address::hash());
    if crate::IS_FULL {
        shelf::bring_up(&Store::Device);
    }
    let work = desk::begin(&Store::Device, &Store::Tab, full::arrived_with());
    let (work, is_newer) = match work.filter(|(work, _)| is_known(&work.scenario)) {
        Some((work, is_newer)) => (Some(work), is_newer),
        None => (None, false),
    };
    let named = route.case.as_deref().and_then(library::find);
    let is_named = |work: &Document| named.is_some_and(|entry| work.scenario.id == entry.id) && work.is_untouched();
    let (document, awaited) = match (named, work) {
        (Some(_), Some(work)) if is_named(&work) => (work, None),
        (Some(entry), work) => match from_library(entry) {
            Some(Ok(named)) => (named, None),
            _ => (work.unwrap_or_else(first), Some(entry.id.to_string())),
        },
        (None, work) => (work.unwrap_or_else(first), None),
    };
    let mut state = State { awaited, ..State::new(route, document) };
    if is_newer && state.document.key.is_some() {
        state.notice = Some(Notice { message: NEWER, detail: state.document.scenario.title.clone() });
    }
    if let Some(view) = Store::Device.get(VIEW).ok().flatten().and_then(|text| json::parse(&text).ok()) {
        state.view = view;
    }
    state.kept = shelf::list(&Store::Device);
    state
}

/// The message that another tab has a newer version of the work on screen.
pub const NEWER: &str = "notice-newer";

/// The message that work was not kept by the device and is set aside in this tab.
pub const ASIDE: &str = "notice-aside";

/// A library scenario as nobody has changed it yet, if its file is there.
pub fn from_library(entry: &library::Entry) -> Option<Result<Document, ReadError>> {
    let text = entry.text.or_else(|| fetch::arrived(entry.path))?;
    Some(json::read(text).map(Document::new))
}

/// The first scenario of the library.
fn first() -> Document {
    let first = library::CATALOGUE.first().and_then(from_library);
    first.and_then(Result::ok).unwrap_or_else(empty)
}

/// A new key for work that is about to be kept.
pub fn fresh_key() -> String {
    format!("work-{}", storage::mark())
}

/// How many categories the pictures of a state need; the gallery's pictures have up to a dozen.
pub fn categories(state: &State) -> usize {
    const GALLERY: usize = 12;
    let scenario = state.shown.as_ref().map_or(&state.document.scenario, |shown| &shown.scenario);
    scenario.groups.len().max(scenario.parties.len()).max(GALLERY)
}

/// The scenario or snapshot kept under that name.
pub fn kept(name: &str) -> Option<Document> {
    shelf::open(&Store::Device, name).filter(|work| is_known(&work.scenario))
}

/// Whether this page can show it: of this version. Flaws are shown at their fields.
fn is_known(scenario: &Rc<Scenario>) -> bool {
    let version = |flaw: &crate::scenario::Flaw| flaw.fault == crate::scenario::Fault::Version;
    validate(scenario).err().is_none_or(|flaws| !flaws.iter().any(version))
}

fn empty() -> Document {
    let words = super::context::blank_words(&Locale::plain());
    Document::new(Scenario::blank("new", &words))
}
