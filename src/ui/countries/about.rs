//! Where the figures come from: how each kind was read, the tables of deaths, sources and licences.

use yew::prelude::*;

use crate::library::countries::Countries;
use crate::library::fatality::{self, CDC_BANDS, LEVIN_POINTS, WHOLE_POPULATION, WHOLE_POPULATION_SOURCE};
use crate::locale::Locale;
use crate::text;

/// Everything about the figures, unfolded on demand.
pub fn about(locale: &Locale, countries: &Countries) -> Html {
    let tables = fatality::Fatality::ALL.map(|table| table.source().1);
    html! {
        <details class="countries-about">
            <summary>{ locale.text("countries-about") }</summary>
            <dl>
                { for countries.notes.iter().map(|note| html! {
                    <>
                        <dt>{ locale.text(&format!("country-about-{}", note.about)) }</dt>
                        <dd><bdi>{ &note.text }</bdi></dd>
                    </>
                }) }
                <dt>{ locale.text("country-about-fatality") }</dt>
                <dd>{ points(locale) }</dd>
                <dd>{ bands(locale) }</dd>
                <dd>{ whole_population(locale) }</dd>
            </dl>
            <h3>{ locale.text("countries-about-sources") }</h3>
            <ul>
                { for countries.sources.iter().map(|source| html! { <li><bdi>{ &source.cite }</bdi></li> }) }
                { for tables.iter().map(|cite| html! { <li><bdi>{ *cite }</bdi></li> }) }
            </ul>
            <p class="quiet-text"><bdi>{ &countries.attribution }</bdi></p>
        </details>
    }
}

fn points(locale: &Locale) -> String {
    let point =
        |(age, share): &(f64, f64)| text!(locale, "countries-fatality-point", share = locale.risk(*share), age = *age);
    text!(locale, "countries-fatality-points", points = list(LEVIN_POINTS.iter().map(point)))
}

fn bands(locale: &Locale) -> String {
    let band = |(from, to, share): &fatality::Band| {
        let share = locale.risk(*share);
        if to.is_finite() {
            text!(locale, "countries-fatality-band", share = share, from = *from, to = *to)
        } else {
            text!(locale, "countries-fatality-band.open", share = share, from = *from)
        }
    };
    text!(locale, "countries-fatality-bands", points = list(CDC_BANDS.iter().map(band)))
}

fn whole_population(locale: &Locale) -> String {
    let said = |share: f64| locale.risk(share);
    let fatality::WholePopulation { low_income, high_income } = WHOLE_POPULATION;
    locale.with(
        "countries-fatality-whole",
        &[
            ("low", said(low_income[0]).into()),
            ("low-from", said(low_income[1]).into()),
            ("low-to", said(low_income[2]).into()),
            ("high", said(high_income[0]).into()),
            ("high-from", said(high_income[1]).into()),
            ("high-to", said(high_income[2]).into()),
            ("source", WHOLE_POPULATION_SOURCE.into()),
        ],
    )
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("; ")
}
