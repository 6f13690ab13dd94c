//! Everything that can be wrong with a scenario, found in one pass.

mod own_rule;

use std::collections::BTreeMap;

use crate::scenario::{
    Estimate, Fault, Flaw, Group, GroupField, Part, Party, PartyField, Place, Range, Scenario, Supply, VERSION, limits,
};

/// Checks a scenario; on failure returns every flaw, in the order of the file, up to [`limits::FLAWS`].
///
/// Of a scenario with lists beyond the limits it says that alone: to look through them all could take minutes.
pub fn validate(scenario: &Scenario) -> Result<(), Vec<Flaw>> {
    let mut inspector = Inspector { scenario, flaws: Vec::new() };
    inspector.lists();
    if inspector.flaws.iter().any(|flaw| matches!(flaw.fault, Fault::TooMany { .. })) {
        return Err(inspector.flaws);
    }
    inspector.whole();
    for (row, supply) in scenario.supplies.iter().enumerate() {
        inspector.supply(row, supply);
    }
    for (row, party) in scenario.parties.iter().enumerate() {
        inspector.party(row, party);
    }
    for (row, group) in scenario.groups.iter().enumerate() {
        inspector.group(row, group);
    }
    for (row, choice) in scenario.rules.iter().enumerate() {
        inspector.text(Part::Rules, row, "rule", &choice.rule, limits::ID, true);
        for (parameter, value) in &choice.parameters {
            inspector.finite(Part::Rules, row, &format!("parameters.{parameter}"), *value);
        }
    }
    for measure in &scenario.measures {
        inspector.text(Part::Scenario, 0, "measures", measure, limits::NAME, true);
    }
    for (row, own) in scenario.own_rules.iter().enumerate() {
        inspector.own_rule(row, own);
    }
    inspector.story();
    if inspector.flaws.is_empty() { Ok(()) } else { Err(inspector.flaws) }
}

const COUNT: Range = Range { least: 0.0, greatest: limits::COUNT };
const MONEY: Range = Range { least: 0.0, greatest: limits::MONEY };

struct Inspector<'a> {
    scenario: &'a Scenario,
    flaws: Vec<Flaw>,
}

impl Inspector<'_> {
    fn lists(&mut self) {
        let scenario = self.scenario;
        for (field, length, least, most) in [
            ("supplies", scenario.supplies.len(), 1, limits::SUPPLIES),
            ("parties", scenario.parties.len(), 1, limits::PARTIES),
            ("groups", scenario.groups.len(), 1, limits::GROUPS),
            ("rules", scenario.rules.len(), 0, limits::LIST),
            ("measures", scenario.measures.len(), 0, limits::LIST),
            ("rule_notes", scenario.rule_notes.len(), 0, limits::LIST),
            ("own_rules", scenario.own_rules.len(), 0, limits::OWN_RULES),
            ("questions", scenario.questions.len(), 0, limits::LIST),
            ("caveats", scenario.caveats.len(), 0, limits::LIST),
            ("facts", scenario.facts.len(), 0, limits::LIST),
            ("sources", scenario.sources.len(), 0, limits::LIST),
        ] {
            if length < least {
                self.flaw(Part::Scenario, 0, field, "", Fault::Empty);
            }
            self.most(Part::Scenario, 0, field, length, most);
        }
    }

    fn whole(&mut self) {
        let scenario = self.scenario;
        if scenario.version != VERSION {
            self.flaw(Part::Scenario, 0, "version", scenario.version, Fault::Version);
        }
        self.text(Part::Scenario, 0, "id", &scenario.id, limits::ID, true);
        self.text(Part::Scenario, 0, "title", &scenario.title, limits::NAME, true);
        for (field, text) in [
            ("$schema", &scenario.schema),
            ("summary", &scenario.summary),
            ("place", &scenario.place),
            ("period", &scenario.period),
            ("scarce", &scenario.scarce),
            ("note", &scenario.note),
            ("history.rule", &scenario.history.rule),
            ("history.outcome", &scenario.history.outcome),
            ("settings.currency", &scenario.settings.currency),
        ] {
            self.text(Part::Scenario, 0, field, text, limits::TEXT, false);
        }
        let discount = Range { least: 0.0, greatest: limits::DISCOUNT };
        self.within(Part::Scenario, 0, "settings.discount_rate", scenario.settings.discount_rate, discount);
        let aversion = &scenario.settings.aversion;
        for (field, value, range) in [
            ("atkinson", aversion.atkinson, limits::ATKINSON),
            ("kolm", aversion.kolm, limits::KOLM),
            ("gini", aversion.gini, limits::EXTENDED_GINI),
        ] {
            self.within(Part::Scenario, 0, &format!("settings.aversion.{field}"), value, range);
        }
        let assumed = &scenario.settings.assumed_ranges;
        let share = Range { least: 0.0, greatest: 1.0 };
        for (field, value) in [("risks", assumed.risks), ("sizes", assumed.sizes), ("supplies", assumed.supplies)] {
            self.within(Part::Scenario, 0, &format!("settings.assumed_ranges.{field}"), value, share);
        }
        if let Some(worth) = scenario.settings.worth_of_year {
            self.within(Part::Scenario, 0, "settings.worth_of_year", worth, MONEY);
        }
        if let Some(time) = &scenario.time {
            self.text(Part::Scenario, 0, "time.unit", &time.unit, limits::NAME, true);
            let periods = Range { least: 1.0, greatest: limits::PERIODS as f64 };
            self.within(Part::Scenario, 0, "time.periods", f64::from(time.periods), periods);
        }
        for (rule, note) in &scenario.rule_notes {
            let field = format!("rule_notes.{rule}");
            self.text(Part::Scenario, 0, &field, rule, limits::ID, true);
            self.text(Part::Scenario, 0, &field, note, limits::TEXT, false);
        }
        self.ids(Part::OwnRules, scenario.own_rules.iter().map(|own| own.id.as_str()));
        self.ids(Part::Supplies, scenario.supplies.iter().map(|supply| supply.id.as_str()));
        self.ids(Part::Parties, scenario.parties.iter().map(|party| party.id.as_str()));
        self.ids(Part::Groups, scenario.groups.iter().map(|group| group.id.as_str()));
        self.ids(Part::Sources, scenario.sources.iter().map(|source| source.id.as_str()));
    }

    fn supply(&mut self, row: usize, supply: &Supply) {
        let part = Part::Supplies;
        self.text(part, row, "name", &supply.name, limits::NAME, true);
        self.text(part, row, "unit", &supply.unit, limits::NAME, true);
        self.text(part, row, "note", &supply.note, limits::TEXT, false);
        self.estimate(part, row, "amount", &supply.amount, COUNT);
        if let Some(reusable) = &supply.reusable {
            self.estimate(part, row, "reusable.period", &reusable.period, Range { least: 0.0, greatest: 1e6 });
        }
        if let Some(cost) = &supply.unit_cost {
            self.estimate(part, row, "unit_cost", cost, MONEY);
        }
        self.most(part, row, "tranches", supply.tranches.len(), limits::PERIODS);
        for (index, tranche) in supply.tranches.iter().enumerate() {
            let field = |name: &str| format!("tranches[{index}].{name}");
            self.text(part, row, &field("label"), &tranche.label, limits::NAME, false);
            self.estimate(part, row, &field("amount"), &tranche.amount, COUNT);
            let periods = Range { least: 1.0, greatest: limits::PERIODS as f64 };
            self.within(part, row, &field("period"), f64::from(tranche.period), periods);
        }
    }

    fn party(&mut self, row: usize, party: &Party) {
        let part = Part::Parties;
        self.text(part, row, "name", &party.name, limits::NAME, true);
        self.text(part, row, "iso3", &party.iso3, 3, false);
        self.text(part, row, "note", &party.note, limits::TEXT, false);
        for field in PartyField::ALL {
            if let Some(estimate) = field.get(party) {
                self.estimate(part, row, field.key(), estimate, field.range());
            }
        }
        for (id, amount) in &party.fallback {
            let field = format!("fallback.{id}");
            self.known(part, row, &field, id, self.scenario.supplies.iter().any(|supply| supply.id == *id));
            self.estimate(part, row, &field, amount, COUNT);
        }
        for (id, amount) in &party.earmarks {
            let field = format!("earmarks.{id}");
            self.known(part, row, &field, id, self.scenario.parties.iter().any(|party| party.id == *id));
            self.estimate(part, row, &field, amount, COUNT);
        }
    }

    fn group(&mut self, row: usize, group: &Group) {
        let part = Part::Groups;
        self.text(part, row, "name", &group.name, limits::NAME, true);
        self.text(part, row, "note", &group.note, limits::TEXT, false);
        self.known(part, row, "party", &group.party, self.scenario.parties.iter().any(|p| p.id == group.party));
        for field in GroupField::ALL {
            if let Some(estimate) = field.get(group) {
                self.estimate(part, row, field.key(), estimate, field.range());
            }
        }
        self.bundle(row, "uses", &group.uses);
        self.most(part, row, "alternatives", group.alternatives.len(), limits::ALTERNATIVES);
        for (index, alternative) in group.alternatives.iter().enumerate() {
            let field = |name: &str| format!("alternatives[{index}].{name}");
            self.text(part, row, &field("name"), &alternative.name, limits::NAME, true);
            let risk = GroupField::RiskTreated.range();
            self.estimate(part, row, &field("risk_treated"), &alternative.risk_treated, risk);
            self.bundle(row, &field("uses"), &alternative.uses);
        }
        let periods = group.arrival_by_period.len();
        if self.most(part, row, "arrival_by_period", periods, limits::PERIODS) && periods > 0 {
            let shares = &group.arrival_by_period;
            for (period, share) in shares.iter().enumerate() {
                let range = Range { least: 0.0, greatest: 1.0 };
                self.within(part, row, &format!("arrival_by_period[{period}]"), *share, range);
            }
            let sum: f64 = shares.iter().sum();
            // Published shares are rounded to three digits, so their sum may be a little off.
            if (sum - 1.0).abs() > 0.05 {
                self.flaw(part, row, "arrival_by_period", sum, Fault::SharesSum { sum });
            }
        }
    }

    fn bundle(&mut self, row: usize, field: &str, uses: &BTreeMap<String, Estimate>) {
        for (id, units) in uses {
            let field = format!("{field}.{id}");
            self.known(Part::Groups, row, &field, id, self.scenario.supplies.iter().any(|supply| supply.id == *id));
            // Zero says "does not use it"; a sliver above zero would make counts overflow.
            let least = if units.value > 0.0 { limits::LEAST_UNITS_PER_PATIENT } else { 0.0 };
            let range = Range { least, greatest: limits::UNITS_PER_PATIENT };
            self.estimate(Part::Groups, row, &field, units, range);
        }
        if !uses.values().any(|units| units.value > 0.0) {
            self.flaw(Part::Groups, row, field, "", Fault::UsesNothing);
        }
    }

    fn story(&mut self) {
        let scenario = self.scenario;
        for (field, list) in [("questions", &scenario.questions), ("caveats", &scenario.caveats)] {
            for (index, text) in list.iter().enumerate() {
                self.text(Part::Scenario, 0, &format!("{field}[{index}]"), text, limits::TEXT, true);
            }
        }
        for (row, fact) in scenario.facts.iter().enumerate() {
            self.text(Part::Facts, row, "name", &fact.name, limits::TEXT, true);
            self.text(Part::Facts, row, "unit", &fact.unit, limits::NAME, false);
            let range = Range { least: -limits::MONEY, greatest: limits::MONEY };
            self.estimate(Part::Facts, row, "figure", &fact.figure, range);
        }
        for (row, source) in scenario.sources.iter().enumerate() {
            self.text(Part::Sources, row, "cite", &source.cite, limits::TEXT, true);
        }
    }

    fn estimate(&mut self, part: Part, row: usize, field: &str, estimate: &Estimate, range: Range) {
        let sound = self.within(part, row, field, estimate.value, range);
        let low = estimate.low.unwrap_or(estimate.value);
        let high = estimate.high.unwrap_or(estimate.value);
        if sound
            && self.within(part, row, field, low, range)
            && self.within(part, row, field, high, range)
            && !(low <= estimate.value && estimate.value <= high)
        {
            self.flaw(part, row, field, estimate.value, Fault::RangeOrder { low, high });
        }
        self.text(part, row, field, &estimate.note, limits::TEXT, false);
        self.most(part, row, field, estimate.sources.len(), limits::LIST);
        for id in estimate.sources.iter().take(limits::LIST) {
            self.known(part, row, field, id, self.scenario.sources.iter().any(|source| source.id == *id));
        }
    }

    fn within(&mut self, part: Part, row: usize, field: &str, value: f64, range: Range) -> bool {
        if !self.finite(part, row, field, value) {
            return false;
        }
        let sound = range.least <= value && value <= range.greatest;
        if !sound {
            let Range { least, greatest } = range;
            self.flaw(part, row, field, value, Fault::OutOfRange { least, greatest });
        }
        sound
    }

    fn finite(&mut self, part: Part, row: usize, field: &str, value: f64) -> bool {
        if !value.is_finite() {
            self.flaw(part, row, field, value, Fault::NotFinite);
        }
        value.is_finite()
    }

    fn text(&mut self, part: Part, row: usize, field: &str, text: &str, most: usize, needed: bool) {
        if needed && text.trim().is_empty() {
            self.flaw(part, row, field, "", Fault::Empty);
        }
        if text.chars().count() > most {
            let start: String = text.chars().take(40).collect();
            self.flaw(part, row, field, format!("{start}…"), Fault::TooLong { most });
        }
    }

    /// Whether a list is no longer than allowed.
    fn most(&mut self, part: Part, row: usize, field: &str, length: usize, most: usize) -> bool {
        if length > most {
            self.flaw(part, row, field, length, Fault::TooMany { most });
        }
        length <= most
    }

    fn ids<'i>(&mut self, part: Part, ids: impl Iterator<Item = &'i str>) {
        let mut seen = Vec::new();
        for (row, id) in ids.enumerate() {
            self.text(part, row, "id", id, limits::ID, true);
            if seen.contains(&id) {
                self.flaw(part, row, "id", id, Fault::Duplicate);
            }
            seen.push(id);
        }
    }

    fn known(&mut self, part: Part, row: usize, field: &str, id: &str, known: bool) {
        if !known {
            self.flaw(part, row, field, id, Fault::Unknown);
        }
    }

    fn flaw(&mut self, part: Part, row: usize, field: &str, value: impl ToString, fault: Fault) {
        if self.flaws.len() < limits::FLAWS {
            let place = Place { part, row, field: field.into() };
            self.flaws.push(Flaw { place, value: value.to_string(), fault });
        }
    }
}
