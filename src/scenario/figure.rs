//! Addresses of the figures and texts of a scenario, so that one form component serves them all.

use super::{Estimate, GroupField, Part, PartyField, Place, Range, Scenario, limits};

/// The address of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// Units of a supply.
    Amount(usize),
    /// How long a reusable supply can be used.
    Period(usize),
    /// A field of a party.
    Party(usize, PartyField),
    /// A party's own stock of a supply, by supply id.
    Fallback(usize, String),
    /// A field of a group.
    Group(usize, GroupField),
    /// Units of a supply for one patient, by supply id.
    Uses(usize, String),
    /// Chance of death under one of a group's other treatments.
    OtherRisk(usize, usize),
    /// Units of a supply for one patient under one of a group's other treatments.
    OtherUses(usize, usize, String),
}

impl Figure {
    /// The figure; `None` when it is not given or the address leads nowhere.
    pub fn get<'s>(&self, scenario: &'s Scenario) -> Option<&'s Estimate> {
        match self {
            Self::Amount(row) => scenario.supplies.get(*row).map(|supply| &supply.amount),
            Self::Period(row) => scenario.supplies.get(*row)?.reusable.as_ref().map(|reusable| &reusable.period),
            Self::Party(row, field) => field.get(scenario.parties.get(*row)?),
            Self::Fallback(row, supply) => scenario.parties.get(*row)?.fallback.get(supply),
            Self::Group(row, field) => field.get(scenario.groups.get(*row)?),
            Self::Uses(row, supply) => scenario.groups.get(*row)?.uses.get(supply),
            Self::OtherRisk(row, way) => Some(&scenario.groups.get(*row)?.alternatives.get(*way)?.risk_treated),
            Self::OtherUses(row, way, supply) => scenario.groups.get(*row)?.alternatives.get(*way)?.uses.get(supply),
        }
    }

    /// Writes the figure; `None` clears it where it can be absent.
    pub fn set(&self, scenario: &mut Scenario, estimate: Option<Estimate>) {
        let into_map = |map: Option<&mut std::collections::BTreeMap<String, Estimate>>, key: &str, estimate| {
            if let Some(map) = map {
                match estimate {
                    Some(estimate) => _ = map.insert(key.to_string(), estimate),
                    None => _ = map.remove(key),
                }
            }
        };
        match (self, estimate) {
            (Self::Amount(row), Some(estimate)) => {
                if let Some(supply) = scenario.supplies.get_mut(*row) {
                    supply.amount = estimate;
                }
            }
            (Self::Period(row), estimate) => {
                if let Some(supply) = scenario.supplies.get_mut(*row) {
                    supply.reusable = estimate.map(|period| super::Reusable { period });
                }
            }
            (Self::Party(row, field), estimate) => {
                if let Some(party) = scenario.parties.get_mut(*row) {
                    field.set(party, estimate);
                }
            }
            (Self::Group(row, field), estimate) => {
                if let Some(group) = scenario.groups.get_mut(*row) {
                    field.set(group, estimate);
                }
            }
            (Self::Fallback(row, supply), estimate) => {
                into_map(scenario.parties.get_mut(*row).map(|party| &mut party.fallback), supply, estimate);
            }
            (Self::Uses(row, supply), estimate) => {
                into_map(scenario.groups.get_mut(*row).map(|group| &mut group.uses), supply, estimate);
            }
            (Self::OtherRisk(row, way), Some(estimate)) => {
                if let Some(other) = scenario.groups.get_mut(*row).and_then(|group| group.alternatives.get_mut(*way)) {
                    other.risk_treated = estimate;
                }
            }
            (Self::OtherUses(row, way, supply), estimate) => {
                let other = scenario.groups.get_mut(*row).and_then(|group| group.alternatives.get_mut(*way));
                into_map(other.map(|other| &mut other.uses), supply, estimate);
            }
            (Self::Amount(_) | Self::OtherRisk(..), None) => {}
        }
    }

    /// Whether it can be absent.
    pub fn optional(&self) -> bool {
        match self {
            Self::Amount(_) | Self::OtherRisk(..) => false,
            Self::Group(_, field) => !field.required(),
            _ => true,
        }
    }

    /// Values allowed.
    pub fn range(&self) -> Range {
        match self {
            Self::Amount(_) | Self::Fallback(..) => Range { least: 0.0, greatest: limits::COUNT },
            Self::Period(_) => Range { least: 0.0, greatest: 1e6 },
            Self::Party(_, field) => field.range(),
            Self::Group(_, field) => field.range(),
            Self::OtherRisk(..) => GroupField::RiskTreated.range(),
            Self::Uses(..) | Self::OtherUses(..) => Range { least: 0.0, greatest: limits::UNITS_PER_PATIENT },
        }
    }

    /// Where validation reports flaws of it.
    pub fn place(&self) -> Place {
        let place = |part, row: &usize, field: String| Place { part, row: *row, field };
        match self {
            Self::Amount(row) => place(Part::Supplies, row, "amount".into()),
            Self::Period(row) => place(Part::Supplies, row, "reusable.period".into()),
            Self::Party(row, field) => place(Part::Parties, row, field.key().into()),
            Self::Fallback(row, supply) => place(Part::Parties, row, format!("fallback.{supply}")),
            Self::Group(row, field) => place(Part::Groups, row, field.key().into()),
            Self::Uses(row, supply) => place(Part::Groups, row, format!("uses.{supply}")),
            Self::OtherRisk(row, way) => place(Part::Groups, row, format!("alternatives[{way}].risk_treated")),
            Self::OtherUses(row, way, supply) => place(Part::Groups, row, format!("alternatives[{way}].uses.{supply}")),
        }
    }
}

/// The address of a text that users edit.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// Title of the scenario.
    Title,
    /// Its summary.
    Summary,
    /// The user's note on it.
    Note,
    /// The user's note on a supply.
    SupplyNote(usize),
    /// The user's note on a party.
    PartyNote(usize),
    /// The user's note on a group.
    GroupNote(usize),
    /// The user's note on a rule, by rule id.
    RuleNote(String),
    /// Name of a money unit.
    Currency,
    /// Name of a supply.
    SupplyName(usize),
    /// Unit of a supply.
    SupplyUnit(usize),
    /// Name of a party.
    PartyName(usize),
    /// ISO 3166 code of a party.
    PartyCode(usize),
    /// Name of a group.
    GroupName(usize),
    /// Name of one of a group's other treatments.
    OtherName(usize, usize),
    /// Name of an own rule.
    OwnRuleName(usize),
}

impl Words {
    /// The text; empty when the address leads nowhere.
    pub fn get<'s>(&self, scenario: &'s Scenario) -> &'s str {
        match self {
            Self::Title => Some(&scenario.title),
            Self::Summary => Some(&scenario.summary),
            Self::Note => Some(&scenario.note),
            Self::SupplyNote(row) => scenario.supplies.get(*row).map(|supply| &supply.note),
            Self::PartyNote(row) => scenario.parties.get(*row).map(|party| &party.note),
            Self::GroupNote(row) => scenario.groups.get(*row).map(|group| &group.note),
            Self::RuleNote(rule) => scenario.rule_notes.get(rule),
            Self::Currency => Some(&scenario.settings.currency),
            Self::SupplyName(row) => scenario.supplies.get(*row).map(|supply| &supply.name),
            Self::SupplyUnit(row) => scenario.supplies.get(*row).map(|supply| &supply.unit),
            Self::PartyName(row) => scenario.parties.get(*row).map(|party| &party.name),
            Self::PartyCode(row) => scenario.parties.get(*row).map(|party| &party.iso3),
            Self::GroupName(row) => scenario.groups.get(*row).map(|group| &group.name),
            Self::OtherName(row, way) => {
                scenario.groups.get(*row).and_then(|group| group.alternatives.get(*way)).map(|other| &other.name)
            }
            Self::OwnRuleName(row) => scenario.own_rules.get(*row).map(|own| &own.name),
        }
        .map_or("", String::as_str)
    }

    /// Writes the text.
    pub fn set(&self, scenario: &mut Scenario, text: String) {
        let field = match self {
            Self::Title => Some(&mut scenario.title),
            Self::Summary => Some(&mut scenario.summary),
            Self::Note => Some(&mut scenario.note),
            Self::SupplyNote(row) => scenario.supplies.get_mut(*row).map(|supply| &mut supply.note),
            Self::PartyNote(row) => scenario.parties.get_mut(*row).map(|party| &mut party.note),
            Self::GroupNote(row) => scenario.groups.get_mut(*row).map(|group| &mut group.note),
            // No note is not kept as an empty one.
            Self::RuleNote(rule) if text.is_empty() => {
                scenario.rule_notes.remove(rule);
                None
            }
            Self::RuleNote(rule) => Some(scenario.rule_notes.entry(rule.clone()).or_default()),
            Self::Currency => Some(&mut scenario.settings.currency),
            Self::SupplyName(row) => scenario.supplies.get_mut(*row).map(|supply| &mut supply.name),
            Self::SupplyUnit(row) => scenario.supplies.get_mut(*row).map(|supply| &mut supply.unit),
            Self::PartyName(row) => scenario.parties.get_mut(*row).map(|party| &mut party.name),
            Self::PartyCode(row) => scenario.parties.get_mut(*row).map(|party| &mut party.iso3),
            Self::GroupName(row) => scenario.groups.get_mut(*row).map(|group| &mut group.name),
            Self::OtherName(row, way) => {
                scenario.groups.get_mut(*row).and_then(|group| group.alternatives.get_mut(*way)).map(|o| &mut o.name)
            }
            Self::OwnRuleName(row) => scenario.own_rules.get_mut(*row).map(|own| &mut own.name),
        };
        if let Some(field) = field {
            *field = text;
        }
    }

    /// Where validation reports flaws of it.
    pub fn place(&self) -> Place {
        let place = |part, row: usize, field: &str| Place { part, row, field: field.into() };
        match self {
            Self::Title => place(Part::Scenario, 0, "title"),
            Self::Summary => place(Part::Scenario, 0, "summary"),
            Self::Note => place(Part::Scenario, 0, "note"),
            Self::SupplyNote(row) => place(Part::Supplies, *row, "note"),
            Self::PartyNote(row) => place(Part::Parties, *row, "note"),
            Self::GroupNote(row) => place(Part::Groups, *row, "note"),
            Self::RuleNote(rule) => place(Part::Scenario, 0, &format!("rule_notes.{rule}")),
            Self::Currency => place(Part::Scenario, 0, "settings.currency"),
            Self::SupplyName(row) => place(Part::Supplies, *row, "name"),
            Self::SupplyUnit(row) => place(Part::Supplies, *row, "unit"),
            Self::PartyName(row) => place(Part::Parties, *row, "name"),
            Self::PartyCode(row) => place(Part::Parties, *row, "iso3"),
            Self::GroupName(row) => place(Part::Groups, *row, "name"),
            Self::OtherName(row, way) => place(Part::Groups, *row, &format!("alternatives[{way}].name")),
            Self::OwnRuleName(row) => place(Part::OwnRules, *row, "name"),
        }
    }
}
