//! Reports as bytes, for the way from a worker to the page.
//!
//! Both ends are the same program, so that what is written needs no names. As JSON reports would be longer
//! on the way, and the code that reads them longer in the page. Of a struct every field is marked as there
//! or left out, since some types leave out what is empty; of an enum the number of the variant is written,
//! of lists and texts the length, and every number takes eight bytes.

mod read;
mod write;

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use self::read::Reader;
use self::write::Writer;

/// Writes a value.
pub fn write(value: &impl Serialize) -> Vec<u8> {
    let mut writer = Writer::default();
    let written = value.serialize(&mut writer);
    debug_assert!(written.is_ok(), "nothing of this program is beyond bytes");
    writer.bytes
}

/// Reads what [`write`] has written; `None` where it has not.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader { bytes };
    T::deserialize(&mut reader).ok().filter(|_| reader.bytes.is_empty())
}

/// The bytes were not written from a value of this type.
#[derive(Debug)]
struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("damaged")
    }
}

impl std::error::Error for Damaged {}

impl serde::ser::Error for Damaged {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl serde::de::Error for Damaged {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}
