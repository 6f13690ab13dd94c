//! Points, outcome and reserve rules, with what the laws ask of them.

use evenhand::rules::Axiom;
use evenhand::scenario::Problem;

use super::{Variant, helps, variant};

/// Treatment gains years, discounted or weighted however.
fn gains_years(problem: &Problem, way: usize) -> bool {
    let treatment = &problem.treatments[way];
    treatment.benefit * problem.groups[treatment.group].years_left.unwrap_or(0.0) > 0.0
}

/// The same by the reference life table.
fn gains_reference_years(problem: &Problem, way: usize) -> bool {
    let treatment = &problem.treatments[way];
    treatment.benefit * problem.groups[treatment.group].reference_years.unwrap_or(0.0) > 0.0
}

/// Money ends the rule before the stock does.
const LIMITED: &[Axiom] = &[Axiom::NoWaste, Axiom::Enough];
/// A group is treated as a whole or not at all, and of two alike one may be.
const WHOLE_GROUPS: &[Axiom] = &[Axiom::NoWaste, Axiom::Enough, Axiom::Anonymity, Axiom::Equals, Axiom::Split];

/// Every variant.
pub const ALL: &[Variant] = &[
    variant("priority.reciprocity", &[]),
    variant("outcome.qaly", &[]).wanting(gains_years),
    variant("outcome.daly", &[]).wanting(gains_reference_years),
    variant("outcome.daly", &[("age_weights", 1.0)]).wanting(gains_reference_years),
    variant("outcome.cost_effectiveness_greedy", &[]).wanting(helps).except(LIMITED),
    variant("outcome.cost_effectiveness_greedy", &[("effect", 1.0), ("threshold", 10.0)])
        .wanting(gains_years)
        .except(LIMITED),
    variant("outcome.cost_effectiveness_greedy", &[("budget", 0.3), ("programmes", 1.0)])
        .wanting(helps)
        .except(WHOLE_GROUPS),
    variant("outcome.knapsack_exact", &[("effect", 3.0)]).wanting(gains_reference_years).except(WHOLE_GROUPS),
    variant("outcome.knapsack_exact", &[("budget", 0.3)]).wanting(helps).except(WHOLE_GROUPS),
    variant("points.complete_lives", &[]),
    variant("points.complete_lives", &[("essential_first", 1.0), ("people", 1.0)]),
    variant("points.white2009_sofa", &[]),
    variant("points.pittsburgh", &[]),
    variant("points.pittsburgh", &[("rank_by", 1.0), ("people", 1.0)]),
    variant("points.new_york", &[]).except(LIMITED),
    variant("points.new_york", &[("people", 1.0)]).except(LIMITED),
    variant("points.new_york", &[("third_tier", 1.0)]),
    variant("points.maryland", &[]),
    variant("points.composite", &[]),
    variant("points.composite", &[("essential", 10.0), ("deprived", 20.0), ("waiting", 5.0)]),
    variant("points.las", &[]),
    variant("reserve.nested", &[("most_deprived", 0.1), ("by_age", 0.2), ("old_age", 30.0)]),
    variant("reserve.neutral", &[]),
    variant("reserve.neutral", &[("order", 1.0), ("deprived", 0.5), ("essential", 0.3)]),
    variant("reserve.neutral", &[("baseline", 2.0), ("order", 1.0), ("deprived", 0.6), ("owed", 0.6)]),
    variant("reserve.neutral", &[("baseline", 1.0), ("left_over", 1.0), ("deprived", 0.7)]).except(LIMITED),
];
