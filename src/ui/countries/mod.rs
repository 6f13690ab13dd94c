//! The dialog in which countries join a scenario as parties and groups, or one gives a party its figures.

mod about;
mod choice;
mod figures;
mod form;
mod groups;
mod preview;
mod which;

use std::rc::Rc;

use yew::prelude::*;

use self::form::Form;
use super::context::use_page;
use super::fetched::{absent, use_text};
use crate::browser::page as browser;
use crate::library::countries::{Countries, PATH, TEXT};
use crate::scenario::Scenario;
use crate::text;

const ID: &str = "countries";

/// What the dialog is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Countries join as parties.
    Add,
    /// The party of a row gets the figures of one country.
    Fill(usize),
}

/// Properties of [`CountriesDialog`].
#[derive(Properties, PartialEq)]
pub struct CountriesDialogProps {
    /// The scenario as it is.
    pub scenario: Rc<Scenario>,
    /// What it is open for; none while it is closed.
    pub purpose: Option<Purpose>,
    /// Called when it is closed, with a sentence on what was done, if anything was.
    pub close: Callback<Option<String>>,
}

/// A native dialog: the focus goes in and comes back by itself, Escape closes it.
#[component]
pub fn CountriesDialog(props: &CountriesDialogProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let CountriesDialogProps { scenario, purpose, close } = props;
    let wanted = purpose.is_some() && TEXT.is_none();
    let (progress, again) = use_text(wanted.then_some(PATH));
    let text = TEXT.or_else(|| progress.text());
    let countries = use_memo(text.filter(|_| purpose.is_some()), |text| {
        text.and_then(|text| Countries::read(text).ok()).map(Rc::new)
    });
    use_effect_with(purpose.is_some(), |open| if *open { browser::open_dialog(ID) } else { browser::close_dialog(ID) });
    let onclose = close.reform(|_: Event| None);
    let title = match purpose.map(|purpose| party_name(scenario, purpose)) {
        Some(Some(party)) => text!(locale, "countries-title.fill", party = party),
        _ => locale.text("countries-title"),
    };
    html! {
        <dialog id={ID} class="card-dialog countries-dialog" aria-labelledby="countries-title" {onclose}>
            <h2 id="countries-title">{ title }</h2>
            { match (purpose, &*countries) {
                (None, _) => Html::default(),
                (Some(purpose), Some(countries)) => html! {
                    <Form scenario={scenario.clone()} countries={countries.clone()} purpose={*purpose} close={close.clone()} />
                },
                (Some(_), None) => html! {
                    <>
                        { absent(locale, progress, locale.text("countries-coming"), locale.text("countries-coming.failed"), &again) }
                        <p><button type="button" onclick={close.reform(|_: MouseEvent| None)}>{ locale.text("countries-cancel") }</button></p>
                    </>
                },
            } }
        </dialog>
    }
}

/// The name of the party that is filled.
fn party_name(scenario: &Scenario, purpose: Purpose) -> Option<&str> {
    match purpose {
        Purpose::Add => None,
        Purpose::Fill(row) => scenario.parties.get(row).map(|party| party.name.as_str()),
    }
}

/// The text under a name, or the one for the filling of a party.
fn text_for(locale: &crate::locale::Locale, id: &str, purpose: Purpose) -> String {
    match purpose {
        Purpose::Add => locale.text(id),
        Purpose::Fill(_) => locale.text(&format!("{id}.fill")),
    }
}
