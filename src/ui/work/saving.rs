//! The work is kept a moment after it changed, and at once when the page is left; other tabs are heard.

use std::cell::{Cell, RefCell};

use yew::prelude::*;

use super::{ASIDE, NEWER, VIEW, fresh_key, kept};
use crate::browser::clock::{self, Timer};
use crate::browser::storage::{self, Store, StoreError};
use crate::browser::{Listener, page};
use crate::exchange::json;
use crate::locale::Locale;
use crate::state::desk::{Desk, Heard, Written};
use crate::state::shelf::{self, CURRENT, Refused, Stamp};
use crate::state::{Action, Document, Kept, Notice, State, ViewState};
use crate::text;

/// Milliseconds without a change after which the work is kept.
const PAUSE: u32 = 250;

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
    /// What the user was told last about work that is not kept, until it is kept again.
    static TOLD: Cell<Option<Refused>> = const { Cell::new(None) };
    /// Has the browser ask before the page is left, as long as own work is not kept.
    static LEAVING: RefCell<Listener> = RefCell::default();
}

/// Keeps the work, and follows what other tabs keep.
#[hook]
pub fn use_saving(state: &State, act: &Callback<Action>, locale: &Locale) {
    let timer = use_mut_ref(|| None::<Timer>);
    let save = use_callback((act.clone(), locale.clone()), |(), (act, locale)| save(act, locale));
    let latest = use_mut_ref(|| save.clone());
    latest.replace(save.clone());
    let told = act.clone();
    use_effect_with(state.document.clone(), move |document| {
        if DESK.with_borrow(|desk| desk.awaits_other(document)) {
            // Another scenario comes on screen: what was changed a moment ago must not get lost.
            save.emit(());
        }
        if DESK.with_borrow_mut(|desk| desk.put_on(document)) {
            let detail = aside().pop().map_or_else(String::new, |work| work.scenario.title.clone());
            told.emit(Action::Noticed(Notice { message: ASIDE, detail }));
        }
        *timer.borrow_mut() = Some(clock::after(PAUSE, move || save.emit(())));
    });
    {
        let (latest, act) = (latest.clone(), act.clone());
        use_memo((), move |()| {
            let save = move || {
                // Not while it is borrowed: saving may bring the next one.
                let save = latest.borrow().clone();
                save.emit(());
            };
            let hidden = page::on_hidden(save.clone());
            (hidden, storage::on_change(move |name, text| hear(name, text, &act, &save)))
        });
    }
    use_effect_with(state.view.clone(), |view: &ViewState| {
        // How results are shown is a comfort; where it cannot be kept the defaults serve.
        let _ = Store::Device.set(VIEW, &json::line(view));
    });
}

/// Writes what is not written yet; tells the user when it grew apart from what another tab has written, and, once,
/// when own work cannot be kept.
pub fn save(act: &Callback<Action>, locale: &Locale) {
    match write(locale) {
        Ok(Written::Nothing) => {}
        Ok(Written::Kept) => list(act),
        Ok(Written::Apart { from, to, title }) => {
            act.emit(Action::Parted(from, to, title.clone()));
            list(act);
            act.emit(Action::Noticed(Notice { message: "notice-apart", detail: title }));
        }
        Err(refused) => {
            if TOLD.replace(Some(refused)) != Some(refused) {
                act.emit(Action::Noticed(Notice { message: trouble(refused), detail: String::new() }));
            }
        }
    }
    if is_at_risk() {
        let again = locale.clone();
        let is_at_risk = move || {
            // Whether that has helped is seen next.
            let _ = write(&again);
            is_at_risk()
        };
        LEAVING.set(page::on_before_unload(is_at_risk));
    } else {
        TOLD.set(None);
        LEAVING.set(Listener::default());
    }
}

/// Whether own work would be lost with the tab.
pub fn is_at_risk() -> bool {
    DESK.with_borrow(Desk::is_at_risk)
}

/// Works that were on screen and that the device did not keep; they are in this tab only, the oldest first.
pub fn aside() -> Vec<Document> {
    DESK.with_borrow(|desk| desk.aside().cloned().collect())
}

/// Takes over works that the program before this one has set aside.
pub fn take_aside(texts: &[String]) {
    let works = texts.iter().filter_map(|text| Document::read(text));
    DESK.with_borrow_mut(|desk| works.for_each(|work| desk.set_aside(work)));
}

/// What to tell where the device keeps nothing more, or nothing at all.
pub fn trouble(refused: Refused) -> &'static str {
    match refused {
        Refused::Full => "error-storage-full",
        Refused::Forbidden => "error-storage-blocked",
    }
}

fn write(locale: &Locale) -> Result<Written, Refused> {
    let mark = storage::mark();
    let stamp = Stamp { now: clock::now_ms(), mark: &mark };
    DESK.with_borrow_mut(|desk| {
        let apart = |title: &str| (fresh_key(), text!(locale, "own-other-tab", title = title));
        let written = desk.write(&Store::Device, &Store::Tab, stamp, apart);
        // A scenario that nobody has changed is no loss.
        if desk.is_unwritten() { written } else { written.or(Ok(Written::Nothing)) }
    })
}

fn hear(name: Option<&str>, text: Option<String>, act: &Callback<Action>, save: &dyn Fn()) {
    match (name, text) {
        (Some(name), text) if Kept::is_name(name) => {
            list(act);
            // The program that opens the page finds out when it writes.
            let Some(kept) = text.filter(|_| crate::IS_FULL).map(|text| Kept::whole(name, &text)) else { return };
            match DESK.with_borrow_mut(|desk| desk.hear(&Store::Device, &kept)) {
                Heard::Nothing => {}
                Heard::Newer => act.emit(Action::Noticed(Notice { message: NEWER, detail: kept.title })),
                Heard::WrittenOver => save(),
            }
        }
        // Everything was forgotten, there and here.
        (None, _) | (Some(CURRENT), None) => {
            // What cannot be reached cannot be removed.
            let _ = shelf::clear(&Store::Tab);
            DESK.with_borrow_mut(Desk::rest);
            list(act);
        }
        _ => {}
    }
}

/// Shows what is on the device now.
pub fn list(act: &Callback<Action>) {
    act.emit(Action::Listed(shelf::list(&Store::Device)));
}

/// Removes everything that this page has left on the device and in the tab. The work on screen stays there, and is not
/// written again until it is changed.
///
/// # Errors
/// [`Refused::Forbidden`]
pub fn forget_everything() -> Result<(), Refused> {
    shelf::clear(&Store::Device)?;
    shelf::clear(&Store::Tab)?;
    DESK.with_borrow_mut(Desk::rest);
    LEAVING.set(Listener::default());
    Ok(())
}

/// Shows the version that another tab has kept of the work on screen.
pub fn show_newer(act: &Callback<Action>) {
    let name = DESK.with_borrow(Desk::name);
    if let Some(document) = name.as_deref().and_then(kept) {
        act.emit(Action::Opened(Box::new(document)));
    }
    act.emit(Action::Dismissed);
}

/// Notes in the tab how its work stands, for the program that takes over.
#[cfg(target_arch = "wasm32")]
pub fn mark_tab() {
    DESK.with_borrow(|desk| desk.mark(&Store::Tab));
}

/// Whether the browser lets this page keep nothing.
pub fn is_forbidden() -> bool {
    Store::Device.keys() == Err(StoreError::Forbidden)
}
