//! Fields and columns as the page calls them.

use crate::exchange::csv::{self, Decimal, End, Field, Table, Target};
use crate::exchange::json;
use crate::locale::{self, Locale};
use crate::scenario::{Comorbidity, IncomeGroup, Scenario};
use crate::text;
use crate::ui::format::Form;

/// The word by which files and texts know a kind of table.
pub fn key(table: Table) -> &'static str {
    match table {
        Table::Groups => "groups",
        Table::Parties => "parties",
        Table::Supplies => "supplies",
    }
}

/// What a column can hold, as its field on the scenario is called.
pub fn target_name(locale: &Locale, scenario: &Scenario, table: Table, target: &Target) -> String {
    let field = field_name(locale, scenario, table, &target.field);
    match target.end {
        End::Value => field,
        End::Low => text!(locale, "tables-low", field = field),
        End::High => text!(locale, "tables-high", field = field),
    }
}

/// A field of the rows of a table.
pub fn field_name(locale: &Locale, scenario: &Scenario, table: Table, field: &Field) -> String {
    let supply = |id: &str| scenario.supplies.iter().find(|supply| supply.id == id).map_or("", |supply| &supply.name);
    let other = |field: String| text!(locale, "tables-other", field = field);
    match field {
        Field::Id => locale.text("tables-id"),
        Field::Name => locale.text(match table {
            Table::Groups => "field-group_name",
            Table::Parties => "field-party_name",
            Table::Supplies => "field-supply_name",
        }),
        Field::Party => locale.text("field-party"),
        Field::Comorbidity => locale.text("field-comorbidity"),
        Field::Group(field) => locale.text(&format!("field-{}", field.key())),
        Field::Uses(id) => text!(locale, "groups-uses", supply = supply(id)),
        Field::OtherName => other(locale.text("field-name")),
        Field::OtherRisk => other(locale.text("field-risk_treated")),
        Field::OtherUses(id) => other(text!(locale, "groups-uses", supply = supply(id))),
        Field::Arrives(period) => text!(locale, "tables-arrives", period = period.to_string()),
        Field::Iso3 => locale.text("field-iso3"),
        Field::IncomeGroup => locale.text("field-income_group"),
        Field::OfParty(field) => locale.text(&format!("field-{}", field.key())),
        Field::Fallback(id) => text!(locale, "parties-own", supply = supply(id)),
        Field::Earmark(id) => {
            let party = scenario.parties.iter().find(|party| party.id == *id).map_or("", |party| &party.name);
            text!(locale, "tables-gift", party = party)
        }
        Field::Unit => locale.text("field-supply_unit"),
        Field::Amount => locale.text("field-supply_amount"),
        Field::Period => locale.text("field-supply_period"),
        Field::UnitCost => locale.text("field-unit_cost"),
        Field::Tranche(period) => text!(locale, "tables-tranche", period = period.to_string()),
        Field::Note => locale.text("field-note"),
    }
}

/// Everything that the page calls something, as headings that it knows when it reads; also with their units.
pub fn headings(locale: &Locale, scenario: &Scenario) -> Vec<(Table, Target, String)> {
    let of_table = |table: Table| {
        let targets = table.fields(scenario).into_iter().flat_map(|field| Target::all(&field));
        targets.flat_map(move |target| {
            let name = target_name(locale, scenario, table, &target);
            let unit = field_unit(locale, scenario, &target.field);
            let with_unit = unit.map(|unit| (table, target.clone(), format!("{name} ({unit})")));
            with_unit.into_iter().chain([(table, target, name)])
        })
    };
    Table::ALL.into_iter().flat_map(of_table).collect()
}

/// What the numbers of a field of groups or parties are counted in.
fn field_unit(locale: &Locale, scenario: &Scenario, field: &Field) -> Option<String> {
    let key = match field {
        Field::Group(field) => field.key(),
        Field::OfParty(field) => field.key(),
        _ => return None,
    };
    Some(text!(locale, &format!("field-{key}.unit"), currency = scenario.settings.currency.as_str()))
}

/// What a row of the scenario says in words in a field that a table can change, as the page says it.
pub fn words(locale: &Locale, scenario: &Scenario, table: Table, field: &Field, row: usize) -> Option<String> {
    match field {
        // It finds a row and never changes it.
        Field::Id => None,
        Field::Comorbidity => scenario.groups.get(row).map(|group| comorbidity(locale, group.comorbidity)),
        Field::IncomeGroup => {
            scenario.parties.get(row).and_then(|party| party.income_group).map(|group| income(locale, group))
        }
        Field::Party => {
            let id = csv::words(table, field, scenario, row)?;
            Some(csv::party(scenario, id).map_or(id, |party| &party.name).to_string())
        }
        field => csv::words(table, field, scenario, row).map(String::from),
    }
}

/// A long-term illness in words.
pub fn comorbidity(locale: &Locale, illness: Comorbidity) -> String {
    locale.text(&locale::id("comorbidity", json::line(&illness).trim_matches('"')))
}

/// An income group in words.
pub fn income(locale: &Locale, group: IncomeGroup) -> String {
    locale.text(&locale::id("income-group", json::line(&group).trim_matches('"')))
}

/// A number of a field, with all its digits and without marks of thousands: where it is to be told from how it is
/// written, 1.234 must not mean a thousand to one reader and one to another.
pub fn number(locale: &Locale, field: &Field, number: f64) -> String {
    /// Digits after the point of a per cent.
    const MOST: usize = 7;

    match form(field) {
        Form::Percent => locale.numbers().percent(number, MOST),
        Form::Plain => Form::Plain.typed(number).replace('.', &Decimal::of(locale).sign().to_string()),
    }
}

/// A text from the table, shortened where somebody pasted a book.
pub fn brief(text: &str) -> String {
    /// Characters that are shown.
    const MOST: usize = 160;

    let text = text.trim();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_string() + "…",
        None => text.to_string(),
    }
}

fn form(field: &Field) -> Form {
    match field {
        Field::Group(field) => Form::of_group(*field),
        Field::OfParty(field) => Form::of_party(*field),
        Field::OtherRisk | Field::Arrives(_) => Form::Percent,
        _ => Form::Plain,
    }
}
