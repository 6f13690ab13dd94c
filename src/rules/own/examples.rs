//! Own rules to begin with: each shows another part.

use std::collections::BTreeMap;

use crate::scenario::{MainPart, OwnRule, PerParty, RuleChoice, SetAside, Whom};

/// An own rule to begin with.
pub struct Example {
    /// Stem of its name.
    pub id: &'static str,
    /// Its parts, still without id and name.
    build: fn() -> OwnRule,
}

/// Every example, the one that a new rule starts from first.
pub static EXAMPLES: &[Example] = &[
    Example {
        id: "floors",
        build: || OwnRule { floor: Some(PerParty::every(0.2)), ..OwnRule::of(MainPart::Rule(plain("outcome.lives"))) },
    },
    Example { id: "order", build: || OwnRule::of(MainPart::Order(vec!["essential".into(), "benefit".into()])) },
    Example {
        id: "points",
        build: || OwnRule::of(MainPart::Score(BTreeMap::from([("benefit".into(), 2.0), ("sickest".into(), 1.0)]))),
    },
    Example {
        id: "mix",
        build: || {
            let (first, second) = (plain("outcome.lives"), plain("lottery.equal"));
            OwnRule::of(MainPart::Mix { share: 0.5, first, second })
        },
    },
    Example {
        id: "aside",
        build: || OwnRule {
            cap: Some(PerParty::every(0.5)),
            set_aside: Some(SetAside { share: 0.1, whom: Whom::Essential, rule: plain("lottery.equal") }),
            ..OwnRule::of(MainPart::Rule(plain("country.burden")))
        },
    },
];

impl Example {
    /// The own rule under a name of its own.
    pub fn rule(&self, id: String, name: String) -> OwnRule {
        OwnRule { id, name, ..(self.build)() }
    }
}

fn plain(rule: &str) -> RuleChoice {
    RuleChoice { rule: rule.into(), parameters: BTreeMap::new() }
}
