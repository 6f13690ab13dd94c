//! What the gallery shows of each scenario, without the scenario itself.

use serde::{Deserialize, Serialize};

use crate::exchange::json;
use crate::scenario::{Kind, Scenario};

/// The cards of all scenarios, made from their files by `cargo xtask gallery`.
pub const COMMITTED: &str = include_str!("gallery.json");

/// What the gallery shows of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Id of the scenario.
    pub id: String,
    /// Name.
    pub title: String,
    /// What happens, in a few sentences.
    pub summary: String,
    /// Where it happens.
    pub place: String,
    /// When it happens.
    pub period: String,
    /// What is scarce, in a few words.
    pub scarce: String,
    /// Real or fictional.
    pub kind: Kind,
    /// How many groups it has.
    pub groups: usize,
    /// How many parties it has.
    pub parties: usize,
    /// Patients in need per party, in the order of the parties; per group where there is one party.
    pub need: Vec<(String, f64)>,
}

impl Card {
    /// The card of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let Scenario { parties, groups, .. } = scenario;
        let need_of =
            |party: &str| groups.iter().filter(|group| group.party == party).map(|group| group.size.value).sum();
        let need = match parties.as_slice() {
            [_] => groups.iter().map(|group| (group.name.clone(), group.size.value)).collect(),
            several => several.iter().map(|party| (party.name.clone(), need_of(&party.id))).collect(),
        };
        Self {
            id: scenario.id.clone(),
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            place: scenario.place.clone(),
            period: scenario.period.clone(),
            scarce: scenario.scarce.clone(),
            kind: scenario.kind,
            groups: groups.len(),
            parties: parties.len(),
            need,
        }
    }
}

/// The cards of all scenarios, in the order of the catalogue.
pub fn gallery() -> Vec<Card> {
    // A test holds that it can be read.
    json::parse(COMMITTED).unwrap_or_default()
}

/// The cards of all scenarios as a file, one to a line.
pub fn generate() -> String {
    let scenarios = super::CATALOGUE.iter().filter_map(|entry| entry.scenario().ok());
    let lines: Vec<String> = scenarios.map(|scenario| json::line(&Card::of(&scenario))).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}
