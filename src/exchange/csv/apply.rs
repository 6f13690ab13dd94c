//! From a table that was looked at and confirmed to a changed scenario.

use thiserror::Error;

use super::column::{Column, Rest};
use super::fault::{Fault, FaultKind};
use super::preview::{Change, Preview};
use super::table::Table;
use super::writing::{added, fresh, write};
use crate::scenario::{Flaw, Party, Scenario, validate};

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

/// The rows at these places first, in this order, and then the others.
fn in_front<T: Clone>(rows: &mut Vec<T>, places: &[usize]) {
    let others = (0..rows.len()).filter(|place| !places.contains(place));
    *rows = places.iter().copied().chain(others).filter_map(|place| rows.get(place).cloned()).collect();
}
