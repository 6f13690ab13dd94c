//! Would every delegation still sign?

use super::verdict::{Verdict, verdict};
use super::working::{signing, standing};
use crate::measures::{Case, Direction, Family, Lens, Measure, PartyIdeal, Reason, Unit, Value, in_full};
use crate::num;

/// Parties that do at least as well as they would with no agreement.
///
/// A party is satisfied when at least its walk-away share of need is treated, and at least as many
/// deaths are averted among its own groups as its own fallback stock would avert. A party that
/// stated neither is satisfied unless treatment harms it. Parties without people in need are left
/// out. 0 to the number of parties; more is better. Undefined with fewer than two parties, and when
/// no party has a walk-away share or a fallback.
/// Source: Nash 1950, Econometrica 18:155 (individual rationality).
pub static PARTIES_SATISFIED: Measure = Measure {
    id: "parties_satisfied",
    lens: Lens::Relations,
    family: Family::Agreement,
    unit: Unit::Parties,
    direction: Direction::More,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: true,
    source: "Nash 1950, Econometrica 18:155",
    working: in_full(signing),
    measure: |case| case.between_parties(|parties| satisfied(case, parties)),
};

/// Satisfaction of the least satisfied party: how far it got from no agreement to its ideal, the
/// whole stock for its own groups; see [`satisfaction`].
///
/// At most 1, below 0 when it is worse off than with no agreement; more is better. Parties without
/// people in need, or with nothing to gain, are left out. Undefined with fewer than two parties, and
/// when no party has anything to gain.
/// Source: Kalai & Smorodinsky 1975, Econometrica 43:513.
pub static LOWEST_SATISFACTION: Measure = Measure {
    id: "lowest_satisfaction",
    lens: Lens::Relations,
    family: Family::Agreement,
    unit: Unit::Share,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: 1.0,
    first_screen: false,
    source: "Kalai & Smorodinsky 1975, Econometrica 43:513",
    working: in_full(standing),
    measure: |case| case.between_parties(|parties| least_satisfied(case, parties)),
};

/// Whether a payoff reaches a threshold, up to rounding.
pub fn reaches(payoff: f64, threshold: f64) -> bool {
    payoff >= threshold || num::same(payoff, threshold)
}

/// How far a payoff is on the way from disagreement to the best: `(u - d) / (b - d)`.
///
/// At most 1; undefined when the best is no better than disagreement.
pub fn satisfaction(payoff: f64, disagreement: f64, best: f64) -> Value {
    if reaches(disagreement, best) {
        Value::Undefined(Reason::NothingToGain)
    } else {
        Value::of(((payoff - disagreement) / (best - disagreement)).min(1.0))
    }
}

/// The satisfaction of a party with what it has.
pub fn satisfaction_of(case: &Case, party: &PartyIdeal) -> Value {
    satisfaction(case.party_deaths_averted(party), party.disagreement, party.best)
}

/// Least of several values; undefined ones are skipped.
pub fn least(values: impl Iterator<Item = Value>) -> Value {
    let least = values.filter_map(Value::number).min_by(f64::total_cmp);
    least.map_or(Value::Undefined(Reason::NothingToGain), Value::Number)
}

/// Mean of `y` over some groups, weighted by `n`; undefined when they have no people.
pub fn aggregate(y: &[f64], n: &[f64], groups: &[usize]) -> Value {
    let people: f64 = groups.iter().map(|&group| n[group]).sum();
    let sum: f64 = groups.iter().map(|&group| n[group] * y[group]).sum();
    if people > 0.0 { Value::of(sum / people) } else { Value::Undefined(Reason::NoNeed) }
}

fn satisfied(case: &Case, parties: &[PartyIdeal]) -> Value {
    let own = |party: &PartyIdeal| &case.problem.parties[party.party];
    if parties.iter().all(|party| own(party).walk_away.is_none() && own(party).fallback.is_none()) {
        return Value::Undefined(Reason::NoWalkAway);
    }
    let signs = |party: &&PartyIdeal| matches!(verdict(case, party), Verdict::Signs);
    Value::of(parties.iter().filter(signs).count() as f64)
}

fn least_satisfied(case: &Case, parties: &[PartyIdeal]) -> Value {
    least(parties.iter().map(|party| satisfaction_of(case, party)))
}
