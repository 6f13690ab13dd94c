//! Rules between countries: shares, international frameworks, markets and gifts (rule book, 6.F).
//!
//! They decide on two levels: parties get courses, and inside each party an equal-chance lottery
//! decides. One course treats one patient.

mod covax;
mod donor;
mod fair_priority;
mod icg;
mod malaria;
mod market;
mod mpox;
mod needs_score;
mod set_aside;
mod shares;

pub use covax::{COVAX_PHASE_1, COVAX_PHASE_2};
pub use donor::DONOR_DIRECTED;
pub use fair_priority::{FAIR_PRIORITY_1, FAIR_PRIORITY_2, FAIR_PRIORITY_3};
pub use icg::ICG;
pub use malaria::MALARIA_2022;
pub use market::ABILITY_TO_PAY;
pub use mpox::MPOX_2024;
pub use needs_score::NEEDS_SCORE;
pub use set_aside::SET_ASIDE;
pub use shares::{BY_BURDEN, BY_POPULATION, EQUAL_PER_PARTY};

use super::engine::parties::{Before, Claim, share_by_claims};
use super::{Ledger, Missing};
use crate::scenario::{PartyField, PartyNumbers, Problem};

/// A field of every party; fails when some party lacks it.
fn required(
    problem: &Problem,
    field: PartyField,
    value: fn(&PartyNumbers) -> Option<f64>,
) -> Result<Vec<f64>, Missing> {
    problem.parties.iter().map(value).collect::<Option<_>>().ok_or(Missing::party(field))
}

/// Inhabitants of every party.
fn population(problem: &Problem) -> Result<Vec<f64>, Missing> {
    required(problem, PartyField::Population, |party| party.population)
}

/// Notes the number by which a rule judges each party as the score of the party's groups.
fn score_parties(ledger: &mut Ledger, score: impl Fn(usize) -> Option<f64>) {
    let problem = ledger.problem();
    for (group, patients) in problem.groups.iter().enumerate() {
        if let Some(score) = score(patients.party) {
            ledger.score(group, score);
        }
    }
}

/// Patients of each party who may be treated in all until a share of its population is covered;
/// `requested` asks for less where the party does.
fn room_for_coverage(problem: &Problem, population: &[f64], target: f64, requested: bool) -> Vec<f64> {
    let room = |(party, people): (&PartyNumbers, &f64)| {
        let target = if requested { target.min(party.requested_coverage.unwrap_or(1.0)) } else { target };
        let patients = (target - party.coverage_so_far.unwrap_or(0.0)).max(0.0) * people;
        // A hair of rounding must not cost a whole patient.
        if problem.whole { (patients + 1e-9).floor() } else { patients }
    };
    problem.parties.iter().zip(population).map(room).collect()
}

/// A floor for every party first, then everybody along one path of rates, the floor counted in.
fn floor_then_claims(books: &mut Ledger, so_far: &[f64], floor: f64, claims: &[Claim]) {
    if floor > 0.0 {
        let floors: Vec<Claim> = claims.iter().map(|claim| Claim { rate: 1.0, most: claim.most.min(floor) }).collect();
        share_by_claims(books, so_far, &floors, Before::Counts);
    }
    share_by_claims(books, so_far, claims, Before::Counts);
}

/// Holds every party to what it has now, rounded up, when fractions of patients are made whole.
fn keep_shares(ledger: &mut Ledger) {
    for party in 0..ledger.problem().parties.len() {
        let patients = ledger.treated_in(party);
        ledger.cap(party, (patients - 1e-9).ceil());
    }
}
