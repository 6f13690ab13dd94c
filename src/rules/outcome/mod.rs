//! The best total (rule book, section C).

mod budget;
mod effect;

pub use budget::{KNAPSACK, LEAGUE_TABLE};

use super::axiom::{Axiom, Theory};
use super::parameter::{Parameter, ScoreUnit};
use super::rule::{Family, Judges, Look, Rule};
use crate::scenario::GroupField;
use effect::{Effect, best_total};

const RISKS: [Look; 2] = [Look::Group(GroupField::RiskUntreated), Look::Group(GroupField::RiskTreated)];

/// What rules for the best total of years keep and may break: those whose years are unknown, or whom
/// treatment does not help, get nothing of what is left.
const BEST_TOTAL: Theory = Theory {
    always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units, Axiom::Split],
    with_one_supply: &[],
    not_always: &[Axiom::MoreStock, Axiom::FairShare, Axiom::EnvyFree, Axiom::SelfDual, Axiom::StrategyProof],
};

/// Most lives saved: the total of `risk untreated - risk treated` over the patients treated.
///
/// With the other key, best prognosis, the total of survival with treatment is counted instead,
/// which also serves people who would live anyway. Emanuel et al. 2020, recommendation 1.
pub static LIVES: Rule = Rule {
    id: "outcome.lives",
    family: Family::Outcome,
    parameters: &[Parameter::choice("count", &["lives_saved", "survivors"])],
    presets: &[],
    looks_at: &RISKS,
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
        ..BEST_TOTAL
    },
    allocate: |parameters, ledger| {
        let problem = ledger.problem();
        let survival = |group: usize| match parameters.choice("count") {
            0 => 0.0,
            _ => 1.0 - problem.groups[group].risk_untreated,
        };
        let values: Vec<f64> = problem.treatments.iter().map(|way| way.benefit + survival(way.group)).collect();
        best_total(ledger, &values);
        Ok(())
    },
};

/// Most life-years: the total of lives saved times the years each survivor can expect.
///
/// Years are discounted at the scenario's rate. Groups whose years are unknown count as 0.
pub static LIFE_YEARS: Rule = Rule {
    id: "outcome.life_years",
    family: Family::Outcome,
    parameters: &[],
    presets: &[],
    looks_at: &[RISKS[0], RISKS[1], Look::Group(GroupField::YearsLeft)],
    judges: Judges::Total(ScoreUnit::Years),
    tops_up: |_| true,
    own_reading: false,
    theory: BEST_TOTAL,
    allocate: |_, ledger| {
        best_total(ledger, &Effect::LifeYears.values(ledger.problem())?);
        Ok(())
    },
};

/// Most quality-adjusted life-years: life-years times the quality, 0 to 1, in which they are lived.
///
/// Weinstein & Stason 1977, N Engl J Med 296:716. Persad et al. 2009 object to its effects on people
/// with disabilities and on the old.
pub static QALYS: Rule = Rule {
    id: "outcome.qaly",
    family: Family::Outcome,
    parameters: &[],
    presets: &[],
    looks_at: &[RISKS[0], RISKS[1], Look::Group(GroupField::YearsLeft), Look::Group(GroupField::Quality)],
    judges: Judges::Total(ScoreUnit::Years),
    tops_up: |_| true,
    own_reading: false,
    theory: BEST_TOTAL,
    allocate: |_, ledger| {
        best_total(ledger, &Effect::Qalys.values(ledger.problem())?);
        Ok(())
    },
};

/// Most disability-adjusted life-years averted: years of life lost by the reference life table at the
/// group's age, plus years lived with disability.
///
/// Discounted at the scenario's rate; years may count by the age weights that the Global Burden of
/// Disease study used until 2010. Murray 1994, Bull World Health Organ 72:429.
pub static DALYS: Rule = Rule {
    id: "outcome.daly",
    family: Family::Outcome,
    parameters: &[Parameter::choice("age_weights", &["none", "gbd_1990"])],
    presets: &[],
    looks_at: &[
        RISKS[0],
        RISKS[1],
        Look::Group(GroupField::Age),
        Look::Group(GroupField::DisabilityWeight),
        Look::Group(GroupField::IllYearsUntreated),
        Look::Group(GroupField::IllYearsTreated),
    ],
    judges: Judges::Total(ScoreUnit::Years),
    tops_up: |_| true,
    own_reading: false,
    theory: BEST_TOTAL,
    allocate: |parameters, ledger| {
        let effect = Effect::Dalys { age_weights: parameters.choice("age_weights") == 1 };
        best_total(ledger, &effect.values(ledger.problem())?);
        Ok(())
    },
};
