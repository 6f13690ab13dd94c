//! Tables in: what could be taken for something else is not taken, and it is said why.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/tables.rs"]
mod tables;

use blank::blank;
use evenhand::exchange::csv::{Cell, Change, Choices, Decimal, Field, Matched, Preview, Table, Target, apply};
use evenhand::scenario::{Group, GroupField, PartyField, Scenario};
use tables::preview_with;

fn preview(text: &str, scenario: &Scenario) -> Preview {
    preview_with(text, scenario, &Choices::default(), Decimal::Point)
}

/// What the second of two columns of a table stands for, and how that was found.
fn second(heading: &str, table: Table) -> (Option<Target>, Matched) {
    let choices = Choices { table: Some(table), ..Choices::default() };
    let column = preview_with(&format!("name\t{heading}\nx\t1"), &blank(), &choices, Decimal::Point).columns.remove(1);
    (column.target, column.matched)
}

/// The faults of a table in words.
fn said(text: &str, scenario: &Scenario) -> Vec<String> {
    preview(text, scenario).faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_heading_with_another_unit_is_left_to_the_user() {
    use GroupField::{Age, Cost, DeprivationRank, RiskTreated, Severity, Size, YearsLeft};
    use PartyField::{IncomePerHead, LifeExpectancy, Physicians, Population, UnderFiveMortality, WalkAway};
    let of_group = |heading: &str, field: GroupField, unit: &str| {
        (Table::Groups, heading.to_string(), Field::Group(field), unit.to_string())
    };
    let of_party = |heading: &str, field: PartyField, unit: &str| {
        (Table::Parties, heading.to_string(), Field::OfParty(field), unit.to_string())
    };
    for (table, heading, field, unit) in [
        of_party("Physicians (per 1,000 people)", Physicians, "per 1,000 people"),
        of_party("Physicians per 1,000", Physicians, "per 1,000"),
        of_party("Physicians, per 100 000 people", Physicians, "per 100 000 people"),
        of_party("Physicians (number)", Physicians, "number"),
        of_party("Population (thousands)", Population, "thousands"),
        of_party("population [Mio.]", Population, "Mio."),
        of_party("Population in thousands", Population, "in thousands"),
        of_party("Population, thousands", Population, "thousands"),
        of_party("Inhabitants ('000)", Population, "'000"),
        of_party("Population (2023, millions) low", Population, "2023, millions"),
        of_party("Population (%)", Population, "%"),
        of_party("Population %", Population, "%"),
        of_party("Income per head (EUR per year)", IncomePerHead, "EUR per year"),
        of_party("Income per head (US$ per month)", IncomePerHead, "US$ per month"),
        of_party("Life expectancy (months)", LifeExpectancy, "months"),
        of_party("U5MR (per 10,000 live births)", UnderFiveMortality, "per 10,000 live births"),
        of_party("Walk away (per 1000)", WalkAway, "per 1000"),
        of_group("Age (months)", Age, "months"),
        of_group("Age in months", Age, "in months"),
        of_group("Size (hundreds of people)", Size, "hundreds of people"),
        of_group("Risk treated (per 1,000)", RiskTreated, "per 1,000"),
        of_group("Life expectancy (at birth)", YearsLeft, "at birth"),
        of_group("Deprivation rank (1 is least deprived)", DeprivationRank, "1 is least deprived"),
        of_group("Cost (€)", Cost, "€"),
        of_group("Cost €", Cost, "€"),
        of_group("Risk treated ‰", RiskTreated, "‰"),
        of_group("SOFA (%)", Severity, "%"),
        (Table::Groups, "Drug (thousands)".into(), Field::Uses("supply-1".into()), "thousands".into()),
        (Table::Supplies, "Stock (pallets)".into(), Field::Amount, "pallets".into()),
        (Table::Supplies, "Price (per 100 units)".into(), Field::UnitCost, "per 100 units".into()),
    ] {
        let end = if heading.ends_with("low") { evenhand::exchange::csv::End::Low } else { Default::default() };
        let matched = Matched::OtherUnit { target: Target { field, end }, unit };
        assert_eq!(second(&heading, table), (None, matched), "{heading}");
    }
}

#[test]
fn a_heading_with_the_unit_of_its_field_is_known() {
    use GroupField::{Age, Cost, DeprivationRank, Quality, RiskTreated, Severity, Size};
    use PartyField::{IncomePerHead, LifeExpectancy, Physicians, Population, UnderFiveMortality, WalkAway};
    let of_group = |heading: &'static str, field: GroupField| (Table::Groups, heading, Field::Group(field));
    let of_party = |heading: &'static str, field: PartyField| (Table::Parties, heading, Field::OfParty(field));
    for (table, heading, field) in [
        of_group("Age (years)", Age),
        of_group("Age (mean, yrs)", Age),
        of_group("Age [y]", Age),
        of_group("Size (number of people)", Size),
        of_group("Patients (2023)", Size),
        of_group("Risk treated (%)", RiskTreated),
        of_group("Risk treated (% of patients)", RiskTreated),
        of_group("Risk treated per cent", RiskTreated),
        of_group("Risk treated (0 to 1)", RiskTreated),
        of_group("Risk (treated)", RiskTreated),
        of_group("Quality (0–1)", Quality),
        of_group("SOFA (0 to 24)", Severity),
        of_group("Deprivation rank (1 is most deprived)", DeprivationRank),
        of_group("Cost (US$)", Cost),
        of_group("Cost $", Cost),
        of_group("Cost (USD per patient)", Cost),
        of_party("Population (people)", Population),
        of_party("Population (persons, 2019)", Population),
        of_party("Physicians (per 10,000 people)", Physicians),
        of_party("Physicians (per 10 000 inhabitants)", Physicians),
        of_party("Physicians per 10000", Physicians),
        of_party("Physicians per 10,000", Physicians),
        of_party("U5MR (per 1,000 live births)", UnderFiveMortality),
        of_party("Income per head ($ per year)", IncomePerHead),
        of_party("Life expectancy (at birth, years)", LifeExpectancy),
        of_party("Walk away (% of its patients)", WalkAway),
        (Table::Groups, "Drug (courses per patient)", Field::Uses("supply-1".into())),
        (Table::Supplies, "Stock (courses)", Field::Amount),
        (Table::Supplies, "Time of use (days)", Field::Period),
        (Table::Supplies, "Price (US$ per unit)", Field::UnitCost),
        // Words say nothing of a unit.
        (Table::Supplies, "Unit (of measurement)", Field::Unit),
    ] {
        assert_eq!(second(heading, table), (Some(field.into()), Matched::Heading), "{heading}");
    }
}

#[test]
fn a_column_in_another_unit_can_still_be_chosen_and_tells_the_kind_of_table() {
    let text = "Country,Population (thousands)\nTown 1,33788";
    let first = preview(text, &blank());
    assert_eq!((first.table, first.columns[1].target.clone()), (Table::Parties, None));
    assert_eq!(first.rows[0].cells[1], Cell::Unused);
    let population = Target::from(Field::OfParty(PartyField::Population));
    let choices = Choices { targets: [(1, Some(population))].into(), ..Choices::default() };
    let by_hand = preview_with(text, &blank(), &choices, Decimal::Point);
    assert_eq!((by_hand.rows[0].cells[1].clone(), by_hand.faults.len()), (Cell::Number(33_788.0), 0));
}

#[test]
fn money_of_another_currency_is_refused() {
    let mut scenario = blank();
    let cost = |price: &str, scenario: &Scenario| {
        let preview = preview(&format!("name\tcost\nGroup 1\t{price}"), scenario);
        let faults: Vec<String> = preview.faults.iter().map(ToString::to_string).collect();
        (preview.rows[0].cells[1].clone(), faults.join("\n"))
    };
    let read = (Cell::Number(5_000.0), String::new());
    for price in ["5000", "$5,000", "US$ 5000", "USD 5000", "5000 $"] {
        assert_eq!(cost(price, &scenario), read, "{price}");
    }
    for (price, money) in [("5000 XOF", "XOF"), ("₦5,000", "₦"), ("€5", "€"), ("A$5", "A$"), ("CHF 5", "CHF")] {
        let (cell, fault) = cost(price, &scenario);
        assert_eq!(cell, Cell::Fault, "{price}");
        assert!(fault.ends_with(&format!("{money} is not the money of this scenario, US$")), "{fault}");
    }
    for (own, price) in [("XOF", "5000 XOF"), ("NGN", "₦5,000"), ("€", "EUR 5,000"), ("A $", "A$5000")] {
        scenario.settings.currency = own.into();
        assert_eq!(cost(price, &scenario), read, "{price} in {own}");
        assert_eq!(cost("$5000", &scenario).0, Cell::Fault, "$ in {own}");
    }
    for words in ["3 MIO", "3 TSD", "3 PCS", "MRD 3", "3 ABC"] {
        assert!(cost(words, &scenario).1.ends_with("is not a number"), "{words}");
    }
    assert_eq!(
        said("name\tage\nGroup 1\t$5", &scenario),
        ["row 2, column 2 (age): \"$5\" has a currency, but this is not a sum of money"]
    );
}

/// Two parties, North and South; North has adults and children.
fn districts() -> Scenario {
    let mut scenario = blank();
    for (row, (party, group)) in [("North", "Adults"), ("South", "Children")].into_iter().enumerate() {
        scenario.parties[row].name = party.into();
        scenario.groups[row].name = group.into();
        scenario.groups[row].party = "party-1".into();
    }
    scenario
}

#[test]
fn groups_of_two_districts_are_told_apart_by_their_party() {
    let scenario = districts();
    let shown = |groups: &[Group]| {
        let one = |group: &Group| format!("{} {} {} {}", group.id, group.name, group.party, group.size.value);
        groups.iter().map(one).collect::<Vec<_>>()
    };
    let head = "name,party,size,risk untreated,risk treated\n";
    let south = format!("{head}Adults,South,7,0.4,0.2\nChildren,South,8,0.4,0.2");
    let after = apply(&preview(&south, &scenario), &scenario).unwrap();
    assert_eq!(after.groups[..2], scenario.groups);
    assert_eq!(shown(&after.groups[2..]), ["group-3 Adults party-2 7", "group-4 Children party-2 8"]);

    let both = format!("{head}Adults,South,7,0.4,0.2\nAdults,north,9,0.4,0.2\nChildren,South,8,0.4,0.2");
    let read = preview(&both, &scenario);
    assert_eq!((read.faults.len(), read.count(Change::New), read.count(Change::Changed)), (0, 2, 1));
    let after = apply(&read, &scenario).unwrap();
    assert_eq!(shown(&after.groups[..1]), ["group-1 Adults party-1 9"]);
    // And once more into what came of it: nothing is new.
    assert_eq!(preview(&both, &after).count(Change::Same), 3);
    // Without a party the name alone does not tell any longer.
    assert_eq!(said("name,size\nAdults,3", &after).len(), 1);
    assert_eq!(preview("name,size\nAdults,3", &scenario).rows[0].existing, Some(0));
    let twice = format!("{head}Adults,South,7,0.4,0.2\nadults,party-2,7,0.4,0.2");
    assert!(said(&twice, &scenario)[0].ends_with("\"adults\" stands in row 2 as well"));
}

#[test]
fn the_code_of_a_country_is_not_its_id() {
    let mut scenario = blank();
    scenario.parties[0].name = "Ghana".into();
    let after = apply(&preview("Country,Code,Population\nGhana,GHA,33788000", &scenario), &scenario).unwrap();
    assert_eq!((after.parties.len(), after.parties[0].iso3.as_str()), (2, "GHA"));
    assert_eq!(after.parties[0].population.as_ref().map(|figure| figure.value), Some(33_788_000.0));
    for table in [Table::Groups, Table::Supplies] {
        assert_eq!(second("Code", table), (None, Matched::Nothing));
    }
}

#[test]
fn an_unknown_id_with_a_known_name_is_asked_about() {
    let scenario = blank();
    let text = "id,name,size\ng-1,group 1,5";
    assert_eq!(
        said(text, &scenario),
        ["row 2, column 1 (id): there is no \"g-1\", but \"Group 1\" has the id \"group-1\""]
    );
    // Without the column of ids the name finds its row.
    let choices = Choices { targets: [(0, None)].into(), ..Choices::default() };
    let by_name = preview_with(text, &scenario, &choices, Decimal::Point);
    assert_eq!((by_name.faults.len(), by_name.rows[0].existing), (0, Some(0)));
    // Where another row of the table has the id of that one, a second of the same name is meant.
    let head = "id,name,party,size,risk untreated,risk treated\n";
    let second = format!("{head}group-1,Group 1,Town 1,5,0.4,0.2\ng-1,Group 1,Town 1,5,0.4,0.2");
    assert_eq!(said(&second, &scenario), [""; 0]);
    assert_eq!(preview(&second, &scenario).rows[1].existing, None);
    // A group of the same name in another party is another one.
    assert_eq!(said(&format!("{head}g-1,Group 1,Town 2,5,0.4,0.2"), &scenario), [""; 0]);
}
