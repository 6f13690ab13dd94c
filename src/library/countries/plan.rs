//! From chosen countries to the parties and groups that join a scenario.

use std::collections::BTreeMap;

use super::{AgeBand, Countries, Country};
use crate::library::fatality::Fatality;
use crate::locale::Locale;
use crate::scenario::{Estimate, Extension, Group, Mark, Party, PartyField, Scenario, Source};
use crate::text;

/// The money unit of the figures of countries.
pub const CURRENCY: &str = "US$";

/// What is wanted of countries.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Their ISO 3166 codes, in the order in which they are added.
    pub countries: Vec<String>,
    /// The row of the party that gets the figures of the one country; none where countries join as parties.
    pub party: Option<usize>,
    /// The figures to take.
    pub fields: Vec<PartyField>,
    /// Whether income groups are taken.
    pub income_group: bool,
    /// Whether a party that stands for the country already gets its figures anew.
    pub update: bool,
    /// Whether the party of a row is called like the country from now on.
    pub rename: bool,
    /// What patient groups join; none where none do.
    pub groups: Option<GroupWish>,
}

/// The patient groups that join: one for each country and age band.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupWish {
    /// The bands, the youngest first.
    pub bands: Vec<AgeBand>,
    /// How many of 1,000 people need treatment now.
    pub in_need: f64,
    /// Where the chance of death without treatment is read; none where it is the same for all.
    pub table: Option<Fatality>,
    /// Chance of death without treatment where no table says it, 0 to 1.
    pub risk: f64,
    /// Share of these deaths that treatment prevents, 0 to 1.
    pub effect: f64,
    /// Units of each supply for one patient, by supply id.
    pub uses: BTreeMap<String, f64>,
    /// Whether groups get a deprivation rank by income per head.
    pub rank: bool,
}

impl Countries {
    /// What joins the scenario. The words of names and notes are those of the locale.
    pub fn extension(&self, locale: &Locale, scenario: &Scenario, wish: &Wish) -> Extension {
        let mut plan = Plan { countries: self, locale, scenario, wish, extension: Extension::default() };
        let chosen: Vec<&Country> = wish.countries.iter().filter_map(|iso3| self.find(iso3)).collect();
        for country in &chosen {
            plan.country(country);
        }
        plan.extension
    }
}

struct Plan<'p> {
    countries: &'p Countries,
    locale: &'p Locale,
    scenario: &'p Scenario,
    wish: &'p Wish,
    extension: Extension,
}

impl Plan<'_> {
    fn country(&mut self, country: &Country) {
        let scenario = self.scenario;
        let party = match self.wish.party.and_then(|row| scenario.parties.get(row)) {
            Some(party) => self.filled(party, country),
            None => match scenario.parties.iter().find(|party| country.is_that_of(party)) {
                Some(party) if self.wish.update => self.filled(party, country),
                Some(party) => party.clone(),
                None => {
                    let taken = |id: &str| scenario.parties.iter().any(|party| party.id == id);
                    let party = Party { id: fresh(&country.iso3, &taken), ..Party::blank(0, "") };
                    self.filled(&Party { name: country.name.clone(), ..party }, country)
                }
            },
        };
        if let Some(wish) = &self.wish.groups {
            let rank = wish.rank.then(|| self.countries.rank(country)).flatten();
            for band in &wish.bands {
                self.group(wish, country, &party, *band, rank);
            }
        }
        if !scenario.parties.contains(&party) {
            self.extension.parties.push(party);
        }
    }

    /// The party with the figures that are wanted; a figure that the country does not have stays as it was.
    fn filled(&mut self, party: &Party, country: &Country) -> Party {
        let wish = self.wish;
        let mut party = Party { iso3: country.iso3.clone(), ..party.clone() };
        if wish.party.is_some() && wish.rename {
            party.name.clone_from(&country.name);
        }
        for &field in &wish.fields {
            let Some(given) = country.figure(field) else { continue };
            // Years have no thousands.
            let said = text!(self.locale, &format!("country-note-{}", field.key()), year = given.year.to_string());
            let note = country.remark(field.key()).map_or(said.clone(), |remark| format!("{said} {remark}"));
            let sources = self.sources(&[given.source]);
            field.set(&mut party, Some(Estimate { mark: given.mark, sources, note, ..given.value.into() }));
        }
        if wish.income_group {
            party.income_group = Some(country.income_group);
            let [source] = <[String; 1]>::try_from(self.sources(&["WBG"])).unwrap_or_default();
            let caveat = text!(self.locale, "country-note-income_group", source = source);
            let remark = country.remark("income_group").map(String::from);
            self.extension.caveats.extend([caveat].into_iter().chain(remark));
        }
        party
    }

    /// One group, unless nobody in it is in need.
    fn group(&mut self, wish: &GroupWish, country: &Country, party: &Party, band: AgeBand, rank: Option<f64>) {
        let locale = self.locale;
        let people = country.inhabitants(band);
        let size = libm::round(people * wish.in_need / 1e3);
        if size <= 0.0 {
            return;
        }
        let name = match band.last_year() {
            Some(last) => text!(locale, "country-group", country = &country.name, from = band.from(), to = last),
            None => text!(locale, "country-group.open", country = &country.name, from = band.from()),
        };
        let population = self.sources(&["WPP"]);
        let (untreated, risk_sources) = match wish.table {
            Some(table) => {
                let (id, cite) = table.source();
                (table.mean(band.from(), band.to()), vec![self.source(id, cite)])
            }
            None => (wish.risk, Vec::new()),
        };
        let effect = locale.risk(wish.effect);
        let (mark, note) = match wish.table {
            Some(table) => {
                let table = locale.text(&format!("country-table-{}", table.key()));
                let (from, to) = (band.from(), band.to());
                (Mark::Derived, text!(locale, "country-note-fatality", table = table, from = from, to = to))
            }
            None => (Mark::Illustrative, locale.text("country-note-risk")),
        };
        let ids = || self.scenario.groups.iter().chain(&self.extension.groups).map(|group| group.id.as_str());
        let id = fresh(&format!("{}-{}", country.iso3, band.key()), &|id| ids().any(|taken| taken == id));
        let assumed = |value: f64, note: String| Estimate { note, ..Estimate::illustrative(value) };
        let group = Group {
            id,
            name,
            size: Estimate {
                sources: population,
                ..assumed(size, text!(locale, "country-note-size", people = people, share = wish.in_need))
            },
            age: Some(assumed(band.mean_age(), locale.text("country-note-age"))),
            risk_untreated: Estimate { mark, sources: risk_sources.clone(), note, ..untreated.into() },
            risk_treated: Estimate {
                sources: risk_sources,
                ..assumed(untreated * (1.0 - wish.effect), text!(locale, "country-note-treated", effect = effect))
            },
            uses: wish.uses.iter().map(|(supply, units)| (supply.clone(), (*units).into())).collect(),
            arrival: Some(assumed(1.0, locale.text("country-note-arrival"))),
            deprivation_rank: rank.map(|rank| Estimate {
                mark: Mark::Derived,
                sources: self.sources(&["WDI"]),
                note: locale.text("country-note-rank"),
                ..rank.into()
            }),
            ..Group::blank(1, "", &party.id, "")
        };
        self.extension.groups.push(group);
    }

    /// Ids of sources of the file as they are called in the scenario; they join it where they are not there yet.
    fn sources(&mut self, ids: &[&str]) -> Vec<String> {
        let all = &self.countries.sources;
        let cited = ids.iter().filter_map(|id| all.iter().find(|source| source.id == *id));
        cited.map(|source| self.source(&source.id, &source.cite)).collect()
    }

    /// The id of a source in the scenario: of the same words if they are there, else its own or the next that is free.
    fn source(&mut self, id: &str, cite: &str) -> String {
        let known = || self.scenario.sources.iter().chain(&self.extension.sources);
        if let Some(source) = known().find(|source| source.cite == cite) {
            return source.id.clone();
        }
        let id = fresh(id, &|id| known().any(|source| source.id == id));
        self.extension.sources.push(Source { id: id.clone(), cite: cite.into() });
        id
    }
}

/// The id itself, or with the first number from 2 that is free.
fn fresh(id: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_string()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}
