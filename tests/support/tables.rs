//! A small scenario, and tables read into a scenario.
//!
//! A test file takes it in with `#[path = "support/tables.rs"] mod tables;`.

use evenhand::exchange::csv::{Choices, Decimal, Preview, Surroundings};
use evenhand::scenario::{BlankWords, Scenario};

/// Two parties, Town 1 and Town 2, two groups, Group 1 and Group 2, and one supply, Drug.
pub fn blank() -> Scenario {
    let word = |word: &str| word.to_string();
    let words = BlankWords {
        title: word("Ward"),
        supply: word("Drug"),
        unit: word("courses"),
        party: word("Town"),
        group: word("Group"),
        treatment: word("Treatment"),
    };
    Scenario::blank("ward", &words)
}

/// A table as it is read into a scenario.
pub fn preview_with(text: &str, scenario: &Scenario, choices: &Choices, decimal: Decimal) -> Preview {
    Preview::read(text, Surroundings { scenario, decimal, names: &[] }, choices).unwrap()
}
