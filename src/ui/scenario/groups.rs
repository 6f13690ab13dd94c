//! The table of patient groups.

use std::rc::Rc;

use yew::prelude::*;

use super::details::Details;
use super::figure::FigureField;
use super::flaw_at;
use super::row::{Column, Sheet, labelled, row_tools, sheet, tools_column};
use super::supplies::{cell_label, column};
use super::words::WordsField;
use crate::browser::input;
use crate::locale::Locale;
use crate::scenario::{
    AssumedRanges, Figure, Flaw, Group, GroupField, Part, Party, Place, Scenario, Supply, Words, limits,
};
use crate::state::Edit;
use crate::text;
use crate::ui::context::{Page, use_page};
use crate::ui::format::Form;
use crate::ui::notes::note_mark;

/// The fields that every row shows; the others are one click away.
const SHOWN: [GroupField; 4] = [GroupField::Size, GroupField::Age, GroupField::RiskUntreated, GroupField::RiskTreated];

/// The table of patient groups.
#[component]
pub fn Groups(props: &GroupsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let GroupsProps { scenario, flaws } = props;
    let supplies = use_memo(scenario.supplies.clone(), Clone::clone);
    let parties = use_memo(scenario.parties.clone(), Clone::clone);
    let mut columns = vec![column(locale, "group_name"), column(locale, "party")];
    columns.extend(SHOWN.iter().map(|field| column(locale, field.key())));
    columns.extend(supplies.iter().map(|supply| uses_column(locale, supply)));
    columns.push(tools_column(locale));
    let (width, count) = (columns.len(), scenario.groups.len());
    let rows = html! {
        <>
            { for scenario.groups.iter().enumerate().map(|(row, group)| html! {
                <GroupRow key={group.id.clone()} group={group.clone()} {row} {count} {width} supplies={supplies.clone()}
                    parties={parties.clone()} flaws={flaws_of(flaws, row)} assumed={scenario.settings.assumed_ranges} />
            }) }
        </>
    };
    let beside = Html::default();
    let most = limits::GROUPS;
    sheet(&page, &Sheet { part: Part::Groups, key_text: "sheet-groups", columns, count, most, beside }, rows)
}

/// Properties of [`Groups`].
#[derive(Properties, PartialEq)]
pub struct GroupsProps {
    /// The scenario as it is now.
    pub scenario: Rc<Scenario>,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
}

/// Properties of [`GroupRow`].
#[derive(Properties, PartialEq)]
struct GroupRowProps {
    group: Group,
    row: usize,
    /// Groups in all.
    count: usize,
    /// Columns of the table.
    width: usize,
    supplies: Rc<Vec<Supply>>,
    parties: Rc<Vec<Party>>,
    /// What is wrong with this group.
    flaws: Vec<Flaw>,
    /// Ranges of figures that state none.
    assumed: AssumedRanges,
}

/// One group; it is drawn again only when it changes itself.
#[component]
fn GroupRow(props: &GroupRowProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let GroupRowProps { group, row, count, width, supplies, parties, flaws, assumed } = props;
    let row = *row;
    let fields = Fields { locale, group, row, flaws, assumed: *assumed };
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let (name, more) = (Words::GroupName(row), format!("group-more-{row}"));
    html! {
        <tbody role="rowgroup">
            <tr role="row">
                <td role="cell" class="wide">
                    { labelled(locale, &column(locale, "group_name")) }
                    <WordsField text={group.name.clone()} label={cell_label(locale, "field-group_name", &group.name)}
                        flaw={flaw_at(locale, flaws, &name.place())} words={name} />
                    <button type="button" class="quiet small" aria-expanded={open.to_string()} aria-controls={more.clone()}
                        aria-label={text!(locale, "groups-more", group = group.name.as_str())} onclick={toggle}>
                        { locale.text("groups-more.short") }
                    </button>
                    { note_mark(locale, Some(&group.note)) }
                </td>
                <td role="cell">{ labelled(locale, &column(locale, "party")) }{ party_choice(&page, parties, row, group) }</td>
                { for SHOWN.iter().map(|&field| html! {
                    <td role="cell">
                        { labelled(locale, &column(locale, field.key())) }
                        { fields.field(field, true) }
                    </td>
                }) }
                { for supplies.iter().map(|supply| fields.uses(supply)) }
                <td role="cell">
                    { row_tools(&page, Part::Groups, row, (*count, limits::GROUPS), &group.name) }
                </td>
            </tr>
            <tr role="row" class="more-row" id={more} hidden={!*open}>
                <td role="cell" colspan={width.to_string()}>
                    if *open {
                        <Details group={group.clone()} {row} supplies={supplies.clone()} flaws={flaws.clone()} assumed={*assumed} />
                    }
                </td>
            </tr>
        </tbody>
    }
}

/// The figures of one group.
pub struct Fields<'a> {
    /// The texts.
    pub locale: &'a Locale,
    /// The group.
    pub group: &'a Group,
    /// Its row.
    pub row: usize,
    /// What is wrong with it.
    pub flaws: &'a [Flaw],
    /// Ranges of figures that state none.
    pub assumed: AssumedRanges,
}

impl Fields<'_> {
    /// One numeric field; per cents come with a slider where that is wanted.
    pub fn field(&self, field: GroupField, slider: bool) -> Html {
        let &Self { locale, group, row, flaws, assumed } = self;
        let figure = Figure::Group(row, field);
        let form = Form::of_group(field);
        let slider = (slider && form == Form::Percent).then_some(1.0);
        html! {
            <FigureField estimate={field.get(group).cloned()} {form} {slider} {assumed}
                label={cell_label(locale, &format!("field-{}", field.key()), &group.name)}
                flaw={flaw_at(locale, flaws, &figure.place())} {figure} />
        }
    }

    /// What one patient uses of a supply.
    fn uses(&self, supply: &Supply) -> Html {
        let &Self { locale, group, row, flaws, assumed } = self;
        let figure = Figure::Uses(row, supply.id.clone());
        let label = text!(locale, "groups-uses-label", supply = supply.name.as_str(), group = group.name.as_str());
        let whole = Place { part: Part::Groups, row, field: "uses".into() };
        let flaw = flaw_at(locale, flaws, &figure.place()).or_else(|| flaw_at(locale, flaws, &whole));
        html! {
            <td role="cell" key={supply.id.clone()}>
                { labelled(locale, &uses_column(locale, supply)) }
                <FigureField estimate={group.uses.get(&supply.id).cloned()} {label} {flaw} {figure} {assumed} />
            </td>
        }
    }
}

/// What one patient uses of a supply, as a column.
fn uses_column(locale: &Locale, supply: &Supply) -> Column {
    Column {
        name: text!(locale, "groups-uses", supply = supply.name.as_str()).into(),
        unit: text!(locale, "field-uses.unit", unit = supply.unit.as_str()).into(),
        help: locale.text("field-uses.help").into(),
    }
}

/// The flaws of one group, so that other groups need not be drawn again.
fn flaws_of(flaws: &[Flaw], row: usize) -> Vec<Flaw> {
    flaws.iter().filter(|flaw| flaw.place.part == Part::Groups && flaw.place.row == row).cloned().collect()
}

fn party_choice(page: &Page, parties: &[Party], row: usize, group: &Group) -> Html {
    let onchange = page.editing(move |event: Event| Edit::SpokenForBy(row, input::chosen(&event).unwrap_or_default()));
    html! {
        <select aria-label={cell_label(&page.locale, "field-party", &group.name)} {onchange}>
            { for parties.iter().map(|party| html! {
                <option value={party.id.clone()} selected={party.id == group.party}>{ &party.name }</option>
            }) }
        </select>
    }
}
