//! What coverage would gain if every group did as well as the best: WHO's population attributable risk.

use super::levels::Levels;
use super::table;
use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value, in_full};

/// Population attributable risk in WHO's sense: best less mean coverage, in percentage points.
///
/// 0 to 100; less is better. An absolute measure. 0 when nobody is treated; undefined with fewer than
/// two groups in need. For coverage it equals the weighted mean difference from the best. It is not
/// the epidemiologist's attributable risk, which compares exposed with unexposed people.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static PAR_HEAT_NONORDERED: Measure = Measure {
    id: "par_heat_nonordered",
    measure: |case| case.between_groups(|y, n| attributable_risk(y, n, true)).times(100.0),
    ..POTENTIAL
};

/// Population attributable fraction in WHO's sense: the attributable risk in per cent of the mean.
///
/// 0 or more; less is better. A relative measure. Undefined when nobody is treated, and with fewer
/// than two groups in need.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static PAF_HEAT_NONORDERED: Measure = Measure {
    id: "paf_heat_nonordered",
    most: f64::INFINITY,
    measure: |case| case.between_groups(|y, n| attributable_fraction(y, n, true)).times(100.0),
    ..POTENTIAL
};

const POTENTIAL: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Percent,
    direction: Direction::Less,
    least: 0.0,
    most: 100.0,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(table::coverage),
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// `max y - mu` where much is `favourable`, and `min y - mu`, below 0, where little is; for any `y`.
pub fn attributable_risk(y: &[f64], n: &[f64], favourable: bool) -> Value {
    Levels::new(y, n).map(|levels| gain(&levels, favourable)).into()
}

/// [`attributable_risk`] over the mean, for `y` not below 0.
pub fn attributable_fraction(y: &[f64], n: &[f64], favourable: bool) -> Value {
    Levels::relative(y, n).map(|levels| gain(&levels, favourable) / levels.mean).into()
}

fn gain(levels: &Levels, favourable: bool) -> f64 {
    let best = if favourable { levels.most } else { levels.least };
    best - levels.mean
}
