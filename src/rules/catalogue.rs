//! Every rule, in the order in which pickers list them. Adding a rule is adding a line here.

use super::leximin::Leximin;
use super::lottery::{EqualChance, Weighted};
use super::outcome::{LifeYears, Lives};
use super::priority::{DEPRIVED, Essential, FIRST_COME, PAYING, SICKEST, YOUNGEST};
use super::reserve::CategorisedReserve;
use super::rule::Rule;
use super::shares::{ByBurden, ByPopulation, EqualAwards, EqualPerParty};

/// Every rule.
pub static CATALOGUE: [&dyn Rule; 16] = [
    &EqualChance,
    &Weighted,
    &FIRST_COME,
    &SICKEST,
    &YOUNGEST,
    &DEPRIVED,
    &Essential,
    &Lives,
    &LifeYears,
    &ByPopulation,
    &ByBurden,
    &EqualPerParty,
    &EqualAwards,
    &Leximin,
    &CategorisedReserve,
    &PAYING,
];

/// The rule of that id.
pub fn find(id: &str) -> Option<&'static dyn Rule> {
    CATALOGUE.into_iter().find(|rule| rule.id() == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{ParameterKind, Parameters};

    #[test]
    fn ids_are_unique_and_well_formed() {
        for (index, rule) in CATALOGUE.iter().enumerate() {
            let id = rule.id();
            assert!(id.split('.').count() == 2, "{id}");
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '.' || c == '_'), "{id}");
            assert!(CATALOGUE[..index].iter().all(|other| other.id() != id), "{id} is listed twice");
        }
    }

    #[test]
    fn defaults_are_values_that_their_parameter_takes() {
        for rule in CATALOGUE {
            assert!(Parameters::resolve(rule.parameters(), &Default::default()).is_ok(), "{}", rule.id());
            for parameter in rule.parameters() {
                if let ParameterKind::Number { step, .. } = parameter.kind {
                    assert!(step > 0.0, "{}.{}", rule.id(), parameter.id);
                }
            }
        }
    }
}
