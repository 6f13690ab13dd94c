//! Mean distances of groups from the mean, from the best covered group and from a reference group.

use super::levels::Levels;
use super::table;
use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Mean difference from the mean, each group counted once.
///
/// 0 to 100 percentage points; less is better. An absolute measure; the mean is that over people in
/// need all the same. 0 when nobody is treated; undefined with fewer than two groups in need.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static MDM_UNWEIGHTED: Measure = Measure {
    id: "mdm_unweighted",
    family: Family::Spread,
    working: in_full(from_mean),
    measure: |case| case.between_groups(|y, n| from_own_mean(y, n, Count::Groups)).times(100.0),
    ..DISTANCE
};

/// Mean difference from the mean, over people in need; otherwise like [`MDM_UNWEIGHTED`].
pub static MDM_WEIGHTED: Measure = Measure {
    id: "mdm_weighted",
    family: Family::Spread,
    most: 50.0,
    working: in_full(from_mean),
    measure: |case| case.between_groups(|y, n| from_own_mean(y, n, Count::People)).times(100.0),
    ..DISTANCE
};

/// Mean difference from the best covered group, each group counted once.
///
/// 0 to 100 percentage points; less is better. An absolute measure. 0 when nobody is treated;
/// undefined with fewer than two groups in need.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static MDB_UNWEIGHTED: Measure = Measure {
    id: "mdb_unweighted",
    working: in_full(from_best),
    measure: |case| case.between_groups(|y, n| from_own_best(y, n, Count::Groups)).times(100.0),
    ..DISTANCE
};

/// Mean difference from the best covered group, over people in need; otherwise like [`MDB_UNWEIGHTED`].
pub static MDB_WEIGHTED: Measure = Measure {
    id: "mdb_weighted",
    working: in_full(from_best),
    measure: |case| case.between_groups(|y, n| from_own_best(y, n, Count::People)).times(100.0),
    ..DISTANCE
};

/// Mean difference from a reference group, each group counted once; the reference is the least
/// deprived group in need, or all of these together.
///
/// 0 to 100 percentage points; less is better. An absolute measure. 0 when nobody is treated;
/// undefined when fewer than two groups in need have a deprivation rank.
/// Source: Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697.
pub static MDR_UNWEIGHTED: Measure = Measure {
    id: "mdr_unweighted",
    working: in_full(from_reference),
    measure: |case| case.between_groups(|y, n| from_least_deprived(case, y, n, Count::Groups)).times(100.0),
    ..DISTANCE
};

/// Mean difference from the least deprived group, over people in need; otherwise like [`MDR_UNWEIGHTED`].
pub static MDR_WEIGHTED: Measure = Measure {
    id: "mdr_weighted",
    working: in_full(from_reference),
    measure: |case| case.between_groups(|y, n| from_least_deprived(case, y, n, Count::People)).times(100.0),
    ..DISTANCE
};

/// Index of disparity, each group counted once: the mean difference from the mean, in per cent of it.
///
/// 0 or more; less is better. A relative measure. Undefined when nobody is treated, and with fewer
/// than two groups in need.
/// Source: Pearcy & Keppel 2002, Public Health Rep 117:273.
pub static IDIS_UNWEIGHTED: Measure = Measure {
    id: "idis_unweighted",
    family: Family::Spread,
    most: f64::INFINITY,
    source: "Pearcy & Keppel 2002, Public Health Rep 117:273",
    working: in_full(from_mean),
    measure: |case| case.between_groups(|y, n| index_of_disparity(y, n, Count::Groups)).times(100.0),
    ..DISTANCE
};

/// Index of disparity over people in need, twice the Hoover index; otherwise like [`IDIS_UNWEIGHTED`].
pub static IDIS_WEIGHTED: Measure = Measure {
    id: "idis_weighted",
    family: Family::Spread,
    most: 200.0,
    source: "Pearcy & Keppel 2002, Public Health Rep 117:273",
    working: in_full(from_mean),
    measure: |case| case.between_groups(|y, n| index_of_disparity(y, n, Count::People)).times(100.0),
    ..DISTANCE
};

const DISTANCE: Measure = Measure {
    id: "",
    lens: Lens::Fairness,
    family: Family::Gaps,
    unit: Unit::Percent,
    direction: Direction::Less,
    least: 0.0,
    most: 100.0,
    first_screen: false,
    source: "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19:3697",
    working: None,
    measure: |_| Value::Undefined(Reason::NoNeed),
};

/// Whose distances are averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Everybody's: large groups count for more.
    People,
    /// Those of the groups, each counted once.
    Groups,
}

/// Mean of `|y - reference|`, for any `y`.
pub fn mean_difference(y: &[f64], n: &[f64], reference: f64, count: Count) -> Value {
    Levels::new(y, n).map(|levels| difference(&levels, reference, count)).into()
}

/// Mean of `|y - mu|`, for any `y`; `mu` is the mean over people either way. 0 for one group.
pub fn from_own_mean(y: &[f64], n: &[f64], count: Count) -> Value {
    Levels::new(y, n).map(|levels| difference(&levels, levels.mean, count)).into()
}

/// Mean distance from the best group, the one with the highest `y`; 0 for one group.
pub fn from_own_best(y: &[f64], n: &[f64], count: Count) -> Value {
    Levels::new(y, n).map(|levels| difference(&levels, levels.most, count)).into()
}

/// `from_own_mean / mu`, for `y` not below 0; 0 for one group.
pub fn index_of_disparity(y: &[f64], n: &[f64], count: Count) -> Value {
    Levels::relative(y, n).map(|levels| difference(&levels, levels.mean, count) / levels.mean).into()
}

fn difference(levels: &Levels, reference: f64, count: Count) -> f64 {
    let distance = |y: f64| (y - reference).abs();
    match count {
        Count::People => levels.mean_of(distance),
        Count::Groups => levels.mean_of_groups(distance),
    }
}

/// Coverage of the groups in need with the highest deprivation rank, taken together.
fn least_deprived(case: &Case) -> Result<f64, Reason> {
    let (need, rank) = (&case.ideal.ranked_need, &case.ideal.rank);
    let ranked = || case.groups().filter(|&group| need[group] > 0.0);
    if ranked().count() < 2 {
        return Err(Reason::NoDeprivationRank);
    }
    let highest = ranked().map(|group| rank[group]).fold(0.0, f64::max);
    let last: Vec<usize> = ranked().filter(|&group| rank[group] == highest).collect();
    let of = |list: &[f64]| last.iter().map(|&group| list[group]).collect::<Vec<f64>>();
    Levels::new(&of(case.coverage()), &of(need)).map(|levels| levels.mean)
}

fn from_least_deprived(case: &Case, y: &[f64], n: &[f64], count: Count) -> Value {
    match least_deprived(case) {
        Ok(reference) => mean_difference(y, n, reference, count),
        Err(reason) => Value::Undefined(reason),
    }
}

fn from_mean(case: &Case) -> Working {
    table::distances(case, table::mean(case))
}

fn from_best(case: &Case) -> Working {
    table::distances(case, Levels::new(case.coverage(), case.need()).map_or(0.0, |levels| levels.most))
}

fn from_reference(case: &Case) -> Working {
    least_deprived(case).map_or_else(|_| table::coverage(case), |reference| table::distances(case, reference))
}
