//! The groups, parties and supplies of a scenario as tables, and empty tables to fill in.

use super::field::{self, Field};
use super::table::Table;
use super::target::Target;
use super::write::{Form, Written, lines};
use crate::scenario::{Comorbidity, Group, GroupField, IncomeGroup, PartyField, Scenario};

/// Writes the rows of a scenario: every field that one of them has, with its range where one has a range.
///
/// Marks, sources and notes on figures are not in it; the scenario file holds everything.
pub fn write(table: Table, scenario: &Scenario, form: Form) -> String {
    let rows = 0..table.rows(scenario);
    let is_used = |target: &Target| rows.clone().any(|row| cell(table, target, scenario, row) != Written::Empty);
    let targets: Vec<Target> = targets(table, scenario).into_iter().filter(is_used).collect();
    let cells = |row: usize| targets.iter().map(|target| cell(table, target, scenario, row)).collect();
    lines(&[vec![headings(&targets)], rows.clone().map(cells).collect()].concat(), form)
}

/// Writes a table to fill in: the headings of the usual fields, and one row that shows what goes where.
pub fn template(table: Table, scenario: &Scenario, form: Form) -> String {
    let shown = |field: &Field| match field {
        Field::Id | Field::Note | Field::Iso3 | Field::Comorbidity | Field::Period => false,
        Field::OtherName | Field::OtherRisk | Field::OtherUses(_) => false,
        Field::Arrives(_) | Field::Tranche(_) | Field::Earmark(_) => false,
        Field::Group(field) => {
            use GroupField::{Age, Cost, DeprivationRank, RiskTreated, RiskUntreated, Size, YearsLeft};
            [Size, Age, RiskUntreated, RiskTreated, YearsLeft, DeprivationRank, Cost].contains(field)
        }
        Field::OfParty(field) => {
            use PartyField::{IncomePerHead, Population, WalkAway};
            [Population, IncomePerHead, WalkAway].contains(field)
        }
        _ => true,
    };
    let fields = table.fields(scenario).into_iter().filter(shown);
    let targets: Vec<Target> = fields.map(Target::from).collect();
    let example = targets.iter().map(|target| example(&target.field, scenario)).collect();
    lines(&[headings(&targets), example], form)
}

fn headings(targets: &[Target]) -> Vec<Written> {
    targets.iter().map(|target| Written::Text(target.key())).collect()
}

/// Every column that a table can have.
fn targets(table: Table, scenario: &Scenario) -> Vec<Target> {
    table.fields(scenario).iter().flat_map(Target::all).collect()
}

fn cell(table: Table, target: &Target, scenario: &Scenario, row: usize) -> Written {
    if target.field.range().is_some() {
        let estimate = target.field.get(scenario, row);
        let number = estimate.and_then(|estimate| target.of(&estimate));
        return number.map_or(Written::Empty, Written::Number);
    }
    match words(table, &target.field, scenario, row) {
        None | Some("") => Written::Empty,
        Some(text) => Written::Text(text.into()),
    }
}

/// What a row of a scenario says in words in a field without numbers, as files have it.
pub fn words<'s>(table: Table, field: &Field, scenario: &'s Scenario, row: usize) -> Option<&'s str> {
    match (field, table) {
        (Field::Id, _) => table.named(scenario, row).map(|(id, _)| id),
        (Field::Name, _) => table.named(scenario, row).map(|(_, name)| name),
        (Field::Party, _) => scenario.groups.get(row).map(|group| group.party.as_str()),
        (Field::Comorbidity, _) => scenario.groups.get(row).map(illness),
        (Field::OtherName, _) => field::other(scenario, row).map(|other| other.name.as_str()),
        (Field::Iso3, _) => scenario.parties.get(row).map(|party| party.iso3.as_str()),
        (Field::IncomeGroup, _) => scenario.parties.get(row).and_then(|party| party.income_group).map(income),
        (Field::Unit, _) => scenario.supplies.get(row).map(|supply| supply.unit.as_str()),
        (Field::Note, Table::Groups) => scenario.groups.get(row).map(|group| group.note.as_str()),
        (Field::Note, Table::Parties) => scenario.parties.get(row).map(|party| party.note.as_str()),
        (Field::Note, Table::Supplies) => scenario.supplies.get(row).map(|supply| supply.note.as_str()),
        _ => None,
    }
}

fn illness(group: &Group) -> &'static str {
    match group.comorbidity {
        Comorbidity::None => "",
        Comorbidity::Major => "major",
        Comorbidity::Severe => "severe",
    }
}

fn income(group: IncomeGroup) -> &'static str {
    match group {
        IncomeGroup::Low => "low",
        IncomeGroup::LowerMiddle => "lower_middle",
        IncomeGroup::UpperMiddle => "upper_middle",
        IncomeGroup::High => "high",
    }
}

/// What stands in the example row; it is a valid row when it is read.
fn example(field: &Field, scenario: &Scenario) -> Written {
    let text = |text: &str| Written::Text(text.into());
    match field {
        Field::Name => text("Example"),
        Field::Party => scenario.parties.first().map_or(Written::Empty, |party| text(&party.name)),
        Field::IncomeGroup => text("low"),
        Field::Unit => text("doses"),
        Field::Group(GroupField::Age) => Written::Number(35.0),
        Field::Group(GroupField::YearsLeft) => Written::Number(45.5),
        Field::Group(GroupField::RiskUntreated) => Written::Number(0.4),
        Field::Group(GroupField::RiskTreated) => Written::Number(0.2),
        Field::Group(GroupField::DeprivationRank) | Field::Uses(_) => Written::Number(1.0),
        Field::OfParty(PartyField::Population) => Written::Number(250_000.0),
        Field::OfParty(PartyField::IncomePerHead) => Written::Number(1_200.0),
        Field::OfParty(PartyField::WalkAway) => Written::Number(0.25),
        Field::Fallback(_) => Written::Number(0.0),
        Field::UnitCost => Written::Number(2.5),
        field if field.range().is_some() => Written::Number(100.0),
        _ => Written::Empty,
    }
}
