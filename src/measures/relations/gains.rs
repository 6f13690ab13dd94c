//! What the parties gain over no agreement, together and the one that gains least.

use super::working::standing;
use crate::measures::{Case, Direction, Family, Lens, Measure, PartyIdeal, Reason, Unit, Value, in_full};
use crate::num;

/// Deaths averted more than with no agreement, for the party with the least of it.
///
/// Any number, below 0 when a party is worse off; more is better. Undefined with fewer than two
/// parties.
/// Source: Kalai 1977, Econometrica 45:1623 (egalitarian gains).
pub static LEAST_GAIN: Measure = Measure {
    id: "least_gain",
    lens: Lens::Relations,
    family: Family::Agreement,
    unit: Unit::Deaths,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Kalai 1977, Econometrica 45:1623",
    working: in_full(standing),
    measure: |case| measure(case, |gains, _| least_gain(gains)),
};

/// Product of the parties' gains over no agreement, in deaths averted.
///
/// 0 or more, 0 when a party gains nothing; more is better. Its size depends on the number of
/// parties: compare rules, not scenarios. Undefined with fewer than two parties, and when a party is
/// worse off than with no agreement, for then there is no deal.
/// Source: Nash 1950, Econometrica 18:155.
pub static NASH_PRODUCT: Measure = Measure {
    id: "nash_product",
    unit: Unit::Index,
    least: 0.0,
    source: "Nash 1950, Econometrica 18:155",
    measure: |case| measure(case, |gains, _| nash_product(gains)),
    ..LEAST_GAIN
};

/// Sum of the natural logarithms of the parties' gains: orders allocations as [`NASH_PRODUCT`] does.
///
/// Any number; more is better. Undefined also when a party gains nothing.
/// Source: Nash 1950, Econometrica 18:155.
pub static LOG_NASH_WELFARE: Measure = Measure {
    id: "log_nash_welfare",
    unit: Unit::Index,
    source: "Nash 1950, Econometrica 18:155",
    measure: |case| measure(case, |gains, _| log_nash_welfare(gains)),
    ..LEAST_GAIN
};

/// Geometric mean of the parties' gains, in deaths averted.
///
/// 0 or more; more is better. Undefined as [`NASH_PRODUCT`].
/// Source: Nash 1950, Econometrica 18:155.
pub static NASH_GEOMETRIC_MEAN: Measure = Measure {
    id: "nash_geometric_mean",
    least: 0.0,
    source: "Nash 1950, Econometrica 18:155",
    measure: |case| measure(case, |gains, _| nash_geometric_mean(gains)),
    ..LEAST_GAIN
};

/// Sum of the natural logarithms of the parties' gains, each times the party's share of all need.
///
/// Any number; more is better. Undefined as [`LOG_NASH_WELFARE`].
/// Source: Harsanyi & Selten 1972, Manage Sci 18:80 (unequal bargaining power).
pub static LOG_NASH_WELFARE_WEIGHTED: Measure = Measure {
    id: "log_nash_welfare_weighted",
    unit: Unit::Index,
    source: "Harsanyi & Selten 1972, Manage Sci 18:80",
    measure: |case| measure(case, log_nash_welfare_weighted),
    ..LEAST_GAIN
};

/// Payoffs less what each party has with no agreement; differences by rounding only are 0.
pub fn gains(payoffs: &[f64], disagreement: &[f64]) -> Vec<f64> {
    let gain = |(payoff, none): (&f64, &f64)| if num::same(*payoff, *none) { 0.0 } else { payoff - none };
    payoffs.iter().zip(disagreement).map(gain).collect()
}

/// The least gain; undefined without parties.
pub fn least_gain(gains: &[f64]) -> Value {
    let least = gains.iter().copied().min_by(f64::total_cmp);
    least.map_or(Value::Undefined(Reason::NoNeed), Value::of)
}

/// Product of gains; undefined when one is below 0.
pub fn nash_product(gains: &[f64]) -> Value {
    deal(gains).map_or_else(Value::Undefined, |()| match Value::of(gains.iter().product()) {
        Value::Infinite => Value::Undefined(Reason::TooLarge),
        product => product,
    })
}

/// Sum of the logarithms of gains; undefined when one is not above 0.
pub fn log_nash_welfare(gains: &[f64]) -> Value {
    log_nash_welfare_weighted(gains, &vec![1.0; gains.len()])
}

/// Geometric mean of gains; undefined when one is below 0.
pub fn nash_geometric_mean(gains: &[f64]) -> Value {
    match log_nash_welfare(gains) {
        Value::Number(sum) => Value::of(libm::exp(sum / gains.len() as f64)),
        Value::Undefined(Reason::NoGain) => Value::Number(0.0),
        other => other,
    }
}

/// `sum_i w_i ln(gain_i)`, the logarithm of the product of gains to the power of their weights.
///
/// The weights are taken as they are; parties without weight are left out. Undefined when a gain is
/// not above 0.
pub fn log_nash_welfare_weighted(gains: &[f64], weights: &[f64]) -> Value {
    let parties: Vec<(f64, f64)> =
        gains.iter().copied().zip(weights.iter().copied()).filter(|(_, w)| *w > 0.0).collect();
    let counted: Vec<f64> = parties.iter().map(|(gain, _)| *gain).collect();
    match deal(&counted) {
        Err(reason) => Value::Undefined(reason),
        Ok(()) if counted.contains(&0.0) => Value::Undefined(Reason::NoGain),
        Ok(()) => Value::of(parties.iter().map(|(gain, weight)| weight * libm::log(*gain)).sum()),
    }
}

/// Whether nobody is worse off than with no agreement.
fn deal(gains: &[f64]) -> Result<(), Reason> {
    match gains {
        [] => Err(Reason::NoNeed),
        gains if gains.iter().any(|gain| *gain < 0.0) => Err(Reason::BelowNoAgreement),
        _ => Ok(()),
    }
}

/// A statistic of the parties' gains and their shares of all need.
fn measure(case: &Case, statistic: impl Fn(&[f64], &[f64]) -> Value) -> Value {
    case.between_parties(|parties| {
        let people: f64 = parties.iter().map(|party| party.need).sum();
        let weights: Vec<f64> = parties.iter().map(|party| party.need / people).collect();
        statistic(&gains_of(case, parties), &weights)
    })
}

/// The gain of every party.
pub(super) fn gains_of(case: &Case, parties: &[PartyIdeal]) -> Vec<f64> {
    gains(&case.payoffs(), &parties.iter().map(|party| party.disagreement).collect::<Vec<f64>>())
}
