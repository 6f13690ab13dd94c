//! Two rules in many worlds: who does better, and how firm that is.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{link, use_page};
use super::drawing::{Stage, Wanted, use_drawing};
use super::format;
use super::sure::{badge, measure};
use crate::scenario::{Scenario, uncertain};
use crate::state::{Route, View, ViewState};
use crate::study::chosen_rules;
use crate::text;

/// As many worlds as tell a firm lead from a toss-up.
const WORLDS: usize = 2000;

/// Properties of [`InManyWorlds`].
#[derive(Properties, PartialEq)]
pub struct VersusProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario that was computed.
    pub scenario: Rc<Scenario>,
    /// How results are shown.
    pub view: ViewState,
    /// Id of the first rule.
    pub first: String,
    /// Id of the second rule.
    pub second: String,
}

/// The badge of two rules on the measure looked at; nothing where no figure is uncertain.
#[component]
pub fn InManyWorlds(props: &VersusProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let VersusProps { route, scenario, view, first, second } = props;
    let measure = measure(scenario, view);
    let about = (Rc::as_ptr(scenario).addr(), first.clone(), second.clone(), measure.id);
    let wanted = use_memo(about, |_| two(scenario, first, second, measure.id));
    let drawing = use_drawing((*wanted).clone());
    if wanted.is_none() {
        return Html::default();
    }
    let found = drawing.found.as_ref().and_then(|(drawn, certainties)| {
        let certainty = certainties.first().filter(|certainty| certainty.measure == measure.id)?;
        let is_there = [first, second].iter().all(|id| certainty.place(id).is_some());
        is_there.then(|| badge(locale, drawn, certainty, (first, second)))
    });
    let is_busy = drawing.stage == Stage::Running || found.is_none();
    html! {
        <p class="pair-sure" aria-busy={is_busy.to_string()}>
            { text!(locale, "pair-sure", measure = format::measure_part(locale, measure.id, "")) }{ " " }
            { found.unwrap_or_else(|| html! { { locale.text("pair-sure-drawing") } }) }{ " " }
            { link(&route.to(View::Sure), "", false, &locale.text("pair-sure-more")) }
        </p>
    }
}

/// The worlds of a scenario with just two rules; none where nothing is uncertain.
fn two(scenario: &Scenario, first: &str, second: &str, measure: &str) -> Option<Wanted> {
    if uncertain(scenario).is_empty() {
        return None;
    }
    let rules = chosen_rules(scenario).into_iter().filter(|choice| choice.rule == first || choice.rule == second);
    let scenario = Scenario { rules: rules.collect(), ..scenario.clone() };
    let measures = Rc::from([measure.to_string()]);
    Some(Wanted { scenario: Rc::new(scenario), measures, worlds: WORLDS })
}
