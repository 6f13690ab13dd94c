//! A straight line through coverage over deprivation rank: slope and relative indices of inequality.

use super::{between_ranks, percent_between_ranks, ranked_table, ranks_differ};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Slope index of inequality of coverage by a straight line, in percentage points.
///
/// Any number: above 0 the better-off are better covered; nearest to 0 is best. It may exceed 100,
/// as a straight line may leave the range of coverage. Undefined when all ranked groups in need have
/// the same rank or fewer than two have one.
/// Source: Mackenbach & Kunst 1997, Soc Sci Med 44:757; `sii` of WHO HEAT with a linear model.
pub static SII_LINEAR: Measure = Measure {
    id: "sii_linear",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::NearestZero,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Mackenbach & Kunst 1997, Soc Sci Med 44:757",
    working: in_full(working),
    measure: |case| percent_between_ranks(case, &sii_linear),
};

/// Relative index of inequality after Kunst and Mackenbach: the upper end of the line divided by the
/// lower.
///
/// Above 0: above 1 the better-off are better covered; 1 is best. Undefined when the line ends at or
/// below 0, and wherever there is no line.
/// Source: Mackenbach & Kunst 1997, Soc Sci Med 44:757.
pub static RII_RATIO_LINEAR: Measure = Measure {
    id: "rii_ratio_linear",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Times,
    direction: Direction::NearestOne,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Mackenbach & Kunst 1997, Soc Sci Med 44:757",
    working: in_full(working),
    measure: |case| between_ranks(case, &rii_ratio_linear),
};

/// Relative index of inequality after Pamuk: the slope divided by mean coverage.
///
/// Any number: above 0 the better-off are better covered; nearest to 0 is best. Undefined when nobody
/// (with a rank) is treated, and wherever there is no line.
/// Source: Pamuk 1985, Popul Stud 39:17.
pub static RII_PAMUK: Measure = Measure {
    id: "rii_pamuk",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Index,
    direction: Direction::NearestZero,
    least: f64::NEG_INFINITY,
    most: f64::INFINITY,
    first_screen: false,
    source: "Pamuk 1985, Popul Stud 39:17",
    working: in_full(working),
    measure: |case| between_ranks(case, &rii_pamuk),
};

/// Heights of a line or curve at rank 0, the most deprived person, and at rank 1, the least deprived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Height at rank 0.
    pub low: f64,
    /// Height at rank 1.
    pub high: f64,
}

/// The straight line of least squares through `y` over `rank`, weighted by `n`.
pub fn line(y: &[f64], n: &[f64], rank: &[f64]) -> Result<Fit, Reason> {
    let (Some(mean), Some(middle)) = (num::mean(y, n), num::mean(rank, n)) else {
        return Err(Reason::NoNeed);
    };
    if !ranks_differ(n, rank) {
        return Err(Reason::OneRank);
    }
    let people: f64 = n.iter().sum();
    let (mut along, mut across) = (0.0, 0.0);
    for ((y, n), rank) in y.iter().zip(n).zip(rank) {
        let share = n / people;
        along += share * (rank - middle) * (rank - middle);
        across += share * (rank - middle) * (y - mean);
    }
    let slope = across / along;
    let low = mean - slope * middle;
    Ok(Fit { low, high: low + slope })
}

/// `sum p (R - Rbar)(y - mu) / sum p (R - Rbar)^2`.
pub fn sii_linear(y: &[f64], n: &[f64], rank: &[f64]) -> Value {
    line(y, n, rank).map_or_else(Value::Undefined, |line| Value::of(line.high - line.low))
}

/// `f(1) / f(0)` of the line `f`, for `y` not below 0.
pub fn rii_ratio_linear(y: &[f64], n: &[f64], rank: &[f64]) -> Value {
    let (line, mean) = match (line(y, n, rank), num::mean(y, n)) {
        (Err(reason), _) => return Value::Undefined(reason),
        (_, None) => return Value::Undefined(Reason::NoNeed),
        (Ok(line), Some(mean)) => (line, mean),
    };
    if mean <= 0.0 {
        return Value::Undefined(Reason::NobodyTreated);
    }
    // An end at 0 may be a hair above it.
    if line.low.min(line.high) <= 1e-12 * mean {
        return Value::Undefined(Reason::LineBelowZero);
    }
    Value::of(line.high / line.low)
}

/// The slope of the line divided by the mean, for `y` not below 0.
pub fn rii_pamuk(y: &[f64], n: &[f64], rank: &[f64]) -> Value {
    match (sii_linear(y, n, rank), num::mean(y, n)) {
        (Value::Number(_), Some(mean)) if mean <= 0.0 => Value::Undefined(Reason::NobodyTreated),
        (Value::Number(slope), Some(mean)) => Value::of(slope / mean),
        (other, _) => other,
    }
}

fn working(case: &Case) -> Working {
    let (y, n) = (case.coverage(), &case.ideal.ranked_need);
    let fit = line(y, n, &case.ideal.rank).unwrap_or(Fit { low: f64::NAN, high: f64::NAN });
    fitted(case, fit).number("mean", Unit::Share, num::mean(y, n).unwrap_or(f64::NAN))
}

/// The table with both ends of a line or curve.
pub(super) fn fitted(case: &Case, fit: Fit) -> Working {
    ranked_table(case).number("low", Unit::Share, fit.low).number("high", Unit::Share, fit.high)
}
