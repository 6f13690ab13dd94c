//! The table of supplies.

use yew::prelude::*;

use crate::text;

use super::figure::FigureField;
use super::flaw_at;
use super::row::{Column, Sheet, labelled, row_tools, sheet, tools_column};
use super::words::WordsField;
use crate::locale::Locale;
use crate::scenario::{Figure, Flaw, Part, Scenario, Words, limits};
use crate::ui::context::Page;
use crate::ui::notes::NoteField;

/// The table of supplies.
pub fn supplies(page: &Page, scenario: &Scenario, flaws: &[Flaw]) -> Html {
    let locale = &page.locale;
    let columns = vec![
        column(locale, "supply_name"),
        column(locale, "supply_amount"),
        column(locale, "supply_unit"),
        column(locale, "supply_period"),
        tools_column(locale),
    ];
    let (count, assumed) = (scenario.supplies.len(), scenario.settings.assumed_ranges);
    let rows = html! {
            <tbody role="rowgroup">
                { for scenario.supplies.iter().enumerate().map(|(row, supply)| {
                    let label = |key: &str| cell_label(locale, &format!("field-{key}"), &supply.name);
                    let (name, unit) = (Words::SupplyName(row), Words::SupplyUnit(row));
                    let (amount, period) = (Figure::Amount(row), Figure::Period(row));
                    html! {
                        <tr role="row" key={supply.id.clone()}>
                            <td role="cell" class="wide">
                                { labelled(locale, &column(locale, "supply_name")) }
                                <WordsField text={supply.name.clone()} label={label("supply_name")}
                                    flaw={flaw_at(locale, flaws, &name.place())} words={name} />
                                <NoteField words={Words::SupplyNote(row)} text={supply.note.clone()} about={supply.name.clone()} />
                            </td>
                            <td role="cell">
                                { labelled(locale, &Column { unit: supply.unit.clone().into(), ..column(locale, "supply_amount") }) }
                                <FigureField estimate={supply.amount.clone()} label={label("supply_amount")}
                                    flaw={flaw_at(locale, flaws, &amount.place())} figure={amount} {assumed} />
                            </td>
                            <td role="cell" class="wide">
                                { labelled(locale, &column(locale, "supply_unit")) }
                                <WordsField text={supply.unit.clone()} label={label("supply_unit")}
                                    flaw={flaw_at(locale, flaws, &unit.place())} words={unit} />
                            </td>
                            <td role="cell">
                                { labelled(locale, &column(locale, "supply_period")) }
                                <FigureField estimate={supply.reusable.as_ref().map(|reusable| reusable.period.clone())}
                                    label={label("supply_period")} flaw={flaw_at(locale, flaws, &period.place())} figure={period} {assumed} />
                            </td>
                            <td role="cell">
                                { row_tools(page, Part::Supplies, row, (count, limits::SUPPLIES), &supply.name) }
                            </td>
                        </tr>
                    }
                }) }
            </tbody>
    };
    let (most, beside) = (limits::SUPPLIES, Html::default());
    sheet(page, &Sheet { part: Part::Supplies, key_text: "sheet-supplies", columns, count, most, beside }, rows)
}

/// A column named after a field.
pub fn column(locale: &Locale, key: &str) -> Column {
    money_column(locale, key, "")
}

/// The same for a field that may be an amount of money.
pub fn money_column(locale: &Locale, key: &str, currency: &str) -> Column {
    let id = format!("field-{key}");
    let part = |part: &str| -> AttrValue {
        let id = format!("{id}.{part}");
        if locale.has(&id) { text!(locale, &id, currency = currency, unit = "").into() } else { AttrValue::default() }
    };
    Column { name: locale.text(&id).into(), unit: part("unit"), help: part("help") }
}

/// The accessible name of a cell: the field and the row it belongs to.
pub fn cell_label(locale: &Locale, field: &str, row: &str) -> String {
    text!(locale, "cell-label", field = locale.text(field), row = row)
}
