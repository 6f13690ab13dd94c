//! From a table that was looked at and confirmed to a changed scenario.

use thiserror::Error;

use super::column::Rest;
use super::field::{End, Field, Table, Target};
use super::preview::{Cell, Preview, Row, party};
use crate::scenario::{Estimate, Flaw, Group, Party, Scenario, Supply, validate};

/// Why a table was not taken in; nothing has been changed.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ApplyError {
    /// It has faults, as its preview says.
    #[error("{0} cells or rows cannot be read")]
    Faults(usize),
    /// The scenario is not the one that the preview was made for.
    #[error("the scenario has changed since the table was read: read it again")]
    Changed,
    /// The scenario would contradict itself or exceed the limits.
    #[error("{}", .0.iter().map(Flaw::to_string).collect::<Vec<_>>().join("\n"))]
    Flaws(Vec<Flaw>),
}

/// The scenario with the rows of a table.
///
/// Cells that say nothing leave what was there. A figure that the table repeats keeps its range, mark and
/// sources; one that it changes becomes illustrative.
///
/// # Errors
/// See [`ApplyError`].
pub fn apply(preview: &Preview, scenario: &Scenario) -> Result<Scenario, ApplyError> {
    if !preview.faults.is_empty() {
        return Err(ApplyError::Faults(preview.faults.len()));
    }
    let mut changed = scenario.clone();
    for name in &preview.new_parties {
        let number = changed.parties.len() + 1;
        let id = fresh("party", number, |id| changed.parties.iter().any(|party| party.id == *id));
        changed.parties.push(Party { id, name: name.clone(), ..Party::blank(number, "") });
    }
    let mut rows = Vec::with_capacity(preview.rows.len());
    for row in &preview.rows {
        let place = match row.existing {
            Some(place) if place < preview.table.rows(scenario) => place,
            Some(_) => return Err(ApplyError::Changed),
            None => added(preview, row, &mut changed),
        };
        rows.push(place);
        write(preview, row, place, &mut changed);
    }
    if preview.rest == Rest::Goes {
        match preview.table {
            Table::Groups => keep(&mut changed.groups, &rows),
            Table::Parties => keep(&mut changed.parties, &rows),
            Table::Supplies => keep(&mut changed.supplies, &rows),
        }
    }
    validate(&changed).map_err(ApplyError::Flaws)?;
    Ok(changed)
}

/// Adds a row, of which only the id is written yet; says its place.
fn added(preview: &Preview, row: &Row, scenario: &mut Scenario) -> usize {
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
fn write(preview: &Preview, row: &Row, place: usize, scenario: &mut Scenario) {
    for (column, cell) in preview.columns.iter().zip(&row.cells) {
        let Some(target) = &column.target else { continue };
        match cell {
            Cell::Unused | Cell::Empty | Cell::Fault => {}
            Cell::Text(text) => write_text(preview.table, &target.field, text, place, scenario),
            Cell::Comorbidity(illness) => scenario.groups[place].comorbidity = *illness,
            Cell::Income(group) => scenario.parties[place].income_group = Some(*group),
            // The ends of a range come with their value.
            Cell::Number(_) => {}
        }
    }
    for field in preview.table.fields(scenario) {
        let number = |end: End| match preview.cell(row, &Target { field: field.clone(), end }) {
            Cell::Number(number) => Some(*number),
            _ => None,
        };
        let was = row.existing.and_then(|_| field.get(scenario, place));
        if let Some(estimate) = figure(was, number(End::Value), number(End::Low), number(End::High)) {
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
    let text = text.to_string();
    match (field, table) {
        (Field::Name, Table::Groups) => scenario.groups[place].name = text,
        (Field::Name, Table::Parties) => scenario.parties[place].name = text,
        (Field::Name, Table::Supplies) => scenario.supplies[place].name = text,
        (Field::Note, Table::Groups) => scenario.groups[place].note = text,
        (Field::Note, Table::Parties) => scenario.parties[place].note = text,
        (Field::Note, Table::Supplies) => scenario.supplies[place].note = text,
        (Field::Party, _) => {
            let party = party(scenario, &text).map(|party| party.id.clone());
            scenario.groups[place].party = party.unwrap_or(text);
        }
        (Field::Iso3, _) => scenario.parties[place].iso3 = text,
        (Field::Unit, _) => scenario.supplies[place].unit = text,
        // An id finds a row or is written when one is added.
        _ => {}
    }
}

/// The rows at these places, in this order.
fn keep<T: Clone>(rows: &mut Vec<T>, places: &[usize]) {
    *rows = places.iter().filter_map(|place| rows.get(*place).cloned()).collect();
}

/// An id that nobody has yet.
fn fresh(kind: &str, first: usize, is_taken: impl Fn(&str) -> bool) -> String {
    (first..).map(|number| format!("{kind}-{number}")).find(|id| !is_taken(id)).unwrap_or_default()
}
