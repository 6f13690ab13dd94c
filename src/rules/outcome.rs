//! The best total (rule book, C1 and C2).

use super::Ledger;
use super::axiom::{Axiom, Theory};
use super::engine::optimum::maximise;
use super::parameter::{Parameter, Parameters, ScoreUnit};
use super::rule::{Family, Judges, Look, Missing, Rule};
use crate::scenario::GroupField;

/// Most lives saved: the total of `risk untreated - risk treated` over the patients treated.
///
/// With the other key, best prognosis, the total of survival with treatment is counted instead,
/// which also serves people who would live anyway. Emanuel et al. 2020, recommendation 1.
pub static LIVES: Rule = Rule {
    id: "outcome.lives",
    family: Family::Outcome,
    parameters: &COUNT,
    presets: &[],
    looks_at: &[Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)],
    judges: Judges::Total(ScoreUnit::Deaths),
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[
            Axiom::Feasible,
            Axiom::NoWaste,
            Axiom::Anonymity,
            Axiom::Equals,
            Axiom::Scale,
            Axiom::Units,
            Axiom::Split,
        ],
        with_one_supply: &[],
        not_always: &[Axiom::MoreStock, Axiom::FairShare, Axiom::EnvyFree, Axiom::SelfDual, Axiom::StrategyProof],
    },
    allocate: lives,
};

static COUNT: [Parameter; 1] = [Parameter::choice("count", &["lives_saved", "survivors"])];

fn lives(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
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

/// Most life-years: the total of lives saved times the years each survivor can expect.
///
/// Years are discounted at the scenario's rate. Groups whose years are unknown count as 0.
pub static LIFE_YEARS: Rule = Rule {
    id: "outcome.life_years",
    family: Family::Outcome,
    parameters: &[],
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::RiskUntreated),
        Look::Group(GroupField::RiskTreated),
        Look::Group(GroupField::YearsLeft),
    ],
    judges: Judges::Total(ScoreUnit::Years),
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units, Axiom::Split],
        with_one_supply: &[],
        not_always: &[Axiom::MoreStock, Axiom::FairShare, Axiom::EnvyFree, Axiom::SelfDual, Axiom::StrategyProof],
    },
    allocate: |_, ledger| life_years(ledger),
};

fn life_years(ledger: &mut Ledger) -> Result<(), Missing> {
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
