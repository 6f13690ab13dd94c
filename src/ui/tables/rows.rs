//! The rows of a table with every value as it was read, and what each does to the scenario.

use yew::prelude::*;

use super::faults::{cell_id, what};
use super::names;
use super::reading::Reading;
use super::source::FIELD;
use crate::browser::page as browser;
use crate::exchange::csv::{
    Cell, Change, Column, Fault, FaultKind, Field, Rest, Row, column_letters, find_cell, party,
};
use crate::text;

/// Rows that are shown at first.
const AT_FIRST: usize = 40;

/// The rows of a table. `is_whole` shows all of very many.
pub fn rows(reading: &Reading, is_whole: bool, show: &Callback<()>) -> Html {
    let Reading { page, scenario, preview, .. } = reading;
    let locale = &page.locale;
    let columns: Vec<(usize, &Column)> =
        preview.columns.iter().enumerate().filter(|(_, column)| column.target.is_some()).collect();
    if columns.is_empty() || preview.rows.is_empty() {
        return html! { <p>{ locale.text("tables-nothing-matched") }</p> };
    }
    let shown = if is_whole { preview.rows.len() } else { AT_FIRST };
    // The button goes away; the focus goes to the first row that was not there before.
    let next = preview.rows.get(shown).map(|row| cell_id(row.number, None)).unwrap_or_default();
    let show = show.reform(move |_: MouseEvent| browser::focus_soon(&next));
    let going = preview.absent.iter().filter(|_| preview.rest == Rest::Goes);
    let going = going.filter_map(|row| preview.table.named(scenario, *row));
    html! {
        <section aria-labelledby="table-rows">
            <h2 id="table-rows">{ locale.text("tables-rows") }</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="table-rows">
                <table class="plain-table rows-table" aria-labelledby="table-rows">
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("tables-row") }</th>
                            { for columns.iter().map(|(place, column)| heading(reading, *place, column)) }
                        </tr>
                    </thead>
                    <tbody>
                        { for preview.rows.iter().take(shown).map(|row| one(reading, row, &columns)) }
                        { for going.map(|(id, name)| html! {
                            <tr class="goes" key={format!("goes-{id}")}>
                                <th scope="row">{ mark("✕", &locale.text("tables-goes")) }</th>
                                <td colspan={columns.len().to_string()}><bdi>{ name }</bdi></td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if preview.rows.len() > shown {
                <p>
                    <button type="button" onclick={show}>
                        { text!(locale, "tables-all-rows", count = preview.rows.len()) }
                    </button>
                </p>
            }
        </section>
    }
}

fn heading(reading: &Reading, place: usize, column: &Column) -> Html {
    let name = column
        .target
        .as_ref()
        .map(|target| names::target_name(&reading.page.locale, reading.scenario, reading.preview.table, target));
    html! {
        <th scope="col" key={place}>
            <span class="column-letters">{ column_letters(place) }</span>{ " " }<bdi>{ name }</bdi>
        </th>
    }
}

fn one(reading: &Reading, row: &Row, columns: &[(usize, &Column)]) -> Html {
    let locale = &reading.page.locale;
    // What no column stands for is no fault of a row.
    let is_own = |fault: &&Fault| fault.row == Some(row.number) && !matches!(fault.kind, FaultKind::NoColumn { .. });
    let faults: Vec<&Fault> = reading.preview.faults.iter().filter(is_own).collect();
    let of_cell = |place: usize| faults.iter().find(|fault| fault.column == place.checked_add(1)).copied();
    let of_row = faults.iter().filter(|fault| fault.column.is_none_or(|column| !reading.is_shown(column)));
    let mark = match row.change {
        _ if !faults.is_empty() => mark("!", &locale.text("tables-faulty")),
        Change::New => mark("+", &locale.text("tables-new")),
        Change::Changed => mark("△", &locale.text("tables-changed")),
        Change::Same => mark("=", &locale.text("tables-same")),
    };
    let class = match row.change {
        _ if !faults.is_empty() => "faulty",
        Change::New => "new",
        Change::Changed => "changed",
        Change::Same => "same",
    };
    html! {
        <tr {class} key={row.number}>
            <th scope="row" id={cell_id(row.number, None)} tabindex="-1">
                <span class="row-number">{ row.number }</span>{ " " }{ mark }
                { for of_row.map(|fault| html! { <span class="flaw">{ what(reading, fault) }</span> }) }
            </th>
            { for columns.iter().map(|(place, column)| cell(reading, row, *place, column, of_cell(*place))) }
        </tr>
    }
}

/// What a row does, by shape and word.
fn mark(shape: &'static str, word: &str) -> Html {
    html! { <span class="row-mark"><span aria-hidden="true">{ shape }</span>{ " " }{ word }</span> }
}

fn cell(reading: &Reading, row: &Row, place: usize, column: &Column, fault: Option<&Fault>) -> Html {
    let locale = &reading.page.locale;
    let text = names::brief(row.texts.get(place).map_or("", String::as_str));
    let shown = match row.cells.get(place) {
        Some(Cell::Number(number)) => figure(reading, row, column, &text, *number),
        Some(Cell::Fault) => html! { <bdi>{ text }</bdi> },
        Some(Cell::Text(read)) => words(reading, row, column, &text, read),
        Some(Cell::Comorbidity(illness)) => {
            let illness = names::comorbidity(locale, *illness);
            words(reading, row, column, &illness, &illness)
        }
        Some(Cell::Income(group)) => {
            let group = names::income(locale, *group);
            words(reading, row, column, &group, &group)
        }
        Some(Cell::Unused | Cell::Empty) | None => {
            html! { <span class="quiet-text" aria-label={locale.text("tables-says-nothing")} role="img">{ "–" }</span> }
        }
    };
    html! {
        <td id={cell_id(row.number, place.checked_add(1))} key={place} tabindex={fault.map(|_| "-1")}
            class={fault.map(|_| "flawed")}>
            { shown }
            if let Some(fault) = fault {
                <span class="flaw">{ what(reading, fault) }</span>
                { mend(reading, row, place) }
            }
        </td>
    }
}

/// The way to where a cell can be mended: its text, selected in the field.
fn mend(reading: &Reading, row: &Row, place: usize) -> Html {
    let (number, text) = (row.number, row.texts.get(place).cloned().unwrap_or_default());
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::select_in(FIELD, |whole| find_cell(whole, number, &text));
    });
    let locale = &reading.page.locale;
    let label = text!(locale, "tables-mend-cell", row = number.to_string(), column = column_letters(place));
    html! {
        <button type="button" class="quiet small" {onclick} aria-label={label}>{ locale.text("tables-mend-cell.short") }</button>
    }
}

/// Words as they are shown, and what was there before where that was something else than what was read.
fn words(reading: &Reading, row: &Row, column: &Column, shown: &str, read: &str) -> Html {
    let Reading { page, scenario, preview, .. } = reading;
    let field = column.target.as_ref().map(|target| &target.field);
    // A party may be named by its id, and in other capitals.
    let party = || party(scenario, read).filter(|_| field == Some(&Field::Party));
    let read = party().map_or(read, |party| &party.name).trim();
    let before = row.existing.zip(field);
    let before = before.and_then(|(row, field)| names::words(&page.locale, scenario, preview.table, field, row));
    let before = before.filter(|before| !before.trim().is_empty() && before.trim() != read);
    html! {
        <>
            <bdi>{ shown }</bdi>
            if let Some(before) = before {
                <span class="as-written">{ text!(page.locale, "tables-before", before = names::brief(&before)) }</span>
            }
        </>
    }
}

/// A number as it was read; as it is written where that looks otherwise, and what it was before.
fn figure(reading: &Reading, row: &Row, column: &Column, text: &str, number: f64) -> Html {
    let locale = &reading.page.locale;
    let Some(target) = &column.target else { return Html::default() };
    let read = names::number(locale, &target.field, number);
    let figure = row.existing.and_then(|row| target.field.get(reading.scenario, row));
    let before = figure.and_then(|figure| target.of(&figure)).filter(|before| *before != number);
    html! {
        <>
            <span class="figure-read">{ &read }</span>
            if read != text { <span class="as-written">{ text!(locale, "tables-written", text = text) }</span> }
            if let Some(before) = before {
                <span class="as-written">
                    { text!(locale, "tables-before", before = names::number(locale, &target.field, before)) }
                </span>
            }
        </>
    }
}
