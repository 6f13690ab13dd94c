//! Tables out: what Excel and others read, and that the same numbers come back.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/scenarios.rs"]
mod scenarios;
#[path = "support/tables.rs"]
mod tables;

use blank::blank;
use evenhand::exchange::csv::{Cell, Choices, Decimal, End, Form, Matched, Separator, Table, apply, template, write};
use evenhand::library;
use evenhand::scenario::Scenario;
use proptest::prelude::*;
use tables::preview_with;

#[test]
fn formulas_in_names_stay_text_on_the_way_out_and_back() {
    let mut scenario = blank();
    scenario.groups[0].name = "=HYPERLINK(\"http://example.org\")".into();
    scenario.groups[1].name = "-5".into();
    let text = write(Table::Groups, &scenario, Form::STANDARD);
    assert!(text.contains("\"'=HYPERLINK(\"\"http://example.org\"\")\""), "{text}");
    assert!(text.contains(",'-5,"), "{text}");
    let preview = preview_with(&text, &scenario, &Choices::default(), Decimal::Point);
    assert_eq!(apply(&preview, &scenario), Ok(scenario));
}

#[test]
fn formulas_behind_any_separator_stay_text_in_excel() {
    let mut scenario = blank();
    scenario.groups[0].name = "a;=cmd|' /C calc'!A0;b".into();
    scenario.groups[1].name = "'a;'=1, \"@b\"".into();
    scenario.groups[1].note = "two lines\n- of a list\n-\t+of another".into();
    for decimal in [Decimal::Point, Decimal::Comma] {
        let text = write(Table::Groups, &scenario, Form::excel(decimal));
        assert!(text.contains("'a;'=cmd|' /C calc'!A0;b"), "{text}");
        for part in text.split([',', ';', '\t', '\r', '\n']) {
            assert!(!part.trim_start_matches([' ', '"']).starts_with(['=', '+', '-', '@']), "{part:?} in {text}");
        }
        let preview = preview_with(&text, &scenario, &Choices::default(), decimal);
        assert_eq!(apply(&preview, &scenario).as_ref(), Ok(&scenario));
    }
    // Programs that keep to RFC 4180 split at commas only, and get the text as it is.
    assert!(write(Table::Groups, &scenario, Form::STANDARD).contains(",a;=cmd|' /C calc'!A0;b,"));
}

#[test]
fn a_table_for_excel_has_what_excel_here_needs() {
    let text = write(Table::Groups, &blank(), Form::excel(Decimal::Comma));
    assert!(text.starts_with("\u{feff}id;name;party;size;age;risk_untreated;"), "{text}");
    assert!(text.contains("\r\ngroup-1;Group 1;party-1;100;40;0,4;0,2;"), "{text}");
}

#[test]
fn templates_are_valid_tables() {
    let scenario = blank();
    for table in Table::ALL {
        for form in [Form::STANDARD, Form::excel(Decimal::Point), Form::excel(Decimal::Comma)] {
            let text = template(table, &scenario, form);
            let preview = preview_with(&text, &scenario, &Choices::default(), form.decimal);
            assert_eq!((preview.table, &preview.faults[..]), (table, &[][..]), "{text}");
            assert!(preview.columns.iter().all(|column| column.matched == Matched::Heading), "{text}");
            assert!(apply(&preview, &scenario).is_ok(), "{text}");
        }
    }
}

#[test]
fn every_library_scenario_comes_back_from_its_tables() {
    for entry in library::CATALOGUE {
        let scenario = entry.scenario().unwrap();
        comes_back(&scenario, Form::STANDARD).unwrap();
        comes_back(&scenario, Form::excel(Decimal::Comma)).unwrap();
    }
}

/// A scenario written as tables and read into itself, and its figures read into a scenario without any.
fn comes_back(scenario: &Scenario, form: Form) -> Result<(), TestCaseError> {
    for table in Table::ALL {
        let text = write(table, scenario, form);
        let language = form.decimal.other();
        let choices = Choices { table: Some(table), ..Choices::default() };
        let preview = preview_with(&text, scenario, &choices, language);
        prop_assert_eq!(&preview.faults, &[][..], "{}", text);
        prop_assert_eq!(preview.separator, form.separator);
        for target in preview.columns.iter().filter_map(|column| column.target.clone()) {
            for row in 0..table.rows(scenario) {
                let was = target.field.get(scenario, row);
                let number = was.and_then(|figure| match target.end {
                    End::Value => Some(figure.value),
                    End::Low => figure.low,
                    End::High => figure.high,
                });
                let place = preview.columns.iter().position(|column| column.target.as_ref() == Some(&target)).unwrap();
                if target.field.range().is_some() {
                    let read = number.map_or(Cell::Empty, |number| Cell::Number(number + 0.0));
                    prop_assert_eq!(&preview.rows[row].cells[place], &read);
                }
            }
        }
        let back = apply(&preview, scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        for row in 0..table.rows(scenario) {
            for field in table.fields(scenario) {
                prop_assert_eq!(field.get(&back, row), field.get(scenario, row));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_number_comes_back(
        scenario in scenarios::any_scenario(),
        comma in any::<bool>(),
        separator in prop::sample::select(Separator::ALL.to_vec()),
        has_mark in any::<bool>(),
    ) {
        // No table holds this letter; Unicode text has it nowhere.
        prop_assume!(Table::ALL.iter().all(|table| !write(*table, &scenario, Form::STANDARD).contains('\0')));
        let decimal = if comma { Decimal::Comma } else { Decimal::Point };
        comes_back(&scenario, Form { separator, decimal, has_mark })?;
    }
}
