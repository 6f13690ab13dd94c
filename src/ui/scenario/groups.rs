//! The table of patient groups.

use yew::prelude::*;

use crate::text;

use super::details::Details;
use super::figure::FigureField;
use super::flaw_at;
use super::row::{Column, RowTools, Sheet};
use super::supplies::{TableProps, cell_label, column};
use super::words::WordsField;
use crate::browser::input;
use crate::locale::Locale;
use crate::scenario::{Figure, Flaw, Group, GroupField, Part, Scenario, Words, limits};
use crate::state::Edit;
use crate::ui::context::{Page, use_page};
use crate::ui::format::Form;

/// The fields that every row shows; the others are one click away.
const SHOWN: [GroupField; 4] = [GroupField::Size, GroupField::Age, GroupField::RiskUntreated, GroupField::RiskTreated];

/// The table of patient groups.
#[component]
pub fn Groups(props: &TableProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let TableProps { scenario, flaws } = props;
    let mut columns = vec![column(locale, "group_name"), column(locale, "party")];
    columns.extend(SHOWN.iter().map(|field| column(locale, field.key())));
    columns.extend(scenario.supplies.iter().map(|supply| Column {
        name: text!(locale, "groups-uses", supply = supply.name.as_str()).into(),
        unit: text!(locale, "field-uses.unit", unit = supply.unit.as_str()).into(),
        help: locale.text("field-uses.help").into(),
    }));
    columns.push(Column {
        name: locale.text("row-tools").into(),
        unit: AttrValue::default(),
        help: AttrValue::default(),
    });
    let width = columns.len();
    html! {
        <Sheet part={Part::Groups} key_text="sheet-groups" {columns} count={scenario.groups.len()} most={limits::GROUPS}>
            { for (0..scenario.groups.len()).map(|row| line(&page, scenario, flaws, row, width)) }
        </Sheet>
    }
}

fn line(page: &Page, scenario: &Scenario, flaws: &[Flaw], row: usize, width: usize) -> Html {
    let locale = &page.locale;
    let group = &scenario.groups[row];
    let name = Words::GroupName(row);
    html! {
        <tbody role="rowgroup" key={group.id.clone()}>
            <tr role="row">
                <td role="cell" class="wide">
                    <WordsField text={group.name.clone()} label={cell_label(locale, "field-group_name", &group.name)}
                        flaw={flaw_at(locale, flaws, &name.place())} words={name} />
                </td>
                <td role="cell">{ party_choice(page, scenario, row, group) }</td>
                { for SHOWN.iter().map(|&field| html! {
                    <td role="cell">{ field_of(locale, flaws, group, row, field, true) }</td>
                }) }
                { for scenario.supplies.iter().map(|supply| {
                    let figure = Figure::Uses(row, supply.id.clone());
                    let label = text!(locale, "groups-uses-label", supply = supply.name.as_str(), group = group.name.as_str());
                    html! {
                        <td role="cell">
                            <FigureField estimate={group.uses.get(&supply.id).cloned()} {label}
                                flaw={flaw_at(locale, flaws, &figure.place()).or_else(|| uses_flaw(locale, flaws, row))} {figure} />
                        </td>
                    }
                }) }
                <td role="cell">
                    <RowTools part={Part::Groups} {row} count={scenario.groups.len()} most={limits::GROUPS} name={group.name.clone()} />
                </td>
            </tr>
            <tr role="row" class="more-row">
                <td role="cell" colspan={width.to_string()}>
                    <Details group={group.clone()} {row} supplies={scenario.supplies.clone()} flaws={flaws_of(flaws, row)} />
                </td>
            </tr>
        </tbody>
    }
}

/// One numeric field of a group; per cents come with a slider.
pub fn field_of(locale: &Locale, flaws: &[Flaw], group: &Group, row: usize, field: GroupField, slider: bool) -> Html {
    let figure = Figure::Group(row, field);
    let form = Form::of_group(field);
    let slider = (slider && form == Form::Percent).then_some(1.0);
    html! {
        <FigureField estimate={field.get(group).cloned()} {form} {slider}
            label={cell_label(locale, &format!("field-{}", field.key()), &group.name)}
            flaw={flaw_at(locale, flaws, &figure.place())} {figure} />
    }
}

/// The flaws of one group, so that other groups need not be drawn again.
fn flaws_of(flaws: &[Flaw], row: usize) -> Vec<Flaw> {
    flaws.iter().filter(|flaw| flaw.place.part == Part::Groups && flaw.place.row == row).cloned().collect()
}

fn uses_flaw(locale: &Locale, flaws: &[Flaw], row: usize) -> Option<AttrValue> {
    let place = crate::scenario::Place { part: Part::Groups, row, field: "uses".into() };
    flaw_at(locale, flaws, &place)
}

fn party_choice(page: &Page, scenario: &Scenario, row: usize, group: &Group) -> Html {
    let onchange = page.editing(move |event: Event| Edit::SpokenForBy(row, input::chosen(&event).unwrap_or_default()));
    html! {
        <select aria-label={cell_label(&page.locale, "field-party", &group.name)} {onchange}>
            { for scenario.parties.iter().map(|party| html! {
                <option value={party.id.clone()} selected={party.id == group.party}>{ &party.name }</option>
            }) }
        </select>
    }
}
