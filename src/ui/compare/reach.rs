//! The trade-off with what can be reached beyond the rules compared: asked for beside the page, drawn as a line, told
//! as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::tradeoff::{Marks, axes, heading, trade_off};
use crate::charts::{ScatterKind, ScatterPoint};
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Measure, Value};
use crate::scenario::{OwnRule, Scenario, limits};
use crate::state::{Route, Shown, ViewState};
use crate::study::{By, Frontier, Placed, Question, Reached, Report, chosen_rules};
use crate::text;
use crate::ui::answers::use_latest;
use crate::ui::context::{Page, use_page};
use crate::ui::format;
use crate::ui::own::adding;
use crate::ui::rest::use_rest;

/// Properties of [`TradeOffWithReach`].
#[derive(Properties, PartialEq)]
pub struct ReachProps {
    /// The address on screen.
    pub route: Route,
    /// The results.
    pub shown: Shown,
    /// How they are shown.
    pub view: ViewState,
}

/// What the frontier is asked about.
#[derive(Clone)]
struct About {
    scenario: Rc<Scenario>,
    measures: [&'static Measure; 2],
}

/// The very same scenario, on the same measures.
impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario) && self.has_axes_of(other)
    }
}

impl About {
    fn has_axes_of(&self, other: &Self) -> bool {
        self.measures.map(|measure| measure.id) == other.measures.map(|measure| measure.id)
    }

    fn question(&self) -> Question {
        let [x, y] = self.measures.map(|measure| measure.id.to_string());
        Question::Frontier { scenario: Box::new((*self.scenario).clone()), x, y }
    }
}

/// The plot with the frontier, and the table of its points.
#[component]
pub fn TradeOffWithReach(props: &ReachProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let ReachProps { route, shown, view } = props;
    let (x, y) = axes(view);
    let about = About { scenario: shown.scenario.clone(), measures: [MEASURES[x], MEASURES[y]] };
    let rested = use_rest(about.clone());
    let latest = use_latest(rested, About::question);
    // Of the scenario of a moment ago as long as the next is on its way, but never of other measures.
    let found = latest.filter(|(asked, _)| asked.has_axes_of(&about));
    let frontier = found.as_ref().and_then(|(asked, report)| match report.as_deref() {
        Some(Report::Frontier(frontier)) if !frontier.points.is_empty() => Some((asked, frontier)),
        _ => None,
    });
    let is_busy = found.as_ref().is_none_or(|(asked, _)| *asked != about);
    let marks = frontier.map(|(asked, frontier)| marks(locale, asked, frontier, &about)).unwrap_or_default();
    html! {
        <section class="card trade-off" aria-busy={is_busy.to_string()}>
            { trade_off(&page, shown, view, &marks) }
            if let Some((asked, frontier)) = frontier {
                { table(&page, route, asked, frontier, &shown.scenario.settings.currency) }
            }
        </section>
    }
}

/// The frontier as the plot shows it.
fn marks(locale: &Locale, asked: &About, frontier: &Frontier, about: &About) -> Marks {
    let point = |point: &Reached| ScatterPoint {
        name: way(locale, &asked.scenario, point.by).into(),
        x: point.x,
        y: point.y,
        x_shown: shown(locale, asked.measures[0], point.x).into(),
        y_shown: shown(locale, asked.measures[1], point.y).into(),
        dominated: false,
        selected: false,
        standing: locale.text("frontier-on-it").into(),
        kind: ScatterKind::Reached,
    };
    let others = frontier.points.iter().filter(|point| !matches!(point.by, By::Rule(_)));
    let beaten = |placed: &Placed| {
        let point = frontier.points.get(placed.beaten_by?)?;
        let way = way(locale, &asked.scenario, point.by);
        let gains = gains(locale, asked.measures, (point.x, point.y), (placed.x, placed.y));
        Some(match point.by {
            By::Rule(_) => text!(locale, "tradeoff-beaten", other = way, gains = gains),
            _ => text!(locale, "frontier-beaten", other = way, gains = gains),
        })
    };
    let standings = frontier.rules.iter().map(|placed| placed.as_ref().and_then(beaten));
    Marks {
        points: others.map(point).collect(),
        line: frontier.points.iter().map(|point| (point.x, point.y)).collect(),
        standings: if asked == about { standings.collect() } else { Vec::new() },
    }
}

/// How an allocation is made, in words.
fn way(locale: &Locale, scenario: &Scenario, by: By) -> String {
    let rules = chosen_rules(scenario);
    let rule = |place: usize| {
        let choice = rules.get(place);
        choice.map(|choice| format::rule(locale, scenario, &choice.rule)).unwrap_or_default()
    };
    match by {
        By::Rule(place) => rule(place),
        By::Fair { alpha, of } => {
            let key = ["frontier-fair-lives", "frontier-fair-coverage", "frontier-fair-survival"];
            text!(locale, key.get(of).unwrap_or(&key[0]), alpha = format::tidy(locale, alpha))
        }
        By::Mix { first, second, share: 0.5 } => {
            text!(locale, "frontier-half", first = rule(first), second = rule(second))
        }
        By::Mix { first, second, share } => {
            text!(locale, "frontier-mix", share = locale.share(share), first = rule(first), second = rule(second))
        }
    }
}

/// What the one that beats has on each measure, beside what is beaten.
pub(super) fn gains(locale: &Locale, measures: [&Measure; 2], better: (f64, f64), own: (f64, f64)) -> String {
    let gain = |measure: &Measure, better: f64, own: f64| {
        let name = format::measure_part(locale, measure.id, "");
        if crate::num::same(better, own) {
            return text!(locale, "tradeoff-as-good", measure = name);
        }
        let (mut with, mut without) = (shown(locale, measure, better), shown(locale, measure, own));
        if with == without {
            with = format::in_detail(locale, measure.unit, better);
            without = format::in_detail(locale, measure.unit, own);
        }
        text!(locale, "tradeoff-gain", measure = name, better = with, own = without)
    };
    let [x, y] = measures;
    let gains = [gain(x, better.0, own.0), gain(y, better.1, own.1)];
    gains.join(&locale.text("chart-list-separator"))
}

fn shown(locale: &Locale, measure: &Measure, number: f64) -> String {
    format::value(locale, measure, Value::Number(number))
}

/// Every point of the frontier, with a way to make it one's own.
fn table(page: &Page, route: &Route, asked: &About, frontier: &Frontier, currency: &str) -> Html {
    let locale = &page.locale;
    let scenario = &asked.scenario;
    let is_full = scenario.own_rules.len() >= limits::OWN_RULES;
    let row = |point: &Reached| {
        let name = way(locale, scenario, point.by);
        let own = point.by.main_part(scenario).filter(|_| !is_full).map(|main| {
            let name = name.chars().take(limits::NAME).collect();
            adding(page, route, scenario, OwnRule { id: scenario.fresh_own_id(), name, ..OwnRule::of(main) })
        });
        html! {
            <tr>
                <th scope="row"><bdi>{ &name }</bdi></th>
                <td>{ shown(locale, asked.measures[0], point.x) }</td>
                <td>{ shown(locale, asked.measures[1], point.y) }</td>
                <td>
                    if let Some(onclick) = own {
                        <button type="button" class="quiet" {onclick}
                            aria-label={text!(locale, "frontier-own-label", way = name.as_str())}>
                            { locale.text("frontier-own") }
                        </button>
                    }
                </td>
            </tr>
        }
    };
    let title = text!(locale, "frontier-table", count = frontier.points.len());
    html! {
        <details class="frontier">
            <summary>{ &title }</summary>
            <p class="quiet-text">{ locale.text("frontier-read") }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                <table class="plain-table">
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("frontier-way") }</th>
                            { for asked.measures.iter().map(|measure| html! { <th scope="col">{ heading(locale, measure, currency) }</th> }) }
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{ for frontier.points.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
