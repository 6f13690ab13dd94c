//! A link as people and apps pass it on: in an address, among words, encoded once more, broken into lines.

use super::frame::Frame;
use super::{ReadError, letters, read};
use crate::exchange::percent;
use crate::scenario::Scenario;

/// What stands before a link in the address of the page: as it should be, and where an app has changed the `#`.
const BEFORE: [&str; 2] = ["#/open/", "/open/"];

/// How often an address may have been put into another one.
const TIMES: usize = 3;

/// The link in a message, with whatever stands behind it: behind the address of the page, or alone. `None` where there
/// is none.
pub fn inside(message: &str) -> Option<String> {
    let text = unwrapped(message);
    // Other addresses may stand before it.
    match BEFORE.iter().find_map(|before| text.rsplit_once(before)) {
        Some((_, link)) => Some(link.into()),
        None => Frame::begins(&text).then_some(text),
    }
}

/// Reads a link that has come through an app or a mail program: signs that these put between its letters are passed
/// over where it is whole without them, which the checksum tells.
///
/// # Errors
/// See [`ReadError`]; the error is that of the link as it stands.
pub fn read_passed_on(link: &str) -> Result<Scenario, ReadError> {
    let link = unwrapped(link);
    read(&link).or_else(|error| {
        let only_letters: String = link.chars().filter(|letter| letters::is_letter(*letter)).collect();
        read(&only_letters).map_err(|_| error)
    })
}

/// The text without percent-encoding, of which a link itself has none.
fn unwrapped(text: &str) -> String {
    let mut text = text.trim().to_owned();
    for _ in 0..TIMES {
        if text.contains('%') {
            text = percent::decoded(&text);
        }
    }
    text
}
