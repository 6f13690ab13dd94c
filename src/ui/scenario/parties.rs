//! The table of parties, and the ways to countries and their figures.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::FigureField;
use super::flaw_at;
use super::party_details::PartyDetails;
use super::row::{Column, Sheet, labelled, row_tools, sheet, tools_column};
use super::supplies::{cell_label, column, money_column};
use super::words::WordsField;
use crate::locale::Locale;
use crate::scenario::{AssumedRanges, Figure, Flaw, Part, Party, PartyField, Scenario, Supply, Words, limits};
use crate::text;
use crate::ui::context::use_page;
use crate::ui::countries::{CountriesDialog, Purpose};
use crate::ui::format::Form;
use crate::ui::notes::NoteField;

/// The fields that every row shows; the others are one click away.
pub const SHOWN: [PartyField; 3] = [PartyField::Population, PartyField::IncomePerHead, PartyField::WalkAway];

/// Properties of [`Parties`].
#[derive(Properties, PartialEq)]
pub struct PartiesProps {
    /// The scenario as it is now.
    pub scenario: Rc<Scenario>,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
}

/// The table of parties.
#[component]
pub fn Parties(props: &PartiesProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let PartiesProps { scenario, flaws } = props;
    let purpose = use_state(|| None::<Purpose>);
    let said = use_state(String::new);
    let open = {
        let (purpose, said) = (purpose.setter(), said.setter());
        use_callback((), move |wanted: Purpose, ()| {
            said.set(String::new());
            purpose.set(Some(wanted));
        })
    };
    let close = {
        let (purpose, said) = (purpose.setter(), said.setter());
        use_callback((), move |done: Option<String>, ()| {
            purpose.set(None);
            // The dialog says that it is closed once more when it has gone.
            done.into_iter().for_each(|done| said.set(done));
        })
    };
    let supplies = use_memo(scenario.supplies.clone(), Clone::clone);
    let mut columns = vec![column(locale, "party_name")];
    columns.extend(SHOWN.iter().map(|field| money_column(locale, field.key(), &scenario.settings.currency)));
    columns.extend(supplies.iter().map(|supply| own_column(locale, supply)));
    columns.push(tools_column(locale));
    let (width, count, most) = (columns.len(), scenario.parties.len(), limits::PARTIES);
    let rows = scenario.parties.iter().enumerate().map(|(row, party)| {
        html! {
            <PartyRow key={party.id.clone()} party={party.clone()} {row} {count} {width} supplies={supplies.clone()}
                flaws={flaws_of(flaws, row)} assumed={scenario.settings.assumed_ranges}
                currency={scenario.settings.currency.clone()} open={open.clone()} />
        }
    });
    let rows = html! { <>{ for rows }</> };
    let beside = html! {
        <button type="button" class="countries-open" onclick={open.reform(|_: MouseEvent| Purpose::Add)}>{ locale.text("countries-open") }</button>
    };
    html! {
        <>
            { sheet(&page, &Sheet { part: Part::Parties, key_text: "sheet-parties", columns, count, most, beside }, rows) }
            <p class="quiet-text" role="status">{ (*said).clone() }</p>
            <CountriesDialog scenario={scenario.clone()} purpose={*purpose} {close} />
        </>
    }
}

/// Properties of [`PartyRow`].
#[derive(Properties, PartialEq)]
struct PartyRowProps {
    party: Party,
    row: usize,
    /// Parties in all.
    count: usize,
    /// Columns of the table.
    width: usize,
    supplies: Rc<Vec<Supply>>,
    /// What is wrong with this party.
    flaws: Vec<Flaw>,
    /// Ranges of figures that state none.
    assumed: AssumedRanges,
    /// Name of the money unit.
    currency: AttrValue,
    /// Opens the dialog of countries.
    open: Callback<Purpose>,
}

/// One party; it is drawn again only when it changes itself.
#[component]
fn PartyRow(props: &PartyRowProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let PartyRowProps { party, row, count, width, supplies, flaws, assumed, currency, open } = props;
    let (row, assumed) = (*row, *assumed);
    let unfolded = use_state(|| false);
    let toggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let (name, more) = (Words::PartyName(row), format!("party-more-{row}"));
    html! {
        <tbody role="rowgroup">
            <tr role="row">
                <td role="cell" class="wide">
                    { labelled(locale, &column(locale, "party_name")) }
                    <WordsField text={party.name.clone()} label={cell_label(locale, "field-party_name", &party.name)}
                        flaw={flaw_at(locale, flaws, &name.place())} words={name} />
                    <button type="button" class="quiet small" aria-expanded={unfolded.to_string()} aria-controls={more.clone()}
                        aria-label={text!(locale, "parties-more", party = party.name.as_str())} onclick={toggle}>
                        { locale.text("parties-more.short") }
                    </button>
                    <NoteField words={Words::PartyNote(row)} text={party.note.clone()} about={party.name.clone()} />
                </td>
                { for SHOWN.iter().map(|&field| {
                    let figure = Figure::Party(row, field);
                    let label = cell_label(locale, &format!("field-{}", field.key()), &party.name);
                    html! {
                        <td role="cell">
                            { labelled(locale, &money_column(locale, field.key(), currency)) }
                            <FigureField estimate={field.get(party).cloned()} form={Form::of_party(field)} {label}
                                flaw={flaw_at(locale, flaws, &figure.place())} {figure} {assumed} />
                        </td>
                    }
                }) }
                { for supplies.iter().map(|supply| {
                    let figure = Figure::Fallback(row, supply.id.clone());
                    let label = text!(locale, "parties-own-label", supply = supply.name.as_str(), party = party.name.as_str());
                    html! {
                        <td role="cell">
                            { labelled(locale, &own_column(locale, supply)) }
                            <FigureField estimate={party.fallback.get(&supply.id).cloned()} {label}
                                flaw={flaw_at(locale, flaws, &figure.place())} {figure} {assumed} />
                        </td>
                    }
                }) }
                <td role="cell">
                    { row_tools(&page, Part::Parties, row, (*count, limits::PARTIES), &party.name) }
                </td>
            </tr>
            <tr role="row" class="more-row" id={more} hidden={!*unfolded}>
                <td role="cell" colspan={width.to_string()}>
                    if *unfolded {
                        <PartyDetails party={party.clone()} {row} flaws={flaws.clone()} {assumed} currency={currency.clone()}
                            open={open.clone()} />
                    }
                </td>
            </tr>
        </tbody>
    }
}

/// What a party keeps of a supply if the talks fail, as a column.
fn own_column(locale: &Locale, supply: &Supply) -> Column {
    Column {
        name: text!(locale, "parties-own", supply = supply.name.as_str()).into(),
        unit: supply.unit.clone().into(),
        help: locale.text("parties-own.help").into(),
    }
}

/// The flaws of one party, so that other parties need not be drawn again.
fn flaws_of(flaws: &[Flaw], row: usize) -> Vec<Flaw> {
    flaws.iter().filter(|flaw| flaw.place.part == Part::Parties && flaw.place.row == row).cloned().collect()
}
