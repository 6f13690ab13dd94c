//! The mpox Access and Allocation Mechanism, 2024 (rule book, F9).

use super::{floor_then_claims, keep_shares, room_for_coverage, score_parties};
use crate::rules::engine::parties::{Claim, courses, everybody, two_levels};
use crate::rules::{Axiom, Family, Judges, Ledger, Look, Missing, Parameter, Parameters, Rule, ScoreUnit, Theory};
use crate::scenario::{GroupField, PartyField};

/// Cases at risk times a weight for risk, up to what a party can use, with a least share for each.
///
/// WHO and partners decided by judgement, most doses to where most people were at risk (85 % of the
/// first 899,000 to DR Congo, November 2024); no formula was published, and this is Evenhand's.
/// A party can use what it asked for (requested coverage of its population), or all it needs.
pub static MPOX_2024: Rule = Rule {
    id: "country.mpox_2024",
    family: Family::Country,
    parameters: &[
        Parameter::choice("weight", &["risk", "threat", "own"]),
        Parameter::number("floor", 0.0, 0.2, 0.005, ScoreUnit::Share, 0.01),
    ],
    presets: &[],
    looks_at: &[
        Look::Group(GroupField::Size),
        Look::Group(GroupField::RiskUntreated),
        Look::Party(PartyField::Threat),
        Look::Group(GroupField::Weight),
        Look::Party(PartyField::RequestedCoverage),
    ],
    judges: Judges::Pace,
    tops_up: |_| false,
    own_reading: true,
    theory: Theory {
        always: &[Axiom::Feasible, Axiom::Anonymity, Axiom::Equals, Axiom::Scale, Axiom::Units],
        with_one_supply: &[],
        not_always: &[Axiom::NoWaste, Axiom::StrategyProof],
    },
    allocate,
};

fn allocate(parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing> {
    let problem = ledger.problem();
    let weight = |group: usize| {
        let patients = &problem.groups[group];
        match parameters.choice("weight") {
            0 => Some(patients.risk_untreated),
            1 => problem.parties[patients.party].threat,
            _ => Some(patients.weight),
        }
    };
    let rate =
        |party: usize| problem.groups_of(party).map(|group| Some(problem.groups[group].need * weight(group)?)).sum();
    let rates: Option<Vec<f64>> = (0..problem.parties.len()).map(rate).collect();
    let rates = rates.ok_or(Missing::party(PartyField::Threat))?;
    score_parties(ledger, |party| Some(rates[party]));
    let population: Vec<f64> = problem.parties.iter().map(|party| party.population.unwrap_or(f64::INFINITY)).collect();
    let room = room_for_coverage(problem, &population, 1.0, true);
    let most = |party: usize| match problem.parties[party].requested_coverage {
        Some(_) => room[party],
        None => f64::INFINITY,
    };
    let claims: Vec<Claim> = rates.iter().enumerate().map(|(party, &rate)| Claim { rate, most: most(party) }).collect();
    let floor = parameters.get("floor") * courses(ledger);
    two_levels(ledger, &everybody(ledger), &|books, so_far| floor_then_claims(books, so_far, floor, &claims));
    keep_shares(ledger);
    Ok(())
}
