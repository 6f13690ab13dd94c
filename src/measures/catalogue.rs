//! All measures, in the order in which they are shown.

use super::{
    Measure, concentration, dalys_averted, deaths_averted, envy, gap, gini, hoover, life_years_gained, parties,
    price_of_fairness, treated, untreated, unused, worst_coverage,
};

/// Every measure: the ten of the first screen, then the others.
pub const MEASURES: &[Measure] = &[
    treated::TREATED,
    deaths_averted::DEATHS_AVERTED,
    dalys_averted::DALYS_AVERTED,
    untreated::UNTREATED,
    unused::UNUSED,
    worst_coverage::WORST_COVERAGE,
    gap::GAP,
    hoover::HOOVER,
    concentration::CONCENTRATION,
    parties::PARTIES_SATISFIED,
    treated::COVERAGE,
    life_years_gained::LIFE_YEARS_GAINED,
    price_of_fairness::PRICE_OF_FAIRNESS,
    gini::GINI,
    envy::LARGEST_ENVY,
    parties::LOWEST_SATISFACTION,
];

/// The measure of that id.
pub fn find(id: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::measures::Lens;

    #[test]
    fn ids_are_unique_and_plain() {
        let ids: BTreeSet<&str> = MEASURES.iter().map(|measure| measure.id).collect();
        assert_eq!(ids.len(), MEASURES.len());
        for id in ids {
            assert!(id.starts_with(|c: char| c.is_ascii_lowercase()), "{id}");
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{id}");
            assert_eq!(find(id).map(|measure| measure.id), Some(id));
        }
    }

    #[test]
    fn every_lens_is_on_the_first_screen_of_ten() {
        let first: Vec<&Measure> = MEASURES.iter().filter(|measure| measure.first_screen).collect();
        assert_eq!(first.len(), 10);
        assert!(MEASURES[..10].iter().all(|measure| measure.first_screen), "the first screen comes first");
        for lens in [Lens::Health, Lens::Fairness, Lens::Relations] {
            assert!(first.iter().any(|measure| measure.lens == lens), "{lens:?}");
        }
    }

    #[test]
    fn bounds_are_in_order() {
        for measure in MEASURES {
            assert!(measure.least < measure.most, "{}", measure.id);
        }
    }
}
