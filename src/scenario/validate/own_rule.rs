//! What can be wrong with an own rule.

use super::Inspector;
use crate::scenario::{Fault, MainPart, OwnRule, Part, PerParty, Range, RuleChoice, Whom, limits};

const SHARE: Range = Range { least: 0.0, greatest: 1.0 };
const PART: Part = Part::OwnRules;

impl Inspector<'_> {
    pub(super) fn own_rule(&mut self, row: usize, own: &OwnRule) {
        self.text(PART, row, "name", &own.name, limits::NAME, true);
        for (field, shares) in [("floor", &own.floor), ("cap", &own.cap)] {
            if let Some(shares) = shares {
                self.per_party(row, field, shares);
            }
        }
        if let Some(part) = &own.set_aside {
            self.within(PART, row, "set_aside.share", part.share, SHARE);
            if let Whom::Party(id) = &part.whom {
                self.party_known(row, "set_aside.whom.party", id);
            }
            self.inner(row, "set_aside.rule", &part.rule);
        }
        match &own.main {
            MainPart::Rule(rule) => self.inner(row, "main.rule", rule),
            MainPart::Order(criteria) => {
                self.criteria(row, "main.order", criteria.len());
                criteria.iter().for_each(|id| self.text(PART, row, "main.order", id, limits::ID, true));
            }
            MainPart::Score(weights) => {
                self.criteria(row, "main.score", weights.len());
                for (id, weight) in weights {
                    let field = format!("main.score.{id}");
                    self.text(PART, row, &field, id, limits::ID, true);
                    self.within(PART, row, &field, *weight, Range { least: 0.0, greatest: limits::WEIGHT });
                }
            }
            MainPart::Mix { share, first, second } => {
                self.within(PART, row, "main.mix.share", *share, SHARE);
                self.inner(row, "main.mix.first", first);
                self.inner(row, "main.mix.second", second);
            }
        }
    }

    fn per_party(&mut self, row: usize, field: &str, shares: &PerParty) {
        self.within(PART, row, &format!("{field}.every"), shares.every, SHARE);
        for (id, share) in &shares.except {
            let field = format!("{field}.except.{id}");
            self.party_known(row, &field, id);
            self.within(PART, row, &field, *share, SHARE);
        }
    }

    fn party_known(&mut self, row: usize, field: &str, id: &str) {
        self.known(PART, row, field, id, self.scenario.parties.iter().any(|party| party.id == *id));
    }

    fn criteria(&mut self, row: usize, field: &str, count: usize) {
        if count == 0 {
            self.flaw(PART, row, field, "", Fault::Empty);
        }
        if count > limits::CRITERIA {
            self.flaw(PART, row, field, count, Fault::TooMany { most: limits::CRITERIA });
        }
    }

    fn inner(&mut self, row: usize, field: &str, choice: &RuleChoice) {
        self.text(PART, row, &format!("{field}.rule"), &choice.rule, limits::ID, true);
        for (parameter, value) in &choice.parameters {
            self.finite(PART, row, &format!("{field}.parameters.{parameter}"), *value);
        }
    }
}
