//! What treatment costs.

use crate::measures::{Case, Direction, Family, Lens, Measure, Reason, Unit, Value, Working, in_full};

/// Cost of all treatments given: `sum t c` over treatments, with the cost of treating one patient in
/// that way.
///
/// A group's first treatment costs what the group states, or else what its supplies cost; another
/// treatment costs what its own supplies cost. Supply left over is not paid for, and fixed costs, which
/// are the same under every rule, are left out. 0 or more; less is better; nobody treated is a real 0.
/// Undefined when somebody is treated in a way whose cost is not known.
/// Source: Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed.
pub static TOTAL_COST: Measure = Measure {
    id: "total_cost",
    lens: Lens::Health,
    family: Family::Cost,
    unit: Unit::Money,
    direction: Direction::Less,
    least: 0.0,
    most: f64::INFINITY,
    first_screen: false,
    source: super::worth::DRUMMOND,
    working: in_full(working),
    measure: |case| cost(case).map_or_else(Value::Undefined, Value::of),
};

/// Cost of an allocation; the reason when it is not known.
pub(super) fn cost(case: &Case) -> Result<f64, Reason> {
    let mut total = 0.0;
    for group in case.groups() {
        total += of_group(case, group).ok_or(Reason::NoCosts)?;
    }
    Ok(total)
}

/// Cost of the treatments given to a group; `None` when the cost of one of them is not known.
pub(super) fn of_group(case: &Case, group: usize) -> Option<f64> {
    let treated = &case.allocation.treated;
    let mut given = case.problem.groups[group].treatments.clone().filter(|&way| treated[way] > 0.0);
    given.try_fold(0.0, |sum, way| Some(sum + treated[way] * case.problem.cost_of(way)?))
}

fn working(case: &Case) -> Working {
    Working::by_group(case)
        .column("treated", Unit::People, |group| case.treated(group))
        .known("cost-each", Unit::Money, |group| Some(of_group(case, group)? / case.treated(group)))
        .known("cost", Unit::Money, |group| of_group(case, group))
        .number("treated", Unit::People, case.groups().map(|group| case.treated(group)).sum())
}
