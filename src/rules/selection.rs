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
    rules: &["party.population", "country.burden", "party.equal", "market.ability_to_pay"],
};

/// What economists argue about: the best total, the worst-off, and what lies between; and a market.
static ECONOMISTS: Selection = Selection {
    id: "economists",
    rules: &["outcome.lives", "outcome.life_years", "market.ability_to_pay", "welfare.leximin"],
};

/// Every selection, the first visit's first.
pub static SELECTIONS: &[&Selection] = &[&CLASSICS, &COUNTRIES, &ECONOMISTS];

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
