//! Hostile tables: nothing makes reading break off, and nothing that is taken in makes a scenario unsound.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/scenarios.rs"]
mod scenarios;

use std::time::{Duration, Instant};

use blank::blank;
use evenhand::exchange::csv::{
    Change, Choices, Decimal, Form, MOST_BYTES, Preview, Rest, Separator, Surroundings, Table, Target, apply, decode,
    template, write,
};
use evenhand::scenario::{Party, Scenario, Supply, validate};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Reads a table in any way and takes it in: what comes of it is sound, and says the same when it is written and read.
fn survives(text: &str, scenario: &Scenario, choices: &Choices) -> Result<(), TestCaseError> {
    let around = Surroundings { scenario, decimal: Decimal::Point, names: &[] };
    let Ok(preview) = Preview::read(text, around, choices) else { return Ok(()) };
    prop_assert!(preview.rows.iter().all(|row| row.cells.len() == preview.columns.len()));
    for fault in &preview.faults {
        prop_assert!(!fault.to_string().is_empty());
        prop_assert!(fault.value.chars().count() <= 41);
    }
    match apply(&preview, scenario) {
        Ok(after) => {
            prop_assert_eq!(validate(&after), Ok(()));
            let text = write(preview.table, &after, Form::STANDARD);
            let around = Surroundings { scenario: &after, ..around };
            let choices = Choices { table: Some(preview.table), ..Choices::default() };
            let again =
                Preview::read(&text, around, &choices).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(&again.faults, &[][..], "{}", text);
            prop_assert_eq!(again.count(Change::Same), again.rows.len(), "{}", text);
        }
        Err(_) => prop_assert!(!preview.faults.is_empty()),
    }
    Ok(())
}

/// Anything that a user could say of a table of a scenario.
fn any_choices(scenario: &Scenario) -> impl Strategy<Value = Choices> + use<> {
    let targets: Vec<Target> =
        Table::ALL.iter().flat_map(|table| table.fields(scenario)).flat_map(|field| Target::all(&field)).collect();
    let mark = select(vec![Decimal::Point, Decimal::Comma]);
    (
        prop::option::of(select(Table::ALL.to_vec())),
        prop::option::weighted(0.3, select(Separator::ALL.to_vec())),
        prop::option::weighted(0.3, any::<bool>()),
        prop::collection::btree_map(0_usize..8, prop::option::weighted(0.9, select(targets)), 0..8),
        prop::collection::btree_map(0_usize..8, mark, 0..3),
        prop::collection::btree_map(0_usize..8, any::<bool>(), 0..3),
        any::<bool>(),
    )
        .prop_map(|(table, separator, has_headings, targets, decimals, per_cents, goes)| Choices {
            table,
            separator,
            has_headings,
            targets,
            decimals,
            per_cents,
            rest: if goes { Rest::Goes } else { Rest::Stays },
        })
}

/// Cells that have broken other programs.
fn cell() -> impl Strategy<Value = String> {
    let known = [
        "name",
        "id",
        "size",
        "age",
        "party",
        "unit",
        "amount",
        "risk_treated",
        "risk untreated (%)",
        "uses.supply-1",
        "other.name",
        "other.risk_treated",
        "group-1",
        "Group 1",
        "Town 2",
        "Drug",
        "0,435",
        "1.234",
        "1,234.5",
        "40 %",
        "$5",
        "-1",
        "1e309",
        "NaN",
        "=1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+1",
        "'=x",
        "\"\"",
        "\"a\"\"b\"",
        "\"",
        "\u{feff}",
        "\u{202e}x",
        "\u{0}",
        "\r",
        "none",
        "major",
        "low income",
    ];
    prop_oneof![
        6 => select(known.map(String::from).to_vec()),
        1 => any::<String>(),
        1 => "[0-9.,' %e+-]{0,10}",
        1 => (select(vec!["n", "9", "\"", "=", "ä"]), 100_usize..3_000).prop_map(|(letter, times)| letter.repeat(times)),
    ]
}

/// A table of such cells.
fn table() -> impl Strategy<Value = String> {
    let row = (vec(cell(), 0..9), select(vec![",", ";", "\t"]), select(vec!["\n", "\r\n", "\r"]));
    vec(row, 0..8).prop_map(|rows| rows.iter().map(|(cells, mark, end)| cells.join(mark) + end).collect())
}

/// A sound table with some of its bytes changed, taken out, or put in twice.
fn mutated(text: &str, changes: &[(Index, u8, u8)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (place, what, byte) in changes.iter().filter(|_| !text.is_empty()) {
        let place = place.index(bytes.len().max(1));
        match what % 4 {
            _ if place >= bytes.len() => bytes.push(*byte),
            0 => bytes[place] = *byte,
            1 => bytes.insert(place, *byte),
            2 => _ = bytes.remove(place),
            _ => bytes.extend_from_within(place..),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn form() -> impl Strategy<Value = Form> {
    select(vec![Form::STANDARD, Form::excel(Decimal::Comma), Form::excel(Decimal::Point)])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..400), choices in any_choices(&blank())) {
        if let Some((text, _)) = decode(&bytes) {
            survives(&text, &blank(), &choices)?;
        }
        survives(&String::from_utf8_lossy(&bytes), &blank(), &choices)?;
    }

    #[test]
    fn any_cells_are_answered(text in table(), choices in any_choices(&blank())) {
        survives(&text, &blank(), &Choices::default())?;
        survives(&text, &blank(), &choices)?;
    }

    #[test]
    fn damaged_tables_are_answered(
        scenario in scenarios::any_scenario(),
        kind in select(Table::ALL.to_vec()),
        form in form(),
        changes in vec((any::<Index>(), any::<u8>(), any::<u8>()), 0..4),
        goes in any::<bool>(),
        is_template in any::<bool>(),
    ) {
        prop_assume!(is_text(&scenario));
        let made = if is_template { template } else { write };
        let rest = if goes { Rest::Goes } else { Rest::Stays };
        let choices = Choices { table: Some(kind), rest, ..Choices::default() };
        survives(&mutated(&made(kind, &scenario, form), &changes), &scenario, &choices)?;
    }

    #[test]
    fn tables_are_written_in_the_same_bytes_again(scenario in scenarios::any_scenario(), form in form()) {
        prop_assume!(is_text(&scenario));
        let scenario = trimmed(scenario);
        for table in Table::ALL {
            let text = write(table, &scenario, form);
            let choices = Choices { table: Some(table), rest: Rest::Goes, ..Choices::default() };
            let read = |text: &str, scenario: &Scenario| {
                let around = Surroundings { scenario, decimal: form.decimal.other(), names: &[] };
                let preview = Preview::read(text, around, &choices).map_err(|error| TestCaseError::fail(error.to_string()))?;
                let after = apply(&preview, scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
                Ok::<_, TestCaseError>((preview, after))
            };
            // Into itself: nothing changes.
            let (preview, after) = read(&text, &scenario)?;
            prop_assert_eq!(preview.count(Change::Same), preview.rows.len());
            prop_assert_eq!(&after, &scenario);
            // Into a scenario in which nothing is said of those rows yet.
            let (_, after) = read(&text, &without_figures(&scenario, table))?;
            prop_assert_eq!(write(table, &after, form), text);
        }
    }
}

/// The same scenario with blank rows in one of its lists: other groups, and for parties and supplies, which others
/// name, the same ids.
fn without_figures(scenario: &Scenario, table: Table) -> Scenario {
    let mut other = scenario.clone();
    match table {
        Table::Groups => {
            other.groups.truncate(1);
            (other.groups[0].id, other.groups[0].name) = ("other".into(), "Another group".into());
        }
        Table::Parties => {
            for (row, party) in other.parties.iter_mut().enumerate() {
                *party = Party { id: party.id.clone(), ..Party::blank(row, "") };
            }
        }
        Table::Supplies => {
            for (row, supply) in other.supplies.iter_mut().enumerate() {
                *supply = Supply { id: supply.id.clone(), ..Supply::blank(row, "", "") };
            }
        }
    }
    other
}

/// The same scenario without spaces at the ends of its words, which no table keeps.
fn trimmed(mut scenario: Scenario) -> Scenario {
    let supplies = scenario.supplies.iter_mut().flat_map(|it| [&mut it.name, &mut it.unit, &mut it.note]);
    let parties = scenario.parties.iter_mut().flat_map(|it| [&mut it.name, &mut it.iso3, &mut it.note]);
    let groups = scenario.groups.iter_mut().flat_map(|it| {
        let others = it.alternatives.iter_mut().map(|other| &mut other.name);
        [&mut it.name, &mut it.note].into_iter().chain(others)
    });
    supplies.chain(parties).chain(groups).for_each(|text| *text = text.trim().to_string());
    scenario
}

/// No table holds the letter of number nought; text has it nowhere.
fn is_text(scenario: &Scenario) -> bool {
    Table::ALL.iter().all(|table| !write(*table, scenario, Form::STANDARD).contains('\0'))
}

#[test]
fn the_largest_tables_are_answered_in_time() {
    let cells = |columns: usize, cell: &str| vec![cell; columns].join(",");
    let wide = format!("{}\n{}\n", cells(600, "name"), format!("{}\n", cells(600, "1")).repeat(1_500));
    let long = format!("name,party,size\n{}", (0..1_999).map(|row| format!("n{row},p{row},1\n")).collect::<String>());
    let quotes = "\"\"".repeat(MOST_BYTES / 2);
    let open = "a,\"".repeat(MOST_BYTES / 3);
    let keys: Vec<String> = Table::Groups.fields(&blank()).iter().flat_map(Target::all).map(|one| one.key()).collect();
    let matched = format!("{}\n{}", keys.join(","), format!("{}\n", cells(keys.len(), "1")).repeat(1_900));
    for text in [wide, long, quotes, open, matched, "x".repeat(MOST_BYTES), ",".repeat(MOST_BYTES)] {
        let start = Instant::now();
        let scenario = blank();
        let around = Surroundings { scenario: &scenario, decimal: Decimal::Point, names: &[] };
        let _ = Preview::read(&text, around, &Choices::default());
        assert!(start.elapsed() < Duration::from_secs(8), "{}… took {:?}", &text[..40], start.elapsed());
    }
}
