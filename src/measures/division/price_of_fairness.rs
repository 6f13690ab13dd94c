//! What fairness costs in health.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Share of the most deaths that could be averted which this allocation gives up.
///
/// `(best - total) / best`, with the best over all allocations of the stock ([`crate::measures::Ideal`]; a
/// bound when the optimum is not proven). 0 to 1, above 1 when treatment does more harm than good;
/// less is better. Undefined when no death can be averted.
/// Source: Bertsimas, Farias & Trichakis 2011, Oper Res 59:17.
pub static PRICE_OF_FAIRNESS: Measure = Measure {
    id: "price_of_fairness",
    lens: Lens::Health,
    family: Family::Division,
    unit: Unit::Share,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Bertsimas, Farias & Trichakis 2011, Oper Res 59:17",
    working: in_full(working),
    measure: |case| price_of_fairness(case.ideal.deaths_averted, case.total_deaths_averted()),
};

/// `(best - total) / best`, at least 0; undefined when the best is 0.
pub fn price_of_fairness(best: f64, total: f64) -> Value {
    if best > 0.0 { Value::of(((best - total) / best).max(0.0)) } else { Value::Undefined(Reason::NothingToGain) }
}

/// The largest share of the best total that proportional fairness can cost `parties` of equal best utility.
///
/// `1 - (2 sqrt(n) - 1) / n` over compact convex sets; 0 of one party. Bertsimas, Farias &
/// Trichakis 2011, Oper. Res. 59:17, theorem 2.
pub fn most_lost_by_proportional_fairness(parties: u32) -> f64 {
    let n = f64::from(parties.max(1));
    1.0 - (2.0 * n.sqrt() - 1.0) / n
}

/// The same for max-min fairness: `1 - 4 n / (n + 1)^2`.
pub fn most_lost_by_maximin(parties: u32) -> f64 {
    let n = f64::from(parties.max(1));
    1.0 - 4.0 * n / ((n + 1.0) * (n + 1.0))
}

/// The same for alpha-fairness: 1 less the least of `(x^(1 + 1/alpha) + n - x) / (x^(1 + 1/alpha) + (n - x) x)` over
/// x from 1 to n. 0 without aversion; `alpha` is not negative.
///
/// With alpha 1 it is the bound of proportional fairness, and with larger ones it approaches that of max-min fairness.
/// Bertsimas, Farias & Trichakis 2012, Management Science 58:2234.
pub fn most_lost_by_alpha_fairness(parties: u32, alpha: f64) -> f64 {
    /// Places that are tried; between two of them the ratio changes by less than a millionth.
    const STEPS: u32 = 10_000;

    let n = f64::from(parties.max(1));
    if alpha <= 0.0 {
        return 0.0;
    }
    let kept = |step: u32| {
        // The least lies near the square root of n, where places are close together.
        let x = libm::pow(n, f64::from(step) / f64::from(STEPS));
        let power = libm::pow(x, 1.0 + 1.0 / alpha);
        (power + n - x) / (power + (n - x) * x)
    };
    1.0 - (0..=STEPS).map(kept).fold(1.0, f64::min)
}

fn working(case: &Case) -> Working {
    Working::by_group(case)
        .column("need", Unit::People, |group| case.need()[group])
        .column("treated", Unit::People, |group| case.treated(group))
        .column("deaths-averted", Unit::Deaths, |group| case.deaths_averted(group))
        .number("best", Unit::Deaths, case.ideal.deaths_averted)
        .number("averted", Unit::Deaths, case.total_deaths_averted())
}
