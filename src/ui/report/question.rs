//! What is asked: what is scarce, how much there is of it, for how many patients of which parties.

use yew::prelude::*;

use super::Report;
use super::lists::numbered;
use crate::locale::Value;
use crate::scenario::Supply;
use crate::text;
use crate::ui::format;

/// Parties that are named one by one.
const NAMED: usize = 8;

/// The question in a sentence, how far the supplies would go, and the questions for discussion.
pub fn question(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let need: f64 = report.shown.comparison.need.iter().sum();
    let list = |names: Vec<String>| names.join(&locale.text("chart-list-separator"));
    let parties = match scenario.parties.len() {
        count if count > NAMED => text!(locale, "unit-parties", count = count),
        _ => list(scenario.parties.iter().map(|party| party.name.clone()).collect()),
    };
    let stock = list(scenario.supplies.iter().map(|supply| stock(report, supply)).collect());
    let patients = Value::shown_as(need, locale.people(need));
    let share = |supply: &Supply| {
        let full = scenario.full_need(&supply.id);
        let share = (full > 0.0).then(|| locale.share(supply.stock() / full))?;
        Some(text!(locale, "report-enough", supply = supply.name.as_str(), share = share))
    };
    html! {
        <>
            <p class="report-asked">{ text!(locale, "report-asked", stock = stock, patients = patients, parties = parties) }</p>
            <ul>{ for scenario.supplies.iter().filter_map(share).map(|share| html! { <li>{ share }</li> }) }</ul>
            { numbered(locale, "story-questions", &scenario.questions) }
        </>
    }
}

/// "100 courses of medicine"
fn stock(report: &Report, supply: &Supply) -> String {
    let locale = report.locale;
    let amount = format::tidy(locale, supply.amount.value);
    let (unit, name) = (supply.unit.as_str(), supply.name.as_str());
    match &supply.reusable {
        Some(reusable) => {
            let days = format::tidy(locale, reusable.period.value);
            text!(locale, "report-stock-reusable", amount = amount, unit = unit, supply = name, days = days)
        }
        None => text!(locale, "report-stock", amount = amount, unit = unit, supply = name),
    }
}
