//! What every rule is.

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::axiom::Theory;
use super::parameter::{Parameter, Parameters, ScoreUnit};
use crate::scenario::{GroupField, PartyField};

/// A way to allocate.
///
/// A rule returns nothing: it gives through the ledger, and the allocation is read off there. It
/// sees the problem and what the ledger says is left, never a measure of the result.
pub struct Rule {
    /// Stable id, from the rule book's catalogue.
    pub id: &'static str,
    /// Where pickers list it.
    pub family: Family,
    /// What the user can set.
    pub parameters: &'static [Parameter],
    /// Published or otherwise telling sets of parameters.
    pub presets: &'static [Preset],
    /// The fields it looks at beside need, stock and bundles; shown to the user.
    pub looks_at: &'static [Look],
    /// How it decides, which shapes its explanation.
    pub judges: Judges,
    /// Whether left-over supply may be offered again; off where leaving it is part of the rule.
    pub tops_up: fn(&Parameters) -> bool,
    /// No formula was published: this one is Evenhand's reading, and its card says so.
    pub own_reading: bool,
    /// What is known of its axioms.
    pub theory: Theory,
    /// Gives through the ledger, to those still waiting, what is left.
    pub allocate: fn(&Parameters, &mut Ledger) -> Result<(), Missing>,
}

/// A named set of parameters: one that a place used, or one worth comparing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// Stable id within the rule, and the stem of its texts.
    pub id: &'static str,
    /// Parameters that differ from the defaults.
    pub values: &'static [(&'static str, f64)],
}

/// Families of rules, in the order in which pickers show them: the sections of the rule book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Lotteries and queues.
    Chance,
    /// One criterion decides who goes first.
    Priority,
    /// The best total.
    Outcome,
    /// Points and tiers of patients.
    Points,
    /// Units set aside.
    Reserve,
    /// Between countries: frameworks and markets.
    Country,
    /// Claims on an estate.
    Claims,
    /// Welfare between the best total and the worst-off.
    Welfare,
    /// Several supplies at once.
    Several,
}

impl Family {
    /// Every family, in that order.
    pub const ALL: [Self; 9] = [
        Self::Chance,
        Self::Priority,
        Self::Outcome,
        Self::Points,
        Self::Reserve,
        Self::Country,
        Self::Claims,
        Self::Welfare,
        Self::Several,
    ];

    /// Stem of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Chance => "chance",
            Self::Priority => "priority",
            Self::Outcome => "outcome",
            Self::Points => "points",
            Self::Reserve => "reserve",
            Self::Country => "country",
            Self::Claims => "claims",
            Self::Welfare => "welfare",
            Self::Several => "several",
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
    /// Groups buy at prices that clear the market.
    Market,
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
