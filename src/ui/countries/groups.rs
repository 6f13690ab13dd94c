//! The choice of patient groups by age band: how many are in need, how many of them die, what treatment does.

use yew::prelude::*;

use super::choice::{Choice, turn};
use super::figures::check;
use super::form::Asking;
use crate::browser::input;
use crate::library::countries::AgeBand;
use crate::library::fatality::Fatality;
use crate::locale::Locale;
use crate::scenario::{Supply, limits};
use crate::text;
use crate::ui::format::Form;
use crate::ui::number::NumberField;

/// The choice of groups, which unfolds when groups are wanted.
pub fn groups(asking: &Asking) -> Html {
    let &Asking { page, scenario, choosing, .. } = asking;
    let locale = &page.locale;
    let turned = choosing.changing(|choice, _: Event| choice.with_groups = !choice.with_groups);
    let ranked = choosing.changing(|choice, _: Event| choice.groups.rank = !choice.groups.rank);
    html! {
        <fieldset class="countries-step countries-groups">
            <legend>{ locale.text("countries-groups") }</legend>
            { check("checkbox", choosing.with_groups, turned, &locale.text("countries-with-groups"), None) }
            if choosing.with_groups {
                <div role="group" aria-label={locale.text("countries-bands")} class="countries-bands">
                    { for AgeBand::ALL.into_iter().map(|band| one_band(asking, band)) }
                </div>
                { in_need(asking) }
                { risk(asking) }
                { effect(asking) }
                { for scenario.supplies.iter().map(|supply| uses(asking, supply)) }
                if choosing.uses_nothing() { <p class="flaw" role="alert">{ locale.text("countries-uses-nothing") }</p> }
                { check("checkbox", choosing.groups.rank, ranked, &locale.text("countries-rank"), None) }
                <p class="quiet-text">{ locale.text("countries-rank.help") }</p>
            }
        </fieldset>
    }
}

fn one_band(asking: &Asking, band: AgeBand) -> Html {
    let choosing = asking.choosing;
    let onchange = choosing.changing(move |choice, _: Event| {
        turn(&mut choice.groups.bands, band);
        // The youngest first, in whatever order they are ticked.
        choice.groups.bands = AgeBand::ALL.into_iter().filter(|own| choice.groups.bands.contains(own)).collect();
    });
    let name = band_name(&asking.page.locale, band);
    check("checkbox", choosing.groups.bands.contains(&band), onchange, &name, None)
}

fn in_need(asking: &Asking) -> Html {
    let locale = &asking.page.locale;
    let field = html! {
        <NumberField label={locale.text("countries-in-need")} value={asking.choosing.groups.in_need} greatest={1e3}
            form={Form::Plain} onvalue={asking.choosing.changing(|choice: &mut Choice, value| choice.groups.in_need = value)} />
    };
    row(&locale.text("countries-in-need"), field, &locale.text("countries-in-need.help"))
}

fn risk(asking: &Asking) -> Html {
    let (locale, choosing) = (&asking.page.locale, asking.choosing);
    let onchange = choosing.changing(|choice, event: Event| {
        let chosen = input::chosen(&event).unwrap_or_default();
        choice.groups.table = Fatality::ALL.into_iter().find(|table| table.key() == chosen);
    });
    let label = locale.text("countries-risk");
    let choice = html! {
        <span class="countries-risk">
            <select aria-label={label.clone()} {onchange}>
                <option value="" selected={choosing.groups.table.is_none()}>{ locale.text("countries-risk.same") }</option>
                { for Fatality::ALL.into_iter().map(|table| html! {
                    <option value={table.key()} selected={choosing.groups.table == Some(table)}>{ table_name(locale, table) }</option>
                }) }
            </select>
            if choosing.groups.table.is_none() {
                <NumberField label={locale.text("countries-risk-value")} value={choosing.groups.risk} unit={locale.text("unit-percent")}
                    onvalue={choosing.changing(|choice: &mut Choice, value| choice.groups.risk = value)} />
            }
        </span>
    };
    row(&label, choice, &locale.text("countries-risk.help"))
}

fn effect(asking: &Asking) -> Html {
    let locale = &asking.page.locale;
    let field = html! {
        <NumberField label={locale.text("countries-effect")} value={asking.choosing.groups.effect} unit={locale.text("unit-percent")}
            onvalue={asking.choosing.changing(|choice: &mut Choice, value| choice.groups.effect = value)} />
    };
    row(&locale.text("countries-effect"), field, &locale.text("countries-effect.help"))
}

fn uses(asking: &Asking, supply: &Supply) -> Html {
    let (locale, choosing) = (&asking.page.locale, asking.choosing);
    let id = supply.id.clone();
    let onvalue = choosing.changing(move |choice: &mut Choice, value| _ = choice.groups.uses.insert(id.clone(), value));
    let label = text!(locale, "countries-uses", supply = supply.name.as_str());
    let field = html! {
        <NumberField label={label.clone()} value={choosing.groups.uses.get(&supply.id).copied().unwrap_or_default()}
            greatest={limits::UNITS_PER_PATIENT} form={Form::Plain} unit={supply.unit.clone()} {onvalue} />
    };
    row(&label, field, "")
}

/// A field with its name before it and a sentence below; the field is named by itself.
fn row(label: &str, field: Html, help: &str) -> Html {
    html! {
        <div class="countries-row">
            <span class="countries-label" aria-hidden="true">{ label }</span>
            { field }
            if !help.is_empty() { <p class="quiet-text">{ help }</p> }
        </div>
    }
}

fn band_name(locale: &Locale, band: AgeBand) -> String {
    match band.last_year() {
        Some(last) => text!(locale, "countries-band", from = band.from(), to = last),
        None => text!(locale, "countries-band.open", from = band.from()),
    }
}

/// The name of a table of deaths among the infected.
fn table_name(locale: &Locale, table: Fatality) -> String {
    locale.text(&format!("country-table-{}", table.key()))
}
