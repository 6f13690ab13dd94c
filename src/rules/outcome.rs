//! The best total (rule book, C1 and C2).

use super::Ledger;
use super::optimum::maximise;
use super::parameter::{Parameter, Parameters, ScoreUnit};
use super::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::GroupField;

/// Most lives saved: the total of `risk untreated - risk treated` over the patients treated.
///
/// With the other key, best prognosis, the total of survival with treatment is counted instead,
/// which also serves people who would live anyway. Emanuel et al. 2020, recommendation 1.
pub struct Lives;

static LIVES: [Parameter; 1] = [Parameter::choice("count", &["lives_saved", "survivors"])];

impl Rule for Lives {
    fn id(&self) -> &'static str {
        "outcome.lives"
    }

    fn family(&self) -> Family {
        Family::Outcome
    }

    fn parameters(&self) -> &'static [Parameter] {
        &LIVES
    }

    fn looks_at(&self) -> &'static [Look] {
        &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)]
    }

    fn judges(&self) -> Judges {
        Judges::Total(ScoreUnit::Deaths)
    }

    fn allocate(&self, parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        let value = |way: usize| {
            let treatment = &problem.treatments[way];
            match parameters.choice("count") {
                0 => treatment.benefit,
                _ => 1.0 - (problem.groups[treatment.group].risk_untreated - treatment.benefit),
            }
        };
        for (group, patients) in problem.groups.iter().enumerate() {
            ledger.score(group, value(patients.treatments.start));
        }
        maximise(ledger, value);
        Ok(())
    }
}

/// Most life-years: the total of lives saved times the years each survivor can expect.
///
/// Years are discounted at the scenario's rate. Groups whose years are unknown count as 0.
pub struct LifeYears;

impl Rule for LifeYears {
    fn id(&self) -> &'static str {
        "outcome.life_years"
    }

    fn family(&self) -> Family {
        Family::Outcome
    }

    fn looks_at(&self) -> &'static [Look] {
        &[
            Look::Group(GroupField::RiskUntreated),
            Look::Group(GroupField::RiskTreated),
            Look::Group(GroupField::YearsLeft),
        ]
    }

    fn judges(&self) -> Judges {
        Judges::Total(ScoreUnit::Years)
    }

    fn allocate(&self, _: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
        let problem = ledger.problem();
        let years: Vec<Option<f64>> = (0..problem.groups.len()).map(|group| problem.years_gained(group)).collect();
        if years.iter().all(Option::is_none) {
            return Err(Missing::group(GroupField::YearsLeft));
        }
        let value = |way: usize| {
            let treatment = &problem.treatments[way];
            treatment.benefit * years[treatment.group].unwrap_or(0.0)
        };
        for (group, patients) in problem.groups.iter().enumerate() {
            ledger.score(group, value(patients.treatments.start));
        }
        maximise(ledger, value);
        Ok(())
    }
}
