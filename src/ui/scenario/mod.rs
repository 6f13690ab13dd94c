//! The scenario: what it tells, and its tables of supplies, groups and parties.

pub mod aversion;
mod details;
mod end_field;
pub mod figure;
mod groups;
mod over_time;
mod parties;
mod party_details;
pub mod range;
mod ranges;
mod row;
pub mod settings;
mod shape;
mod story;
pub mod supplies;
pub mod words;

use yew::prelude::*;

use crate::text;

use super::context::{link, use_page};
use super::format;
use super::notes::NoteField;
use crate::locale::Locale;
use crate::num::decimal;
use crate::scenario::{Fault, Flaw, Part, Words};
use crate::state::{Document, Route, View};

pub(in crate::ui) use ranges::Ranges;

use groups::Groups;
use parties::Parties;
use settings::settings_form;
use story::story;
use supplies::supplies;
use words::WordsField;

/// Properties of [`ScenarioPage`].
#[derive(Properties, PartialEq)]
pub struct ScenarioPageProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub document: Document,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
}

/// The view of the scenario.
#[component]
pub fn ScenarioPage(props: &ScenarioPageProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ScenarioPageProps { route, document, flaws } = props;
    let scenario = &document.scenario;
    html! {
        <div class="scenario">
            <h1 class="sr">{ text!(locale, "scenario-heading", title = scenario.title.as_str()) }</h1>
            <div class="scenario-title">
                <WordsField words={Words::Title} text={scenario.title.clone()} label={locale.text("scenario-title")}
                    flaw={flaw_at(locale, flaws, &Words::Title.place())} class="title-field" />
                <p class="lead"><bdi>{ &scenario.summary }</bdi></p>
                <NoteField words={Words::Note} text={scenario.note.clone()} about={locale.text("note-this-scenario")} />
                <p>
                    { link(&route.to(View::Compare), "button primary", false, &locale.text("scenario-compare")) }{ " " }
                    { link(&route.to(View::Tables), "button", false, &locale.text("scenario-tables")) }
                </p>
            </div>
            if !flaws.is_empty() {
                <div class="problem" role="alert">
                    <p>{ text!(locale, "scenario-flaws", count = flaws.len() as f64) }</p>
                    <ul>{ for flaws.iter().take(8).map(|flaw| html! { <li>{ flaw_with_place(locale, flaw) }</li> }) }</ul>
                </div>
            }
            { supplies(&page, scenario, flaws) }
            <Groups scenario={scenario.clone()} flaws={flaws.clone()} />
            <Parties scenario={scenario.clone()} flaws={flaws.clone()} />
            <Ranges route={route.clone()} scenario={scenario.clone()} />
            { settings_form(&page, &scenario.settings) }
            { story(locale, scenario) }
        </div>
    }
}

/// What is wrong at a place, as a sentence.
pub fn flaw_at(locale: &Locale, flaws: &[Flaw], place: &crate::scenario::Place) -> Option<AttrValue> {
    flaws.iter().find(|flaw| flaw.place == *place).map(|flaw| flaw_text(locale, flaw).into())
}

/// A flaw as a sentence about its field.
pub fn flaw_text(locale: &Locale, flaw: &Flaw) -> String {
    let field = field_label(locale, &flaw.place.field);
    let value = flaw.value.as_str();
    let number = |number: f64| format::tidy(locale, number);
    let percent = is_percent(&flaw.place.field);
    let shown = |number: f64| if percent { locale.risk(number) } else { format::tidy(locale, number) };
    let typed = || decimal::parse(&flaw.value).map_or(flaw.value.clone(), shown);
    match &flaw.fault {
        Fault::NotFinite => text!(locale, "flaw-not-finite-short", field = field),
        Fault::OutOfRange { least, greatest } => {
            text!(
                locale,
                "flaw-out-of-range",
                field = field,
                value = typed(),
                least = shown(*least),
                greatest = shown(*greatest)
            )
        }
        Fault::RangeOrder { low, high } => {
            text!(locale, "flaw-range-order", field = field, value = typed(), low = shown(*low), high = shown(*high))
        }
        Fault::Empty => text!(locale, "flaw-empty", field = field),
        Fault::TooLong { most } => text!(locale, "flaw-too-long", field = field, most = *most as f64),
        Fault::TooMany { most } => text!(locale, "flaw-too-many", field = field, value = value, most = *most as f64),
        Fault::Unknown => text!(locale, "flaw-unknown", field = field, value = value),
        Fault::Duplicate => text!(locale, "flaw-duplicate", field = field, value = value),
        Fault::UsesNothing => text!(locale, "flaw-uses-nothing", field = field),
        Fault::SharesSum { sum } => text!(locale, "flaw-shares-sum", field = field, sum = locale.share(*sum)),
        Fault::Version => {
            text!(locale, "flaw-version", value = value, known = number(f64::from(crate::scenario::VERSION)))
        }
    }
}

/// The same, with the row it is about.
pub fn flaw_with_place(locale: &Locale, flaw: &Flaw) -> String {
    let key = match flaw.place.part {
        Part::Scenario => "place-scenario",
        Part::Supplies => "place-supplies",
        Part::Parties => "place-parties",
        Part::Groups => "place-groups",
        Part::Rules => "place-rules",
        Part::OwnRules => "place-own-rules",
        Part::Sources => "place-sources",
        Part::Facts => "place-facts",
    };
    let place = text!(locale, key, row = (flaw.place.row + 1) as f64);
    text!(locale, "scenario-flaw", place = place, flaw = flaw_text(locale, flaw))
}

/// The label of a field as it is called in files; its stem where it has no label of its own.
fn field_label(locale: &Locale, field: &str) -> String {
    let stem = field.split(['.', '[']).next().unwrap_or(field);
    let last = field.rsplit('.').next().unwrap_or(field);
    for key in [last, stem] {
        let id = format!("field-{key}");
        if locale.has(&id) {
            return locale.text(&id);
        }
    }
    stem.to_string()
}

/// The fields that are typed in per cent, as they are called in files.
const PERCENTS: [&str; 7] = [
    "risk_untreated",
    "risk_treated",
    "essential_share",
    "reciprocity_share",
    "walk_away",
    "requested_coverage",
    "coverage_so_far",
];

fn is_percent(field: &str) -> bool {
    let last = field.rsplit('.').next().unwrap_or(field);
    PERCENTS.contains(&last)
}
