//! Tables in: dialects, headings, what is refused and where, and that nothing is guessed silently.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "in a test a panic is the report")]

#[path = "support/blank.rs"]
mod blank;
#[path = "support/tables.rs"]
mod tables;

use blank::blank;
use evenhand::exchange::csv::{
    ApplyError, Because, Cell, Choices, Column, Decimal, End, Fault, FaultKind, Field, GridError, Matched, Preview,
    Rest, Surroundings, Table, Target, apply,
};
use evenhand::scenario::{Comorbidity, Estimate, GroupField, IncomeGroup, Mark, PartyField, Supply};
use proptest::prelude::*;
use tables::preview_with;

fn preview(text: &str) -> Preview {
    preview_with(text, &blank(), &Choices::default(), Decimal::Point)
}

/// The numbers of the only figure column of a table whose first column is the name.
fn numbers(text: &str) -> Vec<Option<f64>> {
    let number = |cell: &Cell| if let Cell::Number(number) = cell { Some(*number) } else { None };
    preview(text).rows.iter().map(|row| number(&row.cells[1])).collect()
}

fn decimal(column: &Column) -> (Decimal, Because) {
    column.decimal.clone().unwrap()
}

fn value(estimate: &Estimate) -> f64 {
    estimate.value
}

#[test]
fn dialects() {
    for (text, expected) in [
        ("name,size\na,1234\nb,0.5\n", [1234.0, 0.5]),
        ("name,size\r\na,\"1,234\"\r\nb,0.5\r\n", [1234.0, 0.5]),
        ("\u{feff}name;size\r\na;1.234\r\nb;0,5\r\n", [1234.0, 0.5]),
        ("name;size\na;1 234\nb;0,5", [1234.0, 0.5]),
        ("name;size\na;1\u{a0}234\nb;0,5", [1234.0, 0.5]),
        ("name;size\na;1\u{202f}234,25\nb;0,5", [1234.25, 0.5]),
        ("name;size\na;1'234.25\nb;0.5", [1234.25, 0.5]),
        ("name\tsize\na\t1,234,567\nb\t1,234", [1_234_567.0, 1234.0]),
        ("name\tsize\na\t1.234.567\nb\t1.234", [1_234_567.0, 1234.0]),
        ("name\tsize\na\t12,34,567\nb\t1,234", [1_234_567.0, 1234.0]),
        ("name\tsize\na\t1,5\nb\t1,234", [1.5, 1.234]),
        ("name\tsize\na\t1.5\nb\t1.234", [1.5, 1.234]),
        ("name\tsize\na\t0,435\nb\t7", [0.435, 7.0]),
        ("name;risk_treated\na;40 %\nb;2,5 %", [0.4, 0.025]),
        ("name,risk_treated (%)\na,40\nb,2.5", [0.4, 0.025]),
        ("name,risk_treated per cent\na,40\nb,2.5%", [0.4, 0.025]),
        ("sep=;\nname;size\n\"a\";\"1,5\"\n\"b\";\"1e3\"", [1.5, 1000.0]),
        ("\n\n name ; size \n a ; 5 \n\n b ; 6 \n\n", [5.0, 6.0]),
    ] {
        assert_eq!(numbers(text), expected.map(Some), "{text:?}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_says_why_it_was_read_in_one() {
    let both = |text: &str, language: Decimal| {
        let preview = preview_with(text, &blank(), &Choices::default(), language);
        decimal(&preview.columns[1])
    };
    use Decimal::{Comma, Point};
    let number = |text: &str| Because::Number(text.into());
    assert_eq!(both("name\tsize\na\t1,234\nb\t0,5", Point), (Comma, number("0,5")));
    assert_eq!(both("name\tsize\tage\na\t1,234\t0,5", Point), (Comma, Because::Column(2)));
    assert_eq!(both("name\tage\na\t1,234", Point), (Comma, Because::Range("1,234".into())));
    assert_eq!(both("name\tage\na\t1.234", Comma), (Point, Because::Range("1.234".into())));
    assert_eq!(both("name;size\na;1,234", Point), (Comma, Because::Separator));
    assert_eq!(both("name,size\na,1.234", Comma), (Point, Because::Separator));
    assert_eq!(both("name\tsize\na\t1,234", Point), (Point, Because::Language));
    assert_eq!(both("name\tsize\na\t1,234", Comma), (Comma, Because::Language));
    let choices = Choices { decimals: [(1, Comma)].into(), ..Choices::default() };
    let by_hand = preview_with("name\tsize\na\t1,234", &blank(), &choices, Point);
    assert_eq!(decimal(&by_hand.columns[1]), (Comma, Because::ByHand));
    assert_eq!(by_hand.rows[0].cells[1], Cell::Number(1.234));
    assert_eq!(preview("name\tsize\na\t1234").columns[1].decimal, None);
}

#[test]
fn headings_are_known_by_keys_words_and_supplies() {
    let mut scenario = blank();
    scenario.supplies.push(Supply { id: "o2".into(), name: "Oxygen (large)".into(), ..Supply::blank(2, "", "litres") });
    let of_groups = |heading: &str| {
        let text = format!("{heading}\tid\nx\ty");
        let choices = Choices { table: Some(Table::Groups), ..Choices::default() };
        preview_with(&text, &scenario, &choices, Decimal::Point).columns.remove(0).target
    };
    let field = |field: Field| Some(Target::from(field));
    let end = |field: GroupField, end: End| Some(Target { field: Field::Group(field), end });
    for (heading, target) in [
        ("risk_treated", field(Field::Group(GroupField::RiskTreated))),
        ("Risk treated", field(Field::Group(GroupField::RiskTreated))),
        ("Risk (treated)", field(Field::Group(GroupField::RiskTreated))),
        ("Chance of death without treatment", field(Field::Group(GroupField::RiskUntreated))),
        ("RISK_TREATED.LOW", end(GroupField::RiskTreated, End::Low)),
        ("Risk treated (high)", end(GroupField::RiskTreated, End::High)),
        ("Age max.", end(GroupField::Age, End::High)),
        ("Age (years)", field(Field::Group(GroupField::Age))),
        ("Patients", field(Field::Group(GroupField::Size))),
        ("Patient group", field(Field::Name)),
        ("Country", field(Field::Party)),
        ("Drug", field(Field::Uses("supply-1".into()))),
        ("uses.o2", field(Field::Uses("o2".into()))),
        ("Oxygen (large) per patient", field(Field::Uses("o2".into()))),
        ("Units per patient: drug", field(Field::Uses("supply-1".into()))),
        ("uses.o2.low", Some(Target { field: Field::Uses("o2".into()), end: End::Low })),
        ("Name (low)", field(Field::Name)),
        ("Colour", None),
        ("Age of the sun", None),
        ("", None),
    ] {
        assert_eq!(of_groups(heading), target, "{heading}");
    }
}

#[test]
fn headings_in_the_language_of_the_page_are_known() {
    let names = [(Table::Groups, Target::from(Field::Group(GroupField::Age)), "Alter (Jahre)".to_string())];
    let scenario = blank();
    let around = Surroundings { scenario: &scenario, decimal: Decimal::Comma, names: &names };
    let preview = Preview::read("name;Alter (Jahre)\na;1,5", around, &Choices::default()).unwrap();
    assert_eq!(preview.columns[1].target, Some(Field::Group(GroupField::Age).into()));
}

#[test]
fn the_kind_of_table_is_told_by_its_headings() {
    for (headings, table) in [
        ("name,size,risk_untreated", Table::Groups),
        ("country,population,income_group", Table::Parties),
        ("name,unit,amount,unit cost", Table::Supplies),
        ("one,two", Table::Groups),
    ] {
        assert_eq!(preview(&format!("{headings}\nx")).table, table, "{headings}");
    }
}

#[test]
fn columns_are_matched_by_hand() {
    let target = |field| Some(Target::from(Field::Group(field)));
    let text = "a\tb\tsize\nGroup 1\t50\t7";
    let choices = Choices {
        table: Some(Table::Groups),
        targets: [(0, Some(Field::Name.into())), (1, target(GroupField::Size))].into(),
        ..Choices::default()
    };
    let preview = preview_with(text, &blank(), &choices, Decimal::Point);
    let matched: Vec<_> =
        preview.columns.iter().map(|column| (column.target.clone(), column.matched.clone())).collect();
    assert_eq!(
        matched,
        [
            (Some(Field::Name.into()), Matched::ByHand),
            (target(GroupField::Size), Matched::ByHand),
            (None, Matched::Twice(1))
        ]
    );
    assert_eq!(preview.rows[0].cells, [Cell::Text("Group 1".into()), Cell::Number(50.0), Cell::Unused]);
    let passed_over = Choices { targets: [(2, None)].into(), ..Choices::default() };
    let preview = preview_with("name\tage\tsize\nGroup 1\t5\t7", &blank(), &passed_over, Decimal::Point);
    assert_eq!(apply(&preview, &blank()).unwrap().groups[0].size, blank().groups[0].size);
}

#[test]
fn a_heading_that_stands_twice_counts_once() {
    let preview = preview("name,size,patients\nGroup 1,5,6");
    assert_eq!((preview.columns[2].target.clone(), preview.columns[2].matched.clone()), (None, Matched::Twice(1)));
}

#[test]
fn what_is_said_by_hand_cannot_break_a_table() {
    let said = |targets: &[(usize, Field)], table: Table| {
        let targets = targets.iter().map(|(place, field)| (*place, Some(Target::from(field.clone())))).collect();
        let choices = Choices { table: Some(table), targets, ..Choices::default() };
        let text = "name\ta\tb\nTown 1\tlow\tmajor";
        preview_with(text, &blank(), &choices, Decimal::Point)
    };
    // A field of groups in a table of parties is passed over.
    let preview = said(&[(2, Field::Comorbidity), (1, Field::Uses("nothing".into()))], Table::Parties);
    assert_eq!(preview.columns[1..].iter().filter(|column| column.target.is_some()).count(), 0);
    assert_eq!(apply(&preview, &blank()), Ok(blank()));
    // Of two columns that are said to be the same, neither is taken: the user has to say which.
    let preview = said(&[(1, Field::IncomeGroup), (2, Field::IncomeGroup)], Table::Parties);
    assert_eq!([&preview.columns[1].matched, &preview.columns[2].matched], [&Matched::Twice(2), &Matched::Twice(1)]);
}

#[test]
fn a_table_without_headings_is_told_by_its_numbers() {
    let bare = preview("Group 1,5\nGroup 2,6");
    assert!(!bare.has_headings);
    assert_eq!((bare.rows.len(), bare.rows[0].number), (2, 1));
    let choices = Choices { has_headings: Some(true), ..Choices::default() };
    let with = preview_with("Group 1,5\nGroup 2,6", &blank(), &choices, Decimal::Point);
    assert_eq!((with.rows.len(), with.rows[0].number), (1, 2));
}

/// Row, column and value of every fault, with what is wrong.
fn faults(text: &str) -> Vec<(usize, Option<usize>, String, FaultKind)> {
    let parts = |Fault { row, column, value, kind, .. }| (row.unwrap_or_default(), column, value, kind);
    preview(text).faults.into_iter().map(parts).collect()
}

#[test]
fn every_fault_names_row_column_and_value() {
    let one = |text: &str| {
        let mut all = faults(text);
        assert_eq!(all.len(), 1, "{text:?}: {all:?}");
        all.remove(0)
    };
    let (least, greatest) = (0.0, 1.0);
    let known = vec!["none", "major", "severe"];
    for (text, row, column, value, kind) in [
        ("name,size\nGroup 1,many", 2, Some(2), "many", FaultKind::NotANumber),
        ("name,size\nGroup 1,=1+1", 2, Some(2), "=1+1", FaultKind::NotANumber),
        ("name,age\n\nGroup 1,50 years", 3, Some(2), "50 years", FaultKind::NotANumber),
        ("name;age\nGroup 1;0,5\nGroup 2;1.5", 3, Some(2), "1.5", FaultKind::OtherMark { decimal: Decimal::Comma }),
        ("name,risk_treated\nGroup 1,40", 2, Some(2), "40", FaultKind::OutOfRange { least, greatest }),
        ("name,age\nGroup 1,40%", 2, Some(2), "40%", FaultKind::NoShare),
        ("name,risk_treated\nGroup 1,40%\nGroup 2,0.5", 3, Some(2), "0.5", FaultKind::NoPerCent),
        ("name,comorbidity\nGroup 1,bad", 2, Some(2), "bad", FaultKind::UnknownWord { known }),
        ("name,age\nGroup 1,5,6", 2, Some(3), "6", FaultKind::BeyondColumns),
        ("name,age\nGroup 1,5\ngroup  1,6", 3, Some(1), "group  1", FaultKind::Twice { first: 2 }),
    ] {
        assert_eq!(one(text), (row, column, value.to_string(), kind), "{text:?}");
    }
}

#[test]
fn a_new_row_needs_what_a_group_cannot_be_without() {
    let missing = |text: &str| {
        let field = |(row, column, _, kind): (usize, Option<usize>, String, FaultKind)| match kind {
            FaultKind::Missing { field } if column.is_some() => (row, field.key()),
            FaultKind::NoColumn { field, rows: 1 } if column.is_none() => (row, field.key()),
            other => panic!("{other:?}"),
        };
        faults(text).into_iter().map(field).collect::<Vec<_>>()
    };
    let of = |keys: &[&str]| keys.iter().map(|key| (2, key.to_string())).collect::<Vec<_>>();
    assert_eq!(missing("name,age\nNurses,40"), of(&["party", "size", "risk_untreated", "risk_treated"]));
    assert_eq!(missing("size,risk_untreated,risk_treated,party\n1,0.5,0.1,Town 1"), of(&["name"]));
    assert_eq!(missing("name,unit\nBlood,bags"), of(&["amount"]));
    assert_eq!(missing("name,unit,amount\nBlood,bags,"), of(&["amount"]));
}

#[test]
fn an_end_of_a_range_needs_a_value() {
    let (_, _, _, kind) = faults("name,cost low\nGroup 1,5").remove(0);
    let target = Target { field: Field::Group(GroupField::Cost), end: End::Low };
    assert_eq!(kind, FaultKind::NoValue { target });
    assert!(faults("name,age low\nGroup 1,5").is_empty(), "its age is in the scenario");
}

#[test]
fn names_that_several_have_are_not_chosen_between() {
    let mut scenario = blank();
    scenario.groups[1].name = scenario.groups[0].name.clone();
    let preview = preview_with("name,age\nGroup 1,5", &scenario, &Choices::default(), Decimal::Point);
    assert_eq!(preview.faults[0].kind, FaultKind::Ambiguous);
    let preview = preview_with("id,age\ngroup-2,5", &scenario, &Choices::default(), Decimal::Point);
    assert_eq!((preview.faults.len(), preview.rows[0].existing), (0, Some(1)));
}

#[test]
fn faults_are_said_in_words() {
    let said: Vec<_> =
        preview("name;age (years)\nGroup 1;0,5\nGroup 2;1.5\nNurses;old").faults.iter().map(Fault::to_string).collect();
    assert_eq!(said[0], "row 4: no column stands for party, which 1 new rows need");
    assert_eq!(
        said[4..],
        [
            "row 3, column 2 (age (years)): \"1.5\" does not fit the other numbers of this column, whose decimal mark \
             is ','",
            "row 4, column 2 (age (years)): \"old\" is not a number"
        ]
    );
}

#[test]
fn letters_lost_on_the_way_are_announced() {
    assert!(preview("name,size\nS\u{fffd}hne,5").has_lost_letters);
    assert!(!preview("name,size\nSöhne,5").has_lost_letters);
}

#[test]
fn what_is_no_table_is_refused() {
    let scenario = blank();
    let around = Surroundings { scenario: &scenario, decimal: Decimal::Point, names: &[] };
    assert_eq!(Preview::read(" \n", around, &Choices::default()), Err(GridError::Empty));
    let open = Preview::read("name,age\na,\"5", around, &Choices::default());
    assert_eq!(open, Err(GridError::OpenQuotes { row: 2 }));
}

#[test]
fn a_table_changes_what_it_names_and_nothing_else() {
    let mut scenario = blank();
    let published = Estimate { low: Some(30.0), mark: Mark::Published, ..40.0.into() };
    scenario.groups[0].age = Some(published.clone());
    scenario.groups[1].age = Some(published.clone());
    let text = "id;name;age;size;comorbidity;party\n;group 1;40;7;severe;\ngroup-2;Group 2;41;..;;Town 1";
    let preview = preview_with(text, &scenario, &Choices::default(), Decimal::Comma);
    let changed = apply(&preview, &scenario).unwrap();
    let mut expected = scenario.clone();
    expected.groups[0].name = "group 1".into();
    expected.groups[0].size = 7.0.into();
    expected.groups[0].comorbidity = Comorbidity::Severe;
    expected.groups[1].age = Some(published.edited(41.0));
    expected.groups[1].party = "party-1".into();
    assert_eq!(changed, expected);
}

#[test]
fn ranges_come_with_their_values() {
    let text = "name\tsize low\tsize\tsize high\nGroup 1\t80\t90\t100\nGroup 2\t\t\t150";
    let preview = preview(text);
    let changed = apply(&preview, &blank()).unwrap();
    let ends =
        |row: usize| (changed.groups[row].size.low, value(&changed.groups[row].size), changed.groups[row].size.high);
    assert_eq!((ends(0), ends(1)), ((Some(80.0), 90.0, Some(100.0)), (None, 100.0, Some(150.0))));
}

#[test]
fn new_rows_follow_those_there_are_and_new_parties_are_announced() {
    let text = "Group,Country,Patients,Risk untreated,Risk treated,Drug\n\
        Nurses,Ghana,40,20%,5%,2\nMiners,town 2,60,30%,10%,1\nPorters,ghana,6,30%,10%,1";
    let preview = preview(text);
    assert_eq!((preview.new_parties.clone(), preview.faults.len()), (vec!["Ghana".to_string()], 0));
    let changed = apply(&preview, &blank()).unwrap();
    let shown: Vec<_> = changed.groups.iter().map(|group| (&*group.id, &*group.name, &*group.party)).collect();
    assert_eq!(
        shown[2..],
        [("group-3", "Nurses", "party-3"), ("group-4", "Miners", "party-2"), ("group-5", "Porters", "party-3")]
    );
    assert_eq!((changed.groups.len(), changed.parties.len(), changed.parties[2].name.as_str()), (5, 3, "Ghana"));
    let nurses = &changed.groups[2];
    assert_eq!((value(&nurses.size), value(&nurses.risk_untreated), nurses.age.clone()), (40.0, 0.2, None));
    assert_eq!(value(&nurses.uses["supply-1"]), 2.0);
}

#[test]
fn the_rest_goes_when_it_is_said_so() {
    let choices = Choices { rest: Rest::Goes, ..Choices::default() };
    let text = "name,party,size,risk_untreated,risk_treated\nNurses,Town 1,1,0.5,0.1\nGroup 2,Town 2,5,0.5,0.1";
    let preview = preview_with(text, &blank(), &choices, Decimal::Point);
    let changed = apply(&preview, &blank()).unwrap();
    assert_eq!(changed.groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>(), ["group-3", "group-2"]);
}

#[test]
fn a_table_with_faults_or_for_another_scenario_changes_nothing() {
    assert_eq!(apply(&preview("name,size\nGroup 1,x"), &blank()), Err(ApplyError::Faults(1)));
    let preview = preview("name,size\nGroup 2,5");
    let mut smaller = blank();
    smaller.groups.pop();
    assert_eq!(apply(&preview, &smaller), Err(ApplyError::Changed));
    let long = format!("name,size\nGroup 2,5\n{},5", "n".repeat(200));
    let choices = Choices { targets: [(0, Some(Field::Name.into()))].into(), ..Choices::default() };
    let preview = preview_with(&long.replace("Group 2", "Group 1"), &blank(), &choices, Decimal::Point);
    assert!(matches!(apply(&preview, &blank()), Err(ApplyError::Faults(_))));
    let order = preview_with("name,size,size low\nGroup 1,5,6", &blank(), &Choices::default(), Decimal::Point);
    assert_eq!(order.faults.len(), 1);
    assert_eq!(apply(&order, &blank()), Err(ApplyError::Faults(1)));
}

#[test]
fn parties_and_supplies_come_in_as_well() {
    let text = "country;iso3;inhabitants;income group;own stock of drug\nTown 1;GHA;30.800.000;Lower-middle income;20\n\
        Kenya;KEN;53.000.000;low;0";
    let changed = apply(&preview(text), &blank()).unwrap();
    let town = &changed.parties[0];
    assert_eq!((town.iso3.as_str(), town.income_group), ("GHA", Some(IncomeGroup::LowerMiddle)));
    assert_eq!((town.population.as_ref().map(value), value(&town.fallback["supply-1"])), (Some(30.8e6), 20.0));
    assert_eq!((changed.parties[2].name.as_str(), changed.parties.len()), ("Kenya", 3));
    let text = "supply,unit,stock,cost per unit,days of use\nDrug,doses,75,2.5,\nBeds,bed-days,10,,30";
    let changed = apply(&preview(text), &blank()).unwrap();
    let beds = &changed.supplies[1];
    assert_eq!((beds.id.as_str(), value(&beds.amount), beds.stock()), ("supply-2", 10.0, 300.0));
    assert_eq!(changed.supplies[0].unit_cost.as_ref().map(value), Some(2.5));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_answered(
        text in any::<String>(),
        table in "(name|size|age|risk_treated|id|[0-9.,' %-]{1,8}|[,;\t\n\"']|x){0,60}",
    ) {
        let scenario = blank();
        let around = Surroundings { scenario: &scenario, decimal: Decimal::Point, names: &[] };
        for text in [text, table] {
            if let Ok(preview) = Preview::read(&text, around, &Choices::default()) {
                let _ = apply(&preview, &scenario);
            }
        }
    }
}

#[test]
fn every_figure_of_a_party_and_a_group_has_a_column() {
    let fields = Table::Groups.fields(&blank());
    assert!(GroupField::ALL.into_iter().all(|field| fields.contains(&Field::Group(field))));
    let fields = Table::Parties.fields(&blank());
    assert!(PartyField::ALL.into_iter().all(|field| fields.contains(&Field::OfParty(field))));
}
