//! What a figure is called wherever it stands alone: its name, its unit and its form.

use super::supplies::cell_label;
use crate::locale::Locale;
use crate::measures::Unit;
use crate::scenario::{Figure, Group, Scenario, Supply};
use crate::text;
use crate::ui::format::{self, Form};

/// The full name of a figure, as at its field: "Patients in need, Alda"; its path in the file when it leads nowhere.
pub fn figure_label(locale: &Locale, scenario: &Scenario, figure: &Figure) -> String {
    let named = match figure {
        Figure::Amount(row) => {
            scenario.supplies.get(*row).map(|one| cell_label(locale, "field-supply_amount", &one.name))
        }
        Figure::Period(row) => {
            scenario.supplies.get(*row).map(|one| cell_label(locale, "field-supply_period", &one.name))
        }
        Figure::Party(row, field) => {
            let party = scenario.parties.get(*row);
            party.map(|party| cell_label(locale, &format!("field-{}", field.key()), &party.name))
        }
        Figure::Fallback(row, id) => scenario.parties.get(*row).zip(supply(scenario, id)).map(|(party, supply)| {
            text!(locale, "parties-own-label", supply = supply.name.as_str(), party = party.name.as_str())
        }),
        Figure::Group(row, field) => {
            let group = scenario.groups.get(*row);
            group.map(|group| cell_label(locale, &format!("field-{}", field.key()), &group.name))
        }
        Figure::Uses(row, id) => scenario.groups.get(*row).zip(supply(scenario, id)).map(|(group, supply)| {
            text!(locale, "groups-uses-label", supply = supply.name.as_str(), group = group.name.as_str())
        }),
        Figure::OtherRisk(row, way) => {
            let group = scenario.groups.get(*row);
            group.and_then(|group| treatment_label(locale, group, *way, &locale.text("field-risk_treated")))
        }
        Figure::OtherUses(row, way, id) => {
            scenario.groups.get(*row).zip(supply(scenario, id)).and_then(|(group, supply)| {
                treatment_label(locale, group, *way, &text!(locale, "groups-uses", supply = supply.name.as_str()))
            })
        }
    };
    named.unwrap_or_else(|| figure.place().path())
}

/// A field of one of a group's other treatments; `None` when there is no such treatment.
pub fn treatment_label(locale: &Locale, group: &Group, way: usize, field: &str) -> Option<String> {
    let treatment = group.alternatives.get(way)?.name.as_str();
    Some(text!(locale, "treatments-label", field = field, treatment = treatment, group = group.name.as_str()))
}

/// The unit of a figure; empty where its form says it.
pub fn figure_unit(locale: &Locale, scenario: &Scenario, figure: &Figure) -> String {
    let of_field = |key: &str| {
        let id = format!("field-{key}.unit");
        if locale.has(&id) { text!(locale, &id, currency = scenario.settings.currency.as_str()) } else { String::new() }
    };
    let units = |id: &str| supply(scenario, id).map(|supply| supply.unit.clone()).unwrap_or_default();
    match figure {
        _ if form_of(figure) == Form::Percent => String::new(),
        Figure::Amount(row) => scenario.supplies.get(*row).map(|supply| supply.unit.clone()).unwrap_or_default(),
        Figure::Period(_) => locale.text("ranges-days"),
        Figure::Party(_, field) => of_field(field.key()),
        Figure::Group(_, field) => of_field(field.key()),
        Figure::Fallback(_, id) => units(id),
        Figure::Uses(_, id) | Figure::OtherUses(_, _, id) => text!(locale, "field-uses.unit", unit = units(id)),
        Figure::OtherRisk(..) => String::new(),
    }
}

/// The form in which a figure is typed.
pub fn form_of(figure: &Figure) -> Form {
    match figure {
        Figure::Group(_, field) => Form::of_group(*field),
        Figure::Party(_, field) => Form::of_party(*field),
        Figure::OtherRisk(..) => Form::Percent,
        _ => Form::Plain,
    }
}

/// A value of a figure as a person would say it, in enough digits for the ends of a narrow range.
pub fn shown(locale: &Locale, form: Form, value: f64) -> String {
    match form {
        Form::Percent => format::in_detail(locale, Unit::Risk, value),
        Form::Plain => format::in_detail(locale, Unit::Count, value),
    }
}

fn supply<'s>(scenario: &'s Scenario, id: &str) -> Option<&'s Supply> {
    scenario.supplies.iter().find(|supply| supply.id == id)
}
