//! How far groups are from the mean, by squares: variance, variation, and Jain's index.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Coefficient of variation: the typical distance from the mean coverage, over the mean.
///
/// 0 or more; less is better. A relative measure. Undefined when nobody is treated, and with fewer
/// than two groups in need.
/// Source: Pearson 1896, Phil Trans R Soc A 187:253.
pub static CV: Measure = Measure {
    id: "cv",
    source: "Pearson 1896, Phil Trans R Soc A 187:253",
    measure: |case| case.between_groups(cv),
    ..DISPERSION
};

/// Coefficient of variation in per cent, as WHO prints it; see [`CV`].
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static COV_PERCENT: Measure = Measure {
    id: "cov_percent",
    unit: Unit::Percent,
    measure: |case| case.between_groups(cv).times(100.0),
    ..DISPERSION
};

/// Jain's fairness index: as if only this share of people were served, all of them alike.
///
/// Above 0, to 1 when everybody is covered alike; more is better. A relative measure. Undefined when
/// nobody is treated, and with fewer than two groups in need.
/// Source: Jain, Chiu & Hawe 1984, DEC Research Report TR-301.
pub static JAIN: Measure = Measure {
    id: "jain",
    direction: Direction::More,
    most: 1.0,
    source: "Jain, Chiu & Hawe 1984, DEC Research Report TR-301",
    measure: |case| case.between_groups(jain),
    ..DISPERSION
};

/// Between-group variance of coverage in per cent: the mean squared distance from the mean.
///
/// 0 to 2500 squared percentage points; less is better. An absolute measure. 0 when nobody is
/// treated; undefined with fewer than two groups in need.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static BGV: Measure =
    Measure { id: "bgv", most: 2500.0, measure: |case| case.between_groups(bgv).times(1e4), ..DISPERSION };

/// Between-group standard deviation of coverage in per cent: the root of the variance.
///
/// 0 to 50 percentage points; otherwise like [`BGV`].
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static BGSD: Measure = Measure {
    id: "bgsd",
    unit: Unit::Percent,
    most: 50.0,
    measure: |case| case.between_groups(bgsd).times(100.0),
    ..DISPERSION
};

const DISPERSION: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(working),
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// `sqrt(sum p (y - mu)^2) / mu`, the population form, for `y` not below 0; 0 for one group.
pub fn cv(y: &[f64], n: &[f64]) -> Value {
    Levels::relative(y, n).map(|levels| squared_variation(&levels).sqrt()).into()
}

/// `mu^2 / sum p y^2`, which is 1 over 1 plus the squared coefficient of variation, for `y` not below
/// 0; 1 for one group.
pub fn jain(y: &[f64], n: &[f64]) -> Value {
    Levels::relative(y, n).map(|levels| 1.0 / (1.0 + squared_variation(&levels))).into()
}

/// `sum p (y - mu)^2`, for any `y`; 0 for one group.
pub fn bgv(y: &[f64], n: &[f64]) -> Value {
    Levels::new(y, n).map(|levels| levels.mean_of(|y| (y - levels.mean) * (y - levels.mean))).into()
}

/// Root of [`bgv`].
pub fn bgsd(y: &[f64], n: &[f64]) -> Value {
    Levels::new(y, n)
        .map(|levels| {
            // In units of the range, so that no square is too large or too small.
            let range = levels.most - levels.least;
            let distance = |y: f64| (y - levels.mean) / range;
            if range > 0.0 { levels.mean_of(|y| distance(y) * distance(y)).sqrt() * range } else { 0.0 }
        })
        .into()
}

/// `sum p (y / mu - 1)^2`.
fn squared_variation(levels: &Levels) -> f64 {
    let distance = |y: f64| (y - levels.mean) / levels.mean;
    levels.mean_of(|y| distance(y) * distance(y))
}

fn working(case: &Case) -> Working {
    let deviation = bgsd(case.coverage(), case.need()).number().unwrap_or(0.0);
    table::distances(case, table::mean(case)).number("deviation", Unit::PercentagePoints, deviation)
}
