//! The numbers behind the measures of agreement.

use super::above::{share_above, share_strictly_above};
use super::gains::gains_of;
use super::parties::satisfaction_of;
use super::verdict::{Verdict, verdict};
use crate::measures::{Case, PartyIdeal, Unit, Value, Working};

/// Every party with what it has, what it would have with no agreement, and what it could hope for.
pub(super) fn standing(case: &Case) -> Working {
    let parties = &case.ideal.parties;
    let of = |number: &dyn Fn(&PartyIdeal) -> f64| -> Vec<f64> { parties.iter().map(number).collect() };
    let satisfaction = of(&|party| satisfaction_of(case, party).number().unwrap_or(f64::NAN));
    let (payoffs, none, need) = (case.payoffs(), of(&|party| party.disagreement), of(&|party| party.need));
    let (people, equal) = (need.iter().sum::<f64>(), vec![1.0; parties.len()]);
    let part_of = |share: Value, whole: f64| share.number().map_or(f64::NAN, |share| share * whole);
    let gains = gains_of(case, parties);
    Working::by_party(case)
        .number("parties", Unit::Parties, parties.len() as f64)
        .number("above", Unit::Parties, part_of(share_above(&payoffs, &none, &equal), equal.len() as f64))
        .number("better", Unit::Parties, part_of(share_strictly_above(&payoffs, &none, &equal), equal.len() as f64))
        .number("people-above", Unit::People, part_of(share_above(&payoffs, &none, &need), people))
        .number("people", Unit::People, people)
        .number("least-gain", Unit::Deaths, gains.iter().copied().fold(f64::INFINITY, f64::min))
        .number("most-gain", Unit::Deaths, gains.iter().copied().fold(f64::NEG_INFINITY, f64::max))
        .listed("need", Unit::People, need)
        .listed("deaths-averted", Unit::Deaths, payoffs)
        .listed("no-agreement", Unit::Deaths, none)
        .listed("gain", Unit::Deaths, gains)
        .listed("best-alone", Unit::Deaths, of(&|party| party.best))
        .listed("satisfaction", Unit::Share, satisfaction)
}

/// Every party with what it asks before it signs, and what it gets.
pub(super) fn signing(case: &Case) -> Working {
    let parties = &case.ideal.parties;
    let of = |number: &dyn Fn(&PartyIdeal) -> f64| -> Vec<f64> { parties.iter().map(number).collect() };
    let covered = |party: &PartyIdeal| {
        party.groups.iter().map(|&group| case.coverage()[group] * case.need()[group]).sum::<f64>() / party.need
    };
    let least = |party: &PartyIdeal| case.problem.parties[party.party].walk_away.unwrap_or(f64::NAN);
    let count =
        |holds: &dyn Fn(Verdict) -> bool| parties.iter().filter(|party| holds(verdict(case, party))).count() as f64;
    Working::by_party(case)
        .listed("coverage", Unit::Share, of(&covered))
        .listed("walk-away", Unit::Share, of(&least))
        .listed("deaths-averted", Unit::Deaths, case.payoffs())
        .listed("no-agreement", Unit::Deaths, of(&|party| party.disagreement))
        .number("parties", Unit::Parties, parties.len() as f64)
        .number("short", Unit::Parties, count(&|verdict| matches!(verdict, Verdict::BelowWalkAway { .. })))
        .number("worse", Unit::Parties, count(&|verdict| matches!(verdict, Verdict::BelowFallback { .. })))
}
