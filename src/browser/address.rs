//! The part of the page's address after `#`, which says what is shown.

use wasm_bindgen::prelude::JsValue;

use super::{Listener, surroundings};

/// What stands after `#`, as it stands in the address: percent-encoded, without the `#`.
pub fn hash() -> String {
    let hash = surroundings::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(str::to_string).unwrap_or(hash)
}

/// The address of the page without `#` and what stands after it; empty away from a browser.
pub fn page() -> String {
    let whole = surroundings::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Goes there as by a link: the way back leads to the present place. Those who listen are told unless it is the same.
pub fn set_hash(hash: &str) {
    if let Some(window) = surroundings::window() {
        // Fails only where the page may not be left, and then it should not.
        let _ = window.location().set_hash(hash);
    }
}

/// Corrects the address, written with or without its `#`: the way back does not lead to the present one. Those who listen are not told.
pub fn replace_hash(hash: &str) {
    let history = surroundings::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let address = format!("#{}", hash.trim_start_matches('#'));
        // A browser refuses too many changes in a short time; the next one will put it right.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Calls when the user goes elsewhere: by a link, by the way back, by typing, or by [`set_hash`].
pub fn on_change(on_change: impl Fn() + 'static) -> Listener {
    match surroundings::window() {
        Some(window) => Listener::to(&window, "hashchange", move |_| on_change()),
        None => Listener::default(),
    }
}
