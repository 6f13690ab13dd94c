//! Questions asked of the engine, and its reports.
//!
//! There is one door: [`answer`] natively, [`Work`] in slices for a page that must not freeze.

mod choices;
mod comparison;
mod explanation;
mod headline;
mod pair;
mod people;
mod standing;
mod tradeoff;

use serde::{Deserialize, Serialize};

use crate::scenario::{Flaw, Scenario};

pub use choices::{choices, chosen_rules, every_rule};
pub use comparison::{Answer, Comparison, Refusal, Row, Work};
pub use explanation::{Limit, Reason};
pub use headline::{Headline, Side};
pub use pair::{Difference, Pair};
pub use people::{People, people};
pub use standing::{Gauge, Standing, order};
pub use tradeoff::{Point, TradeOff};

/// What to work out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Every chosen rule on the same scenario.
    Comparison {
        /// The scenario, with its chosen rules.
        scenario: Box<Scenario>,
    },
}

/// What was worked out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    /// Every chosen rule side by side.
    Comparison(Comparison),
}

/// Answers a question; fails with everything that is wrong with the scenario.
pub fn answer(question: &Question) -> Result<Report, Vec<Flaw>> {
    let mut work = Work::start(question)?;
    loop {
        match work.go_on() {
            Some(report) => return Ok(report),
            None => continue,
        }
    }
}
