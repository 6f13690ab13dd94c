//! How a value comes about on a case: the numbers that go in, and those on the way.

use serde::{Deserialize, Serialize};

use super::{Case, Unit};

/// The numbers behind one value, for its card.
///
/// The card shows the columns as a table and the numbers in the sentence `card-measure-<id>.here`,
/// which names them as variables and ends in `$value`, the value itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Working {
    /// What the rows of the table are.
    pub rows: Rows,
    /// Indices of the groups or parties of the rows.
    pub indices: Vec<usize>,
    /// The table, a column after the other.
    pub columns: Vec<Column>,
    /// The numbers of the sentence.
    pub numbers: Vec<Amount>,
}

/// What the rows of a working are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Groups in need.
    #[default]
    Groups,
    /// Parties with people in need.
    Parties,
}

/// A column of a working.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Stem of its heading: `working-<key>`.
    pub key: String,
    /// What its numbers count.
    pub unit: Unit,
    /// One number per row; none where it is not known.
    pub numbers: Vec<Option<f64>>,
}

/// A named number of a working.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// Its name as a variable of the sentence.
    pub name: String,
    /// What it counts.
    pub unit: Unit,
    /// The number.
    pub number: f64,
}

impl Working {
    /// A table with a row for every group in need.
    pub fn by_group(case: &Case) -> Self {
        let indices = case.groups().filter(|&group| case.need()[group] > 0.0).collect();
        Self { rows: Rows::Groups, indices, ..Self::default() }
    }

    /// A table with a row for every party that has people in need; rows are numbered like
    /// [`super::Ideal::parties`].
    pub fn by_party(case: &Case) -> Self {
        let indices = case.ideal.parties.iter().map(|party| party.party).collect();
        Self { rows: Rows::Parties, indices, ..Self::default() }
    }

    /// Numbers only, without a table.
    pub fn bare() -> Self {
        Self::default()
    }

    /// With one more column; `number` gets the index of the group or party.
    pub fn column(self, key: &str, unit: Unit, number: impl Fn(usize) -> f64) -> Self {
        self.known(key, unit, |index| Some(number(index)))
    }

    /// With one more column of which some numbers are not known.
    pub fn known(mut self, key: &str, unit: Unit, number: impl Fn(usize) -> Option<f64>) -> Self {
        let finite = |index: &usize| number(*index).filter(|number| number.is_finite());
        let numbers = self.indices.iter().map(finite).collect();
        self.columns.push(Column { key: key.into(), unit, numbers });
        self
    }

    /// With one more column, whose numbers stand in the order of the rows.
    pub fn listed(mut self, key: &str, unit: Unit, numbers: Vec<f64>) -> Self {
        let numbers = numbers.into_iter().map(|number| Some(number).filter(|number| number.is_finite())).collect();
        self.columns.push(Column { key: key.into(), unit, numbers });
        self
    }

    /// With one more number of the sentence; left out where it is not finite.
    pub fn number(mut self, name: &str, unit: Unit, number: f64) -> Self {
        if number.is_finite() {
            self.numbers.push(Amount { name: name.into(), unit, number });
        }
        self
    }
}

/// The working of a measure, in the program that shows cards; the one that opens the page does without.
pub const fn in_full(working: fn(&Case) -> Working) -> Option<fn(&Case) -> Working> {
    if crate::IS_FULL { Some(working) } else { None }
}
