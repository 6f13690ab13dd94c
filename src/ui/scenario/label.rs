//! What a figure is called wherever it stands alone: its name, its unit and its form.

use super::supplies::cell_label;
use crate::locale::Locale;
use crate::measures::Unit;
use crate::scenario::{Figure, Group, GroupField, PartyField, Scenario, Supply};
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

/// A value that was worked out, rounded as a person would say it.
pub fn said(locale: &Locale, form: Form, value: f64) -> String {
    match form {
        Form::Percent => locale.risk(value),
        Form::Plain => format::amount(locale, Unit::Count, value),
    }
}

/// A value of a figure in a sentence, with its unit and no more digits than a person would say.
pub fn said_in_full(locale: &Locale, scenario: &Scenario, figure: &Figure, value: f64) -> String {
    const FEW: f64 = 10.0;
    let number = match form_of(figure) {
        Form::Percent => return locale.risk(value),
        Form::Plain if value.abs() < FEW => format::tidy(locale, value),
        Form::Plain => locale.people(value),
    };
    let unit = if is_bare(figure) { String::new() } else { figure_unit(locale, scenario, figure) };
    if unit.is_empty() { number } else { text!(locale, "amount-unit", amount = number, unit = unit) }
}

/// Whether the unit of a figure only says how its number is to be read, as "1 is most deprived" does.
fn is_bare(figure: &Figure) -> bool {
    use GroupField::{Arrival, DeprivationRank, DisabilityWeight, Quality, Severity, Weight};
    let bare = [Arrival, DeprivationRank, DisabilityWeight, Quality, Severity, Weight];
    match figure {
        Figure::Group(_, field) => bare.contains(field),
        Figure::Party(_, field) => matches!(field, PartyField::Threat | PartyField::Vulnerability),
        _ => false,
    }
}

fn supply<'s>(scenario: &'s Scenario, id: &str) -> Option<&'s Supply> {
    scenario.supplies.iter().find(|supply| supply.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    #[test]
    fn figures_are_called_as_their_fields_and_have_units() {
        let (locale, scenario) = (Locale::plain(), library::find("four-villages").unwrap().scenario().unwrap());
        let named = |figure: Figure, value: f64| {
            format!(
                "{}: {}",
                figure_label(&locale, &scenario, &figure),
                said_in_full(&locale, &scenario, &figure, value)
            )
        };
        assert_eq!(named(Figure::Amount(0), 119.04), "Amount, Medicine: 119 courses");
        assert_eq!(named(Figure::Group(1, GroupField::Size), 50.0), "Patients in need, Bora: children: 50 people");
        let risk = Figure::Group(0, GroupField::RiskUntreated);
        assert_eq!(named(risk, 0.125), "Risk of death without treatment, Alda: very ill adults: 12.5%");
        let uses = Figure::Uses(0, scenario.supplies[0].id.clone());
        assert_eq!(named(uses, 1.5), "Medicine for one patient, Alda: very ill adults: 1.5 courses per patient");
        let quality = Figure::Group(0, GroupField::Quality);
        assert_eq!(named(quality, 0.8), "Quality of those years, Alda: very ill adults: 0.8");
        assert_eq!(named(Figure::Party(0, PartyField::WalkAway), 0.25), "Walk-away share, Alda: 25%");
        assert_eq!(locale.missing(), [""; 0]);
    }
}
