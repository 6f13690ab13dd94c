//! New rows and new scenarios: the least that is valid.

use super::{Comorbidity, Group, History, Kind, Party, SCHEMA, Scenario, Settings, Supply, VERSION};

impl Scenario {
    /// The id of every case that is begun from an empty form.
    pub const OWN: &str = "own-scenario";

    /// The smallest valid case: one party, one group of 100 patients, one supply of 50 courses.
    pub fn blank(id: &str, words: &BlankWords) -> Self {
        let supply = Supply::blank(1, &words.supply, &words.unit);
        let parties = (1..=2).map(|number| Party::blank(number, &words.party)).collect();
        let groups =
            (1..=2).map(|number| Group::blank(number, &words.group, &format!("party-{number}"), &supply.id)).collect();
        Self {
            schema: SCHEMA.into(),
            version: VERSION,
            id: id.into(),
            title: words.title.clone(),
            summary: String::new(),
            place: String::new(),
            period: String::new(),
            scarce: String::new(),
            kind: Kind::Fictional,
            time: None,
            settings: Settings::default(),
            supplies: vec![supply],
            parties,
            groups,
            rules: Vec::new(),
            measures: Vec::new(),
            own_rules: Vec::new(),
            facts: Vec::new(),
            history: History::default(),
            questions: Vec::new(),
            caveats: Vec::new(),
            sources: Vec::new(),
            note: String::new(),
            rule_notes: Default::default(),
        }
    }
}

impl Supply {
    /// Fifty units of something.
    pub fn blank(number: usize, name: &str, unit: &str) -> Self {
        Self {
            id: format!("supply-{number}"),
            name: if number == 1 { name.to_string() } else { format!("{name} {number}") },
            unit: unit.into(),
            amount: 50.0.into(),
            reusable: None,
            tranches: Vec::new(),
            unit_cost: None,
            note: String::new(),
        }
    }
}

/// The names that a new scenario starts with, in the user's language.
#[derive(Clone, Debug, Default)]
pub struct BlankWords {
    /// Title of the scenario.
    pub title: String,
    /// Name of the first supply.
    pub supply: String,
    /// Its unit.
    pub unit: String,
    /// Name of a party; its number is appended.
    pub party: String,
    /// Name of a group; its number is appended.
    pub group: String,
    /// Name of a further treatment.
    pub treatment: String,
}

impl Party {
    /// A party about which nothing is known.
    pub fn blank(number: usize, name: &str) -> Self {
        Self {
            id: format!("party-{number}"),
            name: format!("{name} {number}"),
            iso3: String::new(),
            population: None,
            income_group: None,
            income_per_head: None,
            life_expectancy: None,
            under_five_mortality: None,
            physicians: None,
            walk_away: None,
            fallback: Default::default(),
            earmarks: Default::default(),
            requested_coverage: None,
            coverage_so_far: None,
            threat: None,
            vulnerability: None,
            reproduction_number: None,
            life_years_per_course: None,
            poverty_averted_per_course: None,
            income_saved_per_course: None,
            note: String::new(),
        }
    }
}

impl Group {
    /// A hundred patients of age 40 of whom treatment saves one in five, one unit each.
    pub fn blank(number: usize, name: &str, party: &str, supply: &str) -> Self {
        Self {
            id: format!("group-{number}"),
            name: format!("{name} {number}"),
            party: party.into(),
            size: 100.0.into(),
            age: Some(40.0.into()),
            risk_untreated: 0.4.into(),
            risk_treated: 0.2.into(),
            uses: [(supply.to_string(), 1.0.into())].into(),
            years_left: None,
            quality: None,
            disability_weight: None,
            ill_years_untreated: None,
            ill_years_treated: None,
            severity: None,
            comorbidity: Comorbidity::None,
            arrival: Some((number as f64).into()),
            arrival_by_period: Vec::new(),
            deprivation_rank: Some((number as f64).into()),
            essential_share: None,
            reciprocity_share: None,
            ability_to_pay: None,
            cost: None,
            weight: None,
            alternatives: Vec::new(),
            note: String::new(),
        }
    }
}
