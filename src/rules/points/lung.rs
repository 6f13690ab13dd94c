//! The lung allocation score (rule book, D5).

use super::line::{Standing, serve_by_standing};
use crate::rules::parameter::ScoreUnit;
use crate::rules::priority::STRICT;
use crate::rules::rule::{Family, Judges, Look, Rule};
use crate::scenario::GroupField;

/// Days of the year after treatment, less twice the days of a year of waiting; highest score first.
///
/// The score that shared out donated lungs in the United States from 2005 to 2023. It needs expected
/// days, which groups do not have: they are read off the risks of death as if each ran evenly over
/// one year, which is Evenhand's reading.
pub static LUNG: Rule = Rule {
    id: "points.las",
    family: Family::Points,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)],
    judges: Judges::Queue(ScoreUnit::Points),
    tops_up: |_| true,
    own_reading: true,
    theory: STRICT,
    allocate: |parameters, ledger| {
        let problem = ledger.problem();
        serve_by_standing(&LUNG, parameters, ledger, &|group, _| {
            let patients = &problem.groups[group];
            let risk_treated = patients.risk_untreated - problem.treatments[patients.treatments.start].benefit;
            let score = lung_allocation_score(days_in_a_year(risk_treated), days_in_a_year(patients.risk_untreated));
            Standing::by_score(score)
        });
        Ok(())
    },
};

/// Score of 0 to 100 from expected days alive in the year after transplantation and in a year of
/// waiting, each 0 to 365: `100 (after - 2 waiting + 730) / 1095` (OPTN guide to the LAS).
pub fn lung_allocation_score(after: f64, waiting: f64) -> f64 {
    100.0 * (after - 2.0 * waiting + 730.0) / 1095.0
}

/// Expected days alive in a year when death comes at an even rate, with this risk by its end.
fn days_in_a_year(risk: f64) -> f64 {
    // The integral of e^(-h t) over the year is (1 - e^(-h)) / h, and 1 - e^(-h) is the risk.
    let rate = -libm::log1p(-risk.clamp(0.0, 1.0));
    if rate > 0.0 { 365.0 * risk.min(1.0) / rate } else { 365.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_with_the_risk_from_all_to_none() {
        assert_eq!((days_in_a_year(0.0), days_in_a_year(1.0)), (365.0, 0.0));
        // Half dead by the end of the year: 1 / (2 ln 2) of it on average.
        assert!((days_in_a_year(0.5) - 365.0 * 0.7213475204444817).abs() < 1e-9);
        assert!((days_in_a_year(1e-9) - 365.0).abs() < 1e-6);
    }
}
