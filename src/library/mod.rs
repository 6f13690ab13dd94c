//! Ready-made scenarios, each a file in the exchange format; figures of countries and reference tables.

mod card;
pub mod countries;
pub mod fatality;
mod income;

pub use self::card::{COMMITTED, Card, gallery, generate};
pub use self::income::{CUT_OFFS, income_group};
use crate::exchange::json::{self, ReadError};
use crate::scenario::Scenario;

/// A scenario of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stable id: the file's name, and the id inside it.
    pub id: &'static str,
    /// Where the scenario file lies, relative to the page.
    pub path: &'static str,
    /// The scenario file, where the program brings it along.
    pub text: Option<&'static str>,
}

/// A scenario that the program brings along: always, or else only where it brings all texts.
macro_rules! entry {
    (always $id:literal) => {
        Entry {
            id: $id,
            path: concat!("library/", $id, ".json"),
            text: Some(include_str!(concat!($id, ".json"))),
        }
    };
    ($id:literal) => {
        Entry { text: if crate::IS_WHOLE { entry!(always $id).text } else { None }, ..entry!(always $id) }
    };
}

/// Every scenario of the library, in the order of the gallery; the first is the first visit's.
pub const CATALOGUE: &[Entry] = &[
    entry!(always "four-villages"),
    entry!("malaria-rtss-2023"),
    entry!("covax-2021"),
    entry!("icu-lombardy-2020"),
    entry!("field-hospital"),
    entry!("cholera-ocv-2024"),
    entry!("mpox-aam-2024"),
    entry!("yellow-fever-2016"),
    entry!("art-3by5-2003"),
    entry!("ebola-zmapp-2014"),
    entry!("oxygen-india-2021"),
    entry!("remdesivir-lottery-2020"),
    entry!("streptomycin-1947"),
    entry!("h1n1-pip-2009"),
    entry!("one-budget-many-conditions"),
    entry!("flu-factories-2006"),
];

/// The scenario of that id.
pub fn find(id: &str) -> Option<&'static Entry> {
    CATALOGUE.iter().find(|entry| entry.id == id)
}

impl Entry {
    /// Reads the whole scenario.
    ///
    /// # Errors
    /// None for an entry of [`CATALOGUE`] whose text the program brings along.
    pub fn scenario(&self) -> Result<Scenario, ReadError> {
        json::read(self.text.unwrap_or_default())
    }
}
