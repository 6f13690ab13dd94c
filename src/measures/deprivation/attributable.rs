//! How much better the average would be if everybody did as well as the least deprived (WHO's sense of
//! population attributable risk).

use super::ends::ends;
use super::{percent_between_ranks, ranked_table};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Rise of mean coverage if every group had that of the least deprived, in percentage points.
///
/// 0 to 100; less is better, as less is left to gain. 0 where the least deprived are not above the
/// mean. Undefined when fewer than two groups in need have a rank.
/// Source: `par` of WHO HEAT, ordered dimension; WHO 2013, Handbook on health inequality monitoring.
pub static PAR_HEAT: Measure = Measure {
    id: "par_heat",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::Less,
    least: 0.0,
    most: 100.0,
    first_screen: false,
    source: "WHO 2013, Handbook on health inequality monitoring",
    working: in_full(working),
    measure: |case| percent_between_ranks(case, &|y, n, rank| attributable_risk(y, n, rank, true)),
};

/// The same rise in per cent of mean coverage.
///
/// 0 or more; less is better. Undefined when nobody (with a rank) is treated and when fewer than two
/// groups in need have a rank.
/// Source: `paf` of WHO HEAT, ordered dimension; WHO 2013, Handbook on health inequality monitoring.
pub static PAF_HEAT: Measure = Measure {
    id: "paf_heat",
    lens: Lens::Fairness,
    family: Family::Tilt,
    unit: Unit::Percent,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "WHO 2013, Handbook on health inequality monitoring",
    working: in_full(working),
    measure: |case| percent_between_ranks(case, &|y, n, rank| attributable_fraction(y, n, rank, true)),
};

/// `y_ref - mu`, where `y_ref` is the outcome of the least deprived; 0 where that would be no gain.
///
/// A gain is a rise of a `favourable` outcome and a fall of another, which is below 0.
pub fn attributable_risk(y: &[f64], n: &[f64], order: &[f64], favourable: bool) -> Value {
    match (ends(y, n, order), num::mean(y, n)) {
        (Some((_, reference)), Some(mean)) if favourable => Value::of((reference - mean).max(0.0)),
        (Some((_, reference)), Some(mean)) => Value::of((reference - mean).min(0.0)),
        _ => Value::Undefined(Reason::NoNeed),
    }
}

/// The attributable risk as a part of the mean, 1 = all of it, for `y` not below 0.
pub fn attributable_fraction(y: &[f64], n: &[f64], order: &[f64], favourable: bool) -> Value {
    match (attributable_risk(y, n, order, favourable), num::mean(y, n)) {
        (Value::Number(_), Some(mean)) if mean <= 0.0 => Value::Undefined(Reason::NobodyTreated),
        (Value::Number(risk), Some(mean)) => Value::of(risk / mean),
        (other, _) => other,
    }
}

fn working(case: &Case) -> Working {
    let (y, n) = (case.coverage(), &case.ideal.ranked_need);
    ranked_table(case)
        .number("reference", Unit::Share, ends(y, n, &case.ideal.rank).map_or(f64::NAN, |(_, high)| high))
        .number("mean", Unit::Share, num::mean(y, n).unwrap_or(f64::NAN))
}
