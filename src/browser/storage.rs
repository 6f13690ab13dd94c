//! Texts kept on this device from one visit to the next, and in this tab as long as it is open.

use js_sys::{JsString, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageEvent};

use super::{Listener, clock, crash, surroundings};

/// Other pages of the same server share the storage.
const PREFIX: &str = "evenhand/";

/// Most characters that browsers keep for all pages of a server together (Storage quotas and eviction criteria, MDN).
const MOST: usize = 5 * 1024 * 1024;

/// Why something could not be stored or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The device gives this page no more room.
    #[error("the device gives this page no more room")]
    Full,
    /// The browser lets this page keep nothing, as in some private windows; also after a crash and away from a browser.
    #[error("the browser lets this page keep nothing")]
    Forbidden,
}

/// What is kept under names of this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// On the device, for every tab and the next visit.
    Device,
    /// In the tab, until it is closed.
    Tab,
}

impl Store {
    /// The text of that name, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn get(self, key: &str) -> Result<Option<String>, StoreError> {
        self.place()?.get_item(&full_key(key)).map_err(|error| kind(&error))
    }

    /// The first line of the text of that name, and how many characters the whole text has.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn first_line(self, key: &str) -> Result<Option<(String, usize)>, StoreError> {
        let text = Reflect::get(&self.place()?.into(), &full_key(key).into()).map_err(|error| kind(&error))?;
        Ok(text.dyn_ref::<JsString>().map(|text| {
            let length = text.length();
            let end = u32::try_from(text.index_of("\n", 0)).unwrap_or(length);
            (text.slice(0, end).into(), length as usize)
        }))
    }

    /// Keeps a text under that name, in place of the one that was there.
    ///
    /// # Errors
    /// Any; what was there before is then still there.
    pub fn set(self, key: &str, text: &str) -> Result<(), StoreError> {
        self.place()?.set_item(&full_key(key), text).map_err(|error| kind(&error))
    }

    /// Forgets the text of that name; there need not be one.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn remove(self, key: &str) -> Result<(), StoreError> {
        self.place()?.remove_item(&full_key(key)).map_err(|error| kind(&error))
    }

    /// All names.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn keys(self) -> Result<Vec<String>, StoreError> {
        let mut keys = Vec::new();
        for key in every_key(&self.place()?)? {
            keys.extend(key.strip_prefix(PREFIX).map(str::to_string));
        }
        Ok(keys)
    }

    /// Merely looking at the storage fails where it is forbidden. A program that has broken off must not write any more.
    fn place(self) -> Result<web_sys::Storage, StoreError> {
        if crash::has_happened() {
            return Err(StoreError::Forbidden);
        }
        let window = surroundings::window().ok_or(StoreError::Forbidden)?;
        let place = match self {
            Self::Device => window.local_storage(),
            Self::Tab => window.session_storage(),
        };
        place.ok().flatten().ok_or(StoreError::Forbidden)
    }
}

/// Calls when another tab has changed the text of a name on the device, with what is there now; without a name when it
/// has removed everything at once.
pub fn on_change(on_change: impl Fn(Option<&str>, Option<String>) + 'static) -> Listener {
    let Some(window) = surroundings::window() else { return Listener::default() };
    Listener::to(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        match event.key() {
            Some(key) => {
                if let Some(key) = key.strip_prefix(PREFIX) {
                    on_change(Some(key), event.new_value());
                }
            }
            None => on_change(None, None),
        }
    })
}

/// A text that is made once only, here and in every tab: the time, and something random.
pub fn mark() -> String {
    #[cfg(target_arch = "wasm32")]
    let random = js_sys::Math::random();
    #[cfg(not(target_arch = "wasm32"))]
    let random = clock::now_ms().fract();
    format!("{:.0}-{:.0}", clock::now_ms(), random * 1e12)
}

/// About how many more characters can be kept; `None` where the browser does not tell.
pub async fn room() -> Option<f64> {
    let storage = Store::Device.place().ok()?;
    let lengths = every_key(&storage).ok()?.into_iter().map(|key| {
        let text = Reflect::get(&storage, &key.as_str().into()).ok();
        key.len() + text.and_then(|text| text.dyn_ref::<JsString>().map(|text| text.length() as usize)).unwrap_or(0)
    });
    let taken: usize = lengths.sum();
    let estimate = surroundings::window()?.navigator().storage().estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(estimate).await.ok()?.unchecked_into();
    let of_all = estimate.get_quota()? - estimate.get_usage()?;
    Some(of_all.min(MOST.saturating_sub(taken) as f64).max(0.0))
}

/// The name in the storage that all pages of the server share.
pub(super) fn full_key(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// The names of all pages of the server.
fn every_key(storage: &web_sys::Storage) -> Result<Vec<String>, StoreError> {
    let mut keys = Vec::new();
    for index in 0..storage.length().map_err(|error| kind(&error))? {
        keys.extend(storage.key(index).map_err(|error| kind(&error))?);
    }
    Ok(keys)
}

fn kind(error: &JsValue) -> StoreError {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        // The second is what Firefox has long called it.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        _ => StoreError::Forbidden,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn away_from_a_browser_nothing_is_kept() {
        assert_eq!(Store::Device.get("current"), Err(StoreError::Forbidden));
        assert_eq!(Store::Tab.set("current", "{}"), Err(StoreError::Forbidden));
        assert_eq!(Store::Device.keys(), Err(StoreError::Forbidden));
    }
}
