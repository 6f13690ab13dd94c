//! What every rule is.

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::parameter::{Parameter, Parameters, ScoreUnit};
use crate::scenario::{GroupField, PartyField};

/// A way to allocate.
///
/// A rule returns nothing: it gives through the ledger, and the allocation is read off there. It
/// sees the problem and what the ledger says is left, never a measure of the result.
pub trait Rule: Sync {
    /// Stable id, from the rule book's catalogue.
    fn id(&self) -> &'static str;

    /// Where pickers list it.
    fn family(&self) -> Family;

    /// What the user can set.
    fn parameters(&self) -> &'static [Parameter] {
        &[]
    }

    /// The fields it looks at beside need, stock and bundles; shown to the user.
    fn looks_at(&self) -> &'static [Look] {
        &[]
    }

    /// How it decides, which shapes its explanation.
    fn judges(&self) -> Judges;

    /// Whether left-over supply may be offered again; off where leaving it is part of the rule.
    fn tops_up(&self, _parameters: &Parameters) -> bool {
        true
    }

    /// Gives through the ledger, to those still waiting, what is left.
    fn allocate(&self, parameters: &Parameters, ledger: &mut Ledger) -> Result<(), Missing>;
}

/// Families of rules, in the order in which pickers show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Lotteries and queues.
    Chance,
    /// One criterion decides who goes first.
    Priority,
    /// The best total.
    Outcome,
    /// Shares between parties or groups.
    Shares,
    /// Worst-off first.
    Welfare,
    /// Units set aside.
    Reserve,
    /// Markets.
    Market,
}

impl Family {
    /// Every family, in that order.
    pub const ALL: [Self; 7] =
        [Self::Chance, Self::Priority, Self::Outcome, Self::Shares, Self::Welfare, Self::Reserve, Self::Market];

    /// Stem of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Chance => "chance",
            Self::Priority => "priority",
            Self::Outcome => "outcome",
            Self::Shares => "shares",
            Self::Welfare => "welfare",
            Self::Reserve => "reserve",
            Self::Market => "market",
        }
    }
}

/// How a rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judges {
    /// Groups stand in a queue by a score of that unit.
    Queue(ScoreUnit),
    /// Groups are served together, each at its own pace.
    Pace,
    /// The total of a score of that unit is made as large as possible.
    Total(ScoreUnit),
}

/// A field that a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// A field of the groups.
    Group(GroupField),
    /// A field of the parties.
    Party(PartyField),
    /// Long-term illness.
    Comorbidity,
}

/// A rule cannot run because no group, or some party, has a field that it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The field.
    pub field: Look,
}

impl Missing {
    /// A field of the groups is missing.
    pub fn group(field: GroupField) -> Self {
        Self { field: Look::Group(field) }
    }

    /// A field of the parties is missing.
    pub fn party(field: PartyField) -> Self {
        Self { field: Look::Party(field) }
    }
}
