//! One country and its figures.

use serde::Deserialize;

use super::AgeBand;
use crate::locale::search;
use crate::scenario::{IncomeGroup, Mark, Party, PartyField};

/// The year of figures that state none of their own.
pub(super) const YEAR: u32 = 2023;

/// A region of the World Health Organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Region {
    /// Africa.
    #[serde(rename = "AFR")]
    Africa,
    /// The Americas.
    #[serde(rename = "AMR")]
    Americas,
    /// Eastern Mediterranean.
    #[serde(rename = "EMR")]
    EasternMediterranean,
    /// Europe.
    #[serde(rename = "EUR")]
    Europe,
    /// South-East Asia.
    #[serde(rename = "SEA")]
    SouthEastAsia,
    /// Western Pacific.
    #[serde(rename = "WPR")]
    WesternPacific,
}

impl Region {
    /// Every region, by WHO's short names.
    pub const ALL: [Self; 6] = [
        Self::Africa,
        Self::Americas,
        Self::EasternMediterranean,
        Self::Europe,
        Self::SouthEastAsia,
        Self::WesternPacific,
    ];

    /// Name in the address of its text.
    pub fn key(self) -> &'static str {
        ["afr", "amr", "emr", "eur", "sea", "wpr"][self as usize]
    }
}

/// A figure that a country gives to a party.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    /// Its value, in the unit of the party's field; money in US dollars.
    pub value: f64,
    /// The year it is about.
    pub year: u32,
    /// How well it is founded.
    pub mark: Mark,
    /// Id of its source.
    pub source: &'static str,
}

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166 three-letter code.
    pub iso3: String,
    /// Its usual name in English.
    pub name: String,
    /// Other names by which it is looked for.
    pub other_names: Vec<String>,
    /// WHO region, as of 2017.
    pub region: Region,
    /// World Bank income group.
    pub income_group: IncomeGroup,
    /// Inhabitants in 2023.
    pub population: f64,
    /// Inhabitants in 2023 by age, in the order of [`AgeBand::ALL`].
    pub by_age: [f64; 5],
    /// Life expectancy at birth in 2023, years.
    pub life_expectancy: f64,
    /// National income per head by the Atlas method, US$, and its year.
    pub income_per_head: Option<(f64, u32)>,
    /// Deaths before the fifth birthday for 1,000 live births in 2023.
    pub under_five_mortality: Option<f64>,
    /// Physicians for 10,000 inhabitants, and the year.
    pub physicians: Option<(f64, u32)>,
    /// What is out of the ordinary with a figure, in English: the field's name in files, and a sentence.
    pub remarks: Vec<(String, String)>,
}

impl Country {
    /// The fields of a party for which countries have figures, in the order of forms.
    pub const FIELDS: [PartyField; 5] = [
        PartyField::Population,
        PartyField::IncomePerHead,
        PartyField::LifeExpectancy,
        PartyField::UnderFiveMortality,
        PartyField::Physicians,
    ];

    /// Its figure for a field of a party; none where there is none.
    pub fn figure(&self, field: PartyField) -> Option<Given> {
        let (source, mark) = Self::origin(field)?;
        let (value, year) = match field {
            PartyField::Population => (self.population, YEAR),
            PartyField::IncomePerHead => self.income_per_head?,
            PartyField::LifeExpectancy => (self.life_expectancy, YEAR),
            PartyField::UnderFiveMortality => (self.under_five_mortality?, YEAR),
            _ => self.physicians?,
        };
        Some(Given { value, year, mark, source })
    }

    /// Source and mark of the figures for a field of a party; none where countries have none.
    pub fn origin(field: PartyField) -> Option<(&'static str, Mark)> {
        match field {
            PartyField::Population => Some(("WPP", Mark::Published)),
            // The plain mean of the values for men and women.
            PartyField::LifeExpectancy => Some(("WPP", Mark::Derived)),
            PartyField::IncomePerHead | PartyField::Physicians => Some(("WDI", Mark::Published)),
            PartyField::UnderFiveMortality => Some(("IGME", Mark::Published)),
            _ => None,
        }
    }

    /// Inhabitants of an age band in 2023.
    pub fn inhabitants(&self, band: AgeBand) -> f64 {
        self.by_age[band as usize]
    }

    /// What is out of the ordinary with a figure, in English.
    pub fn remark(&self, about: &str) -> Option<&str> {
        self.remarks.iter().find(|(field, _)| field == about).map(|(_, text)| text.as_str())
    }

    /// Whether a search finds it: by a part of a name, without capitals and accents, or by its code.
    pub fn fits(&self, query: &str) -> bool {
        let names = [&self.name, &self.iso3].into_iter().chain(&self.other_names);
        search::matches(&names.cloned().collect::<Vec<_>>(), query)
    }

    /// Whether a party stands for it: by its code, or where it has none by its name.
    pub fn is_that_of(&self, party: &Party) -> bool {
        party.iso3 == self.iso3 || (party.iso3.is_empty() && self.is_called(&party.name))
    }

    /// Whether that is one of its names.
    pub(super) fn is_called(&self, name: &str) -> bool {
        std::iter::once(&self.name).chain(&self.other_names).any(|own| own == name)
    }
}
