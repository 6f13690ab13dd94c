//! Everything about a party that its row does not show.

use yew::prelude::*;

use super::figure::FigureField;
use super::flaw_at;
use super::parties::SHOWN;
use super::supplies::cell_label;
use super::words::WordsField;
use crate::browser::input;
use crate::scenario::{AssumedRanges, Figure, Flaw, IncomeGroup, Party, PartyField, Words};
use crate::state::Edit;
use crate::text;
use crate::ui::context::{Page, use_page};
use crate::ui::countries::Purpose;
use crate::ui::format::Form;

/// Properties of [`PartyDetails`].
#[derive(Properties, PartialEq)]
pub struct PartyDetailsProps {
    /// The party.
    pub party: Party,
    /// Its row.
    pub row: usize,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
    /// Ranges of figures that state none.
    pub assumed: AssumedRanges,
    /// Name of the money unit.
    pub currency: AttrValue,
    /// Opens the dialog of countries.
    pub open: Callback<Purpose>,
}

/// The country that it is, and every figure that the row does not show.
#[component]
pub fn PartyDetails(props: &PartyDetailsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let PartyDetailsProps { party, row, flaws, assumed, currency, open } = props;
    let (row, assumed) = (*row, *assumed);
    let code = Words::PartyCode(row);
    html! {
        <div class="more">
            <p>
                <button type="button" onclick={open.reform(move |_: MouseEvent| Purpose::Fill(row))}>
                    { text!(locale, "countries-fill", party = party.name.as_str()) }
                </button>
            </p>
            <dl class="field-list">
                { entry(&page, "field-iso3", "", html! {
                    <WordsField text={party.iso3.clone()} label={cell_label(locale, "field-iso3", &party.name)} class="party-code"
                        flaw={flaw_at(locale, flaws, &code.place())} words={code} />
                }) }
                { entry(&page, "field-income_group", "", income_choice(&page, party, row)) }
                { for PartyField::ALL.into_iter().filter(|field| !SHOWN.contains(field)).map(|field| {
                    let stem = format!("field-{}", field.key());
                    let figure = Figure::Party(row, field);
                    let unit = text!(locale, &format!("{stem}.unit"), currency = currency.as_str());
                    entry(&page, &stem, currency, html! {
                        <FigureField estimate={field.get(party).cloned()} form={Form::of_party(field)} {unit} {assumed}
                            label={cell_label(locale, &stem, &party.name)} flaw={flaw_at(locale, flaws, &figure.place())} {figure} />
                    })
                }) }
            </dl>
        </div>
    }
}

/// A field with its name and what it means.
fn entry(page: &Page, stem: &str, currency: &str, field: Html) -> Html {
    let help = text!(page.locale, &format!("{stem}.help"), currency = currency);
    html! {
        <div>
            <dt>{ page.locale.text(stem) }<span class="quiet-text">{ help }</span></dt>
            <dd>{ field }</dd>
        </div>
    }
}

fn income_choice(page: &Page, party: &Party, row: usize) -> Html {
    let locale = &page.locale;
    let onchange = page.editing(move |event: Event| {
        let chosen = input::chosen(&event).unwrap_or_default();
        Edit::IncomeGroup(row, IncomeGroup::ALL.into_iter().find(|group| group.key() == chosen))
    });
    html! {
        <select aria-label={cell_label(locale, "field-income_group", &party.name)} {onchange}>
            <option value="" selected={party.income_group.is_none()}>{ locale.text("income-group-none") }</option>
            { for IncomeGroup::ALL.into_iter().map(|group| html! {
                <option value={group.key()} selected={party.income_group == Some(group)}>
                    { locale.text(&format!("income-group-{}", group.key())) }
                </option>
            }) }
        </select>
    }
}
