//! Why a link cannot be opened, and what to do about it.

use crate::exchange::link::{MOST_CHARACTERS, ReadError};
use crate::locale::Locale;
use crate::text;
use crate::ui::work::Trouble;

/// What is said of a link that cannot be read.
pub fn said(locale: &Locale, error: &ReadError) -> String {
    match error {
        ReadError::Foreign => locale.text("open-foreign"),
        ReadError::CutShort { found, whole } => text!(locale, "open-cut", found = *found, whole = *whole),
        ReadError::Damaged => locale.text("open-damaged"),
        ReadError::TooLong { found } => text!(locale, "open-too-long", found = *found, most = MOST_CHARACTERS),
        ReadError::Newer => locale.text("open-newer"),
        ReadError::Content(error) => {
            let detail = Trouble::Read(Box::new(error.clone())).notice(locale).detail;
            text!(locale, "open-content", detail = detail)
        }
    }
}
