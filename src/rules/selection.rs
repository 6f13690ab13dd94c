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
        "priority.first_come",
        "priority.sickest",
        "priority.youngest",
        "priority.deprivation",
        "priority.instrumental",
        "outcome.lives",
        "outcome.life_years",
        "reserve.sequential",
        "party.population",
        "country.burden",
        "party.equal",
        "market.ability_to_pay",
        "welfare.leximin",
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
        "market.ability_to_pay",
        "country.donor_directed",
        "country.set_aside",
    ],
};

/// What economists argue about: the best total by several counts, a market, bargaining, and what lies between the
/// best total and the worst-off.
static ECONOMISTS: Selection = Selection {
    id: "economists",
    rules: &[
        "outcome.lives",
        "outcome.qaly",
        "outcome.cost_effectiveness_greedy",
        "market.ability_to_pay",
        "welfare.utilitarian",
        "welfare.leximin",
        "welfare.alpha_fair",
        "welfare.atkinson",
        "welfare.nash",
        "welfare.kalai_smorodinsky",
        "multi.drf",
        "welfare.ceei",
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
        "claims.random_arrival",
        "claims.adjusted_proportional",
        "claims.minimal_overlap",
        "claims.alpha_min",
    ],
};

/// Point systems and tiers of hospitals, states and organ exchanges.
static TRIAGE: Selection = Selection {
    id: "triage",
    rules: &[
        "points.complete_lives",
        "points.white2009_sofa",
        "points.pittsburgh",
        "points.new_york",
        "points.maryland",
        "points.composite",
        "points.las",
    ],
};

/// Ways to help some without giving them everything: units set aside, and what competes with that.
static RESERVES: Selection = Selection {
    id: "reserves",
    rules: &[
        "lottery.weighted",
        "priority.instrumental",
        "reserve.sequential",
        "reserve.nested",
        "reserve.neutral",
        "country.set_aside",
    ],
};

/// Every selection, the first visit's first.
pub static SELECTIONS: &[&Selection] = &[&CLASSICS, &COUNTRIES, &ECONOMISTS, &CLAIMS, &TRIAGE, &RESERVES];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::CATALOGUE;

    /// In another order a rule taken out and added again would stand elsewhere.
    #[test]
    fn selections_name_rules_once_each_in_the_order_of_the_catalogue() {
        for selection in SELECTIONS {
            let place = |id: &&str| {
                let place = CATALOGUE.iter().position(|rule| rule.id == *id);
                place.unwrap_or_else(|| panic!("{}: no rule {id}", selection.id))
            };
            let places: Vec<usize> = selection.rules.iter().map(place).collect();
            assert!(places.is_sorted_by(|a, b| a < b), "{}: {places:?}", selection.id);
        }
    }
}
