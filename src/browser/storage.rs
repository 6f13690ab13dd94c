//! Texts kept on this device from one visit to the next.

use wasm_bindgen::prelude::JsValue;

use super::{crash, surroundings};

/// Other pages of the same server share the storage.
const PREFIX: &str = "evenhand/";

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

/// What is kept on this device under names of this page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Store;

impl Store {
    /// The text of that name, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(&full_key(key)).map_err(|error| kind(&error))
    }

    /// Keeps a text under that name, in place of the one that was there.
    ///
    /// # Errors
    /// Any; what was there before is then still there.
    pub fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(&full_key(key), text).map_err(|error| kind(&error))
    }

    /// Forgets the text of that name; there need not be one.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn remove(&self, key: &str) -> Result<(), StoreError> {
        storage()?.remove_item(&full_key(key)).map_err(|error| kind(&error))
    }

    /// All names, in alphabetical order.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`]
    pub fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = storage()?;
        let count = storage.length().map_err(|error| kind(&error))?;
        let mut keys = Vec::new();
        for index in 0..count {
            let key = storage.key(index).map_err(|error| kind(&error))?;
            keys.extend(key.as_deref().and_then(|key| key.strip_prefix(PREFIX)).map(str::to_string));
        }
        keys.sort();
        Ok(keys)
    }
}

/// The name in the storage that all pages of the server share.
pub(super) fn full_key(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// Merely looking at the storage fails where it is forbidden. A program that has broken off must not write any more.
fn storage() -> Result<web_sys::Storage, StoreError> {
    if crash::has_happened() {
        return Err(StoreError::Forbidden);
    }
    let window = surroundings::window().ok_or(StoreError::Forbidden)?;
    window.local_storage().ok().flatten().ok_or(StoreError::Forbidden)
}

fn kind(error: &JsValue) -> StoreError {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
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
        assert_eq!(Store.get("current"), Err(StoreError::Forbidden));
        assert_eq!(Store.set("current", "{}"), Err(StoreError::Forbidden));
        assert_eq!(Store.keys(), Err(StoreError::Forbidden));
    }
}
