//! What the views show, held by snapshots, one tag to a line.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::rc::Rc;

use evenhand::library;
use evenhand::locale::{Locale, PlainNumbers, id};
use evenhand::measures::catalogue::MEASURES;
use evenhand::rules::CATALOGUE;
use evenhand::rules::own::EXAMPLES;
use evenhand::scenario::{
    AssumedRanges, Bounds, Estimate, Figure, GroupField, OwnRule, PerParty, Scenario, SetAside, TiePolicy, Whom,
};
use evenhand::state::{Document, Route, Shown, State, View, ViewState};
use evenhand::study::{Question, Report, answer, choices, compare};
use evenhand::ui::views::{
    CardDialog, Compare, FairnessPage, PairPage, PartiesPage, PartyView, ScenarioPage, Start, WhyPage, own_rules,
};
use evenhand::ui::{Asked, Card, Page};
use insta::assert_snapshot;
use yew::prelude::*;

#[path = "support/render.rs"]
mod render;
use render::{lines, render};

fn scenario(id: &str) -> Scenario {
    library::find(id).unwrap().scenario().unwrap()
}

fn shown(scenario: &Scenario) -> Shown {
    Shown { scenario: Rc::new(scenario.clone()), comparison: Rc::new(compare(scenario).unwrap()) }
}

/// The results of a scenario of which this document is the source, so that they are up to date.
fn at_hand(id: &str) -> (Document, Shown) {
    let document = Document::new(scenario(id));
    let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
    (document, shown)
}

/// Two rules, so that a snapshot stays readable.
fn two_rules(id: &str) -> (Document, Shown) {
    let mut scenario = scenario(id);
    scenario.rules = evenhand::study::choices(&["lottery.equal", "outcome.lives"]);
    let document = Document::new(scenario);
    let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
    (document, shown)
}

#[tokio::test]
async fn the_comparison_of_two_rules() {
    let html = render("en", || {
        let (document, shown) = two_rules("four-villages");
        html! { <Compare route={Route::default()} {document} {shown} view={ViewState::default()} flaws={Vec::new()} /> }
    });
    assert_snapshot!(lines(&html.await));
}

/// The villages with an own rule that has every part, built from the given example.
fn with_own(example: usize) -> (Document, Shown) {
    let mut scenario = scenario("four-villages");
    let own = EXAMPLES[example].rule("rule-1".into(), "Mine & yours".into());
    let floor = Some(PerParty::every(0.1).with("C", Some(0.5)));
    let part = SetAside { share: 0.2, whom: Whom::Party("D".into()), rule: choices(&["lottery.equal"]).remove(0) };
    scenario.rules = choices(&["own.rule-1", "lottery.equal", "outcome.lives"]);
    scenario.own_rules = vec![OwnRule {
        floor,
        set_aside: Some(part),
        cap: Some(PerParty::every(0.4)),
        ties: Some(TiePolicy::Order),
        ..own
    }];
    let document = Document::new(scenario);
    let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
    (document, shown)
}

#[tokio::test]
async fn own_rules_are_built_and_named_everywhere_in_every_direction() {
    for (example, tag) in (0..EXAMPLES.len()).zip(["en", "ar-XB", "en-XJ", "en-XA", "en"]) {
        let html = render(tag, move || {
            let (document, shown) = with_own(example);
            let (route, view) = (Route::default(), ViewState::default());
            let mut state = State::new(route.clone(), document.clone());
            state.shown = Some(shown.clone());
            let page = Page::still(&Locale::new(tag, Rc::new(PlainNumbers)));
            html! {
                <>
                    { own_rules(&page, &state, "rule-1") }
                    { own_rules(&page, &state, "no-such-rule") }
                    <Compare route={route.clone()} {document} shown={shown.clone()} view={view.clone()} flaws={Vec::new()} />
                    <PairPage {route} {shown} {view} first="own.rule-1" second="lottery.equal" />
                </>
            }
        });
        let html = html.await;
        assert!(html.contains("Mine &amp; yours") && !html.contains('⟦'), "{tag}");
    }
}

#[tokio::test]
async fn an_own_rule_under_construction() {
    let html = render("en", || {
        let (document, shown) = with_own(2);
        let mut state = State::new(Route::default(), document);
        state.shown = Some(shown);
        own_rules(&Page::still(&Locale::plain()), &state, "rule-1")
    });
    assert_snapshot!(lines(&html.await));
}

#[tokio::test]
async fn cards_of_rules() {
    for rule in ["priority.sickest", "outcome.qaly", "country.covax_phase2"] {
        let html = render("en", move || {
            let (document, shown) = at_hand("four-villages");
            let scenario = document.scenario.clone();
            html! {
                <CardDialog card={Card::Rule(rule.into())} route={Route::default()} {scenario} {shown} close={Callback::noop()} />
            }
        });
        assert_snapshot!(format!("card_{}", rule.replace('.', "_")), lines(&html.await));
    }
}

#[tokio::test]
async fn every_rule_has_a_whole_card() {
    for rule in CATALOGUE {
        let html = render("en", move || {
            let mut scenario = scenario("four-villages");
            scenario.rules = choices(&[rule.id]);
            let shown = shown(&scenario);
            let scenario = shown.scenario.clone();
            html! {
                <CardDialog card={Card::Rule(rule.id.into())} route={Route::default()} {scenario} {shown} close={Callback::noop()} />
            }
        });
        let html = html.await;
        for part in ["card-who", "card-here", "card-looks", "card-gain", "card-used", "card-reading"] {
            assert!(html.contains(&Locale::plain().text(part)), "{}: {part}", rule.id);
        }
        assert_eq!(html.contains(&Locale::plain().text("card-own-reading")), rule.own_reading, "{}", rule.id);
    }
}

#[tokio::test]
async fn every_measure_has_a_whole_card_in_the_same_order() {
    let (locale, cards) = (Locale::plain(), Locale::plain());
    let cards = cards.cards(None).unwrap();
    for measure in MEASURES {
        let html = render("en", move || {
            let (document, shown) = at_hand("four-villages");
            let scenario = document.scenario.clone();
            html! {
                <CardDialog card={Card::Measure(measure.id.into())} route={Route::default()} {scenario} {shown} close={Callback::noop()} />
            }
        });
        let html = html.await;
        let mut parts = vec![
            "measure-better",
            "measure-range",
            "measure-lens",
            "measure-family",
            "card-formula",
            "measure-here",
            "card-edge",
        ];
        if cards.has(&format!("{}.convention", id("card-measure", measure.id))) {
            parts.push("card-convention");
        }
        parts.push("card-source");
        let places: Vec<Option<usize>> =
            parts.iter().map(|part| html.find(&format!(">{}<", locale.text(part)))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{}: {parts:?} at {places:?}", measure.id);
    }
}

#[tokio::test]
async fn the_card_of_a_measure_works_through_the_rule_whose_figure_was_pressed() {
    for rule in ["lottery.equal", "outcome.lives"] {
        let html = render("en", move || {
            let (document, shown) = two_rules("four-villages");
            let scenario = document.scenario.clone();
            let card = Card::Measure(Asked { measure: "deaths_averted", rule: rule.into() });
            html! { <CardDialog {card} route={Route::default()} {scenario} {shown} close={Callback::noop()} /> }
        });
        let html = html.await;
        let option = html.split("<option").find(|option| option.contains(" selected")).unwrap();
        assert!(option.contains(rule), "{rule}: {option}");
    }
}

#[tokio::test]
async fn picture_says_whether_it_counts_groups_or_parties() {
    for (by_party, said) in [(false, "groups left with nothing"), (true, "parties left with nothing")] {
        let html = render("en", move || {
            let (document, shown) = at_hand("covax-2021");
            let view =
                ViewState { by_party: Some(by_party), pictured: "priority.deprivation".into(), ..ViewState::default() };
            html! { <Compare route={Route::default()} {document} {shown} {view} flaws={Vec::new()} /> }
        });
        let html = html.await.replace(" are left", " left");
        assert!(html.contains(said), "{said}");
    }
}

#[tokio::test]
async fn comparison_says_how_much_one_person_takes_where_it_is_not_one() {
    for (id, is_said) in [("covax-2021", true), ("four-villages", false), ("icu-lombardy-2020", false)] {
        let html = render("en", move || {
            let (document, shown) = at_hand(id);
            html! { <Compare route={Route::default()} {document} {shown} view={ViewState::default()} flaws={Vec::new()} /> }
        });
        assert_eq!(html.await.contains(" of full need, 2 doses for each person<"), is_said, "{id}");
    }
}

#[tokio::test]
async fn case_begun_from_an_empty_form_is_called_ones_own() {
    let html = render("en", || {
        let mut own = scenario("four-villages");
        own.id = Scenario::OWN.into();
        let document = Document::new(own);
        let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
        html! { <Compare route={Route::default()} {document} {shown} view={ViewState::default()} flaws={Vec::new()} /> }
    });
    let html = html.await;
    assert!(html.contains(">own case<") && !html.contains("fictional"), "{html}");
}

#[tokio::test]
async fn fields_of_a_scenario_have_their_unit_beside_their_label() {
    let html = render("en", || {
        let document = Document::new(scenario("covax-2021"));
        html! { <ScenarioPage route={Route::default()} {document} flaws={Vec::new()} /> }
    });
    let html = html.await;
    for label in [
        "Risk of death without treatment (% of patients)",
        "Mean age (years)",
        "Amount (doses)",
        "vaccine used (doses per patient)",
        "Income per head (US$ per year)",
    ] {
        assert!(html.contains(&format!("{label}</span>")), "{label}");
    }
}

#[tokio::test]
async fn parties_and_what_they_make_of_two_rules() {
    let html = render("en", || {
        let (document, shown) = two_rules("four-villages");
        let question = Question::Parties { scenario: Box::new((*document.scenario).clone()) };
        let Ok(Report::Parties(report)) = answer(&question) else { panic!("no report") };
        html! {
            <>
                <PartiesPage route={Route { view: View::Parties, ..Route::default() }} {document} shown={shown.clone()}
                    view={ViewState::default()} flaws={Vec::new()} />
                <PartyView route={Route::default()} {shown} {report} pair={ViewState::default().pair} />
            </>
        }
    });
    assert_snapshot!(lines(&html.await));
}

#[tokio::test]
async fn why_a_rule_treats_whom_it_treats() {
    for rule in ["outcome.lives", "lottery.equal", "priority.sickest", "reserve.sequential"] {
        let html = render("en", move || {
            let (_, shown) = at_hand("four-villages");
            let route = Route { view: View::Why { rule: rule.into(), group: "s-b".into() }, ..Route::default() };
            html! { <WhyPage {route} {shown} view={ViewState::default()} rule={rule} group="s-b" /> }
        });
        assert_snapshot!(format!("why_{}", rule.replace('.', "_")), lines(&html.await));
    }
}

#[tokio::test]
async fn why_begins_with_those_treated_and_tells_the_same_refusal_once() {
    let html = render("en", || {
        let (_, shown) = at_hand("covax-2021");
        let rule = "priority.deprivation";
        let route = Route { view: View::Why { rule: rule.into(), group: String::new() }, ..Route::default() };
        html! { <WhyPage {route} {shown} view={ViewState::default()} {rule} group="" /> }
    });
    let html = html.await;
    let reasons: Vec<&str> = html.split("class=\"reason\">").skip(1).collect();
    let refused = reasons.iter().position(|reason| reason.starts_with("Nobody in these groups is treated.")).unwrap();
    assert!(refused > 0 && reasons[..refused].iter().all(|reason| !reason.starts_with("0 of")), "{}", reasons[0]);
    assert_eq!(html.matches("reason-name").count(), 36, "every group is there");
    assert!(reasons.len() < 20, "{}", reasons.len());
    assert!(reasons[0].contains("Deprivation rank (1 is most deprived): 1, place 1"), "{}", reasons[0]);
}

#[tokio::test]
async fn two_rules_head_to_head() {
    let html = render("en", || {
        let (_, shown) = at_hand("four-villages");
        html! {
            <PairPage route={Route::default()} {shown} view={ViewState::default()} first="outcome.lives" second="lottery.equal" />
        }
    });
    assert_snapshot!(lines(&html.await));
}

#[tokio::test]
async fn every_view_of_every_scenario_has_all_its_texts_in_every_direction() {
    for entry in library::CATALOGUE {
        for tag in ["en", "en-XA", "ar-XB", "en-XJ"] {
            // `render` fails on a missing text, on a style attribute and on a number that is none.
            let html = render(tag, move || {
                let mut scenario = scenario(entry.id);
                scenario.measures = MEASURES.iter().map(|measure| measure.id.to_string()).collect();
                let document = Document::new(scenario);
                let shown = Shown { scenario: document.scenario.clone(), ..shown(&document.scenario) };
                let (route, view) = (Route::default(), ViewState::default());
                let question = Question::Parties { scenario: Box::new((*document.scenario).clone()) };
                let Ok(Report::Parties(report)) = answer(&question) else { panic!("no report about {}", entry.id) };
                html! {
                    <>
                        <Start route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                            kept={Vec::new()} flaws={Vec::new()} />
                        <ScenarioPage route={route.clone()} document={document.clone()} flaws={Vec::new()} />
                        <PartiesPage route={route.clone()} document={document.clone()} shown={shown.clone()} view={view.clone()}
                            flaws={Vec::new()} />
                        <PartyView route={route.clone()} shown={shown.clone()} {report} pair={view.pair.clone()} />
                        <FairnessPage route={route.clone()} shown={shown.clone()} view={view.clone()} />
                        <Compare {route} {document} {shown} {view} flaws={Vec::new()} />
                    </>
                }
            });
            let html = html.await;
            assert!(!html.contains("<script"), "{tag} {}", entry.id);
        }
    }
}

#[tokio::test]
async fn the_start_waits_in_words() {
    let html = render("en", || {
        let document = Document::new(scenario("four-villages"));
        html! {
            <Start route={Route::default()} {document} shown={None::<Shown>} view={ViewState::default()} kept={Vec::new()} flaws={Vec::new()} />
        }
    });
    assert!(html.await.contains(&Locale::plain().text("compare-computing")));
}

/// The card of a group's size with that range, under that setting.
async fn card_of_size(low: Option<f64>, high: Option<f64>, bounds: Bounds, assumed: f64) -> String {
    let html = render("en", move || {
        let mut scenario = scenario("four-villages");
        scenario.groups[0].size = Estimate { low, high, bounds, ..Estimate::from(100.0) };
        scenario.settings.assumed_ranges = AssumedRanges { sizes: assumed, ..AssumedRanges::default() };
        let card = Card::Origin(Figure::Group(0, GroupField::Size), "Patients in need, Alda".into());
        html! {
            <CardDialog {card} route={Route::default()} scenario={Rc::new(scenario)} shown={None::<Shown>} close={Callback::noop()} />
        }
    });
    html.await
}

#[tokio::test]
async fn the_card_of_a_figure_says_how_its_values_spread() {
    let even = card_of_size(Some(80.0), Some(160.0), Bounds::Even, 0.0).await;
    assert!(even.contains("Half of all worlds lie between 100 and 140 (people)."), "{even}");
    assert!(even.contains("19 of 20 worlds lie between 82 and 158 (people); in the middle lies 120."));
    assert!(even.contains("Uniform distribution from 80 to 160."));
    let limits = card_of_size(Some(80.0), Some(160.0), Bounds::Usual, 0.0).await;
    assert!(limits.contains("As usual: never outside, most often near the likely value"));
    // Shapes 1 + 4 * 20 / 80 and 1 + 4 * 60 / 80.
    assert!(limits.contains("a beta distribution with the shapes 2 and 4, stretched to 80 to 160"));
    let assumed = card_of_size(None, None, Bounds::Usual, 0.2).await;
    assert!(assumed.contains("This range is assumed by the setting") && assumed.contains("It is illustrative."));
    let sure = card_of_size(None, None, Bounds::Usual, 0.0).await;
    assert!(!sure.contains("worlds lie") && sure.contains("Leave both empty"));
    let crossed = card_of_size(Some(130.0), Some(160.0), Bounds::Usual, 0.0).await;
    assert!(crossed.contains("Patients in need is 100, which does not lie between its low 130 and its high 160."));
}

#[tokio::test]
async fn ranges_of_the_library_show_at_their_figures() {
    for (id, range) in [
        ("icu-lombardy-2020", "997 to 1,600"),
        ("malaria-rtss-2023", "0.966% to 2.07%"),
        ("covax-2021", "0.0349% to 0.105%"),
    ] {
        let html = render("en", move || {
            let document = Document::new(scenario(id));
            html! { <ScenarioPage route={Route::default()} {document} flaws={Vec::new()} /> }
        });
        assert!(html.await.contains(range), "{id}");
    }
}
