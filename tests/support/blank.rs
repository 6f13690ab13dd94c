//! A small scenario to begin with.
//!
//! A test file takes it in with `#[path = "support/blank.rs"] mod blank;`.

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
