//! Why a rule gave each group what it got: criterion, cut-off, last unit, steps, fields.

use yew::prelude::*;

use crate::text;

use super::compare::refused;
use super::context::{Page, link, use_page};
use super::format;
use crate::browser::input;
use crate::locale::{Locale, Value};
use crate::rules::{self, Judges, Pass, Rule, Step};
use crate::scenario::Scenario;
use crate::state::{Route, Shown, View, ViewState};
use crate::study::{Answer, Limit, Reason};

/// Properties of [`WhyPage`].
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// The address on screen.
    pub route: Route,
    /// The last results.
    pub shown: Option<Shown>,
    /// How they are shown.
    pub view: ViewState,
    /// Id of the rule.
    pub rule: String,
    /// Id of the group to begin with; the first when empty or unknown.
    pub group: String,
}

/// The explanation of one rule.
#[component]
pub fn WhyPage(props: &WhyProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let WhyProps { route, shown, rule, group, .. } = props;
    let Some(shown) = shown else {
        return html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> };
    };
    let choose = {
        let (go, route) = (page.go.clone(), route.clone());
        Callback::from(move |event: Event| {
            if let Some(rule) = input::chosen(&event) {
                go.emit(route.to(View::Why { rule, group: String::new() }));
            }
        })
    };
    let row = shown.comparison.row_of(rule);
    let body = match row.map(|row| &shown.comparison.rows[row].result) {
        Some(Ok(answer)) => explained(&page, route, shown, rule, group, answer),
        Some(Err(refusal)) => html! { <p class="problem">{ refused(locale, refusal) }</p> },
        None => html! { <p>{ locale.text("why-unknown") }</p> },
    };
    html! {
        <div class="why">
            <p>{ link(&route.to(View::Compare), "", false, &locale.text("back-to-compare")) }</p>
            <h1>{ text!(locale, "why-title", rule = format::rule(locale, rule)) }</h1>
            <p class="chart-controls">
                <label>
                    { locale.text("why-rule") }{ " " }
                    <select onchange={choose}>
                        { for shown.comparison.rows.iter().map(|row| html! {
                            <option value={row.choice.rule.clone()} selected={row.choice.rule == *rule}>
                                { format::rule(locale, &row.choice.rule) }
                            </option>
                        }) }
                    </select>
                </label>
            </p>
            { body }
        </div>
    }
}

fn explained(page: &Page, route: &Route, shown: &Shown, id: &str, group: &str, answer: &Answer) -> Html {
    let locale = &page.locale;
    let Some(rule) = rules::find(id) else { return Html::default() };
    let scenario = &shown.scenario;
    let chosen = scenario.groups.iter().position(|other| other.id == group);
    let telling = Telling { locale, scenario, rule, answer, need: &shown.comparison.need };
    html! {
        <>
            <p class="lead">{ format::rule_part(locale, id, "what") }</p>
            if let Some(group) = chosen {
                <section class="card why-group" aria-live="polite">
                    <h2>{ text!(locale, "why-group", group = scenario.groups[group].name.as_str()) }</h2>
                    <p>{ telling.sentence(group) }</p>
                </section>
            }
            <section aria-labelledby="why-groups">
                <h2 id="why-groups">{ locale.text("why-groups") }</h2>
                <ul class="reasons">
                    { for (0..scenario.groups.len()).map(|group| {
                        let to = route.to(View::Why { rule: id.to_string(), group: scenario.groups[group].id.clone() });
                        html! {
                            <li class={classes!((chosen == Some(group)).then_some("chosen"))}>
                                { link(&to, "reason-name", chosen == Some(group), &scenario.groups[group].name) }
                                <span class="reason">{ telling.sentence(group) }</span>
                            </li>
                        }
                    }) }
                </ul>
            </section>
            <section aria-labelledby="why-steps">
                <h2 id="why-steps">{ locale.text("why-steps") }</h2>
                <ol class="steps">{ for answer.record.steps.iter().map(|step| html! { <li>{ telling.step(step) }</li> }) }</ol>
                { telling.remarks() }
            </section>
            <section aria-labelledby="why-looks">
                <h2 id="why-looks">{ locale.text("card-looks") }</h2>
                <ul>
                    <li>{ locale.text("card-looks-always") }</li>
                    { for rule.looks_at.iter().map(|look| html! { <li>{ format::look(locale, *look) }</li> }) }
                </ul>
            </section>
        </>
    }
}

/// What is needed to tell why.
struct Telling<'a> {
    locale: &'a Locale,
    scenario: &'a Scenario,
    rule: &'static Rule,
    answer: &'a Answer,
    need: &'a [f64],
}

impl Telling<'_> {
    /// Why a group got what it got, in a few sentences.
    fn sentence(&self, group: usize) -> String {
        let Self { locale, answer, .. } = self;
        let reason = &answer.reasons[group];
        let treated = answer.treated[group];
        let got = text!(
            locale,
            "why-got",
            treated = treated,
            need = Value::shown_as(self.need[group], locale.people(self.need[group]))
        );
        let parts = [got, self.criterion(reason), self.limit(group, reason), self.chance(group)];
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// The criterion with the group's own number, its place, and the cut-off.
    fn criterion(&self, reason: &Reason) -> String {
        let Self { locale, rule, .. } = self;
        let (Some(score), Some(place)) = (reason.score, reason.place) else { return String::new() };
        let unit = match rule.judges {
            Judges::Queue(unit) | Judges::Total(unit) => unit,
            Judges::Pace => return self.pace(score),
        };
        let shown = |score: f64| format::score(locale, unit, score, &self.scenario.settings.currency);
        let criterion = locale.text(&format!("{}.criterion", crate::locale::id("why", rule.id)));
        let own = text!(
            locale,
            "why-score",
            criterion = criterion,
            score = shown(score),
            place = place as f64,
            count = self.scenario.groups.len() as f64,
            tied = reason.tied_with.len() as f64
        );
        match (reason.cut_off, reason.last_served) {
            (Some(cut_off), Some(last)) => {
                let last = text!(
                    locale,
                    "why-cut-off",
                    group = self.scenario.groups[last].name.as_str(),
                    score = shown(cut_off)
                );
                format!("{own} {last}")
            }
            _ => own,
        }
    }

    /// What sets the group's pace, for rules that have such a thing.
    fn pace(&self, score: f64) -> String {
        let id = format!("{}.criterion", crate::locale::id("why", self.rule.id));
        if !self.locale.has(&id) {
            return String::new();
        }
        text!(self.locale, "why-pace", criterion = self.locale.text(&id), score = format::tidy(self.locale, score))
    }

    /// What stopped the rule here.
    fn limit(&self, group: usize, reason: &Reason) -> String {
        let locale = self.locale;
        match reason.limit {
            Limit::NeedMet => locale.text("why-need-met"),
            Limit::NoNeed => locale.text("why-no-need"),
            Limit::NoBenefit => locale.text("why-no-benefit"),
            Limit::Rule => locale.text("why-held-back"),
            Limit::Supply { supply } => {
                let one = &self.scenario.supplies[supply];
                let units = self.scenario.groups[group].uses.get(&one.id).map_or(0.0, |units| units.value);
                text!(
                    locale,
                    "why-supply",
                    supply = one.name.as_str(),
                    left = format::tidy(locale, self.answer.left[supply]),
                    units = format::tidy(locale, units),
                    unit = one.unit.as_str()
                )
            }
        }
    }

    /// The exact chance, where chance decides.
    fn chance(&self, group: usize) -> String {
        let Some(draw) = &self.answer.draw else { return String::new() };
        if self.need[group] == 0.0 {
            return String::new();
        }
        let share = self.answer.expected[group] / self.need[group];
        text!(
            self.locale,
            "why-chance",
            share = self.locale.risk(share),
            drawn = draw[group],
            seed = self.scenario.settings.seed.to_string()
        )
    }

    /// What one step did.
    fn step(&self, step: &Step) -> String {
        let locale = self.locale;
        let what = match step.pass {
            Pass::Tier { place } => text!(locale, "step-tier", place = place as f64),
            Pass::Together => locale.text("step-together"),
            Pass::Guaranteed => locale.text("step-guaranteed"),
            Pass::Reserved => locale.text("step-reserved"),
            Pass::Open => locale.text("step-open"),
            Pass::Party { party } => text!(locale, "step-party", party = self.scenario.parties[party].name.as_str()),
            Pass::Best => locale.text("step-best"),
            Pass::Draw => locale.text("step-draw"),
            Pass::Rounding => locale.text("step-rounding"),
        };
        let gifts: Vec<String> = step
            .gifts
            .iter()
            .map(|gift| {
                let name = self.treatment_name(gift.treatment);
                text!(
                    locale,
                    "step-gift",
                    group = name,
                    patients = Value::shown_as(gift.patients, format::tidy(locale, gift.patients))
                )
            })
            .collect();
        text!(locale, "step", what = what, gifts = gifts.join(&locale.text("chart-list-separator")))
    }

    /// The group of a treatment, with the treatment's name when it is not the first.
    fn treatment_name(&self, treatment: usize) -> String {
        let mut rest = treatment;
        for group in &self.scenario.groups {
            if rest == 0 {
                return group.name.clone();
            }
            if let Some(other) = group.alternatives.get(rest - 1) {
                return text!(self.locale, "step-other", group = group.name.as_str(), treatment = other.name.as_str());
            }
            rest -= 1 + group.alternatives.len();
        }
        String::new()
    }

    /// Ties, topping up, prices, doubts.
    fn remarks(&self) -> Html {
        let Self { locale, answer, scenario, .. } = self;
        let record = &answer.record;
        let policy = super::scenario::settings::tie_key(scenario.settings.ties);
        html! {
            <>
                { for record.ties.iter().map(|tie| {
                    let names: Vec<&str> = tie.groups.iter().map(|&group| scenario.groups[group].name.as_str()).collect();
                    html! { <p>{ text!(locale, "why-tie", groups = names.join(&locale.text("chart-list-separator")), policy = locale.text(&format!("ties-{policy}"))) }</p> }
                }) }
                if record.topped_up > 0.0 { <p>{ text!(locale, "why-topped-up", patients = record.topped_up) }</p> }
                if record.unproven > 0.0 { <p>{ text!(locale, "why-unproven", share = locale.risk(record.unproven)) }</p> }
                if let (Judges::Total(unit), false) = (self.rule.judges, record.prices.is_empty()) {
                    <ul>
                        { for record.prices.iter().zip(&scenario.supplies).map(|(price, supply)| html! {
                            <li>{ text!(locale, "why-price", supply = supply.name.as_str(),
                                worth = format::score(locale, unit, *price, &scenario.settings.currency)) }</li>
                        }) }
                    </ul>
                }
            </>
        }
    }
}
