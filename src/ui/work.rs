//! The user's work: found when the page opens, kept while it goes on, opened from files.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::clock::{self, Timer};
use crate::browser::fetch;
use crate::browser::files::{self, File, FileError};
use crate::browser::storage::{Store, StoreError};
use crate::browser::{address, page};
use crate::exchange::json::{self, ReadError};
use crate::library;
use crate::locale::Locale;
use crate::scenario::{Scenario, validate};
use crate::state::{Action, Document, Kept, Notice, Route, State, ViewState};
use crate::text;

/// Key of the work on screen.
pub const CURRENT: &str = "current";
const VIEW: &str = "view";
const KEPT: &str = "kept";
/// Bytes that one scenario with its undo may take on the device.
pub const MOST: usize = 1_000_000;
/// Milliseconds without a change after which the work is kept.
const PAUSE: u32 = 250;

/// The state in which the page opens: what the address names, else the work of the last visit, else
/// the first scenario of the library.
pub fn begin() -> State {
    let route = Route::read(&address::hash());
    let kept = super::full::arrived_with().or_else(|| read(CURRENT));
    let kept_work = kept.and_then(|text| Document::read(&text)).filter(|work| is_known(&work.scenario));
    let named = route.case.as_deref().and_then(library::find);
    let is_named = |work: &Document| named.is_some_and(|entry| work.scenario.id == entry.id) && work.is_untouched();
    let (document, awaited) = match (named, kept_work) {
        (Some(_), Some(work)) if is_named(&work) => (work, None),
        (Some(entry), work) => match from_library(entry) {
            Some(Ok(named)) => (named, None),
            _ => (work.unwrap_or_else(first), Some(entry.id.to_string())),
        },
        (None, work) => (work.unwrap_or_else(first), None),
    };
    let mut state = State { awaited, ..State::new(route, document) };
    if let Some(view) = read(VIEW).and_then(|text| json::parse(&text).ok()) {
        state.view = view;
    }
    if let Some(kept) = read(KEPT).and_then(|text| json::parse(&text).ok()) {
        state.kept = kept;
    }
    state
}

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
    format!("work-{:.0}", clock::now_ms())
}

/// How many categories the pictures of a state need; the gallery's pictures have up to a dozen.
pub fn categories(state: &State) -> usize {
    const GALLERY: usize = 12;
    let scenario = state.shown.as_ref().map_or(&state.document.scenario, |shown| &shown.scenario);
    scenario.groups.len().max(scenario.parties.len()).max(GALLERY)
}

/// The kept scenario of that key.
pub fn kept(key: &str) -> Option<Document> {
    // It may be the one on screen, changed a moment ago. If that cannot be written, the last version serves.
    let _ = write_pending();
    read(&file(key)).and_then(|text| Document::read(&text))
}

/// Takes a scenario off the device.
pub fn forget(key: &str) {
    // A scenario that cannot be removed stays listed at the next visit; there is nothing else to do.
    let _ = Store.remove(&file(key));
}

/// Keeps the work a moment after it changed, and at once when the page is left.
#[hook]
pub fn use_saving(state: &State, act: &Callback<Action>) {
    let timer = use_mut_ref(|| None::<Timer>);
    {
        let act = act.clone();
        use_effect_with(state.document.clone(), move |document| {
            let other =
                PENDING.with_borrow(|pending| pending.as_ref().is_some_and(|before| before.key != document.key));
            if other {
                // Another scenario comes on screen: what was changed a moment ago must not get lost.
                save_pending(&act);
            }
            PENDING.set(Some(document.clone()));
            *timer.borrow_mut() = Some(clock::after(PAUSE, move || save_pending(&act)));
        });
    }
    {
        let act = act.clone();
        use_memo((), move |()| page::on_hidden(move || save_pending(&act)));
    }
    use_effect_with(state.view.clone(), |view: &ViewState| put(VIEW, view));
    use_effect_with(state.kept.clone(), |kept: &Vec<Kept>| put(KEPT, kept));
    let restored = state.removed.as_ref().map(|(kept, document)| (kept.key.clone(), document.clone()));
    let before = use_mut_ref(|| None::<(String, Box<Document>)>);
    let listed: Vec<String> = state.kept.iter().map(|kept| kept.key.clone()).collect();
    use_effect_with((restored, listed), move |(removed, listed)| {
        // A scenario that was brought back is written again.
        if let Some((key, document)) = before.borrow_mut().take().filter(|(key, _)| listed.contains(key)) {
            let _ = Store.set(&file(&key), &document.write(MOST));
        }
        before.borrow_mut().clone_from(removed);
    });
}

thread_local! {
    /// The work on screen, as long as it is not written yet.
    static PENDING: RefCell<Option<Document>> = const { RefCell::new(None) };
}

/// Writes what is not written yet; tells the user when own work cannot be kept.
fn save_pending(act: &Callback<Action>) {
    let message = match write_pending() {
        Ok(()) => return,
        Err(StoreError::Full) => "error-storage-full",
        Err(StoreError::Forbidden) => "error-storage-blocked",
    };
    act.emit(Action::Noticed(Notice { message, detail: String::new() }));
}

fn write_pending() -> Result<(), StoreError> {
    let Some(document) = PENDING.take() else { return Ok(()) };
    let text = document.write(MOST);
    let mut result = Store.set(CURRENT, &text);
    if let (Ok(()), Some(key)) = (&result, &document.key) {
        result = Store.set(&file(key), &text);
    }
    // A scenario that nobody has changed is no loss.
    if document.is_untouched() { Ok(()) } else { result }
}

/// Opens a file; a damaged one changes nothing and says what is wrong.
pub fn open_file(chosen: File, act: Callback<Action>, locale: Locale) {
    spawn_local(async move {
        let opened = match files::read_text(chosen).await {
            Ok(text) => read_work(&text).map_err(|error| Trouble::Read(Box::new(error))),
            Err(error) => Err(Trouble::File(error)),
        };
        match opened {
            Ok((mut document, is_older)) => {
                document.key = Some(fresh_key());
                act.emit(Action::Opened(Box::new(document)));
                let message = if is_older { "notice-opened-older" } else { "notice-opened" };
                act.emit(Action::Noticed(Notice { message, detail: String::new() }));
                address::set_hash(&Route { view: crate::state::View::Compare, ..Route::default() }.write());
            }
            Err(trouble) => act.emit(Action::Noticed(trouble.notice(&locale))),
        }
    });
}

/// Why a file was not opened.
pub enum Trouble {
    /// It could not be read at all.
    File(FileError),
    /// It is no scenario.
    Read(Box<ReadError>),
}

impl Trouble {
    /// What was wrong with the file, in the user's language.
    pub fn notice(&self, locale: &Locale) -> Notice {
        let detail = match self {
            Self::File(FileError::TooLarge { size }) => {
                text!(locale, "error-too-large", size = *size, most = f64::from(files::MOST_BYTES))
            }
            Self::File(FileError::NotText) => locale.text("error-not-text"),
            Self::File(FileError::Unreadable) => locale.text("error-unreadable"),
            Self::Read(error) => read_error(locale, error),
        };
        Notice { message: "notice-not-opened", detail }
    }
}

fn read_error(locale: &Locale, error: &ReadError) -> String {
    match error {
        ReadError::TooLarge { bytes, most } => {
            text!(locale, "error-too-large", size = *bytes as f64, most = *most as f64)
        }
        ReadError::NotJson { line, column, .. } => {
            text!(locale, "error-not-json", line = *line as f64, column = *column as f64)
        }
        ReadError::Version { found } => text!(locale, "error-version", found = found.to_string()),
        ReadError::Shape { path, .. } if path.is_empty() => locale.text("error-not-a-scenario"),
        ReadError::Shape { path, value, message } if value.is_empty() => {
            text!(locale, "error-shape", path = path.as_str(), message = message.as_str())
        }
        ReadError::Shape { path, value, message } => {
            text!(locale, "error-shape-value", path = path.as_str(), value = value.as_str(), message = message.as_str())
        }
        ReadError::Flaws(flaws) => {
            let all = text!(locale, "error-flaws", count = flaws.len() as f64);
            let first = flaws.first().map(|flaw| super::scenario::flaw_with_place(locale, flaw)).unwrap_or_default();
            format!("{all} {first}")
        }
    }
}

/// A scenario file, or work with its undo as a crash saves it; and whether an earlier version made the file.
fn read_work(text: &str) -> Result<(Document, bool), ReadError> {
    if let Some(work) = Document::read(text).filter(|work| is_known(&work.scenario)) {
        return Ok((work, false));
    }
    json::open(text).map(|opened| (Document::new(opened.scenario), opened.older.is_some()))
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

fn file(key: &str) -> String {
    format!("case/{key}")
}

fn read(key: &str) -> Option<String> {
    Store.get(key).ok().flatten()
}

fn put(key: &str, value: &impl serde::Serialize) {
    // How results are shown is a comfort; where it cannot be kept the defaults serve.
    let _ = Store.set(key, &json::line(value));
}
