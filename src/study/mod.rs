//! Questions asked of the engine, and its reports.
//!
//! There is one door: [`answer`] natively, [`Work`] in slices for a page that must not freeze.

pub mod axioms;
mod break_even;
mod by_rank;
mod choices;
mod columns;
mod comparison;
mod curves;
mod drawn;
pub mod draws;
mod explanation;
mod frontier;
mod headline;
mod lottery;
pub mod negotiation;
mod one_more;
mod pair;
mod parties;
mod people;
mod plane;
mod price;
mod recipe;
mod standing;
mod sweep;
mod tornado;
mod tradeoff;
mod work;
mod working;

use serde::{Deserialize, Serialize};

use crate::scenario::{Flaw, RuleChoice, Scenario};
use axioms::AxiomReport;

pub use break_even::{BreakEvens, break_even};
pub use by_rank::{Course, Ladder, Rung, Steps};
pub use choices::{choices, chosen_rules, every_rule, is_selected, selected, toggled};
pub use columns::{selected_measures, shown_measures, toggled_measure, unknown_measures};
pub use comparison::{Answer, Comparison, Row, compare};
pub use curves::{Curves, Evenness, Line};
pub use drawn::drawn;
pub use explanation::{Limit, Reason};
pub use frontier::{By, Frontier, Placed, Reached};
pub use headline::{Headline, Side};
pub use lottery::{Lottery, Spread};
pub use one_more::{OneMore, one_more};
pub use pair::{Difference, Pair};
pub use parties::{Contest, PartyReport, PartyRow, Stake, Standpoint, Verdict};
pub use people::{People, people};
pub use plane::{Plane, PlanePoint, Tally};
pub use price::{Fair, FairPrice, Price, price};
pub use recipe::{Refusal, recipe};
pub use standing::{Gauge, Standing, order};
pub use sweep::{Gap, OpenStock, Stretch, Sweep, Track};
pub use tornado::{Ahead, Bar, Tornado, Turn};
pub use tradeoff::{Point, TradeOff};
pub use work::Work;
pub use working::{Worked, worked};

/// What to work out. The program that opens the page reads no question but the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Every chosen rule on the same scenario.
    Comparison {
        /// The scenario, with its chosen rules.
        scenario: Box<Scenario>,
    },
    /// One rule and every axiom, on the scenario itself.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Axioms {
        /// The scenario.
        scenario: Box<Scenario>,
        /// The rule.
        choice: RuleChoice,
    },
    /// What would have to change for one more patient of a group.
    #[cfg_attr(opening, serde(skip_deserializing))]
    OneMore {
        /// The scenario.
        scenario: Box<Scenario>,
        /// The rule.
        choice: RuleChoice,
        /// The group.
        group: usize,
    },
    /// The numbers behind one measure of one rule.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Working {
        /// The scenario.
        scenario: Box<Scenario>,
        /// The rule.
        choice: RuleChoice,
        /// The measure, by id.
        measure: String,
    },
    /// Every party under every chosen rule, and which rule the parties would choose.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Parties {
        /// The scenario, with its chosen rules.
        scenario: Box<Scenario>,
    },
    /// The chosen rules in a run of imagined worlds.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Draws {
        /// The scenario, with its chosen rules.
        scenario: Box<Scenario>,
        /// The measures wanted, by id.
        measures: Vec<String>,
        /// Number of the first world.
        first: usize,
        /// How many worlds.
        count: usize,
    },
    /// One measure of the chosen rules against the amount of a supply.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Sweep {
        /// The scenario, with its chosen rules.
        scenario: Box<Scenario>,
        /// The measure, by id.
        measure: String,
        /// The supply, by index.
        supply: usize,
    },
    /// What is within reach on two measures.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Frontier {
        /// The scenario, with its chosen rules.
        scenario: Box<Scenario>,
        /// The first measure, by id.
        x: String,
        /// The second measure.
        y: String,
    },
    /// Which uncertain figure moves a measure most, or the difference of two rules.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Tornado {
        /// The scenario.
        scenario: Box<Scenario>,
        /// The measure, by id.
        measure: String,
        /// One rule, or two of which the second is taken off the first.
        rules: Vec<RuleChoice>,
    },
    /// One rule in many draws of its lots.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Lottery {
        /// The scenario.
        scenario: Box<Scenario>,
        /// The rule.
        choice: RuleChoice,
        /// The measures wanted, by id.
        measures: Vec<String>,
        /// How many draws: those of the seeds from 1 on.
        draws: u32,
    },
    /// What fair rules cost, and can cost at most.
    #[cfg_attr(opening, serde(skip_deserializing))]
    Price {
        /// The scenario.
        scenario: Box<Scenario>,
    },
}

/// What was worked out. The program that opens the page neither writes nor reads any report but the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    /// Every chosen rule side by side.
    Comparison(Comparison),
    /// How a rule fares with every axiom.
    #[cfg_attr(opening, serde(skip))]
    Axioms(AxiomReport),
    /// What would have to change for one more patient.
    #[cfg_attr(opening, serde(skip))]
    OneMore(OneMore),
    /// The numbers behind a measure, or why the rule gives none.
    #[cfg_attr(opening, serde(skip))]
    Working(Result<Worked, Refusal>),
    /// What every party makes of every chosen rule.
    #[cfg_attr(opening, serde(skip))]
    Parties(PartyReport),
    /// What the chosen rules give in a run of worlds.
    #[cfg_attr(opening, serde(skip))]
    Draws(draws::Batch),
    /// A measure against the amount of a supply.
    #[cfg_attr(opening, serde(skip))]
    Sweep(Sweep),
    /// What is within reach on two measures.
    #[cfg_attr(opening, serde(skip))]
    Frontier(Frontier),
    /// Which uncertain figure matters most.
    #[cfg_attr(opening, serde(skip))]
    Tornado(Tornado),
    /// What many draws give, or why the rule gives nothing.
    #[cfg_attr(opening, serde(skip))]
    Lottery(Result<Lottery, Refusal>),
    /// What fair rules cost; none where no death can be averted.
    #[cfg_attr(opening, serde(skip))]
    Price(Option<Price>),
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
