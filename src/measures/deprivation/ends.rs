//! The most and the least deprived against each other.

use super::{between_ranks, percent_between_ranks, ranked_table};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Coverage of the least deprived less that of the most deprived, in percentage points.
///
/// -100 to 100: above 0 the better-off are better covered; nearest to 0 is best. Undefined when fewer
/// than two groups in need have a rank.
/// Source: `d` of WHO HEAT, ordered dimension; Schlotheuber & Hosseinpoor 2022.
pub static DIFFERENCE_ORDERED: Measure = Measure {
    id: "difference_ordered",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::NearestZero,
    least: -100.0,
    most: 100.0,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(working),
    measure: |case| percent_between_ranks(case, &|y, n, rank| difference(y, n, rank, true)),
};

/// Coverage of the least deprived divided by that of the most deprived.
///
/// 0 or more: above 1 the better-off are better covered; 1 is best. Infinite when only the most
/// deprived get nothing; undefined when both get nothing, and when fewer than two groups in need have
/// a rank.
/// Source: `r` of WHO HEAT, ordered dimension; Schlotheuber & Hosseinpoor 2022.
pub static RATIO_ORDERED: Measure = Measure {
    id: "ratio_ordered",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Times,
    direction: Direction::NearestOne,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(working),
    measure: |case| between_ranks(case, &|y, n, rank| ratio(y, n, rank, true)),
};

/// What the most and the least deprived have per person; `None` when nobody is in need.
///
/// Groups of equal order are taken together.
pub fn ends(y: &[f64], n: &[f64], order: &[f64]) -> Option<(f64, f64)> {
    let ladder = num::ladder(y, n, order);
    Some((ladder.first()?.level, ladder.last()?.level))
}

/// Least deprived less most deprived; the other way round for an outcome that is not `favourable`.
pub fn difference(y: &[f64], n: &[f64], order: &[f64], favourable: bool) -> Value {
    match ends(y, n, order) {
        Some((low, high)) => Value::of(if favourable { high - low } else { low - high }),
        None => Value::Undefined(Reason::NoNeed),
    }
}

/// Least deprived divided by most deprived; the other way round for an outcome that is not
/// `favourable`. For `y` not below 0.
pub fn ratio(y: &[f64], n: &[f64], order: &[f64], favourable: bool) -> Value {
    let Some((low, high)) = ends(y, n, order) else {
        return Value::Undefined(Reason::NoNeed);
    };
    let (over, under) = if favourable { (high, low) } else { (low, high) };
    if over <= 0.0 && under <= 0.0 {
        let nobody = num::mean(y, n).is_none_or(|mean| mean <= 0.0);
        return Value::Undefined(if nobody { Reason::NobodyTreated } else { Reason::NobodyAtEndsTreated });
    }
    Value::of(over / under)
}

fn working(case: &Case) -> Working {
    let (low, high) = ends(case.coverage(), &case.ideal.ranked_need, &case.ideal.rank).unwrap_or((f64::NAN, f64::NAN));
    ranked_table(case).number("most-deprived", Unit::Share, low).number("least-deprived", Unit::Share, high)
}
