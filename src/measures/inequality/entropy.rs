//! Generalised entropy: Theil's two measures and their relatives.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Theil's T, the generalised entropy of order 1.
///
/// 0 when everybody is covered alike, to the logarithm of 1 over the share of the group that takes
/// all; less is better. A relative measure. A group with nothing counts in the mean and adds nothing
/// else. Undefined when nobody is treated, and with fewer than two groups in need.
/// Source: Theil 1967, Economics and Information Theory.
pub static THEIL_T: Measure = Measure {
    id: "theil_t",
    source: "Theil 1967, Economics and Information Theory",
    working: in_full(|case| working(case, 1.0)),
    measure: |case| case.between_groups(theil_t),
    ..ENTROPY
};

/// Theil's T times a thousand, as WHO prints it; see [`THEIL_T`].
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static THEIL_X1000: Measure = Measure {
    id: "theil_x1000",
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(|case| working(case, 1.0)),
    measure: |case| case.between_groups(theil_t).times(1000.0),
    ..ENTROPY
};

/// Theil's L or mean log deviation, the generalised entropy of order 0.
///
/// 0 or more; less is better. A relative measure that minds the worst covered most. Infinite when a
/// group has nothing; undefined when nobody is treated, and with fewer than two groups in need.
/// Source: Theil 1967, Economics and Information Theory; Shorrocks 1980, Econometrica 48:613.
pub static THEIL_L_MLD: Measure = Measure {
    id: "theil_l_mld",
    source: "Theil 1967, Economics and Information Theory; Shorrocks 1980, Econometrica 48:613",
    working: in_full(|case| working(case, 0.0)),
    measure: |case| case.between_groups(theil_l),
    ..ENTROPY
};

/// Mean log deviation times a thousand, as WHO prints it; see [`THEIL_L_MLD`].
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static MLD_X1000: Measure = Measure {
    id: "mld_x1000",
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: in_full(|case| working(case, 0.0)),
    measure: |case| case.between_groups(theil_l).times(1000.0),
    ..ENTROPY
};

/// Generalised entropy of order 2: half of the squared coefficient of variation.
///
/// 0 or more; less is better. A relative measure that minds the best covered most. Undefined when
/// nobody is treated, and with fewer than two groups in need.
/// Source: Shorrocks 1980, Econometrica 48:613.
pub static GE2: Measure = Measure {
    id: "ge2",
    working: in_full(|case| working(case, 2.0)),
    measure: |case| case.between_groups(|y, n| generalized_entropy(y, n, 2.0)),
    ..ENTROPY
};

/// Generalised entropy of order -1, which minds the worst covered still more than Theil's L does.
///
/// 0 or more; less is better. A relative measure. Infinite when a group has nothing; undefined when
/// nobody is treated, and with fewer than two groups in need.
/// Source: Shorrocks 1980, Econometrica 48:613.
pub static GE_MINUS1: Measure = Measure {
    id: "ge_minus1",
    working: in_full(|case| working(case, -1.0)),
    measure: |case| case.between_groups(|y, n| generalized_entropy(y, n, -1.0)),
    ..ENTROPY
};

const ENTROPY: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Shorrocks 1980, Econometrica 48:613",
    working: None,
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// Excess over the mean up to which it tells more than the ratio does.
const NEAR: f64 = 0.01;

/// How near to a limit an order must be to count as it.
const LIMIT: f64 = 1e-9;

/// `sum p (y/mu) ln(y/mu)`, for `y` not below 0, with `0 ln 0 = 0`; 0 for one group.
pub fn theil_t(y: &[f64], n: &[f64]) -> Value {
    generalized_entropy(y, n, 1.0)
}

/// `sum p ln(mu/y)`, for `y` not below 0; infinite when some `y` is 0, and 0 for one group.
pub fn theil_l(y: &[f64], n: &[f64]) -> Value {
    generalized_entropy(y, n, 0.0)
}

/// `(sum p (y/mu)^a - 1) / (a (a - 1))`, and its limits Theil T for `a` = 1 and Theil L for `a` = 0,
/// for `y` not below 0.
///
/// Infinite for `a` of 0 or less when some `y` is 0; 0 for one group, and exactly 0 for equal `y`.
pub fn generalized_entropy(y: &[f64], n: &[f64], a: f64) -> Value {
    Levels::relative(y, n).map(|levels| entropy(&levels, a)).into()
}

/// [`generalized_entropy`] as a number, which may be infinite.
pub(super) fn entropy(levels: &Levels, a: f64) -> f64 {
    levels.mean_of(|y| part(y, levels.mean, a))
}

/// What a person at level `y` adds to the entropy of order `a`: `((y/mu)^a - 1 - a (y/mu - 1)) / (a (a - 1))`.
///
/// The parts of the usual sum differ from these by a multiple of `y/mu - 1`, which adds up to nothing
/// over all people. These are never below 0, and 0 at the mean, so that nothing cancels between people.
pub(super) fn part(y: f64, mean: f64, a: f64) -> f64 {
    let ratio = y / mean;
    let excess = (y - mean) / mean;
    let part = if a == 2.0 {
        excess * excess / 2.0
    } else if a == -1.0 {
        excess * excess / (2.0 * ratio)
    } else if (a - 1.0).abs() < LIMIT {
        if ratio > 0.0 { ratio * log(ratio, excess) - excess } else { 1.0 }
    } else if a.abs() < LIMIT {
        excess - log(ratio, excess)
    } else {
        (libm::expm1(a * log(ratio, excess)) - a * excess) / (a * (a - 1.0))
    };
    part.max(0.0)
}

/// Logarithm of a ratio of which the excess over 1 is known more exactly.
fn log(ratio: f64, excess: f64) -> f64 {
    if excess.abs() < NEAR { libm::log1p(excess) } else { libm::log(ratio) }
}

/// The parts as the usual formula has them, for a reader who adds them up.
fn working(case: &Case, a: f64) -> Working {
    let mean = table::mean(case);
    let need: f64 = case.need().iter().sum();
    let usual = |ratio: f64| match a {
        1.0 if ratio == 0.0 => 0.0,
        1.0 => ratio * libm::log(ratio),
        0.0 => -libm::log(ratio),
        a => (libm::pow(ratio, a) - 1.0) / (a * (a - 1.0)),
    };
    let ratio = |group: usize| case.coverage()[group] / mean;
    table::coverage(case)
        .column("times-mean", Unit::Times, ratio)
        .column("part", Unit::Index, |group| case.need()[group] / need * usual(ratio(group)))
}
