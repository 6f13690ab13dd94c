//! What fairness costs in health.

use super::{Direction, Lens, Measure, Reason, Unit, Value};

/// Share of the most deaths that could be averted which this allocation gives up.
///
/// `(best - total) / best`, with the best over all allocations of the stock ([`super::Ideal`]; a
/// bound when the optimum is not proven). 0 to 1, above 1 when treatment does more harm than good;
/// less is better. Undefined when no death can be averted.
/// Source: Bertsimas, Farias & Trichakis 2011, Oper Res 59:17.
pub const PRICE_OF_FAIRNESS: Measure = Measure {
    id: "price_of_fairness",
    lens: Lens::Health,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Bertsimas, Farias & Trichakis 2011, Oper Res 59:17",
    measure: |case| price_of_fairness(case.ideal.deaths_averted, case.total_deaths_averted()),
};

/// `(best - total) / best`, at least 0; undefined when the best is 0.
pub fn price_of_fairness(best: f64, total: f64) -> Value {
    if best > 0.0 { Value::of(((best - total) / best).max(0.0)) } else { Value::Undefined(Reason::NothingToGain) }
}
