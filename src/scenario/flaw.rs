//! What can be wrong with a scenario: where, which value, and what would be right.

use std::fmt;

/// One thing that is wrong with a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// The offending field.
    pub place: Place,
    /// The offending value as text; empty where the fault is that nothing is there.
    pub value: String,
    /// What is wrong and what is allowed.
    pub fault: Fault,
}

/// A field of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The list it is in.
    pub part: Part,
    /// Row in that list, from 0; 0 for the scenario itself.
    pub row: usize,
    /// Name of the field in the file: `risk_treated`, `uses.med`.
    pub field: String,
}

/// The lists of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The scenario itself.
    Scenario,
    /// Its supplies.
    Supplies,
    /// Its parties.
    Parties,
    /// Its groups.
    Groups,
    /// Its chosen rules.
    Rules,
    /// Its own rules.
    OwnRules,
    /// Its sources.
    Sources,
    /// Its background facts.
    Facts,
}

/// What is wrong, with what is allowed.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Not a finite number.
    NotFinite,
    /// Outside the allowed range, bounds included.
    OutOfRange {
        /// Least value allowed.
        least: f64,
        /// Greatest value allowed.
        greatest: f64,
    },
    /// Not `low <= value <= high`.
    RangeOrder {
        /// The lower end given.
        low: f64,
        /// The upper end given.
        high: f64,
    },
    /// Nothing is there but something is needed.
    Empty,
    /// A text of more characters than allowed.
    TooLong {
        /// Most characters allowed.
        most: usize,
    },
    /// A list of more entries than allowed.
    TooMany {
        /// Most entries allowed.
        most: usize,
    },
    /// An id that stands for nothing.
    Unknown,
    /// An id that is used twice.
    Duplicate,
    /// A patient uses no supply at all, so nothing limits the treatment.
    UsesNothing,
    /// Shares by period that do not add up to 1.
    SharesSum {
        /// What they add up to.
        sum: f64,
    },
    /// A format version that this code does not read.
    Version,
}

impl Place {
    /// The field's path in the file, as `groups[2].risk_treated`.
    pub fn path(&self) -> String {
        let list = match self.part {
            Part::Scenario => return self.field.clone(),
            Part::Supplies => "supplies",
            Part::Parties => "parties",
            Part::Groups => "groups",
            Part::Rules => "rules",
            Part::OwnRules => "own_rules",
            Part::Sources => "sources",
            Part::Facts => "facts",
        };
        if self.field.is_empty() {
            format!("{list}[{}]", self.row)
        } else {
            format!("{list}[{}].{}", self.row, self.field)
        }
    }
}

/// The technical form, for files and the command line; the page says it through its locale.
impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place.path())?;
        let value = &self.value;
        match &self.fault {
            Fault::NotFinite => write!(f, "{value} is not a finite number"),
            Fault::OutOfRange { least, greatest } => {
                write!(f, "{value} is outside the allowed range {least} to {greatest}")
            }
            Fault::RangeOrder { low, high } => {
                write!(f, "{value} does not lie between its low {low} and its high {high}")
            }
            Fault::Empty => write!(f, "nothing is given, but something is needed"),
            Fault::TooLong { most } => write!(f, "the text {value} is longer than {most} characters"),
            Fault::TooMany { most } => write!(f, "{value} entries, but at most {most} are allowed"),
            Fault::Unknown => write!(f, "{value:?} is not the id of anything in this scenario"),
            Fault::Duplicate => write!(f, "{value:?} is used twice"),
            Fault::UsesNothing => write!(f, "one patient uses no supply: give at least one amount above 0"),
            Fault::SharesSum { sum } => write!(f, "the shares add up to {sum}, not to 1"),
            Fault::Version => write!(f, "version {value} is not known here; version 1 is"),
        }
    }
}
