//! An S-shaped curve through coverage over deprivation rank: the slope and relative indices that WHO's
//! tools print by default.

use super::line::{Fit, fitted};
use super::{between_ranks, percent_between_ranks, ranks_differ};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num::fractional_ranks;

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
    measure: |case| percent_between_ranks(case, |y, n, rank| sii_logit(y, n, rank, Weights::Twice)),
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
    measure: |case| percent_between_ranks(case, |y, n, rank| sii_logit(y, n, rank, Weights::Once)),
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
    measure: |case| between_ranks(case, |y, n, rank| rii_logit(y, n, rank, Weights::Twice)),
};

/// How much a group counts in the fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// By its people.
    Once,
    /// By the square of its people: WHO's tools weigh counts of people by people again.
    Twice,
}

/// Newton's steps after which a fit is given up; it takes about six.
const STEPS: usize = 60;

/// `f(1) - f(0)` of the logistic curve `f` through the shares `y`, 0 to 1.
pub fn sii_logit(y: &[f64], n: &[f64], order: &[f64], weights: Weights) -> Value {
    curve(y, n, order, weights).map_or_else(Value::Undefined, |curve| Value::of(curve.high - curve.low))
}

/// `f(1) / f(0)` of the logistic curve `f` through the shares `y`, 0 to 1.
pub fn rii_logit(y: &[f64], n: &[f64], order: &[f64], weights: Weights) -> Value {
    match curve(y, n, order, weights) {
        Err(reason) => Value::Undefined(reason),
        Ok(curve) if curve.high <= 0.0 && curve.low <= 0.0 => Value::Undefined(Reason::NobodyTreated),
        Ok(curve) => Value::of(curve.high / curve.low),
    }
}

/// The logistic curve of greatest likelihood through the shares `y` over the rank of `order`.
///
/// People are rounded up and those with the outcome are rounded to whole persons, halves to the even
/// number, as WHO's tools do. Fails when nobody is there, when all have one rank, and when the
/// likelihood has no maximum, as all with the outcome lie on one side of all without (Albert & Anderson
/// 1984, Biometrika 71:1).
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
    let mut places = Vec::with_capacity(heads.len());
    for ((y, &heads), rank) in y.iter().zip(&heads).zip(rank).filter(|((_, heads), _)| **heads > 0.0) {
        let with = libm::rint(y * heads);
        if !(0.0..=heads).contains(&with) {
            return Err(Reason::NoCurve);
        }
        let weight = match weights {
            Weights::Once => heads / people,
            Weights::Twice => (heads / people) * (heads / people),
        };
        places.push(Place { rank, weight, share: with / heads });
    }
    fit(&places)
}

/// A group in a fit.
struct Place {
    rank: f64,
    weight: f64,
    share: f64,
}

fn fit(places: &[Place]) -> Result<Fit, Reason> {
    let first = places.first().map_or(0.0, |place| place.share);
    if places.iter().all(|place| place.share == first) {
        return Ok(Fit { low: first, high: first });
    }
    if separated(places) {
        return Err(Reason::NoCurve);
    }
    let weight: f64 = places.iter().map(|place| place.weight).sum();
    let mean = places.iter().map(|place| place.weight / weight * place.share).sum::<f64>();
    let (mut level, mut slope) = (libm::log(mean / (1.0 - mean)), 0.0);
    let mut here = Likelihood::at(places, level, slope);
    for _ in 0..STEPS {
        let (up, along) = here.step().ok_or(Reason::NoCurve)?;
        // A whole step may pass over the summit: then a half, a quarter, ...
        let mut part = 1.0;
        let next = loop {
            let next = Likelihood::at(places, level + part * up, slope + part * along);
            if next.log >= here.log - 1e-14 * here.log.abs() || part < 1e-6 {
                break next;
            }
            part /= 2.0;
        };
        (level, slope) = (level + part * up, slope + part * along);
        here = next;
        if up.abs() + along.abs() <= 1e-9 * (1.0 + level.abs() + slope.abs()) {
            return Ok(Fit { low: logistic(level - slope / 2.0), high: logistic(level + slope / 2.0) });
        }
    }
    Err(Reason::NoCurve)
}

/// Whether all with the outcome lie on one side of all without, or on a common edge.
fn separated(places: &[Place]) -> bool {
    let range = |holds: fn(&Place) -> bool| {
        let ranks = places.iter().filter(|place| holds(place)).map(|place| place.rank);
        ranks.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), rank| (low.min(rank), high.max(rank)))
    };
    let (with, without) = (range(|place| place.share > 0.0), range(|place| place.share < 1.0));
    with.1 <= without.0 || without.1 <= with.0
}

/// `1 / (1 + e^-x)`.
fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The likelihood of a curve `logistic(level + slope (rank - 1/2))`: its logarithm, first and second
/// derivatives.
struct Likelihood {
    log: f64,
    gradient: [f64; 2],
    curvature: [f64; 3],
}

impl Likelihood {
    fn at(places: &[Place], level: f64, slope: f64) -> Self {
        let mut found = Self { log: 0.0, gradient: [0.0; 2], curvature: [0.0; 3] };
        for place in places {
            let rank = place.rank - 0.5;
            let height = level + slope * rank;
            let small = libm::exp(-height.abs());
            let share = if height >= 0.0 { 1.0 / (1.0 + small) } else { small / (1.0 + small) };
            let off = place.weight * (place.share - share);
            let width = place.weight * small / ((1.0 + small) * (1.0 + small));
            found.log += place.weight * (place.share * height - height.max(0.0) - libm::log1p(small));
            found.gradient[0] += off;
            found.gradient[1] += off * rank;
            found.curvature[0] += width;
            found.curvature[1] += width * rank;
            found.curvature[2] += width * rank * rank;
        }
        found
    }

    /// Newton's step towards the maximum; `None` where the likelihood is flat.
    fn step(&self) -> Option<(f64, f64)> {
        let ([up, along], [a, b, c]) = (self.gradient, self.curvature);
        let area = a * c - b * b;
        let step = ((c * up - b * along) / area, (a * along - b * up) / area);
        (area > 0.0 && step.0.is_finite() && step.1.is_finite()).then_some(step)
    }
}

fn twice(case: &Case) -> Working {
    working(case, Weights::Twice)
}

fn once(case: &Case) -> Working {
    working(case, Weights::Once)
}

fn working(case: &Case, weights: Weights) -> Working {
    let fit = curve(case.coverage(), &case.ideal.ranked_need, &case.ideal.rank, weights);
    fitted(case, fit.unwrap_or(Fit { low: f64::NAN, high: f64::NAN }))
}
