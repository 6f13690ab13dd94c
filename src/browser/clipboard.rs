//! Copying to the clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlDocument, HtmlTextAreaElement};

use super::surroundings;

/// The browser did not let the page copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser does not let this page copy")]
pub struct CopyError;

/// Copies a text; to be called while the user's press of a button is being dealt with.
///
/// # Errors
/// [`CopyError`], when both ways of copying fail.
pub async fn copy(text: String) -> Result<(), CopyError> {
    if let Some(clipboard) = clipboard()
        && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
    {
        return Ok(());
    }
    copy_selected(&text).ok_or(CopyError)
}

/// There is none where the page comes over an unprotected connection, as from a laptop in a seminar room.
fn clipboard() -> Option<Clipboard> {
    let navigator = surroundings::window()?.navigator();
    Reflect::get(&navigator, &"clipboard".into()).ok()?.dyn_into().ok()
}

/// The old way, which works there too: copies what is selected in a field made for it.
fn copy_selected(text: &str) -> Option<()> {
    let document = surroundings::document()?;
    let active = document.active_element();
    // While a dialog is open nothing outside it can be selected.
    let dialog = active.as_ref().and_then(|element| element.closest("dialog[open]").ok().flatten());
    let place = dialog.or_else(|| document.body().map(Into::into))?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_read_only(true);
    place.append_child(&field).ok()?;
    field.select();
    let is_copied = document.dyn_into::<HtmlDocument>().ok().and_then(|document| document.exec_command("copy").ok());
    field.remove();
    surroundings::focus(active.as_ref());
    is_copied.filter(|done| *done).map(|_| ())
}
