//! Ready-made scenarios, each a file in the exchange format.

use std::fmt;

use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::exchange::json::{self, ReadError};
use crate::scenario::{Kind, Scenario};

/// Every scenario of the library, in the order of the gallery; the first is the first visit's.
pub const CATALOGUE: [Entry; 5] = [
    Entry { id: "four-villages", text: include_str!("four-villages.json") },
    Entry { id: "malaria-rtss-2023", text: include_str!("malaria-rtss-2023.json") },
    Entry { id: "covax-2021", text: include_str!("covax-2021.json") },
    Entry { id: "icu-lombardy-2020", text: include_str!("icu-lombardy-2020.json") },
    Entry { id: "field-hospital", text: include_str!("field-hospital.json") },
];

/// The scenario of that id.
pub fn find(id: &str) -> Option<&'static Entry> {
    static ENTRIES: [Entry; CATALOGUE.len()] = CATALOGUE;
    ENTRIES.iter().find(|entry| entry.id == id)
}

/// A scenario of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stable id: the file's name, and the id inside it.
    pub id: &'static str,
    /// The scenario file.
    pub text: &'static str,
}

impl Entry {
    /// Reads the whole scenario.
    ///
    /// # Errors
    /// None for an entry of [`CATALOGUE`].
    pub fn scenario(&self) -> Result<Scenario, ReadError> {
        json::read(self.text)
    }

    /// Reads what the gallery shows, and skips the rest; never `None` for an entry of [`CATALOGUE`].
    pub fn card(&self) -> Option<Card> {
        json::parse(self.text).ok()
    }
}

/// What the gallery shows of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Name.
    pub title: String,
    /// What happens, in a few sentences.
    pub summary: String,
    /// Where it happens.
    pub place: String,
    /// When it happens.
    pub period: String,
    /// What is scarce, in a few words.
    pub scarce: String,
    /// Real or fictional.
    pub kind: Kind,
    /// Number of parties.
    #[serde(deserialize_with = "length")]
    pub parties: usize,
    /// Number of groups.
    #[serde(deserialize_with = "length")]
    pub groups: usize,
}

/// Counts a list without keeping its entries.
fn length<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    struct Length;

    impl<'de> Visitor<'de> for Length {
        type Value = usize;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<usize, A::Error> {
            let mut length = 0;
            while list.next_element::<IgnoredAny>()?.is_some() {
                length += 1;
            }
            Ok(length)
        }
    }

    deserializer.deserialize_seq(Length)
}
