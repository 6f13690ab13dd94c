//! Numbers for sources and for remarks, the same wherever a report names them.

use std::cell::RefCell;

use yew::prelude::*;

use crate::locale::Locale;
use crate::scenario::{Estimate, Scenario};
use crate::text;

/// Numbers of sources and remarks.
pub struct References<'a> {
    scenario: &'a Scenario,
    /// Remarks in the order in which figures came with them, each once.
    remarks: RefCell<Vec<&'a str>>,
}

impl<'a> References<'a> {
    /// Those of a scenario, none made yet.
    pub fn of(scenario: &'a Scenario) -> Self {
        Self { scenario, remarks: RefCell::default() }
    }

    /// The number of a source, from 1; `None` when the scenario does not list it.
    fn source(&self, id: &str) -> Option<usize> {
        self.scenario.sources.iter().position(|source| source.id == id).map(|place| place + 1)
    }

    /// The number of a remark, from 1; a new one where nobody made it before.
    fn remark(&self, words: &'a str) -> usize {
        let mut remarks = self.remarks.borrow_mut();
        let known = remarks.iter().position(|other| *other == words);
        known.unwrap_or_else(|| {
            remarks.push(words);
            remarks.len() - 1
        }) + 1
    }

    /// What stands behind a figure: the numbers of its sources in brackets, that of its remark raised.
    pub fn after(&self, locale: &Locale, estimate: &'a Estimate) -> Html {
        let sources: Vec<String> = estimate
            .sources
            .iter()
            .map(|id| self.source(id).map_or_else(|| id.clone(), |number| locale.people(number as f64)))
            .collect();
        let remark = (!estimate.note.is_empty()).then(|| self.remark(&estimate.note));
        html! {
            <>
                if !sources.is_empty() {
                    { " " }<span class="source-number">{ text!(locale, "report-source", numbers = sources.join(&locale.text("chart-list-separator"))) }</span>
                }
                if let Some(number) = remark {
                    <sup class="remark-number"><span class="sr">{ locale.text("report-remark") }{ " " }</span>{ locale.people(number as f64) }</sup>
                }
            </>
        }
    }

    /// The remarks made so far, with their numbers.
    pub fn remarks(&self, locale: &Locale) -> Html {
        let remarks = self.remarks.borrow();
        html! {
            if !remarks.is_empty() {
                <h3>{ locale.text("report-remarks") }</h3>
                <ol class="remarks">{ for remarks.iter().map(|words| html! { <li><bdi>{ words }</bdi></li> }) }</ol>
            }
        }
    }
}
