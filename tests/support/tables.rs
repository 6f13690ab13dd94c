//! Tables read into a scenario.
//!
//! A test file takes it in with `#[path = "support/tables.rs"] mod tables;`.

use evenhand::exchange::csv::{Choices, Decimal, Preview, Surroundings};
use evenhand::scenario::Scenario;

/// A table as it is read into a scenario.
pub fn preview_with(text: &str, scenario: &Scenario, choices: &Choices, decimal: Decimal) -> Preview {
    Preview::read(text, Surroundings { scenario, decimal, names: &[] }, choices).unwrap()
}
