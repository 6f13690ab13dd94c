//! All measures, in the order in which they are shown.

use super::Measure;
use super::deprivation::{attributable, concentration, corrected, ends, exposure, extended, line, logistic};
use super::division::{
    envy, equitability, maximin_share, price_of_efficiency, price_of_fairness, proportionality, welfare,
};
use super::equity::{change, equivalent, index, lifetime, weights};
use super::inequality::{
    atkinson, decomposition, dispersion, distance, entropy, gap, gini, herfindahl, hoover, logs, potential, shares,
    worst_coverage,
};
use super::outcome::{
    cost, dalys_averted, deaths_averted, life_years_gained, qaly, risk, treated, untreated, unused, worth,
    years_averted,
};
use super::relations::{above, gains, parties, satisfaction_gini};

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
    &risk::ABSOLUTE_RISK_REDUCTION,
    &risk::RELATIVE_RISK,
    &risk::RELATIVE_RISK_REDUCTION,
    &risk::NUMBER_NEEDED_TO_TREAT,
    &qaly::QALY,
    &years_averted::YLL,
    &years_averted::YLD,
    &dalys_averted::DALYS_AVERTED_3,
    &dalys_averted::DALYS_AVERTED_AGE_WEIGHTED,
    // Need and supply.
    &untreated::UNMET_NEED_SHARE,
    &untreated::UNMET_NEED_WEIGHTED,
    &unused::UTILISATION,
    // Cost.
    &cost::TOTAL_COST,
    &worth::COST_PER_DALY_AVERTED,
    &worth::NET_MONETARY_BENEFIT,
    &worth::NET_HEALTH_BENEFIT,
    &worth::NUMBER_TREATED_PER_DALY,
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
    &ends::DIFFERENCE_ORDERED,
    &ends::RATIO_ORDERED,
    &concentration::ACI,
    &corrected::ERREYGERS,
    &corrected::WAGSTAFF,
    &extended::EXTENDED_CONCENTRATION_INDEX,
    &line::SII_LINEAR,
    &logistic::SII_LOGIT_HEAT,
    &logistic::SII_LOGIT_SINGLE_WEIGHT,
    &line::RII_RATIO_LINEAR,
    &logistic::RII_LOGIT_HEAT,
    &line::RII_PAMUK,
    &attributable::PAR_HEAT,
    &attributable::PAF_HEAT,
    &exposure::POPULATION_ATTRIBUTABLE_RISK_EPI,
    &exposure::POPULATION_ATTRIBUTABLE_FRACTION_EPI,
    // Lifetime health.
    &lifetime::LIFETIME_HEALTH,
    &equivalent::ATKINSON_EDE,
    &equivalent::KOLM_EDE,
    &equivalent::GINI_EDE,
    &index::ATKINSON_HEALTH,
    &index::KOLM_INDEX,
    &change::DELTA_EDE,
    &change::DELTA_MEAN_HEALTH,
    &change::EQUITY_COMPONENT,
    &weights::MARGINAL_EQUITY_WEIGHT_RATIO_ATKINSON,
    &weights::MARGINAL_EQUITY_WEIGHT_RATIO_KOLM,
    &weights::EQUITY_WEIGHTED_NHB,
    // Fair division.
    &envy::MEAN_ENVY,
    &envy::ENVIOUS_PAIRS,
    &envy::ENVIOUS_PARTIES,
    &proportionality::SHARE_SATISFIED,
    &proportionality::MAX_SHORTFALL,
    &maximin_share::MMS_FRACTION,
    &equitability::EQUITABILITY_GAP,
    &welfare::UTILITARIAN_WELFARE,
    &welfare::EGALITARIAN_WELFARE,
    &price_of_efficiency::PRICE_OF_EFFICIENCY,
    // Agreement.
    &above::SHARE_ABOVE,
    &above::SHARE_STRICTLY_ABOVE,
    &above::SHARE_ABOVE_BY_PEOPLE,
    &gains::LEAST_GAIN,
    &gains::NASH_PRODUCT,
    &gains::NASH_GEOMETRIC_MEAN,
    &gains::LOG_NASH_WELFARE,
    &gains::LOG_NASH_WELFARE_WEIGHTED,
    &satisfaction_gini::SATISFACTION_GINI,
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
