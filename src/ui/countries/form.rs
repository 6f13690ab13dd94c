//! What the dialog asks, from the countries to what would be added.

use std::rc::Rc;

use yew::prelude::*;

use super::about::about;
use super::choice::{Choice, Choosing};
use super::figures::figures;
use super::groups::groups;
use super::preview::{preview, trouble};
use super::which::{SEARCH, which};
use super::{Purpose, party_name, text_for};
use crate::browser::page as browser;
use crate::library::countries::{Countries, Country};
use crate::locale::Locale;
use crate::scenario::{Extension, Scenario, limits};
use crate::state::Edit;
use crate::text;
use crate::ui::context::{Page, use_page};

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The scenario as it is.
    pub scenario: Rc<Scenario>,
    /// Every country.
    pub countries: Rc<Countries>,
    /// What the dialog is open for.
    pub purpose: Purpose,
    /// Closes the dialog, with a sentence on what was done.
    pub close: Callback<Option<String>>,
}

/// What every part of the form sees.
pub struct Asking<'f> {
    /// Texts and the way to act.
    pub page: &'f Page,
    /// The scenario as it is.
    pub scenario: &'f Scenario,
    /// Every country.
    pub countries: &'f Countries,
    /// What the dialog is open for.
    pub purpose: Purpose,
    /// What is chosen.
    pub choosing: &'f Choosing,
    /// The countries that are chosen.
    pub chosen: &'f [&'f Country],
    /// What would join the scenario.
    pub extension: &'f Extension,
}

/// The form; it forgets what was chosen when the dialog is closed.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let FormProps { scenario, countries, purpose, close } = props;
    let purpose = *purpose;
    // The countries may come when the dialog is long open, and nothing in it could have the focus until then.
    use_effect_with((), |()| browser::focus_soon(SEARCH));
    let choosing = Choosing(use_reducer(|| Choice::new(countries, scenario, purpose)));
    let wish = choosing.whole();
    let extension = use_memo((scenario.clone(), wish.clone(), locale.clone()), |(scenario, wish, locale)| {
        countries.extension(locale, scenario, wish)
    });
    let chosen: Vec<&Country> = wish.countries.iter().filter_map(|iso3| countries.find(iso3)).collect();
    let asking = Asking {
        page: &page,
        scenario,
        countries,
        purpose,
        choosing: &choosing,
        chosen: &chosen,
        extension: &extension,
    };
    let trouble = trouble(&asking);
    let is_ready = trouble.is_none() && !extension.is_empty();
    let take = {
        let (page, close, extension, said) = (page.clone(), close.clone(), extension.clone(), done(locale, &asking));
        Callback::from(move |_: MouseEvent| {
            if is_ready {
                page.edit_once(Edit::Extend(Box::new((*extension).clone())));
                close.emit(Some(said.clone()));
            }
        })
    };
    html! {
        <>
            <p class="quiet-text">{ text_for(locale, "countries-help", purpose) }{ " " }{ size(locale, "countries-limits", scenario) }</p>
            { which(&asking) }
            { figures(&asking) }
            { groups(&asking) }
            { preview(&asking, trouble) }
            <p class="countries-commands">
                <button type="button" class="primary" aria-disabled={(!is_ready).to_string()} onclick={take}>
                    { text_for(locale, "countries-add", purpose) }
                </button>
                { " " }
                <button type="button" onclick={close.reform(|_: MouseEvent| None)}>{ locale.text("countries-cancel") }</button>
            </p>
            { about(locale, countries) }
        </>
    }
}

/// How many parties and groups a scenario has, and how many it may have.
pub fn size(locale: &Locale, id: &str, scenario: &Scenario) -> String {
    locale.with(
        id,
        &[
            ("parties", scenario.parties.len().into()),
            ("groups", scenario.groups.len().into()),
            ("most-parties", limits::PARTIES.into()),
            ("most-groups", limits::GROUPS.into()),
        ],
    )
}

/// A sentence on what was done, for the view behind the dialog.
fn done(locale: &Locale, asking: &Asking) -> String {
    let Asking { scenario, extension, .. } = asking;
    match party_name(scenario, asking.purpose) {
        Some(_) if extension.groups.is_empty() => {
            let party = extension.parties.first().map_or("", |party| &party.name);
            text!(locale, "countries-filled", party = party)
        }
        _ => {
            let parties = extension.new_parties(scenario).count();
            text!(locale, "countries-added", parties = parties, groups = extension.groups.len())
        }
    }
}
