//! What is wrong with a table, in words, and the way to the cell.

use yew::prelude::*;

use super::names;
use super::reading::Reading;
use crate::browser::page as browser;
use crate::exchange::csv::{
    ApplyError, Column, Decimal, Fault, FaultKind, GridError, MOST_COLUMNS, MOST_ROWS, Matched, column_letters,
};
use crate::locale::Locale;
use crate::text;
use crate::ui::scenario::{flaw_text, flaw_with_place};

/// The list of faults; each leads to where it can be mended. `show` brings all rows on screen.
pub fn faults(reading: &Reading, show: &Callback<()>) -> Html {
    /// Faults that are listed; who has mended them sees the next.
    const LISTED: usize = 12;

    let locale = &reading.page.locale;
    let faults = &reading.preview.faults;
    if faults.is_empty() {
        return Html::default();
    }
    let one = |fault: &Fault| {
        let words = with_place(reading, fault);
        match goal(reading, fault) {
            None => html! { <li>{ words }</li> },
            Some(goal) => {
                let show = show.clone();
                let onclick = Callback::from(move |_: MouseEvent| {
                    show.emit(());
                    browser::focus_soon(&goal);
                });
                html! { <li><button type="button" class="fault" {onclick}>{ words }</button></li> }
            }
        }
    };
    let more = faults.len().saturating_sub(LISTED);
    html! {
        <section class="problem" aria-labelledby="table-faults">
            <h2 id="table-faults" tabindex="-1">{ text!(locale, "tables-faults", count = faults.len()) }</h2>
            <ul class="faults">{ for faults.iter().take(LISTED).map(one) }</ul>
            if more > 0 { <p>{ text!(locale, "tables-faults-more", count = more) }</p> }
        </section>
    }
}

/// Id of the cell of a row in a column, from 1; of the row itself where there is none.
pub fn cell_id(row: usize, column: Option<usize>) -> String {
    match column {
        Some(column) => format!("table-cell-{row}-{column}"),
        None => format!("table-row-{row}"),
    }
}

/// Id of the choice of what a column, from 0, stands for.
pub fn match_id(place: usize) -> String {
    format!("table-match-{place}")
}

/// Where a fault can be looked at: its cell, its row, or the column that could stand for what is lacking.
fn goal(reading: &Reading, fault: &Fault) -> Option<String> {
    if let FaultKind::NoColumn { field, .. } = &fault.kind {
        let columns = || reading.preview.columns.iter();
        let is_near =
            |column: &Column| matches!(&column.matched, Matched::OtherUnit { target, .. } if target.field == *field);
        let free = columns().position(is_near).or_else(|| columns().position(|column| column.target.is_none()));
        return Some(match_id(free.unwrap_or_default()));
    }
    let row = fault.row?;
    Some(cell_id(row, fault.column.filter(|column| reading.is_shown(*column))))
}

/// What is wrong, and in which row and column.
fn with_place(reading: &Reading, fault: &Fault) -> String {
    let locale = &reading.page.locale;
    let what = what(reading, fault);
    let Some(row) = fault.row.filter(|_| !matches!(fault.kind, FaultKind::NoColumn { .. })) else { return what };
    let row = row.to_string();
    match fault.column.map(|column| column_letters(column.saturating_sub(1))) {
        None => text!(locale, "tables-fault-row", row = row, what = what),
        Some(column) if fault.heading.is_empty() => {
            text!(locale, "tables-fault-cell", row = row, column = column, what = what)
        }
        Some(column) => {
            let heading = names::brief(&fault.heading);
            text!(locale, "tables-fault-headed", row = row, column = column, heading = heading, what = what)
        }
    }
}

/// What is wrong, and what would be right.
pub fn what(reading: &Reading, fault: &Fault) -> String {
    let Reading { scenario, preview, .. } = reading;
    let locale = &reading.page.locale;
    let value = fault.value.as_str();
    let field_name = |field| names::field_name(locale, scenario, preview.table, field);
    match &fault.kind {
        FaultKind::NotANumber => text!(locale, "tables-fault-not-a-number", value = value),
        FaultKind::OtherMark { decimal: Decimal::Point } => text!(locale, "tables-fault-not-point", value = value),
        FaultKind::OtherMark { decimal: Decimal::Comma } => text!(locale, "tables-fault-not-comma", value = value),
        FaultKind::OutOfRange { least, greatest } => {
            let place = fault.column.map(|column| column.saturating_sub(1));
            let target = place.and_then(|place| preview.columns.get(place)?.target.as_ref());
            if let Some(target) = target.filter(|target| target.field.is_share()) {
                let shown = |number: f64| names::number(locale, &target.field, number);
                text!(locale, "tables-fault-part", value = value, least = shown(*least), greatest = shown(*greatest))
            } else {
                let (least, greatest) = (locale.full(*least), locale.full(*greatest));
                text!(locale, "tables-fault-range", value = value, least = least, greatest = greatest)
            }
        }
        FaultKind::NoShare => text!(locale, "tables-fault-per-cent", value = value),
        FaultKind::NoMoney => text!(locale, "tables-fault-money", value = value),
        FaultKind::OtherMoney { money, own } => {
            text!(locale, "tables-fault-other-money", value = value, money = money.as_str(), own = own.as_str())
        }
        FaultKind::NoPerCent => text!(locale, "tables-fault-no-per-cent", value = value),
        FaultKind::UnknownWord { known } => {
            let known = known.join(&locale.text("chart-list-separator"));
            text!(locale, "tables-fault-word", value = value, known = known)
        }
        FaultKind::BeyondColumns => text!(locale, "tables-fault-beyond", value = value),
        FaultKind::Missing { field } => text!(locale, "tables-fault-missing", field = field_name(field)),
        FaultKind::NoColumn { field, rows } => {
            text!(locale, "tables-fault-no-column", field = field_name(field), count = *rows)
        }
        FaultKind::NoValue { target } => {
            let end = names::target_name(locale, scenario, preview.table, target);
            text!(locale, "tables-fault-no-value", end = end, field = field_name(&target.field))
        }
        FaultKind::Twice { first } => text!(locale, "tables-fault-twice", value = value, row = first.to_string()),
        FaultKind::Ambiguous => text!(locale, "tables-fault-ambiguous", value = value),
        FaultKind::OtherId { name, id } => {
            text!(locale, "tables-fault-other-id", value = value, name = names::brief(name), id = names::brief(id))
        }
        FaultKind::TooManyRows { rows, most } => text!(locale, "tables-fault-rows", count = *rows, most = *most),
        FaultKind::Flawed(flaw) if fault.row.is_some() => flaw_text(locale, flaw),
        FaultKind::Flawed(flaw) => text!(locale, "tables-fault-scenario", flaw = flaw_with_place(locale, flaw)),
    }
}

/// Why a text is no table.
pub fn grid_error(locale: &Locale, error: &GridError) -> String {
    match error {
        GridError::Empty => locale.text("tables-error-empty"),
        GridError::TooLarge { bytes } => text!(locale, "tables-error-large", size = *bytes),
        GridError::TooManyRows => text!(locale, "tables-error-rows", most = MOST_ROWS),
        GridError::TooManyColumns { row } => {
            text!(locale, "tables-error-columns", row = row.to_string(), most = MOST_COLUMNS)
        }
        GridError::NotText => locale.text("tables-error-workbook"),
        GridError::OpenQuotes { row } => text!(locale, "tables-error-quotes", row = row.to_string()),
        GridError::AfterQuotes { row, column, value } => {
            let column = column_letters(column.saturating_sub(1));
            text!(locale, "tables-error-after", row = row.to_string(), column = column, value = value.as_str())
        }
    }
}

/// Why a table was not taken in after all.
pub fn apply_error(locale: &Locale, error: &ApplyError) -> String {
    match error {
        ApplyError::Faults(count) => text!(locale, "tables-faults", count = *count),
        ApplyError::Changed => locale.text("tables-apply-changed"),
        ApplyError::Flaws(flaws) => flaws.first().map(|flaw| flaw_with_place(locale, flaw)).unwrap_or_default(),
    }
}
