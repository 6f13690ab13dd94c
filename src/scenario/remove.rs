//! A row less, and nothing left that names it.

use super::{Part, Scenario};

impl Scenario {
    /// Takes a row out of a list, with all that refers to it: groups of a party that goes are spoken for by the first
    /// of those that stay. An address that leads nowhere changes nothing.
    pub fn remove(&mut self, part: Part, row: usize) {
        match part {
            Part::Supplies if row < self.supplies.len() => {
                let gone = self.supplies.remove(row).id;
                for group in &mut self.groups {
                    group.uses.remove(&gone);
                    group.alternatives.iter_mut().for_each(|other| _ = other.uses.remove(&gone));
                }
                self.parties.iter_mut().for_each(|party| _ = party.fallback.remove(&gone));
            }
            Part::Parties if row < self.parties.len() => {
                let gone = self.parties.remove(row).id;
                let heir = self.parties.first().map(|party| party.id.clone()).unwrap_or_default();
                for group in self.groups.iter_mut().filter(|group| group.party == gone) {
                    group.party.clone_from(&heir);
                }
                self.parties.iter_mut().for_each(|party| _ = party.earmarks.remove(&gone));
                self.own_rules.iter_mut().for_each(|own| own.forget_party(&gone));
            }
            Part::Groups if row < self.groups.len() => _ = self.groups.remove(row),
            Part::OwnRules if row < self.own_rules.len() => {
                let gone = self.own_rules.remove(row).choice_id();
                self.rules.retain(|choice| choice.rule != gone);
                self.rule_notes.remove(&gone);
            }
            _ => {}
        }
    }
}
