//! Figures of a scenario in words: "Risk of death without treatment, Alda", "12.5%", "100 courses".

use super::format::{self, Form};
use super::scenario::supplies::cell_label;
use crate::locale::Locale;
use crate::scenario::{Figure, GroupField, PartyField, Scenario};
use crate::text;

/// The name of a figure, as its field on the scenario is called.
pub fn figure_name(locale: &Locale, scenario: &Scenario, figure: &Figure) -> String {
    let supply = |row: &usize| scenario.supplies.get(*row).map_or("", |supply| &supply.name);
    let supply_of = |id: &str| scenario.supplies.iter().find(|supply| supply.id == id).map_or("", |supply| &supply.name);
    let party = |row: &usize| scenario.parties.get(*row).map_or("", |party| &party.name);
    let group = |row: &usize| scenario.groups.get(*row).map_or("", |group| &group.name);
    let other = |row: &usize, way: &usize, field: String| {
        let other = scenario.groups.get(*row).and_then(|group| group.alternatives.get(*way));
        let treatment = other.map_or("", |other| &other.name);
        text!(locale, "treatments-label", field = field, treatment = treatment, group = group(row))
    };
    match figure {
        Figure::Amount(row) => text!(locale, "stock-amount", supply = supply(row)),
        Figure::Period(row) => cell_label(locale, "field-supply_period", supply(row)),
        Figure::Party(row, field) => cell_label(locale, &format!("field-{}", field.key()), party(row)),
        Figure::Fallback(row, id) => text!(locale, "parties-own-label", supply = supply_of(id), party = party(row)),
        Figure::Group(row, field) => cell_label(locale, &format!("field-{}", field.key()), group(row)),
        Figure::Uses(row, id) => text!(locale, "groups-uses-label", supply = supply_of(id), group = group(row)),
        Figure::OtherRisk(row, way) => other(row, way, locale.text("field-risk_treated")),
        Figure::OtherUses(row, way, id) => other(row, way, text!(locale, "groups-uses", supply = supply_of(id))),
    }
}

/// How a figure is typed and shown.
pub fn figure_form(figure: &Figure) -> Form {
    match figure {
        Figure::Group(_, field) => Form::of_group(*field),
        Figure::Party(_, field) => Form::of_party(*field),
        Figure::OtherRisk(..) => Form::Percent,
        _ => Form::Plain,
    }
}

/// A value of a figure with its unit, as a person would say it.
pub fn figure_value(locale: &Locale, scenario: &Scenario, figure: &Figure, value: f64) -> String {
    if figure_form(figure) == Form::Percent {
        return locale.risk(value);
    }
    let unit = figure_unit(locale, scenario, figure);
    let number = if value.abs() < 100.0 { format::tidy(locale, value) } else { locale.people(value) };
    if unit.is_empty() { number } else { text!(locale, "slider-value", value = number, unit = unit) }
}

/// What a figure that is no share is counted in; empty where it is a bare number, such as a score or a weight.
fn figure_unit(locale: &Locale, scenario: &Scenario, figure: &Figure) -> String {
    let currency = scenario.settings.currency.as_str();
    let unit_of = |id: &str| scenario.supplies.iter().find(|supply| supply.id == id).map_or("", |supply| &supply.unit);
    match figure {
        Figure::Amount(row) => scenario.supplies.get(*row).map_or_else(String::new, |supply| supply.unit.clone()),
        Figure::Period(_) => locale.text("figure-days"),
        Figure::Fallback(_, id) => unit_of(id).to_string(),
        Figure::Uses(_, id) | Figure::OtherUses(_, _, id) => text!(locale, "field-uses.unit", unit = unit_of(id)),
        Figure::Group(_, field) if is_bare(*field) => String::new(),
        Figure::Group(_, field) => text!(locale, &format!("field-{}.unit", field.key()), currency = currency),
        Figure::Party(_, PartyField::Threat | PartyField::Vulnerability) | Figure::OtherRisk(..) => String::new(),
        Figure::Party(_, field) => text!(locale, &format!("field-{}.unit", field.key()), currency = currency),
    }
}

/// Whether the unit of a field only says how its number is to be read, as "1 is most deprived" does.
fn is_bare(field: GroupField) -> bool {
    matches!(
        field,
        GroupField::Quality
            | GroupField::DisabilityWeight
            | GroupField::Severity
            | GroupField::Arrival
            | GroupField::DeprivationRank
            | GroupField::Weight
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    fn villages() -> Scenario {
        library::find("four-villages").unwrap().scenario().unwrap()
    }

    #[test]
    fn figures_are_called_as_their_fields_and_have_units() {
        let (locale, scenario) = (Locale::plain(), villages());
        let said = |figure: Figure, value: f64| {
            let name = figure_name(&locale, &scenario, &figure);
            format!("{name}: {}", figure_value(&locale, &scenario, &figure, value))
        };
        let supply = scenario.supplies[0].id.clone();
        assert_eq!(said(Figure::Amount(0), 120.0), "Medicine, amount: 120 courses");
        assert_eq!(said(Figure::Group(1, GroupField::Size), 50.0), "Patients in need, Bora: children: 50 people");
        let risk = Figure::Group(0, GroupField::RiskUntreated);
        assert_eq!(said(risk, 0.125), "Risk of death without treatment, Alda: very ill adults: 12.5%");
        let uses = Figure::Uses(0, supply);
        assert_eq!(said(uses, 1.5), "Medicine for one patient, Alda: very ill adults: 1.5 courses per patient");
        assert_eq!(said(Figure::Group(0, GroupField::Quality), 0.8), "Quality of those years, Alda: very ill adults: 0.8");
        assert_eq!(said(Figure::Party(0, PartyField::WalkAway), 0.25), "Walk-away share, Alda: 25%");
        assert_eq!(locale.missing(), [""; 0]);
    }
}
