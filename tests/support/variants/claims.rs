//! Claims rules and lotteries, with what the laws ask of them.

use evenhand::rules::Axiom;

use super::{Variant, variant};

/// A rule between groups: splitting a group changes what it gets.
const fn between_groups(rule: &'static str) -> Variant {
    variant(rule, &[]).except(&[Axiom::Split])
}

const ONE_BY_ONE: &[(&str, f64)] = &[("whole", 1.0)];

pub const PROPORTIONAL: Variant = variant("claims.proportional", &[]);
pub const LOSSES: Variant = between_groups("claims.constrained_equal_losses");
pub const TALMUD: Variant = between_groups("claims.talmud");
pub const REVERSE_TALMUD: Variant = between_groups("claims.reverse_talmud");
pub const PINILES: Variant = between_groups("claims.piniles");
pub const EGALITARIAN: Variant = between_groups("claims.constrained_egalitarian");
pub const ARRIVAL: Variant = between_groups("claims.random_arrival");
pub const ADJUSTED: Variant = between_groups("claims.adjusted_proportional");
pub const OVERLAP: Variant = between_groups("claims.minimal_overlap");
pub const ALPHA_MIN: Variant = between_groups("claims.alpha_min");
pub const SUCCESSIVE: Variant = variant("lottery.weighted", &[("draw", 1.0), ("deprived_share", 1.0)]);
pub const INDEPENDENT: Variant =
    variant("lottery.weighted", &[("draw", 2.0), ("deprived_share", 1.0)]).except(&[Axiom::NoWaste]);

/// Rules along paths, in whole patients one at a time.
pub const STEPS: [Variant; 7] = [
    variant("claims.proportional", ONE_BY_ONE),
    variant("claims.constrained_equal_awards", ONE_BY_ONE).except(&[Axiom::Split]),
    variant("claims.constrained_equal_losses", ONE_BY_ONE).except(&[Axiom::Split]),
    variant("claims.talmud", ONE_BY_ONE).except(&[Axiom::Split]),
    variant("claims.reverse_talmud", ONE_BY_ONE).except(&[Axiom::Split]),
    variant("claims.piniles", ONE_BY_ONE).except(&[Axiom::Split]),
    variant("claims.constrained_egalitarian", ONE_BY_ONE).except(&[Axiom::Split]),
];

/// Every variant.
pub const ALL: &[Variant] = &[
    PROPORTIONAL,
    LOSSES,
    TALMUD,
    REVERSE_TALMUD,
    PINILES,
    EGALITARIAN,
    ARRIVAL,
    ADJUSTED,
    OVERLAP,
    ALPHA_MIN,
    SUCCESSIVE,
    INDEPENDENT,
    STEPS[0],
    STEPS[1],
    STEPS[2],
    STEPS[3],
    STEPS[4],
    STEPS[5],
    STEPS[6],
];
