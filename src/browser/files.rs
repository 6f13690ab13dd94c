//! Files that the user saves and opens.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, HtmlAnchorElement, HtmlInputElement, Url};

use super::{Listener, clock, surroundings};
use crate::exchange::csv::{self, Encoding};

pub use web_sys::File;

/// Most bytes that are read of a file: a file with all scenarios of a device may be as long.
pub const MOST_BYTES: u32 = 16 * 1024 * 1024;

/// How long the browser may take to begin with a download, in milliseconds.
const GRACE: u32 = 60_000;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum FileError {
    /// It is larger than [`MOST_BYTES`].
    #[error("the file has {size} bytes; at most {MOST_BYTES} are read")]
    TooLarge {
        /// Its size in bytes.
        size: f64,
    },
    /// It is not text: a picture, perhaps, or a spreadsheet.
    #[error("the file is not text")]
    NotText,
    /// The browser could not read it: it was moved or may not be read.
    #[error("the file could not be read")]
    Unreadable,
}

/// Has the browser save a text as a file; `false` where it cannot.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    if surroundings::document().is_none() {
        return false;
    }
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
        .is_ok_and(|content| download_blob(name, &content))
}

/// Has the browser save what is in a blob as a file; `false` where it cannot.
pub fn download_blob(name: &str, content: &Blob) -> bool {
    offer(name, content).is_some()
}

fn offer(name: &str, content: &Blob) -> Option<()> {
    let document = surroundings::document()?;
    let body = document.body()?;
    let address = Url::create_object_url_with_blob(content).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.set_hidden(true);
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    let forget = move || {
        // An address that is already gone is just as well.
        let _ = Url::revoke_object_url(&address);
    };
    clock::after(GRACE, forget).forget();
    Some(())
}

/// Reads a file as text in UTF-8, without the mark that some programs put before it.
///
/// # Errors
/// Any.
pub async fn read_text(file: File) -> Result<String, FileError> {
    text_of(read(file).await?)
}

/// Reads a file as a table, in any of the ways in which spreadsheets write letters, and says in which.
///
/// # Errors
/// Any.
pub async fn read_table(file: File) -> Result<(String, Encoding), FileError> {
    csv::decode(&read(file).await?).ok_or(FileError::NotText)
}

async fn read(file: File) -> Result<Vec<u8>, FileError> {
    if file.size() > f64::from(MOST_BYTES) {
        return Err(FileError::TooLarge { size: file.size() });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn text_of(bytes: Vec<u8>) -> Result<String, FileError> {
    let text = String::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    // No text has zeros in it; what has is something else that happens to decode.
    if text.contains('\0') {
        return Err(FileError::NotText);
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text))
}

/// The file that was chosen in a file field. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// What becomes of files that are dragged over the page.
pub enum Drag {
    /// They are over it.
    Over,
    /// They have left it again.
    Away,
    /// They were dropped; the first of them.
    Dropped(File),
}

/// Calls while files are dragged over the page, wherever on it; the browser is kept from opening them in its place.
pub fn on_drag(heard: impl Fn(Drag) + Clone + 'static) -> Listener {
    let Some(window) = surroundings::window() else { return Listener::default() };
    let over = {
        let heard = heard.clone();
        move |event: &Event| {
            if has_files(event) {
                event.prevent_default();
                heard(Drag::Over);
            }
        }
    };
    let away = {
        let heard = heard.clone();
        // What it goes to is nothing only when it leaves the page.
        move |event: &Event| {
            if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                heard(Drag::Away);
            }
        }
    };
    let dropped = move |event: &Event| {
        if has_files(event) {
            event.prevent_default();
            let file = event.dyn_ref::<DragEvent>().and_then(|event| event.data_transfer()?.files()?.get(0));
            heard(file.map_or(Drag::Away, Drag::Dropped));
        }
    };
    Listener::to(&window, "dragover", over)
        .and(Listener::to(&window, "dragleave", away))
        .and(Listener::to(&window, "drop", dropped))
}

/// Whether it is files that are dragged, not a stretch of text.
fn has_files(event: &Event) -> bool {
    let held = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    held.is_some_and(|held| held.types().iter().any(|kind| kind == "Files"))
}

/// Where a file lies that the full program is to open.
const LEFT: &str = "evenhandFile";

/// Leaves a file for the full program, which takes over.
pub fn leave(file: &File) {
    if let Some(window) = surroundings::window() {
        // Fails only for objects that take no properties.
        let _ = Reflect::set(&window, &LEFT.into(), file);
    }
}

/// The file that was left for this program, once.
pub fn left() -> Option<File> {
    let window: JsValue = surroundings::window()?.into();
    let file = Reflect::get(&window, &LEFT.into()).ok()?.dyn_into().ok()?;
    // Fails only for properties that cannot be removed.
    let _ = Reflect::delete_property(window.unchecked_ref::<js_sys::Object>(), &LEFT.into());
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_text_or_not() {
        assert_eq!(text_of(b"\xef\xbb\xbf{}".to_vec()).as_deref(), Ok("{}"));
        assert_eq!(text_of("é".into()).as_deref(), Ok("é"));
        assert_eq!(text_of(vec![0xff, 0xd8, 0xff]), Err(FileError::NotText));
        assert_eq!(text_of(b"PK\0\0".to_vec()), Err(FileError::NotText));
        assert_eq!(text_of(Vec::new()).as_deref(), Ok(""));
    }
}
