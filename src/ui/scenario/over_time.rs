//! What the case says beside its tables: what arrives when, and the other ways to treat its patients.

use yew::prelude::*;

use super::figure::mark_parts;
use crate::locale::Locale;
use crate::scenario::{Alternative, Estimate, Figure, Group, Mark, Scenario, Supply, Tranche};
use crate::text;
use crate::ui::figure_name::figure_value;

/// Steps of time, supplies that arrive in parts, patients who fall ill one after the other; nothing where all is there
/// from the start.
pub fn over_time(locale: &Locale, scenario: &Scenario) -> Html {
    let Some(time) = &scenario.time else { return Html::default() };
    let has_parts = scenario.supplies.iter().any(|supply| !supply.tranches.is_empty());
    let (unit, periods) = (time.unit.as_str(), f64::from(time.periods));
    html! {
        <>
            <h3>{ locale.text("story-time") }</h3>
            <p>{ text!(locale, "story-steps", count = periods, unit = unit) }</p>
            { for scenario.supplies.iter().enumerate().map(|(row, supply)| supply_parts(locale, scenario, row, supply)) }
            { for scenario.groups.iter().map(|group| falling_ill(locale, unit, group)) }
            if has_parts { <p class="quiet-text">{ locale.text("story-at-once") }</p> }
        </>
    }
}

fn supply_parts(locale: &Locale, scenario: &Scenario, row: usize, supply: &Supply) -> Html {
    let shown = |units: f64| figure_value(locale, scenario, &Figure::Amount(row), units);
    let first = supply.tranches.first().map(|tranche| &tranche.amount);
    let same = |tranche: &Tranche| first.is_some_and(|first| origin_of(first) == origin_of(&tranche.amount));
    let is_one_origin = supply.tranches.iter().all(same);
    let part = |tranche: &Tranche| {
        let (amount, period) = (with_range(locale, &tranche.amount, shown), f64::from(tranche.period));
        html! {
            <li>
                { text!(locale, "story-part", label = tranche.label.as_str(), amount = amount, period = period) }
                if !is_one_origin { { " " }{ origin(locale, &tranche.amount) } }
            </li>
        }
    };
    html! {
        if let Some(first) = first {
            <p>{ text!(locale, "story-parts", supply = supply.name.as_str(), count = supply.tranches.len()) }</p>
            <ul>{ for supply.tranches.iter().map(part) }</ul>
            if is_one_origin { <p>{ origin(locale, first) }</p> }
        }
    }
}

fn falling_ill(locale: &Locale, unit: &str, group: &Group) -> Html {
    let shares: Vec<String> = group.arrival_by_period.iter().map(|share| locale.share(*share)).collect();
    html! {
        if !shares.is_empty() {
            <p>{ text!(locale, "story-falling-ill", group = group.name.as_str(), unit = unit, shares = shares.join(", ")) }</p>
        }
    }
}

/// The other ways to treat patients, each once, with whom it may be given to and what it takes.
pub fn other_ways(locale: &Locale, scenario: &Scenario) -> Html {
    let ways = || scenario.groups.iter().flat_map(|group| &group.alternatives);
    let mut names: Vec<&str> = Vec::new();
    ways().for_each(|way| {
        if !names.contains(&way.name.as_str()) {
            names.push(&way.name);
        }
    });
    html! {
        if !names.is_empty() {
            <h3>{ locale.text("story-ways") }</h3>
            <p>{ locale.text("story-ways.help") }</p>
            { for names.into_iter().map(|name| way(locale, scenario, name)) }
        }
    }
}

/// One of these ways: its groups, what it takes and how many die under it.
fn way(locale: &Locale, scenario: &Scenario, name: &str) -> Html {
    let of = |group: &Group| group.alternatives.iter().position(|way| way.name == name);
    let groups: Vec<_> =
        scenario.groups.iter().enumerate().filter_map(|(row, group)| Some((row, group, of(group)?))).collect();
    html! {
        <details>
            <summary>{ text!(locale, "story-way", way = name, count = groups.len()) }</summary>
            <ul>
                { for groups.into_iter().map(|(row, group, at)| {
                    let other = &group.alternatives[at];
                    html! {
                        <li>
                            { text!(
                                locale,
                                "story-way-group",
                                group = group.name.as_str(),
                                takes = takes(locale, scenario, row, other),
                                risk = with_range(locale, &other.risk_treated, |risk| locale.risk(risk)),
                                usual = locale.risk(group.risk_treated.value),
                                untreated = locale.risk(group.risk_untreated.value)
                            ) }
                            { " " }{ origin(locale, &other.risk_treated) }
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// "2 doses per patient", for every supply that it takes.
fn takes(locale: &Locale, scenario: &Scenario, row: usize, way: &Alternative) -> String {
    let name = |id: &str| scenario.supplies.iter().find(|supply| supply.id == id).map_or("", |supply| &supply.name);
    let one = |(id, units): (&String, &Estimate)| {
        let amount = figure_value(locale, scenario, &Figure::Uses(row, id.clone()), units.value);
        text!(locale, "story-way-takes", supply = name(id), amount = amount)
    };
    way.uses.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A figure with its range, if it has one; `shown` says its numbers.
pub fn with_range(locale: &Locale, figure: &Estimate, shown: impl Fn(f64) -> String) -> String {
    let value = shown(figure.value);
    match (figure.low, figure.high) {
        (Some(low), Some(high)) => {
            text!(locale, "story-range", value = value, low = shown(low), high = shown(high))
        }
        _ => value,
    }
}

/// What tells where a figure comes from.
fn origin_of(figure: &Estimate) -> (Mark, &str, &[String]) {
    (figure.mark, &figure.note, &figure.sources)
}

/// The mark in a word, the note and the sources of a figure.
pub fn origin(locale: &Locale, figure: &Estimate) -> Html {
    let (shape, mark) = mark_parts(figure.mark);
    html! {
        <span class="quiet-text">
            <span aria-hidden="true">{ shape }</span>{ " " }{ text!(locale, "story-mark", mark = locale.text(mark)) }
            if !figure.note.is_empty() { { " " }<bdi>{ &figure.note }</bdi> }
            if !figure.sources.is_empty() {
                { " " }{ text!(locale, "story-source", sources = figure.sources.join(", ")) }
            }
        </span>
    }
}
