//! The supplies of a report.

use yew::prelude::*;

use super::Report;
use super::figure::figure;
use super::table::{Column, tables};
use crate::text;
use crate::ui::format::Form;

/// Every supply with its figures, and what arrives when.
pub fn supplies(report: &Report) -> Html {
    let (locale, scenario) = (report.locale, &*report.shown.scenario);
    let supplies = &scenario.supplies;
    let names: Vec<String> = supplies.iter().map(|supply| supply.name.clone()).collect();
    let amounts = supplies.iter().map(|supply| Some(figure(report, &supply.amount, Form::Plain, &supply.unit)));
    let amounts = Column { name: locale.text("field-supply_amount"), unit: String::new(), cells: amounts.collect() };
    let period = (locale.text("field-supply_period"), locale.text("figure-days"));
    let cost = text!(locale, "field-unit_cost.unit", currency = scenario.settings.currency.as_str());
    let columns = vec![
        amounts,
        Column::of(report, period, Form::Plain, supplies, |supply| {
            supply.reusable.as_ref().map(|reusable| &reusable.period)
        }),
        Column::of(report, (locale.text("field-unit_cost"), cost), Form::Plain, supplies, |supply| {
            supply.unit_cost.as_ref()
        }),
    ];
    html! {
        <>
            { tables(report, &locale.text("sheet-supplies"), &locale.text("field-supply_name"), &names, columns) }
            { for supplies.iter().filter(|supply| !supply.tranches.is_empty()).map(|supply| html! {
                <>
                    <h3>{ text!(locale, "report-tranches", supply = supply.name.as_str()) }</h3>
                    <ul>
                        { for supply.tranches.iter().map(|tranche| html! {
                            <li>
                                <bdi>{ &tranche.label }</bdi>
                                { " " }{ text!(locale, "report-period", period = f64::from(tranche.period)) }{ " " }
                                { figure(report, &tranche.amount, Form::Plain, &supply.unit) }
                            </li>
                        }) }
                    </ul>
                </>
            }) }
        </>
    }
}
