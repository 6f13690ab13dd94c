//! Shares between parties and groups (rule book, F1 to F3 and G2).

use super::{population, score_parties};
use crate::rules::engine::fill::{Cell, fill};
use crate::rules::engine::parties::{everybody, share_between};
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Pass, Rule, Theory};
use crate::scenario::{GroupField, PartyField, Patients};

/// Proportional to population: courses per party at the pace of its inhabitants, up to its need.
pub static BY_POPULATION: Rule = Rule {
    id: "party.population",
    family: Family::Country,
    parameters: &[],
    presets: &[],
    looks_at: &[Look::Party(PartyField::Population)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::NoWaste, Axiom::Enough, Axiom::Anonymity, Axiom::Scale, Axiom::Units],
        with_one_supply: &[Axiom::MoreStock],
        not_always: &[],
    },
    allocate: |_, ledger| by_population(ledger),
};

fn by_population(ledger: &mut Ledger) -> Result<(), Missing> {
    let population = population(ledger.problem())?;
    score_parties(ledger, |party| Some(population[party]));
    share_between(ledger, |party| population[party]);
    Ok(())
}

/// Equal per party: the same number of courses for each, up to its need. Sovereign equality.
pub static EQUAL_PER_PARTY: Rule = Rule {
    id: "party.equal",
    family: Family::Country,
    parameters: &[],
    presets: &[],
    looks_at: &[],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::NoWaste, Axiom::Enough, Axiom::Anonymity, Axiom::Scale, Axiom::Units],
        with_one_supply: &[Axiom::MoreStock],
        not_always: &[],
    },
    allocate: |_, ledger| equal_per_party(ledger),
};

fn equal_per_party(ledger: &mut Ledger) -> Result<(), Missing> {
    share_between(ledger, |_| 1.0);
    Ok(())
}

/// Proportional to burden: groups at the pace of their expected untreated deaths, or of their need.
pub static BY_BURDEN: Rule = Rule {
    id: "country.burden",
    family: Family::Country,
    parameters: &BURDEN,
    presets: &[],
    looks_at: &[Look::Group(GroupField::Size), Look::Group(GroupField::RiskUntreated)],
    judges: Judges::Pace,
    tops_up: |_| true,
    own_reading: false,
    theory: Theory {
        always: &[
            Axiom::Feasible,
            Axiom::NoWaste,
            Axiom::Enough,
            Axiom::Anonymity,
            Axiom::Equals,
            Axiom::Scale,
            Axiom::Units,
        ],
        with_one_supply: &[Axiom::MoreStock, Axiom::Population, Axiom::Consistency],
        not_always: &[Axiom::StrategyProof],
    },
    allocate: by_burden,
};

static BURDEN: [Parameter; 1] = [Parameter::choice("by", &["deaths", "need"])];

fn by_burden(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let people = everybody(ledger);
    let groups = people.iter().zip(&ledger.problem().groups);
    let burden = |(people, patients): (&f64, &Patients)| match parameters.choice("by") {
        0 => people * patients.risk_untreated,
        _ => *people,
    };
    let burdens: Vec<f64> = groups.map(burden).collect();
    share_by_burden(ledger, Pass::Together, &people, &burdens);
    Ok(())
}

/// Serves so many patients of all groups together, each group at the pace of its burden.
pub(super) fn share_by_burden(ledger: &mut Ledger, pass: Pass, people: &[f64], burdens: &[f64]) {
    let mut cells = Vec::with_capacity(people.len());
    for (group, (&people, &rate)) in people.iter().zip(burdens).enumerate() {
        ledger.score(group, rate);
        cells.push(Cell { group, people, rate, start: 0.0 });
    }
    ledger.begin(pass);
    fill(ledger, &cells);
}
