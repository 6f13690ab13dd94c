//! Ready-made selections of rules, for pickers and for a first visit.

/// Rules that are worth comparing with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// Stable id, and the stem of its texts.
    pub id: &'static str,
    /// Ids of the rules, in the order in which they are shown.
    pub rules: &'static [&'static str],
}

/// What a first-time visitor sees: about a dozen, each for a different idea of fairness.
pub static CLASSICS: Selection = Selection {
    id: "classics",
    rules: &[
        "lottery.equal",
        "lottery.weighted",
        "priority.first_come",
        "priority.sickest",
        "priority.youngest",
        "priority.instrumental",
        "outcome.lives",
        "outcome.life_years",
        "party.population",
        "country.burden",
        "welfare.leximin",
        "reserve.sequential",
        "market.ability_to_pay",
    ],
};

/// Shares between states, international frameworks, markets and gifts.
static COUNTRIES: Selection = Selection {
    id: "countries",
    rules: &[
        "party.population",
        "country.burden",
        "party.equal",
        "country.covax_phase1",
        "country.covax_phase2",
        "country.fair_priority_p1",
        "country.malaria_2022",
        "country.mpox_2024",
        "country.needs_score",
        "country.set_aside",
        "country.donor_directed",
        "market.ability_to_pay",
    ],
};

/// What economists argue about: the best total by several counts, a market, and the worst-off.
static ECONOMISTS: Selection = Selection {
    id: "economists",
    rules: &[
        "outcome.lives",
        "outcome.life_years",
        "outcome.qaly",
        "outcome.daly",
        "outcome.cost_effectiveness_greedy",
        "market.ability_to_pay",
        "claims.proportional",
        "welfare.leximin",
    ],
};

/// Ways to divide an estate among claims on it, from the Talmud on.
static CLAIMS: Selection = Selection {
    id: "claims",
    rules: &[
        "claims.proportional",
        "claims.constrained_equal_awards",
        "claims.constrained_equal_losses",
        "claims.talmud",
        "claims.reverse_talmud",
        "claims.piniles",
        "claims.constrained_egalitarian",
        "claims.minimal_overlap",
        "claims.random_arrival",
        "claims.adjusted_proportional",
        "claims.alpha_min",
    ],
};

/// Point systems and tiers of hospitals, states and organ exchanges.
static TRIAGE: Selection = Selection {
    id: "triage",
    rules: &[
        "points.white2009_sofa",
        "points.pittsburgh",
        "points.new_york",
        "points.maryland",
        "points.complete_lives",
        "points.composite",
        "points.las",
    ],
};

/// Ways to help some without giving them everything: units set aside, and what competes with that.
static RESERVES: Selection = Selection {
    id: "reserves",
    rules: &[
        "reserve.sequential",
        "reserve.neutral",
        "reserve.nested",
        "country.set_aside",
        "lottery.weighted",
        "priority.instrumental",
    ],
};

/// Every selection, the first visit's first.
pub static SELECTIONS: &[&Selection] = &[&CLASSICS, &COUNTRIES, &ECONOMISTS, &CLAIMS, &TRIAGE, &RESERVES];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::find;

    #[test]
    fn selections_name_rules_once_each() {
        for selection in SELECTIONS {
            for (index, id) in selection.rules.iter().enumerate() {
                assert!(find(id).is_some(), "{}: no rule {id}", selection.id);
                assert!(!selection.rules[..index].contains(id), "{}: {id} twice", selection.id);
            }
        }
    }
}
