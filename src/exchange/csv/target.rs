//! What a column of a table holds: a field, or an end of its range.

use super::field::Field;
use crate::scenario::Estimate;

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
        let ends: &[End] = if field.has_ends() { &[End::Value, End::Low, End::High] } else { &[End::Value] };
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

impl Target {
    /// The number of a figure that it stands for, if there is one.
    pub fn of(&self, figure: &Estimate) -> Option<f64> {
        match self.end {
            End::Value => Some(figure.value),
            End::Low => figure.low,
            End::High => figure.high,
        }
    }
}

impl From<Field> for Target {
    fn from(field: Field) -> Self {
        Self { field, end: End::Value }
    }
}
