//! The patient groups of a report.

use yew::prelude::*;

use super::Report;
use super::table::{Column, tables};
use crate::scenario::{Alternative, Comorbidity, Group, GroupField};
use crate::text;
use crate::ui::format::Form;

/// Every group with its figures, and its other treatments.
pub fn groups(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let groups = &scenario.groups;
    let currency = scenario.settings.currency.as_str();
    let party = |group: &Group| {
        let party = scenario.parties.iter().find(|party| party.id == group.party);
        party.map(|party| party.name.clone()).unwrap_or_default()
    };
    let mut columns = vec![Column::words(locale.text("field-party"), groups, party)];
    columns.extend(GroupField::ALL.into_iter().map(|field| {
        let key = format!("field-{}", field.key());
        let head = (locale.text(&key), text!(locale, &format!("{key}.unit"), currency = currency));
        Column::of(report, head, Form::of_group(field), groups, move |group| field.get(group))
    }));
    columns.extend(scenario.supplies.iter().map(|supply| {
        let unit = text!(locale, "field-uses.unit", unit = supply.unit.as_str());
        let head = (text!(locale, "groups-uses", supply = supply.name.as_str()), unit);
        Column::of(report, head, Form::Plain, groups, |group| group.uses.get(&supply.id))
    }));
    columns.push(Column::words(locale.text("field-comorbidity"), groups, |group| illness(report, group)));
    columns.push(Column::words(locale.text("field-arrival_by_period"), groups, |group| {
        let shares: Vec<String> = group.arrival_by_period.iter().map(|share| locale.share(*share)).collect();
        shares.join(&locale.text("chart-list-separator"))
    }));
    let names: Vec<String> = groups.iter().map(|group| group.name.clone()).collect();
    html! {
        <>
            { tables(report, &locale.text("sheet-groups"), &locale.text("field-group_name"), &names, columns) }
            { others(report) }
        </>
    }
}

fn illness(report: &Report, group: &Group) -> String {
    match group.comorbidity {
        Comorbidity::None => String::new(),
        Comorbidity::Major => report.locale.text("comorbidity-major"),
        Comorbidity::Severe => report.locale.text("comorbidity-severe"),
    }
}

/// Other ways to treat some groups.
fn others(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let others: Vec<(&Group, &Alternative)> =
        scenario.groups.iter().flat_map(|group| group.alternatives.iter().map(move |other| (group, other))).collect();
    if others.is_empty() {
        return Html::default();
    }
    let name = |(group, other): &(&Group, &Alternative)| {
        text!(locale, "step-other", group = group.name.as_str(), treatment = other.name.as_str())
    };
    let names: Vec<String> = others.iter().map(name).collect();
    let ways = || others.iter().map(|(_, other)| *other);
    let risk = (locale.text("field-risk_treated"), text!(locale, "field-risk_treated.unit", currency = ""));
    let mut columns = vec![Column::of(report, risk, Form::Percent, ways(), |way| Some(&way.risk_treated))];
    columns.extend(scenario.supplies.iter().map(|supply| {
        let unit = text!(locale, "field-uses.unit", unit = supply.unit.as_str());
        let head = (text!(locale, "groups-uses", supply = supply.name.as_str()), unit);
        Column::of(report, head, Form::Plain, ways(), |way| way.uses.get(&supply.id))
    }));
    tables(report, &locale.text("treatments-title"), &locale.text("treatments-name"), &names, columns)
}
