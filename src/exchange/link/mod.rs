//! A scenario as the text of a link: everything that its file says, in letters that survive chats and mail.
//!
//! The file on one line is pressed and framed with version, length and checksum. What the file format
//! gains, links gain with it, and old files and old links migrate by the same code. A link stands behind
//! the `#` of an address, which is never sent to a server.

mod around;
mod checksum;
mod frame;
mod letters;
mod press;

use thiserror::Error;

pub use self::around::{inside, read_passed_on};
use self::frame::{Fault, Frame};
use super::json;
use crate::scenario::Scenario;

/// Version of the form: of the press and its primer, not of the scenario inside.
const VERSION: u8 = 1;

/// Longest address that every app passes on whole, characters (Teams cuts at about 2,048).
pub const SAFE: usize = 1_800;

/// Longest address that most apps pass on whole, characters (Slack cuts at about 4,000).
pub const USUAL: usize = 4_000;

/// Longest link read or written, characters.
pub const MOST_CHARACTERS: usize = 32_000;

/// Longest text that a link may hold, bytes. Reading a link takes at most 60 MB, whatever it claims.
pub const MOST_BYTES: usize = 400_000;

/// Where an address of some length arrives whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Everywhere: at most [`SAFE`] characters.
    Everywhere,
    /// In most apps: at most [`USUAL`] characters.
    MostApps,
    /// Hardly anywhere: a file is the better way.
    FewApps,
}

/// Where an address of so many characters, all of it counted, arrives whole.
pub fn reach(characters: usize) -> Reach {
    if characters <= SAFE {
        Reach::Everywhere
    } else if characters <= USUAL {
        Reach::MostApps
    } else {
        Reach::FewApps
    }
}

/// The scenario is too large for a link; a file holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the scenario is too large for a link: save it as a file")]
pub struct TooLarge;

/// Why a text is not the link of a scenario. Whatever it is, nothing has been changed by reading.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ReadError {
    /// Something else altogether.
    #[error("this is not the link of a scenario")]
    Foreign,
    /// Its end is missing: some apps shorten what is long.
    #[error("this link was cut off: {found} of its {whole} characters are left")]
    CutShort {
        /// Characters that are left.
        found: usize,
        /// Characters that there were; at least so many where even this was cut off.
        whole: usize,
    },
    /// Some of its characters are not those that were sent.
    #[error("this link was damaged on its way: some of its characters have changed")]
    Damaged,
    /// Longer than any link.
    #[error("this link has {found} characters; at most {most} are read", most = MOST_CHARACTERS)]
    TooLong {
        /// Its length.
        found: usize,
    },
    /// Made by a newer program, in a form that this one does not know.
    #[error("this link comes from a newer version of the program: reload the page to get it")]
    Newer,
    /// Whole, but what it holds is no scenario; no program has made it.
    #[error("{0}")]
    Content(json::ReadError),
}

/// Writes the link of a valid scenario: letters, digits, `-` and `_` only.
///
/// The same scenario always gives the same text, and reading it gives the same scenario.
///
/// # Errors
/// [`TooLarge`]
pub fn write(scenario: &Scenario) -> Result<String, TooLarge> {
    let text = json::line(scenario);
    if text.len() > MOST_BYTES {
        return Err(TooLarge);
    }
    let mut content = Vec::new();
    frame::varint(text.len(), &mut content);
    content.extend(press::pressed(text.as_bytes()));
    let link = Frame { version: VERSION, content }.write();
    if link.len() > MOST_CHARACTERS { Err(TooLarge) } else { Ok(link) }
}

/// Reads the link of a scenario; a scenario that comes back is valid.
///
/// # Errors
/// See [`ReadError`].
pub fn read(link: &str) -> Result<Scenario, ReadError> {
    let characters = link.chars().filter(|letter| !letter.is_whitespace()).count();
    if characters > MOST_CHARACTERS {
        return Err(ReadError::TooLong { found: characters });
    }
    let frame = Frame::read(link).map_err(|fault| match fault {
        Fault::Foreign => ReadError::Foreign,
        Fault::Short { found, whole } => ReadError::CutShort { found, whole },
        Fault::Damaged => ReadError::Damaged,
    })?;
    // An older version would be unpressed here as it was pressed; the file inside migrates by itself.
    if frame.version != VERSION {
        return Err(ReadError::Newer);
    }
    let text = text(&frame.content).ok_or(ReadError::Damaged)?;
    json::read(&text).map_err(|error| match error {
        json::ReadError::Version { .. } => ReadError::Newer,
        other => ReadError::Content(other),
    })
}

/// The text inside; `None` where no program has pressed it.
fn text(content: &[u8]) -> Option<String> {
    let (length, pressed) = frame::read_varint(content).filter(|(length, _)| *length <= MOST_BYTES)?;
    String::from_utf8(press::unpressed(pressed, length)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A link with the right checksum around any text.
    fn link_of(text: &str) -> String {
        let mut content = Vec::new();
        frame::varint(text.len(), &mut content);
        content.extend(press::pressed(text.as_bytes()));
        Frame { version: VERSION, content }.write()
    }

    #[test]
    fn text_that_is_no_scenario_is_refused_as_a_file_is() {
        for text in ["", "{}", "null", "{ \"version\": 1 }", "\u{0}", &"[".repeat(3_000), &"{ \"a\": ".repeat(500)] {
            assert_eq!(read(&link_of(text)), Err(ReadError::Content(json::read(text).unwrap_err())), "{text:.20}");
        }
    }

    #[test]
    fn a_newer_file_inside_asks_for_a_newer_program() {
        assert_eq!(read(&link_of("{ \"version\": 3 }")), Err(ReadError::Newer));
    }
}
