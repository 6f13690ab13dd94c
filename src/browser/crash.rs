//! What is shown when the program breaks off: what happened, and how to go on.
//!
//! The page of the crash is built by `crash.js`, since this program can no longer be relied on.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;
use wasm_bindgen::prelude::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

use super::storage;
use super::surroundings;
use crate::exchange::json;

/// Set once the program has broken off: from then on it must not act on what it remembers, nor store it.
static HAS_HAPPENED: AtomicBool = AtomicBool::new(false);

/// The words of the page that is shown after a crash.
#[derive(Clone, Debug, Serialize)]
pub struct Texts {
    /// The heading.
    pub title: String,
    /// What this means for the user's work.
    pub kept: String,
    /// The button that loads the page again.
    pub go_on: String,
    /// The link that saves the work as a file.
    pub save: String,
    /// The heading of the technical message.
    pub details: String,
    /// The name of the saved file.
    pub file_name: String,
}

/// Prepares for a crash: keeps the words ready, and has a panic shown. `key` is the name under which [`storage`] keeps
/// the work as the text of a file. May be called again, when the language changes.
pub fn prepare(texts: &Texts, key: &str) {
    #[derive(Serialize)]
    struct Preparation<'a> {
        texts: &'a Texts,
        key: String,
    }
    let preparation = Preparation { texts, key: storage::full_key(key) };
    if surroundings::window().is_some() {
        tell("evenhand:prepare", &json::line(&preparation));
        std::panic::set_hook(Box::new(on_panic));
    }
}

/// Whether the program has broken off. What still calls it must then do nothing.
pub(super) fn has_happened() -> bool {
    HAS_HAPPENED.load(Ordering::Relaxed)
}

fn on_panic(info: &PanicHookInfo<'_>) {
    HAS_HAPPENED.store(true, Ordering::Relaxed);
    tell("evenhand:crash", &info.to_string());
}

/// Tells `crash.js`. Nothing can be done here if that fails.
fn tell(kind: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let (Some(window), Ok(event)) = (surroundings::window(), CustomEvent::new_with_event_init_dict(kind, &init)) {
        let _ = window.dispatch_event(&event);
    }
}
