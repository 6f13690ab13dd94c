//! Rules that users build from parts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{GroupField, RuleChoice, Scenario, TiePolicy};

/// Ids of own rules begin with this where rules are chosen.
pub const OWN: &str = "own.";

/// A rule built from parts; read as a sentence.
///
/// "Every party is first guaranteed a part of its need. Then a part of the stock is set aside for
/// some and given out by a rule. The rest is given out by the main part. No party gets more than
/// its cap."
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnRule {
    /// Stable id, unique among the own rules; `own.` and this id choose it for comparison.
    pub id: String,
    /// Name shown to people.
    pub name: String,
    /// Share of its need that every party is guaranteed, 0 to 1, by equal-chance lottery inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<PerParty>,
    /// Largest share of every supply that one party may get, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<PerParty>,
    /// A part of the stock for some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<SetAside>,
    /// How the rest is given out.
    pub main: MainPart,
    /// What happens inside ties; the scenario's policy when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ties: Option<TiePolicy>,
}

/// A share for every party, with exceptions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerParty {
    /// The share for every party that has none of its own.
    pub every: f64,
    /// Shares of single parties, by party id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub except: BTreeMap<String, f64>,
}

/// A part of the stock for some, given out by a rule of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Share of what is left of every supply, 0 to 1.
    pub share: f64,
    /// Who may have it.
    pub whom: Whom,
    /// The rule by which they get it.
    pub rule: RuleChoice,
}

/// For whom supply can be set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Everybody.
    Everyone,
    /// The most deprived half of the people in need.
    Deprived,
    /// Essential workers.
    Essential,
    /// Those who are owed something in return.
    Reciprocity,
    /// The patients of one party, by id.
    Party(String),
}

/// How an own rule gives out what is neither guaranteed nor set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MainPart {
    /// By a rule of the catalogue.
    Rule(RuleChoice),
    /// In order of criteria, by id: the second decides where the first ties, and so on.
    Order(Vec<String>),
    /// By points: weights of criteria, by id; ratings run from 0 to 1.
    Score(BTreeMap<String, f64>),
    /// A mix of two rules: this share of the first one's allocation, the rest of the second's.
    Mix {
        /// Share of the first rule, 0 to 1.
        share: f64,
        /// The first rule.
        first: RuleChoice,
        /// The second rule.
        second: RuleChoice,
    },
}

impl Whom {
    /// The field of groups that tells them; `None` where no field is needed.
    pub fn field(&self) -> Option<GroupField> {
        match self {
            Self::Everyone | Self::Party(_) => None,
            Self::Deprived => Some(GroupField::DeprivationRank),
            Self::Essential => Some(GroupField::EssentialShare),
            Self::Reciprocity => Some(GroupField::ReciprocityShare),
        }
    }
}

impl PerParty {
    /// The share of a party.
    pub fn of(&self, party: &str) -> f64 {
        self.except.get(party).copied().unwrap_or(self.every)
    }

    /// The same share for every party.
    pub fn every(share: f64) -> Self {
        Self { every: share, except: BTreeMap::new() }
    }

    /// With another share for one party; `None` makes it a party like every other.
    pub fn with(&self, party: &str, share: Option<f64>) -> Self {
        let mut changed = self.clone();
        match share {
            Some(share) => changed.except.insert(party.into(), share),
            None => changed.except.remove(party),
        };
        changed
    }
}

impl OwnRule {
    /// A main part alone, still without id and name.
    pub fn of(main: MainPart) -> Self {
        Self { id: String::new(), name: String::new(), floor: None, cap: None, set_aside: None, main, ties: None }
    }

    /// Its id where rules are chosen.
    pub fn choice_id(&self) -> String {
        format!("{OWN}{}", self.id)
    }

    /// The rules of the catalogue that it hands supply to.
    pub fn rules(&self) -> impl Iterator<Item = &RuleChoice> {
        let (first, second) = match &self.main {
            MainPart::Rule(rule) => (Some(rule), None),
            MainPart::Mix { first, second, .. } => (Some(first), Some(second)),
            MainPart::Order(_) | MainPart::Score(_) => (None, None),
        };
        self.set_aside.as_ref().map(|part| &part.rule).into_iter().chain(first).chain(second)
    }

    /// Forgets a party: its exceptions, and a part set aside for it alone.
    pub fn forget_party(&mut self, party: &str) {
        for shares in [&mut self.floor, &mut self.cap].into_iter().flatten() {
            shares.except.remove(party);
        }
        self.set_aside.take_if(|part| part.whom == Whom::Party(party.into()));
    }
}

impl Scenario {
    /// The own rule that this id chooses for comparison; `None` for rules of the catalogue.
    pub fn own_rule(&self, choice: &str) -> Option<&OwnRule> {
        let id = choice.strip_prefix(OWN)?;
        self.own_rules.iter().find(|own| own.id == id)
    }

    /// An id that no own rule has yet.
    pub fn fresh_own_id(&self) -> String {
        let taken = |id: &String| self.own_rules.iter().any(|own| own.id == *id);
        let first = self.own_rules.len() + 1;
        (first..).map(|number| format!("rule-{number}")).find(|id| !taken(id)).unwrap_or_default()
    }
}
