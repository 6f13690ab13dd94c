//! A rule in which lots decide: what it gives on average, how far draws lie apart, and one draw that can be drawn again.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::use_latest;
use super::context::use_page;
use super::format;
use super::rest::use_rest;
use crate::locale::Locale;
use crate::measures::catalogue::MEASURES;
use crate::measures::{Measure, Value};
use crate::scenario::{RuleChoice, Scenario};
use crate::state::{Edit, Shown};
use crate::study::{Answer, Lottery, Question, Report, Spread, shown_measures};
use crate::text;

/// How many draws are looked at.
const DRAWS: u32 = 1000;
/// As many groups as are read out one by one.
const READ_OUT: usize = 8;

/// Properties of [`Lots`].
#[derive(Properties, PartialEq)]
pub struct LotsProps {
    /// The results.
    pub shown: Shown,
    /// The row of the rule.
    pub row: usize,
    /// Whether the table stands open.
    #[prop_or_default]
    pub open: bool,
}

/// What is asked about.
#[derive(Clone)]
struct About {
    scenario: Rc<Scenario>,
    choice: RuleChoice,
}

/// The very same scenario and the same rule.
impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario) && self.choice == other.choice
    }
}

impl About {
    fn question(&self) -> Question {
        let measures = shown_measures(&self.scenario).into_iter().map(|column| MEASURES[column].id.to_string());
        Question::Lottery {
            scenario: Box::new((*self.scenario).clone()),
            choice: self.choice.clone(),
            measures: measures.collect(),
            draws: DRAWS,
        }
    }
}

/// The lots of one rule; nothing where it draws none.
#[component]
pub fn Lots(props: &LotsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let LotsProps { shown, row, open } = props;
    let answer = shown.comparison.answer(*row);
    let drawn = answer.and_then(|answer| answer.draw.as_ref());
    let choice = shown.comparison.rows.get(*row).map(|row| row.choice.clone());
    let about = choice.filter(|_| drawn.is_some()).map(|choice| About { scenario: shown.scenario.clone(), choice });
    let rested = use_rest(about.clone()).flatten();
    let latest = use_latest(rested, About::question);
    let (Some(about), Some(answer), Some(drawn)) = (about, answer, drawn) else { return Html::default() };
    // The range stays while another seed is drawn; of another rule it would be wrong.
    let found = latest.as_ref().filter(|(asked, _)| asked.choice == about.choice);
    let lottery = found.and_then(|(asked, report)| match report.as_deref() {
        Some(Report::Lottery(Ok(lottery))) if lottery.groups.len() == drawn.len() => Some((asked, lottery)),
        _ => None,
    });
    let is_busy = found.is_none_or(|(asked, _)| *asked != about);
    let again = {
        let (page, next) = (page.clone(), shown.scenario.settings.next_seed());
        Callback::from(move |_: MouseEvent| page.edit_once(Edit::Seed(next)))
    };
    let lots = Told { locale, shown, answer, drawn };
    html! {
        <div class="lots" aria-busy={is_busy.to_string()}>
            <p>{ lots.finding(lottery.map(|(_, lottery)| lottery)) }</p>
            <p class="lots-drawn">
                <span role="status">{ lots.drawn() }</span>{ " " }
                <button type="button" onclick={again}>{ locale.text("lots-again") }</button>
            </p>
            if let Some((asked, lottery)) = lottery {
                if *open {
                    { lots.table(asked, lottery) }
                } else {
                    <details>
                        <summary>{ locale.text("lots-more") }</summary>
                        { lots.table(asked, lottery) }
                    </details>
                }
            }
        </div>
    }
}

/// What is needed to tell of lots.
struct Told<'a> {
    locale: &'a Locale,
    shown: &'a Shown,
    answer: &'a Answer,
    /// Patients treated per group in the draw of the scenario's seed.
    drawn: &'a [f64],
}

impl Told<'_> {
    fn group(&self, group: usize) -> &str {
        self.shown.scenario.groups.get(group).map_or("", |group| &group.name)
    }

    /// The range of the group whose draws lie furthest apart.
    fn finding(&self, lottery: Option<&Lottery>) -> String {
        let locale = self.locale;
        let Some(lottery) = lottery else { return locale.text("lots-drawing") };
        match lottery.widest() {
            Some((group, spread)) => text!(
                locale,
                "lots-finding",
                draws = lottery.draws,
                low = locale.people(spread.low),
                high = spread.high,
                group = self.group(group)
            ),
            None => text!(locale, "lots-same", draws = lottery.draws),
        }
    }

    /// The draw of the seed, in words.
    fn drawn(&self) -> String {
        let locale = self.locale;
        let seed = self.shown.scenario.settings.seed.to_string();
        let needy = (0..self.drawn.len()).filter(|&group| self.shown.comparison.need[group] > 0.0);
        let each: Vec<String> = needy
            .map(|group| {
                text!(locale, "lots-group", group = self.group(group), drawn = locale.people(self.drawn[group]))
            })
            .collect();
        if each.len() > READ_OUT {
            return text!(locale, "lots-seed", seed = seed);
        }
        text!(locale, "lots-draw", seed = seed, each = each.join(&locale.text("chart-list-separator")))
    }

    /// Every group and every measure shown: on average, most draws, this draw.
    fn table(&self, asked: &About, lottery: &Lottery) -> Html {
        let locale = self.locale;
        let title = text!(locale, "lots-table", draws = lottery.draws);
        let seed = self.shown.scenario.settings.seed.to_string();
        let groups = lottery.groups.iter().enumerate().filter(|(group, _)| self.shown.comparison.need[*group] > 0.0);
        let measures = shown_measures(&asked.scenario).into_iter().zip(&lottery.measures);
        html! {
            <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                <table class="plain-table">
                    <caption>{ &title }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("lots-what") }</th>
                            <th scope="col">{ locale.text("lots-mean") }</th>
                            <th scope="col">{ locale.text("lots-range") }</th>
                            <th scope="col">{ text!(locale, "lots-this", seed = seed) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for groups.map(|(group, spread)| {
                            let name = text!(locale, "lots-treated", group = self.group(group));
                            let need = self.shown.comparison.need[group];
                            let mean = text!(locale, "lots-chance", patients = format::tidy(locale, spread.mean),
                                share = locale.risk(self.answer.chance(group, need)));
                            let spread = Spread { drawn: self.drawn[group], ..*spread };
                            self.row(name, Some((mean, spread)), |number| locale.people(number))
                        }) }
                        { for measures.map(|(column, spread)| {
                            let measure: &Measure = MEASURES[column];
                            let shown = |number: f64| format::value(locale, measure, Value::Number(number));
                            let unit = format::unit(locale, measure.id, &asked.scenario.settings.currency);
                            let name = text!(locale, "scatter-heading", name = format::measure_part(locale, measure.id, ""), unit = unit);
                            self.row(name, spread.map(|spread| (shown(spread.mean), spread)), shown)
                        }) }
                    </tbody>
                </table>
            </div>
        }
    }

    fn row(&self, name: String, spread: Option<(String, Spread)>, shown: impl Fn(f64) -> String) -> Html {
        let locale = self.locale;
        let cells = match spread {
            Some((mean, spread)) => {
                let range = text!(locale, "lots-from-to", low = shown(spread.low), high = shown(spread.high));
                html! { <><td>{ mean }</td><td>{ range }</td><td>{ shown(spread.drawn) }</td></> }
            }
            None => html! { <td colspan="3">{ locale.text("lots-undefined") }</td> },
        };
        html! { <tr><th scope="row"><bdi>{ name }</bdi></th>{ cells }</tr> }
    }
}
