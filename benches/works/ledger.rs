//! The page's own way: rules on the ledger with every measure, on scenarios of the library.

use std::hint::black_box;

use evenhand::exchange::json;
use evenhand::measures::catalogue::MEASURES;
use evenhand::scenario::{AssumedRanges, Scenario};
use evenhand::study::draws::BatchWork;
use evenhand::study::{compare, every_rule};

use super::{Task, Work};

pub const WORKS: &[Work] = &[
    Work {
        name: "the page's comparison: classic rules, every measure, explanations; four villages",
        budget: None,
        peers: &[],
        ready: || comparison(scenario(VILLAGES)),
    },
    Work {
        name: "the page's comparison: every rule, every measure, explanations; a field hospital",
        budget: None,
        peers: &[],
        ready: || comparison(with_rules(scenario(HOSPITAL), usize::MAX)),
    },
    Work {
        name: "the page's 10,000 worlds: classic rules x first measures; four villages",
        budget: None,
        peers: &[],
        ready: || worlds(scenario(VILLAGES), 10_000),
    },
    Work {
        name: "the page's 10,000 worlds: classic rules x first measures; malaria vaccine",
        budget: None,
        peers: &[],
        ready: || worlds(scenario(MALARIA), 10_000),
    },
    Work {
        name: "the page's 10,000 worlds: classic rules x first measures; a field hospital",
        budget: None,
        peers: &[],
        ready: || worlds(scenario(HOSPITAL), 10_000),
    },
];

pub const VILLAGES: &str = include_str!("../../src/library/four-villages.json");
const MALARIA: &str = include_str!("../../src/library/malaria-rtss-2023.json");
const HOSPITAL: &str = include_str!("../../src/library/field-hospital.json");

/// A scenario file of the library.
#[allow(clippy::expect_used, reason = "the tests of the library hold that its files can be read")]
pub fn scenario(text: &str) -> Scenario {
    json::read(text).expect("a scenario of the library")
}

/// The scenario with the first rules of the catalogue.
pub fn with_rules(mut scenario: Scenario, count: usize) -> Scenario {
    scenario.rules = every_rule(&scenario).into_iter().take(count).collect();
    scenario
}

/// The scenario with its groups again and again, until there are so many.
pub fn with_groups(mut scenario: Scenario, count: usize) -> Scenario {
    let groups = std::mem::take(&mut scenario.groups);
    scenario.groups = groups.iter().cycle().take(count).cloned().collect();
    for (number, group) in scenario.groups.iter_mut().enumerate() {
        group.id = format!("g{number}");
    }
    scenario
}

/// Everything that the page works out at every key press.
pub fn comparison(scenario: Scenario) -> Task {
    Box::new(move || drop(black_box(compare(black_box(&scenario)))))
}

/// So many worlds, all risks, sizes and supplies known to a fifth.
pub fn worlds(mut scenario: Scenario, count: usize) -> Task {
    scenario.settings.assumed_ranges = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };
    let first = MEASURES.iter().filter(|measure| measure.first_screen);
    let measures: Vec<String> = first.map(|measure| measure.id.to_string()).collect();
    Box::new(move || {
        if let Ok(mut work) = BatchWork::start(&scenario, &measures, 0, count) {
            while work.go_on().is_none() {}
        }
    })
}
