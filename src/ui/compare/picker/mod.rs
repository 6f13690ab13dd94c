//! What is compared and how it is measured: search, ready-made selections, what is chosen, everything by family.

mod entry;
mod measures;
mod parts;
mod rules;
mod settings;

use std::rc::Rc;

use yew::prelude::*;

use crate::scenario::Scenario;
use crate::state::Route;
use crate::ui::context::use_page;
use crate::ui::full;
use measures::{measure_picker, more_measures};
use parts::use_picking;

pub use measures::SEARCH as MEASURE_SEARCH;
pub use rules::SEARCH as RULE_SEARCH;

/// Properties of [`Pickers`].
#[derive(Properties, PartialEq)]
pub struct PickersProps {
    /// The address on screen.
    pub route: Route,
    /// The scenario being worked on.
    pub scenario: Rc<Scenario>,
}

/// The choice of rules, and below it that of measures.
#[component]
pub fn Pickers(props: &PickersProps) -> Html {
    let page = use_page();
    let PickersProps { route, scenario } = props;
    let (rules, measures) = (use_picking(false), use_picking(full::is_asked_for(MEASURE_SEARCH)));
    let more = more_measures(&page, scenario, &measures);
    html! {
        <>
            { rules::picker(&page, route, scenario, &rules, more) }
            { measure_picker(&page, scenario, &measures) }
        </>
    }
}
