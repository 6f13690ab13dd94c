//! The fields of groups, parties and supplies that a table carries.

use crate::scenario::{Alternative, Estimate, Figure, GroupField, PartyField, Range, Scenario, Tranche, limits};

/// The treatment beside the usual one that tables carry: the first of a group's other treatments.
const FIRST: usize = 0;

/// A field of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The id; rows with the id of one that exists change that one.
    Id,
    /// The name; where there is no id, rows with the name of one that exists change that one.
    Name,
    /// The party that speaks for a group, by name or id; where there is no id, it tells groups of one name apart.
    Party,
    /// Long-term illness of a group.
    Comorbidity,
    /// A figure of a group.
    Group(GroupField),
    /// Units of a supply for one patient of a group, by supply id.
    Uses(String),
    /// Name of the first of a group's other treatments.
    OtherName,
    /// Chance of death with that treatment.
    OtherRisk,
    /// Units of a supply for one patient under that treatment, by supply id.
    OtherUses(String),
    /// Share of a group that arrives in a period, from 1.
    Arrives(usize),
    /// Three-letter code of a country.
    Iso3,
    /// World Bank income group of a party.
    IncomeGroup,
    /// A figure of a party.
    OfParty(PartyField),
    /// A party's own stock of a supply, by supply id.
    Fallback(String),
    /// Courses that a party directs to another one, by party id.
    Earmark(String),
    /// Name of the units of a supply.
    Unit,
    /// Units of a supply.
    Amount,
    /// How long a reusable supply can be used.
    Period,
    /// Cost of one unit of a supply.
    UnitCost,
    /// Units of a supply that arrive in a period, from 1.
    Tranche(usize),
    /// The user's own note.
    Note,
}

impl Field {
    /// Its heading in files, the same in every language.
    pub fn key(&self) -> String {
        match self {
            Self::Id => "id".into(),
            Self::Name => "name".into(),
            Self::Party => "party".into(),
            Self::Comorbidity => "comorbidity".into(),
            Self::Group(field) => field.key().into(),
            Self::Uses(supply) => format!("uses.{supply}"),
            Self::OtherName => "other.name".into(),
            Self::OtherRisk => "other.risk_treated".into(),
            Self::OtherUses(supply) => format!("other.uses.{supply}"),
            Self::Arrives(period) => format!("arrival_by_period.{period}"),
            Self::Iso3 => "iso3".into(),
            Self::IncomeGroup => "income_group".into(),
            Self::OfParty(field) => field.key().into(),
            Self::Fallback(supply) => format!("fallback.{supply}"),
            Self::Earmark(party) => format!("earmarks.{party}"),
            Self::Unit => "unit".into(),
            Self::Amount => "amount".into(),
            Self::Period => "reusable.period".into(),
            Self::UnitCost => "unit_cost".into(),
            Self::Tranche(period) => format!("tranches.{period}"),
            Self::Note => "note".into(),
        }
    }

    /// What validation calls it.
    pub(super) fn place(&self) -> String {
        match self {
            Self::OtherName => format!("alternatives[{FIRST}].name"),
            Self::Arrives(_) => "arrival_by_period".into(),
            Self::Tranche(_) => "tranches".into(),
            field => field.figure(0).map_or_else(|| field.key(), |figure| figure.place().field),
        }
    }

    /// Values allowed, of a field that holds a number.
    pub fn range(&self) -> Option<Range> {
        match self {
            Self::UnitCost => Some(Range { least: 0.0, greatest: limits::MONEY }),
            Self::Earmark(_) | Self::Tranche(_) => Some(Range { least: 0.0, greatest: limits::COUNT }),
            Self::Arrives(_) => Some(Range { least: 0.0, greatest: 1.0 }),
            field => field.figure(0).map(|figure| figure.range()),
        }
    }

    /// Whether it is a part of one, so that it may be written in per cent.
    pub fn is_share(&self) -> bool {
        self.range() == Some(Range { least: 0.0, greatest: 1.0 })
    }

    /// Whether it is a sum of money, so that a currency may stand beside it.
    pub fn is_money(&self) -> bool {
        use PartyField::{IncomePerHead, IncomeSavedPerCourse, PovertyAvertedPerCourse};
        match self {
            Self::UnitCost | Self::Group(GroupField::Cost | GroupField::AbilityToPay) => true,
            Self::OfParty(field) => [IncomePerHead, IncomeSavedPerCourse, PovertyAvertedPerCourse].contains(field),
            _ => false,
        }
    }

    /// Whether its numbers may have a range.
    pub fn has_ends(&self) -> bool {
        self.range().is_some() && !matches!(self, Self::Arrives(_))
    }

    /// Whether it belongs to the first of a group's other treatments.
    pub(super) fn is_of_other(&self) -> bool {
        matches!(self, Self::OtherName | Self::OtherRisk | Self::OtherUses(_))
    }

    /// The number of a row; `None` when it is not given or the field holds none.
    pub fn get(&self, scenario: &Scenario, row: usize) -> Option<Estimate> {
        match self {
            Self::UnitCost => scenario.supplies.get(row)?.unit_cost.clone(),
            Self::Earmark(to) => scenario.parties.get(row)?.earmarks.get(to).cloned(),
            Self::Arrives(period) => {
                scenario.groups.get(row)?.arrival_by_period.get(period.checked_sub(1)?).map(|share| (*share).into())
            }
            Self::Tranche(period) => {
                let tranches = &scenario.supplies.get(row)?.tranches;
                tranches.iter().find(|part| part.period as usize == *period).map(|part| part.amount.clone())
            }
            field => field.figure(row)?.get(scenario).cloned(),
        }
    }

    /// Writes the number of a row.
    pub fn set(&self, scenario: &mut Scenario, row: usize, estimate: Estimate) {
        match self {
            Self::UnitCost | Self::Tranche(_) => {
                let Some(supply) = scenario.supplies.get_mut(row) else { return };
                match self {
                    Self::Tranche(period) => arrive(&mut supply.tranches, *period, estimate),
                    _ => supply.unit_cost = Some(estimate),
                }
            }
            Self::Earmark(to) => {
                if let Some(party) = scenario.parties.get_mut(row) {
                    party.earmarks.insert(to.clone(), estimate);
                }
            }
            Self::Arrives(period) => {
                let Some(group) = scenario.groups.get_mut(row) else { return };
                let shares = &mut group.arrival_by_period;
                shares.resize(shares.len().max(*period), 0.0);
                if let Some(share) = period.checked_sub(1).and_then(|place| shares.get_mut(place)) {
                    *share = estimate.value;
                }
            }
            field => {
                if let Some(figure) = field.figure(row) {
                    figure.set(scenario, Some(estimate));
                }
            }
        }
    }

    fn figure(&self, row: usize) -> Option<Figure> {
        match self {
            Self::Group(field) => Some(Figure::Group(row, *field)),
            Self::Uses(supply) => Some(Figure::Uses(row, supply.clone())),
            Self::OtherRisk => Some(Figure::OtherRisk(row, FIRST)),
            Self::OtherUses(supply) => Some(Figure::OtherUses(row, FIRST, supply.clone())),
            Self::OfParty(field) => Some(Figure::Party(row, *field)),
            Self::Fallback(supply) => Some(Figure::Fallback(row, supply.clone())),
            Self::Amount => Some(Figure::Amount(row)),
            Self::Period => Some(Figure::Period(row)),
            _ => None,
        }
    }
}

/// Writes what arrives in a period.
fn arrive(tranches: &mut Vec<Tranche>, period: usize, amount: Estimate) {
    match tranches.iter_mut().find(|part| part.period as usize == period) {
        Some(part) => part.amount = amount,
        None => {
            let after = tranches.iter().position(|part| part.period as usize > period).unwrap_or(tranches.len());
            tranches.insert(after, Tranche { period: period as u32, label: String::new(), amount });
        }
    }
}

/// The first of a group's other treatments.
pub(super) fn other(scenario: &Scenario, row: usize) -> Option<&Alternative> {
    scenario.groups.get(row)?.alternatives.get(FIRST)
}

/// The same, to be changed.
pub(super) fn other_mut(scenario: &mut Scenario, row: usize) -> Option<&mut Alternative> {
    scenario.groups.get_mut(row)?.alternatives.get_mut(FIRST)
}
