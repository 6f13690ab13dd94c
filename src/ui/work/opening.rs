//! Scenario files that the user opens.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{fresh_key, is_known};
use crate::browser::address;
use crate::browser::files::{self, File, FileError};
use crate::exchange::collection;
use crate::exchange::json::{self, ReadError};
use crate::locale::Locale;
use crate::scenario::validate;
use crate::state::{Action, Document, Notice, Route, View};
use crate::text;
use crate::ui::{full, yours};

/// Opens a file; a damaged one changes nothing and says what is wrong. A file of several scenarios is added to those
/// on the device.
pub fn open_file(chosen: File, act: Callback<Action>, locale: Locale) {
    spawn_local(async move {
        let text = match files::read_text(chosen).await {
            Ok(text) => text,
            Err(error) => return act.emit(Action::Noticed(Trouble::File(error).notice(&locale))),
        };
        if collection::is_collection(&text) {
            address::set_hash(&Route { view: View::Yours, ..Route::default() }.write());
            return if crate::IS_FULL { yours::bring_in(&text, &act, &locale) } else { full::take_along(text) };
        }
        match read_work(&text) {
            Ok((document, is_older)) => {
                let (message, detail, view) = match validate(&document.scenario) {
                    Err(flaws) => {
                        let said = read_error(&locale, &ReadError::Flaws(flaws));
                        ("notice-opened-flawed", said, View::Scenario)
                    }
                    Ok(()) if is_older => ("notice-opened-older", String::new(), View::Compare),
                    Ok(()) => ("notice-opened", String::new(), View::Compare),
                };
                act.emit(Action::Opened(Box::new(document.from_file(fresh_key()))));
                act.emit(Action::Noticed(Notice { message, detail }));
                address::set_hash(&Route { view, ..Route::default() }.write());
            }
            Err(error) => act.emit(Action::Noticed(Trouble::Read(Box::new(error)).notice(&locale))),
        }
    });
}

/// Why a file was not opened.
pub enum Trouble {
    /// It could not be read at all.
    File(FileError),
    /// It is no scenario.
    Read(Box<ReadError>),
}

impl Trouble {
    /// What was wrong with the file, in the user's language.
    pub fn notice(&self, locale: &Locale) -> Notice {
        let detail = match self {
            Self::File(FileError::TooLarge { size }) => {
                text!(locale, "error-too-large", size = *size, most = f64::from(files::MOST_BYTES))
            }
            Self::File(FileError::NotText) => locale.text("error-not-text"),
            Self::File(FileError::Unreadable) => locale.text("error-unreadable"),
            Self::Read(error) => read_error(locale, error),
        };
        Notice { message: "notice-not-opened", detail }
    }
}

/// What is wrong with a text, in the user's language.
pub fn read_error(locale: &Locale, error: &ReadError) -> String {
    match error {
        ReadError::TooLarge { bytes, most } => {
            text!(locale, "error-too-large", size = *bytes as f64, most = *most as f64)
        }
        ReadError::NotJson { line, column, .. } => {
            text!(locale, "error-not-json", line = *line as f64, column = *column as f64)
        }
        ReadError::Version { found } => text!(locale, "error-version", found = found.to_string()),
        ReadError::Shape { path, .. } if path.is_empty() => locale.text("error-not-a-scenario"),
        ReadError::Shape { path, value, message } if value.is_empty() => {
            text!(locale, "error-shape", path = path.as_str(), message = message.as_str())
        }
        ReadError::Shape { path, value, message } => {
            text!(locale, "error-shape-value", path = path.as_str(), value = value.as_str(), message = message.as_str())
        }
        ReadError::Flaws(flaws) => {
            let all = text!(locale, "error-flaws", count = flaws.len() as f64);
            let first =
                flaws.first().map(|flaw| crate::ui::scenario::flaw_with_place(locale, flaw)).unwrap_or_default();
            format!("{all} {first}")
        }
    }
}

/// A scenario file, or work with its undo as a crash saves it; and whether an earlier version made the file.
fn read_work(text: &str) -> Result<(Document, bool), ReadError> {
    if let Some(work) = Document::read(text).filter(|work| is_known(&work.scenario)) {
        return Ok((work, false));
    }
    json::open(text).map(|opened| (Document::new(opened.scenario), opened.older.is_some()))
}
