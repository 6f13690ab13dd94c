//! Kinds of main part of an own rule, and how one becomes another with as much kept as possible.

use std::collections::BTreeMap;

use crate::rules::criterion::{CRITERIA, criterion};
use crate::scenario::{MainPart, RuleChoice};

/// How the main part of an own rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MainKind {
    /// By a rule of the catalogue.
    Rule,
    /// In order of criteria.
    Order,
    /// By points.
    Score,
    /// As a mix of two rules.
    Mix,
}

impl MainKind {
    /// Every kind, the simplest first.
    pub const ALL: [Self; 4] = [Self::Rule, Self::Order, Self::Score, Self::Mix];

    /// Stem of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Order => "order",
            Self::Score => "score",
            Self::Mix => "mix",
        }
    }

    /// The kind of a main part.
    pub fn of(main: &MainPart) -> Self {
        match main {
            MainPart::Rule(_) => Self::Rule,
            MainPart::Order(_) => Self::Order,
            MainPart::Score(_) => Self::Score,
            MainPart::Mix { .. } => Self::Mix,
        }
    }

    /// A main part of this kind made from another: its criteria or its rules stay.
    pub fn from(self, main: &MainPart) -> MainPart {
        if Self::of(main) == self {
            return main.clone();
        }
        match self {
            Self::Rule => MainPart::Rule(first_rule(main)),
            Self::Order => MainPart::Order(criteria(main)),
            Self::Score => MainPart::Score(criteria(main).into_iter().map(|id| (id, 1.0)).collect()),
            Self::Mix => {
                let first = first_rule(main);
                let second = if first.rule == LOTTERY { LIVES } else { LOTTERY };
                MainPart::Mix { share: 0.5, first, second: plain(second) }
            }
        }
    }
}

const LIVES: &str = "outcome.lives";
const LOTTERY: &str = "lottery.equal";

/// Each criterion's part of all points, in the order of the catalogue of criteria; 0 where no weight is above 0.
pub fn shares(weights: &BTreeMap<String, f64>) -> Vec<(&str, f64)> {
    let total: f64 = weights.values().map(|weight| weight.max(0.0)).sum();
    let part = |weight: f64| if total > 0.0 { weight.max(0.0) / total } else { 0.0 };
    let known = CRITERIA.iter().filter_map(|one| weights.get_key_value(one.id));
    let unknown = weights.iter().filter(|(id, _)| criterion(id).is_none());
    known.chain(unknown).map(|(id, weight)| (id.as_str(), part(*weight))).collect()
}

fn first_rule(main: &MainPart) -> RuleChoice {
    match main {
        MainPart::Rule(rule) | MainPart::Mix { first: rule, .. } => rule.clone(),
        MainPart::Order(_) | MainPart::Score(_) => plain(LIVES),
    }
}

/// Criteria of the main part, those that weigh most first; where it has none, two that every scenario has.
fn criteria(main: &MainPart) -> Vec<String> {
    match main {
        MainPart::Order(ids) => ids.clone(),
        MainPart::Score(weights) => {
            let mut weighed = shares(weights);
            // Stable: equal weights stay in the order of the catalogue.
            weighed.sort_by(|(_, a), (_, b)| b.total_cmp(a));
            weighed.into_iter().map(|(id, _)| id.to_string()).collect()
        }
        MainPart::Rule(_) | MainPart::Mix { .. } => vec!["benefit".into(), "sickest".into()],
    }
}

fn plain(rule: &str) -> RuleChoice {
    RuleChoice { rule: rule.into(), parameters: BTreeMap::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_main_part_keeps_what_the_next_kind_can_use() {
        let order = MainPart::Order(vec!["youngest".into(), "sickest".into()]);
        let score = MainKind::Score.from(&order);
        assert_eq!(score, MainPart::Score(BTreeMap::from([("sickest".into(), 1.0), ("youngest".into(), 1.0)])));
        let weighed = MainPart::Score(BTreeMap::from([("sickest".into(), 1.0), ("youngest".into(), 3.0)]));
        assert_eq!(MainKind::Order.from(&weighed), order);
        let mix = MainKind::Mix.from(&MainPart::Rule(plain("lottery.equal")));
        let MainPart::Mix { first, second, .. } = &mix else { panic!("{mix:?}") };
        assert_ne!(first, second, "a mix of a rule with itself would teach nothing");
        assert_eq!(MainKind::Rule.from(&mix), MainPart::Rule(plain("lottery.equal")));
        for kind in MainKind::ALL {
            assert_eq!(MainKind::of(&kind.from(&mix)), kind);
        }
    }

    #[test]
    fn shares_add_up_to_all_points() {
        let weights = BTreeMap::from([("benefit".into(), 3.0), ("sickest".into(), 1.0), ("cheapest".into(), 0.0)]);
        assert_eq!(shares(&weights), [("sickest", 0.25), ("benefit", 0.75), ("cheapest", 0.0)]);
        assert_eq!(shares(&BTreeMap::from([("sickest".into(), 0.0)])), [("sickest", 0.0)]);
    }
}
