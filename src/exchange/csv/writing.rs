//! Writing the rows of a table into a scenario, cell by cell.

use super::column::Column;
use super::field::{self, Field};
use super::preview::{Cell, Preview, Row};
use super::reader::party;
use super::table::Table;
use super::target::{End, Target};
use crate::scenario::{Alternative, Estimate, Group, Party, Scenario, Supply};

/// Adds a row, of which only the id is written yet; says its place.
pub(super) fn added(preview: &Preview, row: &Row, scenario: &mut Scenario) -> usize {
    let place = preview.table.rows(scenario);
    let is_taken =
        |id: &str| (0..place).any(|row| preview.table.named(scenario, row).is_some_and(|(own, _)| own == id));
    let given = match preview.cell(row, &Field::Id.into()) {
        Cell::Text(id) => Some(id.clone()),
        _ => None,
    };
    let number = place + 1;
    match preview.table {
        Table::Groups => {
            let id = given.unwrap_or_else(|| fresh("group", number, is_taken));
            let party = scenario.parties.first().map(|party| party.id.clone()).unwrap_or_default();
            let supply = scenario.supplies.first().map(|supply| supply.id.clone()).unwrap_or_default();
            let mut group = Group { id, ..Group::blank(number, "", &party, &supply) };
            (group.age, group.arrival, group.deprivation_rank) = (None, None, None);
            let is_use = |column: &Option<Target>| matches!(column, Some(Target { field: Field::Uses(_), .. }));
            if preview.columns.iter().any(|column| is_use(&column.target)) {
                group.uses.clear();
            }
            scenario.groups.push(group);
        }
        Table::Parties => {
            let id = given.unwrap_or_else(|| fresh("party", number, is_taken));
            scenario.parties.push(Party { id, ..Party::blank(number, "") });
        }
        Table::Supplies => {
            let id = given.unwrap_or_else(|| fresh("supply", number, is_taken));
            scenario.supplies.push(Supply { id, ..Supply::blank(number, "", "") });
        }
    }
    place
}

/// Writes the cells of a row.
pub(super) fn write(preview: &Preview, row: &Row, place: usize, scenario: &mut Scenario) {
    let is_of_other = |target: &Target| target.field.is_of_other();
    write_cells(preview, row, place, scenario, |target| !is_of_other(target));
    let says_it = |(column, cell): (&Column, &Cell)| {
        column.target.as_ref().is_some_and(is_of_other) && !matches!(cell, Cell::Empty | Cell::Fault)
    };
    if !preview.columns.iter().zip(&row.cells).any(says_it) {
        return;
    }
    if let Some(group) = scenario.groups.get_mut(place).filter(|group| group.alternatives.is_empty()) {
        // What is not said of another treatment is as in the usual one.
        let uses = if says_uses(preview, row) { Default::default() } else { group.uses.clone() };
        let risk_treated = Estimate::illustrative(group.risk_treated.value);
        group.alternatives.push(Alternative { name: String::new(), risk_treated, uses });
    }
    write_cells(preview, row, place, scenario, is_of_other);
}

/// Whether a row says what another treatment uses.
fn says_uses(preview: &Preview, row: &Row) -> bool {
    let is_use = |target: &Target| matches!(target.field, Field::OtherUses(_));
    preview
        .columns
        .iter()
        .zip(&row.cells)
        .any(|(column, cell)| column.target.as_ref().is_some_and(is_use) && matches!(cell, Cell::Number(_)))
}

/// Writes those cells of a row whose columns are wanted.
fn write_cells(
    preview: &Preview,
    row: &Row,
    place: usize,
    scenario: &mut Scenario,
    is_wanted: impl Fn(&Target) -> bool,
) {
    let columns =
        || preview.columns.iter().zip(&row.cells).filter_map(|(column, cell)| Some((column.target.as_ref()?, cell)));
    for (target, cell) in columns().filter(|(target, _)| is_wanted(target)) {
        match cell {
            Cell::Unused | Cell::Empty | Cell::Fault => {}
            Cell::Text(text) => write_text(preview.table, &target.field, text, place, scenario),
            Cell::Comorbidity(illness) => scenario.groups[place].comorbidity = *illness,
            Cell::Income(group) => scenario.parties[place].income_group = Some(*group),
            // The ends of a range come with their value.
            Cell::Number(_) => {}
        }
    }
    let mut done: Vec<&Field> = Vec::new();
    for (target, _) in columns().filter(|(target, _)| is_wanted(target)) {
        let field = &target.field;
        if done.contains(&field) {
            continue;
        }
        done.push(field);
        let number = |end: End| match preview.cell(row, &Target { field: field.clone(), end }) {
            Cell::Number(number) => Some(*number),
            _ => None,
        };
        let was = field.get(scenario, place).filter(|_| row.existing.is_some() || field.is_of_other());
        if let Some(estimate) = figure(was.as_ref(), number(End::Value), number(End::Low), number(End::High)) {
            field.set(scenario, place, estimate);
        }
    }
}

/// A figure after what a table says of it; `None` where it says nothing.
fn figure(was: Option<&Estimate>, value: Option<f64>, low: Option<f64>, high: Option<f64>) -> Option<Estimate> {
    let new = match (was, value) {
        (Some(was), Some(value)) if was.value == value => was.clone(),
        (Some(was), Some(value)) => was.edited(value),
        (Some(was), None) => was.clone(),
        (None, Some(value)) => value.into(),
        (None, None) => return None,
    };
    let is_same = |own: Option<f64>, given: Option<f64>| given.is_none() || own == given;
    if is_same(new.low, low) && is_same(new.high, high) {
        return (value.is_some() || low.is_some() || high.is_some()).then_some(new);
    }
    let (low, high) = (low.or(new.low), high.or(new.high));
    Some(Estimate { value: new.value, low, high, bounds: new.bounds, ..Estimate::default() })
}

fn write_text(table: Table, field: &Field, text: &str, place: usize, scenario: &mut Scenario) {
    if *field == Field::Party {
        let party = party(scenario, text).map_or(text, |party| &party.id).to_string();
        scenario.groups[place].party = party;
        return;
    }
    let own = match (field, table) {
        (Field::Name, Table::Groups) => &mut scenario.groups[place].name,
        (Field::Name, Table::Parties) => &mut scenario.parties[place].name,
        (Field::Name, Table::Supplies) => &mut scenario.supplies[place].name,
        (Field::Note, Table::Groups) => &mut scenario.groups[place].note,
        (Field::Note, Table::Parties) => &mut scenario.parties[place].note,
        (Field::Note, Table::Supplies) => &mut scenario.supplies[place].note,
        (Field::OtherName, _) => match field::other_mut(scenario, place) {
            Some(other) => &mut other.name,
            None => return,
        },
        (Field::Iso3, _) => &mut scenario.parties[place].iso3,
        (Field::Unit, _) => &mut scenario.supplies[place].unit,
        // An id finds a row or is written when one is added.
        _ => return,
    };
    // Spaces at the ends of a cell mean nothing, and so they change nothing.
    if own.trim() != text {
        *own = text.into();
    }
}

/// An id that nobody has yet.
pub(super) fn fresh(kind: &str, first: usize, is_taken: impl Fn(&str) -> bool) -> String {
    (first..).map(|number| format!("{kind}-{number}")).find(|id| !is_taken(id)).unwrap_or_default()
}
