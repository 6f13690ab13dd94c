//! How many parties do at least as well as with no agreement.

use super::parties::reaches;
use super::working::standing;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};
use crate::num;

/// Share of the parties for which at least as many deaths are averted as with no agreement.
///
/// `#{i: u_i >= d_i} / m`; with no agreement a party has what its own stock would avert, 0 without
/// one. Walk-away shares of need are not looked at. 0 to 1; more is better. Every party counts once.
/// Undefined with fewer than two parties.
/// Source: Nash 1950, Econometrica 18:155 (individual rationality).
pub static SHARE_ABOVE: Measure = Measure {
    id: "share_above_disagreement",
    lens: Lens::Relations,
    family: Family::Agreement,
    unit: Unit::Share,
    direction: Direction::More,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Nash 1950, Econometrica 18:155",
    working: in_full(standing),
    measure: |case| measure(case, share_above, false),
};

/// Share of the parties for which more deaths are averted than with no agreement; see [`SHARE_ABOVE`].
pub static SHARE_STRICTLY_ABOVE: Measure = Measure {
    id: "share_strictly_above_disagreement",
    measure: |case| measure(case, share_strictly_above, false),
    ..SHARE_ABOVE
};

/// Share of all people in need who belong to a party that does at least as well as with no agreement;
/// see [`SHARE_ABOVE`].
pub static SHARE_ABOVE_BY_PEOPLE: Measure = Measure {
    id: "share_above_disagreement_population_weighted",
    measure: |case| measure(case, share_above, true),
    ..SHARE_ABOVE
};

/// Share of the parties, by weight, whose payoff reaches disagreement, up to rounding.
pub fn share_above(payoffs: &[f64], disagreement: &[f64], weights: &[f64]) -> Value {
    share(payoffs, disagreement, weights, reaches)
}

/// Share of the parties, by weight, whose payoff is above disagreement by more than rounding.
pub fn share_strictly_above(payoffs: &[f64], disagreement: &[f64], weights: &[f64]) -> Value {
    share(payoffs, disagreement, weights, |payoff, none| payoff > none && !num::same(payoff, none))
}

fn share(payoffs: &[f64], disagreement: &[f64], weights: &[f64], counts: fn(f64, f64) -> bool) -> Value {
    let all: f64 = weights.iter().sum();
    let parties = payoffs.iter().zip(disagreement).zip(weights);
    let above: f64 = parties.filter(|((payoff, none), _)| counts(**payoff, **none)).map(|(_, weight)| weight).sum();
    if all > 0.0 { Value::of(above / all) } else { Value::Undefined(Reason::NoNeed) }
}

fn measure(case: &Case, statistic: fn(&[f64], &[f64], &[f64]) -> Value, by_people: bool) -> Value {
    case.between_parties(|parties| {
        let disagreement: Vec<f64> = parties.iter().map(|party| party.disagreement).collect();
        let weights: Vec<f64> = parties.iter().map(|party| if by_people { party.need } else { 1.0 }).collect();
        statistic(&case.payoffs(), &disagreement, &weights)
    })
}
