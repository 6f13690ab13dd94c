//! How many of the infected die, by age: reference tables for COVID-19 before vaccines.

/// A table that gives a share at every age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fatality {
    /// Levin et al. 2020: a formula fitted to studies of many countries.
    Levin,
    /// The planning scenario of the US CDC of September 2020: four bands of age.
    Cdc,
}

/// Ages in years, from the first to before the second, and the share of the infected of these ages who die.
pub type Band = (f64, f64, f64);

/// The points that Levin et al. print, there in per cent: age, share of the infected who die.
pub const LEVIN_POINTS: [(f64, f64); 6] =
    [(10.0, 0.00002), (25.0, 0.0001), (55.0, 0.004), (65.0, 0.014), (75.0, 0.046), (85.0, 0.15)];

/// The CDC's planning scenario, "current best estimate"; its last band is open. The first row is from memory
/// (0.003%, not re-checked): the copy that was read prints 0.0003%.
pub const CDC_BANDS: [Band; 4] =
    [(0.0, 20.0, 0.00003), (20.0, 50.0, 0.0002), (50.0, 70.0, 0.005), (70.0, f64::INFINITY, 0.054)];

/// Deaths among all infected of a typical country, with the range that is given: share, low, high. Published by
/// Imperial College London, report 34 (Brazeau et al., October 2020).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WholePopulation {
    /// A typical country of low income.
    pub low_income: [f64; 3],
    /// A typical country of high income.
    pub high_income: [f64; 3],
}

/// For comparison with what the tables give by age.
pub const WHOLE_POPULATION: WholePopulation =
    WholePopulation { low_income: [0.0023, 0.0014, 0.0042], high_income: [0.0115, 0.0078, 0.0179] };

/// Where [`WHOLE_POPULATION`] comes from.
pub const WHOLE_POPULATION_SOURCE: &str = "Brazeau N. et al., Report 34: COVID-19 infection fatality ratio, \
    Imperial College London, October 2020 (read in a copy on board.moparts.org)";

/// log10 of the per cent who die is `LEVIN_START + LEVIN_RISE * age`.
const LEVIN_START: f64 = -3.27;
const LEVIN_RISE: f64 = 0.0524;
const PER_CENT: f64 = 100.0;

impl Fatality {
    /// Every table, in the order of choices.
    pub const ALL: [Self; 2] = [Self::Levin, Self::Cdc];

    /// Name in the addresses of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Levin => "levin",
            Self::Cdc => "cdc",
        }
    }

    /// Id under which it joins the sources of a scenario, and how one cites it.
    pub fn source(self) -> (&'static str, &'static str) {
        match self {
            Self::Levin => (
                "LEVIN",
                "Levin A. T. et al., Assessing the age specificity of infection fatality rates for COVID-19, \
                 Eur J Epidemiol 2020;35:1123-1138, doi 10.1007/s10654-020-00698-1 (CC BY 4.0)",
            ),
            Self::Cdc => (
                "CDC-PLAN",
                "US CDC, COVID-19 Pandemic Planning Scenarios, 10 September 2020, scenario 5 (read in a copy on a \
                 forum; the value for ages 0 to 19 is recalled, not re-checked)",
            ),
        }
    }

    /// Share of the infected of an age who die, 0 to 1; ages in years, not below 0.
    pub fn at(self, age: f64) -> f64 {
        match self {
            Self::Levin => libm::pow(10.0, LEVIN_START + LEVIN_RISE * age) / PER_CENT,
            Self::Cdc => CDC_BANDS.iter().find(|(_, to, _)| age < *to).map_or(0.0, |(_, _, share)| *share),
        }
    }

    /// Share of the infected from one age to before another who die, all ages between alike.
    pub fn mean(self, from: f64, to: f64) -> f64 {
        let years = to - from;
        if years <= 0.0 {
            return self.at(from);
        }
        match self {
            // The integral of 10^(a + b age) is the function itself over b ln 10.
            Self::Levin => (self.at(to) - self.at(from)) / (LEVIN_RISE * core::f64::consts::LN_10) / years,
            Self::Cdc => {
                let part = |(start, end, share): &Band| (to.min(*end) - from.max(*start)).max(0.0) * share;
                CDC_BANDS.iter().map(part).sum::<f64>() / years
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_lies_where_the_ages_are() {
        for table in Fatality::ALL {
            assert_eq!(table.mean(40.0, 40.0), table.at(40.0));
            assert!(table.at(0.0) <= table.mean(0.0, 20.0) && table.mean(0.0, 20.0) <= table.at(20.0), "{table:?}");
        }
        // Half of the years from 40 to 60 in either band.
        assert!((Fatality::Cdc.mean(40.0, 60.0) - 0.0026).abs() < 1e-12);
        assert!((Fatality::Cdc.mean(60.0, 80.0) - 0.0295).abs() < 1e-12);
    }
}
