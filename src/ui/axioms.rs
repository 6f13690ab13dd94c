//! The trial of axioms: every chosen rule, every idea of fairness, on the user's own case.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::{Answers, Turn, use_answers};
use super::context::{Page, use_page};
use super::fetched::{absent, use_text};
use super::format;
use super::results::results_nav;
use crate::locale::{self, Locale};
use crate::rules::{self, Axiom};
use crate::scenario::{RuleChoice, Scenario};
use crate::state::{Route, Shown};
use crate::study::axioms::{AXIOMS, THEMES, Verdict, Witness};
use crate::study::{Question, Report};
use crate::{exchange::json, text};

/// Properties of [`AxiomsPage`].
#[derive(Properties, PartialEq)]
pub struct AxiomsProps {
    /// The address on screen.
    pub route: Route,
    /// The last results: their rules are tried on their scenario.
    pub shown: Option<Shown>,
}

/// A table of ideas by rules, with the case that breaks each.
#[component]
pub fn AxiomsPage(props: &AxiomsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let AxiomsProps { route, shown } = props;
    let chosen = use_state(|| None::<(usize, usize)>);
    let asked = shown.as_ref().map(|shown| (shown.scenario.clone(), choices(shown)));
    let questions = use_memo(asked, |asked| match asked {
        Some((scenario, choices)) => choices.iter().map(|choice| question(scenario, choice)).collect(),
        None => Vec::new(),
    });
    let answers = use_answers(questions);
    let (progress, again) = use_text((!crate::IS_WHOLE).then_some(locale.pack().path));
    let Some(shown) = shown else {
        return html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> };
    };
    let body = match locale.cards(progress.text()) {
        Some(texts) => html! {
            <>
                { course(&page, &answers) }
                { table(&page, texts, shown, &answers, &chosen) }
                { detail(&page, texts, shown, &answers, *chosen) }
            </>
        },
        None => absent(locale, progress, locale.text("absent-card"), locale.text("absent-card.failed"), &again),
    };
    html! {
        <div class="axioms">
            { results_nav(locale, route) }
            <h1>{ locale.text("axioms-title") }</h1>
            <p class="lead">{ locale.text("axioms-lead") }</p>
            { body }
        </div>
    }
}

/// A question about one rule.
pub fn question(scenario: &Rc<Scenario>, choice: &RuleChoice) -> Question {
    Question::Axioms { scenario: Box::new((**scenario).clone()), choice: choice.clone() }
}

fn choices(shown: &Shown) -> Vec<RuleChoice> {
    shown.comparison.rows.iter().map(|row| row.choice.clone()).collect()
}

/// How far the trial is, with the button that stops it or goes on.
fn course(page: &Page, answers: &UseReducerHandle<Answers>) -> Html {
    let locale = &page.locale;
    let (done, all) = (answers.reports.len() as f64, answers.count() as f64);
    let key = match (answers.is_done(), answers.stopped) {
        (true, _) => "axioms-done",
        (false, true) => "axioms-stopped",
        (false, false) => "axioms-progress",
    };
    let (label, stopped) = if answers.stopped { ("axioms-go-on", true) } else { ("axioms-stop", false) };
    let turn = answers.dispatcher();
    let onclick = move |_: MouseEvent| turn.dispatch(if stopped { Turn::GoOn } else { Turn::Stop });
    html! {
        <p class="chart-controls">
            <progress value={done.to_string()} max={all.to_string()} aria-label={locale.text("axioms-title")} />
            <span role="status">{ text!(locale, key, done = done, all = all) }</span>
            if !answers.is_done() {
                <button type="button" {onclick}>{ locale.text(label) }</button>
            }
        </p>
    }
}

/// Verdicts of one rule, as far as they are known.
fn verdicts(answers: &Answers, row: usize) -> Option<Result<&[Verdict], ()>> {
    match answers.reports.get(row)?.as_deref() {
        Some(Report::Axioms(report)) => Some(report.verdicts.as_deref().map_err(|_| ())),
        _ => Some(Err(())),
    }
}

fn table(
    page: &Page,
    texts: &Locale,
    shown: &Shown,
    answers: &Answers,
    chosen: &UseStateHandle<Option<(usize, usize)>>,
) -> Html {
    let locale = &page.locale;
    let rules: Vec<String> =
        shown.comparison.rows.iter().map(|row| format::rule(locale, &shown.scenario, &row.choice.rule)).collect();
    let cell = |place: usize, row: usize| {
        let key = mark(answers, place, row);
        let name = texts.text(&name(AXIOMS[place]));
        let label = format!("{}, {name}: {}", rules[row], locale.text(key));
        let chosen = chosen.clone();
        let pressed = *chosen == Some((place, row));
        let onclick = move |_: MouseEvent| chosen.set(Some((place, row)));
        html! {
            <td class={key}>
                <button type="button" class="quiet" aria-label={label} aria-pressed={pressed.to_string()} {onclick}>
                    { locale.text(&format!("{key}.mark")) }
                </button>
            </td>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={locale.text("axioms-table")}>
            <table class="axioms-table">
                <thead>
                    <tr>
                        <th scope="col">{ locale.text("axioms-idea") }</th>
                        { for rules.iter().map(|rule| html! { <th scope="col"><span>{ rule }</span></th> }) }
                    </tr>
                </thead>
                { for themes().map(|(theme, places)| html! {
                    <tbody>
                        <tr><th scope="rowgroup" class="theme">{ locale.text(&format!("axioms-theme-{theme}")) }</th></tr>
                        { for places.map(|place| html! {
                            <tr>
                                <th scope="row">{ texts.text(&name(AXIOMS[place])) }</th>
                                { for (0..rules.len()).map(|row| cell(place, row)) }
                            </tr>
                        }) }
                    </tbody>
                }) }
            </table>
        </div>
    }
}

/// The themes with the places of their axioms.
fn themes() -> impl Iterator<Item = (&'static str, std::ops::Range<usize>)> {
    THEMES.iter().scan(0, |start, (theme, count)| {
        let places = *start..*start + count;
        *start += count;
        Some((*theme, places))
    })
}

/// The message of a cell's mark.
fn mark(answers: &Answers, place: usize, row: usize) -> &'static str {
    match verdicts(answers, row) {
        None => "axiom-verdict-waiting",
        Some(Err(())) => "axiom-verdict-refused",
        Some(Ok(verdicts)) => verdicts.get(place).map_or("axiom-verdict-waiting", verdict_key),
    }
}

fn verdict_key(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "axiom-verdict-holds",
        Verdict::Fails(_) => "axiom-verdict-fails",
        Verdict::NotApplicable(_) => "axiom-verdict-not-applicable",
    }
}

/// What the chosen cell says.
fn detail(page: &Page, texts: &Locale, shown: &Shown, answers: &Answers, chosen: Option<(usize, usize)>) -> Html {
    let locale = &page.locale;
    let Some((place, row)) = chosen.filter(|(_, row)| *row < shown.comparison.rows.len()) else {
        return html! { <p class="quiet-text" aria-live="polite">{ locale.text("axioms-choose") }</p> };
    };
    let rule = &shown.comparison.rows[row].choice.rule;
    let axiom = AXIOMS[place];
    let verdict = verdicts(answers, row).and_then(Result::ok).and_then(|verdicts| verdicts.get(place));
    html! {
        <section class="card axiom-detail" aria-live="polite">
            <h2>{ texts.text(&name(axiom)) }</h2>
            <p>{ texts.text(&format!("{}.what", name(axiom))) }</p>
            <p>
                <strong>{ format::rule(locale, &shown.scenario, rule) }{ ": " }{ locale.text(mark(answers, place, row)) }{ "." }</strong>{ " " }
                if let Some(verdict) = verdict { { because(locale, texts, &shown.scenario, axiom, verdict) } }
            </p>
            <p class="quiet-text">{ locale.text("axioms-theory") }{ ": " }{ theory(locale, rule, axiom) }</p>
        </section>
    }
}

/// The ideas of one rule in three lists: broken with the case that breaks them, kept, silent.
pub fn section(page: &Page, texts: &Locale, scenario: &Scenario, rule: &str, verdicts: &[Verdict]) -> Html {
    let locale = &page.locale;
    let list = |key: &str, wanted: &'static str| {
        let entries: Vec<Html> = AXIOMS
            .iter()
            .zip(verdicts)
            .filter(|(_, verdict)| verdict_key(verdict) == wanted)
            .map(|(axiom, verdict)| {
                html! {
                    <li>
                        <strong>{ texts.text(&name(*axiom)) }</strong>{ ". " }
                        { because(locale, texts, scenario, *axiom, verdict) }{ " " }
                        <span class="quiet-text">{ locale.text("axioms-theory") }{ ": " }{ theory(locale, rule, *axiom) }</span>
                    </li>
                }
            })
            .collect();
        html! {
            if !entries.is_empty() {
                <details class="axiom-list" open={wanted == "axiom-verdict-fails"}>
                    <summary>{ locale.text(key) }{ " (" }{ entries.len() }{ ")" }</summary>
                    <ul>{ entries }</ul>
                </details>
            }
        }
    };
    html! {
        <>
            { list("axioms-broken", "axiom-verdict-fails") }
            { list("axioms-kept", "axiom-verdict-holds") }
            { list("axioms-silent", "axiom-verdict-not-applicable") }
        </>
    }
}

/// The case that breaks an axiom, or why it says nothing; what it asks for when it holds.
fn because(locale: &Locale, texts: &Locale, scenario: &Scenario, axiom: Axiom, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Holds => texts.text(&format!("{}.what", name(axiom))),
        Verdict::NotApplicable(why) => locale.text(&format!("axiom-why-{}", json::line(why).trim_matches('"'))),
        Verdict::Fails(witness) => broken(texts, scenario, axiom, witness),
    }
}

fn broken(texts: &Locale, scenario: &Scenario, axiom: Axiom, witness: &Witness) -> String {
    let Witness { group, other, party, supply, amount, before, after } = *witness;
    let group_name =
        |group: Option<usize>| group.and_then(|group| scenario.groups.get(group)).map(|one| one.name.as_str());
    let supply = supply.and_then(|supply| scenario.supplies.get(supply)).map(|supply| supply.name.as_str());
    let party = party.and_then(|party| scenario.parties.get(party)).map(|party| party.name.as_str());
    let number = |number: f64| match axiom {
        Axiom::Regressive | Axiom::Progressive => texts.risk(number),
        _ => format::tidy(texts, number),
    };
    text!(
        texts,
        &format!("{}.fails", name(axiom)),
        group = group_name(group).unwrap_or_default(),
        other = group_name(other).unwrap_or_default(),
        party = party.unwrap_or_default(),
        supply = supply.unwrap_or_default(),
        amount = format::tidy(texts, amount),
        before = number(before),
        after = number(after)
    )
}

/// What is known of an axiom of a rule without trying it.
fn theory(locale: &Locale, rule: &str, axiom: Axiom) -> String {
    let theory = rules::find(rule).map(|rule| rule.theory);
    let key = match theory {
        Some(theory) if theory.always.contains(&axiom) => "theory-always",
        Some(theory) if theory.with_one_supply.contains(&axiom) => "theory-one_supply",
        Some(theory) if theory.not_always.contains(&axiom) => "theory-not_always",
        _ => "theory-unknown",
    };
    locale.text(key)
}

/// The message of an axiom's name.
pub fn name(axiom: Axiom) -> String {
    locale::id("axiom", json::line(&axiom).trim_matches('"'))
}
