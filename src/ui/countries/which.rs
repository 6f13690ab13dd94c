//! The choice of countries: search as one types, filters, the list, and what is chosen.

use yew::prelude::*;

use super::choice::turn;
use super::form::Asking;
use super::{Purpose, text_for};
use crate::browser::{input, page as browser};
use crate::library::countries::{Country, Region};
use crate::locale::Locale;
use crate::scenario::IncomeGroup;
use crate::text;

/// Id of the search.
pub const SEARCH: &str = "countries-search";
const CHOSEN: &str = "countries-chosen";

/// The choice of countries; of one country where a party is filled.
pub fn which(asking: &Asking) -> Html {
    let &Asking { page, countries, purpose, choosing, chosen, .. } = asking;
    let locale = &page.locale;
    let found = choosing.found(countries);
    let typed = choosing.changing(|choice, event: InputEvent| choice.query = input::text(&event).unwrap_or_default());
    html! {
        <fieldset class="countries-step">
            <legend>{ text_for(locale, "countries-which", purpose) }</legend>
            <div class="countries-filters">
                <label>
                    <span>{ locale.text("countries-search") }</span>
                    <input type="search" id={SEARCH} value={choosing.query.clone()} autocomplete="off" autofocus={true} oninput={typed} />
                </label>
                { regions(asking) }
                { incomes(asking) }
            </div>
            <p class="quiet-text" role="status">{ text!(locale, "countries-found", count = found.len()) }</p>
            <ul class="countries-list" aria-label={locale.text("countries-list")}>
                { for found.into_iter().map(|country| one(asking, country)) }
            </ul>
            if purpose == Purpose::Add && !chosen.is_empty() {
                <p id={CHOSEN} tabindex="-1">{ text!(locale, "countries-chosen", count = chosen.len()) }</p>
                <ul class="picker-chosen">{ for chosen.iter().map(|country| chip(asking, country)) }</ul>
            }
        </fieldset>
    }
}

/// One country of the list.
fn one(asking: &Asking, country: &Country) -> Html {
    let &Asking { page, purpose, choosing, .. } = asking;
    let locale = &page.locale;
    let is_chosen = choosing.wish.countries.contains(&country.iso3);
    let iso3 = country.iso3.clone();
    let onchange = choosing.changing(move |choice, _: Event| match purpose {
        Purpose::Add => turn(&mut choice.wish.countries, iso3.clone()),
        Purpose::Fill(_) => choice.wish.countries = vec![iso3.clone()],
    });
    let kind = if purpose == Purpose::Add { "checkbox" } else { "radio" };
    let about = text!(
        locale,
        "countries-one",
        code = country.iso3.as_str(),
        region = region(locale, country.region),
        income = income(locale, country.income_group)
    );
    html! {
        <li key={country.iso3.clone()}>
            <label class="check">
                <input type={kind} name="country" checked={is_chosen} {onchange} />
                <span><bdi>{ &country.name }</bdi>{ " " }<span class="quiet-text">{ about }</span></span>
            </label>
        </li>
    }
}

/// A chosen country, a tap away from being left out.
fn chip(asking: &Asking, country: &Country) -> Html {
    let iso3 = country.iso3.clone();
    let onclick = asking.choosing.changing(move |choice, _: MouseEvent| {
        choice.wish.countries.retain(|other| *other != iso3);
        // The button goes away; the focus must not get lost with it.
        browser::focus_soon(if choice.wish.countries.is_empty() { SEARCH } else { CHOSEN });
    });
    html! {
        <li key={country.iso3.clone()}>
            <button type="button" class="small" {onclick}
                aria-label={text!(asking.page.locale, "countries-leave-out", country = country.name.as_str())}>
                <bdi>{ &country.name }</bdi><span aria-hidden="true">{ "✕" }</span>
            </button>
        </li>
    }
}

fn regions(asking: &Asking) -> Html {
    let (locale, choosing) = (&asking.page.locale, asking.choosing);
    let onchange = choosing.changing(|choice, event: Event| {
        let chosen = input::chosen(&event).unwrap_or_default();
        choice.region = Region::ALL.into_iter().find(|region| region.key() == chosen);
    });
    let options = Region::ALL.map(|one| (one.key(), region(locale, one), choosing.region == Some(one)));
    filter(locale, "countries-region", onchange, &options)
}

fn incomes(asking: &Asking) -> Html {
    let (locale, choosing) = (&asking.page.locale, asking.choosing);
    let onchange = choosing.changing(|choice, event: Event| {
        let chosen = input::chosen(&event).unwrap_or_default();
        choice.income = IncomeGroup::ALL.into_iter().find(|group| group.key() == chosen);
    });
    let options = IncomeGroup::ALL.map(|one| (one.key(), income(locale, one), choosing.income == Some(one)));
    filter(locale, "countries-income", onchange, &options)
}

fn filter(locale: &Locale, id: &str, onchange: Callback<Event>, options: &[(&'static str, String, bool)]) -> Html {
    html! {
        <label>
            <span>{ locale.text(id) }</span>
            <select {onchange}>
                <option value="" selected={options.iter().all(|(_, _, is_chosen)| !is_chosen)}>
                    { locale.text(&format!("{id}.every")) }
                </option>
                { for options.iter().map(|(key, text, is_chosen)| html! {
                    <option value={*key} selected={*is_chosen}>{ text }</option>
                }) }
            </select>
        </label>
    }
}

fn region(locale: &Locale, region: Region) -> String {
    locale.text(&format!("region-{}", region.key()))
}

/// The name of an income group.
pub fn income(locale: &Locale, group: IncomeGroup) -> String {
    locale.text(&format!("income-group-{}", group.key()))
}
