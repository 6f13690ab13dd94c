//! Files that the user saves and opens.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, HtmlAnchorElement, HtmlInputElement, Url};

use super::{clock, surroundings};

pub use web_sys::File;

/// Most bytes that are read of a file; a scenario at its limits is far smaller.
pub const MOST_BYTES: u32 = 4 * 1024 * 1024;

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
    if file.size() > f64::from(MOST_BYTES) {
        return Err(FileError::TooLarge { size: file.size() });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    text_of(Uint8Array::new(&buffer).to_vec())
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

/// The file that was dropped on an element; the browser is kept from opening it in place of the page.
/// `dragover` must be answered too, see [`accept`].
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0)
}

/// Answers `dragover`: a file may be dropped here.
pub fn accept(event: &DragEvent) {
    event.prevent_default();
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
