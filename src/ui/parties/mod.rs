//! What every party gets under every rule, who would sign, and which rule the parties would choose.

mod contest;
mod heat;
mod stakes;
mod walk_away;

use std::rc::Rc;

use yew::prelude::*;

use super::answers::use_latest;
use super::compare::refused;
use super::context::{Page, link, use_page};
use super::format;
use super::results::{ResultsProps, flawed, results_nav};
use crate::locale::Locale;
use crate::state::{Route, Shown, View};
use crate::study::{PartyReport, Question, Report, Standpoint};
use crate::text;

use contest::contest;
use heat::{Heat, heat_map};
use stakes::stakes;
use walk_away::walk_away;

/// The view of the parties: asks the engine about the scenario on show.
#[component]
pub fn PartiesPage(props: &ResultsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ResultsProps { route, document, shown, view, flaws } = props;
    let latest = use_latest(shown.clone(), question);
    let body = match &latest {
        Some((shown, Some(report))) => match &**report {
            Report::Parties(report) => html! {
                <PartyView route={route.clone()} shown={shown.clone()} report={report.clone()} pair={view.pair.clone()} />
            },
            _ => Html::default(),
        },
        Some((_, None)) => html! { <p>{ locale.text("parties-none") }</p> },
        None => html! { <p aria-busy="true">{ locale.text("compare-computing") }</p> },
    };
    html! {
        <div class="parties">
            { results_nav(locale, route) }
            <h1>{ locale.text("parties-title") }</h1>
            { flawed(locale, route, flaws) }
            if document.scenario.parties.len() > 1 { { walk_away(&page, route, &document.scenario, flaws) } }
            { body }
        </div>
    }
}

fn question(shown: &Shown) -> Question {
    Question::Parties { scenario: Box::new((*shown.scenario).clone()) }
}

/// Properties of [`PartyView`].
#[derive(Properties, PartialEq)]
pub struct PartyViewProps {
    /// The address on screen.
    pub route: Route,
    /// The results that the report is about.
    pub shown: Shown,
    /// What the parties make of every rule.
    pub report: PartyReport,
    /// The two rules of the live sentence, by id.
    pub pair: (String, String),
}

/// The report: who would sign what, one rule in full, which rule would win.
#[component]
pub fn PartyView(props: &PartyViewProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let PartyViewProps { route, shown, report, pair } = props;
    let heat = use_state(Heat::default);
    let chosen = use_state(|| pair.0.clone());
    if report.parties.len() < 2 {
        return html! {
            <p>{ locale.text("parties-alone") }{ " " }{ link(&route.to(View::Scenario), "", false, &locale.text("parties-scenario")) }</p>
        };
    }
    let parts = Parts { page: &page, shown, report };
    html! {
        <>
            <p class="lead" role="status">{ parts.finding() }{ " " }{ parts.closest() }</p>
            { heat_map(&parts, pair, &heat) }
            { stakes(&parts, &chosen) }
            { contest(&parts) }
        </>
    }
}

/// What every part of the view needs.
struct Parts<'a> {
    page: &'a Page,
    shown: &'a Shown,
    report: &'a PartyReport,
}

impl Parts<'_> {
    fn locale(&self) -> &Locale {
        &self.page.locale
    }

    /// The name of the rule in a row of the report.
    fn rule(&self, row: usize) -> String {
        let choice = self.report.rows.get(row).map(|row| row.choice.rule.as_str());
        choice.map(|id| format::rule(self.locale(), &self.shown.scenario, id)).unwrap_or_default()
    }

    /// The name of a party of the report.
    fn party(&self, standpoint: &Standpoint) -> &str {
        self.shown.scenario.parties.get(standpoint.party).map_or("", |party| &party.name)
    }

    /// How many rules every party would sign, and which, if it is one.
    fn finding(&self) -> String {
        let locale = self.locale();
        let all = self.report.contest.rules.len();
        match self.report.contest.all_sign.as_slice() {
            [] => text!(locale, "parties-finding-none", all = all),
            [only] => text!(locale, "parties-finding-one", rule = self.rule(*only), all = all),
            [first, more @ ..] => {
                text!(locale, "parties-finding-several", rule = self.rule(*first), more = more.len(), all = all)
            }
        }
    }

    /// Where no rule is signed by all: the rule that most parties would sign, the first of equal ones.
    fn closest(&self) -> Option<String> {
        let contest = &self.report.contest;
        let most = contest.approved.iter().copied().max().filter(|&most| most > 0 && contest.all_sign.is_empty())?;
        let place = contest.approved.iter().position(|&parties| parties == most)?;
        let row = *contest.rules.get(place)?;
        let parties = self.report.parties.len();
        Some(text!(self.locale(), "parties-finding-closest", rule = self.rule(row), count = most, parties = parties))
    }

    /// What stands in place of the numbers of a rule that gives none.
    fn refused(&self, row: usize) -> Option<String> {
        self.report.rows.get(row)?.result.as_ref().err().map(|refusal| refused(self.locale(), refusal))
    }
}

/// A rule by its place among the rows, as option of a choice.
fn rule_options(parts: &Parts, chosen: &str) -> Html {
    parts
        .report
        .rows
        .iter()
        .enumerate()
        .map(|(row, found)| {
            html! {
                <option value={found.choice.rule.clone()} selected={found.choice.rule == chosen}>{ parts.rule(row) }</option>
            }
        })
        .collect()
}

/// The names of the parties, in the order of the report.
fn party_names(parts: &Parts) -> Rc<[AttrValue]> {
    parts.report.parties.iter().map(|standpoint| AttrValue::from(parts.party(standpoint).to_string())).collect()
}
