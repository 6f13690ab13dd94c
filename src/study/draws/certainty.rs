//! What many worlds say about one measure of every rule, ready to be shown.

use serde::{Deserialize, Serialize};

use super::summary::Interval;
use crate::num::sample::{Best, Duel};
use crate::scenario::RuleChoice;
use crate::study::recipe::Refusal;

/// One measure of every chosen rule over the worlds drawn so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Certainty {
    /// The measure, by id.
    pub measure: String,
    /// Worlds drawn.
    pub worlds: usize,
    /// Least and greatest finite value of any rule in any world: the ends of the even bins of
    /// [`RuleCertainty::bins`]; none where there is no finite value.
    pub ends: Option<(f64, f64)>,
    /// One entry per chosen rule.
    pub rules: Vec<RuleCertainty>,
    /// `duels[a][b]`: how often rule `a` does better than rule `b`; none where one of them has no values.
    pub duels: Vec<Vec<Option<Duel>>>,
    /// Which rule is best and what knowing more would be worth, of the rules listed with it that have a value in
    /// every world. Rules that are equally good share the world evenly.
    pub best: Option<(Vec<usize>, Best)>,
}

/// One rule in a [`Certainty`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleCertainty {
    /// The rule and its parameters.
    pub choice: RuleChoice,
    /// Its interval, none where no world gives it a finite value; or why the rule gives nothing.
    pub interval: Result<Option<Interval>, Refusal>,
    /// Share of all worlds in each of [`BINS`] even bins between the ends; empty without an interval.
    pub bins: Vec<f64>,
}

/// Bins of a distribution.
pub const BINS: usize = 40;
