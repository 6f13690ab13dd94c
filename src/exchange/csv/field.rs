//! What a column of a table can hold: the fields of groups, parties and supplies.

use crate::scenario::{Estimate, Figure, GroupField, PartyField, Range, Scenario, limits};

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

    /// The fields of a row, in the order of columns; those that name a supply for every supply there is.
    pub fn fields(self, scenario: &Scenario) -> Vec<Field> {
        let supplies = || scenario.supplies.iter().map(|supply| supply.id.clone());
        let mut fields = vec![Field::Id, Field::Name];
        match self {
            Self::Groups => {
                fields.push(Field::Party);
                fields.extend(GroupField::ALL.map(Field::Group));
                fields.push(Field::Comorbidity);
                fields.extend(supplies().map(Field::Uses));
            }
            Self::Parties => {
                fields.extend([Field::Iso3, Field::IncomeGroup]);
                fields.extend(PartyField::ALL.map(Field::OfParty));
                fields.extend(supplies().map(Field::Fallback));
            }
            Self::Supplies => fields.extend([Field::Unit, Field::Amount, Field::Period, Field::UnitCost]),
        }
        fields.push(Field::Note);
        fields
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

/// A field of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The id; rows with the id of one that exists change that one.
    Id,
    /// The name; where there is no id, rows with the name of one that exists change that one.
    Name,
    /// The party that speaks for a group, by name or id.
    Party,
    /// Long-term illness of a group.
    Comorbidity,
    /// A figure of a group.
    Group(GroupField),
    /// Units of a supply for one patient of a group, by supply id.
    Uses(String),
    /// Three-letter code of a country.
    Iso3,
    /// World Bank income group of a party.
    IncomeGroup,
    /// A figure of a party.
    OfParty(PartyField),
    /// A party's own stock of a supply, by supply id.
    Fallback(String),
    /// Name of the units of a supply.
    Unit,
    /// Units of a supply.
    Amount,
    /// How long a reusable supply can be used.
    Period,
    /// Cost of one unit of a supply.
    UnitCost,
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
            Self::Iso3 => "iso3".into(),
            Self::IncomeGroup => "income_group".into(),
            Self::OfParty(field) => field.key().into(),
            Self::Fallback(supply) => format!("fallback.{supply}"),
            Self::Unit => "unit".into(),
            Self::Amount => "amount".into(),
            Self::Period => "reusable.period".into(),
            Self::UnitCost => "unit_cost".into(),
            Self::Note => "note".into(),
        }
    }

    /// Values allowed, of a field that holds a number.
    pub fn range(&self) -> Option<Range> {
        match self {
            Self::UnitCost => Some(Range { least: 0.0, greatest: limits::MONEY }),
            field => field.figure(0).map(|figure| figure.range()),
        }
    }

    /// Whether it is a part of one, so that it may be written in per cent.
    pub fn is_share(&self) -> bool {
        self.range() == Some(Range { least: 0.0, greatest: 1.0 })
    }

    /// The number of a row; `None` when it is not given or the field holds none.
    pub fn get<'s>(&self, scenario: &'s Scenario, row: usize) -> Option<&'s Estimate> {
        match self {
            Self::UnitCost => scenario.supplies.get(row)?.unit_cost.as_ref(),
            field => field.figure(row)?.get(scenario),
        }
    }

    /// Writes the number of a row.
    pub fn set(&self, scenario: &mut Scenario, row: usize, estimate: Estimate) {
        match (self, self.figure(row)) {
            (_, Some(figure)) => figure.set(scenario, Some(estimate)),
            (Self::UnitCost, None) => {
                if let Some(supply) = scenario.supplies.get_mut(row) {
                    supply.unit_cost = Some(estimate);
                }
            }
            _ => {}
        }
    }

    fn figure(&self, row: usize) -> Option<Figure> {
        match self {
            Self::Group(field) => Some(Figure::Group(row, *field)),
            Self::Uses(supply) => Some(Figure::Uses(row, supply.clone())),
            Self::OfParty(field) => Some(Figure::Party(row, *field)),
            Self::Fallback(supply) => Some(Figure::Fallback(row, supply.clone())),
            Self::Amount => Some(Figure::Amount(row)),
            Self::Period => Some(Figure::Period(row)),
            _ => None,
        }
    }
}

/// Which of the three numbers of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The likely value.
    #[default]
    Value,
    /// The lowest plausible value.
    Low,
    /// The highest plausible value.
    High,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The field.
    pub field: Field,
    /// The likely value, or an end of its range; always the value for fields without numbers.
    pub end: End,
}

impl Target {
    /// What columns can hold of a field: the ends of a range only where it has numbers.
    pub fn all(field: &Field) -> Vec<Self> {
        let ends: &[End] = if field.range().is_some() { &[End::Value, End::Low, End::High] } else { &[End::Value] };
        ends.iter().map(|end| Self { field: field.clone(), end: *end }).collect()
    }

    /// Its heading in files: `risk_treated`, `risk_treated.low`.
    pub fn key(&self) -> String {
        let end = match self.end {
            End::Value => "",
            End::Low => ".low",
            End::High => ".high",
        };
        self.field.key() + end
    }
}

impl From<Field> for Target {
    fn from(field: Field) -> Self {
        Self { field, end: End::Value }
    }
}
