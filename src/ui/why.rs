//! Why a rule gave each group what it got: criterion, cut-off, last unit, steps, fields.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::answers::{Answers, use_answers};
use super::axioms;
use super::compare::refused;
use super::context::{Page, link, use_page};
use super::fetched::{absent, use_text};
use super::format;
use super::lottery::Lots;
use super::notes::rule_note;
use crate::browser::input;
use crate::locale::{Locale, Value};
use crate::num;
use crate::rules::{Judges, Pass, Step};
use crate::scenario::{OWN, Scenario};
use crate::state::{Route, Shown, View, ViewState};
use crate::study::axioms::Verdict;
use crate::study::{Answer, Limit, OneMore, Question, Reason, Report, recipe};

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
    let asked = shown.as_ref().map(|shown| (shown.scenario.clone(), rule.clone(), group.clone()));
    let questions = use_memo(asked, |asked| match (asked, shown) {
        (Some((scenario, rule, group)), Some(shown)) => questions(scenario, shown, rule, group),
        _ => Vec::new(),
    });
    let answers = use_answers(questions);
    let (progress, again) = use_text((!crate::IS_WHOLE).then_some(locale.pack().path));
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
        Some(Ok(answer)) => html! {
            <>
                { explained(&page, route, shown, rule, group, answer, &answers) }
                <section aria-labelledby="why-axioms">
                    <h2 id="why-axioms">{ locale.text("axioms-section") }</h2>
                    { match (locale.cards(progress.text()), verdicts(&answers)) {
                        (Some(texts), Some(verdicts)) => axioms::section(&page, texts, &shown.scenario, rule, verdicts),
                        (Some(_), None) => html! { <p aria-busy="true">{ locale.text("axioms-trying") }</p> },
                        (None, _) => absent(locale, progress, locale.text("absent-card"), locale.text("absent-card.failed"), &again),
                    } }
                    <p>{ link(&route.to(View::Axioms), "", false, &locale.text("axioms-all")) }</p>
                </section>
            </>
        },
        Some(Err(refusal)) => html! { <p class="problem">{ refused(locale, refusal) }</p> },
        None => html! { <p>{ locale.text("why-unknown") }</p> },
    };
    html! {
        <div class="why">
            <p>{ link(&route.to(View::Compare), "", false, &locale.text("back-to-compare")) }</p>
            <h1>{ text!(locale, "why-title", rule = format::rule(locale, &shown.scenario, rule)) }</h1>
            <p class="chart-controls">
                <label>
                    { locale.text("why-rule") }{ " " }
                    <select onchange={choose}>
                        { for shown.comparison.rows.iter().map(|row| html! {
                            <option value={row.choice.rule.clone()} selected={row.choice.rule == *rule}>
                                { format::rule(locale, &shown.scenario, &row.choice.rule) }
                            </option>
                        }) }
                    </select>
                </label>
            </p>
            { body }
        </div>
    }
}

/// What one more patient of the chosen group would take, if one is chosen; then the rule's axioms.
fn questions(scenario: &Rc<Scenario>, shown: &Shown, rule: &str, group: &str) -> Vec<Question> {
    let Some(choice) = shown.comparison.rows.iter().map(|row| &row.choice).find(|choice| choice.rule == rule) else {
        return Vec::new();
    };
    let group = scenario.groups.iter().position(|other| other.id == group);
    let one_more = group.map(|group| Question::OneMore {
        scenario: Box::new((**scenario).clone()),
        choice: choice.clone(),
        group,
    });
    one_more.into_iter().chain([axioms::question(scenario, choice)]).collect()
}

fn verdicts(answers: &Answers) -> Option<&[Verdict]> {
    answers.reports.iter().flatten().find_map(|report| match &**report {
        Report::Axioms(report) => report.verdicts.as_deref().ok(),
        _ => None,
    })
}

fn explained(
    page: &Page,
    route: &Route,
    shown: &Shown,
    id: &str,
    group: &str,
    answer: &Answer,
    answers: &Answers,
) -> Html {
    let locale = &page.locale;
    let choice = shown.comparison.rows.iter().map(|row| &row.choice).find(|choice| choice.rule == id);
    let Some(Ok(recipe)) = choice.map(|choice| recipe(&shown.scenario, choice)) else { return Html::default() };
    let scenario = &shown.scenario;
    let chosen = scenario.groups.iter().position(|other| other.id == group);
    let telling = Telling { locale, scenario, id, judges: recipe.judges(), answer, need: &shown.comparison.need };
    html! {
        <>
            <p class="lead">{ format::rule_what(locale, scenario, id) }</p>
            { rule_note(locale, scenario, id, "why") }
            if let Some(group) = chosen {
                <section class="card why-group" aria-live="polite">
                    <h2>{ text!(locale, "why-group", group = scenario.groups[group].name.as_str()) }</h2>
                    <p>{ telling.sentence(group) }</p>
                    <h3>{ locale.text("one-more-title") }</h3>
                    <p>{ telling.one_more(group, answers) }</p>
                </section>
            }
            <section aria-labelledby="why-groups">
                <h2 id="why-groups">{ locale.text("why-groups") }</h2>
                <ul class="reasons">
                    { for telling.alike().iter().map(|groups| {
                        let name = |group: usize| {
                            let to = route.to(View::Why { rule: id.to_string(), group: scenario.groups[group].id.clone() });
                            link(&to, "reason-name", chosen == Some(group), &scenario.groups[group].name)
                        };
                        let is_chosen = chosen.is_some_and(|chosen| groups.contains(&chosen));
                        html! {
                            <li class={classes!(is_chosen.then_some("chosen"))}>
                                { for groups.iter().copied().map(name) }
                                <span class="reason">{ telling.of_all(groups) }</span>
                            </li>
                        }
                    }) }
                </ul>
            </section>
            if answer.draw.is_some() {
                <section aria-labelledby="why-lots">
                    <h2 id="why-lots">{ locale.text("lots-title") }</h2>
                    <Lots shown={shown.clone()} row={shown.comparison.row_of(id).unwrap_or_default()} open=true />
                </section>
            }
            <section aria-labelledby="why-steps">
                <h2 id="why-steps">{ locale.text("why-steps") }</h2>
                <ol class="steps">{ for answer.record.steps.iter().map(|step| html! { <li>{ telling.step(step) }</li> }) }</ol>
                { telling.remarks() }
            </section>
            <section aria-labelledby="why-looks">
                <h2 id="why-looks">{ locale.text("card-looks") }</h2>
                <ul>
                    <li>{ locale.text("card-looks-always") }</li>
                    { for recipe.looks_at().into_iter().map(|look| html! { <li>{ format::look(locale, look) }</li> }) }
                </ul>
            </section>
        </>
    }
}

/// What is needed to tell why.
struct Telling<'a> {
    locale: &'a Locale,
    scenario: &'a Scenario,
    /// Id of the rule.
    id: &'a str,
    judges: Judges,
    answer: &'a Answer,
    need: &'a [f64],
}

impl Telling<'_> {
    /// Groups of whom somebody is treated, then those who got nothing, both as the rule comes to them; those who got
    /// nothing for the same reason stand together.
    fn alike(&self) -> Vec<Vec<usize>> {
        let is_left_out = |group: usize| self.answer.treated[group] == 0.0;
        let place = |group: usize| match self.judges {
            Judges::Queue(_) | Judges::Total(_) => self.answer.reasons[group].place,
            Judges::Pace | Judges::Market => None,
        };
        let key = |group: usize| (is_left_out(group), place(group));
        let mut alike: Vec<Vec<usize>> = Vec::new();
        for group in num::ordered(self.need.len(), |a, b| key(a).cmp(&key(b))) {
            let is_like = |other: usize| is_left_out(other) && self.reason(other) == self.reason(group);
            match alike.last_mut() {
                Some(last) if is_left_out(group) && is_like(last[0]) => last.push(group),
                _ => alike.push(vec![group]),
            }
        }
        alike
    }

    /// Why groups that stand together got what they got.
    fn of_all(&self, groups: &[usize]) -> String {
        match groups {
            &[group] => self.sentence(group),
            several => format!("{} {}", self.locale.text("why-none"), self.reason(several[0])),
        }
    }

    /// Why a group got what it got, in a few sentences.
    fn sentence(&self, group: usize) -> String {
        let need = Value::shown_as(self.need[group], self.locale.people(self.need[group]));
        let got = text!(self.locale, "why-got", treated = self.answer.treated[group], need = need);
        format!("{got} {}", self.reason(group))
    }

    fn reason(&self, group: usize) -> String {
        let reason = &self.answer.reasons[group];
        let parts = [self.criterion(reason), self.limit(group, reason), self.chance(group)];
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// The criterion with the group's own number, its place, and the cut-off.
    fn criterion(&self, reason: &Reason) -> String {
        let Self { locale, .. } = self;
        let (Some(score), Some(place)) = (reason.score, reason.place) else { return String::new() };
        let unit = match self.judges {
            Judges::Queue(unit) | Judges::Total(unit) => unit,
            Judges::Pace | Judges::Market => return self.pace(score),
        };
        let shown = |score: f64| format::score(locale, unit, score, &self.scenario.settings.currency);
        let criterion = self.criterion_name();
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

    /// What one more patient of a group would take.
    fn one_more(&self, group: usize, answers: &Answers) -> String {
        let Self { locale, scenario, .. } = self;
        let found = answers.reports.iter().flatten().find_map(|report| match &**report {
            Report::OneMore(found) => Some(found),
            _ => None,
        });
        let stock = match found {
            None => return locale.text("one-more-asking"),
            Some(OneMore::NobodyWaits) => return locale.text("why-need-met"),
            Some(OneMore::Refused(_)) => return String::new(),
            Some(OneMore::Never) => locale.text("one-more-never"),
            Some(OneMore::EverySupply { share }) => text!(locale, "one-more-every", share = locale.risk(*share)),
            Some(OneMore::Supply { supply, units }) => {
                let Some(one) = scenario.supplies.get(*supply) else { return String::new() };
                text!(
                    locale,
                    "one-more-supply",
                    units = format::tidy(locale, *units),
                    unit = one.unit.as_str(),
                    supply = one.name.as_str()
                )
            }
        };
        format!("{stock} {}", self.ahead(group))
    }

    /// The score beyond which the group would be served, where a queue left all of it out.
    fn ahead(&self, group: usize) -> String {
        let Self { locale, answer, .. } = self;
        let reason = &answer.reasons[group];
        match (self.judges, reason.cut_off) {
            (Judges::Queue(unit), Some(cut_off)) if answer.treated[group] == 0.0 => text!(
                locale,
                "one-more-ahead",
                criterion = self.criterion_name(),
                score = format::score(locale, unit, cut_off, &self.scenario.settings.currency)
            ),
            _ => String::new(),
        }
    }

    /// The name of the number by which the rule judges.
    fn criterion_name(&self) -> String {
        let id = if self.id.starts_with(OWN) { "own".into() } else { self.id.replace('.', "-") };
        self.locale.text(&format!("why-{id}.criterion"))
    }

    /// What sets the group's pace, for rules that have such a thing.
    fn pace(&self, score: f64) -> String {
        let id = format!("{}.criterion", crate::locale::id("why", self.id));
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
        let share = self.answer.chance(group, self.need[group]);
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
                if record.sampling_error > 0.0 {
                    <p>{ text!(locale, "why-sampled", patients = format::tidy(locale, record.sampling_error)) }</p>
                }
                if self.judges == Judges::Market {
                    <ul>
                        { for record.prices.iter().zip(&scenario.supplies).map(|(price, supply)| html! {
                            <li>{ text!(locale, "why-market-price", supply = supply.name.as_str(), unit = supply.unit.as_str(),
                                share = locale.risk(*price)) }</li>
                        }) }
                    </ul>
                }
                if let (Judges::Total(unit), false) = (self.judges, record.prices.is_empty()) {
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
