//! The page on which users build rules of their own: the rule as a sentence, its parts, and what it does at once.

mod bounds;
mod main_part;
mod parts;
mod sentence;

use std::rc::Rc;

use yew::prelude::*;

use super::compare::{Glance, RULES, glance, refused};
use super::context::{Page, link};
use super::number::NumberField;
use super::scenario::flaw_at;
use super::scenario::words::WordsField;
use crate::locale::Locale;
use crate::rules::Look;
use crate::rules::own::{EXAMPLES, Example};
use crate::scenario::{Flaw, OWN, OwnRule, Part, RuleChoice, Scenario, Words, limits};
use crate::state::{Action, Edit, Notice, Route, Shown, State, View, ViewState};
use crate::study::{Headline, Refusal, chosen_rules, toggled};
use crate::text;
use crate::ui::format;

pub use sentence::sentence;

use bounds::{CAP, FLOOR};

/// Measures shown beside a rule under construction: one of each lens.
const MEASURES: [&str; 3] = ["deaths_averted", "worst_coverage", "parties_satisfied"];

/// Rules shown beside it.
const BESIDE: usize = 7;

/// The view of the user's own rules; the id of one, without its beginning, may lead nowhere.
pub fn own_rules(page: &Page, state: &State, rule: &str) -> Html {
    let locale = &page.locale;
    let State { route, document, shown, view, flaws, .. } = state;
    let scenario = &document.scenario;
    let is_behind = flaws.is_empty() && shown.as_ref().is_none_or(|shown| !Rc::ptr_eq(&shown.scenario, scenario));
    let own = scenario.own_rule(&format!("{OWN}{rule}"));
    let building = own.map(|own| Building { page, route, scenario, own, shown: shown.as_ref(), flaws });
    html! {
        <div class="own-rules">
            <p>{ link(&route.to(View::Compare), "", false, &locale.text("back-to-compare")) }</p>
            <h1>{ locale.text("own-rules-title") }</h1>
            <p class="lead">{ locale.text("own-rules-lead") }</p>
            if !scenario.own_rules.is_empty() {
                <nav class="own-list" aria-label={locale.text("own-rules-list")}>
                    <ul>
                        { for scenario.own_rules.iter().map(|own| html! {
                            <li key={own.id.clone()}>
                                { link(&to_own(route, own), "", own.id == rule, &format::rule(locale, scenario, &own.choice_id())) }
                            </li>
                        }) }
                    </ul>
                </nav>
            }
            if let Some(building) = &building {
                { building.draw(view, is_behind) }
                <details class="own-start">
                    <summary>{ locale.text("own-rules-start") }</summary>
                    { examples(page, route, scenario) }
                </details>
            } else {
                <p>{ locale.text("own-rules-none") }</p>
                { examples(page, route, scenario) }
            }
        </div>
    }
}

/// Starts an own rule from the first example and goes to where it is built.
pub fn build(page: &Page, route: &Route, scenario: &Scenario) -> Callback<MouseEvent> {
    match EXAMPLES.first() {
        Some(example) => starting(page, route, scenario, example),
        None => Callback::noop(),
    }
}

/// The address where an own rule is built.
pub fn to_own(route: &Route, own: &OwnRule) -> Route {
    route.to(View::Own { rule: own.id.clone() })
}

/// Rules to start from.
fn examples(page: &Page, route: &Route, scenario: &Scenario) -> Html {
    let locale = &page.locale;
    if scenario.own_rules.len() >= limits::OWN_RULES {
        return html! { <p>{ text!(locale, "own-rules-full", most = limits::OWN_RULES) }</p> };
    }
    html! {
        <p class="own-commands">
            { for EXAMPLES.iter().map(|example| html! {
                <button type="button" onclick={starting(page, route, scenario, example)}>{ example_name(locale, example) }</button>
            }) }
        </p>
    }
}

fn starting(page: &Page, route: &Route, scenario: &Scenario, example: &'static Example) -> Callback<MouseEvent> {
    let (id, name) = (scenario.fresh_own_id(), example_name(&page.locale, example));
    adding(page, route, scenario, example.rule(id, name))
}

fn example_name(locale: &Locale, example: &Example) -> String {
    locale.text(&format!("example-{}", example.id))
}

/// Adds an own rule, unless there are as many as there may be, and goes to where it is built.
pub fn adding(page: &Page, route: &Route, scenario: &Scenario, own: OwnRule) -> Callback<MouseEvent> {
    let is_full = scenario.own_rules.len() >= limits::OWN_RULES;
    // From its first change on the scenario is no longer the library's.
    let to = Route { case: None, ..to_own(route, &own) };
    let page = page.clone();
    Callback::from(move |_| {
        if !is_full {
            page.edit_once(Edit::AddOwn(Box::new(own.clone())));
        }
        go(&page, &to);
    })
}

/// Goes to an address together with a change: the change alone may alter the address, and must not undo the going.
fn go(page: &Page, to: &Route) {
    page.act.emit(Action::Went(to.clone()));
    page.go.emit(to.clone());
}

fn plain(rule: &str) -> RuleChoice {
    RuleChoice { rule: rule.into(), parameters: Default::default() }
}

/// A control with its label before it.
fn row(label: &str, control: Html) -> Html {
    html! { <div class="own-row"><span aria-hidden="true">{ label }</span>{ control }</div> }
}

/// A list of choices with its label before it; the control is named by it.
fn choice(label: &str, onchange: Callback<Event>, options: Html) -> Html {
    row(label, html! { <select aria-label={label.to_string()} {onchange}>{ options }</select> })
}

fn option(value: &str, is_chosen: bool, text: &str) -> Html {
    html! { <option value={value.to_string()} selected={is_chosen}>{ text }</option> }
}

/// A checkbox or one of several radio buttons; a label where its text alone does not say what it is.
fn check(kind: &'static str, is_on: bool, onchange: Callback<Event>, text: &str, label: Option<String>) -> Html {
    html! {
        <label class="check">
            <input type={kind} name="choice" checked={is_on} {onchange} aria-label={label} /><span><bdi>{ text }</bdi></span>
        </label>
    }
}

/// A small button of a row: a sign, and words for everyone who wants them.
fn tool(id: String, sign: &'static str, title: String, label: String, onclick: Option<Callback<MouseEvent>>) -> Html {
    html! {
        <button type="button" class="tool" {id} {title} aria-label={label} aria-disabled={onclick.is_none().to_string()} {onclick}>
            <span aria-hidden="true">{ sign }</span>
        </button>
    }
}

/// What an event does to the rule.
type Change<E> = dyn Fn(&mut OwnRule, E);

/// An own rule under construction, with all that its controls need.
pub struct Building<'a> {
    page: &'a Page,
    route: &'a Route,
    scenario: &'a Scenario,
    own: &'a OwnRule,
    shown: Option<&'a Shown>,
    flaws: &'a [Flaw],
}

impl Building<'_> {
    fn draw(&self, view: &ViewState, is_behind: bool) -> Html {
        let Self { page, scenario, own, shown, .. } = self;
        let locale = &page.locale;
        let name = Words::OwnRuleName(self.row());
        let glance_at = Glance { rules: &self.beside(view), measures: &MEASURES, caption: "own-rules-board" };
        html! {
            <div class="own-building" key={own.id.clone()}>
                <div class="own-form">
                    { row(&locale.text("own-rules-name"), html! {
                        <WordsField text={own.name.clone()} label={locale.text("own-rules-name")}
                            flaw={flaw_at(locale, self.flaws, &name.place())} words={name} />
                    }) }
                    { self.bound(&FLOOR) }
                    { self.set_aside() }
                    { self.main() }
                    { self.bound(&CAP) }
                    { self.ties() }
                    <p class="quiet-text">{ locale.text("own-rules-plain") }</p>
                    { self.commands() }
                </div>
                <div class="own-result">
                    <h2>{ locale.text("own-rules-says") }</h2>
                    <p class="own-sentence">
                        { for sentence(locale, scenario, own).into_iter().map(|part| html! { <><span>{ part }</span>{ " " }</> }) }
                    </p>
                    <div class="own-effect" aria-live="polite" aria-busy={is_behind.to_string()}>{ self.effect() }</div>
                    if let Some(shown) = shown { { glance(page, self.route, shown, view, &glance_at) } }
                </div>
            </div>
        }
    }

    /// Row of the rule among the own rules.
    fn row(&self) -> usize {
        self.scenario.own_rules.iter().position(|other| other.id == self.own.id).unwrap_or_default()
    }

    /// The rule itself, then others compared: those of the live sentence, those that differ most, the rest.
    fn beside(&self, view: &ViewState) -> Vec<String> {
        let chosen: Vec<String> = chosen_rules(self.scenario).into_iter().map(|choice| choice.rule).collect();
        let telling = [view.pair.0.as_str(), view.pair.1.as_str()].into_iter().chain(RULES);
        let mut beside = vec![self.own.choice_id()];
        for id in telling.chain(chosen.iter().map(String::as_str)) {
            if beside.len() <= BESIDE
                && chosen.iter().any(|other| other == id)
                && !beside.iter().any(|other| other == id)
            {
                beside.push(id.to_string());
            }
        }
        beside
    }

    /// A share from 0 to all, with a slider.
    fn share(&self, label: String, value: f64, onvalue: Callback<f64>) -> Html {
        let unit = self.page.locale.text("unit-percent");
        html! { <NumberField {label} {value} slider={1.0} {unit} {onvalue} /> }
    }

    /// One of the parts: its number and name, what is in it, what it means.
    fn part(&self, key: &str, content: Html) -> Html {
        let locale = &self.page.locale;
        html! {
            <fieldset class="own-part">
                <legend>{ locale.text(key) }</legend>
                <p class="quiet-text">{ locale.text(&format!("{key}.help")) }</p>
                { content }
            </fieldset>
        }
    }

    /// The field that the rule lacked in the last results.
    fn missing(&self) -> Option<Look> {
        let comparison = &self.shown?.comparison;
        match &comparison.rows.get(comparison.row_of(&self.own.choice_id())?)?.result {
            Err(Refusal::Missing { field }) => Some(*field),
            _ => None,
        }
    }

    /// Said at the control that needs a field which is given nowhere.
    fn lacks(&self, look: Look) -> Html {
        let locale = &self.page.locale;
        html! {
            <p class="problem">
                { text!(locale, "criterion-missing", field = format::look(locale, look)) }{ " " }
                { link(&self.route.to(View::Scenario), "", false, &locale.text("compare-mend")) }
            </p>
        }
    }

    /// What the rule does in the last results, in a sentence.
    fn effect(&self) -> Html {
        let Self { page, shown, .. } = self;
        let locale = &page.locale;
        let id = self.own.choice_id();
        if !self.flaws.is_empty() {
            return html! { <p class="problem">{ text!(locale, "compare-flawed", count = self.flaws.len()) }</p> };
        }
        if !chosen_rules(self.scenario).iter().any(|choice| choice.rule == id) {
            let edit = Edit::Rules(toggled(self.scenario, &id));
            return html! {
                <p>
                    { locale.text("own-rules-apart") }{ " " }
                    <button type="button" onclick={page.editing(move |_: MouseEvent| edit.clone())}>{ locale.text("own-rules-compare") }</button>
                </p>
            };
        }
        let Some((shown, row)) = shown.and_then(|shown| Some((shown, shown.comparison.row_of(&id)?))) else {
            return html! { <p>{ locale.text("compare-computing") }</p> };
        };
        let why = self.route.to(View::Why { rule: id, group: String::new() });
        match (&shown.comparison.rows[row].result, Headline::of(&shown.comparison, row, row)) {
            (Ok(_), Some(Headline { first: side, .. })) => html! {
                <p>
                    <strong>{ match (side.everywhere, side.left_out) {
                        (Some(share), _) => {
                            text!(locale, "own-here-everywhere", deaths = side.averted, share = locale.share(share))
                        }
                        (None, 0) => {
                            let (low, high) = side.coverage;
                            let (low, high) = (locale.share(low), locale.share(high));
                            text!(locale, "own-here-between", deaths = side.averted, low = low, high = high)
                        }
                        (None, left_out) => {
                            text!(locale, "own-here-left-out", deaths = side.averted, groups = left_out)
                        }
                    } }</strong>{ " " }
                    { link(&why, "", false, &locale.text("own-rules-why")) }
                </p>
            },
            (Err(refusal), _) => html! { <p class="problem">{ refused(locale, refusal) }</p> },
            (Ok(_), None) => Html::default(),
        }
    }

    /// Duplicate and delete.
    fn commands(&self) -> Html {
        let Self { page, route, scenario, own, .. } = self;
        let locale = &page.locale;
        let name = text!(locale, "own-rules-copy", rule = own.name.as_str());
        let copy = OwnRule { id: scenario.fresh_own_id(), name, ..(*own).clone() };
        let delete = {
            let (page, row, name) = ((*page).clone(), self.row(), own.name.clone());
            let to = Route { case: None, ..route.to(View::Own { rule: String::new() }) };
            Callback::from(move |_: MouseEvent| {
                page.edit_once(Edit::Remove(Part::OwnRules, row));
                page.act.emit(Action::Noticed(Notice { message: "notice-own-deleted", detail: name.clone() }));
                go(&page, &to);
            })
        };
        let is_full = scenario.own_rules.len() >= limits::OWN_RULES;
        html! {
            <p class="own-commands">
                <button type="button" disabled={is_full} onclick={adding(page, route, scenario, copy)}>
                    { locale.text("own-rules-duplicate") }
                </button>
                <button type="button" onclick={delete}>{ locale.text("own-rules-delete") }</button>
                if is_full { <span class="quiet-text">{ text!(locale, "own-rules-full", most = limits::OWN_RULES) }</span> }
            </p>
        }
    }

    /// A callback that changes the rule; a step of undo of its own.
    fn changing<E: 'static>(&self, change: impl Fn(&mut OwnRule, E) + 'static) -> Callback<E> {
        self.changing_by(Rc::new(change), true)
    }

    /// A callback that changes the rule while a slider moves or a number is typed: one step of undo until it settles.
    fn changing_on(&self, change: impl Fn(&mut OwnRule, f64) + 'static) -> Callback<f64> {
        self.changing_by(Rc::new(change), false)
    }

    /// Kept apart from what changes, so that its code is there once for each kind of event.
    fn changing_by<E: 'static>(&self, change: Rc<Change<E>>, is_whole: bool) -> Callback<E> {
        let (page, own) = (self.page.clone(), self.own.clone());
        Callback::from(move |event| {
            let mut own = own.clone();
            change(&mut own, event);
            page.edit(Edit::Own(Box::new(own)));
            if is_whole {
                page.act.emit(Action::Settled);
            }
        })
    }
}
