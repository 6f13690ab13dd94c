//! Every rule, in the order in which pickers list them. Adding a rule is adding a line here.

use super::rule::Rule;
use super::{claims, country, lottery, outcome, points, priority, reserve, several, welfare};

/// The rules that the program has: every one, except where it opens the page, see [`crate::IS_FULL`].
pub static CATALOGUE: &[&Rule] = if crate::IS_FULL { EVERY } else { OPENING };

/// The classics, which a first visit compares.
const OPENING: &[&Rule] = &[
    &lottery::EQUAL_CHANCE,
    &priority::FIRST_COME,
    &priority::SICKEST,
    &priority::YOUNGEST,
    &priority::DEPRIVED,
    &priority::ESSENTIAL,
    &outcome::LIVES,
    &outcome::LIFE_YEARS,
    &reserve::CATEGORISED,
    &country::BY_POPULATION,
    &country::BY_BURDEN,
    &country::EQUAL_PER_PARTY,
    &country::ABILITY_TO_PAY,
    &welfare::LEXIMIN,
];

/// How many rules there are, also where the program has only some of them.
pub const COUNT: usize = EVERY.len();

const EVERY: &[&Rule] = &[
    // A: lotteries and queues
    &lottery::EQUAL_CHANCE,
    &lottery::WEIGHTED,
    &priority::FIRST_COME,
    // B: one criterion
    &priority::SICKEST,
    &priority::YOUNGEST,
    &priority::DEPRIVED,
    &priority::ESSENTIAL,
    &priority::RECIPROCITY,
    // C: the best total
    &outcome::LIVES,
    &outcome::LIFE_YEARS,
    &outcome::QALYS,
    &outcome::DALYS,
    &outcome::LEAGUE_TABLE,
    &outcome::KNAPSACK,
    // D: points
    &points::COMPLETE_LIVES,
    &points::WHITE_2009,
    &points::PITTSBURGH,
    &points::NEW_YORK,
    &points::MARYLAND,
    &points::COMPOSITE,
    &points::LUNG,
    // E: reserves
    &reserve::CATEGORISED,
    &reserve::NESTED,
    &reserve::NEUTRAL,
    // F: between countries
    &country::BY_POPULATION,
    &country::BY_BURDEN,
    &country::EQUAL_PER_PARTY,
    &country::COVAX_PHASE_1,
    &country::COVAX_PHASE_2,
    &country::FAIR_PRIORITY_1,
    &country::FAIR_PRIORITY_2,
    &country::FAIR_PRIORITY_3,
    &country::MALARIA_2022,
    &country::ICG,
    &country::MPOX_2024,
    &country::NEEDS_SCORE,
    &country::ABILITY_TO_PAY,
    &country::DONOR_DIRECTED,
    &country::SET_ASIDE,
    // G: claims
    &claims::PROPORTIONAL,
    &claims::EQUAL_AWARDS,
    &claims::EQUAL_LOSSES,
    &claims::TALMUD,
    &claims::REVERSE_TALMUD,
    &claims::PINILES,
    &claims::CONSTRAINED_EGALITARIAN,
    &claims::RANDOM_ARRIVAL,
    &claims::ADJUSTED_PROPORTIONAL,
    &claims::MINIMAL_OVERLAP,
    &claims::ALPHA_MIN,
    // H: welfare
    &welfare::UTILITARIAN,
    &welfare::MAXIMIN,
    &welfare::LEXIMIN,
    &welfare::ALPHA_FAIR,
    &welfare::ATKINSON,
    &welfare::NASH,
    &welfare::KALAI_SMORODINSKY,
    &welfare::EQUAL_GAIN,
    &welfare::SUFFICIENT,
    &welfare::HOOKER_WILLIAMS,
    // I: several supplies
    &several::DOMINANT,
    &several::ASSETS,
    &welfare::EQUAL_INCOMES,
];

/// The rule of that id.
pub fn find(id: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{CLASSICS, ParameterKind, Parameters};

    #[test]
    fn ids_are_unique_and_well_formed() {
        for (index, rule) in CATALOGUE.iter().enumerate() {
            let id = rule.id;
            assert!(id.split('.').count() == 2, "{id}");
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '_'), "{id}");
            assert!(CATALOGUE[..index].iter().all(|other| other.id != id), "{id} is listed twice");
        }
    }

    #[test]
    fn the_program_that_opens_the_page_has_the_classics() {
        let opening: Vec<&str> = OPENING.iter().map(|rule| rule.id).collect();
        assert!(CLASSICS.rules.iter().all(|id| opening.contains(id)) && opening.len() == CLASSICS.rules.len());
    }

    #[test]
    fn defaults_are_values_that_their_parameter_takes() {
        for rule in CATALOGUE {
            assert!(Parameters::resolve(rule.parameters, &Default::default()).is_ok(), "{}", rule.id);
            for parameter in rule.parameters {
                if let ParameterKind::Number { step, .. } = parameter.kind {
                    assert!(step > 0.0, "{}.{}", rule.id, parameter.id);
                }
            }
        }
    }
}
