//! All measures, in the order in which they are shown.

use super::Measure;
use super::deprivation::concentration;
use super::division::{envy, price_of_fairness};
use super::inequality::{
    atkinson, decomposition, dispersion, distance, entropy, gap, gini, herfindahl, hoover, logs, potential, shares,
    worst_coverage,
};
use super::outcome::{dalys_averted, deaths_averted, life_years_gained, treated, untreated, unused};
use super::relations::parties;

/// The measures that the program has: every one, except where it opens the page, see [`crate::IS_FULL`].
pub static MEASURES: &[&Measure] = if crate::IS_FULL { EVERY } else { OPENING };

/// The ten of the first screen, then those that the first views need besides.
const OPENING: &[&Measure] = &[
    &treated::TREATED,
    &deaths_averted::DEATHS_AVERTED,
    &dalys_averted::DALYS_AVERTED,
    &untreated::UNTREATED,
    &unused::UNUSED,
    &worst_coverage::WORST_COVERAGE,
    &gap::GAP,
    &hoover::HOOVER,
    &concentration::CONCENTRATION,
    &parties::PARTIES_SATISFIED,
    &treated::COVERAGE,
    &life_years_gained::LIFE_YEARS_GAINED,
    &price_of_fairness::PRICE_OF_FAIRNESS,
    &gini::GINI,
    &envy::LARGEST_ENVY,
    &parties::LOWEST_SATISFACTION,
];

/// Those of the opening in their order, then the others by family.
const EVERY: &[&Measure] = &[
    &treated::TREATED,
    &deaths_averted::DEATHS_AVERTED,
    &dalys_averted::DALYS_AVERTED,
    &untreated::UNTREATED,
    &unused::UNUSED,
    &worst_coverage::WORST_COVERAGE,
    &gap::GAP,
    &hoover::HOOVER,
    &concentration::CONCENTRATION,
    &parties::PARTIES_SATISFIED,
    &treated::COVERAGE,
    &life_years_gained::LIFE_YEARS_GAINED,
    &price_of_fairness::PRICE_OF_FAIRNESS,
    &gini::GINI,
    &envy::LARGEST_ENVY,
    &parties::LOWEST_SATISFACTION,
    // Lives and years.
    // Need and supply.
    // Cost.
    // Gaps.
    &gap::RATIO_MAXMIN,
    &shares::RATIO_20_20,
    &shares::PALMA,
    &gap::DIFFERENCE_RANGE,
    &distance::MDB_UNWEIGHTED,
    &distance::MDB_WEIGHTED,
    &distance::MDR_UNWEIGHTED,
    &distance::MDR_WEIGHTED,
    &potential::PAR_HEAT_NONORDERED,
    &potential::PAF_HEAT_NONORDERED,
    // Spread.
    &gini::ABSOLUTE_GINI,
    &gini::EXTENDED_GINI_3,
    &gini::EXTENDED_GINI_4,
    &gini::GINI_BIAS_CORRECTED,
    &dispersion::CV,
    &dispersion::COV_PERCENT,
    &dispersion::JAIN,
    &entropy::THEIL_T,
    &entropy::THEIL_L_MLD,
    &entropy::GE2,
    &entropy::GE_MINUS1,
    &entropy::THEIL_X1000,
    &entropy::MLD_X1000,
    &atkinson::ATKINSON_HALF,
    &atkinson::ATKINSON_1,
    &atkinson::ATKINSON_2,
    &dispersion::BGV,
    &dispersion::BGSD,
    &distance::MDM_UNWEIGHTED,
    &distance::MDM_WEIGHTED,
    &distance::IDIS_UNWEIGHTED,
    &distance::IDIS_WEIGHTED,
    &logs::VARIANCE_OF_LOGS,
    &logs::VARIANCE_OF_LOGS_AROUND_LOG_MEAN,
    &herfindahl::HERFINDAHL,
    // Between and within parties.
    &decomposition::THEIL_L_SHARE,
    &decomposition::THEIL_L_BETWEEN,
    &decomposition::THEIL_L_WITHIN,
    &decomposition::THEIL_T_SHARE,
    &decomposition::THEIL_T_BETWEEN,
    &decomposition::THEIL_T_WITHIN,
    &decomposition::GE2_SHARE,
    &decomposition::GE2_BETWEEN,
    &decomposition::GE2_WITHIN,
    // Tilt.
    // Lifetime health.
    // Fair division.
    // Agreement.
];

/// The measure of that id.
pub fn find(id: &str) -> Option<&'static Measure> {
    MEASURES.iter().copied().find(|measure| measure.id == id)
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
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'), "{id}");
            assert_eq!(find(id).map(|measure| measure.id), Some(id));
        }
    }

    #[test]
    fn every_lens_is_on_the_first_screen_of_ten() {
        let first: Vec<&Measure> = MEASURES.iter().copied().filter(|measure| measure.first_screen).collect();
        assert_eq!(first.len(), 10);
        assert!(MEASURES[..10].iter().all(|measure| measure.first_screen), "the first screen comes first");
        for lens in [Lens::Health, Lens::Fairness, Lens::Relations] {
            assert!(first.iter().any(|measure| measure.lens == lens), "{lens:?}");
        }
    }

    #[test]
    fn every_measure_begins_as_the_opening_ones_do() {
        let ids = |list: &[&Measure]| list.iter().map(|measure| measure.id).collect::<Vec<_>>();
        assert_eq!(ids(&EVERY[..OPENING.len()]), ids(OPENING));
    }

    #[test]
    fn bounds_are_in_order() {
        for measure in MEASURES {
            assert!(measure.least < measure.most, "{}", measure.id);
        }
    }
}
