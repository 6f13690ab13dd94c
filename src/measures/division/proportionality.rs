//! Did every party get its due share, by its own reckoning?

use super::working::shares;
use crate::measures::relations::parties::reaches;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Share of the parties for which at least as many deaths are averted as their part of the need,
/// times what they could avert with the whole stock.
///
/// `#{i: u_i >= n_i/N u_i(all)} / m`. 0 to 1; more is better. Undefined with fewer than two parties.
/// Source: Steinhaus 1948, Econometrica 16:101; the entitlement is a party's share of all need.
pub static SHARE_SATISFIED: Measure = Measure {
    id: "proportionality_share_satisfied",
    lens: Lens::Relations,
    family: Family::Division,
    unit: Unit::Share,
    direction: Direction::More,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Steinhaus 1948, Econometrica 16:101",
    working: in_full(shares),
    measure: |case| case.between_parties(|_| share_satisfied(&case.payoffs(), &due(case))),
};

/// The most deaths averted by which a party misses its due share, see [`SHARE_SATISFIED`].
///
/// 0 or more, 0 is proportional; less is better. Undefined with fewer than two parties.
/// Source: Steinhaus 1948, Econometrica 16:101.
pub static MAX_SHORTFALL: Measure = Measure {
    id: "proportionality_max_shortfall",
    unit: Unit::Deaths,
    direction: Direction::Less,
    most: f64::INFINITY,
    measure: |case| case.between_parties(|_| max_shortfall(&case.payoffs(), &due(case))),
    ..SHARE_SATISFIED
};

/// Share of the parties that have at least what is due to them, up to rounding.
pub fn share_satisfied(own: &[f64], due: &[f64]) -> Value {
    if own.is_empty() {
        return Value::Undefined(Reason::NoNeed);
    }
    let satisfied = own.iter().zip(due).filter(|(own, due)| reaches(**own, **due)).count();
    Value::of(satisfied as f64 / own.len() as f64)
}

/// The most by which a party misses what is due to it, at least 0.
pub fn max_shortfall(own: &[f64], due: &[f64]) -> Value {
    if own.is_empty() {
        return Value::Undefined(Reason::NoNeed);
    }
    let short = own.iter().zip(due).filter(|(own, due)| !reaches(**own, **due)).map(|(own, due)| due - own);
    Value::of(short.fold(0.0, f64::max))
}

/// What is due to each party: its share of all need, of the value that it gives to the whole stock.
pub(super) fn due(case: &Case) -> Vec<f64> {
    let people: f64 = case.ideal.parties.iter().map(|party| party.need).sum();
    case.ideal.parties.iter().map(|party| party.need / people * party.best).collect()
}
