//! What is said of a table as a whole: what its rows are, what separates its cells, what becomes of other rows.

use yew::prelude::*;

use super::names::key;
use super::reading::Reading;
use crate::browser::input;
use crate::exchange::csv::{Rest, Separator, Table};
use crate::text;

/// The choices about the whole table.
pub fn settings(reading: &Reading) -> Html {
    let locale = &reading.page.locale;
    let preview = reading.preview;
    let kind = reading.choosing(|choices, event: Event| {
        let chosen = input::chosen(&event);
        choices.table = Table::ALL.into_iter().find(|table| chosen.as_deref() == Some(key(*table)));
        // Its columns stand for other things.
        choices.targets.clear();
    });
    let separator = reading.choosing(|choices, event: Event| {
        let chosen = input::chosen(&event);
        choices.separator = Separator::ALL.into_iter().find(|own| chosen.as_deref() == Some(separator_key(*own)));
    });
    let headings = {
        let has_headings = preview.has_headings;
        reading.choosing(move |choices, _: Event| choices.has_headings = Some(!has_headings))
    };
    html! {
        <div class="table-settings">
            <label>
                { locale.text("tables-kind") }{ " " }
                <select onchange={kind}>
                    { for Table::ALL.into_iter().map(|table| html! {
                        <option value={key(table)} selected={table == preview.table}>
                            { locale.text(&format!("sheet-{}", key(table))) }
                        </option>
                    }) }
                </select>
            </label>
            <label>
                { locale.text("tables-separator") }{ " " }
                <select onchange={separator}>
                    { for Separator::ALL.into_iter().map(|own| html! {
                        <option value={separator_key(own)} selected={own == preview.separator}>
                            { locale.text(&format!("tables-separator.{}", separator_key(own))) }
                        </option>
                    }) }
                </select>
            </label>
            <label class="check">
                <input type="checkbox" checked={preview.has_headings} onchange={headings} />
                { locale.text("tables-headings") }
            </label>
            { rest(reading) }
        </div>
    }
}

/// What becomes of the rows of the scenario that are not in the table.
fn rest(reading: &Reading) -> Html {
    /// Names that are listed.
    const NAMED: usize = 6;

    let locale = &reading.page.locale;
    let preview = reading.preview;
    if preview.absent.is_empty() {
        return Html::default();
    }
    let onchange = reading.choosing(|choices, event: Event| {
        choices.rest = if input::chosen(&event).as_deref() == Some("goes") { Rest::Goes } else { Rest::Stays };
    });
    let names = preview.absent.iter().filter_map(|row| preview.table.named(reading.scenario, *row));
    let names: Vec<&str> = names.take(NAMED).map(|(_, name)| name).collect();
    let names = names.join(&locale.text("chart-list-separator"));
    let more = preview.absent.len().saturating_sub(NAMED);
    let option = |rest: Rest, value: &'static str, id: &str| {
        html! { <option {value} selected={preview.rest == rest}>{ locale.text(id) }</option> }
    };
    html! {
        <div class="table-rest">
            <label>
                { text!(locale, "tables-rest", count = preview.absent.len()) }{ " " }
                <select {onchange}>
                    { option(Rest::Stays, "stays", "tables-rest.stays") }{ option(Rest::Goes, "goes", "tables-rest.goes") }
                </select>
            </label>
            <p class="quiet-text">
                <bdi>{ names }</bdi>
                if more > 0 { { " " }{ text!(locale, "tables-rest-more", count = more) } }
                if preview.rest == Rest::Goes && preview.table != Table::Groups {
                    { " " }{ locale.text(&format!("tables-rest-goes-{}", key(preview.table))) }
                }
            </p>
        </div>
    }
}

fn separator_key(separator: Separator) -> &'static str {
    match separator {
        Separator::Tab => "tab",
        Separator::Semicolon => "semicolon",
        Separator::Comma => "comma",
    }
}
