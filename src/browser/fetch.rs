//! Files beside the program: fetched when they are wanted, and kept until the page is closed.

use std::cell::RefCell;

use js_sys::Array;
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
    /// What has arrived: path and content. The files are few and each is kept once, so they may stay for good.
    static ARRIVED: RefCell<Vec<(&'static str, &'static str)>> = const { RefCell::new(Vec::new()) };
}

/// The file at a path relative to the page, if it has been fetched.
pub fn arrived(path: &str) -> Option<&'static str> {
    ARRIVED.with_borrow(|arrived| arrived.iter().find(|(other, _)| *other == path).map(|(_, text)| *text))
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
    // It may have been asked for twice before it arrived.
    Ok(arrived(path).unwrap_or_else(|| {
        let text = text.leak();
        ARRIVED.with_borrow_mut(|arrived| arrived.push((path, text)));
        text
    }))
}

/// What has arrived so far, for the program that takes over: paths and contents in turn.
pub(super) fn everything() -> Array {
    let texts = |(path, text): &(&str, &str)| [JsValue::from_str(path), JsValue::from_str(text)];
    ARRIVED.with_borrow(|arrived| arrived.iter().flat_map(texts).collect())
}

/// Takes up what the program before this one has fetched.
pub(super) fn take_up(everything: &Array) {
    let texts: Vec<&'static str> =
        everything.iter().filter_map(|text| text.as_string()).map(|text| &*text.leak()).collect();
    let pairs = texts.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    ARRIVED.with_borrow_mut(|arrived| arrived.extend(pairs));
}

/// Fetches files one after the other when the page has come to rest, and then does something. What does not arrive is
/// fetched when it is wanted.
pub fn ahead(paths: Vec<&'static str>, then: impl FnOnce() + 'static) {
    let fetch_all = async move {
        for path in paths {
            // Nobody waits for it yet.
            let _ = text(path).await;
        }
        then();
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
