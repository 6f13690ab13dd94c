//! Figures of 194 countries: inhabitants by age, income, life expectancy, child deaths, physicians.
//!
//! They lie in a file beside the program and come when they are wanted.

mod age;
mod country;
mod plan;
mod read;

pub use age::AgeBand;
pub use country::{Country, Given, Region};
pub use plan::{CURRENCY, GroupWish, Wish};

use crate::exchange::json::ReadError;
use crate::scenario::Source;

/// Where the file lies, relative to the page.
pub const PATH: &str = "library/countries.json";

/// The file, where the program brings it along.
pub const TEXT: Option<&str> = if crate::IS_WHOLE { Some(include_str!("../countries.json")) } else { None };

/// Every country, and where its figures come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Countries {
    /// The countries, by their names in English.
    pub all: Vec<Country>,
    /// Where figures come from.
    pub sources: Vec<Source>,
    /// How figures were read or computed, in English, one sentence or more for each kind.
    pub notes: Vec<Note>,
    /// Whom the licences ask to name.
    pub attribution: String,
}

/// How one kind of figure was read or computed.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The kind, as it is called in files.
    pub about: String,
    /// In English.
    pub text: String,
}

impl Countries {
    /// Reads the file.
    ///
    /// # Errors
    /// None for [`TEXT`].
    pub fn read(text: &str) -> Result<Self, ReadError> {
        read::read(text)
    }

    /// The country of that ISO 3166 code.
    pub fn find(&self, iso3: &str) -> Option<&Country> {
        self.all.iter().find(|country| country.iso3 == iso3)
    }

    /// Place by income per head among all countries, the poorest first; none where its income is not known. Equals share
    /// a place. It is the same whichever countries a scenario has, so that they can join it one after the other.
    pub fn rank(&self, country: &Country) -> Option<f64> {
        let (own, _) = country.income_per_head?;
        let poorer = self.all.iter().filter_map(|other| other.income_per_head).filter(|(income, _)| *income < own);
        Some(1.0 + poorer.count() as f64)
    }

    /// The country that a party stands for: by its code, else by its name.
    pub fn of_party(&self, iso3: &str, name: &str) -> Option<&Country> {
        self.find(iso3).or_else(|| self.all.iter().find(|country| country.is_called(name)))
    }
}
