//! The state machine of the page, without a browser.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::library;
use evenhand::measures::catalogue::{self, MEASURES};
use evenhand::measures::{SELECTIONS, Selection};
use evenhand::rules::own::EXAMPLES;
use evenhand::scenario::{
    Aversion, BlankWords, Fault, Figure, GroupField, MainPart, OwnRule, Part, PerParty, Scenario, SetAside, Whom, Words,
};
use evenhand::state::{Action, Document, Edit, Route, State, View};
use evenhand::study::{
    chosen_rules, is_selected, selected, selected_measures, shown_measures, toggled, toggled_measure, unknown_measures,
};
use proptest::prelude::*;

fn words() -> BlankWords {
    let word = |word: &str| word.to_string();
    BlankWords {
        title: word("My scenario"),
        supply: word("Supply"),
        unit: word("courses"),
        party: word("Party"),
        group: word("Group"),
        treatment: word("Other"),
    }
}

fn villages() -> State {
    let scenario = library::find("four-villages").unwrap().scenario().unwrap();
    let route = Route { view: View::Compare, case: Some("four-villages".into()), language: None };
    State::new(route, Document::new(scenario))
}

fn edited(state: &State, edit: Edit) -> State {
    state.after(Action::Edited(edit, words(), "work-1".into()))
}

fn stock(value: f64) -> Edit {
    Edit::Figure(Figure::Amount(0), Some(value))
}

fn amount(state: &State) -> f64 {
    state.document.scenario.supplies[0].amount.value
}

#[test]
fn typing_on_is_one_step_of_undo_and_a_new_field_is_another() {
    let mut state = villages();
    for value in [1.0, 12.0, 120.0] {
        state = edited(&state, stock(value));
    }
    state = edited(&state, Edit::Words(Words::Title, "Mine".into()));
    let undone = state.after(Action::Undone);
    assert_eq!(
        (undone.document.scenario.title.as_str(), amount(&undone)),
        ("Four villages and one hundred courses", 120.0)
    );
    assert_eq!(amount(&undone.after(Action::Undone)), 100.0);
    let redone = undone.after(Action::Undone).after(Action::Redone).after(Action::Redone);
    assert_eq!(redone.document.scenario, state.document.scenario);
}

#[test]
fn a_settled_change_is_a_step_of_its_own() {
    let state = edited(&edited(&villages(), stock(120.0)).after(Action::Settled), stock(130.0));
    assert_eq!(amount(&state.after(Action::Undone)), 120.0);
}

#[test]
fn the_first_change_makes_it_the_users_own_work() {
    let before = villages();
    assert!(before.document.is_untouched() && !before.document.is_changed());
    let after = edited(&before, stock(120.0));
    assert_eq!(after.document.key.as_deref(), Some("work-1"));
    assert_eq!(after.route.case, None, "the address no longer names the library's scenario");
    assert!(after.document.is_changed());
}

#[test]
fn going_back_to_a_snapshot_is_one_step_of_undo() {
    let before = edited(&villages(), stock(120.0));
    let then = villages().document.scenario;
    let back = before.after(Action::Replaced(Box::new((*then).clone())));
    assert_eq!(amount(&back), 100.0);
    assert_eq!(back.document.key, before.document.key);
    assert_eq!(amount(&back.after(Action::Undone)), 120.0);
}

#[test]
fn work_that_goes_on_by_itself_keeps_its_name_when_it_is_undone() {
    let state = edited(&edited(&villages(), stock(120.0)), Edit::Words(Words::Title, "Mine".into()));
    let parted = state.after(Action::Parted("work-1".into(), "work-2".into(), "Mine (other tab)".into()));
    assert_eq!(
        (parted.document.key.as_deref(), parted.document.scenario.title.as_str()),
        (Some("work-2"), "Mine (other tab)")
    );
    let undone = edited(&parted, stock(130.0)).after(Action::Undone);
    assert_eq!(undone.document.scenario.title, "Mine (other tab)");
    let other = state.after(Action::Parted("work-7".into(), "work-8".into(), "Else".into()));
    assert_eq!(other.document, state.document, "it is not the one on screen");
}

#[test]
fn a_figure_typed_by_hand_loses_its_source() {
    let state = edited(&villages(), Edit::Figure(Figure::Group(0, GroupField::YearsLeft), Some(20.0)));
    let years = state.document.scenario.groups[0].years_left.clone().unwrap();
    assert_eq!((years.value, years.sources.len()), (20.0, 0));
}

#[test]
fn flaws_stand_at_their_field_and_go_when_mended() {
    let risk = Figure::Group(1, GroupField::RiskTreated);
    let broken = edited(&villages(), Edit::Figure(risk.clone(), Some(1.5)));
    let flaw = broken.flaw_at(&risk.place()).unwrap();
    assert_eq!(flaw.fault, Fault::OutOfRange { least: 0.0, greatest: 1.0 });
    assert_eq!(flaw.place.path(), "groups[1].risk_treated");
    assert!(edited(&broken, Edit::Figure(risk, Some(0.5))).flaws.is_empty());
}

#[test]
fn removing_a_party_hands_its_groups_on_and_a_supply_leaves_no_trace() {
    let state = edited(&villages(), Edit::Remove(Part::Parties, 0));
    assert!(state.flaws.is_empty());
    assert!(state.document.scenario.groups.iter().all(|group| group.party != "A"));
    let two = edited(&villages(), Edit::Add(Part::Supplies));
    let one = edited(&two, Edit::Remove(Part::Supplies, 1));
    assert_eq!(one.document.scenario.groups, villages().document.scenario.groups);
}

#[test]
fn kept_work_survives_with_its_undo_and_gives_up_old_steps_for_room() {
    let mut state = villages();
    for value in 1..60 {
        state = edited(&state, stock(f64::from(value))).after(Action::Settled);
    }
    let whole = Document::read(&state.document.write(usize::MAX)).unwrap();
    assert_eq!(whole.scenario, state.document.scenario);
    assert!(whole.can_undo());
    let short = state.document.write(60_000);
    assert!(short.len() <= 60_000, "{}", short.len());
    assert!(Document::read(&short).unwrap().can_undo());
    assert!(Document::read(&short[..short.len() / 2]).is_none(), "a cut text is refused whole");
}

/// An own rule made from the example of that number, with the scenario's next id.
fn own_rule(scenario: &Scenario, example: usize) -> OwnRule {
    EXAMPLES[example].rule(scenario.fresh_own_id(), format!("Mine {example}"))
}

fn chosen(state: &State) -> Vec<String> {
    chosen_rules(&state.document.scenario).into_iter().map(|choice| choice.rule).collect()
}

#[test]
fn an_own_rule_is_added_first_and_removed_without_a_trace() {
    let before = villages();
    let own = own_rule(&before.document.scenario, 0);
    let added = edited(&before, Edit::AddOwn(Box::new(own.clone())));
    assert_eq!(chosen(&added)[0], own.choice_id());
    assert_eq!(chosen(&added)[1..], chosen(&before), "the rules compared before stay");
    assert!(added.flaws.is_empty());
    let removed = edited(&added, Edit::Remove(Part::OwnRules, 0));
    assert_eq!(chosen(&removed), chosen(&before));
    assert!(removed.document.scenario.own_rules.is_empty());
    let back = removed.after(Action::Undone);
    assert_eq!(back.document.scenario, added.document.scenario);
    assert!(back.after(Action::Undone).document.scenario.own_rules.is_empty());
}

#[test]
fn a_slider_is_one_step_of_undo_and_the_next_button_another() {
    let before = villages();
    let own = own_rule(&before.document.scenario, 0);
    let mut state = edited(&before, Edit::AddOwn(Box::new(own.clone())));
    let with_floor = |share| Edit::Own(Box::new(OwnRule { floor: Some(PerParty::every(share)), ..own.clone() }));
    for share in [0.25, 0.3, 0.35] {
        state = edited(&state, with_floor(share));
    }
    state = state.after(Action::Settled);
    let order = MainPart::Order(vec!["youngest".into()]);
    let ordered = edited(&state, Edit::Own(Box::new(OwnRule { main: order, ..own.clone() })));
    let undone = ordered.after(Action::Undone);
    assert_eq!(undone.document.scenario.own_rules[0].floor, Some(PerParty::every(0.35)));
    assert_eq!(undone.after(Action::Undone).document.scenario.own_rules, [own]);
}

#[test]
fn own_rules_forget_a_party_that_goes() {
    let before = villages();
    let party = before.document.scenario.parties[1].id.clone();
    let mut own = own_rule(&before.document.scenario, 0);
    own.floor = own.floor.map(|floor| floor.with(&party, Some(0.5)));
    own.set_aside = Some(SetAside {
        share: 0.1,
        whom: Whom::Party(party),
        rule: chosen_rules(&before.document.scenario)[0].clone(),
    });
    let state = edited(&edited(&before, Edit::AddOwn(Box::new(own))), Edit::Remove(Part::Parties, 1));
    assert!(state.flaws.is_empty(), "{:?}", state.flaws);
    let own = &state.document.scenario.own_rules[0];
    assert!(own.set_aside.is_none() && own.floor.as_ref().is_some_and(|floor| floor.except.is_empty()));
}

#[test]
fn an_empty_order_is_a_flaw_at_the_own_rule() {
    let before = villages();
    let own = OwnRule { main: MainPart::Order(Vec::new()), ..own_rule(&before.document.scenario, 1) };
    let state = edited(&before, Edit::AddOwn(Box::new(own)));
    assert_eq!(state.flaws[0].place.path(), "own_rules[0].main.order");
    let unnamed = OwnRule { name: " ".into(), ..own_rule(&before.document.scenario, 1) };
    let state = edited(&before, Edit::AddOwn(Box::new(unnamed)));
    assert!(state.flaw_at(&Words::OwnRuleName(0).place()).is_some());
}

#[test]
fn selections_keep_own_rules_and_what_is_set() {
    let before = villages();
    let own = own_rule(&before.document.scenario, 2);
    let state = edited(&before, Edit::AddOwn(Box::new(own.clone())));
    let state = edited(&state, Edit::Parameter("reserve.sequential".into(), "share", 0.4));
    let wanted = ["outcome.lives", "reserve.sequential"];
    let state = edited(&state, Edit::Rules(selected(&state.document.scenario, &wanted)));
    assert_eq!(chosen(&state), [own.choice_id().as_str(), "outcome.lives", "reserve.sequential"]);
    assert_eq!(chosen_rules(&state.document.scenario)[2].parameters["share"], 0.4);
    assert!(is_selected(&state.document.scenario, &wanted));
    assert!(!is_selected(&state.document.scenario, &wanted[..1]));
    let state = edited(&state, Edit::Preset("reserve.sequential".into(), &[("order", 1.0)]));
    let parameters = &chosen_rules(&state.document.scenario)[2].parameters;
    assert_eq!((parameters.len(), parameters["order"]), (1, 1.0), "a preset replaces what was set");
}

#[test]
fn a_rule_goes_and_comes_back_to_its_place() {
    let before = villages();
    let one_less = edited(&before, Edit::Rules(toggled(&before.document.scenario, "outcome.lives")));
    assert!(!chosen(&one_less).contains(&"outcome.lives".to_string()));
    let again = edited(&one_less, Edit::Rules(toggled(&one_less.document.scenario, "outcome.lives")));
    assert_eq!(chosen(&again), chosen(&before));
}

/// Ids of the measures on show, in the order of the columns.
fn columns(state: &State) -> Vec<&'static str> {
    shown_measures(&state.document.scenario).into_iter().map(|column| MEASURES[column].id).collect()
}

fn with_measure(state: &State, id: &str) -> State {
    edited(state, Edit::Measures(toggled_measure(&state.document.scenario, id)))
}

#[test]
fn a_measure_is_chosen_kept_and_undone() {
    let before = villages();
    assert_eq!(columns(&before).len(), 10);
    let after = with_measure(&before, "gini");
    assert!(columns(&after).contains(&"gini") && columns(&after).len() == 11);
    let lens = |id: &&str| catalogue::find(id).unwrap().lens;
    assert!(columns(&after).is_sorted_by_key(lens), "columns of one lens stand together");
    let kept = Document::read(&after.document.write(usize::MAX)).unwrap();
    assert_eq!(kept.scenario.measures, after.document.scenario.measures);
    assert_eq!(columns(&after.after(Action::Undone)), columns(&before));
    let again = with_measure(&after, "gini");
    assert!(again.document.scenario.measures.is_empty(), "the ten of the first screen need no choice");
    let every: Vec<&str> = MEASURES.iter().map(|measure| measure.id).collect();
    assert!(edited(&before, Edit::Measures(selected_measures(&every))).flaws.is_empty());
    let two = edited(&before, Edit::Measures(selected_measures(&["hoover", "no_such_measure", "coverage"])));
    assert_eq!(columns(&two), ["coverage", "hoover"]);
    assert_eq!(two.document.scenario.measures, ["hoover", "coverage"]);
}

#[test]
fn unknown_measures_are_skipped_and_named() {
    let of_the_future =
        |ids: &[&str]| edited(&villages(), Edit::Measures(ids.iter().map(|id| id.to_string()).collect()));
    let some = of_the_future(&["gini", "karma", "gini"]);
    assert!(some.flaws.is_empty());
    assert_eq!(columns(&some), ["gini"]);
    assert_eq!(unknown_measures(&some.document.scenario), ["karma"]);
    assert_eq!(columns(&of_the_future(&["karma"])), columns(&villages()), "with nothing to show, the first ten");
}

#[test]
fn dragging_a_dial_is_one_step_of_undo() {
    let mut state = villages();
    let usual = state.document.scenario.settings.clone();
    for atkinson in [2.0, 5.0, 7.0] {
        state = edited(&state, Edit::Aversion(Aversion { atkinson, ..usual.aversion }));
    }
    state = edited(&state, Edit::WorthOfYear(Some(1000.0)));
    assert_eq!(state.document.scenario.settings.worth_of_year, Some(1000.0));
    let undone = state.after(Action::Undone);
    assert_eq!(
        (undone.document.scenario.settings.worth_of_year, undone.document.scenario.settings.aversion.atkinson),
        (None, 7.0)
    );
    assert_eq!(undone.after(Action::Undone).document.scenario.settings, usual);
    let wild = edited(&state, Edit::Aversion(Aversion { kolm: 99.0, ..usual.aversion }));
    assert_eq!(wild.flaws[0].place.path(), "settings.aversion.kolm");
}

#[test]
fn selections_of_measures_are_known_and_told_apart() {
    for Selection { id, measures } in SELECTIONS {
        let unknown: Vec<_> = measures.iter().filter(|id| catalogue::find(id).is_none()).collect();
        assert!(unknown.is_empty(), "{id}: {unknown:?}");
        assert_eq!(selected_measures(measures).len(), measures.len(), "{id}");
    }
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let part = prop_oneof![
        Just(Part::Supplies),
        Just(Part::Parties),
        Just(Part::Groups),
        Just(Part::OwnRules),
        Just(Part::Facts)
    ];
    let own = (0..EXAMPLES.len(), 1_u8..4)
        .prop_map(|(example, id)| Box::new(EXAMPLES[example].rule(format!("rule-{id}"), "Mine".into())));
    let row = 0_usize..6;
    prop_oneof![
        (row.clone(), 0.0..1e6).prop_map(|(row, value)| Edit::Figure(Figure::Amount(row), Some(value))),
        (row.clone(), proptest::option::of(-1.0..2.0))
            .prop_map(|(row, value)| Edit::Figure(Figure::Group(row, GroupField::RiskTreated), value)),
        (row.clone(), ".{0,8}").prop_map(|(row, text)| Edit::Words(Words::GroupName(row), text)),
        part.clone().prop_map(Edit::Add),
        (part.clone(), row.clone()).prop_map(|(part, row)| Edit::Duplicate(part, row)),
        (part.clone(), row.clone()).prop_map(|(part, row)| Edit::Remove(part, row)),
        (part, row.clone(), any::<bool>()).prop_map(|(part, row, up)| Edit::Move(part, row, up)),
        row.clone().prop_map(Edit::AddTreatment),
        (row, 0_usize..3).prop_map(|(row, way)| Edit::RemoveTreatment(row, way)),
        any::<bool>().prop_map(Edit::WholePatients),
        proptest::collection::vec((0..MEASURES.len()).prop_map(|column| MEASURES[column].id.to_string()), 0..4)
            .prop_map(Edit::Measures),
        (0.0..60.0).prop_map(|gini| Edit::Aversion(Aversion { gini, ..Aversion::default() })),
        proptest::option::of(-1.0..1e6).prop_map(Edit::WorthOfYear),
        own.clone().prop_map(Edit::AddOwn),
        own.prop_map(Edit::Own),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_edits_can_all_be_undone_and_redone(edits in proptest::collection::vec(any_edit(), 1..20)) {
        let start = villages();
        let mut state = start.clone();
        for edit in edits {
            state = edited(&state, edit).after(Action::Settled);
        }
        let end = state.document.scenario.clone();
        while state.document.can_undo() {
            state = state.after(Action::Undone);
        }
        prop_assert_eq!(&state.document.scenario, &start.document.scenario);
        while state.document.can_redo() {
            state = state.after(Action::Redone);
        }
        prop_assert_eq!(&state.document.scenario, &end);
    }
}

#[test]
fn an_awaited_scenario_hides_the_work_and_does_not_touch_it() {
    let named = |case: Option<&str>| Route { view: View::Compare, case: case.map(String::from), language: None };
    let awaiting =
        villages().after(Action::Awaited("covax-2021".into())).after(Action::Went(named(Some("covax-2021"))));
    assert_eq!(awaiting.awaited.as_deref(), Some("covax-2021"));
    let changed = edited(&villages(), stock(120.0)).after(Action::Awaited("covax-2021".into()));
    assert_eq!(amount(&changed.after(Action::Undone)), 120.0);

    // Going elsewhere, the work is there again.
    assert_eq!(awaiting.after(Action::Went(named(None))).awaited, None);
    assert_eq!(changed.after(Action::Went(named(None))).document, changed.document);

    let covax = library::find("covax-2021").unwrap().scenario().unwrap();
    let arrived = awaiting.after(Action::Opened(Box::new(Document::new(covax))));
    assert_eq!((arrived.awaited, arrived.document.scenario.id.as_str()), (None, "covax-2021"));
}
