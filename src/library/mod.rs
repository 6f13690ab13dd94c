//! Ready-made scenarios, each a file in the exchange format.

use serde::Deserialize;

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

/// What the gallery shows of a scenario; what else its file holds is passed over.
#[derive(Clone, Debug, PartialEq, Deserialize)]
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
    /// Its parties.
    pub parties: Vec<PartyCard>,
    /// Its groups.
    pub groups: Vec<GroupCard>,
}

/// What the gallery shows of a party.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PartyCard {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// What the gallery shows of a group.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct GroupCard {
    /// Name.
    pub name: String,
    /// Id of the party that speaks for it.
    pub party: String,
    /// Patients in need.
    pub size: SizeCard,
}

/// A number of patients without its origin.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct SizeCard {
    /// Patients.
    pub value: f64,
}

impl Card {
    /// Patients in need per party, in the order of the parties; per group where there is one party.
    pub fn need(&self) -> Vec<(&str, f64)> {
        if self.parties.len() == 1 {
            return self.groups.iter().map(|group| (group.name.as_str(), group.size.value)).collect();
        }
        let of = |party: &PartyCard| {
            self.groups.iter().filter(|group| group.party == party.id).map(|group| group.size.value).sum()
        };
        self.parties.iter().map(|party| (party.name.as_str(), of(party))).collect()
    }
}
