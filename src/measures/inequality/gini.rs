//! The Gini coefficient of coverage.

use crate::measures::{Direction, Family, Lens, Measure, Reason, Unit, Value};
use crate::num;

/// Gini coefficient of coverage, weighted by people in need.
///
/// 0 when everybody is covered alike, to 1 less the share of the group that takes all; less is
/// better. The population form without correction for few groups. A relative measure. Undefined when
/// nobody is treated, and with fewer than two groups in need.
/// Source: Gini 1912; Lerman & Yitzhaki 1989, J Econometrics 42:43 (weights).
pub static GINI: Measure = Measure {
    id: "gini",
    lens: Lens::Fairness,
    family: Family::Spread,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: 1.0,
    first_screen: false,
    source: "Gini 1912, Variabilita e mutabilita; Lerman & Yitzhaki 1989, J Econometrics 42:43",
    working: None,
    measure: |case| case.between_groups(gini),
};

/// `sum_i sum_j p_i p_j |y_i - y_j| / (2 mu)` with `p_i = n_i / sum n`, for `y` not below 0; 0 for
/// one group.
///
/// With the groups from the greatest `y` down it equals `sum_j (y_j - y_{j+1}) P_j (1 - P_j) / mu`,
/// where `P_j` is the share of people down to group `j`. No term is negative, so nothing cancels; and
/// counting from the top keeps the digits of a very small group that gets everything.
pub fn gini(y: &[f64], n: &[f64]) -> Value {
    let falling = num::ordered(y.len(), |a, b| y[b].total_cmp(&y[a])).into_iter();
    let groups: Vec<(f64, f64)> =
        falling.map(|group| (y[group], n[group])).filter(|&(_, people)| people > 0.0).collect();
    let people: f64 = groups.iter().map(|(_, n)| n).sum();
    if people <= 0.0 {
        return Value::Undefined(Reason::NoNeed);
    }
    let mean = groups.iter().map(|(y, n)| n / people * y).sum::<f64>();
    if mean <= 0.0 {
        return Value::Undefined(Reason::NobodyTreated);
    }
    let mut above = 0.0;
    let mut sum = 0.0;
    for pair in groups.windows(2) {
        above += pair[0].1 / people;
        sum += (pair[0].0 - pair[1].0) * above * (1.0 - above).max(0.0);
    }
    Value::of(sum / mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_of_very_many_gets_everything() {
        let gini = gini(&[1.0, 0.0, 0.0], &[1.0, 1e12, 1e12]).number().unwrap();
        assert!((gini - 1.0).abs() < 1e-11, "{gini}");
    }
}
