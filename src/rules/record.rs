//! What a rule did, as data: steps, ties and scores from which explanations are made.

use serde::{Deserialize, Serialize};

/// Everything a rule leaves behind beside the allocation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What was done, in order.
    pub steps: Vec<Step>,
    /// Ties that decided who was treated.
    pub ties: Vec<Tie>,
    /// The number by which the rule judges each group, where it has one.
    pub scores: Vec<Option<f64>>,
    /// Groups in the order in which the rule considered them.
    pub line: Vec<usize>,
    /// Worth of one more unit of each supply, for rules that maximise.
    pub prices: Vec<f64>,
    /// Patients that a further round with the left-overs added.
    pub topped_up: f64,
    /// Chance decides between persons.
    pub random: bool,
    /// Share of the best possible result that could still be missing: 0 when the result is proven.
    pub unproven: f64,
    /// Largest standard error of a group's patients, where a mean over many random orders is known from
    /// some of them only; 0 when everything is exact.
    pub sampling_error: f64,
}

/// One step: some groups are served until something stops them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What kind of step.
    pub pass: Pass,
    /// Who got how many.
    pub gifts: Vec<Gift>,
}

/// Kinds of steps.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pass {
    /// One place in a queue.
    Tier {
        /// The place, from 1.
        place: usize,
    },
    /// Everybody together, each at its own pace.
    Together,
    /// What every party is guaranteed.
    Guaranteed,
    /// The units set aside for some.
    Reserved,
    /// The units open to all.
    Open,
    /// The share of one party.
    Party {
        /// The party.
        party: usize,
    },
    /// The best total, found by calculation.
    Best,
    /// A draw of persons.
    Draw,
    /// Fractions of patients made whole.
    Rounding,
}

/// Patients treated in one step.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gift {
    /// The treatment given.
    pub treatment: usize,
    /// Patients; negative where rounding took a fraction away.
    pub patients: f64,
}

/// Groups that the rule could not tell apart and of which not all were served.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tie {
    /// The tied groups.
    pub groups: Vec<usize>,
}
