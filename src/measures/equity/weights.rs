//! How much more a year of health counts for those who have least of it.

use super::{levels_table, with_levels};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Atkinson's weight of a further year for the group with least lifetime health, against the group with
/// most, under the allocation.
///
/// 1 or more; less is better, as it grows with inequality. The scenario's aversion to relative
/// inequality. Undefined when a group has no lifetime health, when a group in need has no age or no
/// years left, and with fewer than two groups in need.
/// Source: Robson, Asaria, Cookson, Tsuchiya & Ali 2017, Health Econ 26:1328.
pub static MARGINAL_EQUITY_WEIGHT_RATIO_ATKINSON: Measure = Measure {
    id: "marginal_equity_weight_ratio_atkinson",
    lens: Lens::Fairness,
    family: Family::Equity,
    unit: Unit::Times,
    direction: Direction::Less,
    least: 1.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Robson et al. 2017, Health Econ 26:1328",
    working: in_full(with_atkinson),
    measure: |case| of_extremes(case, |low, high| ratio_atkinson(low, high, case.problem.aversion.atkinson)),
};

/// Kolm's weight of a further year for the group with least lifetime health, against the group with
/// most, under the allocation.
///
/// 1 or more; less is better. The scenario's aversion to absolute inequality, per year. Undefined when
/// a group in need has no age or no years left, and with fewer than two groups in need.
/// Source: Robson, Asaria, Cookson, Tsuchiya & Ali 2017, Health Econ 26:1328.
pub static MARGINAL_EQUITY_WEIGHT_RATIO_KOLM: Measure = Measure {
    id: "marginal_equity_weight_ratio_kolm",
    working: in_full(with_kolm),
    measure: |case| of_extremes(case, |low, high| ratio_kolm(low, high, case.problem.aversion.kolm)),
    ..MARGINAL_EQUITY_WEIGHT_RATIO_ATKINSON
};

/// Years gained per person, each weighted by how little lifetime health its group has when nobody is
/// treated.
///
/// Any number; more is better. Atkinson's weights with a mean of 1 and the scenario's aversion; costs
/// are not taken off. Undefined when a group has no lifetime health, and when a group in need has no
/// age or no years left.
/// Source: Robson et al. 2017, Health Econ 26:1328; Cookson et al. 2020, Distributional
/// Cost-Effectiveness Analysis.
pub static EQUITY_WEIGHTED_NHB: Measure = Measure {
    id: "equity_weighted_nhb",
    lens: Lens::Fairness,
    family: Family::Equity,
    unit: Unit::YearsEach,
    direction: Direction::More,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Robson et al. 2017, Health Econ 26:1328",
    working: in_full(with_weights),
    measure: |case| {
        with_levels(case, |before, after| {
            let gain: Vec<f64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
            equity_weighted(before, case.need(), case.problem.aversion.atkinson, &gain)
        })
    },
};

/// `(h_high / h_low)^eps`, the weight of a year at the lower level against one at the higher.
///
/// Undefined when a level is 0 or below.
pub fn ratio_atkinson(low: f64, high: f64, epsilon: f64) -> Value {
    match low > 0.0 && high > 0.0 {
        true => Value::of(libm::pow(high / low, epsilon)),
        false => Value::Undefined(Reason::NoLifetimeHealth),
    }
}

/// `exp(alpha (h_high - h_low))`.
pub fn ratio_kolm(low: f64, high: f64, alpha: f64) -> Value {
    Value::of(libm::exp(alpha * (high - low)))
}

/// Atkinson's marginal weights `h^-eps` with a mean of 1 over all people; a group without people has the
/// weight that its level would give it.
///
/// Fails when nobody is there and when a level of anybody is 0 or below.
pub fn equity_weights(h: &[f64], n: &[f64], epsilon: f64) -> Result<Vec<f64>, Reason> {
    let (least, _) = extremes(h, n).ok_or(Reason::NoNeed)?;
    if least <= 0.0 {
        return Err(Reason::NoLifetimeHealth);
    }
    // Against the lowest level, so that no power is too large or too small.
    let raw: Vec<f64> = h.iter().map(|h| libm::pow(h / least, -epsilon)).collect();
    let mean = mean_of_live(&raw, n);
    Ok(raw.into_iter().map(|weight| weight / mean).collect())
}

/// Mean of a `gain` per person of each group, weighted by [`equity_weights`] of the levels `h`.
pub fn equity_weighted(h: &[f64], n: &[f64], epsilon: f64, gain: &[f64]) -> Value {
    let weights = match equity_weights(h, n, epsilon) {
        Ok(weights) => weights,
        Err(reason) => return Value::Undefined(reason),
    };
    let weighted: Vec<f64> = weights.iter().zip(gain).map(|(weight, gain)| weight * gain).collect();
    Value::of(mean_of_live(&weighted, n))
}

/// Mean over all people; a group without people may hold anything.
fn mean_of_live(y: &[f64], n: &[f64]) -> f64 {
    let people: f64 = n.iter().sum();
    y.iter().zip(n).filter(|(_, n)| **n > 0.0).map(|(y, n)| n / people * y).sum()
}

/// The lowest and the highest level of anybody.
fn extremes(h: &[f64], n: &[f64]) -> Option<(f64, f64)> {
    let live = h.iter().zip(n).filter(|(_, n)| **n > 0.0).map(|(h, _)| (*h, *h));
    live.reduce(|(low, high), (h, _)| (low.min(h), high.max(h)))
}

fn of_extremes(case: &Case, ratio: impl Fn(f64, f64) -> Value) -> Value {
    let levels = |after: &[f64]| extremes(after, case.need());
    let of = |after: &[f64]| levels(after).map_or(Value::Undefined(Reason::NoNeed), |(low, high)| ratio(low, high));
    case.between_groups(|_, _| with_levels(case, |_, after| of(after)))
}

fn with_atkinson(case: &Case) -> Working {
    with_extremes(case, case.problem.aversion.atkinson)
}

fn with_kolm(case: &Case) -> Working {
    with_extremes(case, case.problem.aversion.kolm)
}

fn with_extremes(case: &Case, aversion: f64) -> Working {
    let (low, high) = case.health().and_then(|(_, after)| extremes(after, case.need())).unwrap_or((f64::NAN, f64::NAN));
    levels_table(case).number("low", Unit::YearsEach, low).number("high", Unit::YearsEach, high).number(
        "aversion",
        Unit::Index,
        aversion,
    )
}

fn with_weights(case: &Case) -> Working {
    let aversion = case.problem.aversion.atkinson;
    let weights = case.health().and_then(|(before, _)| equity_weights(before, case.need(), aversion).ok());
    let mean = |levels: Option<&[f64]>| levels.and_then(|levels| num::mean(levels, case.need())).unwrap_or(f64::NAN);
    let (before, after) = (case.health().map(|levels| levels.0), case.health().map(|levels| levels.1));
    levels_table(case)
        .known("equity-weight", Unit::Index, |group| Some(weights.as_ref()?[group]))
        .number("unweighted", Unit::YearsEach, mean(after) - mean(before))
        .number("aversion", Unit::Index, aversion)
}
