//! The table of parties.

use yew::prelude::*;

use crate::text;

use super::figure::FigureField;
use super::flaw_at;
use super::row::{Column, Sheet, labelled, row_tools, sheet, tools_column};
use super::supplies::{cell_label, column};
use super::words::WordsField;
use crate::scenario::{Figure, Flaw, Part, PartyField, Scenario, Words, limits};
use crate::ui::context::Page;
use crate::ui::format::Form;
use crate::ui::notes::NoteField;

const SHOWN: [PartyField; 3] = [PartyField::Population, PartyField::IncomePerHead, PartyField::WalkAway];

/// The table of parties.
pub fn parties(page: &Page, scenario: &Scenario, flaws: &[Flaw]) -> Html {
    let locale = &page.locale;
    let mut columns = vec![column(locale, "party_name")];
    columns.extend(SHOWN.iter().map(|field| column(locale, field.key())));
    columns.extend(scenario.supplies.iter().map(|supply| Column {
        name: text!(locale, "parties-own", supply = supply.name.as_str()).into(),
        unit: supply.unit.clone().into(),
        help: locale.text("parties-own.help").into(),
    }));
    columns.push(tools_column(locale));
    let (count, assumed) = (scenario.parties.len(), scenario.settings.assumed_ranges);
    let rows = html! {
            <tbody role="rowgroup">
                { for scenario.parties.iter().enumerate().map(|(row, party)| {
                    let name = Words::PartyName(row);
                    html! {
                        <tr role="row" key={party.id.clone()}>
                            <td role="cell" class="wide">
                                { labelled(locale, "field-party_name") }
                                <WordsField text={party.name.clone()} label={cell_label(locale, "field-party_name", &party.name)}
                                    flaw={flaw_at(locale, flaws, &name.place())} words={name} />
                                <NoteField words={Words::PartyNote(row)} text={party.note.clone()} about={party.name.clone()} />
                            </td>
                            { for SHOWN.iter().map(|&field| {
                                let figure = Figure::Party(row, field);
                                let label = cell_label(locale, &format!("field-{}", field.key()), &party.name);
                                html! {
                                    <td role="cell">
                                        { labelled(locale, &format!("field-{}", field.key())) }
                                        <FigureField estimate={field.get(party).cloned()} form={Form::of_party(field)} {label}
                                            flaw={flaw_at(locale, flaws, &figure.place())} {figure} {assumed} />
                                    </td>
                                }
                            }) }
                            { for scenario.supplies.iter().map(|supply| {
                                let figure = Figure::Fallback(row, supply.id.clone());
                                let label = text!(locale, "parties-own-label", supply = supply.name.as_str(), party = party.name.as_str());
                                html! {
                                    <td role="cell">
                                        <span class="cell-label" aria-hidden="true">{ text!(locale, "parties-own", supply = supply.name.as_str()) }</span>
                                        <FigureField estimate={party.fallback.get(&supply.id).cloned()} {label}
                                            flaw={flaw_at(locale, flaws, &figure.place())} {figure} {assumed} />
                                    </td>
                                }
                            }) }
                            <td role="cell">
                                { row_tools(page, Part::Parties, row, (count, limits::PARTIES), &party.name) }
                            </td>
                        </tr>
                    }
                }) }
            </tbody>
    };
    sheet(page, &Sheet { part: Part::Parties, key_text: "sheet-parties", columns, count, most: limits::PARTIES }, rows)
}
