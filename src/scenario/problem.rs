//! A scenario as plain numbers: what rules and measures compute with.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{
    Aversion, Comorbidity, Estimate, Flaw, Group, LifeTable, Party, PartyField, Scenario, TiePolicy, validate,
};
use crate::num::{self, linear::Programme};

/// A scenario as plain numbers, indexed by group, treatment, supply and party.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Units of each supply.
    pub stock: Vec<f64>,
    /// The patient groups.
    pub groups: Vec<Patients>,
    /// Every way to treat a patient of some group; those of one group stand together, preferred first.
    pub treatments: Vec<Treatment>,
    /// The parties.
    pub parties: Vec<PartyNumbers>,
    /// Patients are whole persons.
    pub whole: bool,
    /// What happens between patients whom a rule cannot tell apart.
    pub ties: TiePolicy,
    /// Left-over supply is offered again.
    pub top_up: bool,
    /// Yearly discount rate of future years of life.
    pub discount_rate: f64,
    /// Seed of random draws.
    pub seed: u64,
    /// How much inequality of lifetime health counts.
    pub aversion: Aversion,
    /// Money that a year of healthy life is held to be worth.
    pub worth_of_year: Option<f64>,
}

/// The numbers of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Patients {
    /// Index of the party that speaks for it.
    pub party: usize,
    /// Patients in need; a whole number when patients are whole.
    pub need: f64,
    /// Mean age, years.
    pub age: Option<f64>,
    /// Youngest and oldest age; both the mean age where no range is given.
    pub ages: Option<(f64, f64)>,
    /// Chance of death untreated.
    pub risk_untreated: f64,
    /// Years a survivor can expect: given, or read off the life table at the group's age.
    pub years_left: Option<f64>,
    /// Years that the reference life table gives at the group's age.
    pub reference_years: Option<f64>,
    /// Quality of a survivor's years, 0 to 1.
    pub quality: f64,
    /// Disability weight of the illness.
    pub disability_weight: f64,
    /// Years ill when untreated, when treated.
    pub ill_years: (f64, f64),
    /// Organ failure score.
    pub severity: Option<f64>,
    /// Least and greatest organ failure score, where a range is given.
    pub severities: Option<(f64, f64)>,
    /// Other long-term illness.
    pub comorbidity: Comorbidity,
    /// Place in the queue.
    pub arrival: Option<f64>,
    /// Deprivation rank, 1 = most deprived.
    pub deprivation_rank: Option<f64>,
    /// Share of essential workers.
    pub essential_share: f64,
    /// Share with a reciprocity claim.
    pub reciprocity_share: f64,
    /// Price the group can pay; its party's income per head where the group's own is not given.
    pub ability_to_pay: Option<f64>,
    /// Cost of one first treatment; what its supplies cost where the group's own is not given.
    pub cost: Option<f64>,
    /// Cost of each further treatment, in their order: what its supplies cost.
    pub alternative_costs: Vec<Option<f64>>,
    /// Weight per person.
    pub weight: f64,
    /// The group's treatments, as indices into [`Problem::treatments`]; never empty.
    pub treatments: Range<usize>,
}

/// One way to treat a patient of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Treatment {
    /// Index of the group.
    pub group: usize,
    /// Fall in the chance of death, `risk_untreated - risk_treated`; negative when it harms.
    pub benefit: f64,
    /// Units of each supply that one patient uses.
    pub bundle: Vec<f64>,
}

/// The numbers of one party.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyNumbers {
    /// Inhabitants.
    pub population: Option<f64>,
    /// Least share of need for which it signs.
    pub walk_away: Option<f64>,
    /// Its own stock of each supply if talks fail; `None` when it has none.
    pub fallback: Option<Vec<f64>>,
    /// Income per head and year.
    pub income_per_head: Option<f64>,
    /// Courses it directs to other parties, as index and courses.
    pub earmarks: Vec<(usize, f64)>,
    /// Share of the population it asks to be covered, 0 to 1.
    pub requested_coverage: Option<f64>,
    /// Share of the population covered so far, 0 to 1.
    pub coverage_so_far: Option<f64>,
    /// Threat score, 0 to 1.
    pub threat: Option<f64>,
    /// Vulnerability score, 0 to 1.
    pub vulnerability: Option<f64>,
    /// New infections per infected person.
    pub reproduction_number: Option<f64>,
    /// Standard expected years of life lost that one course averts, where the party states them.
    pub life_years_per_course: Option<f64>,
    /// Poverty gap that one course averts.
    pub poverty_averted_per_course: Option<f64>,
    /// National income loss that one course averts.
    pub income_saved_per_course: Option<f64>,
}

impl Problem {
    /// Compiles a scenario; fails with everything that is wrong with it.
    pub fn compile(scenario: &Scenario) -> Result<Self, Vec<Flaw>> {
        validate(scenario)?;
        Ok(Self::compile_sound(scenario))
    }

    /// Compiles a scenario that is known to be without flaws, except that values may lie outside their limits.
    pub fn compile_sound(scenario: &Scenario) -> Self {
        let supply = |id: &str| scenario.supplies.iter().position(|supply| supply.id == id);
        let per_supply = |amounts: &BTreeMap<String, Estimate>| {
            let mut units = vec![0.0; scenario.supplies.len()];
            for (id, amount) in amounts {
                if let Some(index) = supply(id) {
                    units[index] = amount.value;
                }
            }
            units
        };
        let mut treatments = Vec::new();
        let mut groups = Vec::new();
        for (index, group) in scenario.groups.iter().enumerate() {
            let first = treatments.len();
            let untreated = group.risk_untreated.value;
            treatments.push(Treatment {
                group: index,
                benefit: untreated - group.risk_treated.value,
                bundle: per_supply(&group.uses),
            });
            treatments.extend(group.alternatives.iter().map(|alternative| Treatment {
                group: index,
                benefit: untreated - alternative.risk_treated.value,
                bundle: per_supply(&alternative.uses),
            }));
            groups.push(patients(scenario, group, first..treatments.len()));
        }
        let parties = scenario.parties.iter().map(|one| {
            let fallback = (!one.fallback.is_empty()).then(|| per_supply(&one.fallback));
            party(scenario, one, fallback)
        });
        let settings = &scenario.settings;
        Self {
            stock: scenario.supplies.iter().map(super::Supply::stock).collect(),
            groups,
            treatments,
            parties: parties.collect(),
            whole: settings.whole_patients,
            ties: settings.ties,
            top_up: settings.top_up,
            discount_rate: settings.discount_rate,
            seed: u64::from(settings.seed),
            aversion: settings.aversion,
            worth_of_year: settings.worth_of_year,
        }
    }

    /// A problem of bare need, bundles (one treatment a group) and stock: one party, no risks,
    /// divisible patients. For claims and for shares between parties.
    pub fn plain(need: &[f64], bundles: &[Vec<f64>], stock: &[f64]) -> Self {
        let groups = need.iter().enumerate().map(|(group, &need)| Patients {
            party: 0,
            need,
            age: None,
            ages: None,
            risk_untreated: 0.0,
            years_left: None,
            reference_years: None,
            quality: 1.0,
            disability_weight: 0.0,
            ill_years: (0.0, 0.0),
            severity: None,
            severities: None,
            comorbidity: Comorbidity::None,
            arrival: None,
            deprivation_rank: None,
            essential_share: 0.0,
            reciprocity_share: 0.0,
            ability_to_pay: None,
            cost: None,
            alternative_costs: Vec::new(),
            weight: 1.0,
            treatments: group..group + 1,
        });
        let treatments =
            bundles.iter().enumerate().map(|(group, bundle)| Treatment { group, benefit: 0.0, bundle: bundle.clone() });
        Self {
            stock: stock.to_vec(),
            groups: groups.collect(),
            treatments: treatments.collect(),
            parties: vec![PartyNumbers::default()],
            whole: false,
            ties: TiePolicy::Share,
            top_up: true,
            discount_rate: 0.0,
            seed: 1,
            aversion: Aversion::default(),
            worth_of_year: None,
        }
    }

    /// Maximise the total of a value per patient treated, over what the stock and need allow.
    ///
    /// One column per treatment; one row per supply, then one per group with several treatments.
    pub fn programme(&self, stock: &[f64], need: &[f64], value: impl Fn(usize) -> f64) -> Programme {
        let row = |units: &dyn Fn(&Treatment) -> f64| self.treatments.iter().map(units).collect::<Vec<f64>>();
        let mut rows: Vec<Vec<f64>> = (0..stock.len()).map(|supply| row(&|way| way.bundle[supply])).collect();
        let mut limits = stock.to_vec();
        for index in (0..self.groups.len()).filter(|&group| self.groups[group].treatments.len() > 1) {
            rows.push(row(&|way| if way.group == index { 1.0 } else { 0.0 }));
            limits.push(need[index]);
        }
        Programme {
            objective: (0..self.treatments.len()).map(value).collect(),
            bounds: self.treatments.iter().map(|way| need[way.group]).collect(),
            rows,
            limits,
        }
    }

    /// All patients in need.
    pub fn total_need(&self) -> f64 {
        self.groups.iter().map(|group| group.need).sum()
    }

    /// Cost of treating one patient in that way; `None` when it is not known.
    pub fn cost_of(&self, way: usize) -> Option<f64> {
        let patients = &self.groups[self.treatments[way].group];
        match way - patients.treatments.start {
            0 => patients.cost,
            further => patients.alternative_costs.get(further - 1).copied().flatten(),
        }
    }

    /// Years a survivor of the group gains, discounted at the scenario's rate.
    pub fn years_gained(&self, group: usize) -> Option<f64> {
        self.groups[group].years_left.map(|years| num::discounted_years(years, self.discount_rate))
    }

    /// How deprived each group is: the share of people in need more deprived than it, plus half of
    /// its own tie; `None` for groups without a rank, which do not count.
    pub fn deprivation(&self) -> Vec<Option<f64>> {
        let ranked: Vec<(usize, f64)> = self
            .groups
            .iter()
            .enumerate()
            .filter_map(|(group, p)| p.deprivation_rank.map(|rank| (group, rank)))
            .collect();
        let need: Vec<f64> = ranked.iter().map(|(group, _)| self.groups[*group].need).collect();
        let order: Vec<f64> = ranked.iter().map(|(_, rank)| *rank).collect();
        let mut places = vec![None; self.groups.len()];
        for ((group, _), place) in ranked.iter().zip(num::fractional_ranks(&need, &order)) {
            places[*group] = Some(place);
        }
        places
    }

    /// Indices of the groups for which a party speaks.
    pub fn groups_of(&self, party: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.groups.len()).filter(move |&group| self.groups[group].party == party)
    }
}

fn party(scenario: &Scenario, party: &Party, fallback: Option<Vec<f64>>) -> PartyNumbers {
    let value = |field: PartyField| field.get(party).map(|estimate| estimate.value);
    let index = |id: &String| scenario.parties.iter().position(|party| party.id == *id);
    PartyNumbers {
        population: value(PartyField::Population),
        walk_away: value(PartyField::WalkAway),
        fallback,
        income_per_head: value(PartyField::IncomePerHead),
        earmarks: party.earmarks.iter().filter_map(|(id, courses)| Some((index(id)?, courses.value))).collect(),
        requested_coverage: value(PartyField::RequestedCoverage),
        coverage_so_far: value(PartyField::CoverageSoFar),
        threat: value(PartyField::Threat),
        vulnerability: value(PartyField::Vulnerability),
        reproduction_number: value(PartyField::ReproductionNumber),
        life_years_per_course: value(PartyField::LifeYearsPerCourse),
        poverty_averted_per_course: value(PartyField::PovertyAvertedPerCourse),
        income_saved_per_course: value(PartyField::IncomeSavedPerCourse),
    }
}

fn patients(scenario: &Scenario, group: &Group, treatments: Range<usize>) -> Patients {
    let value = |estimate: &Option<Estimate>| estimate.as_ref().map(|estimate| estimate.value);
    let party = scenario.parties.iter().position(|party| party.id == group.party).unwrap_or(0);
    let age = value(&group.age);
    let reference_years = age.map(|age| LifeTable::named(scenario.settings.life_table).at(age));
    let size = group.size.value;
    Patients {
        party,
        need: if scenario.settings.whole_patients { size.floor() } else { size },
        age,
        ages: group.age.as_ref().map(|age| (age.low.unwrap_or(age.value), age.high.unwrap_or(age.value))),
        risk_untreated: group.risk_untreated.value,
        years_left: value(&group.years_left).or(reference_years),
        reference_years,
        quality: value(&group.quality).unwrap_or(1.0),
        disability_weight: value(&group.disability_weight).unwrap_or(0.0),
        ill_years: (value(&group.ill_years_untreated).unwrap_or(0.0), value(&group.ill_years_treated).unwrap_or(0.0)),
        severity: value(&group.severity),
        severities: group.severity.as_ref().and_then(|score| score.low.zip(score.high)),
        comorbidity: group.comorbidity,
        arrival: value(&group.arrival),
        deprivation_rank: value(&group.deprivation_rank),
        essential_share: value(&group.essential_share).unwrap_or(0.0),
        reciprocity_share: value(&group.reciprocity_share).unwrap_or(0.0),
        ability_to_pay: value(&group.ability_to_pay)
            .or_else(|| scenario.parties.get(party).and_then(|party| value(&party.income_per_head))),
        cost: value(&group.cost).or_else(|| cost_of_supplies(scenario, &group.uses)),
        alternative_costs: group.alternatives.iter().map(|way| cost_of_supplies(scenario, &way.uses)).collect(),
        weight: value(&group.weight).unwrap_or(1.0),
        treatments,
    }
}

/// What the supplies cost that one patient uses; `None` when one of them has no price.
fn cost_of_supplies(scenario: &Scenario, uses: &BTreeMap<String, Estimate>) -> Option<f64> {
    let used = uses.iter().filter(|(_, units)| units.value > 0.0);
    let costs = used.map(|(id, units)| {
        let supply = scenario.supplies.iter().find(|supply| supply.id == *id)?;
        supply.unit_cost.as_ref().map(|cost| cost.value * units.value)
    });
    costs.sum()
}
