//! Ranges of uncertain figures: what users type, what a file keeps, and what is told of the distribution.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use evenhand::exchange::json::{read, write};
use evenhand::library::{self, CATALOGUE};
use evenhand::num::same;
use evenhand::scenario::{
    AssumedRanges, BlankWords, Bounds, Estimate, Fault, Figure, GroupField, Mark, Outline, Scenario, Spread,
    ThreePoint, spreads, uncertain,
};
use evenhand::state::{Action, Document, Edit, Route, State};
use proptest::prelude::*;

const SIZE: Figure = Figure::Group(0, GroupField::Size);
const RISK: Figure = Figure::Group(0, GroupField::RiskUntreated);

fn villages() -> Scenario {
    library::find("four-villages").unwrap().scenario().unwrap()
}

fn opened() -> State {
    State::new(Route::default(), Document::new(villages()))
}

fn edited(state: &State, edit: Edit) -> State {
    state.after(Action::Edited(edit, BlankWords::default(), "work-1".into()))
}

fn range(figure: &Figure, low: f64, likely: f64, high: f64) -> Edit {
    Edit::Range(figure.clone(), ThreePoint { low: Some(low), likely, high: Some(high) })
}

fn at(state: &State, figure: &Figure) -> Estimate {
    figure.get(&state.document.scenario).unwrap().clone()
}

fn with(figure: &Figure, low: f64, likely: f64, high: f64, bounds: Bounds) -> Scenario {
    let state = edited(&edited(&opened(), range(figure, low, likely, high)), Edit::Bounds(figure.clone(), bounds));
    (*state.document.scenario).clone()
}

#[test]
fn a_range_is_one_step_of_undo_and_its_meaning_another() {
    let before = opened();
    let typing = edited(&before, Edit::Range(SIZE, ThreePoint { low: Some(8.0), likely: 100.0, high: None }));
    let typed = edited(&typing, range(&SIZE, 80.0, 100.0, 160.0));
    let meant = edited(&typed, Edit::Bounds(SIZE, Bounds::Even));
    assert_eq!(at(&meant, &SIZE).bounds, Bounds::Even);
    let undone = meant.after(Action::Undone);
    assert_eq!((at(&undone, &SIZE).bounds, at(&undone, &SIZE).low), (Bounds::Usual, Some(80.0)));
    assert_eq!(undone.after(Action::Undone).document.scenario, before.document.scenario);
}

#[test]
fn wrong_order_and_impossible_ends_are_flaws_at_the_figure() {
    let crossed = edited(&opened(), range(&SIZE, 130.0, 100.0, 160.0));
    assert_eq!(crossed.flaw_at(&SIZE.place()).unwrap().fault, Fault::RangeOrder { low: 130.0, high: 160.0 });
    let beyond = edited(&opened(), range(&RISK, 0.2, 0.5, 1.2));
    assert_eq!(beyond.flaw_at(&RISK.place()).unwrap().fault, Fault::OutOfRange { least: 0.0, greatest: 1.0 });
    let nothing = edited(&opened(), range(&SIZE, f64::NAN, 100.0, 160.0));
    assert_eq!(nothing.flaw_at(&SIZE.place()).unwrap().fault, Fault::NotFinite);
    assert!(edited(&crossed, range(&SIZE, 80.0, 100.0, 160.0)).flaws.is_empty());
}

#[test]
fn no_ends_are_no_range() {
    let ranged = edited(&opened(), range(&SIZE, 80.0, 100.0, 160.0)).after(Action::Settled);
    let meant = edited(&ranged, Edit::Bounds(SIZE, Bounds::Even));
    let bare = edited(&meant, Edit::Range(SIZE, ThreePoint { low: None, likely: 100.0, high: None }));
    assert_eq!((at(&bare, &SIZE).points(), at(&bare, &SIZE).bounds), (at(&opened(), &SIZE).points(), Bounds::Usual));
    assert!(spreads(&bare.document.scenario).is_empty());
}

#[test]
fn typing_another_value_does_not_lose_the_range_on_the_way() {
    let ranged = edited(&opened(), range(&SIZE, 80.0, 100.0, 160.0)).after(Action::Settled);
    let typed = [1.0, 12.0, 120.0].into_iter().fold(ranged.clone(), |state, value| {
        let state = edited(&state, Edit::Figure(SIZE, Some(value)));
        assert_eq!(at(&state, &SIZE).has_range(), value == 120.0);
        state
    });
    assert_eq!(at(&typed, &SIZE).points(), ThreePoint { low: Some(80.0), likely: 120.0, high: Some(160.0) });
    assert_eq!(typed.after(Action::Undone).document.scenario, ranged.document.scenario);
}

#[test]
fn ranges_are_assumed_for_figures_without_one_and_marked() {
    let own = edited(&opened(), range(&SIZE, 80.0, 100.0, 160.0));
    let everywhere = AssumedRanges { risks: 0.2, sizes: 0.2, supplies: 0.2 };
    let assumed = edited(&own, Edit::AssumedRanges(everywhere));
    let found = spreads(&assumed.document.scenario);
    // One supply, and for each of four groups its size and both risks; risks of 0 stay certain.
    let risks = |group: &evenhand::scenario::Group| {
        [&group.risk_untreated, &group.risk_treated].iter().filter(|risk| risk.value > 0.0).count()
    };
    let groups = &assumed.document.scenario.groups;
    assert_eq!(found.len(), 1 + groups.len() + groups.iter().map(risks).sum::<usize>());
    let of = |figure: &Figure| found.iter().find(|(other, _)| other == figure).unwrap().1;
    assert_eq!(of(&SIZE), Spread { low: 80.0, high: 160.0, assumed: false });
    assert_eq!(of(&Figure::Amount(0)), Spread { low: 80.0, high: 120.0, assumed: true });
    assert!(assumed.flaws.is_empty());
    assert_eq!(
        edited(&assumed, Edit::AssumedRanges(AssumedRanges::default())).document.scenario,
        own.document.scenario
    );
    let impossible = edited(&own, Edit::AssumedRanges(AssumedRanges { risks: 1.5, ..everywhere }));
    assert_eq!(impossible.flaws[0].place.path(), "settings.assumed_ranges.risks");
}

#[test]
fn even_and_triangle_have_their_textbook_quarters() {
    let even = Outline::of(&with(&SIZE, 80.0, 100.0, 160.0, Bounds::Even), &SIZE).unwrap();
    assert_eq!((even.half, even.middle), ((100.0, 140.0), 120.0));
    assert!(even.steps.iter().all(|step| same(step.share, 0.05)));
    // A quarter of the triangle from 0 over 100 to 200 lies below 200 times the root of an eighth.
    let triangle = Outline::of(&with(&SIZE, 0.0, 100.0, 200.0, Bounds::Triangle), &SIZE).unwrap();
    assert!(same(triangle.half.0, 200.0 * 0.125_f64.sqrt()) && same(triangle.middle, 100.0));
}

#[test]
fn an_interval_has_nineteen_of_twenty_worlds_between_its_ends() {
    let outline = Outline::of(&with(&RISK, 0.3, 0.35, 0.4, Bounds::Usual), &RISK).unwrap();
    assert_eq!(outline.taken_as, Bounds::Interval);
    assert!((outline.most.0 - 0.3).abs() < 1e-6 && (outline.most.1 - 0.4).abs() < 1e-6);
    let drawn: f64 = outline.steps.iter().map(|step| step.share).sum();
    assert!((drawn - 0.998).abs() < 1e-6, "{drawn}");
}

#[test]
fn an_interval_that_ends_at_certainty_is_taken_as_limits() {
    let outline = Outline::of(&with(&RISK, 0.8, 0.95, 1.0, Bounds::Usual), &RISK).unwrap();
    assert_eq!(outline.taken_as, Bounds::Limits);
    assert_eq!(outline.steps.last().map(|step| step.to), Some(1.0));
}

#[test]
fn what_is_sure_or_never_drawn_has_no_outline() {
    let age = Figure::Group(0, GroupField::Age);
    assert_eq!(Outline::of(&with(&age, 20.0, 30.0, 60.0, Bounds::Even), &age), None);
    assert_eq!(Outline::of(&with(&SIZE, 100.0, 100.0, 100.0, Bounds::Usual), &SIZE), None);
}

#[test]
fn every_range_of_the_library_is_found() {
    let count = |id: &str| spreads(&library::find(id).unwrap().scenario().unwrap()).len();
    assert_eq!(["covax-2021", "icu-lombardy-2020", "malaria-rtss-2023"].map(count), [72, 15, 24]);
    for entry in CATALOGUE {
        let scenario = entry.scenario().unwrap();
        let drawn: Vec<Figure> = uncertain(&scenario).into_iter().map(|one| one.figure).collect();
        let shown: Vec<Figure> = spreads(&scenario).into_iter().map(|(figure, _)| figure).collect();
        assert_eq!(shown, drawn, "{}", entry.id);
    }
}

fn bounds() -> impl Strategy<Value = Bounds> {
    prop::sample::select(&Bounds::ALL[..])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_shown_as_a_range_comes_back_from_the_file(
        ends in prop::array::uniform3(0.0..1.0_f64),
        bounds in bounds(),
        share in 0.0..1.0_f64,
    ) {
        let mut ends = ends;
        ends.sort_unstable_by(f64::total_cmp);
        let state = edited(&opened(), range(&RISK, ends[0], ends[1], ends[2]));
        let state = edited(&edited(&state, Edit::Bounds(RISK, bounds)), Edit::AssumedRanges(AssumedRanges {
            risks: share, sizes: share, supplies: 0.0,
        }));
        let before = &state.document.scenario;
        let after = read(&write(before)).unwrap();
        prop_assert_eq!(spreads(&after), spreads(before));
        prop_assert_eq!(Outline::of(&after, &RISK), Outline::of(before, &RISK));
        prop_assert_eq!(RISK.get(&after).unwrap().mark, Mark::Illustrative);
    }

    #[test]
    fn the_picture_holds_nearly_every_world(
        ends in prop::array::uniform3(0.001..0.999_f64),
        bounds in bounds(),
    ) {
        let mut ends = ends;
        ends.sort_unstable_by(f64::total_cmp);
        prop_assume!(ends[2] - ends[0] > 1e-3);
        let outline = Outline::of(&with(&RISK, ends[0], ends[1], ends[2], bounds), &RISK).unwrap();
        let drawn: f64 = outline.steps.iter().map(|step| step.share).sum();
        prop_assert!((0.997..=1.000_001).contains(&drawn), "{}", drawn);
        prop_assert!(outline.steps.iter().all(|step| step.share >= -1e-12 && step.from < step.to));
        let quantiles = [outline.most.0, outline.half.0, outline.middle, outline.half.1, outline.most.1];
        prop_assert!(quantiles.is_sorted(), "{:?}", quantiles);
    }
}
