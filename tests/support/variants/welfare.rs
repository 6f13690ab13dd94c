//! Welfare rules and rules for several supplies, with what the laws ask of them.

use evenhand::rules::Axiom;

use super::{Variant, helps, variant};

const LIVES: &[(&str, f64)] = &[("of", 2.0)];
const PERSONS: &[(&str, f64)] = &[("count", 1.0)];

/// Groups count as one voice each, so that a group in two halves has two.
const BETWEEN_GROUPS: &[Axiom] = &[Axiom::Split];
/// Of several best answers the first one found is given.
const FIRST_FOUND: &[Axiom] = &[Axiom::Anonymity, Axiom::Equals, Axiom::Split, Axiom::Scale, Axiom::Units];

/// Every variant.
pub const ALL: &[Variant] = &[
    variant("welfare.utilitarian", &[]).wanting(helps),
    variant("welfare.utilitarian", &[("of", 1.0)]).except(BETWEEN_GROUPS),
    variant("welfare.maxmin", &[]).wanting(helps).except(FIRST_FOUND),
    variant("welfare.maxmin", LIVES).wanting(helps).except(FIRST_FOUND),
    variant("welfare.alpha_fair", &[]).wanting(helps).by_utility().except(BETWEEN_GROUPS),
    variant("welfare.alpha_fair", &[("alpha", 0.5), ("of", 1.0)]).except(FIRST_FOUND),
    variant("welfare.atkinson", &[]).wanting(helps).by_utility(),
    variant("welfare.atkinson", &[("epsilon", 10.0)]).wanting(helps).by_utility(),
    variant("welfare.nash", &[]).wanting(helps).by_utility().except(BETWEEN_GROUPS),
    variant("welfare.nash", PERSONS).wanting(helps).by_utility(),
    variant("welfare.kalai_smorodinsky", &[]).except(BETWEEN_GROUPS),
    variant("welfare.equal_gain", &[]).wanting(helps).except(BETWEEN_GROUPS),
    variant("welfare.sufficientarian", &[]).wanting(helps).except(FIRST_FOUND),
    variant("welfare.sufficientarian", &[("by", 1.0)]).wanting(helps).except(FIRST_FOUND),
    variant("welfare.hooker_williams", &[]).wanting(helps).except(FIRST_FOUND),
    variant("multi.drf", &[]).except(BETWEEN_GROUPS),
    variant("multi.drf", PERSONS),
    variant("multi.asset_fairness", &[]).except(BETWEEN_GROUPS),
    variant("welfare.ceei", &[]).wanting(helps).by_utility().except(BETWEEN_GROUPS),
];
