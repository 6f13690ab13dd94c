//! The parties of a report.

use yew::prelude::*;

use super::Report;
use super::figure::figure;
use super::table::{Column, tables};
use crate::scenario::{IncomeGroup, Party, PartyField};
use crate::text;
use crate::ui::format::Form;

/// Every party with its figures, its own stock, and what it gives to others.
pub fn parties(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let parties = &scenario.parties;
    let currency = scenario.settings.currency.as_str();
    let income = |party: &Party| party.income_group.map(|group| locale.text(income_group(group))).unwrap_or_default();
    let mut columns = vec![Column::words(locale.text("field-income_group"), parties, income)];
    columns.extend(PartyField::ALL.into_iter().map(|field| {
        let key = format!("field-{}", field.key());
        let head = (locale.text(&key), text!(locale, &format!("{key}.unit"), currency = currency));
        Column::of(report, head, Form::of_party(field), parties, move |party| field.get(party))
    }));
    columns.extend(scenario.supplies.iter().map(|supply| {
        let head = (text!(locale, "parties-own", supply = supply.name.as_str()), supply.unit.clone());
        Column::of(report, head, Form::Plain, parties, |party| party.fallback.get(&supply.id))
    }));
    let names: Vec<String> = parties.iter().map(|party| party.name.clone()).collect();
    let name = |id: &str| parties.iter().find(|party| party.id == id).map_or("", |party| &party.name);
    let gifts = parties.iter().flat_map(|party| party.earmarks.iter().map(move |(to, courses)| (party, to, courses)));
    let gifts: Vec<Html> = gifts
        .map(|(party, to, courses)| {
            let words = text!(locale, "report-gift", from = party.name.as_str(), to = name(to));
            html! { <li>{ words }{ " " }{ figure(report, courses, Form::Plain, &locale.text("field-earmarks.unit")) }</li> }
        })
        .collect();
    html! {
        <>
            { tables(report, &locale.text("sheet-parties"), &locale.text("field-party_name"), &names, columns) }
            if !gifts.is_empty() { <h3>{ locale.text("field-earmarks") }</h3><ul>{ gifts }</ul> }
        </>
    }
}

fn income_group(group: IncomeGroup) -> &'static str {
    match group {
        IncomeGroup::Low => "income-group-low",
        IncomeGroup::LowerMiddle => "income-group-lower_middle",
        IncomeGroup::UpperMiddle => "income-group-upper_middle",
        IncomeGroup::High => "income-group-high",
    }
}
