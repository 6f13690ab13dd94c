//! Files beside the program: fetched when they are wanted, and kept until the page is closed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestCache, RequestInit, Response};

use super::{clock, crash, surroundings};

/// A file did not arrive: there is no connection, or no such file at the other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file did not arrive")]
pub struct NotArrived;

/// How long the page is left alone before files are fetched ahead, in milliseconds.
const CALM: u32 = 500;

thread_local! {
    /// What has arrived, by path. The files are few and each is kept once, so they may stay for good.
    static ARRIVED: RefCell<BTreeMap<&'static str, &'static str>> = const { RefCell::new(BTreeMap::new()) };
}

/// The file at a path relative to the page, if it has been fetched.
pub fn arrived(path: &str) -> Option<&'static str> {
    ARRIVED.with_borrow(|arrived| arrived.get(path).copied())
}

/// The file at a path relative to the page.
///
/// # Errors
/// [`NotArrived`]; the next call tries again.
pub async fn text(path: &'static str) -> Result<&'static str, NotArrived> {
    if let Some(text) = arrived(path) {
        return Ok(text);
    }
    let text = fetched(path).await.ok().flatten().filter(|_| !crash::has_happened()).ok_or(NotArrived)?;
    Ok(ARRIVED.with_borrow_mut(|arrived| *arrived.entry(path).or_insert_with(|| text.leak())))
}

/// Fetches files one after the other when the page has come to rest. What does not arrive is fetched when it is wanted.
pub fn ahead(paths: Vec<&'static str>) {
    let fetch_all = async move {
        for path in paths {
            // Nobody waits for it yet.
            let _ = text(path).await;
        }
    };
    clock::after(CALM, || spawn_local(fetch_all)).forget();
}

async fn fetched(path: &str) -> Result<Option<String>, JsValue> {
    let Some(window) = surroundings::window() else { return Ok(None) };
    let options = RequestInit::new();
    // A file that an earlier version of the page left in the browser need not fit this one.
    options.set_cache(RequestCache::NoCache);
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(path, &options)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    let text = JsFuture::from(response.text()?).await?.as_string();
    // Some servers answer with a page of theirs where there is no such file.
    Ok(text.filter(|text| !text.trim_start().starts_with('<')))
}
