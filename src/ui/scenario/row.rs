//! The commands of a row, and the frame of a table.

use yew::prelude::*;

use crate::text;

use crate::locale::Locale;
use crate::scenario::Part;
use crate::state::Edit;
use crate::ui::context::Page;

/// Up, down, duplicate, remove: buttons, so that no drag is needed. The list has `count` rows and may have `most`.
pub fn row_tools(page: &Page, part: Part, row: usize, (count, most): (usize, usize), name: &str) -> Html {
    let locale = &page.locale;
    let tool = |id: &'static str, sign: &'static str, enabled: bool, edit: Edit| {
        html! {
            <button type="button" class="tool" disabled={!enabled} title={locale.text(&format!("{id}.short"))}
                aria-label={text!(locale, id, name = name)} onclick={page.editing(move |_: MouseEvent| edit.clone())}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    html! {
        <span class="row-tools">
            { tool("row-up", "↑", row > 0, Edit::Move(part, row, true)) }
            { tool("row-down", "↓", row + 1 < count, Edit::Move(part, row, false)) }
            { tool("row-duplicate", "⧉", count < most, Edit::Duplicate(part, row)) }
            { tool("row-remove", "✕", count > 1, Edit::Remove(part, row)) }
        </span>
    }
}

/// The frame of a table.
pub struct Sheet {
    /// The list.
    pub part: Part,
    /// Stem of its texts.
    pub key_text: &'static str,
    /// Column headings with their units and helps.
    pub columns: Vec<Column>,
    /// Rows in the list.
    pub count: usize,
    /// Most rows allowed.
    pub most: usize,
    /// Another way to add rows, beside the button for one more.
    pub beside: Html,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Heading.
    pub name: AttrValue,
    /// Unit, under the heading.
    pub unit: AttrValue,
    /// A short help.
    pub help: AttrValue,
}

/// A table of these rows with heading, help and a button for one more row.
pub fn sheet(page: &Page, sheet: &Sheet, rows: Html) -> Html {
    let locale = &page.locale;
    let &Sheet { part, key_text, ref columns, count, most, ref beside } = sheet;
    let title = locale.text(key_text);
    let id = format!("{key_text}-title");
    html! {
        <section class="sheet" aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{ title }</h2>
            <p class="quiet-text">{ locale.text(&format!("{key_text}.help")) }</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby={id.clone()}>
                <table role="table" class="sheet-table" aria-labelledby={id.clone()}>
                    <thead role="rowgroup">
                        <tr role="row">
                            { for columns.iter().map(|column| html! {
                                <th role="columnheader" scope="col">
                                    <span class="column-name" title={column.help.clone()}>{ &column.name }</span>
                                    <span class="column-unit">{ &column.unit }</span>
                                </th>
                            }) }
                        </tr>
                    </thead>
                    { rows }
                </table>
            </div>
            <p>
                <button type="button" disabled={count >= most} onclick={page.editing(move |_: MouseEvent| Edit::Add(part))}>
                    { locale.text(&format!("{key_text}.add")) }
                </button>
                { " " }{ beside.clone() }{ " " }
                <span class="quiet-text">{ text!(locale, "sheet-count", count = count as f64, most = most as f64) }</span>
            </p>
        </section>
    }
}

/// The heading of the column of row commands.
pub fn tools_column(locale: &Locale) -> Column {
    Column { name: locale.text("row-tools").into(), unit: AttrValue::default(), help: AttrValue::default() }
}

/// The heading with its unit again, before its field: shown where a row is a card.
pub fn labelled(locale: &Locale, Column { name, unit, .. }: &Column) -> Html {
    let label = match unit.as_str() {
        "" => name.to_string(),
        unit => text!(locale, "sheet-label", name = name.as_str(), unit = unit),
    };
    html! { <span class="cell-label" aria-hidden="true">{ label }</span> }
}
