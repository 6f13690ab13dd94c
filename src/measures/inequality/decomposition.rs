//! Generalised entropy taken apart: inequality between parties, and inside them.

use super::entropy;
use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Theil's T inside parties: the mean of their own, weighted by their shares of all treatments.
///
/// 0 to Theil's T; less is better. Together with the part between parties it is Theil's T. Undefined
/// when nobody is treated, and with fewer than two groups or two parties in need.
/// Source: Shorrocks 1980, Econometrica 48:613.
pub static THEIL_T_WITHIN: Measure = Measure {
    id: "theil_t_decomposition_within",
    working: in_full(|case| working(case, 1.0)),
    measure: |case| of_case(case, 1.0, |parts| Value::of(parts.within)),
    ..BETWEEN
};

/// Theil's T between parties: what it would be if everybody had the mean coverage of their party; see
/// [`THEIL_T_WITHIN`].
pub static THEIL_T_BETWEEN: Measure = Measure {
    id: "theil_t_decomposition_between",
    working: in_full(|case| working(case, 1.0)),
    measure: |case| of_case(case, 1.0, |parts| Value::of(parts.between)),
    ..BETWEEN
};

/// Share of Theil's T that is between parties.
///
/// 0, when parties have the same mean coverage, to 1, when people of one party are treated alike; less
/// means that inequality is less a matter of parties. Undefined like [`THEIL_T_WITHIN`], and when
/// everybody is treated alike.
/// Source: Shorrocks 1980, Econometrica 48:613.
pub static THEIL_T_SHARE: Measure = Measure {
    id: "theil_t_share_between",
    unit: Unit::Share,
    most: 1.0,
    working: in_full(|case| working(case, 1.0)),
    measure: |case| of_case(case, 1.0, Decomposition::share_between),
    ..BETWEEN
};

/// Theil's L inside parties: the mean of their own, weighted by need.
///
/// 0 or more; less is better. Infinite when a group has nothing and its party has something; undefined
/// like [`THEIL_T_WITHIN`].
/// Source: Shorrocks 1980, Econometrica 48:613.
pub static THEIL_L_WITHIN: Measure = Measure {
    id: "theil_l_decomposition_within",
    working: in_full(|case| working(case, 0.0)),
    measure: |case| of_case(case, 0.0, |parts| Value::of(parts.within)),
    ..BETWEEN
};

/// Theil's L between parties; infinite when a party has nothing. See [`THEIL_L_WITHIN`].
pub static THEIL_L_BETWEEN: Measure = Measure {
    id: "theil_l_decomposition_between",
    working: in_full(|case| working(case, 0.0)),
    measure: |case| of_case(case, 0.0, |parts| Value::of(parts.between)),
    ..BETWEEN
};

/// Share of Theil's L that is between parties, see [`THEIL_T_SHARE`].
///
/// Where only one of the two parts is infinite it is all; undefined when both are.
pub static THEIL_L_SHARE: Measure = Measure {
    id: "theil_l_share_between",
    unit: Unit::Share,
    most: 1.0,
    working: in_full(|case| working(case, 0.0)),
    measure: |case| of_case(case, 0.0, Decomposition::share_between),
    ..BETWEEN
};

/// Generalised entropy of order 2 inside parties, see [`THEIL_T_WITHIN`].
pub static GE2_WITHIN: Measure = Measure {
    id: "ge2_decomposition_within",
    working: in_full(|case| working(case, 2.0)),
    measure: |case| of_case(case, 2.0, |parts| Value::of(parts.within)),
    ..BETWEEN
};

/// Generalised entropy of order 2 between parties, see [`THEIL_T_BETWEEN`].
pub static GE2_BETWEEN: Measure = Measure {
    id: "ge2_decomposition_between",
    working: in_full(|case| working(case, 2.0)),
    measure: |case| of_case(case, 2.0, |parts| Value::of(parts.between)),
    ..BETWEEN
};

/// Share of the generalised entropy of order 2 that is between parties, see [`THEIL_T_SHARE`].
pub static GE2_SHARE: Measure = Measure {
    id: "ge2_share_between",
    unit: Unit::Share,
    most: 1.0,
    working: in_full(|case| working(case, 2.0)),
    measure: |case| of_case(case, 2.0, Decomposition::share_between),
    ..BETWEEN
};

const BETWEEN: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Between,
    unit: Unit::Index,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: "Shorrocks 1980, Econometrica 48:613",
    working: None,
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// An entropy and its two parts, which add up to it; each may be infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decomposition {
    /// Of everybody.
    pub total: f64,
    /// Inside parties.
    pub within: f64,
    /// Between the means of parties.
    pub between: f64,
}

/// An entropy that rounding alone can make: of levels that differ by a part in 10^12.
const ROUNDING: f64 = 1e-24;

impl Decomposition {
    /// Share of the total that is between parties; undefined when there is no inequality beyond
    /// rounding, and when both parts are infinite.
    pub fn share_between(self) -> Value {
        match (self.within == f64::INFINITY, self.between == f64::INFINITY) {
            (true, true) => Value::Undefined(Reason::GroupWithNothing),
            (false, true) => Value::Number(1.0),
            (true, false) => Value::Number(0.0),
            (false, false) if self.within + self.between > ROUNDING => {
                Value::of(self.between / (self.within + self.between))
            }
            (false, false) => Value::Undefined(Reason::NoInequality),
        }
    }
}

/// Takes the generalised entropy of order `a` apart by `party` of each group, for `y` not below 0.
///
/// Within: `sum_c p_c (mu_c / mu)^a GE_c(a)`; between: the entropy of the means of parties. A party in
/// which nobody has anything adds nothing within. Groups without people do not count.
/// Source: Shorrocks 1980, Econometrica 48:613.
pub fn decomposition(y: &[f64], n: &[f64], party: &[usize], a: f64) -> Result<Decomposition, Reason> {
    let all = Levels::relative(y, n)?;
    let (mut within, mut means, mut people) = (0.0, Vec::new(), Vec::new());
    let total_people: f64 = n.iter().sum();
    for own in members(party) {
        let of = |list: &[f64]| own.iter().map(|&group| list[group]).collect::<Vec<f64>>();
        let (y, n) = (of(y), of(n));
        let Ok(levels) = Levels::new(&y, &n) else { continue };
        means.push(levels.mean);
        people.push(n.iter().sum());
        if levels.mean > 0.0 {
            let weight = people[people.len() - 1] / total_people * libm::pow(levels.mean / all.mean, a);
            within += weight * entropy::entropy(&levels, a);
        }
    }
    let between = Levels::relative(&means, &people).map(|means| entropy::entropy(&means, a))?;
    Ok(Decomposition { total: entropy::entropy(&all, a), within, between })
}

/// The groups of each party that has any.
fn members(party: &[usize]) -> Vec<Vec<usize>> {
    let mut members = Vec::new();
    for (group, &party) in party.iter().enumerate() {
        if members.len() <= party {
            members.resize(party + 1, Vec::new());
        }
        members[party].push(group);
    }
    members
}

fn of_case(case: &Case, a: f64, pick: fn(Decomposition) -> Value) -> Value {
    case.between_parties(|_| {
        case.between_groups(|y, n| match decomposition(y, n, &parties(case), a) {
            Ok(parts) => pick(parts),
            Err(reason) => Value::Undefined(reason),
        })
    })
}

fn parties(case: &Case) -> Vec<usize> {
    case.problem.groups.iter().map(|group| group.party).collect()
}

fn working(case: &Case, a: f64) -> Working {
    let own = |party: usize, list: &[f64]| case.problem.groups_of(party).map(|group| list[group]).collect::<Vec<f64>>();
    let levels = |party: usize| (own(party, case.coverage()), own(party, case.need()));
    let inside = |party: usize| {
        let (y, n) = levels(party);
        entropy::generalized_entropy(&y, &n, a).number()
    };
    let mean = table::mean(case);
    let coverage = |party: usize| {
        let (y, n) = levels(party);
        Levels::new(&y, &n).map_or(0.0, |levels| levels.mean)
    };
    Working::by_party(case)
        .column("need", Unit::People, |party| levels(party).1.iter().sum())
        .column("coverage", Unit::Share, coverage)
        .column("times-mean", Unit::Times, |party| coverage(party) / mean)
        .known("inside", Unit::Index, inside)
}
