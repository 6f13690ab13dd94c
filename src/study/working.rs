//! The numbers behind one measure of one rule.

use serde::{Deserialize, Serialize};

use super::recipe::{Refusal, recipe};
use crate::measures::{self, Case, Ideal, Value};
use crate::rules;
use crate::scenario::{Flaw, Problem, RuleChoice, Scenario};

/// A value with the numbers behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Worked {
    /// The value.
    pub value: Value,
    /// How it comes about.
    pub working: measures::Working,
}

/// Works a measure out for what a rule gives; fails with everything that is wrong with the scenario.
pub fn worked(scenario: &Scenario, choice: &RuleChoice, measure: &str) -> Result<Result<Worked, Refusal>, Vec<Flaw>> {
    let problem = Problem::compile(scenario)?;
    Ok(recipe(scenario, choice).and_then(|recipe| {
        let outcome = rules::run(&recipe, &problem).map_err(|missing| Refusal::Missing { field: missing.field })?;
        let ideal = Ideal::of(&problem);
        let case = Case::new(&problem, &outcome.allocation, &ideal);
        let measure = measures::catalogue::find(measure).ok_or(Refusal::UnknownMeasure)?;
        Ok(Worked {
            value: (measure.measure)(&case),
            working: measure.working.map_or_else(measures::Working::default, |working| working(&case)),
        })
    }))
}
