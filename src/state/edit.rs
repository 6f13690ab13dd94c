//! Changes that a user makes to a scenario: each is one step of undo.

use crate::scenario::{
    Alternative, AssumedRanges, Aversion, BlankWords, Bounds, Comorbidity, Estimate, Extension, Figure, Group,
    IncomeGroup, LifeTableName, OwnRule, Part, Party, RuleChoice, Scenario, Supply, ThreePoint, TiePolicy, Words,
};
use crate::study::{chosen_rules, toggled};

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Another value of a figure; `None` clears it.
    Figure(Figure, Option<f64>),
    /// Another range of a figure that is given, with its likely value; no range without ends.
    Range(Figure, ThreePoint),
    /// Another meaning of the range of a figure that is given.
    Bounds(Figure, Bounds),
    /// Another text.
    Words(Words, String),
    /// Another party speaks for a group.
    SpokenForBy(usize, String),
    /// Another long-term illness of a group.
    Comorbidity(usize, Comorbidity),
    /// Another income group of a party; `None` when nobody says.
    IncomeGroup(usize, Option<IncomeGroup>),
    /// Several rows at once, with their sources.
    Extend(Box<Extension>),
    /// A further row at the end of a list.
    Add(Part),
    /// The same row again, right after it.
    Duplicate(Part, usize),
    /// A row less.
    Remove(Part, usize),
    /// The scenario with a table read into it.
    Table(Box<Scenario>),
    /// A row one place up (`true`) or down.
    Move(Part, usize, bool),
    /// One more way to treat a group.
    AddTreatment(usize),
    /// One way less to treat a group.
    RemoveTreatment(usize, usize),
    /// Whole patients or fractions.
    WholePatients(bool),
    /// Left-overs offered again or not.
    TopUp(bool),
    /// Another tie policy.
    Ties(TiePolicy),
    /// Another life table.
    LifeTable(LifeTableName),
    /// Another discount rate.
    Discount(f64),
    /// Another seed.
    Seed(u32),
    /// Another aversion to inequality of lifetime health.
    Aversion(Aversion),
    /// Another worth of a year of healthy life; `None` when nobody says.
    WorthOfYear(Option<f64>),
    /// Other ranges for figures that state none.
    AssumedRanges(AssumedRanges),
    /// Other measures to show, by id; those of the first screen when empty.
    Measures(Vec<String>),
    /// Other rules to compare.
    Rules(Vec<RuleChoice>),
    /// Another value of a rule's parameter: rule id, parameter id, value.
    Parameter(String, &'static str, f64),
    /// A preset of a rule in place of what is set on it: rule id, parameters that differ from the defaults.
    Preset(String, &'static [(&'static str, f64)]),
    /// A further own rule, also compared from now on.
    AddOwn(Box<OwnRule>),
    /// An own rule as it is from now on, in place of the one with its id.
    Own(Box<OwnRule>),
}

impl Edit {
    /// What it changes, where a second change of the same is still the same step of undo: typing in
    /// a field or dragging a slider.
    pub fn target(&self) -> Option<String> {
        match self {
            Self::Figure(figure, _) => Some(format!("{figure:?}")),
            Self::Range(figure, _) => Some(format!("range/{figure:?}")),
            Self::Words(words, _) => Some(format!("{words:?}")),
            Self::Parameter(rule, parameter, _) => Some(format!("{rule}/{parameter}")),
            Self::Own(own) => Some(format!("own/{}", own.id)),
            Self::Discount(_) => Some("discount".into()),
            Self::Seed(_) => Some("seed".into()),
            Self::Aversion(_) => Some("aversion".into()),
            Self::WorthOfYear(_) => Some("worth".into()),
            Self::AssumedRanges(_) => Some("assumed".into()),
            _ => None,
        }
    }

    /// The scenario after the change. An address that leads nowhere changes nothing.
    pub fn apply(&self, scenario: &Scenario, words: &BlankWords) -> Scenario {
        let mut after = scenario.clone();
        match self {
            Self::Figure(figure, value) => {
                let estimate = value.map(|value| match figure.get(scenario) {
                    Some(before) => before.edited(value),
                    None => Estimate::illustrative(value),
                });
                figure.set(&mut after, estimate);
            }
            Self::Rules(rules) => after.rules.clone_from(rules),
            // The program that opens the page has no other control that changes the scenario.
            _ if !crate::IS_FULL => {}
            Self::Range(figure, points) => {
                let estimate = figure.get(scenario).map(|before| before.with_points(*points));
                estimate.into_iter().for_each(|estimate| figure.set(&mut after, Some(estimate)));
            }
            Self::Bounds(figure, bounds) => {
                let estimate = figure.get(scenario).map(|before| Estimate { bounds: *bounds, ..before.clone() });
                estimate.into_iter().for_each(|estimate| figure.set(&mut after, Some(estimate)));
            }
            Self::Words(words, text) => words.set(&mut after, text.clone()),
            Self::SpokenForBy(row, party) => with(&mut after.groups, *row, |group| group.party.clone_from(party)),
            Self::Comorbidity(row, illness) => with(&mut after.groups, *row, |group| group.comorbidity = *illness),
            Self::IncomeGroup(row, group) => with(&mut after.parties, *row, |party| party.income_group = *group),
            Self::Extend(extension) => after = scenario.extended(extension),
            Self::Add(part) => add(&mut after, *part, words),
            Self::Duplicate(part, row) => duplicate(&mut after, *part, *row),
            Self::Remove(part, row) => after.remove(*part, *row),
            Self::Table(read) => after.clone_from(read),
            Self::Move(part, row, up) => shift(&mut after, *part, *row, *up),
            Self::AddTreatment(row) => with(&mut after.groups, *row, |group| {
                group.alternatives.push(Alternative {
                    name: words.treatment.clone(),
                    risk_treated: Estimate::illustrative(group.risk_treated.value),
                    uses: group.uses.clone(),
                });
            }),
            Self::RemoveTreatment(row, way) => with(&mut after.groups, *row, |group| {
                if *way < group.alternatives.len() {
                    group.alternatives.remove(*way);
                }
            }),
            Self::WholePatients(whole) => after.settings.whole_patients = *whole,
            Self::TopUp(on) => after.settings.top_up = *on,
            Self::Ties(policy) => after.settings.ties = *policy,
            Self::LifeTable(table) => after.settings.life_table = *table,
            Self::Discount(rate) => after.settings.discount_rate = *rate,
            Self::Seed(seed) => after.settings.seed = *seed,
            Self::Aversion(aversion) => after.settings.aversion = *aversion,
            Self::WorthOfYear(worth) => after.settings.worth_of_year = *worth,
            Self::AssumedRanges(assumed) => after.settings.assumed_ranges = *assumed,
            Self::Measures(measures) => after.measures.clone_from(measures),
            Self::Parameter(rule, parameter, value) => set(&mut after, rule, |choice| {
                choice.parameters.insert((*parameter).into(), *value);
            }),
            Self::Preset(rule, values) => set(&mut after, rule, |choice| {
                choice.parameters = values.iter().map(|(id, value)| ((*id).into(), *value)).collect();
            }),
            Self::AddOwn(own) => {
                after.own_rules.push((**own).clone());
                after.rules = toggled(&after, &own.choice_id());
            }
            Self::Own(own) => {
                if let Some(before) = after.own_rules.iter_mut().find(|other| other.id == own.id) {
                    before.clone_from(own);
                }
            }
        }
        after
    }
}

fn with<T>(list: &mut [T], row: usize, change: impl FnOnce(&mut T)) {
    if let Some(item) = list.get_mut(row) {
        change(item);
    }
}

fn set(scenario: &mut Scenario, rule: &str, change: impl FnOnce(&mut RuleChoice)) {
    scenario.rules = chosen_rules(scenario);
    if let Some(choice) = scenario.rules.iter_mut().find(|choice| choice.rule == rule) {
        change(choice);
    }
}

fn add(scenario: &mut Scenario, part: Part, words: &BlankWords) {
    let number = |taken: &dyn Fn(usize) -> bool, start: usize| (start..).find(|&n| !taken(n)).unwrap_or(start);
    match part {
        Part::Supplies => {
            let taken = |n: usize| scenario.supplies.iter().any(|supply| supply.id == format!("supply-{n}"));
            let number = number(&taken, scenario.supplies.len() + 1);
            scenario.supplies.push(Supply::blank(number, &words.supply, &words.unit));
        }
        Part::Parties => {
            let taken = |n: usize| scenario.parties.iter().any(|party| party.id == format!("party-{n}"));
            let number = number(&taken, scenario.parties.len() + 1);
            scenario.parties.push(Party::blank(number, &words.party));
        }
        Part::Groups => {
            let taken = |n: usize| scenario.groups.iter().any(|group| group.id == format!("group-{n}"));
            let number = number(&taken, scenario.groups.len() + 1);
            let party = scenario.parties.first().map_or("", |party| &party.id);
            let supply = scenario.supplies.first().map_or("", |supply| &supply.id);
            scenario.groups.push(Group::blank(number, &words.group, party, supply));
        }
        _ => {}
    }
}

fn duplicate(scenario: &mut Scenario, part: Part, row: usize) {
    fn again<T: Clone>(list: &mut Vec<T>, row: usize, id: impl Fn(&mut T) -> &mut String, known: &[String]) {
        if let Some(mut copy) = list.get(row).cloned() {
            let stem = id(&mut copy).clone();
            let fresh = (2..).map(|n| format!("{stem}-{n}")).find(|fresh| !known.contains(fresh));
            *id(&mut copy) = fresh.unwrap_or(stem);
            list.insert(row + 1, copy);
        }
    }
    match part {
        Part::Supplies => {
            let known: Vec<String> = scenario.supplies.iter().map(|supply| supply.id.clone()).collect();
            let before = known.get(row).cloned();
            again(&mut scenario.supplies, row, |supply| &mut supply.id, &known);
            // Whoever used the one uses the copy too: the copy would otherwise serve nobody.
            let copy = scenario.supplies.get(row + 1).map(|supply| supply.id.clone());
            if let (Some(before), Some(copy)) = (before, copy) {
                for group in &mut scenario.groups {
                    if let Some(units) = group.uses.get(&before).cloned() {
                        group.uses.insert(copy.clone(), units);
                    }
                }
            }
        }
        Part::Parties => {
            let known: Vec<String> = scenario.parties.iter().map(|party| party.id.clone()).collect();
            again(&mut scenario.parties, row, |party| &mut party.id, &known);
        }
        Part::Groups => {
            let known: Vec<String> = scenario.groups.iter().map(|group| group.id.clone()).collect();
            again(&mut scenario.groups, row, |group| &mut group.id, &known);
        }
        _ => {}
    }
}

fn shift(scenario: &mut Scenario, part: Part, row: usize, up: bool) {
    fn swap<T>(list: &mut [T], row: usize, up: bool) {
        let other = if up { row.checked_sub(1) } else { Some(row + 1) };
        if let Some(other) = other.filter(|&other| other < list.len() && row < list.len()) {
            list.swap(row, other);
        }
    }
    match part {
        Part::Supplies => swap(&mut scenario.supplies, row, up),
        Part::Parties => swap(&mut scenario.parties, row, up),
        Part::Groups => swap(&mut scenario.groups, row, up),
        _ => {}
    }
}
