//! From a table that was looked at and confirmed to a changed scenario.

use thiserror::Error;

use super::column::{Column, Rest};
use super::fault::{Fault, FaultKind};
use super::field::{self, Field};
use super::preview::{Cell, Change, Preview, Row};
use super::reader::party;
use super::table::Table;
use super::target::{End, Target};
use crate::scenario::{Alternative, Estimate, Flaw, Group, Party, Scenario, Supply, validate};

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
/// sources; one that it changes becomes illustrative. Where rows go that are not in the table, nothing is left that
/// names them, see [`Scenario::remove`].
///
/// # Errors
/// See [`ApplyError`].
pub fn apply(preview: &Preview, scenario: &Scenario) -> Result<Scenario, ApplyError> {
    if !preview.faults.is_empty() {
        return Err(ApplyError::Faults(preview.faults.len()));
    }
    let (written, places) = written(preview, scenario)?;
    let changed = settled(preview, written, &places);
    validate(&changed).map_err(ApplyError::Flaws)?;
    Ok(changed)
}

/// Says of every row of a preview what it would do, and of what the scenario would be, whether it is sound.
pub(super) fn rehearse(preview: &mut Preview, scenario: &Scenario) {
    let Ok((written, places)) = written(preview, scenario) else { return };
    for row in &mut preview.rows {
        if row.existing.is_some_and(|place| preview.table.is_same(place, scenario, &written)) {
            row.change = Change::Same;
        }
    }
    // What is wrong with cells comes first: without them the rest would be guesses.
    if preview.faults.is_empty()
        && let Err(flaws) = validate(&settled(preview, written, &places))
    {
        preview.faults = flaws.into_iter().map(|flaw| flawed(preview, flaw, &places)).collect();
    }
}

/// A flaw of the scenario as a fault of the row and the column that bring it in.
fn flawed(preview: &Preview, flaw: Flaw, places: &[usize]) -> Fault {
    let index = match preview.rest {
        Rest::Goes => Some(flaw.place.row),
        Rest::Stays => places.iter().position(|place| *place == flaw.place.row),
    };
    let row = index.and_then(|index| preview.rows.get(index)).filter(|_| flaw.place.part == preview.table.part());
    let is_it = |column: &Column| column.target.as_ref().is_some_and(|target| target.field.place() == flaw.place.field);
    let column = row.and_then(|_| preview.columns.iter().position(is_it));
    Fault {
        row: row.map(|row| row.number),
        column: column.map(|place| place + 1),
        heading: column.map(|place| preview.columns[place].heading.clone()).unwrap_or_default(),
        value: flaw.value.clone(),
        kind: FaultKind::Flawed(flaw),
    }
}

/// The scenario with every row written, and the place of each; what is not in the table is still there.
fn written(preview: &Preview, scenario: &Scenario) -> Result<(Scenario, Vec<usize>), ApplyError> {
    let mut changed = scenario.clone();
    for name in &preview.new_parties {
        let number = changed.parties.len() + 1;
        let id = fresh("party", number, |id| changed.parties.iter().any(|party| party.id == *id));
        changed.parties.push(Party { id, name: name.clone(), ..Party::blank(number, "") });
    }
    let mut places = Vec::with_capacity(preview.rows.len());
    for row in &preview.rows {
        let place = match row.existing {
            Some(place) if place < preview.table.rows(scenario) => place,
            Some(_) => return Err(ApplyError::Changed),
            None => added(preview, row, &mut changed),
        };
        places.push(place);
        write(preview, row, place, &mut changed);
    }
    Ok((changed, places))
}

/// The scenario without the rows that go.
fn settled(preview: &Preview, mut scenario: Scenario, places: &[usize]) -> Scenario {
    if preview.rest == Rest::Stays {
        return scenario;
    }
    // In the order of the table, and then only the last ones have to go.
    match preview.table {
        Table::Groups => in_front(&mut scenario.groups, places),
        Table::Parties => in_front(&mut scenario.parties, places),
        Table::Supplies => in_front(&mut scenario.supplies, places),
    }
    for row in (places.len()..preview.table.rows(&scenario)).rev() {
        scenario.remove(preview.table.part(), row);
    }
    scenario
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

/// The rows at these places first, in this order, and then the others.
fn in_front<T: Clone>(rows: &mut Vec<T>, places: &[usize]) {
    let others = (0..rows.len()).filter(|place| !places.contains(place));
    *rows = places.iter().copied().chain(others).filter_map(|place| rows.get(place).cloned()).collect();
}

/// An id that nobody has yet.
fn fresh(kind: &str, first: usize, is_taken: impl Fn(&str) -> bool) -> String {
    (first..).map(|number| format!("{kind}-{number}")).find(|id| !is_taken(id)).unwrap_or_default()
}
