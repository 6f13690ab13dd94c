//! An S-shaped curve through coverage over deprivation rank: the slope and relative indices that WHO's
//! tools print by default.

use super::line::{Fit, fitted};
use super::{between_ranks, percent_between_ranks, ranks_differ};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num::{Seen, fractional_ranks, logistic_fit};

/// Slope index of inequality of coverage by a logistic curve as WHO's tools fit it, in percentage
/// points.
///
/// -100 to 100: above 0 the better-off are better covered; nearest to 0 is best. Weighs a group by the
/// square of its people, see [`Weights::Twice`]. 0 when nobody or everybody is treated; undefined where
/// no curve fits best (all treated lie on one side of all untreated), when all ranked groups in need
/// have the same rank and when fewer than two have one.
/// Source: Hosseinpoor et al. 2016, BMC Med Res Methodol 16:141 (WHO HEAT), as healthequal 1.0.1 has it.
pub static SII_LOGIT_HEAT: Measure = Measure {
    id: "sii_logit_heat",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::NearestZero,
    least: -100.0,
    most: 100.0,
    first_screen: false,
    source: "Hosseinpoor et al. 2016, BMC Med Res Methodol 16:141",
    working: in_full(twice),
    measure: |case| percent_between_ranks(case, &|_, _, _| slope(case.heat_curve())),
};

/// The same by a curve in which every person counts once.
///
/// Source: Moreno-Betancur, Latouche, Menvielle, Kunst & Rey 2015, Epidemiology 26:518.
pub static SII_LOGIT_SINGLE_WEIGHT: Measure = Measure {
    id: "sii_logit_single_weight",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::NearestZero,
    least: -100.0,
    most: 100.0,
    first_screen: false,
    source: "Moreno-Betancur et al. 2015, Epidemiology 26:518",
    working: in_full(once),
    measure: |case| percent_between_ranks(case, &|y, n, rank| sii_logit(y, n, rank, Weights::Once)),
};

/// Relative index of inequality of coverage: the upper end of the curve as WHO's tools fit it, divided
/// by the lower.
///
/// Above 0: above 1 the better-off are better covered; 1 is best. Undefined when nobody (with a rank)
/// is treated, and wherever there is no curve.
/// Source: Hosseinpoor et al. 2016, BMC Med Res Methodol 16:141 (WHO HEAT), as healthequal 1.0.1 has it.
pub static RII_LOGIT_HEAT: Measure = Measure {
    id: "rii_logit_heat",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Times,
    direction: Direction::NearestOne,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Hosseinpoor et al. 2016, BMC Med Res Methodol 16:141",
    working: in_full(twice),
    measure: |case| between_ranks(case, &|_, _, _| ratio(case.heat_curve())),
};

/// How much a group counts in the fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// By its people.
    Once,
    /// By the square of its people: WHO's tools weigh counts of people by people again.
    Twice,
}

/// `f(1) - f(0)` of the logistic curve `f` through the shares `y`, 0 to 1.
pub fn sii_logit(y: &[f64], n: &[f64], order: &[f64], weights: Weights) -> Value {
    slope(curve(y, n, order, weights))
}

/// `f(1) / f(0)` of the logistic curve `f` through the shares `y`, 0 to 1.
pub fn rii_logit(y: &[f64], n: &[f64], order: &[f64], weights: Weights) -> Value {
    ratio(curve(y, n, order, weights))
}

/// The logistic curve of greatest likelihood through the shares `y` over the rank of `order`.
///
/// People are rounded up and those with the outcome are rounded to whole persons, halves to the even
/// number, as WHO's tools do. Fails when nobody is there, when all have one rank, and where no curve
/// fits best.
pub fn curve(y: &[f64], n: &[f64], order: &[f64], weights: Weights) -> Result<Fit, Reason> {
    let heads: Vec<f64> = n.iter().map(|n| libm::ceil(*n)).collect();
    let people: f64 = heads.iter().sum();
    if people <= 0.0 {
        return Err(Reason::NoNeed);
    }
    let rank = fractional_ranks(&heads, order);
    if !ranks_differ(&heads, &rank) {
        return Err(Reason::OneRank);
    }
    let seen = |((y, &heads), rank): ((&f64, &f64), f64)| Seen {
        at: rank - 0.5,
        weight: match weights {
            Weights::Once => heads / people,
            Weights::Twice => (heads / people) * (heads / people),
        },
        share: libm::rint(y * heads) / heads,
    };
    let live = y.iter().zip(&heads).zip(rank).filter(|((_, heads), _)| **heads > 0.0);
    let curve = logistic_fit(&live.map(seen).collect::<Vec<_>>()).ok_or(Reason::NoCurve)?;
    Ok(Fit { low: curve.height(-0.5), high: curve.height(0.5) })
}

fn slope(curve: Result<Fit, Reason>) -> Value {
    curve.map(|curve| curve.high - curve.low).into()
}

fn ratio(curve: Result<Fit, Reason>) -> Value {
    match curve {
        Err(reason) => Value::Undefined(reason),
        Ok(curve) if curve.high <= 0.0 && curve.low <= 0.0 => Value::Undefined(Reason::NobodyTreated),
        Ok(curve) => Value::of(curve.high / curve.low),
    }
}

fn twice(case: &Case) -> Working {
    working(case, case.heat_curve())
}

fn once(case: &Case) -> Working {
    working(case, curve(case.coverage(), &case.ideal.ranked_need, &case.ideal.rank, Weights::Once))
}

fn working(case: &Case, curve: Result<Fit, Reason>) -> Working {
    fitted(case, curve.unwrap_or(Fit { low: f64::NAN, high: f64::NAN }))
}
