//! The same picture for paper: asked for beside the page, with nothing to move.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::Parts;
use super::picture::lines;
use super::{About, ENOUGH, measure, question, supply};
use crate::charts::MOST_CURVES;
use crate::measures::catalogue::find;
use crate::scenario::Scenario;
use crate::state::ViewState;
use crate::study::{OpenStock, Report};
use crate::ui::answers::use_latest;
use crate::ui::context::use_page;

/// Properties of [`PrintedScarcity`].
#[derive(Properties, PartialEq)]
pub struct PrintedProps {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// How results are shown.
    pub view: ViewState,
}

/// The measure and the supply that the view shows, a line for each rule; nothing until it is worked out.
#[component]
pub fn PrintedScarcity(props: &PrintedProps) -> Html {
    let page = use_page();
    let PrintedProps { scenario, view } = props;
    let supply = supply(scenario, view);
    let open = use_memo((scenario.clone(), supply), |(scenario, supply)| OpenStock::of(scenario, *supply, None));
    let about = (*open).clone().map(|open| About { open, measure: measure(scenario, view).id });
    let latest = use_latest(about.clone(), question);
    let (Some((asked, Some(report))), Some(about)) = (latest, about) else { return Html::default() };
    let (Report::Sweep(sweep), Some(measure)) = (&*report, find(asked.measure)) else { return Html::default() };
    if asked != about {
        return Html::default();
    }
    let drawn = sweep.drawn(&view.drawn, &view.pair, ENOUGH, MOST_CURVES);
    let amount = scenario.supplies.get(sweep.supply).map_or_else(|| about.open.plenty(), |supply| supply.amount.value);
    let scenario = &about.open.scenario;
    let parts = Parts { page: &page, scenario, sweep, measure, view, drawn: &drawn, amount, start: amount };
    lines(&parts, page.locale.text("scarce-how.paper"), Html::default())
}
