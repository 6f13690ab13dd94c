//! From the file to [`Countries`].

use serde::Deserialize;

use super::{Countries, Country, Note, Region};
use crate::exchange::json::{self, ReadError};
use crate::scenario::{IncomeGroup, Source};

/// The file counts inhabitants in thousands.
const THOUSAND: f64 = 1e3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    attribution: String,
    sources: Vec<Source>,
    notes: Vec<Note>,
    remarks: Vec<Remark>,
    other_names: Vec<(String, Vec<String>)>,
    /// The names of the columns, for people who read the file.
    #[serde(rename = "fields")]
    _fields: Vec<String>,
    countries: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remark {
    iso3: String,
    about: String,
    text: String,
}

#[derive(Clone, Copy, Deserialize)]
enum Income {
    L,
    #[serde(rename = "LM")]
    Lm,
    #[serde(rename = "UM")]
    Um,
    H,
}

/// Code, name, region and income group; inhabitants, life expectancy, income and its year, deaths before five,
/// physicians and their year; inhabitants by age.
#[derive(Deserialize)]
struct Row(
    String,
    String,
    Region,
    Income,
    f64,
    f64,
    Option<f64>,
    Option<u32>,
    Option<f64>,
    Option<f64>,
    Option<u32>,
    f64,
    f64,
    f64,
    f64,
    f64,
);

/// Reads the file.
pub(super) fn read(text: &str) -> Result<Countries, ReadError> {
    let sheet: Sheet = json::parse(text)?;
    let all = sheet.countries.iter().map(|row| sheet.country(row)).collect();
    Ok(Countries { all, sources: sheet.sources, notes: sheet.notes, attribution: sheet.attribution })
}

impl Sheet {
    fn country(&self, row: &Row) -> Country {
        let iso3 = &row.0;
        let remarks = self.remarks.iter().filter(|remark| remark.iso3 == *iso3);
        let other_names = self.other_names.iter().find(|(of, _)| of == iso3);
        Country {
            iso3: iso3.clone(),
            name: row.1.clone(),
            other_names: other_names.map(|(_, names)| names.clone()).unwrap_or_default(),
            region: row.2,
            income_group: match row.3 {
                Income::L => IncomeGroup::Low,
                Income::Lm => IncomeGroup::LowerMiddle,
                Income::Um => IncomeGroup::UpperMiddle,
                Income::H => IncomeGroup::High,
            },
            population: row.4 * THOUSAND,
            by_age: [row.11, row.12, row.13, row.14, row.15].map(|people| people * THOUSAND),
            life_expectancy: row.5,
            income_per_head: row.6.zip(row.7),
            under_five_mortality: row.8,
            physicians: row.9.zip(row.10),
            remarks: remarks.map(|remark| (remark.about.clone(), remark.text.clone())).collect(),
        }
    }
}
