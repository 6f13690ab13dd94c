//! How large a scenario may be. Beyond these the page would be neither quick nor readable.

use super::Range;

/// Most supplies.
pub const SUPPLIES: usize = 8;
/// Most parties.
pub const PARTIES: usize = 60;
/// Most groups.
pub const GROUPS: usize = 200;
/// Most other treatments of one group.
pub const ALTERNATIVES: usize = 3;
/// Most periods.
pub const PERIODS: usize = 120;
/// Most own rules.
pub const OWN_RULES: usize = 20;
/// Most criteria of an own rule.
pub const CRITERIA: usize = 20;
/// Largest weight of a criterion.
pub const WEIGHT: f64 = 1e6;
/// Most sources, facts, questions or caveats, and most sources of one figure.
pub const LIST: usize = 200;
/// Most flaws that are told of one scenario.
pub const FLAWS: usize = 1_000;
/// Most characters of an id.
pub const ID: usize = 40;
/// Most characters of a name or title.
pub const NAME: usize = 120;
/// Most characters of a note, a summary or a citation.
pub const TEXT: usize = 2_000;
/// Largest number of patients, people or units.
pub const COUNT: f64 = 1e12;
/// Most units of a supply for one patient.
pub const UNITS_PER_PATIENT: f64 = 1e6;
/// Least units of a supply for one patient, when it is used at all.
pub const LEAST_UNITS_PER_PATIENT: f64 = 1e-6;
/// Largest sum of money.
pub const MONEY: f64 = 1e15;
/// Oldest age and longest remaining life, years.
pub const YEARS: f64 = 130.0;
/// Highest yearly discount rate.
pub const DISCOUNT: f64 = 0.2;
/// Atkinson's aversion to inequality.
pub const ATKINSON: Range = Range { least: 0.0, greatest: 50.0 };
/// Kolm's aversion to inequality, per year.
pub const KOLM: Range = Range { least: 0.0, greatest: 5.0 };
/// Order of the extended Gini.
pub const EXTENDED_GINI: Range = Range { least: 1.0, greatest: 20.0 };
