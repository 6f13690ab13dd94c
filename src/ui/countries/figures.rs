//! The choice of figures that a party gets, each with where it comes from.

use yew::prelude::*;

use super::Purpose;
use super::choice::turn;
use super::form::Asking;
use crate::library::countries::{CURRENCY, Country};
use crate::locale::Locale;
use crate::scenario::{Mark, PartyField};
use crate::text;
use crate::ui::scenario::figure::mark_parts;

/// The choice of figures.
pub fn figures(asking: &Asking) -> Html {
    let &Asking { page, scenario, purpose, choosing, chosen, .. } = asking;
    let locale = &page.locale;
    let currency = scenario.settings.currency.as_str();
    let turned = choosing.changing(|choice, _: Event| choice.wish.income_group = !choice.wish.income_group);
    let group = text!(
        locale,
        "countries-figure-income",
        mark = locale.text(mark_parts(Mark::Derived).1),
        source = short_name(locale, "WBG")
    );
    let wants_money = choosing.wish.fields.contains(&PartyField::IncomePerHead);
    html! {
        <fieldset class="countries-step">
            <legend>{ locale.text("countries-figures") }</legend>
            <div class="countries-figures">
                { for Country::FIELDS.into_iter().map(|field| one(asking, field)) }
                { check("checkbox", choosing.wish.income_group, turned, &locale.text("field-income_group"), Some(group)) }
            </div>
            if currency != CURRENCY && wants_money {
                <p class="problem">{ text!(locale, "countries-dollars", currency = currency) }</p>
            }
            if purpose == Purpose::Add { { there(asking) } }
            if let (Purpose::Fill(_), Some(country)) = (purpose, chosen.first()) {
                { check(
                    "checkbox",
                    choosing.wish.rename,
                    choosing.changing(|choice, _: Event| choice.wish.rename = !choice.wish.rename),
                    &text!(locale, "countries-rename", country = country.name.as_str()),
                    None,
                ) }
            }
        </fieldset>
    }
}

fn one(asking: &Asking, field: PartyField) -> Html {
    let &Asking { page, choosing, .. } = asking;
    let locale = &page.locale;
    let (source, mark) = Country::origin(field).unwrap_or_default();
    let stem = format!("field-{}", field.key());
    let about = text!(
        locale,
        "countries-figure",
        unit = text!(locale, &format!("{stem}.unit"), currency = CURRENCY),
        mark = locale.text(mark_parts(mark).1),
        source = short_name(locale, source)
    );
    let onchange = choosing.changing(move |choice, _: Event| turn(&mut choice.wish.fields, field));
    check("checkbox", choosing.wish.fields.contains(&field), onchange, &locale.text(&stem), Some(about))
}

/// What happens to parties that stand for a chosen country already.
fn there(asking: &Asking) -> Html {
    let &Asking { page, scenario, choosing, chosen, .. } = asking;
    let locale = &page.locale;
    let is_there = |country: &&&Country| scenario.parties.iter().any(|party| country.is_that_of(party));
    let names: Vec<&str> = chosen.iter().filter(is_there).map(|country| country.name.as_str()).collect();
    let onchange = choosing.changing(|choice, _: Event| choice.wish.update = !choice.wish.update);
    html! {
        if !names.is_empty() {
            <div class="countries-there">
                <p>{ text!(locale, "countries-there", count = names.len(), names = names.join(", ")) }</p>
                { check("checkbox", choosing.wish.update, onchange, &locale.text("countries-update"), None) }
                <p class="quiet-text">{ locale.text("countries-update.help") }</p>
            </div>
        }
    }
}

/// A checkbox with a word, and what it stands for.
pub fn check(kind: &'static str, is_on: bool, onchange: Callback<Event>, text: &str, about: Option<String>) -> Html {
    html! {
        <label class="check">
            <input type={kind} checked={is_on} {onchange} />
            <span>
                <bdi>{ text }</bdi>
                if let Some(about) = about { { " " }<span class="quiet-text">{ about }</span> }
            </span>
        </label>
    }
}

/// What a source is called where there is no room to cite it.
fn short_name(locale: &Locale, source: &str) -> String {
    locale.text(&format!("country-source-{}", source.to_ascii_lowercase()))
}
