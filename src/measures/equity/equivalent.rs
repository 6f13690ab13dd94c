//! The equal level of lifetime health that would be as good as the unequal ones that people have.

use super::{defined, means, with_levels};
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};
use crate::num;

/// Equally distributed equivalent lifetime health after Atkinson.
///
/// 0 to the mean, years per person; more is better. The scenario's aversion to relative inequality.
/// 0 when somebody has no lifetime health at all and the aversion is 1 or more. Undefined when a group
/// in need has no age or no years left.
/// Source: Atkinson 1970, J Econ Theory 2:244; Asaria, Griffin & Cookson 2016, Med Decis Making 36:8.
pub static ATKINSON_EDE: Measure = Measure {
    id: "atkinson_ede",
    lens: Lens::Fairness,
    family: Family::Equity,
    unit: Unit::YearsEach,
    direction: Direction::More,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Atkinson 1970, J Econ Theory 2:244; Asaria, Griffin & Cookson 2016, Med Decis Making 36:8",
    working: in_full(with_atkinson),
    measure: |case| with_levels(case, |_, after| atkinson_ede(after, case.need(), case.problem.aversion.atkinson)),
};

/// Equally distributed equivalent lifetime health after Kolm and Pollak.
///
/// 0 to the mean, years per person; more is better. The scenario's aversion to absolute inequality, per
/// year. Undefined when a group in need has no age or no years left.
/// Source: Kolm 1976, J Econ Theory 12:416; Robson et al. 2017, Health Econ 26:1328.
pub static KOLM_EDE: Measure = Measure {
    id: "kolm_ede",
    source: "Kolm 1976, J Econ Theory 12:416; Robson et al. 2017, Health Econ 26:1328",
    working: in_full(with_kolm),
    measure: |case| with_levels(case, |_, after| kolm_ede(after, case.need(), case.problem.aversion.kolm)),
    ..ATKINSON_EDE
};

/// Equally distributed equivalent lifetime health by the extended Gini.
///
/// 0 to the mean, years per person; more is better. The scenario's order of the extended Gini.
/// Undefined when a group in need has no age or no years left.
/// Source: Yitzhaki 1983, Int Econ Rev 24:617.
pub static GINI_EDE: Measure = Measure {
    id: "gini_ede",
    source: "Yitzhaki 1983, Int Econ Rev 24:617",
    working: in_full(with_gini),
    measure: |case| with_levels(case, |_, after| gini_ede(after, case.need(), case.problem.aversion.gini)),
    ..ATKINSON_EDE
};

/// `(sum p h^(1 - eps))^(1 / (1 - eps))`; the geometric mean for `eps` = 1, the mean for 0.
///
/// Undefined when a level is below 0.
pub fn atkinson_ede(h: &[f64], n: &[f64], epsilon: f64) -> Value {
    if below_zero(h, n) {
        return Value::Undefined(Reason::NoLifetimeHealth);
    }
    defined(num::equally_distributed(h, n, epsilon))
}

/// `-ln(sum p exp(-alpha h)) / alpha`; the mean for `alpha` = 0. Levels may be below 0.
pub fn kolm_ede(h: &[f64], n: &[f64], alpha: f64) -> Value {
    defined(num::equally_distributed_absolute(h, n, alpha))
}

/// `mu (1 - G(nu))` with the extended Gini coefficient `G`; the mean for `nu` = 1.
///
/// Undefined when a level is below 0.
pub fn gini_ede(h: &[f64], n: &[f64], nu: f64) -> Value {
    if below_zero(h, n) {
        return Value::Undefined(Reason::NoLifetimeHealth);
    }
    defined(num::ranked_mean(&num::ladder(h, n, h), nu))
}

fn below_zero(h: &[f64], n: &[f64]) -> bool {
    h.iter().zip(n).any(|(h, n)| *n > 0.0 && *h < 0.0)
}

fn with_atkinson(case: &Case) -> Working {
    means(case).number("aversion", Unit::Index, case.problem.aversion.atkinson)
}

fn with_kolm(case: &Case) -> Working {
    means(case).number("aversion", Unit::Index, case.problem.aversion.kolm)
}

fn with_gini(case: &Case) -> Working {
    means(case).number("order", Unit::Index, case.problem.aversion.gini)
}
