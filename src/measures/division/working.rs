//! The numbers behind the measures of due shares and of the parties' welfare.

use super::proportionality::due;
use super::welfare::{least, mean, per_person};
use crate::measures::relations::parties::reaches;
use crate::measures::{Case, PartyIdeal, Unit, Working};

/// Every party with what it has, what it could do with everything, and what is due to it.
pub(super) fn shares(case: &Case) -> Working {
    let (payoffs, due) = (case.payoffs(), due(case));
    let parties = &case.ideal.parties;
    let of = |number: &dyn Fn(&PartyIdeal) -> f64| -> Vec<f64> { parties.iter().map(number).collect() };
    let part = |(payoff, party): (&f64, &PartyIdeal)| payoff / party.best;
    let parts: Vec<f64> = payoffs.iter().zip(parties).map(part).collect();
    let known = || parts.iter().copied().filter(|part| part.is_finite());
    let satisfied = payoffs.iter().zip(&due).filter(|(own, due)| reaches(**own, **due)).count();
    Working::by_party(case)
        .listed("need", Unit::People, of(&|party| party.need))
        .listed("deaths-averted", Unit::Deaths, payoffs)
        .listed("best-alone", Unit::Deaths, of(&|party| party.best))
        .listed("part-of-best", Unit::Share, parts.clone())
        .listed("due-share", Unit::Deaths, due)
        .listed("maximin-share", Unit::Deaths, case.ideal.maximin_shares(case.problem).to_vec())
        .number("parties", Unit::Parties, parties.len() as f64)
        .number("satisfied", Unit::Parties, satisfied as f64)
        .number("highest", Unit::Share, known().fold(f64::NEG_INFINITY, f64::max))
        .number("lowest", Unit::Share, known().fold(f64::INFINITY, f64::min))
}

/// Every party with its deaths averted per person in need.
pub(super) fn welfare(case: &Case) -> Working {
    let each = per_person(case);
    let number = |value: crate::measures::Value| value.number().unwrap_or(f64::NAN);
    Working::by_party(case)
        .listed("need", Unit::People, case.ideal.parties.iter().map(|party| party.need).collect())
        .listed("deaths-averted", Unit::Deaths, case.payoffs())
        .number("parties", Unit::Parties, each.len() as f64)
        .number("mean", Unit::PercentagePoints, number(mean(&each)))
        .number("least", Unit::PercentagePoints, number(least(&each)))
        .number("best", Unit::PercentagePoints, case.ideal.least_payoff(case.problem).unwrap_or(f64::NAN))
        .listed("averted-per-100", Unit::PercentagePoints, each)
}
