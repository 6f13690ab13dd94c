//! Own rules to begin with: each shows another part.

use std::collections::BTreeMap;

use crate::scenario::{MainPart, OwnRule, PerParty, RuleChoice, SetAside, Whom};

/// An own rule to begin with.
pub struct Example {
    /// Stem of its name.
    pub id: &'static str,
    /// Its parts: floor, cap, part set aside, main part.
    build: fn() -> (Option<PerParty>, Option<PerParty>, Option<SetAside>, MainPart),
}

/// Every example, the one that a new rule starts from first.
pub static EXAMPLES: &[Example] = &[
    Example {
        id: "floors",
        build: || (Some(PerParty::every(0.2)), None, None, MainPart::Rule(plain("outcome.lives"))),
    },
    Example { id: "order", build: || (None, None, None, MainPart::Order(vec!["essential".into(), "benefit".into()])) },
    Example {
        id: "points",
        build: || {
            let weights = [("benefit", 2.0), ("sickest", 1.0)].map(|(id, weight)| (id.to_string(), weight));
            (None, None, None, MainPart::Score(BTreeMap::from(weights)))
        },
    },
    Example {
        id: "mix",
        build: || {
            let (first, second) = (plain("outcome.lives"), plain("lottery.equal"));
            (None, None, None, MainPart::Mix { share: 0.5, first, second })
        },
    },
    Example {
        id: "aside",
        build: || {
            let part = SetAside { share: 0.1, whom: Whom::Essential, rule: plain("lottery.equal") };
            (None, Some(PerParty::every(0.5)), Some(part), MainPart::Rule(plain("country.burden")))
        },
    },
];

impl Example {
    /// The own rule under a name of its own.
    pub fn rule(&self, id: String, name: String) -> OwnRule {
        let (floor, cap, set_aside, main) = (self.build)();
        OwnRule { id, name, floor, cap, set_aside, main, ties: None }
    }
}

fn plain(rule: &str) -> RuleChoice {
    RuleChoice { rule: rule.into(), parameters: BTreeMap::new() }
}
