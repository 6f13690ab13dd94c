//! What the rows of a table are, and which fields they have.

use super::field::Field;
use crate::scenario::{GroupField, Part, PartyField, Scenario, limits};

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Groups of patients.
    Groups,
    /// Parties.
    Parties,
    /// Supplies.
    Supplies,
}

impl Table {
    /// Every kind, the commonest first.
    pub const ALL: [Self; 3] = [Self::Groups, Self::Parties, Self::Supplies];

    /// The list of a scenario that it is.
    pub fn part(self) -> Part {
        match self {
            Self::Groups => Part::Groups,
            Self::Parties => Part::Parties,
            Self::Supplies => Part::Supplies,
        }
    }

    /// The fields of a row, in the order of columns; those that name a supply, a party or a period for every one
    /// there is.
    pub fn fields(self, scenario: &Scenario) -> Vec<Field> {
        let supplies = || scenario.supplies.iter().map(|supply| supply.id.clone());
        let periods = 1..=periods(scenario);
        let mut fields = vec![Field::Id, Field::Name];
        match self {
            Self::Groups => {
                fields.push(Field::Party);
                fields.extend(GroupField::ALL.map(Field::Group));
                fields.push(Field::Comorbidity);
                fields.extend(supplies().map(Field::Uses));
                fields.extend([Field::OtherName, Field::OtherRisk]);
                fields.extend(supplies().map(Field::OtherUses));
                fields.extend(periods.map(Field::Arrives));
            }
            Self::Parties => {
                fields.extend([Field::Iso3, Field::IncomeGroup]);
                fields.extend(PartyField::ALL.map(Field::OfParty));
                fields.extend(supplies().map(Field::Fallback));
                fields.extend(scenario.parties.iter().map(|party| Field::Earmark(party.id.clone())));
            }
            Self::Supplies => {
                fields.extend([Field::Unit, Field::Amount, Field::Period, Field::UnitCost]);
                fields.extend(periods.map(Field::Tranche));
            }
        }
        fields.push(Field::Note);
        fields
    }

    /// Most rows that a scenario has.
    pub fn most(self) -> usize {
        match self {
            Self::Groups => limits::GROUPS,
            Self::Parties => limits::PARTIES,
            Self::Supplies => limits::SUPPLIES,
        }
    }

    /// How many rows the scenario has.
    pub fn rows(self, scenario: &Scenario) -> usize {
        match self {
            Self::Groups => scenario.groups.len(),
            Self::Parties => scenario.parties.len(),
            Self::Supplies => scenario.supplies.len(),
        }
    }

    /// Id and name of a row.
    pub fn named(self, scenario: &Scenario, row: usize) -> Option<(&str, &str)> {
        match self {
            Self::Groups => scenario.groups.get(row).map(|group| (&*group.id, &*group.name)),
            Self::Parties => scenario.parties.get(row).map(|party| (&*party.id, &*party.name)),
            Self::Supplies => scenario.supplies.get(row).map(|supply| (&*supply.id, &*supply.name)),
        }
    }

    /// Whether a row says the same in two scenarios.
    pub(super) fn is_same(self, row: usize, one: &Scenario, other: &Scenario) -> bool {
        match self {
            Self::Groups => one.groups.get(row) == other.groups.get(row),
            Self::Parties => one.parties.get(row) == other.parties.get(row),
            Self::Supplies => one.supplies.get(row) == other.supplies.get(row),
        }
    }

    /// The fields without which there can be no new row.
    pub fn required(self) -> Vec<Field> {
        match self {
            Self::Groups => {
                let figures = GroupField::ALL.into_iter().filter(|field| field.required());
                [Field::Name].into_iter().chain(figures.map(Field::Group)).collect()
            }
            Self::Parties => vec![Field::Name],
            Self::Supplies => vec![Field::Name, Field::Unit, Field::Amount],
        }
    }
}

/// How many periods tables know: those of the scenario, and those that its lists name beyond them.
fn periods(scenario: &Scenario) -> usize {
    let own = scenario.time.as_ref().map_or(0, |time| time.periods as usize);
    let arrivals = scenario.groups.iter().map(|group| group.arrival_by_period.len());
    let tranches = scenario.supplies.iter().flat_map(|supply| &supply.tranches).map(|part| part.period as usize);
    arrivals.chain(tranches).fold(own, usize::max).min(limits::PERIODS)
}
