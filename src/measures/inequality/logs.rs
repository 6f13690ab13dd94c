//! Variances of the logarithm of coverage.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Variance of the logarithm of coverage, around its own mean.
///
/// 0 or more; usually less is more equal, but a gift from a very well covered group to a well covered
/// one can raise it. A relative measure. Undefined when a group has nothing or nobody is treated, and
/// with fewer than two groups in need.
/// Source: Cowell 2011, Measuring Inequality, 3rd ed.
pub static VARIANCE_OF_LOGS: Measure =
    Measure { id: "variance_of_logs", measure: |case| case.between_groups(variance_of_logs), ..LOGS };

/// Logarithmic variance: the squared distance of the logarithm of coverage from the logarithm of mean
/// coverage; otherwise like [`VARIANCE_OF_LOGS`].
/// Source: Cowell 2011, Measuring Inequality, 3rd ed.
pub static VARIANCE_OF_LOGS_AROUND_LOG_MEAN: Measure = Measure {
    id: "variance_of_logs_around_log_mean",
    measure: |case| case.between_groups(logarithmic_variance),
    ..LOGS
};

const LOGS: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Cowell 2011, Measuring Inequality, 3rd ed., Oxford University Press",
    working: in_full(working),
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// `sum p (ln y - m)^2` with `m = sum p ln y`, for `y` above 0; 0 for one group.
pub fn variance_of_logs(y: &[f64], n: &[f64]) -> Value {
    above_zero(y, n)
        .map(|levels| {
            let middle = levels.mean_of(|y| libm::log(y / levels.mean));
            levels.mean_of(|y| squared(libm::log(y / levels.mean) - middle))
        })
        .into()
}

/// `sum p (ln y - ln mu)^2`, for `y` above 0; 0 for one group.
pub fn logarithmic_variance(y: &[f64], n: &[f64]) -> Value {
    above_zero(y, n).map(|levels| levels.mean_of(|y| squared(libm::log(y / levels.mean)))).into()
}

fn above_zero<'a>(y: &'a [f64], n: &'a [f64]) -> Result<Levels<'a>, Reason> {
    Levels::relative(y, n)
        .and_then(|levels| if levels.least > 0.0 { Ok(levels) } else { Err(Reason::GroupWithNothing) })
}

fn squared(number: f64) -> f64 {
    number * number
}

fn working(case: &Case) -> Working {
    table::coverage(case).column("logarithm", Unit::Index, |group| libm::log(case.coverage()[group]))
}
