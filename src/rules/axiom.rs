//! The axioms of fairness (rule book, section 3), and what is known of a rule without trying it.

use serde::{Deserialize, Serialize};

/// A property that a fair way to allocate might be asked to have.
///
/// "The same" and "at least" allow for rounding errors of a billionth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axiom {
    /// A01: nobody is treated beyond need, no supply beyond stock.
    Feasible,
    /// A02: nothing is left that someone waiting could use.
    NoWaste,
    /// A03: everybody is treated when there is enough for all.
    Enough,
    /// A04: the order in which groups are listed does not matter.
    Anonymity,
    /// A05: groups alike in everything are covered alike.
    Equals,
    /// A06: with everything twice as large, everybody gets twice as much.
    Scale,
    /// A07: counting a supply in other units changes nothing.
    Units,
    /// A08: a group listed in two halves gets what it got as one.
    Split,
    /// A09: with more stock nobody gets less.
    MoreStock,
    /// A10: when a group goes, nobody else gets less.
    Population,
    /// A11: when some groups leave with what they got, the others get the same again.
    Consistency,
    /// A12: a group in which more are in need does not get less.
    MoreNeed,
    /// A13: who needs more gets no less, and goes without no less.
    Order,
    /// A14: sharing what there is, or sharing what is lacking, comes to the same.
    SelfDual,
    /// A15: with half of what is needed, everybody gets half.
    Midpoint,
    /// A16u: sharing stock that comes in two parts, or at once, comes to the same.
    CompositionUp,
    /// A16d: when stock shrinks, sharing the first promises comes to the same as sharing afresh.
    CompositionDown,
    /// A17: need beyond the whole stock does not count.
    Truncation,
    /// A18: paying first what nobody else claims changes nothing.
    MinimalRights,
    /// A19: everybody gets at least an equal share, or all of its need.
    FairShare,
    /// A20r: the smaller the need, the larger the share of it met.
    Regressive,
    /// A20p: the larger the need, the larger the share of it met.
    Progressive,
    /// A21: two groups gain nothing by counting as one.
    Merging,
    /// A21: a group gains nothing by counting as two.
    Splitting,
    /// A22: nobody can have more lives saved without someone having fewer.
    Efficient,
    /// A23: nobody would rather have what another got.
    EnvyFree,
    /// A24: everybody is at least as well off as with an equal part of every supply.
    SharingIncentive,
    /// A25: overstating need does not pay.
    StrategyProof,
    /// A26: nobody is served while someone with a better claim and the same bundle waits.
    Priority,
    /// A32: a small change of stock changes little.
    Continuity,
    /// A33: every party is at least as well off as with no agreement.
    Acceptable,
}

/// What is known of a rule's axioms from proofs and counter-examples; of the others nothing is known.
#[derive(Clone, Copy, Debug)]
pub struct Theory {
    /// Hold in every case.
    pub always: &'static [Axiom],
    /// Hold where there is one supply, or where every treatment uses every supply; known to fail
    /// for every rule otherwise (rule book, section 3, end).
    pub with_one_supply: &'static [Axiom],
    /// Fail in some case.
    pub not_always: &'static [Axiom],
}
