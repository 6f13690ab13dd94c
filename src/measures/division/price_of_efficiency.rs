//! What the party that does worst pays for the total.

use super::welfare::{least, per_person};
use super::working::welfare;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Share of what the worst-off party could have at best that this allocation gives up.
///
/// `(best - least) / best` of the least number of deaths averted per person in need among the
/// parties; the best is over all divisible allocations of the stock. 0 to 1, above 1 where treatment
/// harms a party; less is better. Undefined with fewer than two parties, when some party could avert
/// no death whatever it got, and when the optimum was not found.
/// Source: Bertsimas, Farias & Trichakis 2012, Manage Sci 58:2234.
pub static PRICE_OF_EFFICIENCY: Measure = Measure {
    id: "price_of_efficiency",
    lens: Lens::Fairness,
    family: Family::Division,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Bertsimas, Farias & Trichakis 2012, Manage Sci 58:2234",
    working: in_full(welfare),
    measure: |case| case.between_parties(|_| measure(case)),
};

/// `(best - least) / best`, at least 0; undefined when the best is not above 0.
pub fn price_of_efficiency(best: f64, least: f64) -> Value {
    if best > 0.0 { Value::of(((best - least) / best).max(0.0)) } else { Value::Undefined(Reason::NothingToGain) }
}

fn measure(case: &Case) -> Value {
    match (case.ideal.least_payoff(case.problem), least(&per_person(case))) {
        (Some(best), Value::Number(least)) => price_of_efficiency(best, least),
        _ => Value::Undefined(Reason::NotFound),
    }
}
